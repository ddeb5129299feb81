"""What the parts of an open plan lack, told anew only of the items that changed."""

from __future__ import annotations

from collections.abc import Sequence

from ttpl_desktop.app import plan_checks, task_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, subtasks
from ttpl_desktop.domain.task import Task

_UNREAD = "Chưa hiểu thời gian thực hiện nên không tính được ngày."
_MOST = 4000
"""Remembered items; a plan has some hundreds, each wording of one counts."""


class Remarks:
    """Remembers what was found on an item as long as its words are the same.

    `forget` when the calendar, the register or a setting changed.
    """

    def __init__(self, work: Workspace) -> None:
        self._work = work
        self._known: dict[tuple[int, PlanItem, bool], tuple[str, ...]] = {}

    def forget(self) -> None:
        """Looks at every item again when next asked."""
        self._known.clear()

    def of_items(self, plan: Plan, items: Sequence[PlanItem]) -> dict[int, tuple[str, ...]]:
        """What each item lacks, by its id."""
        given = {item.id for group in subtasks(items).values() for item in group}
        return {item.id: self.of_item(plan, item, is_subtask=item.id in given) for item in items}

    def of_item(self, plan: Plan, item: PlanItem, *, is_subtask: bool) -> tuple[str, ...]:
        """What one item lacks, and whether the words of an activity's time are not understood."""
        key = (plan.year, item, is_subtask)
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = self._look(plan, item, is_subtask=is_subtask)
        return self._known[key]

    def _look(self, plan: Plan, item: PlanItem, *, is_subtask: bool) -> tuple[str, ...]:
        found = plan_checks.lacks(item, is_subtask=is_subtask)
        if item.kind is not ItemKind.ACTIVITY or not item.time:
            return found
        # The plan is not issued, so nothing can count from its day.
        deadline = task_days.reader(self._work)(Task(year=plan.year, time=item.time))
        return (*found, _UNREAD) if deadline.kind is DeadlineKind.UNKNOWN else found
