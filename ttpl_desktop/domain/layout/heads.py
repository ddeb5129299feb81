"""The head of a paper: letterhead, type name, title."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.layout.parts import Part, Place
from ttpl_desktop.domain.layout.patterns import (
    ADDRESSEE,
    BASIS,
    NUMBER,
    SUBJECT,
    is_date,
    is_motto,
    is_nation,
    is_party,
    names_nation,
    stamp_of,
)
from ttpl_desktop.domain.layout.sheet import Align, Line, Para
from ttpl_desktop.domain.layout.types import BY_FOLDED
from ttpl_desktop.domain.reading.ends.looks import has_marker, is_capital, is_ornament
from ttpl_desktop.domain.reading.ends.office_names import (
    OfficeLine,
    is_office_line,
    names_office,
    parent_and_office,
)
from ttpl_desktop.domain.reading.ends.signature import is_title
from ttpl_desktop.domain.text import fold

_DEPTH = 60
"""Lines from the top in which a letterhead is looked for."""
_BEFORE_TYPE = 8
_MOST_TITLE_LINES = 8
_LONGEST_TITLE = 250


@dataclasses.dataclass(frozen=True, slots=True)
class Head:
    """What the lines of the head are, by index; `end` is the first line behind it."""

    parts: dict[int, Part]
    end: int
    type_name: str = ""


def read_head(places: Sequence[Place]) -> Head:
    """The head; it ends at 0 where there is none."""
    parts, end = _letterhead(places)
    at = _type_at(places, end)
    if at is None:
        return Head(parts, end)
    parts[at] = Part.TYPE_NAME
    titled = _title(places, at + 1)
    parts |= dict.fromkeys(titled, Part.TITLE)
    last = max(titled, default=at) + 1
    return Head(parts, last, fold(places[at][1].text).rstrip(" :"))


def _letterhead(places: Sequence[Place]) -> tuple[dict[int, Part], int]:
    top = range(min(_DEPTH, len(places)))
    anchor = next((at for at in top if names_nation(places[at][1].text)), None)
    if anchor is None:
        anchor = next((at for at in top if NUMBER.match(places[at][1].text)), None)
    if anchor is None:
        return {}, 0
    cell = places[anchor][0].cell
    if cell is None:
        lines = range(_end_of_lines(places, anchor))
        return _told(places, lines, lines), lines.stop
    table = [at for at in top if _table(places[at]) == cell.table]
    is_nation = names_nation(places[anchor][1].text)
    names = [at for at in table if (_column(places[at]) == cell.column) is not is_nation]
    return _told(places, table, names), table[-1] + 1


def _end_of_lines(places: Sequence[Place], anchor: int) -> int:
    """Where a letterhead without a table ends: at the type, the addressee or the text."""
    for at in range(anchor, min(len(places), _DEPTH)):
        _para, line = places[at]
        is_end = fold(line.text) in BY_FOLDED or ADDRESSEE.match(line.text)
        if is_end or has_marker(line.text) or BASIS.match(line.text) or len(line.text) > 150:
            return at
    return min(anchor + 1, len(places))


def _told(places: Sequence[Place], lines: Iterable[int], named: Sequence[int]) -> dict[int, Part]:
    """What each line of a letterhead is; names of offices stand only in those of `named`."""
    parts: dict[int, Part] = {}
    names: list[int] = []
    numbered = subject = False
    for at in lines:
        text = places[at][1].text
        part = _part_of(text)
        if part is None and at in named and subject:
            part = Part.SUBJECT
        elif part is None and at in named and not numbered and is_office_line(text):
            names.append(at)
        numbered |= part is Part.NUMBER
        subject = subject or part is Part.SUBJECT
        parts[at] = part or Part.OTHER
    return parts | _offices(places, names)


def _part_of(text: str) -> Part | None:
    """What a line of a letterhead surely is."""
    tests = (
        (is_nation, Part.NATION),
        (is_motto, Part.MOTTO),
        (is_ornament, Part.ORNAMENT),
        (is_date, Part.DATE),
        (NUMBER.match, Part.NUMBER),
        (SUBJECT.match, Part.SUBJECT),
        (names_nation, Part.OTHER),
        (is_party, Part.OTHER),
    )
    return next((part for test, part in tests if test(text)), None) or stamp_of(text)


def _offices(places: Sequence[Place], names: Sequence[int]) -> dict[int, Part]:
    """The lines of the superior and those of the office."""
    lines = [OfficeLine(places[at][1].text, _is_bold(places[at][1])) for at in names]
    _, office = parent_and_office(lines)
    count = next((n for n in range(1, len(names) + 1) if _joined(lines[-n:]) == office), len(names))
    return dict.fromkeys(names[:-count], Part.PARENT) | dict.fromkeys(names[-count:], Part.OFFICE)


def _joined(lines: Sequence[OfficeLine]) -> str:
    return " ".join(line.text for line in lines)


def _is_bold(line: Line) -> bool:
    return all(span.face.bold for span in line.spoken)


def _type_at(places: Sequence[Place], begin: int) -> int | None:
    """The line with the type's name alone, near the letterhead."""
    for at in range(begin, min(begin + _BEFORE_TYPE, len(places))):
        text = places[at][1].text
        if fold(text).rstrip(" :") in BY_FOLDED and _stands_out(places[at]):
            return at
        if ADDRESSEE.match(text) or BASIS.match(text) or has_marker(text):
            return None
    return None


def _stands_out(place: Place) -> bool:
    para, line = place
    return para.setting.align is Align.CENTER or is_capital(line.text) or _is_bold(line)


def _title(places: Sequence[Place], begin: int) -> list[int]:
    """The lines of the title: what is centred below the type's name, up to a rule or a gap."""
    found: list[int] = []
    for at in range(begin, min(begin + _MOST_TITLE_LINES, len(places))):
        para, line = places[at]
        above = places[at - 1][0]
        is_apart = para.at - above.at > 1 or (para.at != above.at and bool(above.rules))
        if (found and is_apart) or not _may_be_title(para, line):
            break
        found.append(at)
    return found


def _may_be_title(para: Para, line: Line) -> bool:
    text = line.text
    if is_ornament(text) or ADDRESSEE.match(text) or BASIS.match(text) or text.startswith("("):
        return False
    is_body_name = is_capital(text) and (is_title(text) or names_office(text))
    if has_marker(text) or is_body_name or len(text) > _LONGEST_TITLE:
        return False
    is_bold = _is_bold(line) and not text.endswith((".", ";", ":"))
    return para.setting.align is Align.CENTER or is_bold


def _table(place: Place) -> int:
    return place[0].cell.table if place[0].cell else 0


def _column(place: Place) -> int:
    return place[0].cell.column if place[0].cell else 0
