"""A page of a PDF as lines and tables in the order of reading, with their places."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.documents.readers.pdf_columns import stacks
from ttpl_desktop.documents.readers.pdf_grids import Cell, Grid, grids
from ttpl_desktop.documents.readers.pdf_lines import Fragment, fragment, rows
from ttpl_desktop.documents.readers.pdf_marks import with_marks
from ttpl_desktop.documents.readers.pdf_narrow import Whole, whole_lines
from ttpl_desktop.documents.readers.pdf_rules import Rule
from ttpl_desktop.documents.readers.pdf_text import Wording, is_in_codes, wording
from ttpl_desktop.documents.readers.pdf_words import Word, main_angle, middle
from ttpl_desktop.domain.reading.source import Repair, RepairKind

_PADDING = 6.0
"""Points that a cell keeps free beside its text at most; Word's usual is 5.4."""

_BOLD_SHARE = 0.9


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A line's words and edges in points; `area` is the room of its column or cell.

    An `area` of None is the text area of the page, which only the whole file tells.
    """

    wording: Wording
    left: float
    right: float
    is_bold: bool
    area: tuple[float, float] | None


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """A grid and the lines of each of its cells."""

    grid: Grid
    cells: dict[Cell, tuple[Line, ...]]


Block = Line | Table


@dataclasses.dataclass(frozen=True, slots=True)
class _Look:
    """What all lines of a page share: its number, how most text runs, whether it is in codes."""

    page: int
    angle: float
    in_codes: bool


def page_blocks(words: Sequence[Word], rules: Iterable[Rule], page: int) -> list[Block]:
    """Lines and tables of the page numbered `page` (from 1), as they are read."""
    words = with_marks(words)
    look = _Look(page, main_angle(words), is_in_codes(words))
    found = grids(rules)
    inside: dict[tuple[int, Cell], list[Word]] = defaultdict(list)
    between: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        x, y = middle(word, look.angle)
        if place := _cell(found, x, y):
            inside[place].append(word)
        else:
            between[sum(grid.top < y for grid in found)].append(word)
    blocks: list[Block] = [*_flow(between[0], look)]
    for number, grid in enumerate(found):
        cells = {cell: inside.get((number, cell), []) for cell in grid.cells}
        blocks += [_table(grid, cells, look), *_flow(between[number + 1], look)]
    return blocks


def _cell(found: Sequence[Grid], x: float, y: float) -> tuple[int, Cell] | None:
    for number, grid in enumerate(found):
        if cell := grid.cell(x, y):
            return number, cell
    return None


def _flow(words: Sequence[Word], look: _Look) -> Iterator[Line]:
    """Lines in the open; those at another angle than the page's come last."""
    for turned in _by_angle(words, look.angle):
        is_upright = turned[0].run.angle == look.angle
        for stack in stacks(turned):
            area = _room(stack.lines) if stack.is_column or not is_upright else None
            yield from (_line(line, area, look) for line in stack.lines)


def _room(lines: Sequence[Fragment]) -> tuple[float, float]:
    return min(line.left for line in lines), max(line.right for line in lines)


def _table(grid: Grid, cells: Mapping[Cell, Sequence[Word]], look: _Look) -> Table:
    return Table(
        grid,
        {
            cell: tuple(_cell_lines(words, grid.room(cell), look)) if words else ()
            for cell, words in cells.items()
        },
    )


def _cell_lines(words: Sequence[Word], room: tuple[float, float], look: _Look) -> Iterator[Line]:
    for turned in _by_angle(words, look.angle):
        written = [fragment(row) for row in rows(turned)]
        is_upright = turned[0].run.angle == look.angle
        area = (room[0] + _PADDING, room[1] - _PADDING) if is_upright else _room(written)
        yield from (_whole(each, area, look) for each in whole_lines(written, area[1]))


def _by_angle(words: Sequence[Word], angle: float) -> list[list[Word]]:
    groups: dict[float, list[Word]] = defaultdict(list)
    for word in words:
        groups[word.run.angle].append(word)
    return [groups[turn] for turn in sorted(groups, key=lambda turn: (turn != angle, turn))]


def _line(line: Fragment, area: tuple[float, float] | None, look: _Look) -> Line:
    return Line(
        wording(line.words, look.page, in_codes=look.in_codes),
        line.left,
        line.right,
        _is_bold(line.words),
        area,
    )


def _whole(whole: Whole, area: tuple[float, float], look: _Look) -> Line:
    line = _line(whole.line, area, look)
    told = (Repair(RepairKind.JOINED_LINES, *each, look.page) for each in whole.mended)
    repairs = (*line.wording.repairs, *told)
    return dataclasses.replace(line, wording=Wording(line.wording.text, repairs))


def _is_bold(words: Sequence[Word]) -> bool:
    """Whether nearly all letters are bold; a footnote's sign need not be."""
    bold = sum(len(word.text) for word in words if word.run.font.is_bold)
    return bold >= _BOLD_SHARE * sum(len(word.text) for word in words)
