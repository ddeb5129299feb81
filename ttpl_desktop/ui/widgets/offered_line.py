"""One line to type in, with a menu of offers beside it; any words may be typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.menus import pop_up


class OfferedLine(Field):
    """The base of fields whose words are offered but never forced.

    A subclass says how the line is read and written, which offers it holds already, and what
    taking one does. `nothing` stands in the menu where nothing is on offer.
    """

    def __init__(
        self,
        name: str,
        title: str,
        offers: Callable[[], Sequence[str]],
        *,
        hint: str,
        tip: str,
        nothing: str,
    ) -> None:
        super().__init__(name, title)
        self._offers, self._nothing = offers, nothing
        self.editor = LineEditor()
        self.editor.setPlaceholderText(hint)
        self.editor.textEdited.connect(self.rest)
        self.editor.editingFinished.connect(self.flush)
        self._button = IconButton("list", tip)
        self._button.clicked.connect(self._open_offers)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.editor, 1)
        row.addWidget(self._button)
        self.build(line, editor=self.editor)

    def words_of(self, value: Any) -> str:
        """The line as it shows a value."""
        raise NotImplementedError

    def holds(self, offer: str) -> bool:
        """Whether the line names an offer already."""
        raise NotImplementedError

    def take(self, offer: str) -> None:
        """What choosing an offer does."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        self.editor.setText(self.words_of(value))
        self.editor.setCursorPosition(0)

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)
        self._button.setEnabled(not fixed)

    def offer_menu(self) -> QMenu:
        """What is on offer, what the line names already ticked."""
        menu = QMenu(self)
        for offer in self._offers():
            action = menu.addAction(offer.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self.holds(offer))
            action.setData(offer)
        menu.triggered.connect(self._pick)
        if menu.isEmpty():
            menu.addAction(self._nothing).setEnabled(False)
        return menu

    def _pick(self, action: QAction) -> None:
        self.take(action.data())

    def _open_offers(self) -> None:
        pop_up(self.offer_menu(), self._button)
