"""First and last days: "ngày làm việc cuối cùng của tháng 11", "ngày cuối cùng của quý"."""

import datetime as dt
import re

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.recurring import repeated
from ttpl_desktop.domain.deadlines.times import month_end
from ttpl_desktop.domain.deadlines.vocabulary import says_more

_EDGE_DAY = re.compile(
    r"(?P<before>\btruoc )?(?P<until>(?:cham nhat|muon nhat|den|het|vao|la|trong)[ :])*"
    r"\bngay (?:lam viec (?P<working>cuoi|dau)|(?P<plain>cuoi|dau(?= tien)))(?: cung| tien)?"
    r"(?: cua)?(?: (?:hang|moi|cac))? (?:<(?P<time>\d+)>|(?P<each>thang|quy|nam)\b(?! sau))"
)
_EACH_YEAR = re.compile(r"\b(?:hang|moi) nam\b")
_MONTHS = {"thang": 1, "quy": 3, "nam": 12}


def read_edge_day(reading: Reading) -> Deadline | None:
    """The first or last (working) day of a named time, or of each month or quarter."""
    found = _EDGE_DAY.search(reading.words)
    if not found:
        return None
    rest = f"{reading.words[: found.start()]} {reading.words[found.end() :]}"
    if says_more(_EACH_YEAR.sub(" ", rest)) or "<" in rest:
        return None
    days = [_edge(reading, found, *whole) for whole in _wholes(reading, found)]
    if len(days) > 1 or _EACH_YEAR.search(reading.words):
        return repeated(reading, days)
    return reading.days(DeadlineKind.BEFORE if found["before"] else DeadlineKind.BY, days[0])


def _wholes(reading: Reading, found: re.Match[str]) -> list[tuple[dt.date, dt.date]]:
    """The times whose edge is meant: the named one, or the months, quarters or year of the plan."""
    if found["time"]:
        time = reading.time(found["time"])
        return [(time.start, time.end)]
    length, year = _MONTHS[found["each"]], reading.year
    return [
        (dt.date(year, last - length + 1, 1), month_end(year, last))
        for last in range(length, 13, length)
    ]


def _edge(reading: Reading, found: re.Match[str], start: dt.date, end: dt.date) -> dt.date:
    """The day itself, or the one before it behind "trước"."""
    is_last = (found["working"] or found["plain"]) == "cuoi"
    day = end if is_last else start
    if found["working"]:
        calendar = reading.calendar
        day = (
            calendar.working_day_on_or_before(day)
            if is_last
            else calendar.working_day_on_or_after(day)
        )
    return day - dt.timedelta(days=1) if found["before"] and reading.strict else day
