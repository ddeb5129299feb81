"""The left column: plans of the year, what can be done with their items, and the section tree."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.ui.plan.actions import BELOW, BESIDE, MOVING, Act, PlanActions
from ttpl_desktop.ui.plan.tree import PlanTree
from ttpl_desktop.ui.plan.versions import Versions
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import ActionButton, MenuButton


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
        column.addLayout(_buttons(self.adding, actions))
        column.addWidget(self.tree, 1)


def _buttons(adding: MenuButton, actions: PlanActions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2)
    row.addWidget(adding)
    row.addStretch()
    for act in (*MOVING, Act.REMOVE_ITEM):
        button = ActionButton(actions[act], kind="quiet")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(act.words)
        row.addWidget(button)
    return row
