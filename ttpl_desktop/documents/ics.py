"""Days as an iCalendar file (RFC 5545) that Outlook, Thunderbird and telephones take in."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from collections.abc import Iterable, Iterator
from pathlib import Path

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.domain.text import normal

_FOLD_AT = 75
"""Octets of a line without its end (RFC 5545 §3.1)."""
_DAY = dt.timedelta(days=1)
_MOMENT = "%Y%m%dT%H%M%SZ"
ALARM_AT = dt.time(8)
"""When an alarm rings on its day, by the clock of the place."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class EventStatus(enum.StrEnum):
    """How sure an event is; a program that is told of a cancelled one takes it away."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """An event of whole days, `last` included.

    `uid` is the same in every file that ever tells of it; `sequence` never goes down, so that a
    later file replaces an earlier one. `changed_at` carries its time zone. `alarms` are days.
    """

    uid: str
    title: str
    first: dt.date
    last: dt.date
    changed_at: dt.datetime
    sequence: int = 0
    description: str = ""
    category: str = ""
    status: EventStatus = EventStatus.CONFIRMED
    alarms: tuple[dt.date, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar as one file; `made_by` names the program, `made_at` carries its time zone."""

    name: str
    made_by: str
    made_at: dt.datetime
    events: tuple[Event, ...]


def write_calendar(calendar: Calendar, target: Path) -> None:
    """Writes the file whole or not at all. Raises UserFacingError where it cannot be written."""
    with replacing(target) as neighbour:
        neighbour.write_bytes(calendar_bytes(calendar))


def calendar_bytes(calendar: Calendar) -> bytes:
    """The file: UTF-8, lines ended by CR and LF, long ones folded between two letters."""
    return b"".join(_folded(line) for line in _lines(calendar))


def _lines(calendar: Calendar) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//{_text(calendar.made_by)}//VI"
    yield "CALSCALE:GREGORIAN"
    yield f"NAME:{_text(calendar.name)}"  # RFC 7986; the next line says it to older programs
    yield f"X-WR-CALNAME:{_text(calendar.name)}"
    for event in calendar.events:
        yield from _event(event, calendar.made_at)
    yield "END:VCALENDAR"


def _event(event: Event, made_at: dt.datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_moment(made_at)}"
    yield f"LAST-MODIFIED:{_moment(event.changed_at)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.last + _DAY:%Y%m%d}"
    yield f"SUMMARY:{_text(' '.join(event.title.split()))}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if event.category:
        yield f"CATEGORIES:{_text(event.category)}"
    yield f"STATUS:{event.status}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"  # a deadline leaves the day free for meetings
    for day in event.alarms:
        yield from _alarm(event, day)
    yield "END:VEVENT"


def _alarm(event: Event, day: dt.date) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(' '.join(event.title.split()))}"
    yield f"TRIGGER:{_from_start(event.first, day)}"
    yield "END:VALARM"


def _from_start(first: dt.date, day: dt.date) -> str:
    """The way from midnight at the event's start to the alarm, e.g. `-P6DT16H`."""
    start = dt.datetime.combine(first, dt.time())
    hours = round((dt.datetime.combine(day, ALARM_AT) - start) / dt.timedelta(hours=1))
    days, rest = divmod(abs(hours), 24)
    written = (f"{days}D" if days else "") + (f"T{rest}H" if rest else "")
    return f"{'-' if hours < 0 else ''}P{written}"


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime(_MOMENT)


def _text(words: str) -> str:
    """A value of type TEXT (RFC 5545 §3.3.11)."""
    return normal(words).translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """The line as octets; what follows a fold begins with a space, which counts too."""
    return b"\r\n ".join(piece.encode() for piece in _pieces(line)) + b"\r\n"


def _pieces(line: str) -> Iterable[str]:
    start = size = 0
    room = _FOLD_AT
    for place, letter in enumerate(line):
        width = len(letter.encode())
        if size + width > room:
            yield line[start:place]
            start, size, room = place, 0, _FOLD_AT - 1
        size += width
    yield line[start:]
