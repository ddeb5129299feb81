"""Ruling lines become the cells of tables; a missing rule merges two cells."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ttpl_desktop.documents.readers.pdf_rules import Rule

MAX_RULES = 1_000
"""Ruling lines of a page's tables, each put together from its pieces; the work grows with their
square. A page with more of them is a drawing and has no table for us."""

MAX_PLACES = 10_000
"""Places of one table on one page; a hundred rows of twenty columns are two thousand."""

_NEAR = 3.0
"""Points within which rules are one rule (double borders) or touch each other."""


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """The places of a grid that one cell covers: first and behind the last."""

    row: int
    column: int
    row_end: int
    column_end: int


@dataclasses.dataclass(frozen=True, slots=True)
class Grid:
    """A table's frame: the edges of its columns and rows in points, and its cells.

    `at` has the cell of every row and column.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    cells: tuple[Cell, ...]
    at: dict[tuple[int, int], Cell]

    @property
    def top(self) -> float:
        return self.down[0]

    @property
    def bottom(self) -> float:
        return self.down[-1]

    def cell(self, x: float, y: float) -> Cell | None:
        """The cell in which a point lies; None outside the table."""
        row, column = bisect_right(self.down, y) - 1, bisect_right(self.across, x) - 1
        return self.at.get((row, column))

    def room(self, cell: Cell) -> tuple[float, float]:
        """The left and right edge of a cell in points."""
        return self.across[cell.column], self.across[cell.column_end]


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """The tables of a page from top to bottom; a frame of one cell is none."""
    flat, upright = _merged(rules, True), _merged(rules, False)
    if len(flat) + len(upright) > MAX_RULES:
        return []
    found = [grid for group in _touching(flat, upright) if (grid := _grid(group))]
    outer = [grid for grid in found if not any(_is_within(grid, other) for other in found)]
    return sorted(outer, key=lambda grid: grid.top)


def _merged(rules: Iterable[Rule], is_horizontal: bool) -> list[Rule]:
    """Rules of one direction, pieces in one line and double lines put together."""
    ordered = sorted(
        (rule for rule in rules if rule.is_horizontal is is_horizontal), key=lambda rule: rule.at
    )
    lines: list[list[Rule]] = []
    for rule in ordered:
        if lines and rule.at - lines[-1][0].at <= _NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [rule for line in lines for rule in _stretches(line, is_horizontal)]


def _stretches(line: list[Rule], is_horizontal: bool) -> list[Rule]:
    at = sum(rule.at for rule in line) / len(line)
    found: list[Rule] = []
    for rule in sorted(line, key=lambda rule: rule.start):
        if found and rule.start - found[-1].end <= _NEAR:
            last = found.pop()
            found.append(Rule(is_horizontal, at, last.start, max(last.end, rule.end)))
        else:
            found.append(Rule(is_horizontal, at, rule.start, rule.end))
    return found


def _touching(flat: Sequence[Rule], upright: Sequence[Rule]) -> list[list[Rule]]:
    """Groups of rules that cross or touch each other."""
    roots = {id(rule): rule for rule in (*flat, *upright)}
    parents = {key: key for key in roots}

    def root(key: int) -> int:
        while parents[key] != key:
            parents[key] = parents[parents[key]]
            key = parents[key]
        return key

    for line in flat:
        for other in upright:
            if _spans(line, other.at) and _spans(other, line.at):
                parents[root(id(line))] = root(id(other))
    groups: dict[int, list[Rule]] = defaultdict(list)
    for key, rule in roots.items():
        groups[root(key)].append(rule)
    return [group for group in groups.values() if len(group) > 2]


def _spans(rule: Rule, at: float) -> bool:
    return rule.start - _NEAR <= at <= rule.end + _NEAR


def _grid(group: Sequence[Rule]) -> Grid | None:
    flat = [rule for rule in group if rule.is_horizontal]
    upright = [rule for rule in group if not rule.is_horizontal]
    across = _edges(upright, flat)
    down = _edges(flat, upright)
    if len(across) * len(down) > MAX_PLACES:
        return None
    cells = tuple(_cells(_Frame(across, down, flat, upright)))
    at = {place: cell for cell in cells for place in _places(cell)}
    return Grid(across, down, cells, at) if len(cells) > 1 else None


def _edges(rules: Sequence[Rule], crossing: Sequence[Rule]) -> tuple[float, ...]:
    """The places of rules; where a border is missing the crossing rules' ends stand for it."""
    places = sorted({rule.at for rule in rules})
    first = min(rule.start for rule in crossing)
    last = max(rule.end for rule in crossing)
    before = [first] if first < places[0] - 2 * _NEAR else []
    after = [last] if last > places[-1] + 2 * _NEAR else []
    return tuple(before + places + after)


def _cells(frame: _Frame) -> Iterator[Cell]:
    """Places between which no rule stands are one cell, which is always a rectangle."""
    taken: set[tuple[int, int]] = set()
    for row in range(len(frame.down)):
        for column in range(len(frame.across)):
            if (row, column) not in taken:
                cell = _grown(Cell(row, column, row + 1, column + 1), frame, taken)
                taken |= _places(cell)
                yield cell


class _Frame:
    """A grid's places by their middles, and the rules that stand between them."""

    def __init__(
        self,
        across: Sequence[float],
        down: Sequence[float],
        flat: Iterable[Rule],
        upright: Iterable[Rule],
    ) -> None:
        self.across = [(a + b) / 2 for a, b in pairwise(across)]
        self.down = [(a + b) / 2 for a, b in pairwise(down)]
        self._flat = _by_place(flat, down)
        self._upright = _by_place(upright, across)

    def is_open_right(self, cell: Cell) -> bool:
        """Whether no rule parts a cell from its neighbour on the right."""
        return cell.column_end < len(self.across) and not _is_passed(
            self._upright[cell.column_end], self.down[cell.row : cell.row_end]
        )

    def is_open_below(self, cell: Cell) -> bool:
        """Whether no rule parts a cell from its neighbour below."""
        return cell.row_end < len(self.down) and not _is_passed(
            self._flat[cell.row_end], self.across[cell.column : cell.column_end]
        )


def _by_place(rules: Iterable[Rule], edges: Sequence[float]) -> list[list[Rule]]:
    found: dict[float, list[Rule]] = defaultdict(list)
    for rule in rules:
        found[rule.at].append(rule)
    return [found[edge] for edge in edges]


def _is_passed(rules: Iterable[Rule], middles: Sequence[float]) -> bool:
    return any(rule.start <= middle <= rule.end for rule in rules for middle in middles)


def _grown(cell: Cell, frame: _Frame, taken: set[tuple[int, int]]) -> Cell:
    while frame.is_open_right(cell):
        wider = dataclasses.replace(cell, column_end=cell.column_end + 1)
        if _places(wider) & taken:
            break
        cell = wider
    while frame.is_open_below(cell):
        cell = dataclasses.replace(cell, row_end=cell.row_end + 1)
    return cell


def _places(cell: Cell) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(cell.row, cell.row_end)
        for column in range(cell.column, cell.column_end)
    }


def _is_within(grid: Grid, other: Grid) -> bool:
    return grid is not other and (
        other.across[0] <= grid.across[0]
        and grid.across[-1] <= other.across[-1]
        and other.top <= grid.top
        and grid.bottom <= other.bottom
    )
