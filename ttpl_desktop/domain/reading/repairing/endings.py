"""Lines that a file calls paragraphs although its text was pasted from pages, line by line."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

from ttpl_desktop.domain.reading.repairing.lines import ends_sentence, starts_small
from ttpl_desktop.domain.reading.repairing.log import Blocks, Mended
from ttpl_desktop.domain.reading.source import Ending, SourceLine

_LEAST_BROKEN = 5
_SHARE_BROKEN = 0.1
"""Of all lines: in a file whose paragraphs are whole, hardly any goes on with a small letter."""


def doubt_paragraphs(blocks: Blocks) -> Mended:
    """Paragraph ends taken for mere line ends, where the file's paragraphs break inside sentences.

    That is the case in a Word file into which the text of a PDF was pasted. What is joined then is
    told by the joining itself.
    """
    if not _are_broken(blocks):
        return Mended(blocks)
    return Mended(
        tuple(
            dataclasses.replace(block, ending=Ending.BREAK)
            if isinstance(block, SourceLine) and block.ending is Ending.PARAGRAPH
            else block
            for block in blocks
        )
    )


def _are_broken(blocks: Blocks) -> bool:
    lines = [block for block in blocks if isinstance(block, SourceLine) and block.text.strip()]
    broken = sum(
        first.ending is Ending.PARAGRAPH
        and not ends_sentence(first.text.rstrip())
        and not second.label
        and starts_small(second.text.lstrip())
        for first, second in pairwise(lines)
    )
    return broken >= max(_LEAST_BROKEN, _SHARE_BROKEN * len(lines))
