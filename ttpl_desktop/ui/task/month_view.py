"""The tasks of one month on its days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.calendar_view import CalendarView
from ttpl_desktop.ui.task.view import Wanted
from ttpl_desktop.ui.widgets.month_grid import MonthGrid
from ttpl_desktop.ui.widgets.month_layout import MonthEntry

_WEEK = 7


class MonthView(CalendarView):
    """A month in whole weeks from Monday, with its days off."""

    def __init__(self, frame: Frame, wanted: Wanted) -> None:
        super().__init__(frame, wanted, MonthGrid(frame.today()), "Tháng")

    @property
    def title(self) -> str:
        """`Tháng 11 năm 2026`."""
        return f"Tháng {self.day.month} năm {self.day.year}"

    @property
    def days_shown(self) -> tuple[dt.date, dt.date]:
        month = self.day.replace(day=1)
        first = month - dt.timedelta(days=month.weekday())
        end = (month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
        return first, end + dt.timedelta(days=_WEEK - 1 - end.weekday())

    def step(self, periods: int) -> None:
        years, month = divmod(self.day.year * 12 + self.day.month - 1 + periods, 12)
        self.show_day(dt.date(years, month + 1, 1))

    def _put(self, entries: Sequence[MonthEntry], days_off: dict[dt.date, str]) -> None:
        self.grid.put(self.day, entries, days_off, self.frame.today())
