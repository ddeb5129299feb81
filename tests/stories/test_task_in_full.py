"""One task to the full: its checklist, its closing, its history; and many tasks together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.stories.officer import Officer, called
from tests.stories.test_unikey import composed, deleted, replaced
from ttpl_desktop.app import task_checklist, tasks
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.ui.task.checklist import ChecklistPart
from ttpl_desktop.ui.task.history import HistoryPart
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.task.views import Kind

REPORT = "Báo cáo về tổ chức thi hành"
MEETING = "Họp giao ban pháp chế quý IV"


@pytest.fixture
def officer(at_tasks: Officer) -> Officer:
    """An officer at the list of the sample office's tasks."""
    at_tasks.choose("Danh sách")
    return at_tasks


def now(officer: Officer, task: Task) -> Task:
    found = tasks.get(officer.work, task.id)
    assert found is not None
    return found


def part(officer: Officer, kind: type[SheetPart]) -> SheetPart:
    parts = officer.tasks.details.sheet.parts
    return next(each for each in parts if isinstance(each, kind))


def checklist(officer: Officer) -> ChecklistPart:
    found = part(officer, ChecklistPart)
    assert isinstance(found, ChecklistPart)
    return found


def said(officer: Officer, task: Task) -> list[str]:
    return [line.text for line in task_checklist.lines(officer.work, task.id)]


@pytest.mark.parametrize("type_words", [composed, replaced, deleted])
def test_a_line_typed_with_an_input_method_is_stored_as_it_was_meant(
    officer: Officer, type_words: object
) -> None:
    task = called(officer, MEETING)
    officer.window.open_record("task", task.id)
    officer.choose("Thêm việc con")
    line = checklist(officer).new
    assert line.hasFocus()
    type_words(officer.qtbot, line, "Đặt phòng họp, gửi giấy mời")
    officer.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said(officer, task) == ["Đặt phòng họp, gửi giấy mời"]
    assert line.hasFocus()


def test_the_keyboard_alone_ticks_arranges_and_takes_back(officer: Officer) -> None:
    task = called(officer, REPORT)
    officer.window.open_record("task", task.id)
    lines, before = checklist(officer).list, said(officer, task)
    lines.setFocus()
    lines.setCurrentRow(0)
    officer.qtbot.keyClick(lines, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert checklist(officer).box.summary.text() == "3/5"
    officer.qtbot.keyClick(lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert said(officer, task)[:2] == [before[1], before[0]]
    officer.qtbot.keyClick(lines, Qt.Key.Key_Delete)
    assert before[0] not in said(officer, task)
    for _step in range(3):
        officer.choose("Hoàn tác")
    assert said(officer, task) == before
    assert checklist(officer).box.summary.text() == "2/5"


def test_a_task_with_open_lines_is_closed_for_a_reason_and_its_history_says_so(
    officer: Officer,
) -> None:
    task = called(officer, REPORT)
    officer.window.open_record("task", task.id)
    officer.answer({})
    officer.choose("Hoàn thành…")
    assert now(officer, task).status is TaskStatus.DOING
    officer.answer({"outcome": "Các bước còn lại chuyển sang năm sau"})
    officer.choose("Hoàn thành…")
    assert now(officer, task).status is TaskStatus.DONE
    history = part(officer, HistoryPart)
    assert isinstance(history, HistoryPart)
    history.box.box.fold(False)
    assert "Trạng thái: Đang thực hiện → Hoàn thành" in history.box.lines
    assert "Kết quả, lý do: Các bước còn lại chuyển sang năm sau" in history.box.lines


def test_rows_of_the_list_are_changed_together_and_come_back_as_one(officer: Officer) -> None:
    table = officer.tasks.views.list.table
    officer.tasks.show_view(Kind.LIST)
    table.selectRow(0)
    table.selectAll()
    chosen = [row.task for row in table.selected]
    assert len(chosen) > 20
    officer.answer({"add_tags": "kiểm tra lại"})
    officer.choose("Sửa cùng lúc")
    assert officer.questions[-1] == f"Sửa {len(chosen)} nhiệm vụ"
    assert all("kiểm tra lại" in now(officer, task).tags for task in chosen)
    officer.hears(f"Đã sửa {len(chosen)} nhiệm vụ")
    officer.follow("Hoàn tác")
    assert [now(officer, task) for task in chosen] == chosen
