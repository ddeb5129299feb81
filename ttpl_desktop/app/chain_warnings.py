"""Everything of a year that is due in the wrong order: within chains, and from duty to task."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from ttpl_desktop.app.task_chained import chains_of
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.chain import WarningSeverity
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.plan import ItemKind, PlanStatus
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.serving import (
    DueDay,
    ServingInversion,
    ServingStep,
    inversions_between,
)
from ttpl_desktop.domain.superior import Decision, SuperiorItem
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.task import TASKS

_TITLE_LENGTH = 80


@dataclasses.dataclass(frozen=True, slots=True)
class YearWarning:
    """One thing in the wrong order: the record where it is mended, and the sentence for it."""

    register: Register
    record_id: int
    title: str
    severity: WarningSeverity
    sentence: str


def warnings(work: Workspace, year: int) -> tuple[YearWarning, ...]:
    """The warnings of a year's open tasks and own plans, the gravest first, then by title."""
    tasks = _open_tasks(work, year)
    found = [*_in_chains(work, tasks), *_in_serving(work, year, tasks)]
    ranks = list(WarningSeverity)
    return tuple(sorted(found, key=lambda each: ranks.index(each.severity)))


def _open_tasks(work: Workspace, year: int) -> tuple[Task, ...]:
    conditions = (Condition("year", str(year)), Condition("open"))
    return work.table(TASKS).every(Query(work.today(), conditions, sort="title"))


def _in_chains(work: Workspace, tasks: Sequence[Task]) -> Iterator[YearWarning]:
    known = chains_of(work, tasks)
    for task in tasks:
        chain = known.get(task.id)
        for warning in chain.warnings if chain else ():
            yield YearWarning(
                Register.TASK, task.id, task.title, warning.severity, warning.sentence
            )


def _in_serving(work: Workspace, year: int, tasks: Sequence[Task]) -> Iterator[YearWarning]:
    items = _own_items(work, year, tasks)
    duties = _duties(work, items.values(), tasks)
    found = [
        *_of_items(items.values(), duties),
        *(each for task in tasks for each in _of_task(task, items, duties)),
    ]
    yield from map(_told, dict.fromkeys(found))


def _of_items(
    items: Iterable[_OwnItem], duties: Mapping[int, DueDay]
) -> Iterator[ServingInversion]:
    for item in items:
        for duty in _served(item.superior_ids, duties):
            yield from inversions_between(duty, item.due)


def _of_task(
    task: Task, items: Mapping[int, _OwnItem], duties: Mapping[int, DueDay]
) -> Iterator[ServingInversion]:
    due = DueDay(task.id, _short(task.title), task.deadline, task.last_day, task.start)
    item = items.get(task.plan_item_id or 0)
    served = item.superior_ids if item else ()
    for duty in _served(served, duties) or (None,):
        yield from inversions_between(duty, item.due if item else None, due)
    own = task.superior_item_id
    if own is not None and own not in served:
        yield from inversions_between(duties.get(own), None, due)


def _served(ids: Iterable[int], duties: Mapping[int, DueDay]) -> tuple[DueDay, ...]:
    return tuple(duties[each] for each in ids if each in duties)


def _told(found: ServingInversion) -> YearWarning:
    is_task = found.inner_step is ServingStep.TASK
    register = Register.TASK if is_task else Register.PLAN_ITEM
    inner = found.inner
    return YearWarning(
        register, inner.record_id, inner.title, WarningSeverity.IMPOSSIBLE, found.sentence
    )


@dataclasses.dataclass(frozen=True, slots=True)
class _OwnItem:
    """An item of one's own plan: when it is due, and the duties that it carries out."""

    due: DueDay
    superior_ids: tuple[int, ...]


def _own_items(work: Workspace, year: int, tasks: Iterable[Task]) -> dict[int, _OwnItem]:
    """The activities of the year's plans, without those of versions that were replaced.

    Words are read only where something can be compared with them.
    """
    from ttpl_desktop.domain.deadlines import read
    from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

    wanted = {task.plan_item_id for task in tasks}
    strict = work.setting(STRICT_BEFORE) != LOOSE
    found: dict[int, _OwnItem] = {}
    for plan in work.table(PLANS).all(year=year):
        if plan.status is PlanStatus.SUPERSEDED:
            continue
        days = partial(
            read,
            year=plan.year,
            calendar=work.calendar,
            issued=plan.issued_on,
            event=None,
            strict=strict,
        )
        for item in work.table(PLAN_ITEMS).all(plan_id=plan.id, kind=ItemKind.ACTIVITY.value):
            if item.superior_ids or item.id in wanted:
                due = days(item.time)
                title = _short(item.title or item.text)
                day = DueDay(item.id, title, due.kind, due.last_day, due.start)
                found[item.id] = _OwnItem(day, item.superior_ids)
    return found


def _duties(work: Workspace, items: Iterable[_OwnItem], tasks: Iterable[Task]) -> dict[int, DueDay]:
    """The duties that items and tasks carry out, by id, without those that were refused."""
    from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS

    ids = {each for item in items for each in item.superior_ids}
    ids |= {task.superior_item_id for task in tasks if task.superior_item_id}
    if not ids:
        return {}
    query = Query(work.today(), (Condition("id", "|".join(map(str, sorted(ids)))),))
    found = work.table(SUPERIOR_ITEMS).every(query)
    return {each.id: _of_duty(each) for each in found if each.decision is not Decision.REFUSED}


def _of_duty(duty: SuperiorItem) -> DueDay:
    title = _short(duty.title or duty.text)
    return DueDay(duty.id, title, duty.deadline, duty.last_day, duty.start)


def _short(title: str) -> str:
    return shorten(title, _TITLE_LENGTH)
