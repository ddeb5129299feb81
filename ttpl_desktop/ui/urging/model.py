"""The matrix as Qt's table sees it: units in rows, requests in columns."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication

from ttpl_desktop.app.urging.matrix import Matrix, Row
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui.states import State, colour_of
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.urging.words import (
    NOT_ASKED,
    SIGNS,
    cell_words,
    day_words,
    standing_words,
    total_words,
    urging_words,
)

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TOTAL = 0
"""The column that holds the totals of the rows; the requests stand behind it."""
_INSIDE, _OUTSIDE = "Phòng, đơn vị của cơ quan", "Cơ quan, đơn vị khác"


@dataclasses.dataclass(frozen=True, slots=True)
class GroupRow:
    """A line over the units of one kind."""

    words: str


@dataclasses.dataclass(frozen=True, slots=True)
class _Shown:
    """A cell with its words, made once for each refresh."""

    cell: Cell
    words: str
    state: State


class MatrixModel(QAbstractTableModel):
    """Shows a `Matrix`; its data is told from memory and never asked of the store."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None
        self.rows: list[Row | GroupRow] = []
        self._cells: list[list[_Shown | None]] = []
        self._totals: list[str] = []

    def put(self, matrix: Matrix) -> None:
        """Shows another matrix, or the same one as it is now."""
        self.beginResetModel()
        self.matrix = matrix
        self.rows = _grouped(matrix)
        self._cells = [self._shown(row, matrix) for row in self.rows]
        self._totals = [
            total_words(matrix.of_unit(row.unit)) if isinstance(row, Row) else ""
            for row in self.rows
        ]
        self.endResetModel()

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests of the columns."""
        return self.matrix.requests if self.matrix else ()

    def request(self, column: int) -> Request | None:
        """The request of a column; None for the column of totals."""
        place = column - 1
        return self.requests[place] if 0 <= place < len(self.requests) else None

    def unit(self, row: int) -> str:
        """The unit of a row; empty for a line over units."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found.unit if isinstance(found, Row) else ""

    def cell(self, index: AnyIndex) -> Cell | None:
        """What stands at an index; None where the unit was not asked."""
        shown = self._at(index)
        return shown.cell if shown else None

    def cells_of(self, request: Request) -> tuple[Cell, ...]:
        """What the units of the rows have to send for a request."""
        return self.matrix.of_request(request.id) if self.matrix else ()

    def place_of(self, unit: str, request_id: int | None) -> QModelIndex:
        """The index of a unit and a request, of the unit's total without one; invalid for none."""
        rows = [n for n, row in enumerate(self.rows) if isinstance(row, Row) and row.unit == unit]
        columns = [n for n, each in enumerate(self.requests, 1) if each.id == request_id]
        if not rows or (request_id is not None and not columns):
            return QModelIndex()
        return self.index(rows[0], columns[0] if columns else TOTAL)

    def column_words(self, section: int) -> tuple[str, str]:
        """The title of a column, and the line under it."""
        request = self.request(section)
        if request is None or self.matrix is None:
            return "Đã gửi", ""
        total = total_words(self.matrix.of_request(request.id))
        return request.title, f"{day_words(request)} · {total}"

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.requests) + 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.column() == TOTAL:
            return self._totals[index.row()] if role == Qt.ItemDataRole.DisplayRole else None
        shown = self._at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.words if shown else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row(), shown)
        if role == Qt.ItemDataRole.ForegroundRole and shown:
            return QColor(colour_of(shown.state, tokens_of(QGuiApplication.palette())))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            return self._head(section, role)
        row = self.rows[section] if 0 <= section < len(self.rows) else None
        if row is None:
            return None
        words = row.unit if isinstance(row, Row) else row.words
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return None

    def _head(self, section: int, role: int) -> str | None:
        title, under = self.column_words(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title}\n{under}" if under else title
        request = self.request(section)
        if role != Qt.ItemDataRole.ToolTipRole or request is None:
            return None
        day = f"Hạn cuối {vn_date(request.last_day)}" if request.last_day else "Chưa có hạn"
        return "\n".join(part for part in (request.title, day, request.source) if part)

    def _tip(self, row: int, shown: _Shown | None) -> str:
        if shown is None or self.matrix is None:
            return NOT_ASKED if self.unit(row) else ""
        cell = shown.cell
        lines = [f"{cell.unit}: {cell.request.title}", standing_words(cell, self.matrix.today)]
        lines += map(urging_words, cell.letters)
        if files := self.matrix.attached.get(cell.submission.id, 0):
            lines.append(f"{files} tệp đính kèm")
        return "\n".join([*lines, cell.submission.note] if cell.submission.note else lines)

    def _at(self, index: AnyIndex) -> _Shown | None:
        if not index.isValid() or index.column() == TOTAL:
            return None
        return self._cells[index.row()][index.column() - 1]

    def _shown(self, row: Row | GroupRow, matrix: Matrix) -> list[_Shown | None]:
        if isinstance(row, GroupRow):
            return [None] * len(matrix.requests)
        cells = (matrix.cell(row.unit, request.id) for request in matrix.requests)
        return [_show(cell, matrix) if cell else None for cell in cells]


def _show(cell: Cell, matrix: Matrix) -> _Shown:
    words = cell_words(cell, matrix.today)
    if files := matrix.attached.get(cell.submission.id, 0):
        words += f" · {files} tệp"
    return _Shown(cell, words, SIGNS[cell.standing(matrix.today)])


def _grouped(matrix: Matrix) -> list[Row | GroupRow]:
    """The rows, each kind under a line of its own where there are both kinds."""
    inside: list[Row | GroupRow] = [row for row in matrix.rows if row.is_internal]
    outside: list[Row | GroupRow] = [row for row in matrix.rows if not row.is_internal]
    if not inside or not outside:
        return inside + outside
    return [GroupRow(_INSIDE), *inside, GroupRow(_OUTSIDE), *outside]
