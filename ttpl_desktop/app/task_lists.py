"""Which tasks to show: by filter, between two days, and late or due soon."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ttpl_desktop.app.task_chained import chains_of
from ttpl_desktop.app.task_checklist import Tally, tallies
from ttpl_desktop.app.task_origins import Origin, origins
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.figures import Condition, DataWindow
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind, Term
from ttpl_desktop.storage import task_tags
from ttpl_desktop.storage.registers.task import TASKS

if TYPE_CHECKING:
    from ttpl_desktop.app.chains import Chain

OPEN = Condition("open")


class Due(Term):
    """What a task's deadline must be like to be shown."""

    OVERDUE = "overdue", "Quá hạn"
    SOON = "soon", "Đến hạn trong 7 ngày"
    DATED = "dated", "Có ngày"
    UNDATED = "undated", "Chưa có ngày"
    WAITING = "waiting", "Chờ quyết định, sự kiện"
    CONTINUOUS = "continuous", "Thường xuyên"
    REVIEW = "review_due", "Đến kỳ rà soát"
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
    tag: str = ""
    text: str = ""
    ids: tuple[int, ...] | None = None


EVERYTHING = TaskFilter()


@dataclasses.dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as a list shows it: with its state today and the plan item it comes from.

    `checklist` says how far its lines are, None where it has none; `occurrence` which one of a
    series it is, and of how many; `waiting_since` the day on which a waiting task got its words;
    `chain` the way of its paper.
    """

    task: Task
    state: TaskState
    origin: Origin | None = None
    checklist: Tally | None = None
    occurrence: tuple[int, int] | None = None
    waiting_since: dt.date | None = None
    chain: Chain | None = None

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
    asked = query_of(work, wanted, year)
    query = dataclasses.replace(asked, sort=sort or "pressing", is_descending=is_descending)
    found = work.table(TASKS).page(query, after, limit)
    return Page(rows_of(work, found.rows), found.next_key)


def count(work: Workspace, year: int, wanted: TaskFilter = EVERYTHING) -> int:
    """How many tasks of the year pass the filter."""
    return work.table(TASKS).count(query_of(work, wanted, year))


def between(
    work: Workspace, first: dt.date, last: dt.date, wanted: TaskFilter = EVERYTHING
) -> tuple[Span, ...]:
    """The tasks whose days touch the days from `first` to `last`, whatever their year.

    A task without a start lies on its last day; where that is a day off, it reaches back to the
    working day that is advised, so that it is seen before the holiday. One that goes on all the
    time lies on the day of its next review.
    """
    asked = dataclasses.replace(
        query_of(work, wanted), window=DataWindow(first, last), dated_by="days", sort="last_day"
    )
    found = work.table(TASKS).every(asked)
    spans = (_span(task, work.today()) for task in found)
    return tuple(sorted((span for span in spans if span), key=lambda span: (span.first, span.last)))


def _span(task: Task, today: dt.date) -> Span | None:
    if task.last_day is None:
        day = task.next_review
        return Span(task, task.state(today), day, day) if day else None
    first = task.start or task.working_day or task.last_day
    return Span(task, task.state(today), min(first, task.last_day), task.last_day)


def counted(work: Workspace, year: int, wanted: TaskFilter = EVERYTHING) -> str:
    """`12 nhiệm vụ, 4 kỳ`: the occurrences of those that come back are counted by themselves."""
    query = query_of(work, wanted, year)
    only = dataclasses.replace(query, conditions=(*query.conditions, Condition("occurrence")))
    every, occurrences = (work.table(TASKS).count(each) for each in (query, only))
    return count_words(every, occurrences)


def count_words(every: int, occurrences: int) -> str:
    """So many tasks, of which some are occurrences of one that comes back."""
    words = f"{every - occurrences} nhiệm vụ"
    return f"{words}, {occurrences} kỳ" if occurrences else words


def count_unplaced(work: Workspace, year: int, wanted: TaskFilter = EVERYTHING) -> int:
    """How many of them have no day in a calendar: none of their own, no review, no occurrence."""
    query = query_of(work, wanted, year)
    only = dataclasses.replace(query, conditions=(*query.conditions, Condition("unplaced")))
    return work.table(TASKS).count(only)


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


def tags(work: Workspace) -> tuple[str, ...]:
    """The tags that tasks of any year have: what the filter and the form offer."""
    return task_tags.in_use(work.store)


def rows_of(work: Workspace, tasks: Iterable[Task]) -> tuple[TaskRow, ...]:
    """Tasks with their states today, where they come from, how far they are, since when they wait.

    Each is asked once for all of them, and the last only where one waits.
    """
    tasks = tuple(tasks)
    known, today = origins(work, tasks), work.today()
    checked = tallies(work, [task.id for task in tasks])
    of_series, on_way = _numbers(work, tasks), chains_of(work, tasks)
    since = _since(work, tasks)
    return tuple(
        TaskRow(
            task,
            task.state(today),
            known.get(task.plan_item_id or 0),
            checked.get(task.id),
            of_series.get(task.id),
            since.get(task.id),
            on_way.get(task.id),
        )
        for task in tasks
    )


def _since(work: Workspace, tasks: Iterable[Task]) -> dict[int, dt.date]:
    waiting = [task.id for task in tasks if task.is_waiting]
    if not waiting:
        return {}
    from ttpl_desktop.storage.linked import waiting_since

    return waiting_since(work.store, waiting)


def _numbers(work: Workspace, tasks: Iterable[Task]) -> dict[int, tuple[int, int]]:
    if all(task.series_id is None for task in tasks):
        return {}
    from ttpl_desktop.app.task_series import numbers

    return numbers(work, tasks)


def query_of(work: Workspace, wanted: TaskFilter, year: int | None = None) -> Query:
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
    if wanted.tag:
        conditions.append(Condition("tags", wanted.tag))
    if wanted.kind is not None:
        conditions.append(Condition("kind", wanted.kind.value))
    return Query(work.today(), tuple(conditions), text=wanted.text)


def _of_due(due: Due) -> tuple[Condition, ...]:
    by_kind = _BY_KIND.get(due)
    return (by_kind, _UNDATED) if by_kind else (Condition(due.value),)
