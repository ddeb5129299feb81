"""A small table of words, for lists that fit in memory: the bin, units, days off, statements."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ttpl_desktop.ui.sizes import row_height, scaled

_KEY_ROLE = Qt.ItemDataRole.UserRole
_WIDEST, _STRETCH_LEAST = 320, 120
"""Pixels at 10 points."""
_FOCUS_ROOM = 8
"""What the border of the focused cell takes from its words."""


class RowTable(QTableWidget):
    """Rows of words, each with a key; `chosen` and `opened` carry the key, None for no row.

    The column `stretch` takes the room that the others leave, each at most `widest` pixels at
    10 points.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        titles: Sequence[str],
        *,
        stretch: int = 0,
        widest: int = _WIDEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(titles), parent)
        self._stretch, self._widest = stretch, widest
        self.setHorizontalHeaderLabels(list(titles))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMaximumSectionSize(scaled(widest, self.font()))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(self._tell_chosen)
        self.cellDoubleClicked.connect(lambda _row, _column: self.opened.emit(self.key))

    @property
    def key(self) -> Hashable | None:
        """The key of the current row; None where there is none."""
        item = self.item(self.currentRow(), 0)
        return None if item is None else item.data(_KEY_ROLE)

    def words(self, column: int) -> str:
        """What the current row says in a column; empty where there is no row."""
        item = self.item(self.currentRow(), column)
        return "" if item is None else item.text()

    def put(self, rows: Iterable[tuple[Hashable, Sequence[str]]]) -> None:
        """Shows other rows; the current key stays current where it is still there."""
        kept = self.key
        listed = list(rows)
        self.setRowCount(len(listed))
        for number, (key, texts) in enumerate(listed):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(_KEY_ROLE, key)
                item.setToolTip(text)
                self.setItem(number, column, item)
        self._fit()
        self.select(kept)

    def select(self, key: Hashable | None) -> bool:
        """Makes the row of that key the current one; False where it is not shown."""
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if item is not None and item.data(_KEY_ROLE) == key:
                self.selectRow(row)
                return True
        return False

    def select_row(self, row: int) -> None:
        """Makes a row the current one, counted from 0; nothing where there are fewer."""
        if row < self.rowCount():
            self.selectRow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keeps the stretching column readable; where the others leave too little it scrolls."""
        header, least = self.horizontalHeader(), scaled(_STRETCH_LEAST, self.font())
        others = sum(
            header.sectionSize(column)
            for column in range(self.columnCount())
            if column != self._stretch
        )
        if self.viewport().width() - others >= least:
            header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(self._stretch, least)

    def sizeHintForColumn(self, column: int) -> int:
        return super().sizeHintForColumn(column) + _FOCUS_ROOM

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
            self.horizontalHeader().setMaximumSectionSize(scaled(self._widest, self.font()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key is not None:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _tell_chosen(self, row: int, _column: int, before: int, _column_before: int) -> None:
        if row != before:
            self.chosen.emit(self.key)
