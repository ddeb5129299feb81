"""What the head of the page says of the chosen plan."""

from __future__ import annotations

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import UNCHECKED, unverified
from ttpl_desktop.domain.plan import Plan, PlanStatus
from ttpl_desktop.domain.report import Report
from ttpl_desktop.ui.plan.versions import STATES
from ttpl_desktop.ui.widgets.page_header import PageHeader

ONLY_TO_READ = {
    PlanStatus.ISSUED: "Kế hoạch đã ban hành, chỉ để xem. Muốn đổi, hãy soạn bản điều chỉnh.",
    PlanStatus.SUPERSEDED: "Bản này đã được bản điều chỉnh thay thế, chỉ để xem.",
}


def show_header(header: PageHeader, work: Workspace, year: int, plan: Plan | None) -> None:
    """Year, state, number and day, framework and what of it nobody has checked."""
    title = f"Kế hoạch năm {year}"
    if plan is None:
        header.put(title)
        return
    state, word = STATES[plan.status], plan.status.words
    header.put(title, state=state, word=word, marked=False, facts=facts(work, plan))


def facts(work: Workspace, paper: Plan | Report) -> str:
    """`Số 05, ngày 05/02/2026 · Khung: Nghị định số … · 3 điểm chưa đối chiếu văn bản gốc`."""
    framework = work.framework(paper.framework)
    said = [f"Khung: {framework.name}"]
    if paper.issued_on is not None:
        said.insert(0, f"Số {paper.number}, ngày {vn_date(paper.issued_on)}")
    if count := len(unverified(framework)):
        said.append(f"{count} điểm {UNCHECKED}")
    return " · ".join(said)
