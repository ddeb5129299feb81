"""Properties resolved as Word does: defaults, table style, paragraph, run, what stands there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import reduce
from typing import Any

from ttpl_desktop.documents.layout.looks import (
    NO_PARA,
    NO_RUN,
    TOGGLES,
    ParaTold,
    RunTold,
    Told,
    over,
    para_told,
    run_told,
)
from ttpl_desktop.documents.layout.theme import Theme
from ttpl_desktop.documents.readers.word_names import P_PR, R_PR, child_value, w
from ttpl_desktop.documents.readers.word_styles import MAX_CHAIN

WHOLE_TABLE = ""
"""The part of a table style that holds for every cell; others are "firstRow", "lastCol" …"""

_STYLE, _BASED_ON, _STYLE_ID, _TYPE = w("style"), w("basedOn"), w("styleId"), w("type")
_RUN_STYLE, _PARA_STYLE = w("rStyle"), w("pStyle")
_NUM_PR, _NUM_ID, _LEVEL = w("numPr"), w("numId"), w("ilvl")

Indents = Callable[[str, str, str], ParaTold]
"""The indents of a list's level, by list id, level and the style that names the list."""


@dataclasses.dataclass(frozen=True, slots=True)
class TableLook:
    """What the style of a table tells of the text of a cell."""

    run: RunTold = NO_RUN
    para: ParaTold = NO_PARA


NO_TABLE = TableLook()


@dataclasses.dataclass(frozen=True, slots=True)
class _Style:
    parent: str
    run: RunTold
    para: ParaTold
    parts: dict[str, TableLook]


class Styles:
    """The styles of a file by id; cycles end, an unknown id is the default paragraph style's."""

    def __init__(self, root: Any | None, theme: Theme, indents: Indents) -> None:
        self._theme, self._indents = theme, indents
        elements = [] if root is None else list(root.iterchildren(_STYLE))
        self._styles = {each.get(_STYLE_ID, ""): self._style(each) for each in elements}
        defaults = (each for each in elements if _is_default(each))
        self.default = next((each.get(_STYLE_ID, "") for each in defaults), "")
        told = None if root is None else root.find(w("docDefaults"))
        self._run_default = run_told(_within(told, "rPrDefault", R_PR), theme)
        self._para_default = para_told(_within(told, "pPrDefault", P_PR))
        self._runs: dict[tuple[str, str, RunTold], RunTold] = {}
        self._paras: dict[str, ParaTold] = {}
        self._chains: dict[str, list[_Style]] = {}

    def style_of(self, properties: Any) -> str:
        """The id of a paragraph's style."""
        style = child_value(properties, _PARA_STYLE) or ""
        return style if style in self._styles else self.default

    def para(self, style: str, properties: Any, table: TableLook = NO_TABLE) -> ParaTold:
        """How a paragraph is set in the end; what nobody tells stays None."""
        if style not in self._paras:
            self._paras[style] = _flat([each.para for each in self._chain(style)], NO_PARA)
        told = over(para_told(properties), self._list_indents(properties, style))
        behind = over(self._paras[style], over(table.para, self._para_default))
        return over(told, behind)

    def run(self, style: str, properties: Any, table: TableLook = NO_TABLE) -> RunTold:
        """How a run of a paragraph in that style looks in the end."""
        own = child_value(properties, _RUN_STYLE) or ""
        key = (style, own, table.run)
        if key not in self._runs:
            self._runs[key] = self._styled(style, own, table.run)
        return over(run_told(properties, self._theme), self._runs[key])

    def table(self, style: str, parts: tuple[str, ...]) -> TableLook:
        """What a table style tells where these parts of it hold, the weakest first."""
        look = NO_TABLE
        for name in (WHOLE_TABLE, *parts):
            for each in reversed(self._chain(style)):
                part = each.parts.get(name, NO_TABLE) if name else TableLook(each.run, each.para)
                look = TableLook(over(part.run, look.run), over(part.para, look.para))
        return look

    def _styled(self, style: str, own: str, table: RunTold) -> RunTold:
        """A toggle property told by two of the levels is off again (ISO 29500-1, 17.7.3)."""
        para = _flat([each.run for each in self._chain(style)], NO_RUN)
        char = _flat([each.run for each in self._chain(own)], NO_RUN)
        look = over(char, over(para, over(table, self._run_default)))
        toggled: dict[str, Any] = {
            name: sum(bool(getattr(level, name)) for level in (table, para, char)) % 2 == 1
            for name in TOGGLES
            if not getattr(self._run_default, name)
        }
        return dataclasses.replace(look, **toggled)

    def _style(self, element: Any) -> _Style:
        properties = element.find(P_PR)
        told = para_told(properties)
        style_id = element.get(_STYLE_ID, "")
        return _Style(
            child_value(element, _BASED_ON) or "",
            run_told(element.find(R_PR), self._theme),
            over(told, self._list_indents(properties, style_id)),
            {
                part.get(_TYPE, ""): TableLook(
                    run_told(part.find(R_PR), self._theme), para_told(part.find(P_PR))
                )
                for part in element.iterchildren(w("tblStylePr"))
            },
        )

    def _list_indents(self, properties: Any, style: str) -> ParaTold:
        """The indents of the list that these properties name themselves."""
        numbered = None if properties is None else properties.find(_NUM_PR)
        list_id = child_value(numbered, _NUM_ID)
        if not list_id:
            return NO_PARA
        return self._indents(list_id, child_value(numbered, _LEVEL) or "", style)

    def _chain(self, style: str) -> list[_Style]:
        """A style and those that it is based on, the nearest first; a circle ends."""
        if style not in self._chains:
            chain: dict[str, _Style] = {}
            at = style
            while at not in chain and at in self._styles and len(chain) < MAX_CHAIN:
                chain[at] = self._styles[at]
                at = chain[at].parent
            self._chains[style] = list(chain.values())
        return self._chains[style]


def _flat(told: list[Told], nothing: Told) -> Told:
    """What the nearest tells, the rest from those behind it."""
    return reduce(lambda far, near: over(near, far), reversed(told), nothing)


def _is_default(style: Any) -> bool:
    is_paragraph = style.get(_TYPE, "paragraph") == "paragraph"
    return is_paragraph and style.get(w("default"), "0") in ("1", "true", "on")


def _within(parent: Any, outer: str, inner: str) -> Any:
    return None if parent is None else parent.find(f"{w(outer)}/{inner}")
