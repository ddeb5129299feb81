"""The body of a Word file: paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ttpl_desktop.documents.readers.word_names import TBL, TC, TR, P, child_value, inside, w, whole
from ttpl_desktop.documents.readers.word_package import too_large
from ttpl_desktop.documents.readers.word_tables import PlacedCell, grid_of, places_of
from ttpl_desktop.documents.readers.word_text import Paragraph, Reading, lines_of, read_paragraph
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import Block, SourceLine

MAX_COLUMNS = 63
"""Columns of a table in Word."""

_FOREIGN_PART = w("altChunk")
_BLOCKS = frozenset({P, TBL, _FOREIGN_PART})
_ROWS, _CELLS = frozenset({TR}), frozenset({TC})
_ROW_DELETED = w("trPr") + "/" + w("del")
_BEFORE = w("trPr") + "/" + w("gridBefore")
_MERGED_DOWN, _MERGED_RIGHT = w("tcPr") + "/" + w("vMerge"), w("tcPr") + "/" + w("hMerge")
_SPAN = w("tcPr") + "/" + w("gridSpan")


def blocks_of(parent: Any, reading: Reading) -> Iterator[Block]:
    """What stands in a body, cell, note or text box; a text box follows its paragraph.

    Nesting needs no bound of its own: XML deeper than 256 levels is refused when it is parsed.
    """
    open_one: tuple[Any, Paragraph] | None = None
    for element in inside(parent, _BLOCKS):
        if element.tag == P:
            paragraph = read_paragraph(element, reading, open_one and open_one[1])
            open_one = element, paragraph
            if paragraph.goes_on:
                continue
        yield from _finished(open_one, reading)
        open_one = None
        if element.tag == TBL:
            yield from _table(element, reading)
        elif element.tag == _FOREIGN_PART:
            raise _foreign_part(reading.name)
    yield from _finished(open_one, reading)


def lines_in(blocks: Iterable[Block]) -> Iterator[SourceLine]:
    """The lines of blocks; a table gives those of its cells, row by row."""
    for block in blocks:
        if isinstance(block, SourceLine):
            yield block
        else:
            for cell in (cell for row in block.rows for cell in row if not cell.is_continued):
                yield from cell.lines


def labelled(label: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with a label on their first line, or on a line of its own where that cannot be."""
    rest = iter(blocks)
    first = next(rest, None)
    if isinstance(first, SourceLine) and not first.label:
        yield replace(first, label=label)
    else:
        yield SourceLine("", label=label)
        yield from () if first is None else (first,)
    yield from rest


def _finished(open_one: tuple[Any, Paragraph] | None, reading: Reading) -> Iterator[Block]:
    """The paragraph that was open, if any; one deleted as a whole leaves nothing."""
    if open_one is None or (open_one[1].goes_on and open_one[1].is_empty):
        return
    element, paragraph = open_one
    yield from lines_of(element, paragraph, reading)
    for box in paragraph.boxes:
        yield from blocks_of(box, reading)


def _table(element: Any, reading: Reading) -> Iterator[Block]:
    """The table; one of a single cell is only a frame around what it holds."""
    rows = [row for row in _counted(element, _ROWS, reading) if row.find(_ROW_DELETED) is None]
    cells = [list(_counted(row, _CELLS, reading)) for row in rows]
    if [len(row) for row in cells] == [1]:
        yield from blocks_of(cells[0][0], reading)
        return
    if max(map(len, cells), default=0) > MAX_COLUMNS:
        raise too_large(reading.name)
    placed = [_row(row, own, reading) for row, own in zip(rows, cells, strict=True)]
    if not any(placed):
        return
    columns, places = places_of(placed)
    if columns > MAX_COLUMNS:
        raise too_large(reading.name)
    reading.spend(pieces=places)
    yield grid_of(placed)


def _counted(parent: Any, wanted: frozenset[str], reading: Reading) -> Iterator[Any]:
    for element in inside(parent, wanted):
        reading.spend(pieces=1)
        yield element


def _row(row: Any, cells: list[Any], reading: Reading) -> list[PlacedCell]:
    """The cells of a row where they begin; hMerge is how Word 97 merged cells of a row."""
    start = _within(child_value(row, _BEFORE), 0)
    placed: list[PlacedCell] = []
    for cell in cells:
        lines = tuple(lines_in(blocks_of(cell, reading)))
        end = start + _within(child_value(cell, _SPAN), 1)
        if placed and _is_continued(child_value(cell, _MERGED_RIGHT)):
            lines = placed[-1].lines + tuple(line for line in lines if line.text.strip())
            start = placed.pop().start
        continues = _is_continued(child_value(cell, _MERGED_DOWN))
        placed.append(PlacedCell(start, end, lines, continues))
        start = end
    return placed


def _is_continued(merge: str | None) -> bool:
    """Whether a cell belongs to the one before: a merge without a value continues."""
    return merge is not None and merge != "restart"


def _within(value: str | None, least: int) -> int:
    return min(max(whole(value, least), least), MAX_COLUMNS)


def _foreign_part(name: str) -> UserFacingError:
    return UserFacingError(
        f"Tệp “{name}” có phần nội dung nhúng mà chỉ Word đọc được; "
        "hãy mở bằng Word, lưu lại thành .docx rồi đọc."
    )
