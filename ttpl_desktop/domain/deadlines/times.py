"""A time named in a phrase, made from its words: a day, month, quarter, half-year or year."""

import calendar as months
import dataclasses
import datetime as dt
import enum
import itertools
import re

OTHER_YEAR = (
    r"nay|sau(?! khi)|truoc(?! (?:@|\d|ngay|thang|quy|khi))|toi|ke hoach|bao cao|tiep theo|ke tiep"
    "|lien ke"
)
"""What a year is called by without its number, as it stands behind "năm"."""

QUARTER = r"(?:iv|i{1,3}|vi{0,3}|\d{1,2})(?![a-z\d])"

_ONE_DAY = dt.timedelta(days=1)
_YEARS = range(1900, 2101)
_ENDS_FIRST = "khoảng thời gian kết thúc trước khi bắt đầu"
_LONGEST_WINTER = dt.timedelta(days=200)
_NEXT_YEAR = ("sau", "toi", "tiep theo", "ke tiep", "lien ke")


class ImpossibleTimeError(ValueError):
    """A time that does not exist (30/02, quý V); the message is the note for the officer."""


class Unit(enum.Enum):
    """How precisely a time is named."""

    DAY = enum.auto()
    DAYS = enum.auto()
    """A span between two days."""
    MONTH = enum.auto()
    QUARTER = enum.auto()
    HALF = enum.auto()
    YEAR = enum.auto()


