"""Where entries of a calendar month go: weeks from Monday, lanes inside a week."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence

from ttpl_desktop.ui.states import State

DAYS = 7
LANES = 3
"""Entries that a day shows before it says `+n`."""


@dataclasses.dataclass(frozen=True, slots=True)
class MonthEntry:
    """Something in the calendar from its first to its last day, both included."""

    id: int
    title: str
    first: dt.date
    last: dt.date
    state: State


@dataclasses.dataclass(frozen=True, slots=True)
class Segment:
    """The part of an entry that lies in one week, from one weekday (Monday is 0) to another."""

    entry: MonthEntry
    week: int
    start: int
    end: int
    lane: int


@dataclasses.dataclass(frozen=True, slots=True)
class MonthLayout:
    """A month cut into weeks: the day of each cell, shown segments, and counts of hidden ones."""

    month: dt.date
    monday: dt.date
    weeks: int
    segments: tuple[Segment, ...]
    hidden: dict[dt.date, int]

    def day(self, week: int, weekday: int) -> dt.date:
        """The day of a cell."""
        return self.monday + dt.timedelta(days=DAYS * week + weekday)

    def cell(self, day: dt.date) -> tuple[int, int] | None:
        """Week and weekday of a day; None outside the weeks shown."""
        week, weekday = divmod((day - self.monday).days, DAYS)
        return (week, weekday) if 0 <= week < self.weeks else None


def entries_on(entries: Iterable[MonthEntry], day: dt.date) -> list[MonthEntry]:
    """The entries that touch a day, in the order in which they are drawn."""
    return sorted((entry for entry in entries if entry.first <= day <= entry.last), key=_order)


def lay_out(month: dt.date, entries: Sequence[MonthEntry], lanes: int = LANES) -> MonthLayout:
    """The weeks that hold `month`, with at most `lanes` entries on any day."""
    first = month.replace(day=1)
    monday = first - dt.timedelta(days=first.weekday())
    next_month = (first + dt.timedelta(days=31)).replace(day=1)
    weeks = -(-(next_month - monday).days // DAYS)
    ordered = sorted(entries, key=_order)
    segments = [
        segment
        for week in range(weeks)
        for segment in _week(week, monday + dt.timedelta(days=DAYS * week), ordered)
    ]
    hidden: dict[dt.date, int] = {}
    for segment in segments:
        if segment.lane >= lanes:
            for weekday in range(segment.start, segment.end + 1):
                day = monday + dt.timedelta(days=DAYS * segment.week + weekday)
                hidden[day] = hidden.get(day, 0) + 1
    shown = tuple(segment for segment in segments if segment.lane < lanes)
    return MonthLayout(first, monday, weeks, shown, hidden)


def _order(entry: MonthEntry) -> tuple[dt.date, int, int]:
    return entry.first, -(entry.last - entry.first).days, entry.id


def _week(week: int, monday: dt.date, entries: Sequence[MonthEntry]) -> list[Segment]:
    segments: list[Segment] = []
    free_from: list[int] = []
    for entry in entries:
        start = max((entry.first - monday).days, 0)
        end = min((entry.last - monday).days, DAYS - 1)
        if start > end:
            continue
        lane = next((i for i, free in enumerate(free_from) if free <= start), len(free_from))
        free_from[lane : lane + 1] = [end + 1]
        segments.append(Segment(entry, week, start, end, lane))
    return segments
