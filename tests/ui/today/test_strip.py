"""The line and the list of today in the window: what they say, and that nothing moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.today.days import LINE, add_tasks
from tests.ui.windows import TODAY, open_window, small
from ttpl_desktop.app import reminders, tasks
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.today import words
from ttpl_desktop.ui.today.strip import TodayStrip

TurnTo = Callable[[MainWindow, dt.date], None]
NEXT_DAY = TODAY + dt.timedelta(days=1)


def titles(strip: TodayStrip) -> list[str]:
    return [reminder.title for reminder in strip.panel.shown]


def links(strip: TodayStrip) -> dict[str, QPushButton]:
    """The links under the rows by their words."""
    buttons = strip.panel._foot.findChildren(QPushButton)
    return {each.text(): each for each in buttons if not each.isHidden()}


def top(widget: QWidget, window: MainWindow) -> int:
    return widget.mapTo(window, QPoint(0, 0)).y()


def test_the_line_says_what_today_brings(strip: TodayStrip) -> None:
    assert strip.line.isVisible()
    assert strip.line.words.text() == LINE
    assert not strip.is_open


def test_the_line_appears_in_free_room_and_moves_nothing(window: MainWindow) -> None:
    page = window.front
    before = top(page, window), page.size()
    window.begin_today()
    window.desk.layout().activate()
    assert window.today_strip.line.isVisible()
    assert (top(page, window), page.size()) == before


def test_it_counts_as_the_chips_over_it(window: MainWindow, strip: TodayStrip) -> None:
    reminders.snooze(window.work, (1,), TODAY + dt.timedelta(days=7))
    assert strip.line.words.text().startswith("Hôm nay: ! 1 quá hạn (đã hoãn nhắc) · ▲ 1 đến hạn")
    assert window.strip.late.text() == "! 1 quá hạn"
    assert window.strip.soon.text() == "1 đến hạn trong 7 ngày"


def test_a_day_without_anything_has_a_quiet_line(window: MainWindow, strip: TodayStrip) -> None:
    tasks.remove(window.work, (1, 2, 3))
    assert strip.line.words.text() == words.NOTHING
    strip.turn()
    assert strip.panel.shown == ()


def test_the_list_names_the_records_and_folds_again(strip: TodayStrip, qtbot: QtBot) -> None:
    qtbot.mouseClick(strip.line.words, Qt.MouseButton.LeftButton)
    assert titles(strip) == ["Đôn đốc các phòng", "Gửi báo cáo", "Thu thập thông tin"]
    assert [row.why.text() for row in strip.panel.rows[:2]] == [
        "! quá hạn 3 ngày",
        "▲ đến hạn trong 4 ngày",
    ]
    assert strip.panel.rows[1].lead.text() == "Văn phòng"
    strip.line.fold_button.click()
    assert not strip.is_open


def test_a_row_opens_its_record(window: MainWindow, strip: TodayStrip) -> None:
    strip.turn()
    strip.panel.rows[1].open_button.click()
    assert ("task", 2) in small(window, Place.TASK).asked


def test_a_link_shows_the_whole_list(window: MainWindow, strip: TodayStrip) -> None:
    strip.turn()
    links(strip)["Xem 1 quá hạn"].click()
    assert ("task", (1,), "Quá hạn") in small(window, Place.TASK).asked


def test_putting_off_takes_a_row_away_but_no_room(window: MainWindow, strip: TodayStrip) -> None:
    strip.turn()
    height, page = strip.panel.height(), top(window.front, window)
    reminders.snooze(window.work, (1,), TODAY + dt.timedelta(days=7))
    window.desk.layout().activate()
    assert titles(strip) == ["Gửi báo cáo", "Thu thập thông tin"]
    assert (strip.panel.height(), top(window.front, window)) == (height, page)
    links(strip)["1 việc đã hoãn nhắc"].click()
    assert ("task", (1,), "1 việc đã hoãn nhắc") in small(window, Place.TASK).asked
    links(strip)["Nhắc lại tất cả"].click()
    assert len(titles(strip)) == 3
    window.undo()
    assert len(titles(strip)) == 2


def test_more_records_than_there_is_room_for_stay_behind_the_links(
    window: MainWindow, strip: TodayStrip
) -> None:
    strip.turn()
    height = strip.panel.height()
    for number in range(9):
        tasks.add_new(window.work, 2026, TODAY + dt.timedelta(days=number % 3))
    window.desk.layout().activate()
    assert len(titles(strip)) == 3
    assert strip.panel.height() == height
    assert "Xem 10 đến hạn trong 7 ngày" in links(strip)
    strip.turn()
    strip.turn()
    assert len(titles(strip)) == 6


def test_what_was_removed_meanwhile_is_gone_from_the_list(
    window: MainWindow, strip: TodayStrip
) -> None:
    strip.turn()
    tasks.remove(window.work, (2,))
    assert "Gửi báo cáo" not in titles(strip)
    window.undo()
    assert "Gửi báo cáo" in titles(strip)


# Closed for the day


def test_a_closed_line_rests_until_tomorrow(
    window: MainWindow, strip: TodayStrip, turn_to: TurnTo
) -> None:
    strip.line.closed.emit()
    assert not strip.line.isVisible()
    strip.begin()
    assert not strip.line.isVisible()
    turn_to(window, NEXT_DAY)
    assert strip.line.isVisible()


def test_it_stays_closed_in_another_window_of_the_day(
    strip: TodayStrip, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    strip.close_for_today()
    window.close()
    again = open_window(qtbot, tmp_path)
    again.begin_today()
    assert not again.today_strip.line.isVisible()


def test_the_menu_brings_it_back_with_the_keyboard_in_it(
    strip: TodayStrip, window: MainWindow, qtbot: QtBot
) -> None:
    strip.close_for_today()
    action = next(a for a in window.menus._view.tab_actions if a.shortcut().toString() == "Ctrl+5")
    action.trigger()
    assert strip.is_open
    assert strip.line.isVisible()
    assert window.focusWidget() is strip.panel.rows[0].open_button
    qtbot.keyClick(strip.panel.rows[0].open_button, Qt.Key.Key_Escape)
    assert not strip.is_open
    action.trigger()
    action.trigger()
    assert not strip.is_open
    assert not strip.panel.isAncestorOf(window.focusWidget())


def test_an_office_that_is_not_set_up_has_no_line(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path, is_set_up=False)
    window.begin_today()
    assert "today_strip" not in vars(window)


def test_a_window_that_is_closed_asks_nothing_more(window: MainWindow) -> None:
    window.close()
    window.begin_today()
    assert "today_strip" not in vars(window)


@pytest.mark.parametrize("width", [900, 1366])
def test_a_narrow_window_shortens_the_line_and_not_the_tabs(window: MainWindow, width: int) -> None:
    for number in range(40):
        tasks.add_new(window.work, 2026, TODAY - dt.timedelta(days=number))
    window.resize(width, 700)
    tabs = window.desk.bar.width()
    window.begin_today()
    window.desk.layout().activate()
    assert window.desk.bar.width() >= min(tabs, window.desk.bar.sizeHint().width())
    assert window.width() == width


@pytest.mark.parametrize(
    ("row", "words", "asked"), [(0, "Hoàn thành…", "complete"), (2, "Đã rà soát…", "review")]
)
def test_a_row_is_settled_by_what_belongs_to_it(
    qtbot: QtBot, tmp_path: Path, row: int, words: str, asked: str
) -> None:
    window = open_window(qtbot, tmp_path, prepare=add_tasks)
    window.begin_today()
    window.today_strip.turn()
    shown = window.today_strip.panel.rows[row]
    tab = window.go_to(Place.TASK)
    assert isinstance(tab, TaskTab)
    done: list[str] = []
    assert shown.done_button.text() == words
    assert shown.shown is not None
    tab.task_actions[asked].triggered.disconnect()
    tab.task_actions[asked].triggered.connect(lambda: done.append(asked))
    shown.done_button.click()
    assert done == [asked]
    assert tab.details.task is not None
    assert tab.details.task.id == shown.shown.record_id


def test_the_keyboard_stays_in_the_list_when_its_row_goes(
    window: MainWindow, strip: TodayStrip
) -> None:
    window.activateWindow()
    strip.bring()
    strip.panel.rows[2].snooze_button.setFocus()
    tasks.remove(window.work, (3,))
    assert window.focusWidget() is strip.panel.rows[0].open_button
