"""A spreadsheet as plain values, whatever file it came in."""

from __future__ import annotations

import dataclasses
import datetime as dt

Cell = str | dt.date
"""Words, or a day; an empty cell is empty words."""


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it; `number` is the one that Excel shows."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int | None) -> Cell:
        """What stands in a column, counted from 0; empty words where there is none."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `is_cut` where it goes on behind what was read."""

    name: str
    rows: tuple[Row, ...]
    is_cut: bool = False

    @property
    def width(self) -> int:
        """How many columns hold anything."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclasses.dataclass(frozen=True, slots=True)
class Book:
    """A file of sheets; those without a word are left out."""

    name: str
    sheets: tuple[Sheet, ...]


def column_letters(column: int) -> str:
    """The name that Excel gives a column counted from 0: A, B, … Z, AA."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
