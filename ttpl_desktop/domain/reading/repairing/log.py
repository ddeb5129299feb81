"""Repairs on a file's lines: one shape for every step, and how a repair is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from ttpl_desktop.domain.reading.source import (
    Block,
    Ending,
    Repair,
    RepairKind,
    SourceCell,
    SourceLine,
    SourceTable,
)
from ttpl_desktop.domain.text import shorten

Blocks: TypeAlias = tuple[Block, ...]

LONGEST_EXTRACT = 80
"""Characters of text before and after a repair: a line of the list, not the text again."""


@dataclasses.dataclass(frozen=True, slots=True)
class Mended:
    """Blocks after one step, and what the step has mended."""

    blocks: Blocks
    repairs: tuple[Repair, ...] = ()


Step: TypeAlias = Callable[[Blocks], Mended]


def told(kind: RepairKind, before: str, after: str, page: int) -> Repair:
    """A repair with extracts of what stood there and what stands there now."""
    return Repair(kind, _extract(before), _extract(after), page)


def _extract(text: str) -> str:
    return shorten(text[: 2 * LONGEST_EXTRACT], LONGEST_EXTRACT)


def shown(line: SourceLine) -> str:
    """What the line shows: its computed number before its words, one space between words."""
    return " ".join(f"{line.label} {line.text}".split())


def mend_lines(
    blocks: Blocks, kind: RepairKind | None, mend: Callable[[SourceLine], str]
) -> Mended:
    """Each line of the body and of the tables with the text that `mend` gives it.

    Each change is a repair of that kind (None: not worth telling); line feeds in the text part
    it. Copies of a merged cell change with it and are not told again.
    """
    repairs: list[Repair] = []

    def mended(line: SourceLine, kind: RepairKind | None) -> Iterator[SourceLine]:
        text = mend(line)
        if kind is not None and text != line.text:
            repairs.append(told(kind, line.text, text, line.page))
        return _with_text(line, text)

    def mended_cell(cell: SourceCell) -> SourceCell:
        cell_kind = None if cell.is_continued else kind
        lines = (part for line in cell.lines for part in mended(line, cell_kind))
        return dataclasses.replace(cell, lines=tuple(lines))

    result: list[Block] = []
    for block in blocks:
        if isinstance(block, SourceLine):
            result += mended(block, kind)
        else:
            result.append(with_cells(block, mended_cell))
    return Mended(tuple(result), tuple(repairs))


def with_cells(table: SourceTable, change: Callable[[SourceCell], SourceCell]) -> SourceTable:
    """The table with every cell changed."""
    rows = tuple(tuple(change(cell) for cell in row) for row in table.rows)
    return dataclasses.replace(table, rows=rows)


def all_lines(blocks: Iterable[Block]) -> Iterator[SourceLine]:
    """Every line of the body and of the tables, those of merged cells once."""
    for block in blocks:
        if isinstance(block, SourceLine):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from () if cell.is_continued else cell.lines


def _with_text(line: SourceLine, text: str) -> Iterator[SourceLine]:
    """The line with its text; what a line feed parts is the same paragraph in the file."""
    *firsts, last = text.split("\n")
    for part in firsts:
        yield dataclasses.replace(line, text=part, ending=Ending.BREAK)
        line = dataclasses.replace(line, label="")
    yield line if last == line.text else dataclasses.replace(line, text=last)
