"""Place and day of issue as letterheads write them, with places left open for văn thư."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from ttpl_desktop.domain.reading.ends.looks import BLANKS, squeezed

_PLACE = r"(?P<place>[^\W\d_]{1,20}(?:[ .'’‘`\-–]{1,3}[^\W\d_]{1,20}){0,7})\s?[,;.]?\s?"
_WORDS = (
    rf"ngày{BLANKS}(?:(?P<day>\d{{1,2}}){BLANKS})?tháng{BLANKS}(?:(?P<month>\d{{1,2}}){BLANKS})?"
    rf"năm{BLANKS}(?P<year>(?:19|20)\d\d(?!\d))?"
)
_FIGURES = (
    r"(?P<figures>ngày\s?(?P<f_day>\d{1,2})\s?[/.-]\s?(?P<f_month>\d{1,2})\s?[/.-]\s?"
    r"(?P<f_year>\d{4})(?!\d))"
)
DAY = rf"(?:{_WORDS}|{_FIGURES})"
"""A day of issue in a regular expression of its own; read what it found with `issue_day`."""

_IN_WORDS = re.compile(rf"(?:{_PLACE})?(?<!\w){_WORDS}", re.IGNORECASE)
_IN_FIGURES = re.compile(rf"{_PLACE}(?<=[,;]\s)(?<!\w){_FIGURES}", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class IssueDay:
    """A day of issue: `words` are those that are filled in, `day` only a whole and real one.

    `year` is 0 where it is left open.
    """

    words: str = ""
    day: dt.date | None = None
    year: int = 0


UNDATED = IssueDay()
"""No part of the day is filled in."""


@dataclasses.dataclass(frozen=True, slots=True)
class PlaceAndDay:
    """What the line says, and where in it that stands."""

    place: str
    issued: IssueDay
    start: int
    end: int


def place_and_day(line: str) -> PlaceAndDay | None:
    """The place and day in a letterhead's line; None where it has none.

    A day in figures counts only behind a place: without one it is a stamp or a signing time.
    """
    found = _IN_WORDS.search(line) or _IN_FIGURES.search(line)
    if found is None:
        return None
    return PlaceAndDay(squeezed(found["place"] or ""), issue_day(found), found.start(), found.end())


def issue_day(found: re.Match[str]) -> IssueDay:
    """What a match of `DAY` says; a month without its day counts, a day without its month not."""
    figures = found.groupdict()
    if figures.get("figures"):
        day, month, year = figures["f_day"], figures["f_month"], figures["f_year"]
        words = figures["figures"]
    else:
        day, month, year = figures["day"], figures["month"], figures["year"]
        named = (("ngày", month and day), ("tháng", month), ("năm", year))
        words = " ".join(f"{word} {figure}" for word, figure in named if figure)
    return IssueDay(words, _real_day(day, month, year), int(year or 0))


def _real_day(day: str | None, month: str | None, year: str | None) -> dt.date | None:
    """The day, or None where a part is open or the calendar has no such day."""
    if not (day and month and year):
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
