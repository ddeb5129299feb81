"""The head of a page: title, chip, quiet facts; actions, the primary one at the far right."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import ActionButton, MenuButton
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label


class PageHeader(QWidget):
    """One line over a page; long facts are shortened before anything else gives way."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(title, "title")
        self.chip = StateChip()
        self.facts = ElidedLabel(role="quiet")
        self.facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._left = QHBoxLayout()
        self._actions = QHBoxLayout()
        self._arrange()

    def _arrange(self) -> None:
        for row in (self._left, self._actions):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE_8)
        whole.addLayout(self._left)
        whole.addWidget(self.title)
        whole.addWidget(self.chip)
        whole.addWidget(self.facts, 1)
        whole.addLayout(self._actions)

    def put(
        self,
        title: str,
        *,
        state: State | None = None,
        word: str | None = None,
        marked: bool = True,
        facts: str = "",
    ) -> None:
        """Say what is on the page; see `StateChip.put` for state, word and marked."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.chip.put(state, word, marked=marked)
        self.facts.setText(facts)

    def add_before(self, widget: QWidget) -> None:
        """Put a widget left of the title: a view switch, a back button."""
        self._left.addWidget(widget)

    def add_action(self, action: QAction) -> ActionButton:
        """Show an action of the menu as a button, left of those added later."""
        return self._add(ActionButton(action, parent=self))

    def add_primary(self, action: QAction) -> ActionButton:
        """Show the page's one primary action; add it last, so that it stands far right."""
        return self._add(ActionButton(action, kind="primary", parent=self))

    def add_menu(self, text: str, menu: QMenu) -> MenuButton:
        """Show a menu as a button with an arrow."""
        button = MenuButton(text, menu, self)
        self._actions.addWidget(button)
        return button

    def _add(self, button: ActionButton) -> ActionButton:
        self._actions.addWidget(button)
        return button
