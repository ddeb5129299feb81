"""The columns in which tasks are listed."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.task.signs import line_of, sign_of, word_of
from ttpl_desktop.ui.widgets.paged_model import Column


def _sign(row: TaskRow) -> State:
    return sign_of(row.state)


def _day(day: dt.date | None) -> str:
    return vn_date(day) if day else ""


def _state(row: TaskRow) -> str:
    """One word, and since when a task waits."""
    since = f" từ {vn_date(row.waiting_since)}" if row.waiting_since else ""
    return word_of(row.task, row.state) + since


def _path(row: TaskRow) -> str:
    if row.origin is None:
        return "Cấp trên" if row.task.superior_item_id is not None else ""
    return row.origin.path or f"KH {row.origin.plan.year}"


def _chain(row: TaskRow) -> str:
    """How many warnings there are, and by when the first stop must send."""
    if row.chain is None:
        return ""
    day, warnings = row.chain.inner_day, len(row.chain.warnings)
    marks = (f"{mark_of(State.SOON)} {warnings}",) if warnings else ()
    return " · ".join((*marks, f"gửi {day:%d/%m}" if day else "chưa có ngày"))


STATE = Column("Trạng thái", lambda row: word_of(row.task, row.state), 16, "status", state=_sign)
TITLE = Column("Việc", line_of, 40, "title", stretch=True)
LEAD = Column("Chủ trì", lambda row: "; ".join(row.task.lead), 13, "lead")
TIME = Column("Thời hạn", lambda row: row.task.time, 15)
WAITING = Column("Chờ từ", lambda row: _day(row.waiting_since), 9, hidden=True)

COLUMNS = (
    STATE,
    TITLE,
    LEAD,
    TIME,
    Column("Hạn cuối", lambda row: _day(row.task.last_day), 9, "last_day"),
    Column("Nên xong", lambda row: _day(row.task.working_day), 9),
    WAITING,
    Column("Việc con", lambda row: row.checklist.words if row.checklist else "", 7, hidden=True),
    Column("Chuỗi", _chain, 12, hidden=True),
    Column("Phối hợp", lambda row: "; ".join(row.task.coordinators), 14, hidden=True),
    Column("Loại", lambda row: row.task.kind.words, 18, "kind", hidden=True),
    Column("Lĩnh vực", lambda row: row.task.field, 14, "field", hidden=True),
    Column("Sản phẩm", lambda row: row.task.product, 18, hidden=True),
    Column("Kinh phí", lambda row: row.task.budget, 14, hidden=True),
    Column("Thẻ", lambda row: "; ".join(row.task.tags), 14, hidden=True),
    Column("Ngày xong", lambda row: _day(row.task.done_on), 9, "done_on", hidden=True),
    Column("Từ mục", _path, 6),
)
"""Those of the list; the hidden ones wait in the menu of its header."""

AGENDA_COLUMNS = (
    dataclasses.replace(STATE, text=_state, width=19),
    TITLE,
    dataclasses.replace(LEAD, width=22),
    dataclasses.replace(TIME, width=26),
)
