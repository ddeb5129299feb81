"""The first rows of a sheet, with a choice over each column of what it says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.importing.columns import Match, Role
from ttpl_desktop.domain.importing.sheet import Cell, Row, Sheet, column_letters
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.widgets.editors import CalmCombo

_SHOWN_ROWS = 5
"""Rows under the head that are shown."""
_LEAST, _WIDEST, _MOST_LETTERS = 132, 300, 200
"""Pixels of a column at 10 points, and letters of a cell."""
_NOTHING = "Bỏ qua"
_ROLES = (None, *Role)


class _Choice(CalmCombo):
    """`entered` when the keyboard comes to it, so that it can be brought into sight."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class ColumnMatcher(QTableWidget):
    """`changed` carries the match after the officer gave a column another meaning."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._match = Match(0, {})
        self.choices: list[CalmCombo] = []
        self.setAccessibleName("Các cột của bảng Excel và ý nghĩa của từng cột")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionsClickable(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def put(self, sheet: Sheet, match: Match) -> None:
        """Shows the head and the rows under it, and what each column is taken for."""
        self._match = match
        shown = [row for row in sheet.rows if row.number >= match.head][: _SHOWN_ROWS + 1]
        self.clear()
        self.setColumnCount(sheet.width)
        self.setRowCount(len(shown) + 1)
        self.setHorizontalHeaderLabels([column_letters(each) for each in range(sheet.width)])
        self.setVerticalHeaderLabels(["", *(str(row.number) for row in shown)])
        self._put_choices(sheet, match)
        for place, row in enumerate(shown, 1):
            self._put_row(place, row, is_head=row.number == match.head)
        self._fit()

    def _put_choices(self, sheet: Sheet, match: Match) -> None:
        self.choices = []
        for column in range(sheet.width):
            combo = _Choice()
            combo.addItems([_NOTHING if role is None else role.words for role in _ROLES])
            combo.setCurrentIndex(_ROLES.index(match.role_of(column)))
            combo.setAccessibleName(f"Cột {column_letters(column)} là")
            combo.activated.connect(lambda index, column=column: self._choose(column, index))
            combo.entered.connect(lambda column=column: self._bring_into_sight(column))
            self.setCellWidget(0, column, combo)
            self.choices.append(combo)

    def follow_with_tab(self, before: QWidget) -> None:
        """Lets Tab go from a widget through the choices, from the left."""
        for combo in self.choices:
            QWidget.setTabOrder(before, combo)
            before = combo

    def _bring_into_sight(self, column: int) -> None:
        self.scrollTo(self.model().index(0, column))

    def _put_row(self, place: int, row: Row, *, is_head: bool) -> None:
        for column in range(self.columnCount()):
            item = QTableWidgetItem(shorten(_words(row.cell(column)), _MOST_LETTERS))
            item.setToolTip(item.text())
            if is_head:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.setItem(place, column, item)

    def _choose(self, column: int, index: int) -> None:
        match = self._match.with_role(column, _ROLES[index])
        self._match = match
        for each, combo in enumerate(self.choices):
            combo.setCurrentIndex(_ROLES.index(match.role_of(each)))
        self.changed.emit(match)

    def _fit(self) -> None:
        """As high as its rows, so that only its breadth ever scrolls."""
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            wanted = max(self.columnWidth(column), scaled(_LEAST, self.font()))
            self.setColumnWidth(column, min(wanted, scaled(_WIDEST, self.font())))
        high = row_height(self.font())
        for row in range(self.rowCount()):
            self.setRowHeight(row, high + 6 if row == 0 else high)
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(
            rows + self.horizontalHeader().sizeHint().height() + bar + 2 * self.frameWidth()
        )


def _words(cell: Cell) -> str:
    return cell if isinstance(cell, str) else vn_date(cell)
