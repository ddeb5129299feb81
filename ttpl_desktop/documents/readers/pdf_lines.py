"""Words of a page put into rows, and rows into fragments that wide gaps part."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ttpl_desktop.documents.readers.pdf_words import WORD_GAP, Word

_SAME_ROW = 0.35
"""Baselines that differ by less, in parts of the letter size, are one row; lines are a whole size
apart."""

_SIGN_SIZE, _SIGN_RISE, _BESIDE_SIGN = 0.75, 0.7, 0.3
"""A footnote's sign: its size, how far it rises and its distance, in parts of the word beside."""
_ROWS_UNDER_A_SIGN = 2

_WIDE_GAP = 2.0
"""Free space in parts of the letter size that may part columns."""

_GAP_AT_JUMP = 0.8
"""The same where the file draws something else in between; columns of a letterhead stand close."""

_AGAINST_OTHER_GAPS = 2.5
"""A gap that parts columns is so many times as wide as the row's usual one: the last line of a
justified paragraph may be stretched throughout."""

_LABEL = re.compile(r"(?:[-–—+*•·●○▪➢]|\(?[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?|\(?\w{1,4}[.)])")


@dataclasses.dataclass(frozen=True, slots=True)
class Fragment:
    """Neighbouring words of one row, from left to right; never empty.

    `base` is the baseline of its largest word, `order` the first word's place in the file.
    """

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    size: float
    order: int


def fragment(words: Sequence[Word]) -> Fragment:
    """Words of one row, from left to right, as one."""
    largest = max(words, key=lambda word: word.size)
    return Fragment(
        tuple(words),
        words[0].left,
        max(word.right for word in words),
        largest.base,
        largest.size,
        words[0].order,
    )


def rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words that share a baseline, from top to bottom, each row from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        last = found[-1] if found else None
        if last and word.base - last[0].base <= _SAME_ROW * max(word.size, last[0].size):
            last.append(word)
        else:
            found.append([word])
    found = [sorted(row, key=_left) for row in found]
    sign_size = _SIGN_SIZE * max((word.size for word in words), default=0.0)
    for place, row in enumerate(found):
        if min(word.size for word in row) <= sign_size:
            _lower_signs(row, found[place + 1 : place + 1 + _ROWS_UNDER_A_SIGN])
    return [row for row in found if row]


def _left(word: Word) -> float:
    return word.left


def _lower_signs(row: list[Word], rows_below: Iterable[list[Word]]) -> None:
    """Moves the raised signs of footnotes from a row into the one that they belong to."""
    for below in rows_below:
        signs = [word for word in row if _is_sign(word, below)]
        if signs:
            below[:] = sorted([*below, *signs], key=_left)
            row[:] = [word for word in row if word not in signs]


def _is_sign(word: Word, below: Sequence[Word]) -> bool:
    """Whether the word is raised over one of the two words of a row that are nearest to it."""
    place = bisect_left(below, word.left, key=_left)
    return any(_is_raised(word, other) for other in below[max(0, place - 1) : place + 1])


def _is_raised(sign: Word, word: Word) -> bool:
    room = _BESIDE_SIGN * word.size
    return (
        sign.size <= _SIGN_SIZE * word.size
        and 0 < word.base - sign.base <= _SIGN_RISE * word.size
        and word.left - room <= sign.right
        and sign.left <= word.right + room
    )


def fragments(row: Sequence[Word]) -> list[Fragment]:
    """A row parted at its wide gaps; an item's number stays with what it numbers."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    usual = sorted(gaps)[(len(gaps) - 1) // 2] if len(gaps) > 1 else 0.0
    parted: list[list[Word]] = [[row[0]]]
    for word, gap in zip(row[1:], gaps, strict=True):
        if _parts(parted[-1], word, gap, usual):
            parted.append([word])
        else:
            parted[-1].append(word)
    return [fragment(words) for words in parted]


def joined(parts: Sequence[Fragment]) -> list[Fragment]:
    """Fragments of the same row put together again, rows from top to bottom."""
    return [fragment(row) for row in rows([word for part in parts for word in part.words])]


def separator(before: Word, after: Word) -> str:
    """What stands between two neighbours of a row: nothing, a space or a tab."""
    gap = after.left - before.right
    size = max(before.size, after.size)
    if gap >= _WIDE_GAP * size and not _LABEL.fullmatch(before.text):
        return "\t"
    is_apart = gap >= WORD_GAP * size or (after.follows_space and after.order == before.order + 1)
    return " " if is_apart else ""


def _parts(before: Sequence[Word], word: Word, gap: float, usual: float) -> bool:
    last = before[-1]
    size = max(last.size, word.size)
    if len(before) == 1 and _LABEL.fullmatch(last.text):
        return False
    if word.order != last.order + 1:
        return gap >= _GAP_AT_JUMP * size
    return gap >= max(_WIDE_GAP * size, _AGAINST_OTHER_GAPS * usual)
