"""The annexes behind a paper: their labels, titles and references."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ttpl_desktop.domain.layout.parts import Part, Place
from ttpl_desktop.domain.layout.sheet import Align
from ttpl_desktop.domain.reading.ends.looks import is_capital, is_ornament

LABEL = re.compile(
    r"(?P<word>phụ lục)(?:\s+(?:số\s+)?(?P<number>[IVXLC]+|\d{1,2}|[A-Z]))?[.:]?", re.I
)
_REFERENCE = re.compile(r"\((?:Ban hành )?kèm theo\b", re.IGNORECASE)
_MOST_LINES = 8


def is_annex_label(text: str) -> bool:
    """Whether the line is the word Phụ lục with or without a number, and nothing else."""
    return LABEL.fullmatch(text) is not None


def annex_at(places: Sequence[Place], begin: int) -> int:
    """The first annex behind line `begin`, or how many lines there are."""
    return next((at for at in range(begin, len(places)) if _begins(places[at])), len(places))


def read_annexes(places: Sequence[Place], begin: int) -> dict[int, Part]:
    """What the lines from `begin` on are; nothing is told of those before the first annex."""
    parts: dict[int, Part] = {}
    at = annex_at(places, begin)
    while at < len(places):
        parts[at] = Part.ANNEX
        following = annex_at(places, at + 1)
        headed = _heading(places, at + 1, following)
        parts |= dict.fromkeys(range(at + 1, following), Part.ANNEX_TEXT) | headed
        at = following
    return parts


def _begins(place: Place) -> bool:
    para, line = place
    is_alone = para.cell is None and is_annex_label(line.text)
    return is_alone and (
        para.setting.align is Align.CENTER or all(s.face.bold for s in line.spoken)
    )


def _heading(places: Sequence[Place], begin: int, end: int) -> dict[int, Part]:
    """The title and the reference: centred lines below the label, up to a rule or a gap."""
    parts: dict[int, Part] = {}
    referring = False
    for at in range(begin, min(begin + _MOST_LINES, end)):
        para, line = places[at]
        if is_ornament(line.text) or para.cell is not None:
            break
        starts = _REFERENCE.match(line.text) is not None
        is_title = para.setting.align is Align.CENTER or (not parts and is_capital(line.text))
        if not starts and not is_title:
            break
        if not starts and not referring and parts and para.at - places[at - 1][0].at > 1:
            break
        referring = referring or starts
        parts[at] = Part.ANNEX_REFERENCE if referring else Part.ANNEX_TITLE
        if referring and line.text.endswith(")"):
            break
    return parts
