"""The letterhead: office and superior, number and symbol, place and day."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from ttpl_desktop.domain.reading.ends.issue_dates import UNDATED, IssueDay, place_and_day
from ttpl_desktop.domain.reading.ends.looks import BLANKS, SYMBOL, is_capital, is_ornament, squeezed
from ttpl_desktop.domain.reading.ends.office_names import (
    OfficeLine,
    is_office_line,
    names_office,
    parent_and_office,
)
from ttpl_desktop.domain.reading.passages import Passage

_LONGEST = 400
_MOST_OFFICE_LINES = 12
"""More lines in capitals than any letterhead has over its type name."""
_DASHES = r"\s?[-–—‑−]{0,2}\s?"
_NATION_WORDS = ("CỘNG", "H(?:ÒA|OÀ)", "XÃ", "HỘI", "CHỦ", "NGHĨA", "VIỆT", "NAM")
_NATION = re.compile(r"\s?".join(_NATION_WORDS), re.IGNORECASE)
_NATION_ABOVE = re.compile(rf"\W{{0,3}}{_NATION.pattern}", re.IGNORECASE)
_NATION_CAPITALS = re.compile(_NATION.pattern)
_NATION_BEGUN = re.compile(
    r"(?<!CÔNG )CỘNG(?: H(?:ÒA|OÀ)(?: XÃ(?: HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?)?)?)?$",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    rf"Độc\s?lập{_DASHES}Tự\s?do{_DASHES}Hạnh\s?phúc(?:\s?[-–—_*]{{2,}})?", re.IGNORECASE
)
_DRAFT = re.compile(r"\(?\bDỰ\s?THẢO\b(?:\s?lần)?(?:\s?(?:thứ )?\d{1,2})?\)?", re.IGNORECASE)
_DIGITS = r"(?P<number>\d{1,5}[a-z]?(?:\s?/\s?(?:19|20)\d\d(?=\s?/))?)"
_NUMBER = re.compile(
    rf"(?<!\w)[Ss][ốỐ]\s?[:.]?{BLANKS}(?:{_DIGITS}{BLANKS})?/\s?(?P<symbol>{SYMBOL})"
)
_NUMBER_ALONE = re.compile(rf"^{BLANKS}(?:{_DIGITS}{BLANKS})?/\s?(?P<symbol>KH\s?[-–]\s?{SYMBOL})")
_GAP = "\n"
_LONGEST_DATE = 100
_DATE_BEGUN = re.compile(r"(?:(?:ngày|tháng|năm)[\s\d….]*|,)$")
_DATE_GOES_ON = re.compile(r"(?:ngày|tháng|năm)(?!\w)|\d{1,4}(?:$|\s+(?:tháng|năm)(?!\w))")
_PLACE_BEGUN = re.compile(r"[^\W\d_]{1,12}(?: [^\W\d_]{1,12})?")
_PLACE_GOES_ON = re.compile(r"[^\W\d_]{1,12}(?: [^\W\d_]{1,12})?, ngày")


_Line: TypeAlias = tuple[str, bool | None]


@dataclasses.dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letterhead says; whatever it does not say is empty."""

    parent: str = ""
    office: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    issued: IssueDay = UNDATED


@dataclasses.dataclass(slots=True)
class _Found:
    """What has been found so far; the first of each counts."""

    number: str = ""
    symbol: str = ""
    place: str = ""
    issued: IssueDay = UNDATED
    offices: list[OfficeLine] = dataclasses.field(default_factory=list)
    nation_words: int = 0
    """How many words of the national name a narrow column has left at a line's end."""


def read_letterhead(passages: Iterable[Passage]) -> Letterhead:
    """What the passages over the type name say, in whatever order their columns have come.

    Each line is known by its own words; what is left in capitals names the office. Marks of a
    draft, of urgency or of secrecy are none of it.
    """
    found = _Found()
    lines = ((line, passage.bold) for passage in passages for line in lines_of(passage))
    for line, bold in _with_whole_dates(lines):
        _read_line(found, line, bold)
    parent, office = parent_and_office(found.offices)
    return Letterhead(parent, office, found.number, found.symbol, found.place, found.issued)


