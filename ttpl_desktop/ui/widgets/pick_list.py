"""Lines to tick, alone or under a box that narrows them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.domain.text import fold
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.search_box import SearchBox

T = TypeVar("T")
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclasses.dataclass(frozen=True, slots=True)
class Pick(Generic[T]):
    """One line to tick: what it stands for, what it says, and all of it in words."""

    value: T
    words: str
    whole: str = ""


class TickList(QListWidget, Generic[T]):
    """Lines with ticks. `lines` is the height of each; None breaks its words as they need it."""

    def __init__(
        self,
        picks: Sequence[Pick[T]],
        ticked: Collection[T],
        name: str,
        *,
        lines: int | None = 1,
    ) -> None:
        super().__init__()
        self._values = tuple(pick.value for pick in picks)
        self.setAccessibleName(name)
        self.setWordWrap(lines != 1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for pick in picks:
            row = QListWidgetItem(pick.words)
            row.setToolTip(pick.whole or pick.words)
            row.setCheckState(_CHECKED if pick.value in ticked else _UNCHECKED)
            if lines is not None:
                more = (lines - 1) * self.fontMetrics().height()
                row.setSizeHint(QSize(0, row_height(self.font()) + more))
            self.addItem(row)

    @property
    def chosen(self) -> tuple[T, ...]:
        """What the ticked lines stand for, in the order of the list."""
        rows = zip(self._values, self._rows(), strict=True)
        return tuple(value for value, row in rows if row.checkState() is _CHECKED)

    def tick(self, values: Collection[T]) -> None:
        """Ticks these lines beside those that are ticked already."""
        for value, row in zip(self._values, self._rows(), strict=True):
            if value in values:
                row.setCheckState(_CHECKED)

    def narrow(self, words: str) -> None:
        """Keeps the lines in sight that hold all the words; ticked ones stay ticked.

        `fold` makes "nghi dinh" find "Nghị định".
        """
        wanted = fold(words).split()
        for row in self._rows():
            held = fold(f"{row.text()} {row.toolTip()}")
            row.setHidden(not all(word in held for word in wanted))

    def _rows(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]


class PickList(QWidget, Generic[T]):
    """Lines to tick under a box that narrows them; `column` has room for more below."""

    def __init__(self, rows: TickList[T], hint: str = "Tìm trong danh sách") -> None:
        super().__init__()
        self.search = SearchBox(hint)
        self.list = rows
        self.search.searched.connect(self.narrow)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_8)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.search)

    @property
    def chosen(self) -> tuple[T, ...]:
        """What the ticked lines stand for, in the order of the list."""
        return self.list.chosen

    def narrow(self, words: str) -> None:
        """Keeps the lines in sight that hold all the words; ticked ones stay ticked."""
        self.list.narrow(words)
