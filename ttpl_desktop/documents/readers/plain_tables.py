"""Tables in plain text: Markdown rows between pipes, clipboard rows with tabs."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.reading.source import (
    Block,
    Ending,
    SourceCell,
    SourceLine,
    SourceTable,
)

MAX_COLUMNS = 100
"""Columns of a table; what has more is a list of figures."""
_MAX_CELL_LINES = 50
"""Lines of one quoted cell; a quotation mark that nothing closes is a mark in prose."""
_LEAST_TABS = 2
_EMPTY = SourceCell()

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?")
_CELL_BREAK = re.compile(r"<br\s?/?>|\n", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class _Run:
    """Lines that are parted alike: how many, and the rows that they make; none are no table."""

    taken: int
    rows: tuple[tuple[str, ...], ...] = ()


def blocks(lines: Sequence[SourceLine]) -> Iterator[Block]:
    """The lines of a page, those that make a table as one."""
    place = 0
    while place < len(lines):
        run = _piped(lines, place) or _tabbed(lines, place) or _Run(1)
        if run.rows:
            yield _table(run.rows, lines[place].page)
        else:
            yield from lines[place : place + run.taken]
        place += run.taken


def _piped(lines: Sequence[SourceLine], place: int) -> _Run | None:
    """Rows of a Markdown table: under a ruled head, or equal rows that pipes begin and end."""
    head = _pipe_cells(lines[place].text)
    if not 2 <= len(head) <= MAX_COLUMNS:
        return None
    is_ruled = place + 1 < len(lines) and _is_rule(lines[place + 1].text)
    rows: list[tuple[str, ...]] = []
    end = place
    while end < len(lines) and _is_pipe_row(lines[end].text, len(head), is_ruled=is_ruled):
        if not _is_rule(lines[end].text):
            rows.append(_pipe_cells(lines[end].text))
        end += 1
    return _Run(end - place, tuple(rows)) if len(rows) > 1 else None


def _is_pipe_row(text: str, width: int, *, is_ruled: bool) -> bool:
    """Whether a line goes on with a table of this width; under a ruled head it may be shorter."""
    bare = text.strip()
    if is_ruled:
        return bool(_PIPE.search(bare)) and len(_pipe_cells(bare)) <= width
    return bare[:1] == "|" == bare[-1:] and len(_pipe_cells(bare)) == width


def _is_rule(text: str) -> bool:
    return "|" in text and bool(_RULE.fullmatch(text.strip()))


def _pipe_cells(text: str) -> tuple[str, ...]:
    inner = text.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip().replace("\\|", "|") for cell in _PIPE.split(inner))


def _tabbed(lines: Sequence[SourceLine], place: int) -> _Run | None:
    """Rows that tabs part alike; every column has text, and the first row most of its cells.

    The columns of a letterhead are also parted by tabs, but by several in a row.
    """
    rows: list[tuple[str, ...]] = []
    end = place
    while end < len(lines) and (row := _tab_row(lines, end)):
        cells, taken = row
        if len(cells) <= _LEAST_TABS or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
        end += taken
    if len(rows) < 2:
        return None
    is_table = len(rows[0]) <= MAX_COLUMNS and _are_filled(rows)
    return _Run(end - place, tuple(rows) if is_table else ())


def _are_filled(rows: Sequence[tuple[str, ...]]) -> bool:
    columns_are_used = all(any(cells) for cells in zip(*rows, strict=True))
    return columns_are_used and 2 * sum(map(bool, rows[0])) > len(rows[0])


def _tab_row(lines: Sequence[SourceLine], place: int) -> tuple[tuple[str, ...], int] | None:
    """The cells of a row and how many lines it takes: a quoted cell may have several."""
    text = lines[place].text
    if "\t" not in text and not text.startswith('"'):
        return None
    cells = text.split("\t")
    taken, is_open = 1, _is_open(cells[-1])
    while is_open and taken < min(_MAX_CELL_LINES, len(lines) - place):
        rest, *more = lines[place + taken].text.split("\t")
        cells = [*cells[:-1], f"{cells[-1]}\n{rest}", *more]
        is_open = _is_open(more[-1]) if more else rest.count('"') % 2 == 0
        taken += 1
    if is_open:
        return tuple(cell.strip() for cell in text.split("\t")), 1
    return tuple(_unquoted(cell) for cell in cells), taken


def _is_open(cell: str) -> bool:
    return cell.startswith('"') and cell.count('"') % 2 == 1


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        cell = cell[1:-1].replace('""', '"')
    return cell.strip()


def _table(rows: Sequence[tuple[str, ...]], page: int) -> SourceTable:
    width = max(map(len, rows))
    padded = (row + ("",) * (width - len(row)) for row in rows)
    return SourceTable(
        tuple(tuple(_cell(text, page) if text else _EMPTY for text in row) for row in padded),
        page=page,
    )


def _cell(text: str, page: int) -> SourceCell:
    lines = (line.strip() for line in _CELL_BREAK.split(text) if line.strip())
    return SourceCell(tuple(SourceLine(line, Ending.PARAGRAPH, page=page) for line in lines))
