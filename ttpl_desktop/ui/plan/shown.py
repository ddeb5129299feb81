"""The plan as it was last read for the screen: typing in one item reads that item alone again."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.app import plan_checks, plan_items, plans
from ttpl_desktop.app.plan_remarks import Remarks, Standing, standings
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.outline import Placed, arrange
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.ui.plan.tree_model import Fixed, Key

RENUMBERING = frozenset({"style", "required", "activity"})
"""Fields of an item that change more on screen than its own row and form."""


class ShownPlan:
    """Its items where they stand, and what each part lacks while the plan is open."""

    def __init__(self, work: Workspace) -> None:
        self._work = work
        self._remarks = Remarks(work)
        self.plan: Plan | None = None
        self.placed: tuple[Placed[PlanItem], ...] = ()
        self.remarks: dict[Key, tuple[str, ...]] = {}
        self._places: dict[int, int] = {}
        self._standings: dict[int, Standing] = {}

    def forget(self) -> None:
        """Looks for what is missing anew: the calendar, a register or a setting changed."""
        self._remarks.forget()

    def read(self, plan: Plan | None) -> None:
        """Reads all of a plan, or of none."""
        items = plans.items(self._work, plan.id) if plan is not None else ()
        self.plan, self.placed = plan, arrange(items)
        self._places = {placed.node.id: at for at, placed in enumerate(self.placed)}
        self._standings = standings(items)
        self.remarks = {}
        if plan is not None and plan.is_open:
            self.remarks = dict(self._remarks.of_items(plan, items, self._standings).items())
            self.remarks[Fixed.HEAD] = plan_checks.head_lacks(self._work, plan, items)
            self.remarks[Fixed.CLOSING] = plan_checks.closing_lacks(plan)

    def read_item(self, item_id: int) -> Placed[PlanItem] | None:
        """Reads one item whose words changed, not its place; None where it is not shown."""
        at = self._places.get(item_id)
        if at is None or self.plan is None:
            return None
        item = plan_items.item(self._work, item_id)
        placed = dataclasses.replace(self.placed[at], node=item)
        self.placed = (*self.placed[:at], placed, *self.placed[at + 1 :])
        standing = self._standings.get(item_id, Standing.ALONE)
        if self.plan.is_open:
            self.remarks[item_id] = self._remarks.of_item(self.plan, item, standing)
        return placed

    def at(self, item_id: int) -> Placed[PlanItem]:
        """An item where it stands; KeyError where it is not shown."""
        return self.placed[self._places[item_id]]
