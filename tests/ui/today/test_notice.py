"""The notice in the tray: once a day, of what presses, at a moment that disturbs nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tests.ui.today.days import FakeTray
from tests.ui.windows import TODAY, small
from ttpl_desktop.app import reminders, tasks
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.today import strip as strip_module
from ttpl_desktop.ui.today import tray as tray_module
from ttpl_desktop.ui.today.strip import TodayStrip
from ttpl_desktop.ui.today.typing import TypingWatch

TurnTo = Callable[[MainWindow, dt.date], None]
NEXT_DAY = TODAY + dt.timedelta(days=1)
TOLD = ("Việc hôm nay", "1 quá hạn · 1 đến hạn trong 7 ngày")


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], None]:
    """Sets for how long nobody has typed, in a window that is in front."""

    def set_still(milliseconds: int | None) -> None:
        monkeypatch.setattr(TypingWatch, "still_ms", milliseconds)
        monkeypatch.setattr(QApplication, "activeWindow", lambda: "a question over the window")

    return set_still


def test_it_is_told_once_a_day(window: MainWindow, strip: TodayStrip, tray: FakeTray) -> None:
    assert strip.notice.is_due
    strip.notice.look()
    strip.begin()
    assert not strip.notice.is_due
    assert tray.told == [TOLD]


def test_a_new_day_is_told_anew(
    window: MainWindow, strip: TodayStrip, tray: FakeTray, turn_to: TurnTo
) -> None:
    strip.notice.look()
    turn_to(window, NEXT_DAY)
    strip.notice.look()
    assert tray.told == [TOLD, TOLD]


def test_it_waits_while_somebody_types(
    strip: TodayStrip, tray: FakeTray, still: Callable[[int | None], None]
) -> None:
    still(2_000)
    strip.notice.look()
    assert strip.notice.is_due
    assert tray.told == []
    still(31_000)
    strip.notice.look()
    assert tray.told == [TOLD]


def test_behind_another_program_it_waits_for_nothing(
    strip: TodayStrip, tray: FakeTray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TypingWatch, "still_ms", 100)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    strip.notice.look()
    assert tray.told == [TOLD]


def test_nothing_that_presses_is_no_notice(
    window: MainWindow, strip: TodayStrip, tray: FakeTray
) -> None:
    tasks.remove(window.work, (2,))
    reminders.snooze(window.work, (1,), TODAY + dt.timedelta(days=2))
    strip.notice.look()
    assert tray.told == []


def test_it_can_be_switched_off(window: MainWindow, strip: TodayStrip, tray: FakeTray) -> None:
    action = next(each for each in window.menus._view.actions() if "khay hệ thống" in each.text())
    assert isinstance(action, QAction)
    assert action.isChecked()
    action.trigger()
    strip.notice.look()
    assert tray.told == []
    strip.notice.want()
    assert not strip.notice.is_due
    action.trigger()
    strip.notice.want()
    assert strip.notice.is_due


def test_a_click_brings_the_window_with_what_presses(
    window: MainWindow, strip: TodayStrip, tray: FakeTray
) -> None:
    strip.notice.look()
    window.showMinimized()
    tray.follow()
    assert not window.isMinimized()
    assert ("task", (1, 2), "Việc hôm nay") in small(window, Place.TASK).asked


def test_a_click_shows_the_list_where_nothing_but_other_records_press(
    window: MainWindow, strip: TodayStrip, tray: FakeTray
) -> None:
    strip.notice.look()
    tasks.remove(window.work, (1, 2))
    tray.follow()
    assert strip.is_open


def test_closing_the_window_takes_the_icon_away(
    window: MainWindow, strip: TodayStrip, tray: FakeTray
) -> None:
    strip.notice.look()
    window.close()
    assert tray.is_away
    assert not strip.notice.is_due


def test_without_a_tray_nothing_fails(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setattr(strip_module, "system_tray", tray_module.system_tray)
    window.begin_today()
    window.today_strip.notice.look()
    assert not window.today_strip.notice.is_due


def test_the_real_tray_tells_and_is_followed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, followed = [], []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    monkeypatch.setattr(
        QSystemTrayIcon,
        "showMessage",
        lambda _icon, *said: told.append(said[:2]),
    )
    made = tray_module.system_tray(window, lambda: followed.append(True))
    assert isinstance(made, QObject)
    assert made is not None
    made.tell(*TOLD)
    made._icon.messageClicked.emit()
    made._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    made._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    made.put_away()
    assert told == [TOLD]
    assert followed == [True, True]
