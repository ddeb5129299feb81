"""Nothing comes between the officer and what is being typed, also at midnight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.today.days import LINE, FakeTray, add_tasks
from tests.ui.windows import TODAY, open_window
from ttpl_desktop.app import reminders, tasks
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.today import typing as typing_module

TurnTo = Callable[[MainWindow, dt.date], None]
NEXT_DAY = TODAY + dt.timedelta(days=1)
MIDNIGHT_LINE = "Hôm nay: ! 1 quá hạn · ▲ 1 đến hạn trong 7 ngày · 1 đến kỳ rà soát"


def write(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    """Types into the search box of the window, and goes on doing so."""
    window.activateWindow()
    box = window.strip.search_box
    box.setFocus()
    qtbot.keyClicks(box, "ke hoach")
    return box


def compose(editor: QWidget, words: str) -> None:
    """Types as an input method does: each syllable is composed, then handed over."""
    for syllable in words.split(" "):
        QApplication.sendEvent(editor, QInputMethodEvent(syllable, []))
        done = QInputMethodEvent()
        done.setCommitString(f"{syllable} ")
        QApplication.sendEvent(editor, done)


def test_the_line_waits_until_the_typing_rests(window: MainWindow, qtbot: QtBot) -> None:
    _ = window.today_strip
    box = write(window, qtbot)
    window.begin_today()
    assert not window.today_strip.line.isVisible()
    qtbot.waitUntil(window.today_strip.line.isVisible)
    assert window.focusWidget() is box
    assert box.text() == "ke hoach"


def test_a_change_elsewhere_waits_too_and_the_new_day_is_not_forgotten(
    window: MainWindow, qtbot: QtBot
) -> None:
    _ = window.today_strip
    write(window, qtbot)
    window.begin_today()
    tasks.remove(window.work, (3,))
    assert not window.today_strip.line.isVisible()
    qtbot.waitUntil(window.today_strip.line.isVisible)
    assert window.today_strip.line.words.text() == LINE.rpartition(" · ")[0]


def test_a_cursor_that_stands_still_is_no_typing(window: MainWindow, qtbot: QtBot) -> None:
    watch = window.today_strip.typing
    assert watch.still_ms is None
    write(window, qtbot)
    assert watch.is_typing
    qtbot.waitUntil(lambda: not watch.is_typing)
    assert watch.still_ms is not None


def test_a_button_is_no_place_to_type(window: MainWindow, qtbot: QtBot) -> None:
    watch = window.today_strip.typing
    window.desk.bar.setFocus()
    qtbot.keyClicks(window.desk.bar, "abc")
    assert not watch.is_typing


def test_midnight_leaves_the_words_of_a_task_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tray: FakeTray, turn_to: TurnTo
) -> None:
    monkeypatch.setattr(typing_module, "RESTS_MS", 150)
    window = open_window(qtbot, tmp_path, prepare=add_tasks)
    window.begin_today()
    tab = window.go_to(Place.TASK)
    assert isinstance(tab, TaskTab)
    tab.show_record("task", 2)
    window.today_strip.turn()
    tab.details.begin_naming()
    editor = tab.details.sheet.name.editor
    qtbot.waitUntil(lambda: not window.today_strip.typing.is_typing)
    place = editor.mapTo(window, QPoint(0, 0))
    compose(editor, "Gửi báo cáo năm cho Sở")
    turn_to(window, NEXT_DAY)
    assert window.today_strip.panel.shown[0].why == "quá hạn 3 ngày"
    assert editor.hasFocus()
    compose(editor, "Tư pháp")
    qtbot.waitUntil(lambda: window.today_strip.panel.shown[0].why == "quá hạn 4 ngày")
    assert window.focusWidget() is editor
    assert editor.toPlainText() == "Gửi báo cáo năm cho Sở Tư pháp "
    assert editor.mapTo(window, QPoint(0, 0)) == place
    window.flush()
    stored = tasks.find(window.work, 2)
    assert stored is not None
    assert stored.title == "Gửi báo cáo năm cho Sở Tư pháp"


def test_midnight_tells_of_what_comes_back(
    window: MainWindow, qtbot: QtBot, turn_to: TurnTo
) -> None:
    reminders.snooze(window.work, (1,), NEXT_DAY)
    window.begin_today()
    assert "(đã hoãn nhắc)" in window.today_strip.line.words.text()
    turn_to(window, NEXT_DAY)
    assert window.today_strip.line.words.text() == MIDNIGHT_LINE
