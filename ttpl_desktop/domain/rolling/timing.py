"""Years and days in a rolled plan: its own go forward, those that bound what is monitored stay."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property

from ttpl_desktop.domain.calendar import in_words as day_in_words
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadlines import in_words, read
from ttpl_desktop.domain.deadlines.mentions import Mention, mentions
from ttpl_desktop.domain.rolling.found import Found
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.rolling.new_year import NewYear

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_DAY = (
    rf"(?:ngày\s+)?(?<![\d/])(?P<day>\d{{1,2}})(?P<sign>\s?[/.-]\s?)(?P<month>\d{{1,2}})(?P=sign)"
    rf"(?P<year>{_YEAR})"
)
_LONG_DAY = (
    r"(?:ngày\s+)?(?<!\d)(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:,?\s+năm\s+"
    rf"(?P<year>{_YEAR}))?"
)
_WHOLE_DAY, _DAY_IN_WORDS = re.compile(_DAY), re.compile(_LONG_DAY)
_ANY_DAY = re.compile(rf"(?:{re.sub('[?]P<[a-z]+>', '?:', _DAY).replace('(?P=sign)', '[ /.-]+')})")
_PART = r"(?:\d{1,2}|[IVivX]+)"
_PARTS = re.compile(
    rf"(?:[Tt]háng|[Qq]u[ýí])\s?{_PART}(?:(?:\s?[,;-]\s?|\s+(?:và|đến)\s+)"
    rf"(?:(?:tháng|quý)\s?)?{_PART}){{0,11}}(?:\s?/\s?|,?\s+(?:của\s+)?năm\s+)(?P<year>{_YEAR})"
    rf"|(?:3|6|9|ba|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm\s+(?P<of>{_YEAR})"
)
_SHORT_DAY = re.compile(
    r"(?:ngày\s+)?(?<![\d/.,])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|\.\d)"
)
_PLAIN_YEAR = re.compile(rf"(?:[Nn]ăm\s+)?(?P<year>{_YEAR})")
_EDGE = rf"(?:(?:ngày|tháng|năm)\s+){{0,2}}(?:{_ANY_DAY.pattern}|\d{{1,2}}/{_YEAR}|{_YEAR})"
_SPAN = re.compile(
    rf"(?:[Kk]ể\s+)?[Tt]ừ\s+{_EDGE}\s+(?:đến|tới)\s+(?:hết\s+)?"
    rf"(?:{_EDGE}|nay(?!\w)|thời\s+điểm(?:\s+\w+){{0,2}})"
)
_PERIOD = re.compile(
    r"(?:(?:[Gg]iai\s+đoạn|[Nn]hiệm\s+kỳ|[Tt]hời\s+kỳ|[Nn]ăm\s+học|[Kk]hóa)\s+)?(?:năm\s+)?"
    rf"{_YEAR}\s?[-–—]\s?(?:năm\s+)?{_YEAR}"
    rf"|(?:[Gg]iai\s+đoạn|[Nn]hiệm\s+kỳ|[Tt]hời\s+kỳ)\s+(?:từ\s+)?(?:năm\s+)?{_YEAR}"
    rf"(?:\s+(?:đến|tới)\s+(?:năm\s+)?{_YEAR})?"
)
_MONITORED = re.compile(
    r"\b(?:văn bản|số liệu|kỳ báo cáo|thời kỳ|ban hành|thông qua|phát sinh|hiệu lực)\b[^.;]{0,40}$"
)
_PLAN = re.compile(r"\b(?:Kế hoạch|Chương trình|Chỉ thị|Nghị quyết)\b")
_LONGEST_NAME = 200
_BODY = re.compile(
    r"\bcủa\s+(?:Chính phủ|Thủ tướng|Quốc hội|Bộ|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|tỉnh|Tỉnh ủy)\b"
)
_BEFORE, _AFTER = 80, 60
"""Characters beside a time that are looked at to see what it belongs to."""
_STAYS = "Bao quát những gì được theo dõi nên giữ nguyên; hãy xem kỳ này còn đúng không."


def scopes(text: str, new: NewYear, field: str) -> Iterator[Found]:
    """Spans that bound what is monitored, and ranges of years: they stay, and are marked."""
    for period in _PERIOD.finditer(text):
        yield _scope(text, period.start(), period.end(), new)
    for span in _SPAN.finditer(text):
        years = set(map(int, re.findall(_YEAR, span.group())))
        is_open = not re.search(rf"(?:đến|tới)\s.*{_YEAR}", span.group())
        before = text[max(0, span.start() - _BEFORE) : span.start()].lower()
        if years != {new.from_year} or is_open or _MONITORED.search(before):
            yield _scope(text, span.start(), span.end(), new)
    for mention in mentions(text, new.from_year) if re.search(_YEAR, text) else ():
        if mention.is_scope and re.search(_YEAR, text[mention.start : mention.end]):
            yield _scope(text, mention.start, mention.end, new)
    if field == "scope":
        for day in _ANY_DAY.finditer(text):
            yield _scope(text, day.start(), day.end(), new)


def _scope(text: str, start: int, end: int, new: NewYear) -> Found:
    """A data window of last year may be moved by the officer: that is proposed."""
    words = text[start:end]
    years = set(map(int, re.findall(_YEAR, words)))
    is_window = new.from_year in years and years <= {new.from_year - 1, new.from_year}
    proposal = _shifted_years(words, new.shift) if is_window else ""
    return Found(start, end, MarkKind.SCOPE, words, _STAYS, proposal)


def days(text: str, new: NewYear) -> Iterator[Found]:
    """Days, months and quarters: those of the plan's year and of the one after go forward."""
    for pattern in (_WHOLE_DAY, _DAY_IN_WORDS):
        for day in pattern.finditer(text):
            yield _day(day, new)
    for parts in _PARTS.finditer(text):
        name = "year" if parts["year"] else "of"
        yield _dated(parts, name, new)
    for day in _SHORT_DAY.finditer(text):
        if 1 <= int(day["day"]) <= 31 and 1 <= int(day["month"]) <= 12:
            yield _day_without_year(day, new)


