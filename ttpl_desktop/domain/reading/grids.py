"""A table of the repaired text as a grid: which passages stand in which place."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from ttpl_desktop.domain.reading.passages import Passage


@dataclasses.dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table; `cells` gives the passages of each place that a cell covers."""

    rows: int
    columns: int
    cells: Mapping[tuple[int, int], tuple[int, ...]]
    origins: Mapping[tuple[int, int], tuple[int, int]]
    """The first place of the cell that covers a place."""

    def at(self, row: int, column: int) -> tuple[int, ...]:
        """The passages in a place, also where a merged cell only reaches into it."""
        return self.cells.get((row, column), ())

    def begins_at(self, row: int, column: int) -> bool:
        """Whether a cell with words begins in this very place."""
        return self.origins.get((row, column)) == (row, column)

    def width(self, row: int, column: int) -> int:
        """How many columns the cell covers that stands in a place; 1 where there is none."""
        origin = self.origins.get((row, column))
        reached = [c for c in range(self.columns) if self.origins.get((row, c)) == origin]
        return len(reached) if origin is not None else 1


def grids(passages: Sequence[Passage], first: int, last: int) -> dict[int, Grid]:
    """The tables among the passages from `first` up to `last`, by their number."""
    found: dict[int, list[int]] = {}
    for at in range(first, last):
        cell = passages[at].cell
        if cell is not None:
            found.setdefault(cell.table, []).append(at)
    return {table: _grid(passages, members) for table, members in found.items()}


def _grid(passages: Sequence[Passage], members: Sequence[int]) -> Grid:
    cells: dict[tuple[int, int], tuple[int, ...]] = {}
    origins: dict[tuple[int, int], tuple[int, int]] = {}
    rows = columns = 0
    for at in members:
        cell = passages[at].cell
        if cell is None:
            continue
        rows = max(rows, cell.row + passages[at].rows)
        columns = max(columns, cell.column + passages[at].columns)
        for row in range(cell.row, cell.row + passages[at].rows):
            for column in range(cell.column, cell.column + passages[at].columns):
                cells[row, column] = (*cells.get((row, column), ()), at)
                origins[row, column] = (cell.row, cell.column)
    return Grid(rows, columns, cells, origins)
