"""Deadlines that come back: "hằng năm", "ngày 15 hằng tháng", "định kỳ 6 tháng"."""

import datetime as dt
import re
from collections.abc import Iterable

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.times import CountUnit, Time, month_end

_EVERY = re.compile(r"\b(?:hang|moi) (?:(?:1|01) )?(nam|quy|thang|tuan|ngay)\b|\b(thuong nien)\b")
_PERIODIC = re.compile(r"\bdinh ky(?: bao cao)?(?: (?:hang|theo))? (nam|quy(?! dinh)|thang|tuan)\b")
_LISTED = re.compile(r"(?=(?:\{\d+\}|quy|nam|thang)(?:,| va)(?: ca)? (quy|nam|thang)\b(?! \d))")
_COUNTED = re.compile(
    r"\bdinh ky(?: \w+){0,2}? \{(\d+)\}|\{(\d+)\} ?(?:/|(?:mot|01|1|/) ?)lan\b"
    r"|\{(\d+)\}(?:,| va) (?:ca |hang )?(?:nam|quy)\b"
)
_OFTEN = re.compile(
    r"\b(\d+|mot|hai|ba|bon) lan\b(?: ?(?:/|tren|trong|moi)? ?(?:mot |1 )?(nam|quy|thang)\b)?"
)
_MONTHS = {"nam": 12, "thuong nien": 12, "quy": 3, "thang": 1, "tuan": 0, "ngay": 0}

_MONTHLY_DAY = re.compile(
    r"(?:(?P<before>truoc )|(?:cham nhat|vao|den)(?: la| vao)? )?(?:ngay )(?P<day>\d{1,2})\b"
    r"(?! ?[/<{])(?:,? (?:cua )?(?P<month>hang thang|moi thang"
    r"|thang (?:cuoi|dau)(?: cua)?(?: hang| moi)? quy|thang (?:sau|tiep theo|ke tiep|lien ke)))?"
    r"(?: sau| tiep theo| ke tiep)?(?: hang quy| hang thang)?"
)


def periods(reading: Reading) -> set[int]:
    """The lengths in months of what comes back (12, 6, 3, 1; 0 for weeks and days), else empty."""
    found = {_MONTHS[name] for pair in _EVERY.findall(reading.words) for name in pair if name}
    found |= {_MONTHS[name] for name in _PERIODIC.findall(reading.words)}
    counted = [index for pair in _COUNTED.findall(reading.words) for index in pair if index]
    found |= {months for index in counted if (months := _counted_months(reading, index))}
    if found:
        found |= {_MONTHS[name] for name in _LISTED.findall(reading.words)}
    return found


def _counted_months(reading: Reading, index: str) -> int | None:
    count = reading.found.counts[int(index)]
    if count.unit is CountUnit.YEAR:
        return 12 * count.number
    divides_a_year = count.unit is CountUnit.MONTH and count.number in (1, 2, 3, 4, 6, 12)
    return count.number if divides_a_year else None


def read_recurring(reading: Reading) -> Deadline | None:
    """Something that comes back without a fixed day, month or quarter beside it."""
    if day := _MONTHLY_DAY.search(reading.words):
        return _on_a_day_of_the_month(reading, day)
    often = _OFTEN.search(reading.words)
    if often and often[1] not in ("1", "01", "mot"):
        note = "nhiều lần trong kỳ, không có ngày cố định"
        return reading.words_only(DeadlineKind.RECURRING, note)
    lengths = periods(reading) | ({_MONTHS[often[2]]} if often and often[2] else set())
    return _each_period(reading, lengths) if lengths else None


def repeated(reading: Reading, days: Iterable[dt.date], *, note: str = "") -> Deadline:
    """A deadline on each of the days; a single day is also its last day."""
    occurrences = tuple(sorted(set(days)))
    if len(occurrences) == 1:
        return reading.days(
            DeadlineKind.RECURRING, occurrences[0], note=note, occurrences=occurrences
        )
    listed = ", ".join(vn_date(day) for day in occurrences)
    note = f"{note}; {listed}" if note and listed else note or listed
    return Deadline(reading.phrase, DeadlineKind.RECURRING, note=note, occurrences=occurrences)


def yearly(reading: Reading, time: Time) -> Deadline:
    """What comes back each year within a stretch of it ("quý IV hằng năm")."""
    return reading.days(DeadlineKind.RECURRING, time.end, start=time.start, occurrences=(time.end,))


def _each_period(reading: Reading, lengths: set[int]) -> Deadline:
    ends = [
        month_end(reading.year, month)
        for length in lengths
        if 0 < length <= 12
        for month in range(length, 13, length)
    ]
    return repeated(reading, ends)


def _on_a_day_of_the_month(reading: Reading, found: re.Match[str]) -> Deadline | None:
    """ "ngày 15 hằng tháng", "trước ngày 20 của tháng cuối quý", "ngày 05 tháng sau"."""
    number, which = int(found["day"]), found["month"] or ""
    lengths = periods(reading)
    if not 1 <= number <= 31:
        return None
    if "quy" in which or (not which and lengths == {3}):
        months = range(1, 13, 3) if "dau" in which else range(3, 13, 3)
        shift = 3 if re.search(r"quy (?:sau|tiep theo|ke tiep)", found.group()) else 0
    elif which or lengths == {1}:
        months = range(1, 13)
        shift = 1 if re.search(r"(?:sau|tiep theo|ke tiep|lien ke)\b", which) else 0
    else:
        return None
    ends_before = bool(found["before"]) and reading.strict
    return repeated(
        reading,
        [_day_of_month(reading.year, month + shift, number, ends_before) for month in months],
    )


def _day_of_month(year: int, month: int, number: int, ends_before: bool) -> dt.date:
    """That day of the month, or its last day where it is shorter."""
    years, month = divmod(month - 1, 12)
    last = month_end(year + years, month + 1)
    day = last.replace(day=min(number, last.day))
    return day - dt.timedelta(days=1) if ends_before else day