@dataclasses.dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days named in a phrase, both ends included; a single day is one of length 1.

    `has_year` is false where the year was taken from the plan; `is_span` says that both ends were
    named, `has_gaps` that it stands for separate months or quarters (quý I, quý III).
    """

    unit: Unit
    start: dt.date
    end: dt.date
    has_year: bool = True
    is_span: bool = False
    has_gaps: bool = False

    @property
    def is_to_the_day(self) -> bool:
        """Whether the ends are named as days rather than months, quarters or years."""
        return self.unit in (Unit.DAY, Unit.DAYS)

    def in_year(self, year: int) -> "Time":
        """The same days and months, ending in another year."""
        shift = year - self.end.year
        return dataclasses.replace(
            self, start=_moved(self.start, shift), end=_moved(self.end, shift), has_year=True
        )

    def holds(self, other: "Time") -> bool:
        """Whether the other time lies within this one."""
        return self.start <= other.start and other.end <= self.end


class CountUnit(enum.Enum):
    """What a counted period is counted in."""

    WORKING_DAY = "ngay lam viec"
    DAY = "ngay"
    WEEK = "tuan"
    MONTH = "thang"
    YEAR = "nam"
    HOUR = "gio"


@dataclasses.dataclass(frozen=True, slots=True)
class Count:
    """A number of days, months … as in "07 ngày làm việc"."""

    number: int
    unit: CountUnit


def span(first: Time, last: Time, *, ends_before: bool = False) -> Time:
    """The time from the start of one to the end of the other (or the day before it starts).

    An end without a year lies in that of the other, unless only the plan's year makes sense of it
    ("từ 15/12 năm trước đến 14/12").
    """
    if last.has_year and not first.has_year:
        first = first.in_year(last.end.year)
        if first.start > last.end:
            first = _year_before(first, last)
    elif first.has_year and not last.has_year:
        in_same_year = last.in_year(first.start.year)
        last = in_same_year if in_same_year.end >= first.start else last
    end = last.start - _ONE_DAY if ends_before else last.end
    if first.start > end:
        raise ImpossibleTimeError(_ENDS_FIRST)
    to_the_day = first.is_to_the_day or last.is_to_the_day
    has_year = first.has_year or last.has_year
    unit = Unit.DAYS if to_the_day else first.unit
    return Time(unit, first.start, end, has_year, is_span=True)


def some_days(count: Count, edge: str, time: Time) -> Time:
    """So many days at the beginning ("dau") or end ("cuoi") of a time."""
    length = dt.timedelta(days=count.number - 1)
    if not dt.timedelta(0) <= length <= time.end - time.start:
        raise ImpossibleTimeError(f"khoảng thời gian không có {count.number} ngày như vậy")
    if edge == "dau":
        return Time(Unit.DAYS, time.start, time.start + length, time.has_year, is_span=True)
    return Time(Unit.DAYS, time.end - length, time.end, time.has_year, is_span=True)


def _year_before(first: Time, last: Time) -> Time:
    """The start a year earlier, for a winter that runs over New Year; a longer span is an error."""
    earlier = first.in_year(last.end.year - 1)
    if last.end - earlier.start > _LONGEST_WINTER:
        raise ImpossibleTimeError(_ENDS_FIRST)
    return earlier


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return _date(months.monthrange(year, month)[1], month, year)


def count(words: str) -> Count:
    number = re.match(r"\d+", words)
    unit = next(unit for unit in CountUnit if words.endswith(unit.value))
    return Count(int(number.group()) if number else 0, unit)


def _moved(day: dt.date, years: int) -> dt.date:
    return _date(day.day, day.month, day.year + years)


def _date(day: int, month: int, year: int) -> dt.date:
    if year not in _YEARS:
        raise ImpossibleTimeError(f"năm {year} không hợp lý")
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise ImpossibleTimeError(f"không có ngày {day:02d}/{month:02d}/{year}") from error


def _numbers(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", words)]


def _named_year(words: str, year: int) -> int | None:
    """The year the words name, also as "năm sau"; None where they name none."""
    if four_digits := re.findall(r"\d{4}", words):
        return int(four_digits[-1])
    if found := re.search(rf"nam ({OTHER_YEAR})$", words):
        return year + (found[1] in _NEXT_YEAR) - (found[1] == "truoc")
    return None


def _day(words: str, year: int) -> Time:
    day, month, *rest = _numbers(re.sub(r"^\D*thu [2-7],? ", "", words))
    named = rest[0] if rest else _named_year(words, year)
    if named is not None and named < 100:
        named += 2000
    date = _date(day, month, year if named is None else named)
    return Time(Unit.DAY, date, date, named is not None)


def _days(words: str, year: int) -> Time:
    first_day, last = _numbers(words)[0], _day(re.sub(r"^\D*\d+\D+", "", words), year)
    start = _date(first_day, last.end.month, last.end.year)
    if start > last.end:
        raise ImpossibleTimeError(_ENDS_FIRST)
    return Time(Unit.DAYS, start, last.end, last.has_year, is_span=True)


def _half(words: str, year: int) -> Time:
    named = _named_year(words, year)
    held = year if named is None else named
    length = 6 if words.startswith("nua") else _numbers(words)[0]
    if not 1 <= length <= 11:
        raise ImpossibleTimeError(f"một năm không có {length} tháng đầu hay cuối")
    first = 1 if " dau" in words else 13 - length
    return _months(Unit.HALF, (first, first + length - 1), held, has_year=named is not None)


def _month(words: str, year: int) -> Time:
    numbers = [number for number in _numbers(words) if number < 100]
    return _listed_months(Unit.MONTH, words, [(month, month) for month in numbers], year)


_ROMAN_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _quarter(words: str, year: int) -> Time:
    names = re.findall(rf"(?<![a-z\d]){QUARTER}", re.sub(r"qu[yi]|\d{4}|q\.?", " ", words))
    quarters = []
    for name in names:
        quarter = _ROMAN_QUARTERS.get(name) or (int(name) if name.isdecimal() else 0)
        if quarter not in _ROMAN_QUARTERS.values():
            raise ImpossibleTimeError(f"không có quý {name.upper()}")
        quarters.append((3 * quarter - 2, 3 * quarter))
    return _listed_months(Unit.QUARTER, words, quarters, year)


def _listed_months(unit: Unit, words: str, spans: list[tuple[int, int]], year: int) -> Time:
    """From the first of the listed months or quarters to the last."""
    named = _named_year(words, year)
    held = year if named is None else named
    is_span = re.search(r"-(?! ?\d{4})|\b(?:den|toi)\b", words) is not None
    if is_span:
        first, last = (_months(unit, edge, held) for edge in (spans[0], spans[-1]))
        first = dataclasses.replace(first, has_year=named is None)
        return dataclasses.replace(span(first, last), has_year=named is not None)
    if spans != sorted(spans):
        if named != year + 1:
            raise ImpossibleTimeError("các tháng, quý không theo thứ tự")
        return span(_months(unit, spans[0], year), _months(unit, spans[-1], named))
    has_gaps = any(before[1] + 1 < after[0] for before, after in itertools.pairwise(spans))
    whole = _months(unit, (spans[0][0], spans[-1][1]), held, has_year=named is not None)
    return dataclasses.replace(whole, has_gaps=has_gaps)


def _months(unit: Unit, span: tuple[int, int], year: int, *, has_year: bool = True) -> Time:
    first, last = span
    for month in span:
        if not 1 <= month <= 12:
            raise ImpossibleTimeError(f"không có tháng {month}")
    return Time(unit, _date(1, first, year), month_end(year, last), has_year)


def _year(words: str, year: int) -> Time:
    named = _numbers(words) or [_named_year(words, year) or year]
    if named[0] > named[-1]:
        raise ImpossibleTimeError(_ENDS_FIRST)
    has_year = words not in ("nam", "ca nam", "toan nam")
    start, end = _date(1, 1, named[0]), _date(31, 12, named[-1])
    return Time(Unit.YEAR, start, end, has_year, is_span=len(named) > 1)


BUILDERS = {
    "day": _day,
    "days": _days,
    "half": _half,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
}
"""From the kind of time the grammar found to what makes it of the words and the plan's year."""
