"""The table of proposed tasks: two lines a row, ticks by mouse or space."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ttpl_desktop.ui.plan.reading.cell_delegates import LitDelegate, TimeDelegate
from ttpl_desktop.ui.plan.reading.proposal_model import AnyIndex, ProposalModel
from ttpl_desktop.ui.plan.reading.proposal_words import Column
from ttpl_desktop.ui.sizes import row_height, scaled

_WIDTHS = {
    Column.TICK: 52,
    Column.LEAD: 96,
    Column.COORDINATORS: 88,
    Column.TIME: 168,
    Column.PRODUCT: 80,
    Column.SECTION: 50,
    Column.STATE: 84,
}
"""Pixels at 10 points; the content takes what is left, and at least this share of the table."""
_CONTENT_SHARE = 0.22
_KEPT_WHOLE = (Column.TICK, Column.SECTION, Column.STATE)
"""Columns that do not get narrower where letters are large: one word would be cut."""
_GIVEN_UP = (Column.PRODUCT, Column.COORDINATORS)
"""Columns that a narrow table goes without, the first one first."""
_LINES, _MORE_LINES = 2, 3
_STILL_WIDE, _STILL_READABLE = 0.9, 0.75
"""Shares of their widths with which the columns do with the usual lines, and at all."""


class ProposalTable(QTableView):
    """`pointed` carries the activity (by its place in the plan) under the mouse, or None;
    `chosen` the one under the cursor; `opened` the one that was double-clicked or entered.
    """

    pointed = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, rows: ProposalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setAccessibleName("Nhiệm vụ đề xuất")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setItemDelegate(LitDelegate(self))
        self.setItemDelegateForColumn(Column.TIME, TimeDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.entered.connect(lambda index: self.pointed.emit(self._rows.number(index.row())))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.number(index.row())))
        rows.modelReset.connect(self._fit)

    @property
    def number(self) -> int | None:
        """The activity under the cursor, by its place in the plan."""
        row = self.currentIndex().row()
        return self._rows.number(row) if row >= 0 else None

    @property
    def selected_rows(self) -> list[int]:
        """The selected rows from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, number: int) -> None:
        """Puts the cursor on an activity without telling anyone; nothing where it is not shown."""
        row = self._rows.row_of(number)
        if row is not None:
            how = QItemSelectionModel.SelectionFlag
            place = self._rows.index(row, Column.CONTENT)
            with QSignalBlocker(self):
                self.selectionModel().setCurrentIndex(place, how.ClearAndSelect | how.Rows)
            self.scrollTo(place)
            self.viewport().update()

    def bring_into_sight(self, number: int) -> None:
        """Scrolls to the row of an activity where it is not seen."""
        row = self._rows.row_of(number)
        if row is not None:
            self.scrollTo(self._rows.index(row, Column.CONTENT))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() and current.isValid():
            self.chosen.emit(self._rows.number(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._rows.toggle(self.selected_rows)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.number is not None:
                self.opened.emit(self.number)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self.pointed.emit(None)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Shares the width out; large letters make columns narrower, fewer, and the rows higher."""
        font, room = self.font(), self.viewport().width()
        wanted = {column: scaled(width, font) for column, width in _WIDTHS.items()}
        for column in _GIVEN_UP:
            is_tight = self._share(wanted, room) < _STILL_READABLE
            self.setColumnHidden(column, is_tight)
            if is_tight:
                del wanted[column]
        share = max(self._share(wanted, room), 0.5)
        for column, width in wanted.items():
            self.setColumnWidth(column, width if column in _KEPT_WHOLE else round(width * share))
        taken = sum(self.columnWidth(column) for column in wanted)
        self.setColumnWidth(Column.CONTENT, max(room - taken, scaled(_WIDTHS[Column.LEAD], font)))
        lines = _LINES if share >= _STILL_WIDE else _MORE_LINES
        more = (lines - 1) * self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(row_height(font) + more)

    def _share(self, wanted: Mapping[Column, int], room: int) -> float:
        """How much of their widths the narrowing columns get, at most all."""
        whole = sum(width for column, width in wanted.items() if column in _KEPT_WHOLE)
        left = room * (1 - _CONTENT_SHARE) - whole
        return min(left / (sum(wanted.values()) - whole), 1.0)
