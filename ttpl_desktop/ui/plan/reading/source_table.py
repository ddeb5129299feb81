"""A table of the source, drawn in parts of a few rows.

Qt lays a table out as a whole before anything of it is seen: 200 pages of one would take seconds,
in parts only what is on screen is laid out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from PySide6.QtGui import QTextCursor, QTextLength, QTextTable

from ttpl_desktop.domain.reading.passages import CellPlace, Passage
from ttpl_desktop.ui.plan.reading.text_formats import GAP_LINE, GAP_WORDS, table_format
from ttpl_desktop.ui.tokens import Tokens

_ROWS_OF_A_PART = 24
_MOST_COLUMNS = 40
"""A table with more columns cannot be read beside anything; it is written as paragraphs."""
_SHORTEST, _LONGEST = 4, 400
"""Characters of a cell between which its column is weighed."""


class SourceTable:
    """The passages of one table in reading order, row by row; `enter` is called for each in turn.

    `is_sound` says whether it can be drawn: rows in order and not too many columns.
    """

    def __init__(self, passages: Sequence[Passage], tokens: Tokens) -> None:
        self._passages, self._tokens = passages, tokens
        self._columns = max(cell_of(each).column + each.columns for each in passages)
        places = [(cell_of(each).row, cell_of(each).column) for each in passages]
        self.is_sound = self._columns <= _MOST_COLUMNS and places == sorted(places)
        self._parts = {part[0]: part for part in self._cut()} if self.is_sound else {}
        self._table: QTextTable | None = None
        self._top = 0
        self._entered: CellPlace | None = None
        self._next = 0

    def enter(self, cursor: QTextCursor) -> None:
        """Moves the cursor to where the next passage begins: its cell, or a new line of it."""
        place = cell_of(self._passages[self._next])
        if self._next in self._parts:
            self._begin(cursor, self._parts[self._next])
        self._next += 1
        if place == self._entered:
            cursor.insertBlock()
            return
        assert self._table is not None
        self._entered = place
        cell = self._table.cellAt(place.row - self._top, place.column)
        cursor.setPosition(cell.firstPosition())

    def leave(self, cursor: QTextCursor) -> None:
        """Moves the cursor to the empty line behind the table."""
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _begin(self, cursor: QTextCursor, part: range) -> None:
        if self._table is not None:
            self.leave(cursor)
        if cursor.block().length() == 1:
            cursor.setBlockFormat(GAP_LINE)
            cursor.setBlockCharFormat(GAP_WORDS)
        listed = [self._passages[number] for number in part]
        self._top = cell_of(listed[0]).row
        rows = max(cell_of(each).row + each.rows for each in listed) - self._top
        look = table_format(cursor.document().defaultFont(), self._tokens)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints(self._widths())
        self._table = cursor.insertTable(rows, self._columns, look)
        for each in listed:
            if each.rows > 1 or each.columns > 1:
                place = cell_of(each)
                self._table.mergeCells(place.row - self._top, place.column, each.rows, each.columns)

    def _cut(self) -> Iterator[range]:
        """The parts as ranges of passages: cut at rows that no cell reaches into from above."""
        begun = top = reached = 0
        for number, each in enumerate(self._passages):
            row = cell_of(each).row
            if number and row >= reached and row - top >= _ROWS_OF_A_PART:
                yield range(begun, number)
                begun, top = number, row
            reached = max(reached, row + each.rows)
        yield range(begun, len(self._passages))

    def _widths(self) -> list[QTextLength]:
        """A share for each column: a longer text gets more room, but not all of it."""
        longest = [_SHORTEST] * self._columns
        for each in self._passages:
            if each.columns == 1:
                column = cell_of(each).column
                longest[column] = max(longest[column], min(len(each.text), _LONGEST))
        weights = [sqrt(length) for length in longest]
        share = 100 / sum(weights)
        return [
            QTextLength(QTextLength.Type.PercentageLength, weight * share) for weight in weights
        ]


def cell_of(passage: Passage) -> CellPlace:
    """Where a passage of a table stands."""
    assert passage.cell is not None
    return passage.cell
