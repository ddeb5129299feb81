"""When work that goes on all the time is looked through: at the ends of equal parts of the year.

No law asks for it: the cadence is the program's offer, and the officer's choice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ttpl_desktop.domain.calendar import WorkCalendar

CADENCES: Mapping[int, str] = {
    0: "Không rà soát định kỳ",
    1: "Hằng tháng",
    2: "2 tháng một lần",
    3: "Hằng quý",
    6: "6 tháng một lần",
    12: "Mỗi năm một lần",
}
"""The months between two reviews, in words. Each of them divides the year, so that a review that
was late does not shift all those behind it."""

USUAL = 3
"""The cadence of a continuous task until the officer chooses another one."""

_HALF_A_MONTH = 15


def first_review(calendar: WorkCalendar, months: int, year: int, today: dt.date) -> dt.date | None:
    """The day of the first review of a task of that year that is seen to from `today` on."""
    return _review(calendar, months, year, max(today, dt.date(year, 1, 1)), 0)


def next_review(calendar: WorkCalendar, months: int, year: int, held: dt.date) -> dt.date | None:
    """The day of the review behind one that was held: one alone, however late that one was.

    It is the last working day of the first part of the year that ends half a cadence later or more:
    a review in good time, or late, stands for the part whose end it is nearest to. There is none
    behind the last part of the task's year; a task that is still open after it goes on.
    """
    return _review(calendar, months, year, held, months * _HALF_A_MONTH)


def review_in(calendar: WorkCalendar, months: int, day: dt.date, before: WorkCalendar) -> dt.date:
    """The day of a review set in the calendar as it was `before`, in the calendar as it is now.

    The day that the cadence gave follows the end of its part of the year, there and back; one that
    the officer chose stays, but for a day off.
    """
    end = _end_of_part(day, months) if months else day
    is_given = before.working_day_on_or_before(end) == day
    return calendar.working_day_on_or_before(end if is_given else day)


def _review(
    calendar: WorkCalendar, months: int, year: int, since: dt.date, least: int
) -> dt.date | None:
    if not months:
        return None
    earliest = since + dt.timedelta(days=least)
    day = _end_of_part(earliest, months)
    advised = calendar.working_day_on_or_before(day)
    if advised < earliest:
        day = _end_of_part(day + dt.timedelta(days=1), months)
        advised = calendar.working_day_on_or_before(day)
    return None if since.year <= year < day.year else advised


def _end_of_part(day: dt.date, months: int) -> dt.date:
    """The last day of the part of the year in which a day lies."""
    last = -(-day.month // months) * months
    years, month = divmod(last, 12)
    return dt.date(day.year + years, month + 1, 1) - dt.timedelta(days=1)
