"""Where tasks come from: the plan item that each serves, and the way to it.

Plans are read only for tasks that serve one: the window opens without them otherwise.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import Task

if TYPE_CHECKING:
    from ttpl_desktop.domain.plan import Plan


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """The plan item behind a task; `path` is its computed number ("IV.2"), empty for a bullet."""

    item_id: int
    path: str
    plan: Plan

    @property
    def place(self) -> str:
        """Where the item stands: `Kế hoạch 2026 · IV.2`."""
        name = f"Kế hoạch {self.plan.year}"
        return f"{name} · {self.path}" if self.path else name


def origins(work: Workspace, tasks: Iterable[Task]) -> Mapping[int, Origin]:
    """The origins of tasks by plan item id; each plan is arranged once."""
    wanted = {task.plan_item_id for task in tasks} - {None}
    if not wanted:
        return {}
    from ttpl_desktop.storage.registers.plan import PLAN_ITEMS

    items = work.table(PLAN_ITEMS)
    found: dict[int, Origin] = {}
    for item_id in wanted:
        item = items.get(item_id or 0)
        if item is not None and item.id not in found:
            found |= _of_plan(work, item.plan_id)
    return {item_id: origin for item_id, origin in found.items() if item_id in wanted}


def origin(work: Workspace, task: Task) -> Origin | None:
    """The origin of one task; None for a task that serves no plan item."""
    return origins(work, [task]).get(task.plan_item_id or 0)


def _of_plan(work: Workspace, plan_id: int) -> dict[int, Origin]:
    from ttpl_desktop.domain.outline import arrange
    from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

    plan = work.table(PLANS).get(plan_id)
    if plan is None:
        return {}
    placed = arrange(work.table(PLAN_ITEMS).all(plan_id=plan_id))
    return {each.node.id: Origin(each.node.id, each.path, plan) for each in placed}
