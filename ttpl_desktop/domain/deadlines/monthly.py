"""Days that come back by their number: "ngày 15 hằng tháng", "ngày 20 của tháng cuối quý"."""

import datetime as dt
import re

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.recurring import periods, repeated
from ttpl_desktop.domain.deadlines.times import month_end

_LATER = r"(?:sau|tiep theo|ke tiep|lien ke)"
_MONTHLY_DAY = re.compile(
    r"(?:(?P<before>truoc)|cham nhat|muon nhat|vao|den|la)?(?: la| vao)?(?: ?(?P<ngay>\bngay))?"
    r" ?\b(?P<days>\d{1,2}(?:(?:,| va)(?: ngay)? \d{1,2})*)\b(?! ?[/<{])(?:,?(?: cua)? (?P<month>"
    r"(?:hang|moi) thang|thang (?P<place>cuoi|dau|giua|thu hai)(?: cung| tien)?(?: cua)?"
    rf"(?: hang| moi)? quy|thang {_LATER}))?(?P<later>(?: {_LATER})+)?(?: hang quy| hang thang)?"
)
_PLACES = {"cuoi": 3, "dau": 1, "giua": 2, "thu hai": 2}


def read_monthly_day(reading: Reading) -> Deadline | None:
    """A day of each month, or of one month of each quarter; None where no such day is named."""
    found = _MONTHLY_DAY.search(reading.words)
    if not found or not (found["ngay"] or found["month"]):
        return None
    numbers = [int(number) for number in re.findall(r"\d+", found["days"])]
    if not all(1 <= number <= 31 for number in numbers):
        return None
    months = _months(reading, found)
    if months is None:
        return None
    if not months:
        note = "không nói ngày ấy của tháng nào trong quý"
        return reading.words_only(DeadlineKind.RECURRING, note)
    ends_before = bool(found["before"]) and reading.strict
    return repeated(
        reading,
        [
            _day_of_month(reading.year, month, number, ends_before)
            for month in months
            for number in numbers
        ],
    )


def _months(reading: Reading, found: re.Match[str]) -> list[int] | None:
    """The months, counted from January of the year; empty where the phrase does not say."""
    which, later = found["month"] or "", bool(found["later"])
    if found["place"]:
        return [quarter + _PLACES[found["place"]] + 3 * later for quarter in range(0, 12, 3)]
    if "sau" in which or re.search(_LATER, which):
        return list(range(2, 14))
    lengths = periods(reading)
    if which or lengths == {1}:
        return list(range(1 + later, 13 + later))
    return [] if lengths == {3} else None


def _day_of_month(year: int, month: int, number: int, ends_before: bool) -> dt.date:
    """That day of the month, or its last day where it is shorter."""
    years, month = divmod(month - 1, 12)
    last = month_end(year + years, month + 1)
    day = last.replace(day=min(number, last.day))
    return day - dt.timedelta(days=1) if ends_before else day
