"""A change of the working calendar and what it moved, for `tests.screenshots`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import days_off
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.moves_dialog import MovesDialog
from ttpl_desktop.ui.office.pages import OfficePages

NEW_YEARS_EVE, FRIDAY = dt.date(2026, 12, 31), dt.date(2026, 11, 27)


def told(window: MainWindow) -> None:
    """The message of a change that moved several deadlines."""
    window.menus.open_office("CALENDAR")
    pages = window.front
    assert isinstance(pages, OfficePages)
    pages.calendar.correct(lambda: days_off.swap(window.work, NEW_YEARS_EVE, dt.date(2026, 12, 26)))


def listed(window: MainWindow) -> QWidget:
    """The list behind the message."""
    moved = days_off.set_day(window.work, FRIDAY, DayKind.HOLIDAY, "Nghỉ theo thông báo")
    dialog = MovesDialog(window, moved)
    dialog.open()
    return dialog


SCENES: dict[str, Callable[[MainWindow], QWidget | None]] = {"da-doi": told, "ngay-moi": listed}
