"""The section tree of a plan on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.ui.plan.tree_model import Key, PlanTreeModel, plan_rows
from ttpl_desktop.ui.widgets.outline_tree import OutlineTree


class PlanTree(OutlineTree):
    """Sections of one plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows = PlanTreeModel()
        super().__init__(self.rows, "Các phần của kế hoạch", parent)

    def put(
        self,
        placed: Sequence[Placed[PlanItem]] | None,
        remarks: Mapping[Key, tuple[str, ...]],
        *,
        is_fixed: bool,
    ) -> None:
        """Shows the items of a plan, or nothing; what was chosen stays chosen where it is left."""
        self.put_rows(plan_rows(placed, remarks), is_fixed=is_fixed)
