"""What the parts of an open plan lack, told anew only of the items that changed."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.app import plan_checks, plan_citations, task_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, subtasks
from ttpl_desktop.domain.task import Task

_UNREAD = "Chưa hiểu thời gian thực hiện nên không tính được ngày."
_MOST = 4000
"""Remembered items; a plan has some hundreds, each wording of one counts."""


class Standing(enum.Enum):
    """What an item is to the sub-tasks of a plan."""

    ALONE = enum.auto()
    GIVER = enum.auto()
    SUBTASK = enum.auto()


class Remarks:
    """Remembers what was found on an item as long as its words are the same.

    `forget` when the calendar, the register or a setting changed.
    """

    def __init__(self, work: Workspace) -> None:
        self._work = work
        self._known: dict[tuple[int, PlanItem, Standing], tuple[str, ...]] = {}

    def forget(self) -> None:
        """Looks at every item again when next asked."""
        self._known.clear()

    def of_items(
        self, plan: Plan, items: Sequence[PlanItem], standings: Mapping[int, Standing]
    ) -> dict[int, tuple[str, ...]]:
        """What each item lacks, by its id."""
        alone = Standing.ALONE
        return {item.id: self.of_item(plan, item, standings.get(item.id, alone)) for item in items}

    def of_item(
        self, plan: Plan, item: PlanItem, standing: Standing = Standing.ALONE
    ) -> tuple[str, ...]:
        """What one item lacks, a time that is not understood, and citations nobody registered."""
        key = (plan.year, item, standing)
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = tuple(self._look(plan, item, standing))
        return self._known[key]

    def _look(self, plan: Plan, item: PlanItem, standing: Standing) -> Iterator[str]:
        yield from plan_checks.lacks(
            item,
            is_subtask=standing is Standing.SUBTASK,
            has_subtasks=standing is Standing.GIVER,
        )
        if item.kind is ItemKind.ACTIVITY and item.time:
            # The plan is not issued, so nothing can count from its day.
            deadline = task_days.reader(self._work)(Task(year=plan.year, time=item.time))
            if deadline.kind is DeadlineKind.UNKNOWN:
                yield _UNREAD
        yield from plan_citations.remarks(self._work, *plan_citations.texts_of(item))


def standings(items: Iterable[PlanItem]) -> dict[int, Standing]:
    """The items that give to single executors, and what they give; the others stand alone."""
    given = subtasks(items)
    found = {item.id: Standing.SUBTASK for group in given.values() for item in group}
    return dict.fromkeys(given, Standing.GIVER) | found
