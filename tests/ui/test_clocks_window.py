"""A clock in the whole window: from the entry to its task, back again, and undone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_window
from ttpl_desktop.app import clocks, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.ui.clocks.starting import telling_moves
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.intake.tab import IntakeTab
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.moves_dialog import MovesDialog
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.clock import ClockPart
from ttpl_desktop.ui.task.tab import TaskTab

PETITION = IntakeEntry(
    received_on=dt.date(2026, 11, 13), channel="national_system", content="Vướng mắc"
)


def add_petition(work: Workspace) -> None:
    with work.operation("Thêm thông tin"):
        work.table(INTAKE).save(PETITION)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(AskDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    opened = open_window(qtbot, tmp_path, prepare=add_petition)
    opened.open_record("intake", 1)
    return opened


def intake_tab(window: MainWindow) -> IntakeTab:
    tab = window.front
    assert isinstance(tab, IntakeTab)
    return tab


def start(window: MainWindow) -> None:
    actions = window.front.menu_actions()
    next(each for each in actions if each and each.text() == "Tính thời hạn…").trigger()


def follow_the_offer(window: MainWindow) -> TaskTab:
    buttons = window.front.messages.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Xem nhiệm vụ").click()
    tab = window.front
    assert isinstance(tab, TaskTab)
    return tab


def test_from_the_entry_to_the_task_and_back(window: MainWindow) -> None:
    start(window)
    tab = follow_the_offer(window)
    part = next(each for each in tab.details.sheet.parts if isinstance(each, ClockPart))
    assert part.isVisible()
    assert part.record.text().endswith("Vướng mắc")
    part.link.click()
    assert window.desk.front is Place.INTAKE
    assert intake_tab(window).details.record.id == 1


def test_undo_takes_the_clock_and_the_due_day_back(window: MainWindow) -> None:
    start(window)
    assert len(intake_tab(window).details.clocks.rows) == 1
    window.undo()
    assert intake_tab(window).details.clocks.rows == []
    assert not intake_tab(window).details.clocks.isVisible()
    window.redo()
    assert [task.timer for task in clocks.started(window.work, "intake", 1)] == ["petition_answer"]


def test_a_clock_that_is_closed_says_so_beside_its_entry(window: MainWindow) -> None:
    start(window)
    (task,) = clocks.started(window.work, "intake", 1)
    tasks.complete(window.work, task.id, dt.date(2026, 11, 20), "Đã trả lời")
    (row,) = intake_tab(window).details.clocks.rows
    assert row.chip.text() == "✓ Hoàn thành 20/11/2026"


def test_clocks_that_move_with_an_inspection_are_listed_and_opened(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "từ ngày 07/12/2026 đến ngày 11/12/2026"
    visit = Task(year=2026, title="Kiểm tra", kind=ActivityKind.INSPECTION, time=words)
    visit_id = tasks.add(window.work, visit).id
    for key in ("inspection_notice", "inspection_conclusion"):
        clocks.start(window.work, "task", visit_id, key)
    window.open_record("task", visit_id)
    with telling_moves(window, "task", visit_id):
        tasks.change(window.work, visit_id, time="từ ngày 14/12/2026 đến ngày 18/12/2026")
    assert window.front.messages.sentence.startswith("2 thời hạn tính từ hồ sơ này")
    monkeypatch.setattr(MovesDialog, "exec", MovesDialog.ask)
    buttons = window.front.messages.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Xem thời hạn đã dời").click()
    tab = window.front
    assert isinstance(tab, TaskTab)
    assert tab.details.sheet.task.event_id == visit_id
