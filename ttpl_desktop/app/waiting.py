"""Waiting tasks: who waits for the same, what came that they may wait for, and since when."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence

from ttpl_desktop.app.event_records import record_of
from ttpl_desktop.app.task_days import record_event
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.waiting import Paper, is_same, may_be
from ttpl_desktop.storage.linked import waiting_since
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS
from ttpl_desktop.storage.registers.task import TASKS


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """What a task waited for: its day, the deadline that it sets in words (or none), its record.

    `record` is the register and the id of the decision where it is kept in one.
    """

    day: dt.date
    time: str = ""
    record: tuple[str, int] | None = None


def waiting(work: Workspace, year: int | None = None) -> tuple[Task, ...]:
    """The open tasks without days that wait for a decision or an event, of a year or of all."""
    from ttpl_desktop.app.task_lists import Due, TaskFilter, query_of

    query = query_of(work, TaskFilter(is_open=True, due=Due.WAITING), year)
    found = work.table(TASKS).every(query)
    return tuple(task for task in found if task.event_on is None)


def alike(work: Workspace, task: Task) -> tuple[Task, ...]:
    """The other tasks of its year that wait for the same as this one."""
    return tuple(
        other
        for other in waiting(work, task.year)
        if other.id != task.id and is_same(other.time, task.time)
    )


def record(work: Workspace, task_ids: Sequence[int], event: Event) -> tuple[Task, ...]:
    """Records what several tasks waited for, as one step; gives them with their days.

    A counted period keeps its words, whatever deadline the event sets for the others. Raises
    UserFacingError for a closed task; then nothing is recorded.
    """
    with work.operation("Ghi ngày của sự kiện"):
        return tuple(_record(work, task_id, event) for task_id in task_ids)


def _record(work: Workspace, task_id: int, event: Event) -> Task:
    task = work.table(TASKS).get(task_id)
    is_counted = task is not None and task.deadline is DeadlineKind.COUNTED
    return record_event(work, task_id, event.day, "" if is_counted else event.time, event.record)


def waiting_for(work: Workspace, register: str, record_id: int) -> tuple[Task, ...]:
    """The tasks that plausibly wait for a superior's plan or a legal document that has come.

    Those that were made from a duty of that same plan wait for something else. Nothing without the
    day of issue: there would be no day to give them.
    """
    found = record_of(work, register, record_id)
    if isinstance(found, SuperiorPlan):
        paper, own = Paper("Kế hoạch", f"{found.parent} {found.office}", found.title), found.id
        years = {found.year, found.issued_on.year if found.issued_on else 0} - {0}
    elif isinstance(found, LegalDocument) and found.issued_on is not None:
        paper, own = Paper(found.type, found.issuer, found.title), 0
        years = {found.issued_on.year, found.issued_on.year + 1}
    else:
        return ()
    if found.issued_on is None:
        return ()
    asked = (task for year in sorted(years) for task in waiting(work, year))
    return tuple(
        task for task in asked if may_be(task.time, paper) and not (own and _is_of(work, task, own))
    )


def since(work: Workspace, tasks: Iterable[Task]) -> dict[int, dt.date]:
    """The day since which each of these tasks has waited, asked once for those that do."""
    ids = [task.id for task in tasks if task.is_waiting]
    return waiting_since(work.store, ids) if ids else {}


def _is_of(work: Workspace, task: Task, plan_id: int) -> bool:
    """Whether a task was made from a duty of that plan."""
    item = work.table(SUPERIOR_ITEMS).get(task.superior_item_id) if task.superior_item_id else None
    return item is not None and item.superior_plan_id == plan_id