def lines_of(passage: Passage) -> Iterator[str]:
    """The lines that a passage holds, without empty ones and what is too long for a letterhead."""
    lines = (squeezed(line) for line in passage.text.splitlines())
    return (line for line in lines if line and len(line) <= _LONGEST)


def names_nation(text: str) -> bool:
    """Whether the line is the national name or motto; inside a sentence the name does not count."""
    is_nation = _NATION_ABOVE.match(text) or _NATION_CAPITALS.search(text)
    return bool(is_nation or _MOTTO.search(text))


def is_letterhead_line(text: str) -> bool:
    """Whether nothing but a letterhead's words stand in the line."""
    found = _Found()
    rest = _take_numbered(found, text)
    return all(is_ornament(part) or is_office_line(part) for part in rest.split(_GAP))


def without_draft_mark(text: str) -> str:
    """The line without "DỰ THẢO", "(Dự thảo lần 2)"."""
    return squeezed(_DRAFT.sub(" ", text))


def _with_whole_dates(lines: Iterable[_Line]) -> list[_Line]:
    """The lines, those of a date put together that a narrow column has broken."""
    whole: list[_Line] = []
    for text, bold in lines:
        if whole and _goes_on(whole[-1][0], text):
            whole[-1] = f"{whole[-1][0]} {text}", bold
        else:
            whole.append((text, bold))
    return whole


def _goes_on(above: str, text: str) -> bool:
    if _PLACE_GOES_ON.match(text):
        return bool(_PLACE_BEGUN.fullmatch(above)) and not is_capital(above)
    is_short = len(above) <= _LONGEST_DATE
    return bool(is_short and _DATE_BEGUN.search(above) and _DATE_GOES_ON.match(text))


def _read_line(found: _Found, line: str, bold: bool | None) -> None:
    for part in _take_numbered(found, line).split(_GAP):
        text = part.strip(" -–—_*")
        if len(found.offices) < _MOST_OFFICE_LINES and is_office_line(text):
            found.offices.append(OfficeLine(text, bold))


def _take_numbered(found: _Found, line: str) -> str:
    """The line without the national name, motto, number and date, which go to what was found."""
    line = _DRAFT.sub(_GAP, _MOTTO.sub(_GAP, _take_nation(found, line)))
    return _GAP.join(_take_date(found, _take_number(found, part)) for part in line.split(_GAP))


def _take_nation(found: _Found, line: str) -> str:
    """The line without the national name, or the part of it that a narrow column has left."""
    line = _NATION.sub(_GAP, line)
    if begun := _NATION_BEGUN.search(line):
        found.nation_words = len(begun.group().split())
        return line[: begun.start()]
    rest = " ".join(_NATION_WORDS[found.nation_words :])
    if found.nation_words and (ended := re.search(rf"(?:^|(?<=\s)){rest}$", line)):
        found.nation_words = 0
        return line[: ended.start()]
    return line


def _take_number(found: _Found, line: str) -> str:
    hit = _NUMBER.search(line) or _NUMBER_ALONE.search(line)
    if hit is None:
        return line
    if not found.symbol:
        found.number = "".join((hit["number"] or "").split())
        found.symbol = "".join(hit["symbol"].split()).rstrip(".&")
    return f"{line[: hit.start()]}{_GAP}{line[hit.end() :]}"


def _take_date(found: _Found, line: str) -> str:
    parts = line.split(_GAP)
    for at, part in enumerate(parts):
        hit = place_and_day(part)
        if hit is None:
            continue
        office, place = _apart(hit.place)
        if not found.issued.words and not found.place:
            found.place, found.issued = place, hit.issued
        parts[at] = f"{part[: hit.start]} {office}{_GAP}{part[hit.end :]}"
    return _GAP.join(parts)


def _apart(place: str) -> tuple[str, str]:
    """An office's name that has run into the place behind it, and the place."""
    if not names_office(place):
        return "", place
    words = place.split()
    capitals = next((at for at, word in enumerate(words) if not is_capital(word)), 0)
    return " ".join(words[:capitals]), " ".join(words[capitals:])
