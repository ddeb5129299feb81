"""The letters of a file: old encodings, marks typed apart, odd spaces, signs of symbol fonts."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import partial

from ttpl_desktop.domain.reading.repairing.charsets import (
    Charset,
    decode,
    detect,
    is_unicode,
    witnesses,
)
from ttpl_desktop.domain.reading.repairing.log import (
    Blocks,
    Mended,
    all_lines,
    mend_lines,
    with_cells,
)
from ttpl_desktop.domain.reading.source import Repair, RepairKind, SourceCell, SourceLine
from ttpl_desktop.domain.text import normal

_KINDS = {Charset.TCVN3: RepairKind.TCVN3, Charset.VNI: RepairKind.VNI}
_APART = re.compile("[\u0300-\u036f]")
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SYMBOL_BULLET = re.compile("^[\\s\u00a0]*[\uf000-\uf0ff]+[\\s\u00a0]*")
"""Bullets of Symbol and Wingdings stand in the private use area; U+F0B7 is the round one."""


def decode_old(blocks: Blocks) -> Mended:
    """Text in TCVN3 and VNI put into Unicode, where no font's name has told it before.

    The whole text says whether there is any; each line in Unicode stays untouched.
    """
    texts = [line.text for line in all_lines(blocks)]
    charsets = _charsets(texts)
    is_mixed = len(charsets) > 1 or any(is_unicode(text) for text in texts)
    repairs: tuple[Repair, ...] = ()
    for charset in charsets:
        decoded = partial(_decoded, charset=charset, charsets=charsets, is_mixed=is_mixed)
        mended = mend_lines(blocks, _KINDS[charset], decoded)
        blocks, repairs = mended.blocks, repairs + mended.repairs
    return Mended(blocks, repairs)


def _charsets(texts: Sequence[str]) -> list[Charset]:
    """The old encodings of a text; where there is one, the other may be in other lines."""
    first = detect("\n".join(texts))
    if first is None:
        return []
    others = (text for text in texts if _best_of(text, list(Charset)) not in (None, first))
    second = detect("\n".join(others))
    return [first] if second in (None, first) else [first, *filter(None, [second])]


def _best_of(text: str, charsets: Sequence[Charset]) -> Charset | None:
    """The encoding for which most words of a line speak; None where none does."""
    speaking = {charset: witnesses(text, charset)[0] for charset in charsets}
    best = max(charsets, key=lambda charset: speaking[charset])
    return best if speaking[best] else None


def _decoded(
    line: SourceLine, charset: Charset, charsets: Sequence[Charset], *, is_mixed: bool
) -> str:
    if is_unicode(line.text):
        return line.text
    speaking, against = witnesses(line.text, charset)
    is_likely = speaking > against and _best_of(line.text, charsets) is charset
    is_old = is_likely or (speaking == against and not is_mixed)
    return decode(line.text, charset) if is_old else line.text


def compose(blocks: Blocks) -> Mended:
    """Every letter in one piece with its marks (NFC); invisible characters go."""
    mended = mend_lines(
        blocks,
        RepairKind.COMPOSED,
        lambda line: normal(line.text) if _APART.search(line.text) else line.text,
    )
    plain = mend_lines(mended.blocks, None, lambda line: normal(line.text))
    return dataclasses.replace(mended, blocks=plain.blocks)


def plain_signs(blocks: Blocks) -> Mended:
    """A bullet that only a symbol font can draw as a dash."""
    return mend_lines(blocks, RepairKind.SIGNS, lambda line: _SYMBOL_BULLET.sub("- ", line.text))


def plain_spaces(blocks: Blocks) -> Mended:
    """Every odd space plain; nothing of what is read changes."""
    return mend_lines(blocks, None, lambda line: _ODD_SPACE.sub(" ", line.text))


def plain_labels(blocks: Blocks) -> Mended:
    """Every computed number in plain signs, a symbol font's bullet as a dash."""
    lines = (
        _with_plain_label(block) if isinstance(block, SourceLine) else block for block in blocks
    )
    return Mended(
        tuple(
            block if isinstance(block, SourceLine) else with_cells(block, _with_plain_labels)
            for block in lines
        )
    )


def _with_plain_labels(cell: SourceCell) -> SourceCell:
    return dataclasses.replace(cell, lines=tuple(map(_with_plain_label, cell.lines)))


def _with_plain_label(line: SourceLine) -> SourceLine:
    if not line.label or line.label.isascii():
        return line
    label = _ODD_SPACE.sub(" ", _SYMBOL_BULLET.sub("-", normal(line.label))).strip()
    return dataclasses.replace(line, label=label)
