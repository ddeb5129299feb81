"""Deadlines that come back: "hằng năm", "mỗi quý một lần", "định kỳ 6 tháng"."""

import datetime as dt
import re
from collections.abc import Iterable

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.times import CountUnit, Time, month_end

_QUARTER = r"quy(?! (?:dinh|che|trinh|hoach|mo|dat)\b)"
_EVERY = re.compile(
    rf"\b(?:hang|moi) (?:(?:1|01) )?(nam|{_QUARTER}|thang|tuan|ngay)\b|\b(thuong nien)\b"
    rf"|\b(nam|{_QUARTER}|thang|tuan) ?(?:/|mot|1|01) ?lan\b"
    r"|\bcac (quy|thang) (?:trong|cua) (?=<|nam)"
    rf"|^theo (nam|{_QUARTER}|thang|tuan)$|^(?:ca |trong )?(?:4|bon) (quy)\b(?= trong|$)"
)
_PERIODIC = re.compile(rf"\bdinh ky(?: bao cao)?(?: (?:hang|theo))? (nam|{_QUARTER}|thang|tuan)\b")
_ITEM = rf"(?:\{{\d+\}}|tuan|thang|{_QUARTER}|nam)"
_LISTED = re.compile(
    rf"(?:^|\b(?:dinh ky|bao cao|hang|moi|theo) ){_ITEM}"
    rf"(?: ?(?:,|;|/|va|hoac) ?(?:ca |hang |moi |bao cao )?{_ITEM}(?![\w ]*[<\d]))+"
)
_COUNTED = re.compile(
    r"\bdinh ky(?: \w+){0,2}? \{(\d+)\}|\{(\d+)\} ?(?:/|(?:mot|01|1|/) ?)lan\b"
    r"|\{(\d+)\}(?:,| va) (?:ca |hang )?(?:nam|quy)\b"
)
_OFTEN = re.compile(
    r"\b(\d+|mot|hai|ba|bon) (?:lan\b|(?:dot|cuoc|ky)(?= ?/))"
    r"(?: ?(?:/|tren|trong|moi)? ?(?:mot |1 )?(nam|quy|thang)\b)?"
)
_VAGUE_EDGE = re.compile(r"\b(?:dau|giua) (?:hang|moi|cac) ")
_LISTED_AT_MOST = 12
_MONTHS = {"nam": 12, "thuong nien": 12, "quy": 3, "thang": 1, "tuan": 0, "ngay": 0}


def periods(reading: Reading) -> set[int]:
    """The lengths in months of what comes back (12, 6, 3, 1; 0 for weeks and days), else empty."""
    words = reading.words
    found = {_MONTHS[name] for names in _EVERY.findall(words) for name in names if name}
    found |= {_MONTHS[name] for name in _PERIODIC.findall(words)}
    counted = [index for names in _COUNTED.findall(words) for index in names if index]
    for listed in _LISTED.finditer(words):
        counted += re.findall(r"\{(\d+)\}", listed.group())
        found |= {_MONTHS[name] for name in re.findall(r"tuan|thang|quy|nam", listed.group())}
    return found | {months for index in counted if (months := _counted_months(reading, index))}


def _counted_months(reading: Reading, index: str) -> int | None:
    count = reading.found.counts[int(index)]
    if count.unit is CountUnit.YEAR:
        return 12 * count.number
    is_reported = count.unit is CountUnit.MONTH and count.number in (1, 2, 3, 4, 6, 9, 12)
    return count.number if is_reported else None


def read_recurring(reading: Reading) -> Deadline | None:
    """Something that comes back without a fixed day, month or quarter beside it."""
    often = _OFTEN.search(reading.words)
    if often and often[1] not in ("1", "01", "mot"):
        note = "nhiều lần trong kỳ, không có ngày cố định"
        return reading.words_only(DeadlineKind.RECURRING, note)
    lengths = periods(reading) | ({_MONTHS[often[2]]} if often and often[2] else set())
    if lengths and _VAGUE_EDGE.search(reading.words):
        note = "“đầu …”, “giữa …” không nói rõ ngày cuối"
        return reading.words_only(DeadlineKind.RECURRING, note)
    return _each_period(reading, lengths) if lengths else None


def repeated(reading: Reading, days: Iterable[dt.date], *, note: str = "") -> Deadline:
    """A deadline on each of the days; a single day is also its last day."""
    occurrences = tuple(sorted(set(days)))
    if len(occurrences) == 1:
        return reading.days(
            DeadlineKind.RECURRING, occurrences[0], note=note, occurrences=occurrences
        )
    listed = ", ".join(map(vn_date, occurrences[:_LISTED_AT_MOST]))
    if len(occurrences) > _LISTED_AT_MOST:
        listed += f", … {vn_date(occurrences[-1])} ({len(occurrences)} ngày)"
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
