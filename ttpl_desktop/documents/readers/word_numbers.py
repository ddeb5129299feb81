"""The numbers that Word computes for the paragraphs of a list, counted in reading order."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any

from ttpl_desktop.documents.readers.word_names import R_PR, VAL, child_value, switch, w, whole
from ttpl_desktop.documents.readers.word_styles import ParagraphLook, RunLook, run_look
from ttpl_desktop.domain.numbering import roman

MAX_LINKS = 10
"""Numbering styles that refer a list to another; Word makes one."""
LEVELS = 9
"""Levels of a list in Word."""
_LARGEST = 32_767
"""Word's largest number in a list; Roman numerals grow with it."""
_PLACE = re.compile("%([1-9])")


@dataclasses.dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restarts_after` is the level that restarts it, None for any above."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    in_digits: bool = False
    restarts_after: int | None = None
    look: RunLook = dataclasses.field(default_factory=RunLook)


@dataclasses.dataclass(frozen=True, slots=True)
class _List:
    """What one `w:num` uses: the counters that it shares, its levels, where it begins anew."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Number:
    """A computed number and how it is set."""

    text: str
    look: RunLook


class Numbers:
    """Gives each paragraph its number. Must be asked once for each, in reading order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        abstracts = _by_id(numbering, "abstractNum", "abstractNumId")
        nums = _by_id(numbering, "num", "numId")
        linked = _linked_lists(styles)
        levels = {number: _levels(abstract) for number, abstract in abstracts.items()}
        self._lists = {
            list_id: _read_list(num, levels, _abstract_of(num, abstracts, nums, linked))
            for list_id, num in nums.items()
        }
        self._style_levels = _levels_by_style(abstracts)
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

    def _count(self, list_id: str, used: _List, depth: int) -> None:
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


def _shown(level: Level, used: _List, counts: dict[int, int]) -> str:
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


def _by_id(numbering: Any | None, name: str, attribute: str) -> dict[str, Any]:
    elements = () if numbering is None else numbering.iter(w(name))
    return {element.get(w(attribute), ""): element for element in elements}


def _linked_lists(styles: Any | None) -> dict[str, str]:
    """The list of each numbering style."""
    elements = () if styles is None else styles.iter(w("style"))
    found = (
        (element.get(w("styleId"), ""), child_value(element.find(w("pPr") + "/" + w("numPr")), _ID))
        for element in elements
        if element.get(w("type")) == "numbering"
    )
    return {style: list_id for style, list_id in found if list_id}


_ID = w("numId")


def _read_list(num: Any, defined: dict[str, dict[int, Level]], abstract_id: str) -> _List:
    levels = defined.get(abstract_id, {})
    starts = {}
    for override in num.iter(w("lvlOverride")):
        depth = whole(override.get(w("ilvl")), 0)
        start = child_value(override, w("startOverride"))
        if start is not None:
            starts[depth] = whole(start, 1)
        levels = levels | _levels(override)
    return _List(abstract_id, levels, starts)


def _abstract_of(
    num: Any, abstracts: dict[str, Any], nums: dict[str, Any], linked: dict[str, str]
) -> str:
    """The definition behind a list, through numbering styles; a circle of links is left."""
    abstract_id = ""
    for _step in range(MAX_LINKS):
        abstract_id = child_value(num, w("abstractNumId")) or ""
        style = child_value(abstracts.get(abstract_id), w("numStyleLink"))
        num = nums.get(linked.get(style or "", ""))
        if num is None:
            break
    return abstract_id


def _levels(parent: Any) -> dict[int, Level]:
    return {whole(level.get(w("ilvl")), 0): _level(level) for level in parent.findall(w("lvl"))}


def _level(element: Any) -> Level:
    restart = child_value(element, w("lvlRestart"))
    return Level(
        start=whole(child_value(element, w("start")), 0),
        format=_format(element.find(w("numFmt"))),
        text=child_value(element, w("lvlText")) or "",
        in_digits=bool(switch(element, w("isLgl"))),
        restarts_after=None if restart is None else whole(restart, 0),
        look=run_look(element.find(R_PR)),
    )


def _format(element: Any) -> str:
    return "decimal" if element is None else element.get(VAL, "decimal")


def _levels_by_style(abstracts: dict[str, Any]) -> dict[tuple[str, str], int]:
    """The level that a definition keeps for the paragraphs of a style."""
    return {
        (abstract_id, style): whole(level.get(w("ilvl")), 0)
        for abstract_id, abstract in abstracts.items()
        for level in abstract.findall(w("lvl"))
        if (style := child_value(level, w("pStyle")))
    }
