"""What the month and the week of the tasks have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QMenu, QVBoxLayout

from ttpl_desktop.app import task_lists
from ttpl_desktop.app.task_lists import Span
from ttpl_desktop.domain.calendar import weekday_name
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.signs import entry_of, sign_of, title_of
from ttpl_desktop.ui.task.steps import PeriodSteps
from ttpl_desktop.ui.task.view import Sheet, TaskView, Wanted
from ttpl_desktop.ui.tokens import LIGHT
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.month_grid import MonthGrid
from ttpl_desktop.ui.widgets.month_layout import MonthEntry


class CalendarView(TaskView):
    """Days with their entries, which are dragged to other days; an empty day asks for a task.

    Tasks of all years stand on their days. A period longer than a month would fill every week:
    only its end stands in the grid, and `long_button` lists those that are running.
    """

    period_changed = Signal()

    def __init__(self, frame: Frame, wanted: Wanted, grid: MonthGrid, period: str) -> None:
        super().__init__(frame, wanted)
        self.day = frame.today()
        self.grid = grid
        self.grid.entry_chosen.connect(self.chosen.emit)
        self.grid.entry_activated.connect(self.opened)
        self.grid.moved.connect(self.moved)
        self.grid.resized.connect(self.resized)
        self.grid.day_activated.connect(self.day_wanted)
        self.grid.month_wanted.connect(self.show_day)
        self.long_button = push_button("", self._open_long, kind="link")
        self._running: Sequence[Span] = ()
        self._ids: frozenset[int] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(self.grid, 1)
        column.addWidget(self.long_button)
        self.steps = PeriodSteps(self, period)
        self.period_changed.connect(self.steps.follow)
        self.period_changed.emit()

    @property
    def is_dated(self) -> bool:
        return True

    @property
    def days_shown(self) -> tuple[dt.date, dt.date]:
        """The first and the last day in sight."""
        raise NotImplementedError

    def show_day(self, day: dt.date) -> None:
        self.day = day
        self.refresh()
        self.period_changed.emit()

    def refresh(self) -> None:
        first, last = self.days_shown
        spans = task_lists.between(self.work, first, last, self.wanted())
        entries = [_entry(span) for span in spans if not span.is_long or span.last <= last]
        self._ids = frozenset(entry.id for entry in entries)
        self._put(entries, self._days_off(first, last))
        self._running = [span for span in spans if span.is_long and not span.task.is_closed]
        self.long_button.setText(f"{len(self._running)} việc dài ngày đang trong kỳ")
        self.long_button.setVisible(bool(self._running))

    def point_at(self, task_id: int | None) -> bool:
        shown = task_id in self._ids
        self.grid.choose_entry(task_id if shown else None)
        return shown

    def long_menu(self) -> QMenu:
        """The long periods that touch the days in sight, with their last days."""
        menu = QMenu(self)
        for span in self._running:
            mark = mark_of(sign_of(span.state))
            words = f"{mark} {title_of(span.task)} (đến {span.last:%d/%m})"
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on, span=span: self.chosen.emit(span.task.id))
        return menu

    def sheets(self, size: QSize, font: QFont) -> Sequence[Sheet]:
        def paint(painter: QPainter) -> None:
            painter.setFont(font)
            self.grid.paint_on_paper(painter, size, LIGHT)

        return (paint,)

    def _put(self, entries: Sequence[MonthEntry], days_off: dict[dt.date, str]) -> None:
        raise NotImplementedError

    def _days_off(self, first: dt.date, last: dt.date) -> dict[dt.date, str]:
        """The days off with the names of holidays; a plain weekend has no name to show."""
        days = (first + dt.timedelta(days=number) for number in range((last - first).days + 1))
        named = ((day, self.work.calendar.day_off_name(day)) for day in days)
        return {day: "" if name == weekday_name(day) else name for day, name in named if name}

    def _open_long(self) -> None:
        menu = self.long_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.long_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _entry(span: Span) -> MonthEntry:
    first = (span.task.working_day or span.last) if span.is_long else span.first
    return MonthEntry(
        span.task.id,
        entry_of(span.task),
        first,
        span.last,
        sign_of(span.state),
        is_resizable=not span.is_long and not span.task.is_closed and bool(span.task.last_day),
    )
