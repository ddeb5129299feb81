"""The matrix on paper: A4 on its side, units again on every page, as many columns as have room."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ttpl_desktop.app.urging.matrix import Row
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui.states import colour_of
from ttpl_desktop.ui.task.printing import rows_of_pages
from ttpl_desktop.ui.task.view import Sheet
from ttpl_desktop.ui.tokens import LIGHT
from ttpl_desktop.ui.urging.model import TOTAL, GroupRow, MatrixModel
from ttpl_desktop.ui.urging.table import paint_head
from ttpl_desktop.ui.urging.words import SIGNS

_ROW, _HEAD, _PAD = 21, 78, 8
_BETWEEN = 5
_UNIT, _TOTAL, _LEAST = 200, 54, 118
"""Widths in pixels of the page: the units, the totals, and a request at least."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


@dataclasses.dataclass(frozen=True, slots=True)
class _Page:
    """Some rows and the columns of some requests; how wide a column and how high a row is."""

    rows: Sequence[int]
    columns: Sequence[int]
    width: int
    height: int


class MatrixPaper:
    """What `printing.show_preview` paints: the rows and columns that the table shows."""

    def __init__(self, source: MatrixModel, font: QFont) -> None:
        self._source, self._font = source, font

    def font(self) -> QFont:
        """The letters of the screen, of which the paper takes the family."""
        return self._font

    def sheets(self, size: QSize, font: QFont) -> Sequence[Sheet]:
        """The pages: all rows of the first columns, then of the next ones."""
        room = size.width() - _UNIT - _TOTAL
        most = max(1, room // _LEAST)
        columns = range(1, self._source.columnCount())
        parts = [columns[at : at + most] for at in range(0, max(len(columns), 1), most)]
        return [
            partial(self._paint, page, font)
            for part in parts
            for page in self._pages(part, _width(room, len(part)), size.height() - _HEAD, font)
        ]

    def _pages(self, columns: Sequence[int], width: int, room: int, font: QFont) -> Iterator[_Page]:
        """The pages of some columns; every row is as high as the longest words need."""
        rows, metrics = range(self._source.rowCount()), QFontMetrics(font)
        places = [(row, column) for row in rows for column in columns]
        said = [(self._words(*place), width) for place in places]
        said += [(self._source.unit(row), _UNIT) for row in rows]
        height = max([_ROW, *(_needed(metrics, words, wide) for words, wide in set(said))])
        for page in rows_of_pages(rows, room, height):
            yield _Page([*map(_number, page)], columns, width, height)

    def _paint(self, page: _Page, font: QFont, painter: QPainter) -> None:
        painter.setFont(font)
        self._paint_heads(page, font, painter)
        for place, row in enumerate(page.rows):
            top = _HEAD + place * page.height
            whole = QRect(0, top, _UNIT + _TOTAL + page.width * len(page.columns), page.height)
            if isinstance(self._source.rows[row], GroupRow):
                painter.fillRect(whole, QColor(LIGHT.window))
            self._paint_row(page, row, top, font, painter)
            painter.fillRect(whole.adjusted(0, page.height - 1, 0, 0), QColor(LIGHT.line))

    def _paint_heads(self, page: _Page, font: QFont, painter: QPainter) -> None:
        paint_head(painter, QRect(0, 0, _UNIT, _HEAD), font, "Đơn vị", "", LIGHT)
        heads = [(TOTAL, QRect(_UNIT, 0, _TOTAL, _HEAD)), *self._cells(page, 0, _HEAD)]
        for column, area in heads:
            paint_head(painter, area, font, *self._source.column_words(column), LIGHT)

    def _paint_row(self, page: _Page, row: int, top: int, font: QFont, painter: QPainter) -> None:
        shown = self._source.rows[row]
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        is_unit = isinstance(shown, Row)
        painter.setFont(font if is_unit else bold)
        painter.setPen(QColor(LIGHT.text))
        words = shown.unit if isinstance(shown, Row) else shown.words
        _write(painter, QRect(0, top, _UNIT, page.height), words)
        painter.setFont(font)
        _write(painter, QRect(_UNIT, top, _TOTAL, page.height), self._words(row, TOTAL))
        for column, area in self._cells(page, top, page.height):
            cell = self._source.cell(self._source.index(row, column))
            painter.setPen(QColor(self._colour(cell)))
            _write(painter, area, self._words(row, column))

    def _colour(self, cell: Cell | None) -> str:
        matrix = self._source.matrix
        if cell is None or matrix is None:
            return LIGHT.text
        return colour_of(SIGNS[cell.standing(matrix.today)], LIGHT)

    def _words(self, row: int, column: int) -> str:
        return str(self._source.index(row, column).data() or "")

    def _cells(self, page: _Page, top: int, height: int) -> list[tuple[int, QRect]]:
        left = _UNIT + _TOTAL
        return [
            (column, QRect(left + place * page.width, top, page.width, height))
            for place, column in enumerate(page.columns)
        ]


def _number(row: object) -> int:
    assert isinstance(row, int)
    return row


def _width(room: int, count: int) -> int:
    """How wide a request is: all the room for few of them, but never absurdly much."""
    return min(room // max(count, 1), 2 * _LEAST)


def _needed(metrics: QFontMetrics, words: str, width: int) -> int:
    """How high a row must be for these words in a column of that width."""
    area = QRect(0, 0, width - 2 * _PAD, 1)
    return metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, words).height() + _BETWEEN


def _write(painter: QPainter, area: QRect, words: str) -> None:
    painter.drawText(area.adjusted(_PAD, 0, -_PAD, 0), _LEFT, words)
