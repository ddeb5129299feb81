"""The grid of a table: merged cells spread over the places that they cover."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Sequence

from ttpl_desktop.domain.reading.source import SourceCell, SourceLine, SourceTable


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
    grid = [[SourceCell()] * len(starts) for _row in rows]
    origins: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        tops = {}
        for cell in row:
            first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
            top = origins.get(cell.start) if cell.continues else None
            tops[cell.start] = top or (number, first)
            _put(grid, number, range(first, last), cell, top)
        origins = tops
    return SourceTable(tuple(map(tuple, grid)))


def _put(
    grid: list[list[SourceCell]],
    row: int,
    columns: range,
    cell: PlacedCell,
    top: tuple[int, int] | None,
) -> None:
    """Fills the places of a cell; `top` is the first place of the merged cell around it."""
    lines = cell.lines
    if top is not None:
        first = grid[top[0]][top[1]]
        lines = first.lines
        if spoken := tuple(line for line in cell.lines if line.text.strip()):
            lines += spoken
            grid[top[0]][top[1]] = SourceCell(lines)
    for column in columns:
        grid[row][column] = SourceCell(lines, is_continued=top is not None or column > columns[0])
