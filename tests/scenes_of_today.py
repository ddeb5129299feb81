"""The line and the list of today, for `tests.screenshots`."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QScrollArea, QWidget

from tests.screenshots_tasks import part_of, task_tab
from ttpl_desktop.app import reminders
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.task.remind import RemindPart
from ttpl_desktop.ui.today.snoozing import SnoozeMenu


def line(window: MainWindow) -> None:
    task_tab(window)
    window.begin_today()


def listed(window: MainWindow) -> None:
    window.today_strip.turn()


def put_off(window: MainWindow) -> None:
    """Two of the tasks that press, until next Monday."""
    ids = [each.record_id for each in window.today_strip.panel.shown if each.is_task][:2]
    reminders.snooze(window.work, ids, window.today() + dt.timedelta(days=7))


def menu(window: MainWindow) -> QWidget:
    return SnoozeMenu(window, window.today(), lambda _day: None)


def sheet(window: MainWindow) -> None:
    """A task with a lead of its own."""
    window.today_strip.turn()
    task_id = window.today_strip.panel.shown[0].record_id
    reminders.set_lead(window.work, [task_id], 45)
    window.open_record("task", task_id)
    part = part_of(window, RemindPart)
    part.box.fold(False)
    task_tab(window).details.sheet.findChildren(QScrollArea)[0].ensureWidgetVisible(part, 0, 200)


TODAY_SCENES = {
    "dong": line,
    "danh-sach": listed,
    "hoan": put_off,
    "chon-ngay": menu,
    "phieu": sheet,
}
