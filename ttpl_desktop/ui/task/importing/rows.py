"""The rows of a list as they would become tasks, ticked or not, and those that are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidgetItem, QWidget

from ttpl_desktop.app.task_import import Looked, Proposal
from ttpl_desktop.domain.importing.rows import Refusal
from ttpl_desktop.ui.states import State, colour_of
from ttpl_desktop.ui.task.importing.words import cells, remark
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.row_table import RowTable

TITLES = ("Thêm", "Dòng", "Nội dung việc", "Chủ trì", "Thời hạn", "Hạn cuối", "Ghi nhận")
_TICK, _CONTENT, _REMARK = 0, 2, len(TITLES) - 1
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ImportRows(RowTable):
    """`ticked_changed` when other rows are ticked; Space ticks the selected ones."""

    ticked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TITLES, stretch=_CONTENT, widest=176, parent=parent)
        self.setAccessibleName("Các dòng sẽ thành nhiệm vụ")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._proposals: dict[int, Proposal] = {}
        self._said: dict[int, bool] = {}
        self.itemChanged.connect(self._tell_ticked)

    def forget(self) -> None:
        """Another sheet comes: what the officer ticked in this one means nothing there."""
        self._said.clear()

    def show_rows(self, looked: Looked) -> None:
        """Shows every row by its number, tasks with ticks: the new ones, or as the officer said."""
        rows: Sequence[Proposal | Refusal] = sorted(
            (*looked.proposals, *looked.refusals), key=lambda each: each.row
        )
        self._proposals = {each.row: each for each in looked.proposals}
        with QSignalBlocker(self):
            self.put((each.row, ("", *cells(each))) for each in rows)
            for place, each in enumerate(rows):
                self._dress(place, each)
        self.ticked_changed.emit()

    @property
    def ticked(self) -> tuple[Proposal, ...]:
        """The proposals of the ticked rows, in their order."""
        return tuple(
            self._proposals[self._number(place)]
            for place in range(self.rowCount())
            if self._tick(place).checkState() is _CHECKED
        )

    @property
    def possible(self) -> int:
        """How many rows can be ticked."""
        return len(self._proposals)

    def tick_all(self, ticked: bool) -> None:
        """Ticks every row that is a task, twins too, or none."""
        self._put_ticks(range(self.rowCount()), ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        able = [place for place in places if self._can_be_ticked(place)]
        self._put_ticks(able, any(self._tick(each).checkState() is _UNCHECKED for each in able))

    def _put_ticks(self, places: Sequence[int], ticked: bool) -> None:
        with QSignalBlocker(self):
            for place in places:
                if self._can_be_ticked(place):
                    self._tick(place).setCheckState(_CHECKED if ticked else _UNCHECKED)
                    self._said[self._number(place)] = ticked
        self.viewport().update()
        self.ticked_changed.emit()

    def _dress(self, place: int, row: Proposal | Refusal) -> None:
        tokens = tokens_of(self.palette())
        if isinstance(row, Proposal):
            is_wanted = self._said.get(row.row, not row.twin)
            self._tick(place).setCheckState(_CHECKED if is_wanted else _UNCHECKED)
            if remark(row):
                self._item(place, _REMARK).setForeground(QColor(colour_of(State.SOON, tokens)))
            return
        for column in range(self.columnCount()):
            self._item(place, column).setForeground(QColor(tokens.quiet))

    def _can_be_ticked(self, place: int) -> bool:
        return self._number(place) in self._proposals

    def _number(self, place: int) -> int:
        """The row of the sheet that a row of the table shows."""
        return int(self._tick(place).data(Qt.ItemDataRole.UserRole))

    def _tick(self, place: int) -> QTableWidgetItem:
        return self._item(place, _TICK)

    def _item(self, place: int, column: int) -> QTableWidgetItem:
        item = self.item(place, column)
        assert item is not None  # `put` fills every cell
        return item

    def _tell_ticked(self, item: QTableWidgetItem) -> None:
        if item.column() == _TICK:
            self._said[self._number(item.row())] = item.checkState() is _CHECKED
            self.ticked_changed.emit()
