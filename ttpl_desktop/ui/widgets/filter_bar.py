"""A row of drop-downs that narrow a list, with a box for words at its end.

Each is as wide as what it says, up to a measure; where letters are large the row breaks.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import SPACE_8, look
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.search_box import SearchBox

WORDS = "words"
"""The name under which the search words stand among the filter's values."""
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_WIDEST, _AROUND = 150, 46
"""A closed drop-down: width of its words at most, and what it needs besides; pixels at 10 points.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class Filter:
    """One thing to filter by: a name for the code, a title, and words for each value."""

    name: str
    title: str
    options: Mapping[Any, str]


class ShortBox(CalmCombo):
    """A drop-down as wide as what it says, up to a measure.

    Who changes what it says calls `updateGeometry`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(_SHORT)

    def sizeHint(self) -> QSize:
        said = self.fontMetrics().horizontalAdvance(self.currentText())
        width = min(said, scaled(_WIDEST, self.font())) + scaled(_AROUND, self.font())
        return QSize(width, super().sizeHint().height())


class _WordsBox(SearchBox):
    """Takes the room that is left in its row, but asks for little."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), scaled(_WIDEST, self.font())), hint.height())


class FilterBar(QWidget):
    """Emits `changed` when the officer narrows or widens the list; read `values` then."""

    changed = Signal()

    def __init__(
        self, filters: Sequence[Filter], *, search: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: dict[str, list[Any]] = {}
        self._boxes: dict[str, QComboBox] = {}
        self._row = Flow(SPACE_8)
        self.setLayout(self._row)
        for each in filters:
            self._add(each)
        self._search = _WordsBox(search) if search else None
        if self._search is not None:
            self._search.searched.connect(lambda _words: self._tell())
            self._row.addWidget(self._search)
        self._clear = push_button("Bỏ lọc", self.clear, kind="link")
        self._row.addWidget(self._clear)
        self._mark()

    @property
    def values(self) -> dict[str, Any]:
        """What is chosen, by filter name; nothing under a name means no narrowing."""
        chosen = {
            name: self._values[name][box.currentIndex() - 1]
            for name, box in self._boxes.items()
            if box.currentIndex() > 0
        }
        if self._search is not None and self._search.words:
            chosen[WORDS] = self._search.words
        return chosen

    def put(self, values: Mapping[str, Any]) -> None:
        """Choose exactly these values without telling anyone; unknown ones are left out."""
        for name, box in self._boxes.items():
            offered, wanted = self._values[name], values.get(name)
            box.setCurrentIndex(offered.index(wanted) + 1 if wanted in offered else 0)
        if self._search is not None:
            self._search.put(values.get(WORDS, ""))
        self._mark()

    def set_options(self, name: str, options: Mapping[Any, str]) -> None:
        """Offer other values under a filter; the one chosen stays if it is still among them."""
        chosen = self.values
        self._fill(name, options)
        self.put(chosen)

    def show_filter(self, name: str, *, shown: bool) -> None:
        """Takes a filter that has nothing to offer out of the row, or puts it back."""
        self._boxes[name].setVisible(shown)

    def clear(self) -> None:
        """Widen the list to everything, and tell so."""
        self.put({})
        self.changed.emit()

    def add(self, widget: QWidget) -> None:
        """Put another widget at the end of the row (saved filters, a count)."""
        self._row.addWidget(widget)

    def _add(self, each: Filter) -> None:
        box = ShortBox()
        box.setAccessibleName(each.title)
        look(box, kind="filter")
        box.addItem(each.title)
        box.activated.connect(lambda _index: self._tell())
        self._boxes[each.name] = box
        self._fill(each.name, each.options)
        self._row.addWidget(box)

    def _fill(self, name: str, options: Mapping[Any, str]) -> None:
        box = self._boxes[name]
        title = box.itemText(0)
        box.clear()
        box.addItems([title, *options.values()])
        self._values[name] = list(options)

    def _tell(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        for box in self._boxes.values():
            look(box, chosen="true" if box.currentIndex() > 0 else "")
            box.updateGeometry()
        self._clear.setVisible(bool(self.values))
