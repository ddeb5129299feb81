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
    """Something in the calendar from its first to its last day, both included.

    Where those are not its own (only the end of a long period is shown) it is not resizable.
    """

    id: int
    title: str
    first: dt.date
    last: dt.date
    state: State
    is_resizable: bool = True


@dataclasses.dataclass(frozen=True, slots=True)
class Segment:
    """A part of an entry inside one week, from one weekday (Monday is 0) to another.

    In a crowded week an entry may have several parts, or none on some of its days.
    """

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
    return _laid_out(first, _monday(first), weeks_of(month), entries, lanes)


def weeks_of(month: dt.date) -> int:
    """How many weeks hold the month of a day: four to six."""
    first = month.replace(day=1)
    next_month = (first + dt.timedelta(days=31)).replace(day=1)
    return -(-(next_month - _monday(first)).days // DAYS)


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def lay_out_week(day: dt.date, entries: Sequence[MonthEntry], lanes: int) -> MonthLayout:
    """The one week that holds a day, with at most `lanes` entries on any day."""
    return _laid_out(day.replace(day=1), _monday(day), 1, entries, lanes)


def _laid_out(
    first: dt.date, monday: dt.date, weeks: int, entries: Sequence[MonthEntry], lanes: int
) -> MonthLayout:
    ordered = sorted(entries, key=_order)
    segments = [
        segment
        for week in range(weeks)
        for segment in _week(week, monday + dt.timedelta(days=DAYS * week), ordered, lanes)
    ]
    layout = MonthLayout(first, monday, weeks, tuple(segments), {})
    return dataclasses.replace(layout, hidden=_hidden(layout, ordered))


def _order(entry: MonthEntry) -> tuple[dt.date, int, int]:
    return entry.first, -(entry.last - entry.first).days, entry.id


def _week(week: int, monday: dt.date, entries: Sequence[MonthEntry], lanes: int) -> list[Segment]:
    segments: list[Segment] = []
    free = [[True] * DAYS for _lane in range(lanes)]
    sunday = monday + dt.timedelta(days=DAYS - 1)
    for entry in entries:
        if entry.last < monday or entry.first > sunday:
            continue
        weekday = max((entry.first - monday).days, 0)
        end = min((entry.last - monday).days, DAYS - 1)
        while weekday <= end:
            lane, days = _longest_run(free, weekday, end)
            if days:
                free[lane][weekday : weekday + days] = [False] * days
                segments.append(Segment(entry, week, weekday, weekday + days - 1, lane))
            weekday += max(days, 1)
    return segments


def _longest_run(free: Sequence[Sequence[bool]], start: int, end: int) -> tuple[int, int]:
    """The lane that stays free longest from a weekday on, and for how many days; 0 for none."""
    runs = ((_run(lane[start : end + 1]), -number) for number, lane in enumerate(free))
    days, number = max(runs, default=(0, 0))
    return -number, days


def _run(days: Sequence[bool]) -> int:
    return next((count for count, is_free in enumerate(days) if not is_free), len(days))


def _hidden(layout: MonthLayout, entries: Sequence[MonthEntry]) -> dict[dt.date, int]:
    """How many entries each day does not show, for the days on which there are some."""
    counts = dict.fromkeys(range(layout.weeks * DAYS), 0)
    for entry in entries:
        first, last = ((day - layout.monday).days for day in (entry.first, entry.last))
        for number in range(max(first, 0), min(last + 1, len(counts))):
            counts[number] += 1
    for segment in layout.segments:
        for weekday in range(segment.start, segment.end + 1):
            counts[segment.week * DAYS + weekday] -= 1
    return {layout.day(*divmod(number, DAYS)): more for number, more in counts.items() if more}


def month_away(day: dt.date, months: int) -> dt.date:
    """The same day one month later (1) or earlier (-1), or that month's last day."""
    first = day.replace(day=1)
    near = first + dt.timedelta(days=31) if months > 0 else first - dt.timedelta(days=1)
    after = (near.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
    return near.replace(day=min(day.day, (after - dt.timedelta(days=1)).day))
