"""Where the lists of a file begin their lines."""

from __future__ import annotations

from typing import Any

from ttpl_desktop.documents.layout.looks import NO_PARA, ParaTold, indent_told
from ttpl_desktop.documents.readers.word_names import P_PR, child_value, w

_LEVEL_NUMBER = w("ilvl")
_INDENT = f"{P_PR}/{w('ind')}"


class ListIndents:
    """The indents that the levels of a file's lists tell."""

    def __init__(self, numbering: Any | None) -> None:
        self._levels = _levels_of(numbering, "abstractNum", "abstractNumId")
        self._own = _levels_of(numbering, "num", "numId")
        nums = () if numbering is None else numbering.iterchildren(w("num"))
        self._definitions = {
            num.get(w("numId"), ""): child_value(num, w("abstractNumId")) or "" for num in nums
        }

    def __call__(self, list_id: str, level: str, style: str) -> ParaTold:
        """What a level tells; without a level the one that belongs to the style, or the first."""
        shared = self._levels.get(self._definitions.get(list_id, ""), {})
        levels = shared | self._own.get(list_id, {})
        if not level:
            level = next((at for at, each in levels.items() if _style_of(each) == style), "0")
        found = levels.get(level)
        return NO_PARA if found is None else indent_told(found.find(_INDENT))


def _levels_of(numbering: Any | None, name: str, attribute: str) -> dict[str, dict[str, Any]]:
    elements = () if numbering is None else numbering.iterchildren(w(name))
    return {
        element.get(w(attribute), ""): {
            level.get(_LEVEL_NUMBER, ""): level for level in element.iter(w("lvl"))
        }
        for element in elements
    }


def _style_of(level: Any) -> str:
    return child_value(level, w("pStyle")) or ""
