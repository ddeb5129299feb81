"""Weekdays and weeks that come back: "thứ Sáu hằng tuần", "tuần cuối của quý"."""

import datetime as dt
import re

from ttpl_desktop.domain.deadline import Deadline
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.recurring import repeated
from ttpl_desktop.domain.deadlines.times import month_end
from ttpl_desktop.domain.deadlines.vocabulary import says_more

_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tu": 2, "4": 2, "nam": 3, "5": 3, "sau": 4, "6": 4,
    "bay": 5, "7": 5,
}  # fmt: skip
_SUNDAY = 6
_DAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
_DAYS = rf"{_DAY}(?:(?:,| va|, va) (?:ngay )?{_DAY})*"
_BEFORE = r"(?P<before>\btruoc (?:ngay )?)?"
_EVERY_WEEK = re.compile(
    rf"{_BEFORE}\b(?:moi )?(?:ngay )?(?P<days>{_DAYS})(?:,| cua| vao| trong)*"
    r" (?:hang|moi|cac) tuan\b"
    rf"|\b(?:hang|moi) tuan\b(?:,| vao| la| cham nhat| truoc {{\d+}})*"
    rf" (?:ngay )?(?P<later>{_DAYS})"
    rf"|\bmoi (?:ngay )?(?P<each>{_DAYS})(?! dau| cuoi)"
)
_OF_MONTH = re.compile(
    rf"{_BEFORE}\b(?:ngay )?(?P<day>{_DAY}) (?P<edge>dau tien|cuoi cung|cuoi)(?: cua)?"
    r"(?: (?:hang|moi|cac))? (?P<whole>thang|quy)\b(?! sau)"
)
_LAST_WEEK = re.compile(
    r"(?<!truoc )\b(?:trong |vao |cham nhat(?: la| vao| trong)? )?tuan cuoi(?: cung)?(?: cua)?"
    r"(?: (?:hang|moi|cac))? (?P<whole>thang|quy)\b(?! sau)"
)
_HOUR = re.compile(r"\btruoc \{\d+\} ")
_MONTHS = {"thang": 1, "quy": 3}
_WEEK = dt.timedelta(days=7)


def read_weekly(reading: Reading) -> Deadline | None:
    """A weekday of each week, the first or last one of each month or quarter, or its last week."""
    return _every_week(reading) or _weekday_of_month(reading) or _last_week(reading)


def _every_week(reading: Reading) -> Deadline | None:
    """ "trước 16 giờ thứ Năm" leaves the Thursday in; "trước thứ Năm" ends on the day before it."""
    found = _EVERY_WEEK.search(reading.words)
    if found is None or _more(reading, found):
        return None
    listed = found["days"] or found["later"] or found["each"]
    back = _days_back(reading, found["before"])
    first = dt.date(reading.year, 1, 1)
    days = []
    for weekday in map(_weekday, re.findall(_DAY, listed)):
        day = first + dt.timedelta(days=(weekday - first.weekday()) % 7)
        while day.year == reading.year:
            days.append(day - back)
            day += _WEEK
    return repeated(reading, days)


def _weekday_of_month(reading: Reading) -> Deadline | None:
    found = _OF_MONTH.search(reading.words)
    if found is None or _more(reading, found):
        return None
    weekday, back = _weekday(found["day"]), _days_back(reading, found["before"])
    days = []
    for start, end in _wholes(reading, found["whole"]):
        first = start + dt.timedelta(days=(weekday - start.weekday()) % 7)
        last = end - dt.timedelta(days=(end.weekday() - weekday) % 7)
        days.append((first if found["edge"] == "dau tien" else last) - back)
    return repeated(reading, days)


def _last_week(reading: Reading) -> Deadline | None:
    """However weeks are counted, the last one of a month ends with its last day at the latest."""
    found = _LAST_WEEK.search(reading.words)
    if found is None or _more(reading, found):
        return None
    whole = "quý" if found["whole"] == "quy" else "tháng"
    note = f"“tuần cuối” được hiểu là đến hết ngày cuối của {whole}"
    return repeated(reading, [end for _start, end in _wholes(reading, found["whole"])], note=note)


def _wholes(reading: Reading, name: str) -> list[tuple[dt.date, dt.date]]:
    length, year = _MONTHS[name], reading.year
    return [
        (dt.date(year, last - length + 1, 1), month_end(year, last))
        for last in range(length, 13, length)
    ]


def _weekday(words: str) -> int:
    return _WEEKDAYS.get(words.rpartition(" ")[2], _SUNDAY) if "chu" not in words else _SUNDAY


def _days_back(reading: Reading, before: str | None) -> dt.timedelta:
    return dt.timedelta(days=1 if before and reading.strict else 0)


def _more(reading: Reading, found: re.Match[str]) -> bool:
    """Whether words beside what was found could change it."""
    rest = f"{reading.words[: found.start()]} {reading.words[found.end() :]}"
    rest = _HOUR.sub(" ", f"{rest} ").replace("bao cao tuan", " ")
    return "<" in rest or says_more(rest)
