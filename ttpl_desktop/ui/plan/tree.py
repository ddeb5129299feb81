"""The section tree of a plan on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.ui.plan.tree_model import Key, PlanTreeModel, item_row, plan_rows
from ttpl_desktop.ui.widgets.outline_tree import OutlineTree


class PlanTree(OutlineTree):
    """Sections of one plan; Tab and Shift+Tab ask for the chosen one to be moved in or out.

    F6 leaves the tree for the form, so that the keyboard is never caught here.
    """

    indented = Signal()
    outdented = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows = PlanTreeModel()
        self._is_fixed = True
        super().__init__(self.rows, "Các phần của kế hoạch", parent)

    def put(
        self,
        placed: Sequence[Placed[PlanItem]] | None,
        remarks: Mapping[Key, tuple[str, ...]],
        *,
        is_fixed: bool,
    ) -> None:
        """Shows the items of a plan, or nothing; what was chosen stays chosen where it is left."""
        self._is_fixed = is_fixed
        self.put_rows(plan_rows(placed, remarks), is_fixed=is_fixed)

    def put_item(self, placed: Placed[PlanItem], remarks: tuple[str, ...]) -> None:
        """Shows other words of one item that stands where it stood."""
        self.rows.put_row(item_row(placed, remarks))

    def event(self, event: QEvent) -> bool:
        """Takes Tab before Qt turns to the next widget with it."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wanted = {Qt.Key.Key_Tab: self.indented, Qt.Key.Key_Backtab: self.outdented}
            signal = wanted.get(Qt.Key(event.key()))
            if signal is not None and isinstance(self.key, int) and not self._is_fixed:
                signal.emit()
                return True
        return super().event(event)
