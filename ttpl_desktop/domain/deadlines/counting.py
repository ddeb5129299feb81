"""Deadlines that are counted from an event: "trong thời hạn 10 ngày kể từ …"."""

import datetime as dt
import re

from ttpl_desktop.domain.calendar import in_words
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.times import Count, CountUnit, Unit, month_end

_AFTER = re.compile(
    r"\{(?P<count>\d+)\},? ?(?:tiep theo,? )?(?:ke tu|tinh tu|ke|tu|sau)\b"
    r"(?: khi| ngay| thoi diem)?(?P<event>.*)"
)
_AFTER_LATE = re.compile(
    r"\b(?:sau (?:khi|ngay)|(?:ke|tinh) tu(?: khi| ngay)?)(?P<event> [^{<,;]*?)"
    r",?(?: trong| la| thoi han| vong)* ?\{(?P<count>\d+)\}$"
)
_BEFORE = re.compile(
    r"\{(?P<count>\d+)\},? ?truoc\b(?: khi| ngay)?(?P<event>.*)"
    r"|\btruoc\b(?: khi| ngay)?(?P<event2>[^{]*?)"
    r"(?:it nhat|toi thieu|khong it hon|cham nhat)(?: la)? \{(?P<count2>\d+)\}"
    r"|\btruoc (?:khi|ngay)(?P<event3>[^{<]*)\{(?P<count3>\d+)\}"
    r"|\btruoc(?! het| thang| nam| quy)(?P<event4> [a-z][^{<,;]*)\{(?P<count4>\d+)\}$"
)
_EVENTS, _COUNTS = ("event", "event2", "event3", "event4"), ("count", "count2", "count3", "count4")
_BARE = re.compile(
    r"\b(?:trong|thoi (?:gian|han)|vong|khong qua|toi da|cham nhat)\b[^{<]*\{\d+\}|^\{\d+\}$"
)
_MINIMUM = re.compile(
    r"(?<!nhat )\bsau \{\d+\}|\b(?:it nhat|toi thieu)(?: la)? \{\d+\}(?! ?,? truoc)"
)
_OWN_ISSUE = re.compile(
    r"^(?: ?(?:ngay|khi))?(?: (?:ke hoach|van ban|quyet dinh|cong van)(?: nay)?)?(?: duoc)?"
    r" (?:ban hanh|ky|ky ban hanh|phe duyet)(?: ke hoach| van ban| quyet dinh| cong van)?(?: nay)?$"
)
_CLAUSE_END = re.compile(r"[,;.()]")
NO_EVENT = "chưa có ngày của sự kiện làm mốc"


def read_counted(reading: Reading) -> Deadline | None:
    """A number of days from an event or before it; None where the phrase is something else.

    A day that gives "at the earliest" (sau 15 ngày) is not a deadline.
    """
    if found := _BEFORE.search(reading.words):
        event = next(filter(None, found.group(*_EVENTS)), "")
        count = reading.found.counts[int(next(filter(None, found.group(*_COUNTS))))]
        return _before_event(reading, count, _event_day(reading, event))
    if found := _AFTER_LATE.search(reading.words):
        count = reading.found.counts[int(found["count"])]
        return _after_event(reading, count, _event_day(reading, found["event"]))
    if _MINIMUM.search(reading.words):
        return None
    found = _AFTER.search(reading.words)
    if found and not _names_a_span(reading, found["event"]):
        count = reading.found.counts[int(found["count"])]
        return _after_event(reading, count, _event_day(reading, found["event"]))
    if _BARE.search(reading.words) and not reading.found.times:
        note = "cụm từ không nói tính từ ngày nào"
        return reading.words_only(DeadlineKind.COUNTED, note)
    return None


def _names_a_span(reading: Reading, words: str) -> bool:
    """Whether "02 ngày, từ …" goes on with the two ends of a span instead of an event."""
    found = re.match(r" ?<(\d+)>", words)
    return found is not None and reading.time(found[1]).is_span


def _event_day(reading: Reading, words: str) -> dt.date | None:
    """The day the event falls on: named in the phrase, the plan's own issue, or told to us."""
    clause = _CLAUSE_END.split(words)[0].strip()
    named = [reading.time(index) for index in re.findall(r"<(\d+)>", clause)]
    if named:
        return named[0].start if named[0].unit is Unit.DAY else None
    if _OWN_ISSUE.match(f" {clause}") and reading.issued is not None:
        return reading.issued
    return reading.event


def _after_event(reading: Reading, count: Count, event: dt.date | None) -> Deadline:
    """The event's day is not counted (BLDS 2015, article 147)."""
    if event is None or count.unit is CountUnit.HOUR:
        note = NO_EVENT if event is None else "tính theo giờ, không quy ra ngày"
        return reading.words_only(DeadlineKind.COUNTED, note)
    if count.unit is CountUnit.WORKING_DAY:
        last_day = reading.calendar.add_working_days(event, count.number)
        return reading.days(DeadlineKind.COUNTED, last_day)
    full = _counted(event, count, forward=True)
    rolled = reading.calendar.working_day_on_or_after(full)
    note = ""
    if rolled != full:
        note = (
            f"đủ thời hạn vào {in_words(full)} là ngày nghỉ nên kết thúc vào ngày làm việc"
            f" tiếp theo {in_words(rolled)} (Bộ luật Dân sự, Điều 148)"
        )
    return reading.days(DeadlineKind.COUNTED, rolled, note=note)


def _before_event(reading: Reading, count: Count, event: dt.date | None) -> Deadline:
    """So many days before the event, whose own day is not counted; never rolled forward."""
    if event is None or count.unit is CountUnit.HOUR:
        note = f"tính lùi; {NO_EVENT}" if event is None else "tính theo giờ, không quy ra ngày"
        return reading.words_only(DeadlineKind.COUNTED, note)
    if count.unit is CountUnit.WORKING_DAY:
        last_day = reading.calendar.add_working_days(event, -count.number)
    else:
        last_day = _counted(event, count, forward=False)
    return reading.days(DeadlineKind.COUNTED, last_day, note="tính lùi từ ngày của sự kiện")


def _counted(event: dt.date, count: Count, *, forward: bool) -> dt.date:
    """The calendar day that many days, weeks, months or years away.

    A month ends on the day with the event's number, or on its own last day where it has none.
    """
    number = count.number if forward else -count.number
    if count.unit in (CountUnit.DAY, CountUnit.WEEK):
        return event + dt.timedelta(days=number * (7 if count.unit is CountUnit.WEEK else 1))
    step = number * (12 if count.unit is CountUnit.YEAR else 1)
    year, month = divmod(event.year * 12 + event.month - 1 + step, 12)
    last = month_end(year, month + 1)
    return last.replace(day=min(event.day, last.day))