def years(text: str, new: NewYear) -> Iterator[Found]:
    """Every further year; only the plan's own is changed."""
    for found in _PLAIN_YEAR.finditer(text):
        year = int(found["year"])
        if year != new.from_year:
            near = abs(year - new.from_year) == 1
            proposal = _shifted_years(found.group(), new.shift) if near else ""
            yield _unmoved(found, MarkKind.YEAR, new, proposal)
            continue
        after = _shifted_years(found.group(), new.shift)
        if _names_a_plan(text, found):
            note = (
                f"Văn bản năm {new.to_year} của cấp trên: hãy xem đã ban hành chưa, "
                "tên có đổi không."
            )
            yield Found(found.start(), found.end(), MarkKind.SUPERIOR, after, note)
        else:
            note = f"Năm của kế hoạch, chuyển từ {new.from_year}."
            yield Found(found.start(), found.end(), MarkKind.YEAR, after, note)


def _names_a_plan(text: str, year: re.Match[str]) -> bool:
    """Whether the year is that of a superior's plan: "Kế hoạch … năm 2025 của Chính phủ"."""
    sentence = re.split(r"[.;]\s", text[max(0, year.start() - _LONGEST_NAME) : year.start()])[-1]
    *_, name = _PLAN.split(sentence)
    if name == sentence:
        return False
    behind = text[year.end() : year.end() + _AFTER]
    return bool(_BODY.match(behind.lstrip(" ,(")) or _BODY.search(name))


def _day(found: re.Match[str], new: NewYear) -> Found:
    if found["year"] is None:
        return _day_without_year(found, new)
    return _dated(found, "year", new)


def _dated(found: re.Match[str], group: str, new: NewYear) -> Found:
    year = int(found[group])
    if year not in (new.from_year, new.from_year + 1):
        return _unmoved(found, MarkKind.DATE, new)
    start, end = found.start(), found.end()
    words, at = found.group(), found.start(group) - start
    after = f"{words[:at]}{year + new.shift}{words[at + 4 :]}"
    note = f"Chuyển từ năm {year}."
    if "day" in found.re.groupindex and found["day"] == "29" and not _exists(found, new):
        leap = found.start("day") - start
        after = f"{after[:leap]}28{after[leap + 2 :]}"
        note += f" Năm {year + new.shift} không có ngày 29/02."
    return Found(start, end, MarkKind.DATE, after, note)


def _exists(found: re.Match[str], new: NewYear) -> bool:
    return _date(int(found["year"]) + new.shift, found["month"], found["day"]) is not None


def _day_without_year(found: re.Match[str], new: NewYear) -> Found:
    note = f"Không ghi năm, hiểu là năm {new.to_year}."
    return Found(found.start(), found.end(), MarkKind.DATE, found.group(), note)


def _unmoved(found: re.Match[str], kind: MarkKind, new: NewYear, proposal: str = "") -> Found:
    note = f"Không phải năm {new.from_year} của kế hoạch cũ nên giữ nguyên; hãy xem còn đúng không."
    return Found(found.start(), found.end(), kind, found.group(), note, proposal)


def _shifted_years(words: str, shift: int) -> str:
    return re.sub(_YEAR, lambda year: str(int(year.group()) + shift), words)


class Advice:
    """What the days of a new text fall on."""

    def __init__(self, text: str, new: NewYear) -> None:
        self._text, self._new = text, new

    def at(self, start: int, end: int) -> str:
        """A sentence on the day that stands there; empty where it is a working day.

        The deadline that it stands in is read where there is one: "trước ngày 15/02" ends on the
        14th.
        """
        new = self._new
        for mention in self._mentions:
            if mention.start <= end and start <= mention.end:
                words = self._text[mention.start : mention.end]
                deadline = read(
                    words, year=new.to_year, calendar=new.calendar, strict=new.is_strict
                )
                if deadline.last_day == deadline.working_day and deadline.last_day:
                    return ""
                if deadline.last_day is not None:
                    return f"Rơi vào ngày nghỉ: {in_words(deadline, new.calendar)}."
        return _day_off(self._text[start:end], new)

    @cached_property
    def _mentions(self) -> tuple[Mention, ...]:
        found = mentions(self._text, self._new.to_year)
        return tuple(mention for mention in found if not mention.is_scope)


def _day_off(words: str, new: NewYear) -> str:
    day = _day_of(words, new.to_year)
    reason = new.calendar.day_off_name(day) if day else None
    if day is None or reason is None:
        return ""
    working = day_in_words(new.calendar.working_day_on_or_before(day))
    return f"{vn_date(day)} là ngày nghỉ ({reason}); ngày làm việc trước đó là {working}."


def _day_of(words: str, year: int) -> dt.date | None:
    for pattern in (_WHOLE_DAY, _DAY_IN_WORDS, _SHORT_DAY):
        if found := pattern.search(words):
            named = found["year"] if "year" in pattern.groupindex else None
            return _date(int(named or year), found["month"], found["day"])
    return None


def _date(year: int, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(year, int(month), int(day))
    except ValueError:
        return None
