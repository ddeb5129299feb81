"""Fields that only the registers have: long choices in a narrow column, words with offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.intake.view import Offered
from ttpl_desktop.ui.widgets.fields import ChoiceField
from ttpl_desktop.ui.widgets.offered_line import OfferedLine

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


class OfferField(OfferedLine):
    """One line of text (str); any words may be typed, those in use are offered beside it."""

    def __init__(
        self, name: str, title: str, offers: Callable[[], Sequence[str]], *, hint: str = ""
    ) -> None:
        tip = f"Chọn từ danh sách: {title}"
        super().__init__(name, title, offers, hint=hint, tip=tip, nothing="Chưa có gì để chọn")

    def value(self) -> Any:
        return " ".join(normal(self.editor.text()).split())

    def words_of(self, value: Any) -> str:
        return value or ""

    def holds(self, offer: str) -> bool:
        return bool(offer == self.value())

    def take(self, offer: str) -> None:
        self.show_value(offer)
        self.tell()
