"""A table on paper, with the columns, and the line of days of tasks, that the screen shows."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout

from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.ui.states import colour_of, mark_of
from ttpl_desktop.ui.task.printing import rows_of_pages
from ttpl_desktop.ui.task.view import Sheet
from ttpl_desktop.ui.task.year_paint import Scale, YearPainter, bar_of
from ttpl_desktop.ui.task.year_table import LINE, YearTable
from ttpl_desktop.ui.tokens import LIGHT
from ttpl_desktop.ui.widgets.grouped_table import GroupedTable, GroupLine, draw_line

_ROW, _HEAD, _PAD = 21, 34, 4
_MORE = 15
"""What each line beyond the first adds to a row."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclasses.dataclass(frozen=True, slots=True)
class PaperTable:
    """One table laid out on pages of a width: its columns keep the shares that they have.

    Each row is so many `lines` high.
    """

    table: GroupedTable
    size: QSize
    font: QFont
    lines: int = 1

    @property
    def row(self) -> int:
        """The height of a row, in the pixels of the page."""
        return _ROW + (self.lines - 1) * _MORE

    def paint(self, rows: Sequence[Any], painter: QPainter) -> None:
        """Paints one page: the head, and the rows under each other."""
        painter.setFont(self.font)
        self._paint_head(painter)
        for number, item in enumerate(rows):
            area = QRect(0, _HEAD + number * self.row, self.size.width(), self.row)
            painter.setFont(self.font)
            if isinstance(item, GroupLine):
                painter.fillRect(area, QColor(LIGHT.window))
                painter.setPen(QColor(LIGHT.text))
                draw_line(painter, area, item.id, QFont(self.font))
            else:
                self._paint_row(painter, area, item)
            painter.fillRect(area.adjusted(0, area.height() - 1, 0, 0), QColor(LIGHT.line))

    def _paint_head(self, painter: QPainter) -> None:
        for index, cell in self._cells(QRect(0, 0, self.size.width(), _HEAD)):
            if self._is_line(index):
                self._lines(painter, cell).draw_head(cell)
            else:
                painter.setPen(QColor(LIGHT.quiet))
                self._write(painter, cell, self.table.source.columns[index].title)

    def _paint_row(self, painter: QPainter, area: QRect, row: Any) -> None:
        for index, cell in self._cells(area):
            if self._is_line(index):
                self._paint_line(painter, cell, row)
                continue
            column = self.table.source.columns[index]
            state = column.state(row) if column.state else None
            mark = f"{mark_of(state)} " if state else ""
            painter.setPen(QColor(colour_of(state, LIGHT) if state else LIGHT.text))
            self._write(painter, cell, mark + column.text(row))

    def _paint_line(self, painter: QPainter, cell: QRect, row: TaskRow) -> None:
        lines, bar = self._lines(painter, cell), bar_of(row)
        lines.draw_ground(cell)
        if bar is not None:
            lines.draw_bar(cell, bar)

    def _lines(self, painter: QPainter, cell: QRect) -> YearPainter:
        assert isinstance(self.table, YearTable)
        scale = Scale(*self.table.days, cell.left(), cell.width())
        return YearPainter(painter, scale, self.table.marks, LIGHT)

    def _is_line(self, index: int) -> bool:
        return isinstance(self.table, YearTable) and index == LINE

    def _cells(self, area: QRect) -> list[tuple[int, QRect]]:
        """The columns that are seen, each with its part of the row."""
        shown = self.table.shown_columns()
        widths = [self.table.columnWidth(index) for index in shown]
        whole, left, cells = max(sum(widths), 1), 0, []
        for index, width in zip(shown, widths, strict=True):
            right = left + width
            at, to = (side * area.width() // whole for side in (left, right))
            cells.append((index, QRect(at, area.top(), to - at, area.height())))
            left = right
        return cells

    def _write(self, painter: QPainter, cell: QRect, words: str) -> None:
        inside = cell.adjusted(_PAD, 0, -_PAD, 0)
        fitting = lines_of(words, painter.font(), inside.width(), self.lines)
        painter.drawText(inside, _LEFT, "\n".join(fitting))


def lines_of(words: str, font: QFont, width: int, most: int) -> list[str]:
    """The words cut into at most so many lines of a width, the last one ending in … where short."""
    metrics, left, lines = QFontMetrics(font), words, list[str]()
    while len(lines) < most - 1 and metrics.horizontalAdvance(left) > width:
        layout = QTextLayout(left, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        lines.append(left[: line.textLength()].rstrip())
        left = left[line.textLength() :]
    return [*lines, metrics.elidedText(left, Qt.TextElideMode.ElideRight, width)]


def table_sheets(
    table: GroupedTable, rows: Sequence[Any], size: QSize, font: QFont, *, lines: int = 1
) -> Sequence[Sheet]:
    """The pages of a table with these rows, each so many lines high at most."""
    paper = PaperTable(table, size, font, lines)
    pages = rows_of_pages(rows, size.height() - _HEAD, paper.row)
    return [partial(paper.paint, page) for page in pages]
