"""What each way of naming a deadline means, tried from the most definite to the least."""

import dataclasses
import re

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.counting import read_counted
from ttpl_desktop.domain.deadlines.dated import read_marked, read_period
from ttpl_desktop.domain.deadlines.edges import read_edge_day
from ttpl_desktop.domain.deadlines.monthly import read_monthly_day
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.recurring import periods, read_recurring, repeated, yearly
from ttpl_desktop.domain.deadlines.times import Time, Unit
from ttpl_desktop.domain.deadlines.vocabulary import (
    CONTINUOUS,
    INHERITED,
    JOINED_TO,
    NO_WORDS,
    ON_DEMAND,
    SCOPE,
    WAITING,
)
from ttpl_desktop.domain.deadlines.weekly import read_weekly

_SPAN = re.compile(r"\btu <(\d+)>|^<(\d+)>$")
_ONWARD = re.compile(r"<(\d+)>(?:,| va) (?:cac|nhung) <\d+>")
_PERIODIC = re.compile(r"^dinh ky\b")


def read_no_words(reading: Reading) -> Deadline | None:
    """An empty cell or a dash."""
    is_empty = NO_WORDS.fullmatch(reading.words) is not None
    return reading.words_only(DeadlineKind.NONE) if is_empty else None


def read_scope(reading: Reading) -> Deadline | None:
    """A span that bounds what is monitored or counted, or a data window from before the year."""
    if reading.found.counts:
        return None
    if SCOPE.search(reading.words):
        return reading.words_only(DeadlineKind.SCOPE)
    found = _SPAN.search(reading.words)
    time = reading.time(found[1] or found[2]) if found else None
    if time is None or not time.is_span or time.start.year >= reading.year:
        return None
    if time.unit is Unit.DAYS or time.end.year < reading.year:
        note = "bắt đầu trước năm kế hoạch nên coi là phạm vi, không phải thời hạn"
        return reading.words_only(DeadlineKind.SCOPE, note)
    return None


def read_continuous(reading: Reading) -> Deadline | None:
    """Work that goes on; a report that comes back within the year is recurring instead."""
    if periods(reading) - {12, 0}:
        return None
    if onward := _ONWARD.search(reading.words):
        note = f"từ năm {reading.time(onward[1]).start.year} trở đi, không có ngày cuối"
        return reading.words_only(DeadlineKind.CONTINUOUS, note)
    deadline = _flag(reading, CONTINUOUS, DeadlineKind.CONTINUOUS)
    parts = _parts_of_the_year(reading)
    if deadline and parts:
        note = f"trong khoảng {vn_date(parts[-1].start)} đến {vn_date(parts[-1].end)}"
        return dataclasses.replace(deadline, note=note)
    return deadline


def read_repeating(reading: Reading) -> Deadline | None:
    """What comes back, in a named part of the year or by itself."""
    parts = _parts_of_the_year(reading)
    if not parts:
        found = read_weekly(reading) or read_monthly_day(reading) or read_recurring(reading)
        return _also_on_demand(reading, found)
    if periods(reading) != {12}:
        return None
    if all(part.unit is Unit.DAY for part in parts):
        return repeated(reading, [part.end for part in parts])
    return yearly(reading, parts[0]) if len(parts) == 1 else None


def read_event(reading: Reading) -> Deadline | None:
    """Work that waits for someone to ask or for a decision, with no more than a year beside it."""
    if _parts_of_the_year(reading):
        return None
    return _flag(reading, ON_DEMAND, DeadlineKind.ON_DEMAND) or _flag(
        reading, WAITING, DeadlineKind.WAITING
    )


def read_elsewhere(reading: Reading) -> Deadline | None:
    """Words that leave the day to someone else or to another document.

    A time that stands beside them is not dropped: the note repeats it.
    """
    deadline = (
        _flag(reading, ON_DEMAND, DeadlineKind.ON_DEMAND)
        or _flag(reading, WAITING, DeadlineKind.WAITING)
        or _flag(reading, INHERITED, DeadlineKind.INHERITED)
        or _joined_to_other_work(reading)
        or _flag(reading, _PERIODIC, DeadlineKind.RECURRING)
    )
    ends = [vn_date(time.end) for time in _parts_of_the_year(reading)]
    if deadline and ends:
        note = f"cụm từ còn nhắc đến {', '.join(ends)}"
        note = f"{deadline.note}; {note}" if deadline.note else note
        return dataclasses.replace(deadline, note=note)
    return deadline


def _flag(reading: Reading, words: re.Pattern[str], kind: DeadlineKind) -> Deadline | None:
    """A deadline of a kind that has no day, unless the words are denied ("không thường xuyên")."""
    found = words.search(reading.words)
    if found is None or re.search(r"\b(?:khong|chua)(?: \w+)? ?$", reading.words[: found.start()]):
        return None
    return reading.words_only(kind)


def _joined_to_other_work(reading: Reading) -> Deadline | None:
    """ "lồng ghép trong …": at the time of the other work."""
    deadline = _flag(reading, JOINED_TO, DeadlineKind.INHERITED)
    return deadline and dataclasses.replace(deadline, note="theo lịch của hoạt động làm cùng")


def _also_on_demand(reading: Reading, deadline: Deadline | None) -> Deadline | None:
    if deadline is None or not ON_DEMAND.search(reading.words):
        return deadline
    also = "và khi có yêu cầu hoặc phát sinh"
    note = f"{deadline.note}; {also}" if deadline.note else also
    return dataclasses.replace(deadline, note=note)


def _times(reading: Reading) -> list[Time]:
    return [reading.time(index) for index in re.findall(r"<(\d+)>", reading.words)]


def _parts_of_the_year(reading: Reading) -> list[Time]:
    return [time for time in _times(reading) if time.unit is not Unit.YEAR]


RULES = (
    read_no_words,
    read_edge_day,
    read_marked,
    read_scope,
    read_counted,
    read_continuous,
    read_repeating,
    read_event,
    read_period,
    read_elsewhere,
)
"""In this order: a named day outweighs every other word, words without a day come last."""
