"""Which tasks to show: by filter, between two days, in groups by day, and late or due soon."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping

from ttpl_desktop.app.task_origins import Origin, origins
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.figures import Condition, DataWindow
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind, Term
from ttpl_desktop.storage.registers.task import TASKS

_ALL = 1_000_000
_FOREVER = dt.date.max
OPEN = Condition("open")


class Due(Term):
    """What a task's deadline must be like to be shown."""

    OVERDUE = "overdue", "Quá hạn"
    SOON = "soon", "Đến hạn trong 7 ngày"
    DATED = "dated", "Có ngày"
    UNDATED = "undated", "Chưa có ngày"
    WAITING = "waiting", "Chờ quyết định, sự kiện"
    CONTINUOUS = "continuous", "Thường xuyên"
    UNKNOWN = "unknown", "Chưa hiểu thời hạn"
    DONE_LATE = "done_late", "Hoàn thành muộn"


_UNDATED = Condition("undated")
_BY_KIND = {
    Due.WAITING: Condition("deadline", f"{DeadlineKind.WAITING}|{DeadlineKind.COUNTED}"),
    Due.CONTINUOUS: Condition("deadline", DeadlineKind.CONTINUOUS.value),
    Due.UNKNOWN: Condition("deadline", DeadlineKind.UNKNOWN.value),
}


@dataclasses.dataclass(frozen=True, slots=True)
class TaskFilter:
    """What narrows every view of the tasks; an empty value narrows nothing.

    `is_open` keeps what is neither done nor dropped. `ids`, where given, are the only tasks to
    show, whatever their year.
    """

    status: TaskStatus | None = None
    is_open: bool = False
    due: Due | None = None
    unit: str = ""
    kind: ActivityKind | None = None
    text: str = ""
    ids: tuple[int, ...] | None = None


EVERYTHING = TaskFilter()


@dataclasses.dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as a list shows it: with its state today and the plan item it comes from."""

    task: Task
    state: TaskState
    origin: Origin | None = None

    @property
    def id(self) -> int:
        """The task's id."""
        return self.task.id


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """A task in the calendar, from the first to the last of its days."""

    task: Task
    state: TaskState
    first: dt.date
    last: dt.date

    @property
    def is_long(self) -> bool:
        """Whether it lasts longer than a month, so that a calendar shows its end alone."""
        return self.task.is_long


@dataclasses.dataclass(frozen=True, slots=True)
class DayGroup:
    """The tasks of one day of the agenda, or those of one kind that have no day."""

    title: str
    rows: tuple[TaskRow, ...]
    day: dt.date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Alerts:
    """The ids of what the officer must not miss, of all years."""

    overdue: tuple[int, ...]
    soon: tuple[int, ...]


def page(
    work: Workspace,
    year: int,
    wanted: TaskFilter = EVERYTHING,
    *,
    sort: str = "",
    is_descending: bool = False,
    after: Key | None = None,
    limit: int = 50,
) -> Page[TaskRow]:
    """One page of a year's tasks: open ones by their last day, then the closed ones.

    `sort` names another order.
    """
    asked = _query(work, wanted, year)
    query = dataclasses.replace(asked, sort=sort or "pressing", is_descending=is_descending)
    found = work.table(TASKS).page(query, after, limit)
    return Page(_rows(work, found.rows), found.next_key)


def count(work: Workspace, year: int, wanted: TaskFilter = EVERYTHING) -> int:
    """How many tasks of the year pass the filter."""
    return work.table(TASKS).count(_query(work, wanted, year))


def between(
    work: Workspace, first: dt.date, last: dt.date, wanted: TaskFilter = EVERYTHING
) -> tuple[Span, ...]:
    """The tasks whose days touch the days from `first` to `last`, whatever their year.

    A task without a start lies on its last day; where that is a day off, it reaches back to the
    working day that is advised, so that it is seen before the holiday.
    """
    table, query = work.table(TASKS), _query(work, wanted)
    inside = DataWindow(first, last)
    asked = (
        dataclasses.replace(query, window=inside, dated_by="last_day"),
        dataclasses.replace(query, window=inside, dated_by="working_day"),
        dataclasses.replace(query, window=inside, dated_by="start"),
        _running(query, first),
    )
    found = {task.id: task for each in asked for task in table.page(each, None, _ALL).rows}
    spans = (_span(task, work.today()) for task in found.values())
    return tuple(sorted((span for span in spans if span), key=lambda span: (span.first, span.last)))


def _running(query: Query, day: dt.date) -> Query:
    """The tasks whose period has begun and not ended on `day`."""
    return dataclasses.replace(
        query, today=day, conditions=(*query.conditions, Condition("running"))
    )


