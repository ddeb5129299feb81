"""The choice of a day to put reminding off to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDate, QPoint
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from ttpl_desktop.app import reminders
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reminding import Snooze, day_in_words
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.widgets.date_field import month_calendar
from ttpl_desktop.ui.widgets.menus import pop_up

Choose = Callable[[dt.date], object]


class SnoozeMenu(QMenu):
    """Offers tomorrow, next Monday, a week, and any other day; tells the day to `choose`."""

    def __init__(self, parent: QWidget, today: dt.date, choose: Choose) -> None:
        super().__init__("Hoãn nhắc", parent)
        self._today, self._choose = today, choose
        self._days: dict[QAction, dt.date] = {}
        # On a Monday the next one and a week are the same day.
        offers = {each.until(today): each.words for each in reversed(Snooze)}
        for day, words in sorted(offers.items()):
            made = self.addAction(f"{words}: {day_in_words(day, today)}")
            self._days[made] = day
        self.addSeparator()
        self.others = self.addMenu("Chọn ngày")
        self.calendar = month_calendar()
        tomorrow = Snooze.TOMORROW.until(today)
        self.calendar.setMinimumDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        holder = QWidgetAction(self.others)
        holder.setDefaultWidget(self.calendar)
        self.others.addAction(holder)
        self.triggered.connect(self._take)

    def _take(self, action: QAction) -> None:
        if action in self._days:
            self._choose(self._days[action])

    def _pick(self, day: QDate) -> None:
        self.close()
        self._choose(dt.date(day.year(), day.month(), day.day()))


def offer(
    frame: Frame, task_ids: Sequence[int], anchor: QWidget, place: QPoint | None = None
) -> SnoozeMenu:
    """Asks until when reminding of tasks is put off, in a menu under `anchor` or at a point of it.

    What came of it is told, with the way to take it back.
    """
    menu = SnoozeMenu(anchor, frame.today(), partial(_snooze, frame, tuple(task_ids)))
    pop_up(menu, anchor, place)
    return menu


def offer_here(frame: Frame, task_ids: Sequence[int], page: QWidget) -> SnoozeMenu:
    """Asks the same where the mouse is, or in the middle of the page where it is elsewhere."""
    place = page.mapFromGlobal(QCursor.pos())
    inside = page.rect().contains(place)
    return offer(frame, task_ids, page, place if inside else page.rect().center())


def unsnooze(frame: Frame, task_ids: Sequence[int]) -> None:
    """Reminds of tasks again from now on, and tells so."""
    reminders.unsnooze(frame.work, task_ids)
    what = "" if len(task_ids) == 1 else f" {len(task_ids)} việc"
    frame.tell(f"Từ nay nhắc lại{what}.", action=("Hoàn tác", frame.work.undo))


def _snooze(frame: Frame, task_ids: Sequence[int], until: dt.date) -> None:
    try:
        snoozed = reminders.snooze(frame.work, task_ids, until)
    except UserFacingError as error:
        frame.tell_error(error)
        return
    sentence = told(snoozed, until, frame.today())
    frame.tell(sentence, action=("Hoàn tác", frame.work.undo))


def told(snoozed: tuple[Task, ...], wanted: dt.date, today: dt.date) -> str:
    """What became of putting tasks off: some come back earlier, on the day they should be done."""
    what = "" if len(snoozed) == 1 else f" {len(snoozed)} việc"
    days = sorted({task.snoozed_until for task in snoozed if task.snoozed_until})
    if len(days) == 1:
        due = "" if days[0] == wanted else ", ngày cần xong"
        return f"Đã hoãn nhắc{what} đến {day_in_words(days[0], today)}{due}."
    words = day_in_words(wanted, today)
    return f"Đã hoãn nhắc{what} đến {words}; việc đến hạn sớm hơn được nhắc lại đúng ngày cần xong."
