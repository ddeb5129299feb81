"""What run and paragraph properties tell by themselves, and one put over another."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from ttpl_desktop.documents.layout.measures import mm_of, points_of
from ttpl_desktop.documents.layout.theme import Theme
from ttpl_desktop.documents.readers.word_names import child_value, switch, w

Told = TypeVar("Told", "RunTold", "ParaTold")

_B, _I, _CAPS, _VANISH, _UNDERLINE = w("b"), w("i"), w("caps"), w("vanish"), w("u")
_SZ, _COLOR, _FONTS, _VAL = w("sz"), w("color"), w("rFonts"), w("val")
_ASCII, _HANSI = w("ascii"), w("hAnsi")
_ASCII_THEME, _HANSI_THEME, _COLOR_THEME = w("asciiTheme"), w("hAnsiTheme"), w("themeColor")
_SPACING, _IND, _JC, _JOINS = w("spacing"), w("ind"), w("jc"), w("contextualSpacing")
_AUTO_SPACE = 14.0
"""Points that Word leaves where a paragraph's space is automatic, as on a web page."""
_LINES = 240
_POSITION = w("vertAlign")
_BORDERS, _NO_LINE = w("pBdr"), "nil"


@dataclasses.dataclass(frozen=True, slots=True)
class RunTold:
    """What is told of letters; None where it is left to what stands behind."""

    font: str | None = None
    marked_font: str | None = None
    size: float | None = None
    color: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    underlined: bool | None = None
    raised: bool | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ParaTold:
    """What is told of a paragraph. `first` is beyond `left`, below 0 for a hanging line.

    `border` is the kind of line under it or over it, "nil" for none.
    """

    align: str | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    line_rule: str | None = None
    joins_alike: bool | None = None
    border: str | None = None


NO_RUN = RunTold()
NO_PARA = ParaTold()
TOGGLES = ("bold", "italic", "capitals", "hidden")
"""Properties that a style turns round where another level has turned them on already."""


def over(told: Told, behind: Told) -> Told:
    """What is told, the rest from behind."""
    if told == behind or behind in (NO_RUN, NO_PARA):
        return told
    given = {name: value for name in told.__slots__ if (value := getattr(told, name)) is not None}
    return dataclasses.replace(behind, **given) if given else behind


def run_told(properties: Any, theme: Theme) -> RunTold:
    """What run properties tell."""
    if properties is None or not len(properties):
        return NO_RUN
    fonts = properties.find(_FONTS)
    return RunTold(
        font=_font(fonts, _ASCII, _ASCII_THEME, theme),
        marked_font=_font(fonts, _HANSI, _HANSI_THEME, theme),
        size=points_of(child_value(properties, _SZ), 2),
        color=_color(properties.find(_COLOR)),
        bold=switch(properties, _B),
        italic=switch(properties, _I),
        capitals=switch(properties, _CAPS),
        hidden=switch(properties, _VANISH),
        underlined=switch(properties, _UNDERLINE),
        raised=_raised(child_value(properties, _POSITION)),
    )


def para_told(properties: Any) -> ParaTold:
    """What paragraph properties tell."""
    if properties is None or not len(properties):
        return NO_PARA
    told = indent_told(properties.find(_IND))
    spacing = properties.find(_SPACING)
    if spacing is not None:
        rule = spacing.get(w("lineRule"), "auto")
        told = dataclasses.replace(
            told,
            before=_space(spacing, "before"),
            after=_space(spacing, "after"),
            line=_line(spacing.get(w("line")), rule),
            line_rule=rule if spacing.get(w("line")) else None,
        )
    return dataclasses.replace(
        told,
        align=child_value(properties, _JC),
        joins_alike=switch(properties, _JOINS),
        border=_border(properties.find(_BORDERS)),
    )


def indent_told(indent: Any) -> ParaTold:
    """What indents tell; those of a list's level come alone."""
    if indent is None:
        return NO_PARA
    hanging = mm_of(indent.get(w("hanging")))
    return ParaTold(
        left=_either(indent, "left", "start"),
        right=_either(indent, "right", "end"),
        first=mm_of(indent.get(w("firstLine"))) if hanging is None else -hanging,
    )


def _raised(position: str | None) -> bool | None:
    return None if position is None else position in ("superscript", "subscript")


def _border(borders: Any) -> str | None:
    if borders is None:
        return None
    kinds = [child_value(borders, w(side)) or _NO_LINE for side in ("bottom", "top")]
    return next((kind for kind in kinds if kind not in (_NO_LINE, "none")), _NO_LINE)


def _either(indent: Any, name: str, strict: str) -> float | None:
    told = mm_of(indent.get(w(name)))
    return mm_of(indent.get(w(strict))) if told is None else told


def _space(spacing: Any, side: str) -> float | None:
    if spacing.get(w(f"{side}Autospacing")) in ("1", "true", "on"):
        return _AUTO_SPACE
    return points_of(spacing.get(w(side)))


def _line(value: str | None, rule: str) -> float | None:
    """Lines where the rule is "auto", else points."""
    points = points_of(value)
    return points if points is None or rule != "auto" else points * 20 / _LINES


def _font(fonts: Any, slot: str, theme_slot: str, theme: Theme) -> str | None:
    if fonts is None:
        return None
    named = fonts.get(theme_slot)
    return theme.font(named) if named else fonts.get(slot)


def _color(element: Any) -> str | None:
    """Six hex digits in capitals; "" for automatic and black; a theme's name for its colour."""
    if element is None:
        return None
    value = element.get(_VAL, "auto")
    named = element.get(_COLOR_THEME)
    if named in ("text1", "dark1") and value in ("auto", "000000"):
        return ""
    if value == "auto":
        return named or ""
    return "" if value == "000000" else value.upper()
