"""Tables: parts on following pages made one, and cells as passages."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ttpl_desktop.domain.reading.passages import CellPlace, Passage
from ttpl_desktop.domain.reading.repairing.joining import Joined, join_lines
from ttpl_desktop.domain.reading.repairing.joining_layout import layout_of
from ttpl_desktop.domain.reading.repairing.log import Blocks, Mended, shown, told
from ttpl_desktop.domain.reading.source import (
    Block,
    Repair,
    RepairKind,
    SourceCell,
    SourceLine,
    SourceTable,
)

_MOST_HEADER_ROWS = 3
_Row = tuple[SourceCell, ...]


def merge_tables(blocks: Blocks) -> Mended:
    """Parts of a table on following pages as one table.

    Parts have as many columns and nothing but empty lines between them; where pages are not
    told, the next part must repeat the first row. Repeated header rows are dropped; a row whose
    first cell is empty at the top of a page is the rest of the row above.
    """
    merged: list[Block] = []
    repairs: list[Repair] = []
    last_page = 0
    for block in blocks:
        if isinstance(block, SourceLine):
            merged.append(block)
            continue
        at = _last_table(merged)
        upper = merged[at] if at >= 0 else None
        if isinstance(upper, SourceTable) and _goes_on(upper, last_page, block):
            headers = _repeated_rows(upper, block)
            repairs += [_told_row(row, block.page) for row in block.rows[:headers]]
            merged[at:] = [_stitched(upper, block.rows[headers:])]
        else:
            merged.append(block)
        last_page = block.page
    return Mended(tuple(merged), tuple(repairs))


def table_passages(table: SourceTable, number: int) -> tuple[list[Passage], list[Repair]]:
    """The paragraphs of the cells, row by row; a merged cell stands at its first place."""
    layouts = [
        layout_of([line for cell in column if not cell.is_continued for line in cell.lines], 0)
        for column in zip(*table.rows, strict=True)
    ]
    passages: list[Passage] = []
    repairs: list[Repair] = []
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell.is_continued:
                continue
            joined = join_lines(cell.lines, layouts[column])
            passages += _cell_passages(table, CellPlace(number, row, column), joined)
            repairs += joined.repairs
    return passages, repairs


def _cell_passages(table: SourceTable, place: CellPlace, joined: Joined) -> Iterator[Passage]:
    rows, columns = _spans(table.rows, place.row, place.column)
    for line in joined.lines:
        text = shown(line)
        if text:
            page = line.page or table.page
            yield Passage(text, page, place, rows, columns, line.bold, line.centred)


def _spans(rows: Sequence[_Row], row: int, column: int) -> tuple[int, int]:
    """How many rows and columns the cell covers that begins at a place."""
    origin = rows[row][column]

    def is_copy(cell: SourceCell) -> bool:
        return cell.is_continued and cell.lines == origin.lines

    wide = 1 + sum(1 for _ in takewhile(is_copy, rows[row][column + 1 :]))
    below = (cells[column : column + wide] for cells in rows[row + 1 :])
    high = 1 + sum(1 for _ in takewhile(lambda cells: all(map(is_copy, cells)), below))
    return high, wide


def _last_table(merged: Sequence[Block]) -> int:
    """The index of the table behind which only empty lines stand; -1 where there is none."""
    for at in range(len(merged) - 1, -1, -1):
        block = merged[at]
        if isinstance(block, SourceTable):
            return at
        if shown(block):
            break
    return -1


def _goes_on(upper: SourceTable, last_page: int, part: SourceTable) -> bool:
    if not upper.rows or not part.rows or len(upper.rows[0]) != len(part.rows[0]):
        return False
    if upper.page and part.page:
        return part.page == last_page + 1
    return _repeated_rows(upper, part) > 0


def _repeated_rows(upper: SourceTable, part: SourceTable) -> int:
    """How many rows at the top of a part are the table's first rows again."""
    pairs = zip(upper.rows[:_MOST_HEADER_ROWS], part.rows[:_MOST_HEADER_ROWS], strict=False)
    return sum(1 for _ in takewhile(lambda pair: _is_repeated(*pair), pairs))


def _is_repeated(head: _Row, row: _Row) -> bool:
    """Whether a row is a row of the head again; the page may have cut some of its cells short."""
    pairs = list(zip(_words(head), _words(row), strict=True))
    same = sum(1 for above, below in pairs if above == below and below)
    return all(
        above == below or (below and above.startswith(below)) for above, below in pairs
    ) and (same >= _LEAST_SAME or [above for above, _ in pairs] == [below for _, below in pairs])


_LEAST_SAME = 2
"""Whole cells by which a cut row of the head is known."""


def _words(row: _Row) -> list[str]:
    return ["".join(shown(line) for line in cell.lines).replace(" ", "").casefold() for cell in row]


def _told_row(row: _Row, page: int) -> Repair:
    cells = [" ".join(shown(line) for line in cell.lines) for cell in row if not cell.is_continued]
    return told(RepairKind.RUNNING_HEAD, " | ".join(cells), "", page)


def _stitched(upper: SourceTable, rows: tuple[_Row, ...]) -> SourceTable:
    """The upper part with the rows of the next, the row that the page has cut as one."""
    if rows and _is_rest(upper, rows[0]):
        whole = tuple(_joined_cell(*halves) for halves in zip(upper.rows[-1], rows[0], strict=True))
        return dataclasses.replace(upper, rows=(*upper.rows[:-1], whole, *rows[1:]))
    return dataclasses.replace(upper, rows=upper.rows + rows)


def _is_rest(upper: SourceTable, row: _Row) -> bool:
    """Whether a row has no number of its own in a table whose rows have one."""
    first = row[0]
    numbered = sum(1 for cells in upper.rows if any(shown(line) for line in cells[0].lines))
    is_numbered = len(upper.rows) > 1 and numbered > len(upper.rows) / 2
    is_open = first.is_continued or any(shown(line) for line in first.lines)
    return is_numbered and not is_open


def _joined_cell(above: SourceCell, below: SourceCell) -> SourceCell:
    is_copy = below.is_continued and below.lines == above.lines
    lines = above.lines if is_copy else above.lines + below.lines
    return dataclasses.replace(above, lines=lines)
