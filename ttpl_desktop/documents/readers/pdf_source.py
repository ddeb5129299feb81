"""Pages of a PDF as source blocks: free space beside lines, tables as rows, notes on pictures."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ttpl_desktop.documents.readers.pdf_grids import Cell
from ttpl_desktop.documents.readers.pdf_pages import Block, Line, Table
from ttpl_desktop.domain.reading.source import Block as SourceBlock
from ttpl_desktop.domain.reading.source import (
    Ending,
    Repair,
    SourceCell,
    SourceLine,
    SourceTable,
)

_SAME_EDGE = 3.0
"""Points within which lines begin or end at the same place."""
_SHARE_AT_EDGE = 0.05
"""So many of the lines reach the edge of the text; what goes beyond stands in the margin."""
_CENTRED = 4.0
"""What is free on the two sides of a centred line differs by less, in points."""
_LEAST_SIDE = 12.0
"""Points that are free on both sides of a centred line; first lines are indented on one."""

_RAGGED = 40.0
"""Points that lines which are not justified leave free at most, all of them."""

Area = tuple[float, float]


@dataclasses.dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as it was read; `width` in points tells pages of one form from others.

    `is_picture`: there is more to see than the text says.
    """

    number: int
    width: int
    blocks: tuple[Block, ...]
    is_picture: bool


def source_blocks(pages: Sequence[ReadPage]) -> Iterator[SourceBlock]:
    """The blocks of all pages; a page that is a picture says so in its place."""
    areas = _areas(pages)
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Line):
                yield _line(block, areas[page.width], page.number)
            else:
                yield _table(block, page.number)
        if page.is_picture:
            yield from _note(page.number)


def repairs(pages: Iterable[ReadPage]) -> Iterator[Repair]:
    """What was mended in the letters, page by page."""
    for page in pages:
        for block in page.blocks:
            for line in _lines(block):
                yield from line.wording.repairs


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Line):
        yield block
    else:
        for lines in block.cells.values():
            yield from lines


def _note(number: int) -> Iterator[SourceLine]:
    """A paragraph of its own: what the officer has to look up in the file."""
    note = f"[Trang {number} là ảnh, không có chữ để đọc: hãy xem trang này trong tệp gốc.]"
    yield SourceLine("", Ending.BREAK, page=number)
    yield SourceLine(note, Ending.PARAGRAPH, page=number)


def _areas(pages: Iterable[ReadPage]) -> dict[int, Area]:
    """The left and right edge of the text for each width of page."""
    blocks: dict[int, list[Block]] = defaultdict(list)
    for page in pages:
        blocks[page.width] += page.blocks
    return {width: _area(found) for width, found in blocks.items()}


def _area(blocks: Sequence[Block]) -> Area:
    """What several lines or tables reach on either side.

    Lines that are not justified may all end before the edge. Where they have a common middle
    that lies too far right, they are centred and the text reaches as far behind it as before it.
    """
    edges = [edge for block in blocks for edge in _edges(block)]
    if not edges:
        return 0.0, 0.0
    left = -_outermost([-start for start, _ in edges])
    right = _outermost([end for _, end in edges])
    short = [(start, end) for start, end in edges if end < right - _LEAST_SIDE]
    centred = (start + end - left for start, end in short if start - left > _LEAST_SIDE)
    ends = Counter(round(end) for end in centred if 0 < end - right < _RAGGED)
    end, count = max(ends.items(), key=lambda each: each[1], default=(0, 0))
    return left, float(end) if count > 1 else right


def _edges(block: Block) -> Iterator[Area]:
    """A line's edges, and twice a table's: one table tells as much as two lines."""
    if isinstance(block, Table):
        yield from 2 * [(block.grid.across[0], block.grid.across[-1])]
    elif block.area is None:
        yield block.left, block.right


def _outermost(edges: Sequence[float]) -> float:
    """The outermost place that several lines reach, or the outermost of all."""
    ordered = sorted(edges, reverse=True)
    several = max(2, round(_SHARE_AT_EDGE * len(ordered)))
    pairs = zip(ordered, ordered[several - 1 :], strict=False)
    shared = (outer for outer, inner in pairs if outer - inner <= _SAME_EDGE)
    return next(shared, ordered[0])


def _line(line: Line, area: Area, number: int) -> SourceLine:
    start, end = line.area or area
    left, right = max(0.0, line.left - start), max(0.0, end - line.right)
    return SourceLine(
        line.wording.text,
        Ending.BREAK,
        page=number,
        bold=line.is_bold,
        centred=min(left, right) >= _LEAST_SIDE and abs(left - right) <= _CENTRED,
        left=round(left, 1),
        right=round(right, 1),
    )


def _table(table: Table, number: int) -> SourceTable:
    grid = table.grid
    rows = range(len(grid.down) - 1)
    columns = range(len(grid.across) - 1)
    return SourceTable(
        tuple(tuple(_cell(table, row, column, number) for column in columns) for row in rows),
        page=number,
    )


def _cell(table: Table, row: int, column: int, number: int) -> SourceCell:
    cell: Cell = table.grid.at[row, column]
    room = table.grid.room(cell)
    lines = tuple(_line(line, room, number) for line in table.cells[cell])
    return SourceCell(lines, is_continued=(cell.row, cell.column) != (row, column))
