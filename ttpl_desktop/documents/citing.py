"""Citations of a paper told in its order of reading: in full first, short after that."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable

from ttpl_desktop.documents.paper import Annex, Block, Paper, Paragraph, Run, Table, Text
from ttpl_desktop.domain.citations import Mentions, printed
from ttpl_desktop.domain.legal import LegalDocument


def with_citations(paper: Paper, known: Collection[LegalDocument]) -> Paper:
    """The paper with its citations printed, from the bases down to the annexes."""
    mentions = Mentions(known)
    bases = tuple(_told(line, mentions) for line in paper.legal_bases)
    blocks = _blocks(paper.blocks, mentions)
    annexes = tuple(_annex(annex, mentions) for annex in paper.annexes)
    return dataclasses.replace(
        paper,
        title=printed(paper.title, Mentions(known).cite),
        legal_bases=bases,
        blocks=blocks,
        annexes=annexes,
    )


def _annex(annex: Annex, mentions: Mentions) -> Annex:
    return dataclasses.replace(annex, blocks=_blocks(annex.blocks, mentions))


def _blocks(blocks: Iterable[Block], mentions: Mentions) -> tuple[Block, ...]:
    return tuple(_block(block, mentions) for block in blocks)


def _block(block: Block, mentions: Mentions) -> Block:
    if isinstance(block, Paragraph):
        return dataclasses.replace(block, text=_text(block.text, mentions))
    return _table(block, mentions)


def _table(table: Table, mentions: Mentions) -> Table:
    rows = tuple(tuple(_text(cell, mentions) for cell in row) for row in table.rows)
    return dataclasses.replace(table, rows=rows)


def _text(text: Text, mentions: Mentions) -> Text:
    if isinstance(text, str):
        return _told(text, mentions)
    return tuple(_run(run, mentions) for run in text)


def _run(run: Run, mentions: Mentions) -> Run:
    return dataclasses.replace(run, text=_told(run.text, mentions))


def _told(words: str, mentions: Mentions) -> str:
    return printed(words, mentions.cite)
