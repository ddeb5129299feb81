"""Until when reminding is put off, wherever it is asked."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import TODAY
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.today import snoozing
from ttpl_desktop.ui.today.snoozing import SnoozeMenu
from ttpl_desktop.ui.today.strip import TodayStrip

MONDAY = dt.date(2026, 11, 30)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_offers_name_their_days(page: QWidget) -> None:
    menu = SnoozeMenu(page, TODAY, lambda _day: None)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Đến ngày mai: thứ Ba 24/11",
        "Đến thứ Hai tới: thứ Hai 30/11",
        "Chọn ngày",
    ]
    friday = SnoozeMenu(page, dt.date(2026, 11, 27), lambda _day: None)
    assert [action.text() for action in friday.actions() if action.text()] == [
        "Đến ngày mai: thứ Bảy 28/11",
        "Đến thứ Hai tới: thứ Hai 30/11",
        "Một tuần: thứ Sáu 04/12",
        "Chọn ngày",
    ]


def test_an_offer_or_a_day_of_the_calendar_is_chosen(page: QWidget) -> None:
    chosen: list[dt.date] = []
    menu = SnoozeMenu(page, TODAY, chosen.append)
    menu.actions()[1].trigger()
    menu.calendar.clicked.emit(QDate(2026, 12, 8))
    assert chosen == [MONDAY, dt.date(2026, 12, 8)]
    assert menu.calendar.minimumDate() == QDate(2026, 11, 24)


@pytest.mark.parametrize(
    ("until", "words"),
    [
        ((MONDAY,), "Đã hoãn nhắc đến thứ Hai 30/11."),
        ((dt.date(2026, 11, 27),), "Đã hoãn nhắc đến thứ Sáu 27/11, ngày cần xong."),
        ((MONDAY, MONDAY), "Đã hoãn nhắc 2 việc đến thứ Hai 30/11."),
        (
            (MONDAY, dt.date(2026, 11, 27)),
            "Đã hoãn nhắc 2 việc đến thứ Hai 30/11; "
            "việc đến hạn sớm hơn được nhắc lại đúng ngày cần xong.",
        ),
    ],
)
def test_what_came_of_it_is_told(until: tuple[dt.date, ...], words: str) -> None:
    snoozed = tuple(Task(snoozed_until=day) for day in until)
    assert snoozing.told(snoozed, MONDAY, TODAY) == words


def test_a_row_of_today_is_put_off_and_taken_back(window: MainWindow, strip: TodayStrip) -> None:
    strip.turn()
    strip.panel.rows[0].snooze_button.click()
    menu = strip.panel.findChild(SnoozeMenu)
    assert isinstance(menu, SnoozeMenu)
    menu.actions()[0].trigger()
    assert strip.panel.shown[0].title == "Gửi báo cáo"
    assert window.front.messages.sentence == "Đã hoãn nhắc đến thứ Ba 24/11."
    window.undo()
    assert strip.panel.shown[0].title == "Đôn đốc các phòng"


def test_a_day_that_is_over_by_now_is_told_in_the_message_bar(window: MainWindow) -> None:
    menu = snoozing.offer(window, (1,), window.front)
    menu.calendar.clicked.emit(QDate(2026, 11, 20))
    assert "phía trước" in window.front.messages.sentence