def _span(task: Task, today: dt.date) -> Span | None:
    if task.last_day is None:
        return None
    first = task.start or task.working_day or task.last_day
    return Span(task, task.state(today), min(first, task.last_day), task.last_day)


def agenda(work: Workspace, year: int, wanted: TaskFilter = EVERYTHING) -> tuple[DayGroup, ...]:
    """Every task of the filter that is not closed: late ones, then day by day, then the undated.

    Nothing is left out for having no day: each such task stands in a group that says why.
    """
    query = _query(work, wanted, year)
    if wanted.status is None and wanted.due is not Due.DONE_LATE and wanted.ids is None:
        query = dataclasses.replace(query, conditions=(*query.conditions, OPEN))
    rows = _rows(work, work.table(TASKS).page(query, None, _ALL).rows)
    return (*_dated_groups(rows, work.today()), *_undated_groups(rows))


def _dated_groups(rows: Iterable[TaskRow], today: dt.date) -> Iterable[DayGroup]:
    days: dict[dt.date, list[TaskRow]] = {}
    late = []
    for row in rows:
        if row.task.last_day is None:
            continue
        if row.state is TaskState.LATE:
            late.append(row)
        else:
            days.setdefault(row.task.last_day, []).append(row)
    if late:
        yield DayGroup("Quá hạn", tuple(late))
    for day in sorted(days):
        yield DayGroup("", tuple(days[day]), day)


_REASONS: Mapping[str, frozenset[DeadlineKind]] = {
    "Chờ quyết định hoặc sự kiện": frozenset({DeadlineKind.WAITING, DeadlineKind.COUNTED}),
    "Thường xuyên, định kỳ": frozenset({DeadlineKind.CONTINUOUS, DeadlineKind.RECURRING}),
    "Khi có yêu cầu hoặc phát sinh": frozenset({DeadlineKind.ON_DEMAND}),
    "Theo quy định ở văn bản khác": frozenset({DeadlineKind.INHERITED}),
    "Thời hạn chưa hiểu được": frozenset({DeadlineKind.UNKNOWN, DeadlineKind.SCOPE}),
    "Chưa ghi thời hạn": frozenset(),
}


def _undated_groups(rows: Iterable[TaskRow]) -> Iterable[DayGroup]:
    groups: dict[str, list[TaskRow]] = {title: [] for title in _REASONS}
    for row in rows:
        if row.task.last_day is None:
            groups[_undated_title(row.task)].append(row)
    return [DayGroup(title, tuple(members)) for title, members in groups.items() if members]


def _undated_title(task: Task) -> str:
    """The group of a task without a day; one with an unforeseen kind stands in the last."""
    titles = [title for title, kinds in _REASONS.items() if task.deadline in kinds]
    return titles[0] if titles else list(_REASONS)[-1]


def alerts(work: Workspace) -> Alerts:
    """What the top strip counts: open tasks past their last day, and those due within 7 days."""
    table, query = work.table(TASKS), Query(work.today())
    ids = [
        table.ids(dataclasses.replace(query, conditions=(Condition(name),)))
        for name in ("overdue", "soon")
    ]
    return Alerts(*ids)


def leads(work: Workspace) -> tuple[str, ...]:
    """The units that a filter offers: the directory's."""
    return work.directory.names()


def _rows(work: Workspace, tasks: Iterable[Task]) -> tuple[TaskRow, ...]:
    tasks = tuple(tasks)
    known, today = origins(work, tasks), work.today()
    return tuple(
        TaskRow(task, task.state(today), known.get(task.plan_item_id or 0)) for task in tasks
    )


def _query(work: Workspace, wanted: TaskFilter, year: int | None = None) -> Query:
    """The filter as a query; without `year` over all years."""
    conditions = [OPEN] if wanted.is_open else []
    if wanted.ids is not None:
        conditions.append(Condition("id", "|".join(map(str, wanted.ids)) or "0"))
    elif year is not None:
        conditions.append(Condition("year", str(year)))
    if wanted.status is not None:
        conditions.append(Condition("status", wanted.status.value))
    if wanted.due is not None:
        conditions += _of_due(wanted.due)
    if wanted.unit:
        conditions.append(Condition("lead", wanted.unit))
    if wanted.kind is not None:
        conditions.append(Condition("kind", wanted.kind.value))
    return Query(work.today(), tuple(conditions), text=wanted.text)


def _of_due(due: Due) -> tuple[Condition, ...]:
    by_kind = _BY_KIND.get(due)
    return (by_kind, _UNDATED) if by_kind else (Condition(due.value),)
