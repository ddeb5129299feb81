"""The lists that a Word file defines: their levels, and which counters they share."""

from __future__ import annotations

import dataclasses
from typing import Any

from ttpl_desktop.documents.readers.word_names import R_PR, VAL, child_value, switch, w, whole
from ttpl_desktop.documents.readers.word_styles import RunLook, run_look

LEVELS = 9
"""Levels of a list in Word."""
MAX_LINKS = 10
"""Numbering styles that refer a list to another; Word makes one."""
MAX_TEXT = 255
"""Characters of the pattern of a number."""

_LIST_OF_STYLE = w("pPr") + "/" + w("numPr")


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
class List:
    """What a list uses: the counters that it shares, its levels, where it begins for itself."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


def read_lists(numbering: Any | None, styles: Any | None) -> dict[str, List]:
    """The lists of a file by id."""
    abstracts = _by_id(numbering, "abstractNum", "abstractNumId")
    nums = _by_id(numbering, "num", "numId")
    linked = _linked_lists(styles)
    levels = {number: _levels(abstract) for number, abstract in abstracts.items()}
    return {
        list_id: _read_list(num, levels, _abstract_of(num, abstracts, nums, linked))
        for list_id, num in nums.items()
    }


def levels_of_styles(numbering: Any | None) -> dict[tuple[str, str], int]:
    """The level that shared counters keep for the paragraphs of a style."""
    return {
        (abstract_id, style): whole(level.get(w("ilvl")), 0)
        for abstract_id, abstract in _by_id(numbering, "abstractNum", "abstractNumId").items()
        for level in abstract.findall(w("lvl"))
        if (style := child_value(level, w("pStyle")))
    }


def _by_id(numbering: Any | None, name: str, attribute: str) -> dict[str, Any]:
    elements = () if numbering is None else numbering.iter(w(name))
    return {element.get(w(attribute), ""): element for element in elements}


def _linked_lists(styles: Any | None) -> dict[str, str]:
    """The list of each numbering style."""
    elements = () if styles is None else styles.iter(w("style"))
    found = (
        (element.get(w("styleId"), ""), child_value(element.find(_LIST_OF_STYLE), w("numId")))
        for element in elements
        if element.get(w("type")) == "numbering"
    )
    return {style: list_id for style, list_id in found if list_id}


def _read_list(num: Any, defined: dict[str, dict[int, Level]], abstract_id: str) -> List:
    levels = defined.get(abstract_id, {})
    starts = {}
    for override in num.iter(w("lvlOverride")):
        depth = whole(override.get(w("ilvl")), 0)
        start = child_value(override, w("startOverride"))
        if start is not None:
            starts[depth] = whole(start, 1)
        levels = levels | _levels(override)
    return List(abstract_id, levels, starts)


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
    placed = ((whole(level.get(w("ilvl")), 0), level) for level in parent.findall(w("lvl")))
    return {depth: _level(level) for depth, level in placed if 0 <= depth < LEVELS}


def _level(element: Any) -> Level:
    restart = child_value(element, w("lvlRestart"))
    return Level(
        start=whole(child_value(element, w("start")), 0),
        format=_format(element.find(w("numFmt"))),
        text=(child_value(element, w("lvlText")) or "")[:MAX_TEXT],
        in_digits=bool(switch(element, w("isLgl"))),
        restarts_after=None if restart is None else whole(restart, 0),
        look=run_look(element.find(R_PR)),
    )


def _format(element: Any) -> str:
    return "decimal" if element is None else element.get(VAL, "decimal")
