"""The tasks of one month on its days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from ttpl_desktop.app import task_lists
from ttpl_desktop.app.task_lists import Span
from ttpl_desktop.domain.calendar import weekday_name
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.signs import sign_of, title_of
from ttpl_desktop.ui.task.view import TaskView, Wanted
from ttpl_desktop.ui.widgets.buttons import IconButton, push_button
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.month_grid import MonthGrid
from ttpl_desktop.ui.widgets.month_layout import MonthEntry

_WEEK = 7


class MonthView(TaskView):
    """A month with its days off; an entry is dragged to another day, an empty day asks for a task.

    Tasks of all years stand on their days. A period longer than a month would fill every week:
    only its end stands in the grid, and `long_button` lists those that are running.
    """

    moved = Signal(int, object)
    day_wanted = Signal(object)
    month_changed = Signal()

    def __init__(self, frame: Frame, wanted: Wanted) -> None:
        super().__init__(frame, wanted)
        self.month = frame.today().replace(day=1)
        self.grid = MonthGrid(frame.today())
        self.grid.entry_chosen.connect(self.chosen.emit)
        self.grid.entry_activated.connect(self.opened)
        self.grid.moved.connect(self.moved)
        self.grid.day_activated.connect(self.day_wanted)
        self.grid.month_wanted.connect(self.show_month)
        self.long_button = push_button("", self._open_long, kind="link")
        self._running: Sequence[Span] = ()
        self._ids: frozenset[int] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(self.grid, 1)
        column.addWidget(self.long_button)

    @property
    def title(self) -> str:
        """`Tháng 11 năm 2026`."""
        return f"Tháng {self.month.month} năm {self.month.year}"

    def show_month(self, day: dt.date) -> None:
        """Goes to the month of a day."""
        self.month = day.replace(day=1)
        self.refresh()
        self.month_changed.emit()

    def step(self, months: int) -> None:
        """Goes so many months on, or back."""
        years, month = divmod(self.month.year * 12 + self.month.month - 1 + months, 12)
        self.show_month(dt.date(years, month + 1, 1))

    def refresh(self) -> None:
        first, last = _weeks_of(self.month)
        spans = task_lists.between(self.work, first, last, self.wanted())
        entries = [_entry(span) for span in spans if not span.is_long or span.last <= last]
        self._ids = frozenset(entry.id for entry in entries)
        self.grid.put(self.month, entries, self._days_off(first, last), self.frame.today())
        self._running = [span for span in spans if span.is_long and not span.task.is_closed]
        self.long_button.setText(f"{len(self._running)} việc dài ngày đang trong kỳ")
        self.long_button.setVisible(bool(self._running))

    def point_at(self, task_id: int | None) -> bool:
        shown = task_id in self._ids
        self.grid.choose_entry(task_id if shown else None)
        return shown

    def long_menu(self) -> QMenu:
        """The long periods that touch the month, with their last days."""
        menu = QMenu(self)
        for span in self._running:
            mark = mark_of(sign_of(span.state))
            words = f"{mark} {title_of(span.task)} (đến {span.last:%d/%m})"
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on, span=span: self.chosen.emit(span.task.id))
        return menu

    def _days_off(self, first: dt.date, last: dt.date) -> dict[dt.date, str]:
        """The days off with the names of holidays; a plain weekend has no name to show."""
        days = (first + dt.timedelta(days=number) for number in range((last - first).days + 1))
        named = ((day, self.work.calendar.day_off_name(day)) for day in days)
        return {day: "" if name == weekday_name(day) else name for day, name in named if name}

    def _open_long(self) -> None:
        menu = self.long_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.long_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


class MonthSteps(QWidget):
    """`‹ Tháng 11 năm 2026 ›` over the month."""

    def __init__(self, view: MonthView) -> None:
        super().__init__()
        self._view = view
        self.title: QLabel = label(view.title, "title")
        back = IconButton("chevron-left", "Tháng trước")
        back.clicked.connect(lambda: view.step(-1))
        on = IconButton("chevron-right", "Tháng sau")
        on.clicked.connect(lambda: view.step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        for part in (back, self.title, on):
            row.addWidget(part)
        row.addWidget(push_button("Hôm nay", lambda: view.show_month(view.frame.today())))
        view.month_changed.connect(self._follow)

    def _follow(self) -> None:
        self.title.setText(self._view.title)


def _weeks_of(month: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last day of the weeks that hold the month."""
    first = month - dt.timedelta(days=month.weekday())
    end = (month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return first, end + dt.timedelta(days=_WEEK - 1 - end.weekday())


def _entry(span: Span) -> MonthEntry:
    first = (span.task.working_day or span.last) if span.is_long else span.first
    return MonthEntry(span.task.id, title_of(span.task), first, span.last, sign_of(span.state))
