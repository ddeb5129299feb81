"""The coverage of a year: what superiors' plans ask, beside the own plan and the tasks."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from ttpl_desktop.app import plans, superior_plans
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.citations import plain_words
from ttpl_desktop.domain.coverage import Counts, Coverage, OwnItem, counts, coverage
from ttpl_desktop.domain.coverage_proposals import propose
from ttpl_desktop.domain.deadline import Deadline
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, with_inherited
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS
from ttpl_desktop.storage.registers.task import TASKS

_TITLE_LENGTH = 200
Read = Callable[[str], Deadline]


@dataclasses.dataclass(frozen=True, slots=True)
class Matrix:
    """The duties of a year with what serves them, plan by plan in the superiors' order.

    `proposed` gives by a duty's id the own activity that may serve it and was not linked. `items`
    are the own activities that can be linked. `is_read`: a superior's plan of the year is known.
    """

    year: int
    rows: tuple[Coverage, ...]
    proposed: Mapping[int, OwnItem]
    items: tuple[OwnItem, ...]
    is_read: bool

    @property
    def counts(self) -> Counts:
        """How many duties stand how."""
        return counts(self.rows)

    def row(self, duty_id: int) -> Coverage | None:
        """The row of a duty; None where it is not asked of the office this year."""
        return next((row for row in self.rows if row.id == duty_id), None)


def matrix(work: Workspace, year: int) -> Matrix:
    """The coverage of a year as it is now; a few questions to the store, however many duties.

    Duties are those that name the office, and those that it accepted anyway. A superior's plan that
    names no year counts for the year in which it was read.
    """
    superiors = superior_plans.of_year(work, year)
    duties = list(_duties(work, superiors))
    items = own_items(work, year)
    linked = [own for own in items if own.item.superior_ids]
    tasks = _tasks(work, [duty.id for duty, _plan in duties], linked)
    rows = coverage(duties, items, tasks)
    return Matrix(year, rows, propose(rows, items), items, bool(superiors))


def own_items(work: Workspace, year: int) -> tuple[OwnItem, ...]:
    """The activities of the own plans of a year, of each plan the newest version."""
    every = plans.plans_of(work, year)
    former = {plan.adjusts_id for plan in every} - {None}
    listed = {plan.id: plans.items(work, plan.id) for plan in every}
    origins = {item.id: item.origin_id for items in listed.values() for item in items}
    return tuple(
        own
        for plan in every
        if plan.id not in former
        for own in _of_plan(plan, listed[plan.id], origins, _reader(work, plan))
    )


def _of_plan(
    plan: Plan, items: Iterable[PlanItem], origins: Mapping[int, int | None], read: Read
) -> Iterator[OwnItem]:
    placed = arrange(items)
    by_id = {each.node.id: each.node for each in placed}
    for each in placed:
        item = each.node
        if item.kind is not ItemKind.ACTIVITY:
            continue
        parent = by_id.get(item.parent_id or 0)
        is_part = parent is not None and parent.kind is ItemKind.ACTIVITY
        whole = with_inherited(item, parent) if parent is not None and is_part else item
        title = shorten(plain_words(item.title or item.text), _TITLE_LENGTH)
        line = frozenset(_line(item.id, origins))
        yield OwnItem(item, plan, each.path, title, read(whole.time), line)


def _line(item_id: int | None, origins: Mapping[int, int | None]) -> Iterator[int]:
    while item_id is not None:
        yield item_id
        item_id = origins.get(item_id)


def _reader(work: Workspace, plan: Plan) -> Read:
    """Reads the times of a plan, each wording once."""
    from ttpl_desktop.domain.deadlines import read

    strict = work.setting(STRICT_BEFORE) != LOOSE

    @functools.cache
    def deadline_of(time: str) -> Deadline:
        return read(
            time, year=plan.year, calendar=work.calendar, issued=plan.issued_on, strict=strict
        )

    return deadline_of


def _duties(
    work: Workspace, superiors: Iterable[SuperiorPlan]
) -> Iterator[tuple[SuperiorItem, SuperiorPlan]]:
    for plan in superiors:
        for duty in work.table(SUPERIOR_ITEMS).all(superior_plan_id=plan.id):
            if duty.is_mine or duty.decision is Decision.ACCEPTED:
                yield duty, plan


def _tasks(
    work: Workspace, duty_ids: Collection[int], items: Iterable[OwnItem]
) -> tuple[Task, ...]:
    """The tasks made from these duties, and those that serve these activities, each once."""
    served = {version for own in items for version in own.versions}
    found: dict[int, Task] = {}
    for field, ids in (("superior_item_id", duty_ids), ("plan_item_id", served)):
        if ids:
            asked = Query(work.today(), (Condition(field, "|".join(map(str, ids))),))
            rows = work.table(TASKS).every(asked)
            found |= {task.id: task for task in rows}
    return tuple(found.values())
