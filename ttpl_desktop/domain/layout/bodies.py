"""The body of a paper: bases, parts and chapters, articles, clauses, points, text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ttpl_desktop.domain.layout.parts import Part, Place
from ttpl_desktop.domain.layout.patterns import (
    ADDRESSEE,
    BASIS,
    DASH,
    OPENING,
    stamp_of,
)
from ttpl_desktop.domain.layout.sheet import Align, Line, Para
from ttpl_desktop.domain.layout.types import DECIDED
from ttpl_desktop.domain.reading.ends.looks import is_capital, is_ornament
from ttpl_desktop.domain.reading.markers import Family, marker_of

DIVISION = re.compile(
    r"(?P<word>phần|chương)\s+(?:thứ\s+)?(?P<number>[IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu)\b"
    r"[.:]?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
SUBDIVISION = re.compile(
    r"(?P<word>mục|tiểu mục)\s+(?P<number>[IVXLC]+|\d{1,2})\b[.:]?\s*(?P<rest>.*)", re.IGNORECASE
)
ARTICLE = re.compile(r"(?P<label>điều\s+(?P<number>\d{1,3}|[IVXLC]+))(?P<mark>\W?)", re.IGNORECASE)
_LONGEST_HEADING = 200
_FAMILIES = {
    Family.ROMAN: Part.SECTION,
    Family.DECIMAL: Part.CLAUSE,
    Family.LETTER: Part.POINT,
}
_CONTENTS = re.compile(r"\t\s*\d{1,4}$")


def read_body(places: Sequence[Place], begin: int, end: int, type_name: str) -> dict[int, Part]:
    """What the lines between head and foot are; only the first line of a paragraph is numbered."""
    parts: dict[int, Part] = {}
    for at in range(begin, end):
        para, _line = places[at]
        if para.cell is not None:
            parts[at] = Part.CELL
        elif at > begin and places[at - 1][0] is para:
            parts[at] = parts.get(at - 1, Part.OTHER)
        else:
            parts[at] = _part_of(places, at, parts)
    addressed = _addressees(places, begin, end)
    based = _bases(places, max(addressed, default=begin - 1) + 1, end, type_name)
    return parts | addressed | based


def _part_of(places: Sequence[Place], at: int, parts: dict[int, Part]) -> Part:
    para, line = places[at]
    text = para.text[: _LONGEST_HEADING * 2]
    if is_ornament(text):
        return Part.ORNAMENT
    stands_out = para.setting.align is Align.CENTER or _is_bold(line)
    for pattern, part in ((DIVISION, Part.DIVISION), (SUBDIVISION, Part.SUBDIVISION)):
        found = pattern.fullmatch(text)
        if found is not None and stands_out and not found["rest"]:
            return part
    above = parts.get(at - 1)
    if above in (Part.DIVISION, Part.DIVISION_TITLE) and _is_heading(para, line):
        return Part.DIVISION_TITLE
    if above in (Part.SUBDIVISION, Part.SUBDIVISION_TITLE) and _is_heading(para, line):
        return Part.SUBDIVISION_TITLE
    return _numbered(para, line, text)


def _numbered(para: Para, line: Line, text: str) -> Part:
    if ARTICLE.match(text) and (text[4:5] == " " or para.label):
        return Part.ARTICLE if _begins_article(para, line) else Part.TEXT
    if para.setting.align in (Align.CENTER, Align.RIGHT):
        return stamp_of(text) or Part.OTHER
    marker = marker_of(text)
    if marker is None:
        return Part.OTHER if _may_be_heading(line, text) else Part.TEXT
    part = _FAMILIES.get(marker.family, Part.TEXT)
    is_heading = _is_bold(line) or is_capital(text[marker.length :])
    return Part.TEXT if part is Part.SECTION and not is_heading else part


def _begins_article(para: Para, line: Line) -> bool:
    """A line that begins "Điều 5 của Luật …" goes on a sentence; a mark tells an article."""
    found = ARTICLE.match(para.text)
    first = line.spoken[0].face.bold if line.spoken else False
    return found is not None and (found["mark"] in (".", ":") or first)


def _is_heading(para: Para, line: Line) -> bool:
    """Whether the line may be the title of what stands above it."""
    stands_out = para.setting.align is Align.CENTER or is_capital(line.text)
    return stands_out and len(line.text) <= _LONGEST_HEADING and marker_of(line.text) is None


def _may_be_heading(line: Line, text: str) -> bool:
    """Bold words without a number or an end mark, or a line of a list of contents."""
    is_short = len(text) <= _LONGEST_HEADING // 2 and not text.endswith((".", ";", ":", ","))
    return is_short and (_is_bold(line) or _CONTENTS.search(line.raw) is not None)


def _is_bold(line: Line) -> bool:
    return bool(line.spoken) and all(span.face.bold for span in line.spoken)


def _bases(places: Sequence[Place], begin: int, end: int, type_name: str) -> dict[int, Part]:
    """The legal bases: two or more in a row, or one that ends as they do."""
    found: list[int] = []
    for at in range(begin, end):
        para, line = places[at]
        if BASIS.match(line.text) and para.cell is None:
            found.append(at)
        elif found or marker_of(line.text) is not None:
            break
    if found and OPENING.search(places[found[-1]][0].text[-_LONGEST_HEADING:]):
        found.pop()
    is_sure = len(found) > 1 or type_name in DECIDED
    if not is_sure and not (found and places[found[0]][0].text.endswith(";")):
        return {}
    return dict.fromkeys(found, Part.BASIS)


def _addressees(places: Sequence[Place], begin: int, end: int) -> dict[int, Part]:
    """The line Kính gửi and the lines straight below it that have dashes, or end as a list does."""
    near = range(begin, min(begin + 6, end))
    heading = next((at for at in near if ADDRESSEE.match(places[at][1].text)), None)
    if heading is None:
        return {}
    parts = {heading: Part.ADDRESSEE}
    for at in range(heading + 1, end):
        para, line = places[at]
        is_dashed = DASH.match(line.text) or DASH.match(para.label)
        if not is_dashed and not _goes_on(places[at - 1], line, is_first=at == heading + 1):
            break
        parts[at] = Part.ADDRESSEE_LINE
    return parts


def _goes_on(above: Place, line: Line, *, is_first: bool) -> bool:
    """Whether a line without a dash is one of a list of names: it or the one above ends in ";"."""
    text = above[1].text
    if len(line.text) > _LONGEST_HEADING // 2:
        return False
    if is_first:
        return line.text.endswith(";") and ADDRESSEE.sub("", text).strip(" :") == ""
    return text.endswith(";") and line.text.endswith((";", "."))
