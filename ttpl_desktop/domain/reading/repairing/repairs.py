"""A file's text made fit for reading: whole paragraphs and cells, and what had to be mended."""

from __future__ import annotations

import dataclasses
from itertools import groupby

from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.repairing.columns import split_columns
from ttpl_desktop.domain.reading.repairing.endings import doubt_paragraphs
from ttpl_desktop.domain.reading.repairing.joining import Joined, join_lines
from ttpl_desktop.domain.reading.repairing.joining_layout import layout_of
from ttpl_desktop.domain.reading.repairing.letters import (
    compose,
    decode_old,
    plain_labels,
    plain_signs,
    plain_spaces,
)
from ttpl_desktop.domain.reading.repairing.log import Blocks, Step, shown
from ttpl_desktop.domain.reading.repairing.markdown import clean_markdown
from ttpl_desktop.domain.reading.repairing.pages import drop_page_numbers, drop_running_heads
from ttpl_desktop.domain.reading.repairing.tables import merge_tables, table_passages
from ttpl_desktop.domain.reading.source import Repair, Source, SourceLine, SourceTable

_STEPS: tuple[Step, ...] = (
    decode_old,
    compose,
    plain_signs,
    plain_spaces,
    plain_labels,
    doubt_paragraphs,
    clean_markdown,
    drop_page_numbers,
    drop_running_heads,
    split_columns,
    merge_tables,
)
"""In this order: letters first, because all other steps read words; pages before paragraphs."""


@dataclasses.dataclass(frozen=True, slots=True)
class Repaired:
    """The text for reading, and everything that was mended on the way, by the reader first."""

    passages: tuple[Passage, ...]
    repairs: tuple[Repair, ...]


def repaired(source: Source) -> Repaired:
    """The source's text in whole paragraphs, in reading order, without what pages left in it.

    No word is lost but those that a repair shows: page numbers, running heads, repeated header
    rows, Markdown. Words in Unicode are never altered. The time grows with the text's length.
    """
    blocks = source.blocks
    repairs = list(source.repairs)
    for step in _STEPS:
        mended = step(blocks)
        blocks = mended.blocks
        repairs += mended.repairs
    passages, joints = _passages(blocks)
    return Repaired(tuple(passages), (*repairs, *joints))


def _passages(blocks: Blocks) -> tuple[list[Passage], list[Repair]]:
    """The passages of lines and tables; what stands on both sides of a table is not joined."""
    passages: list[Passage] = []
    repairs: list[Repair] = []
    tables = 0
    layout = layout_of([block for block in blocks if isinstance(block, SourceLine)])
    for is_table, group in groupby(blocks, lambda block: isinstance(block, SourceTable)):
        if not is_table:
            joined = join_lines((block for block in group if isinstance(block, SourceLine)), layout)
            passages += _line_passages(joined)
            repairs += joined.repairs
            continue
        for table in group:
            if isinstance(table, SourceTable):
                of_cells, joints = table_passages(table, tables)
                passages += of_cells
                repairs += joints
                tables += 1
    return passages, repairs


def _line_passages(joined: Joined) -> list[Passage]:
    """Paragraphs with words; a number that numbers nothing is none."""
    return [
        Passage(shown(line), line.page, bold=line.bold, centred=line.centred)
        for line in joined.lines
        if line.text.strip()
    ]
