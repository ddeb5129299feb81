"""Stretches of a text that were found to need review, and the text with their new words."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.rolling.marks import MarkKind


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """Words from `start` to `end` of last year's text; `after` is what stands there now."""

    start: int
    end: int
    kind: MarkKind
    after: str
    note: str
    proposal: str = ""


def each_word_once(found: Iterable[Found]) -> list[Found]:
    """Those that do not overlap an earlier one of the row, in the order of the text."""
    taken: list[Found] = []
    for one in found:
        at = bisect_left(taken, one.end, key=lambda other: other.start)
        if at == 0 or taken[at - 1].end <= one.start:
            taken.insert(at, one)
    return taken


@dataclasses.dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with new words, and where each of `found` stands in it now."""

    text: str
    found: tuple[Found, ...]
    places: tuple[tuple[int, int], ...]


def rewritten(text: str, found: Sequence[Found]) -> Rewritten:
    """Puts the new words of `found`, which come in order, into the text."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = length = 0
    for one in found:
        parts += (text[at : one.start], one.after)
        length += one.start - at
        places.append((length, length + len(one.after)))
        length += len(one.after)
        at = one.end
    return Rewritten("".join((*parts, text[at:])), tuple(found), tuple(places))
