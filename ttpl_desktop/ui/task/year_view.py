"""The tasks of a year, or of a quarter of it, along a line of days."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal

from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.domain.calendar import weekday_name
from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.list_view import GroupBox
from ttpl_desktop.ui.task.steps import PeriodSteps
from ttpl_desktop.ui.task.table_view import Empty, TableView
from ttpl_desktop.ui.task.view import Wanted
from ttpl_desktop.ui.task.year_paint import YearMarks
from ttpl_desktop.ui.task.year_table import YEAR_COLUMNS, YearTable
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.grouped_table import GroupedTable

_GROUPED = "tasks/year-grouped"
_MONTHS = 12
_QUARTER = 3


class YearView(TableView):
    """One row for each task with days in the period, under the sections of the plan or units."""

    name = "tasks-year"
    accessible_name = "Nhiệm vụ cả năm"
    period_changed = Signal()
    table: YearTable

    def __init__(self, frame: Frame, wanted: Wanted, empty: Empty) -> None:
        self.months = _MONTHS
        self._year = frame.year
        self.day = frame.today().replace(year=frame.year, day=1)
        self.groups = GroupBox(frame, _GROUPED, "", Grouping.SECTION.value)
        super().__init__(frame, wanted, empty, YEAR_COLUMNS)
        self.groups.chosen.connect(self.refresh)
        self.table.moved.connect(self.moved)
        self.table.resized.connect(self.resized)
        self.table.day_wanted.connect(self.day_wanted)
        steps = PeriodSteps(self, "Kỳ")
        self._zoom = push_button("", self.zoom)
        steps.row.addWidget(self._zoom)
        self.steps, self.choices = steps, self.groups
        self.period_changed.connect(steps.follow)
        self.period_changed.emit()

    @property
    def is_dated(self) -> bool:
        return True

    @property
    def grouping(self) -> Grouping | None:
        return self.groups.grouping

    @property
    def touching(self) -> DataWindow:
        month = (self.day.month - 1) // self.months * self.months + 1
        first = self.day.replace(month=month, day=1)
        years, after = divmod(first.month - 1 + self.months, _MONTHS)
        end = dt.date(first.year + years, after + 1, 1)
        return DataWindow(first, end - dt.timedelta(days=1))

    @property
    def title(self) -> str:
        """`Năm 2026`, `Quý IV năm 2026`."""
        if self.months == _MONTHS:
            return f"Năm {self.day.year}"
        quarter = ("I", "II", "III", "IV")[(self.day.month - 1) // _QUARTER]
        return f"Quý {quarter} năm {self.day.year}"

    def zoom(self) -> None:
        """Goes from the year to a quarter, that of today where it is in sight, or back."""
        today = self.frame.today()
        if self.touching.first <= today <= self.touching.last:
            self.day = today
        self.months = _QUARTER if self.months == _MONTHS else _MONTHS
        self.show_day(self.day)

    def show_day(self, day: dt.date) -> None:
        self.day = day
        self.refresh()
        self.period_changed.emit()

    def step(self, periods: int) -> None:
        first = self.touching.first
        years, month = divmod(first.month - 1 + periods * self.months, _MONTHS)
        self.show_day(dt.date(first.year + years, month + 1, 1))

    def refresh(self) -> None:
        if self.frame.year != self._year:
            self._year = self.frame.year
            self.day = self.day.replace(year=self._year, day=1)
            self.period_changed.emit()
        window = self.touching
        self._zoom.setText("Xem một quý" if self.months == _MONTHS else "Xem cả năm")
        marks = YearMarks(self._days_off(window), self.frame.today())
        self.table.put(window.first, window.last, marks)
        super().refresh()

    def _made_table(self) -> GroupedTable:
        return YearTable(self.name, self.model, self.frame.settings)

    def _days_off(self, window: DataWindow) -> dict[dt.date, str]:
        """The days off with the names of holidays; a plain weekend has no name to show."""
        count = (window.last - window.first).days + 1
        days = (window.first + dt.timedelta(days=number) for number in range(count))
        named = ((day, self.work.calendar.day_off_name(day)) for day in days)
        return {day: "" if name == weekday_name(day) else name for day, name in named if name}
