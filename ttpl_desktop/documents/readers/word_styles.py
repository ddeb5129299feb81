"""How a Word file sets its text: properties resolved through styles, cyclic ones included."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from ttpl_desktop.documents.readers.word_names import P_PR, R_PR, child_value, switch, w, whole

Look = TypeVar("Look", "RunLook", "ParagraphLook")

MAX_CHAIN = 15
"""Styles based on one another; Word itself allows some ten."""

_B, _VANISH, _CAPS, _FONTS = w("b"), w("vanish"), w("caps"), w("rFonts")
_RUN_STYLE, _PARAGRAPH_STYLE = w("rStyle"), w("pStyle")
_JC, _NUM_PR, _NUM_ID, _ILVL = w("jc"), w("numPr"), w("numId"), w("ilvl")
_THEMES = (w("hAnsiTheme"), w("asciiTheme"))
_SLOTS = (w("hAnsi"), w("ascii"))


@dataclasses.dataclass(frozen=True, slots=True)
class RunLook:
    """What is told of a run; None where it is left to what stands behind."""

    bold: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    font: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What is told of a paragraph; `list_id` "0" takes it out of every list."""

    centred: bool | None = None
    list_id: str | None = None
    level: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class _Style:
    parent: str | None
    run: RunLook
    paragraph: ParagraphLook


def over(look: Look, behind: Look) -> Look:
    """The look with what it does not tell taken from the one behind it."""
    given = {
        field.name: value
        for field in dataclasses.fields(look)
        if (value := getattr(look, field.name)) is not None
    }
    return dataclasses.replace(behind, **given) if given else behind


def run_look(properties: Any) -> RunLook:
    """What run properties tell themselves; nothing where there are none."""
    if properties is None or not len(properties):
        return _PLAIN_RUN
    return RunLook(
        bold=switch(properties, _B),
        hidden=switch(properties, _VANISH),
        capitals=switch(properties, _CAPS),
        font=_font(properties.find(_FONTS)),
    )


def paragraph_look(properties: Any) -> ParagraphLook:
    """What paragraph properties tell themselves."""
    if properties is None or not len(properties):
        return _PLAIN_PARAGRAPH
    aligned = child_value(properties, _JC)
    numbered = properties.find(_NUM_PR)
    level = child_value(numbered, _ILVL)
    return ParagraphLook(
        centred=None if aligned is None else aligned == "center",
        list_id=child_value(numbered, _NUM_ID),
        level=None if level is None else whole(level, 0),
    )


class Styles:
    """The styles of a file by id; an id that is not there is the default paragraph style's."""

    def __init__(self, root: Any | None) -> None:
        elements = [] if root is None else list(root.iter(w("style")))
        self._styles = {
            element.get(w("styleId"), ""): _Style(
                child_value(element, w("basedOn")),
                run_look(element.find(R_PR)),
                paragraph_look(element.find(P_PR)),
            )
            for element in elements
        }
        self._default = next((e.get(w("styleId"), "") for e in elements if _is_default(e)), "")
        defaults = None if root is None else root.find(w("docDefaults"))
        self._run_default = run_look(_within(defaults, w("rPrDefault"), R_PR))
        self._paragraph_default = paragraph_look(_within(defaults, w("pPrDefault"), P_PR))
        self._runs: dict[tuple[str, str], RunLook] = {}
        self._paragraphs: dict[str, ParagraphLook] = {}

    def style_of(self, properties: Any) -> str:
        """The id of a paragraph's style."""
        style = child_value(properties, _PARAGRAPH_STYLE) or ""
        return style if style in self._styles else self._default

    def paragraph(self, style: str, properties: Any) -> ParagraphLook:
        """How a paragraph looks in the end."""
        if style not in self._paragraphs:
            looks = [each.paragraph for each in self._chain(style)]
            self._paragraphs[style] = _flattened(looks, self._paragraph_default)
        return over(paragraph_look(properties), self._paragraphs[style])

    def run(self, paragraph_style: str, properties: Any) -> RunLook:
        """How a run looks in the end."""
        style = child_value(properties, _RUN_STYLE) or ""
        if (paragraph_style, style) not in self._runs:
            self._runs[paragraph_style, style] = self._styled_run(paragraph_style, style)
        return over(run_look(properties), self._runs[paragraph_style, style])

    def _styled_run(self, paragraph_style: str, style: str) -> RunLook:
        """Bold in both the paragraph's and the run's style is not bold (ISO 29500-1, 17.7.3)."""
        outer = _flattened([each.run for each in self._chain(paragraph_style)], _PLAIN_RUN)
        inner = _flattened([each.run for each in self._chain(style)], _PLAIN_RUN)
        look = over(over(inner, outer), self._run_default)
        return dataclasses.replace(look, bold=False) if inner.bold and outer.bold else look

    def _chain(self, style: str) -> list[_Style]:
        """A style and those that it is based on, the nearest first; a circle ends."""
        chain: dict[str, _Style] = {}
        while style not in chain and style in self._styles and len(chain) < MAX_CHAIN:
            chain[style] = self._styles[style]
            style = chain[style].parent or ""
        return list(chain.values())


_PLAIN_RUN = RunLook()
_PLAIN_PARAGRAPH = ParagraphLook()


def _flattened(looks: list[Look], behind: Look) -> Look:
    for look in reversed(looks):
        behind = over(look, behind)
    return behind


def _font(fonts: Any) -> str | None:
    """The font of letters with marks; "" for a font of the theme, which never is an old one."""
    if fonts is None:
        return None
    if any(fonts.get(theme) for theme in _THEMES):
        return ""
    return next((name for slot in _SLOTS if (name := fonts.get(slot))), None)


def _is_default(style: Any) -> bool:
    is_paragraph = style.get(w("type"), "paragraph") == "paragraph"
    return is_paragraph and style.get(w("default"), "0") in ("1", "true", "on")


def _within(parent: Any, outer: str, inner: str) -> Any:
    return None if parent is None else parent.find(f"{outer}/{inner}")
