"""The row of buttons over a tree of sections: add, move, take away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from ttpl_desktop.ui.widgets.buttons import ActionButton, MenuButton


def outline_buttons(adding: MenuButton, actions: Iterable[QAction]) -> QHBoxLayout:
    """The menu that adds at the left, small buttons of the other actions at the right."""
    row = QHBoxLayout()
    row.setSpacing(2)
    row.addWidget(adding)
    row.addStretch()
    for action in actions:
        button = ActionButton(action, kind="quiet")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text())
        row.addWidget(button)
    return row
