"""Buttons: bound to an action of the menu, or bare."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import look
from ttpl_desktop.ui.widgets.icons import icon

_LARGE = 115
"""Percent of the usual letters from which short words stand in for long ones."""


class ActionButton(QToolButton):
    """Shows an action that also sits in a menu: same words, tooltip, enabled, checked, visible."""

    def __init__(self, action: QAction, *, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look(self, kind=kind)
        action.changed.connect(self._follow)
        self.setText(action.text())
        # Shown before it has a parent it would flash as a window and take the keyboard away.
        if not action.isVisible():
            self.hide()

    def give_way(self, least: str) -> None:
        """Lets the button become as narrow as these words where large letters want the room."""
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(least))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _follow(self) -> None:
        action = self.defaultAction()
        self.setText(action.text())  # Qt would drop the "…" that promises a question
        self.setVisible(action.isVisible())


class MenuButton(QToolButton):
    """A button that opens a menu: `Xuất ▾`."""

    def __init__(self, text: str, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._menu = menu  # Qt's button does not keep it alive
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look(self, kind="menu")
        self._words = self._short = text

    def shorten(self, short: str) -> None:
        """Says these words instead where letters are so large that the row needs the room."""
        self._short = short
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._short != self._words:
            self._fit()

    def _fit(self) -> None:
        self.setText(self._short if scaled(100, self.font()) > _LARGE else self._words)


class IconButton(QToolButton):
    """A small button without words; `meaning` is its tooltip and what a screen reader says."""

    def __init__(self, name: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(name))
        self.setToolTip(meaning)
        self.setAccessibleName(meaning)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look(self, kind="quiet")


def push_button(text: str, do: Callable[[], object], *, kind: str = "") -> QPushButton:
    """A button for what no menu holds; `kind` is primary, quiet, link or empty."""
    button = QPushButton(text)
    button.clicked.connect(lambda _down: do())
    look(button, kind=kind)
    return button
