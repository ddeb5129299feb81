"""The numbers that Word computes for the paragraphs of a list, counted in reading order."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any

from ttpl_desktop.documents.readers.word_lists import (
    LEVELS,
    Level,
    List,
    levels_of_styles,
    read_lists,
)
from ttpl_desktop.documents.readers.word_styles import ParagraphLook, RunLook
from ttpl_desktop.domain.numbering import roman

_LARGEST = 32_767
"""Word's largest number in a list; Roman numerals grow with it."""
_PLACE = re.compile("%([1-9])")


@dataclasses.dataclass(frozen=True, slots=True)
class Number:
    """A computed number and how it is set."""

    text: str
    look: RunLook


class Numbers:
    """Gives each paragraph its number. Must be asked once for each, in reading order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._lists = read_lists(numbering, styles)
        self._style_levels = levels_of_styles(numbering)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next(self, look: ParagraphLook, style: str) -> Number | None:
        """The number of the paragraph at hand; None where it stands in no list."""
        used = self._lists.get(look.list_id or "")
        if used is None:
            return None
        if look.level is None:
            depth = self._style_levels.get((used.counters, style), 0)
        else:
            depth = min(max(look.level, 0), LEVELS - 1)
        level = used.levels.get(depth)
        if level is None:
            return None
        self._count(look.list_id or "", used, depth)
        return Number(_shown(level, used, self._counts[used.counters]), level.look)

    def _count(self, list_id: str, used: List, depth: int) -> None:
        counts = self._counts.setdefault(used.counters, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for level in used.starts:
                counts.pop(level, None)
        start = used.starts.get(depth, used.levels[depth].start)
        counts[depth] = min(counts.get(depth, start - 1) + 1, _LARGEST)
        for deeper in range(depth + 1, LEVELS):
            following = used.levels.get(deeper)
            after = None if following is None else following.restarts_after
            if after is None or depth < after:
                counts.pop(deeper, None)


def _shown(level: Level, used: List, counts: dict[int, int]) -> str:
    """The text of a level with each "%n" as the number of level n."""
    if level.format == "bullet":
        return bullet(level.text)

    def number(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        shown = used.levels.get(depth, level)
        value = counts.get(depth, used.starts.get(depth, shown.start))
        return written("decimal" if level.in_digits else shown.format, value)

    return _PLACE.sub(number, level.text).strip()


def written(style: str, value: int) -> str:
    """A number in one of the styles of Word's lists; those of other scripts come in digits."""
    return _WRITTEN.get(style, str)(value)


def bullet(text: str) -> str:
    """A bullet as a character that every font has; those of symbol fonts lie in a private area."""
    return "".join(_SYMBOLS.get(c, "•") if "\ue000" <= c <= "\uf8ff" else c for c in text).strip()


_SYMBOLS = {"\uf02d": "-", "\uf02b": "+", "\uf02a": "*", "\uf020": " ", "\uf0be": "-"}
"""Dash, plus, star and space of the fonts Symbol and Wingdings."""


def _letters(value: int, first: str) -> str:
    """a … z, aa, bb …: the letter doubles with each round, as Word shows it."""
    rounds, place = divmod(value - 1, 26)
    return chr(ord(first) + place) * (rounds + 1) if value > 0 else ""


_WRITTEN: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: roman(value) if value > 0 else "0",
    "lowerRoman": lambda value: roman(value).lower() if value > 0 else "0",
    "upperLetter": lambda value: _letters(value, "A"),
    "lowerLetter": lambda value: _letters(value, "a"),
    "none": lambda value: "",
}
