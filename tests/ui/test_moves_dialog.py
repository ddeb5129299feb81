"""What a change of the calendar moved can be looked at, one by one, and opened from there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_window, use_small_tabs
from ttpl_desktop.app import days_off, tasks
from ttpl_desktop.app.days_off import Moves
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.moves_dialog import MovesDialog
from ttpl_desktop.ui.office.pages import OfficePages, OfficeView

DAY = dt.date(2026, 12, 15)
ACTION = "Xem thời hạn đã dời"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    use_small_tabs(monkeypatch)
    return open_window(qtbot, tmp_path)


@pytest.fixture
def moved(window: MainWindow) -> Moves:
    """A report moves by its advised day alone, a counted period by its last day."""
    tasks.add(window.work, Task(year=2026, title="Báo cáo", time="chậm nhất ngày 15/12/2026"))
    counted = "trong 02 ngày làm việc kể từ khi có quyết định"
    answer = Task(year=2026, title="Trả lời", time=counted, event_on=dt.date(2026, 12, 14))
    tasks.add(window.work, answer)
    return days_off.set_day(window.work, DAY, DayKind.HOLIDAY, "Nghỉ")


@pytest.fixture
def dialog(window: MainWindow, moved: Moves, qtbot: QtBot) -> MovesDialog:
    made = MovesDialog(window, moved)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: MovesDialog) -> list[tuple[str, ...]]:
    table = dialog.table
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def test_each_moved_day_stands_beside_the_old_one(dialog: MovesDialog) -> None:
    assert rows(dialog) == [
        ("Báo cáo", "Nhiệm vụ", "Nên xong", "thứ Ba 15/12/2026", "thứ Hai 14/12/2026"),
        ("Trả lời", "Nhiệm vụ", "Hạn cuối", "thứ Tư 16/12/2026", "thứ Năm 17/12/2026"),
    ]


def test_enter_asks_for_the_record_of_the_line(dialog: MovesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.asked is not None
    assert dialog.asked.title == "Trả lời"
    assert dialog.isHidden()


def test_escape_asks_for_nothing(dialog: MovesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert dialog.asked is None
    assert dialog.isHidden()


def test_a_list_of_nothing_says_so_and_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    empty = MovesDialog(window, ())
    qtbot.addWidget(empty)
    assert not empty.open_button.isEnabled()
    empty.ask()
    assert empty.asked is None


def action(window: MainWindow) -> QPushButton:
    buttons = window.front.messages.findChildren(QPushButton)
    return next(each for each in buttons if each.text() == ACTION)


def test_the_message_opens_the_list_and_the_list_the_task(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = tasks.add(window.work, Task(year=2026, title="Gửi", time="chậm nhất ngày 15/12/2026"))
    opened = list[tuple[str, int]]()
    monkeypatch.setattr(window, "open_record", lambda *record: opened.append(record))
    monkeypatch.setattr(MovesDialog, "exec", MovesDialog.ask)
    view = calendar_of(window)
    view.calendar.correct(lambda: days_off.set_day(window.work, DAY, DayKind.HOLIDAY, "Nghỉ"))
    action(window).click()
    assert opened == [("task", task.id)]


def test_what_moved_nothing_offers_no_list_and_undo_takes_the_offer_away(
    window: MainWindow, moved: Moves
) -> None:
    view = calendar_of(window)
    view.calendar.correct(lambda: days_off.set_day(window.work, DAY, DayKind.HOLIDAY, "Nghỉ"))
    assert "Không thời hạn nào dời" in window.front.messages.sentence
    view.calendar.correct(lambda: days_off.drop_correction(window.work, 1))
    assert "2 thời hạn đã dời theo (2 nhiệm vụ)" in window.front.messages.sentence
    assert not action(window).isHidden()
    window.undo()
    assert all(
        each.isHidden()
        for each in window.front.messages.findChildren(QPushButton)
        if each.text() == ACTION
    )


def calendar_of(window: MainWindow) -> OfficePages:
    window.menus.open_office(OfficeView.CALENDAR.name)
    assert isinstance(window.front, OfficePages)
    return window.front
