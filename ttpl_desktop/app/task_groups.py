"""Tasks in groups, a page at a time: by unit, status, field, month, plan section, or day."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Callable, Mapping

from ttpl_desktop.app.task_lists import (
    EVERYTHING,
    OPEN,
    Due,
    TaskFilter,
    TaskRow,
    query_of,
    rows_of,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import in_words
from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.domain.query import Key, Query
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.storage.registers.task import TASKS


class Grouping(Term):
    """What the rows of a list stand together by; inside a group the pressing ones come first."""

    UNIT = "unit", "Đơn vị chủ trì"
    STATUS = "status", "Trạng thái"
    FIELD = "field", "Lĩnh vực"
    MONTH = "month", "Tháng đến hạn"
    SECTION = "section", "Mục kế hoạch"
    AGENDA = "agenda", "Ngày đến hạn"


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """One group of a list: its title, and how many tasks of the filter it has."""

    title: str
    count: int

    @property
    def words(self) -> str:
        """`Văn phòng Sở (12)`."""
        return f"{self.title} ({self.count})"


@dataclasses.dataclass(frozen=True, slots=True)
class GroupedPage:
    """Some rows, the group of each, and where the next page begins; no groups where not grouped."""

    rows: tuple[TaskRow, ...]
    groups: tuple[Group, ...]
    next_key: Key | None


def page(
    work: Workspace,
    year: int,
    wanted: TaskFilter = EVERYTHING,
    *,
    by: Grouping,
    touching: DataWindow | None = None,
    sort: str = "",
    is_descending: bool = False,
    after: Key | None = None,
    limit: int = 50,
) -> GroupedPage:
    """One page of a year's tasks, group after group; of all years those that are `touching` days.

    The agenda holds what is not closed, unless the filter asks for something else.
    """
    table, query = work.table(TASKS), _query(work, year, wanted, by, touching)
    query = dataclasses.replace(query, sort=sort or "pressing", is_descending=is_descending)
    found = table.page(query, after, limit)
    of_row = table.groups_of(query, [task.id for task in found.rows])
    counts = table.counts(query)
    groups = {
        value: Group(_TITLES[by](work, value), counts[value]) for value in set(of_row.values())
    }
    members = tuple(groups[of_row[task.id]] for task in found.rows)
    return GroupedPage(rows_of(work, found.rows), members, found.next_key)


def _query(
    work: Workspace, year: int, wanted: TaskFilter, by: Grouping, touching: DataWindow | None
) -> Query:
    query = query_of(work, wanted, None if touching else year)
    query = dataclasses.replace(query, grouped_by=by.value)
    if touching is not None:
        query = dataclasses.replace(query, window=touching, dated_by="days")
    asks_for_closed = wanted.status or wanted.due is Due.DONE_LATE or wanted.ids is not None
    if by is Grouping.AGENDA and not asks_for_closed:
        query = dataclasses.replace(query, conditions=(*query.conditions, OPEN))
    return query


def _unit(_work: Workspace, value: str) -> str:
    return "; ".join(json.loads(value)) or "Chưa giao đơn vị"


def _status(_work: Workspace, value: str) -> str:
    return TaskStatus(value).words


def _field(_work: Workspace, value: str) -> str:
    return value or "Chưa ghi lĩnh vực"


def _month(_work: Workspace, value: str) -> str:
    year, _, month = value.partition("-")
    return f"Tháng {int(month)}/{year}" if value else "Chưa có ngày"


def _section(work: Workspace, value: str) -> str:
    from ttpl_desktop.storage.registers.plan import PLAN_ITEMS

    item = work.table(PLAN_ITEMS).get(int(value.rpartition(" ")[2]))
    return " ".join((item.title or item.text).split()) if item else "Ngoài các mục của kế hoạch"


_WITHOUT_DAY = (
    "Chờ quyết định hoặc sự kiện",
    "Thường xuyên, định kỳ",
    "Khi có yêu cầu hoặc phát sinh",
    "Theo quy định ở văn bản khác",
    "Thời hạn chưa hiểu được",
    "Chưa ghi thời hạn",
)


def _agenda(work: Workspace, value: str) -> str:
    """`Hôm nay, thứ Hai 23/11/2026`; of a day off also the working day that is advised."""
    if value.startswith("0"):
        return "Quá hạn"
    if value.startswith("2"):
        return _WITHOUT_DAY[int(value[1:])]
    day = dt.date.fromisoformat(value[1:])
    near = {0: "Hôm nay, ", 1: "Ngày mai, "}.get((day - work.today()).days, "")
    words = f"{near}{in_words(day)}"
    if not work.calendar.is_working_day(day):
        advised = work.calendar.working_day_on_or_before(day)
        words += f" là ngày nghỉ, nên xong {in_words(advised)}"
    return words[:1].upper() + words[1:]


_TITLES: Mapping[Grouping, Callable[[Workspace, str], str]] = {
    Grouping.UNIT: _unit,
    Grouping.STATUS: _status,
    Grouping.FIELD: _field,
    Grouping.MONTH: _month,
    Grouping.SECTION: _section,
    Grouping.AGENDA: _agenda,
}
