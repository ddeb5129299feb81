"""Fields that only the registers have: long choices in a narrow column, words with offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.intake.view import Offered
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import ChoiceField
from ttpl_desktop.ui.widgets.menus import pop_up

_LEAST = 6
"""Average characters that the closed box shows at least, in large letters too."""
_WIDEST_LIST, _MOST_ROWS = 860, 14


class LongChoice(ChoiceField):
    """One of several values with long words: the box stays narrow, its list is wide."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, {})
        self._offered: Mapping[Any, Offered] = {}
        self.editor.setMinimumContentsLength(_LEAST)
        self.editor.setMaxVisibleItems(_MOST_ROWS)
        self.editor.view().setTextElideMode(Qt.TextElideMode.ElideRight)

    def offer(self, offered: Mapping[Any, Offered]) -> None:
        """Offer the values of the record that is shown next."""
        if offered != self._offered:
            self._offered = dict(offered)
            self.show_value(None)
            self.set_options({value: each.words for value, each in offered.items()})
            for row, each in enumerate(offered.values()):
                hint = "\n".join(part for part in (each.words, each.hint) if part)
                self.editor.setItemData(row, hint, Qt.ItemDataRole.ToolTipRole)
            view = self.editor.view()
            view.setMinimumWidth(min(view.sizeHintForColumn(0) + 32, _WIDEST_LIST))

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        row = self.editor.currentIndex()
        self.editor.setToolTip(self.editor.itemData(row, Qt.ItemDataRole.ToolTipRole) or "")


class OfferField(Field):
    """One line of text (str); any words may be typed, those in use are offered beside it."""

    def __init__(
        self, name: str, title: str, offers: Callable[[], Sequence[str]], *, hint: str = ""
    ) -> None:
        super().__init__(name, title)
        self._offers = offers
        self.editor = LineEditor()
        self.editor.setPlaceholderText(hint)
        self.editor.textEdited.connect(self.rest)
        self.editor.editingFinished.connect(self.flush)
        self._button = IconButton("list", f"Chọn từ danh sách: {title}")
        self._button.clicked.connect(self._open_offers)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.editor, 1)
        row.addWidget(self._button)
        self.build(line, editor=self.editor)

    def value(self) -> Any:
        return " ".join(normal(self.editor.text()).split())

    def show_value(self, value: Any) -> None:
        self.editor.setText(value or "")
        self.editor.setCursorPosition(0)

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)
        self._button.setEnabled(not fixed)

    def take(self, words: str) -> None:
        """Write words that were offered."""
        self.show_value(words)
        self.tell()

    def offer_menu(self) -> QMenu:
        """The words on offer, that of the field ticked."""
        menu = QMenu(self)
        for words in self._offers():
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(words == self.value())
            action.setData(words)
        menu.triggered.connect(self._pick)
        if menu.isEmpty():
            menu.addAction("Chưa có gì để chọn").setEnabled(False)
        return menu

    def _pick(self, action: QAction) -> None:
        self.take(action.data())

    def _open_offers(self) -> None:
        pop_up(self.offer_menu(), self._button)
