"""The left column: plans of the year, what can be done with their items, and the section tree."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.ui.papers.outline_buttons import outline_buttons
from ttpl_desktop.ui.plan.actions import BELOW, BESIDE, MOVING, Act, PlanActions
from ttpl_desktop.ui.plan.tree import PlanTree
from ttpl_desktop.ui.plan.versions import Versions
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import MenuButton


class PlanSide(QWidget):
    """Which version, and which place in it."""

    def __init__(self, actions: PlanActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.versions = Versions()
        self.tree = PlanTree()
        self.tree.addAction(actions[Act.REMOVE_ITEM])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.versions)
        self.adding = MenuButton("Thêm", actions.button_menu(self, tuple(BESIDE), tuple(BELOW)))
        acts = (*MOVING, Act.REMOVE_ITEM)
        column.addLayout(outline_buttons(self.adding, [actions[act] for act in acts]))
        column.addWidget(self.tree, 1)
