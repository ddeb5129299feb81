"""Places in the source by their words: what is searched for, and where a repair was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.source import Repair
from ttpl_desktop.domain.text import fold, has_marks, normal


class Finder:
    """Finds words in one text; what makes that quick is worked out at the first search."""

    def __init__(self, passages: Sequence[Passage] = ()) -> None:
        self._passages = passages

    @cached_property
    def _lowered(self) -> list[str]:
        return [each.text.lower() for each in self._passages]

    @cached_property
    def _plain(self) -> list[str]:
        return [_folded(each.text) for each in self._passages]

    def places_of(self, words: str) -> tuple[Span, ...]:
        """Every place of the words, whatever the case; without marks they match any marks."""
        wanted = normal(words).strip().lower()
        if not wanted:
            return ()
        texts = self._lowered if has_marks(wanted) else self._plain
        return tuple(
            Span(number, start, start + len(wanted))
            for number, text in enumerate(texts)
            for start in _starts(wanted, text)
        )


def place_of_repair(repair: Repair, passages: Sequence[Passage]) -> Span | None:
    """Where the mended words stand now; else the page they were on; None where nothing tells."""
    after = " ".join(repair.after.strip(" …").split())
    numbers = [n for n, each in enumerate(passages) if repair.page in (0, each.page)]
    for number in (*numbers, *range(len(passages))) if after else ():
        start = passages[number].text.find(after)
        if start >= 0:
            return Span(number, start, start + len(after))
    on_page = next((n for n in numbers if repair.page), None)
    return Span(on_page, 0, len(passages[on_page].text)) if on_page is not None else None


def _starts(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + len(wanted))


def _folded(text: str) -> str:
    """The text without marks, letter for letter: what folds to no single letter stays."""
    plain = fold(text)
    if len(plain) == len(text):
        return plain
    return "".join(plain if len(plain := fold(each)) == 1 else each for each in text)
