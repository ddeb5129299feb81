"""The tasks of one week on its days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.calendar_view import CalendarView
from ttpl_desktop.ui.task.view import Wanted
from ttpl_desktop.ui.widgets.month_layout import DAYS, MonthEntry
from ttpl_desktop.ui.widgets.week_grid import WeekGrid


class WeekView(CalendarView):
    """A week from Monday to Sunday, with room for the words of its entries."""

    grid: WeekGrid

    def __init__(self, frame: Frame, wanted: Wanted) -> None:
        super().__init__(frame, wanted, WeekGrid(frame.today()), "Tuần")

    @property
    def title(self) -> str:
        """`Tuần 23/11 – 29/11/2026`."""
        first, last = self.days_shown
        return f"Tuần {first:%d/%m} – {last:%d/%m/%Y}"

    @property
    def days_shown(self) -> tuple[dt.date, dt.date]:
        monday = self.day - dt.timedelta(days=self.day.weekday())
        return monday, monday + dt.timedelta(days=DAYS - 1)

    def step(self, periods: int) -> None:
        self.show_day(self.day + dt.timedelta(days=DAYS * periods))

    def _put(self, entries: Sequence[MonthEntry], days_off: dict[dt.date, str]) -> None:
        self.grid.put_week(self.day, entries, days_off, self.frame.today())
