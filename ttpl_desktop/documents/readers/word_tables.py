"""The grid of a table: merged cells spread over the places that they cover."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from ttpl_desktop.domain.reading.source import SourceCell, SourceLine, SourceTable

_Place: TypeAlias = tuple[int, int]
"""A row and a column."""


@dataclasses.dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell as its row tells it: it covers the columns `start` to before `end` of a fine grid.

    `continues` when it is the lower part of a cell merged with one above.
    """

    start: int
    end: int
    lines: tuple[SourceLine, ...]
    continues: bool = False


def places_of(rows: Sequence[Sequence[PlacedCell]]) -> tuple[int, int]:
    """How many columns and how many places in all the grid of these rows has."""
    columns = len({cell.start for row in rows for cell in row})
    return columns, columns * len(rows)


def grid_of(rows: Sequence[Sequence[PlacedCell]]) -> SourceTable:
    """The table with one column for each place where some cell begins.

    Words in the lower part of a merged cell, which Word keeps and does not show, go to its first
    place, so that none is lost.
    """
    starts = sorted({cell.start for row in rows for cell in row})
    owners: list[list[_Place | None]] = [[None] * len(starts) for _row in rows]
    lines: dict[_Place, list[SourceLine]] = {}
    above: dict[int, _Place] = {}
    for number, row in enumerate(rows):
        here = {}
        for cell in row:
            first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
            top = above.get(cell.start) if cell.continues else None
            here[cell.start] = owner = top or (number, first)
            owners[number][first:last] = [owner] * (last - first)
            lines.setdefault(owner, []).extend(cell.lines if top is None else _spoken(cell.lines))
        above = here
    return _table(owners, {owner: tuple(own) for owner, own in lines.items()})


def _spoken(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    return (line for line in lines if line.text.strip())


def _table(
    owners: Sequence[Sequence[_Place | None]], lines: dict[_Place, tuple[SourceLine, ...]]
) -> SourceTable:
    """Every place with the lines of the cell that covers it; places without a cell are empty."""
    first = {owner: SourceCell(own) for owner, own in lines.items()}
    covered = {owner: SourceCell(own, is_continued=True) for owner, own in lines.items()}
    return SourceTable(
        tuple(
            tuple(
                SourceCell()
                if owner is None
                else (first if owner == (row, column) else covered)[owner]
                for column, owner in enumerate(places)
            )
            for row, places in enumerate(owners)
        )
    )
