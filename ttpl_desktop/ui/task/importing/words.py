"""What the page of an import says."""

from __future__ import annotations

from ttpl_desktop.app.task_import import Looked, Proposal
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.importing.rows import Refusal

NOT_UNDERSTOOD = "chưa hiểu thời hạn"


def count_words(looked: Looked) -> str:
    """How many rows are tasks, doubled, not understood and none: `12 việc · 2 việc trùng`."""
    proposals = looked.proposals
    twins = sum(bool(each.twin) for each in proposals)
    unclear = sum(not each.is_understood for each in proposals)
    told = (
        (len(proposals), "việc"),
        (twins, "việc trùng"),
        (unclear, "thời hạn chưa hiểu"),
        (len(looked.refusals), "dòng không nhận"),
    )
    return " · ".join(f"{count} {words}" for count, words in told if count) or "không có dòng nào"


def remark(row: Proposal | Refusal) -> str:
    """What is to be said of a row; empty where it is a task like any other."""
    if isinstance(row, Refusal):
        return f"– bỏ: {row.why}"
    told = [row.twin] if row.twin else []
    if not row.is_understood:
        told.append(NOT_UNDERSTOOD)
    if told:
        return f"▲ {'; '.join(told)}"
    return f"✓ {row.task.status.words.lower()}" if row.task.is_closed else ""


def cells(row: Proposal | Refusal) -> tuple[str, ...]:
    """The words of a row behind its tick."""
    if isinstance(row, Refusal):
        return str(row.row), row.words, "", "", "", remark(row)
    task = row.task
    day = vn_date(task.last_day) if task.last_day else ""
    lead = "; ".join(task.lead)
    return str(row.row), task.title, lead, " ".join(task.time.split()), day, remark(row)
