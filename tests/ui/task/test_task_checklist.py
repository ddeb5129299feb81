"""The checklist on the sheet: ticked, typed, pasted, arranged, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.task.looking import Added, cell, show_first
from ttpl_desktop.app import task_checklist
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.task.checklist import ChecklistPart
from ttpl_desktop.ui.task.tab import TaskTab


@pytest.fixture
def task(added: Added) -> Task:
    return added("Báo cáo")


@pytest.fixture
def part(tab: TaskTab, task: Task) -> ChecklistPart:
    task_checklist.add(tab.work, task.id, "Một\nHai\nBa")
    show_first(tab)
    return next(each for each in tab.details.sheet.parts if isinstance(each, ChecklistPart))


def said(part: ChecklistPart) -> list[str]:
    return [part.list.item(row).text() for row in range(part.list.count())]


def run(part: ChecklistPart, words: str) -> None:
    next(action for action in part.list.actions() if action.text() == words).trigger()


def settle() -> None:
    QApplication.processEvents()


def test_a_tick_is_counted_on_the_heading_and_in_the_list(
    tab: TaskTab, part: ChecklistPart
) -> None:
    part.list.item(1).setCheckState(Qt.CheckState.Checked)
    settle()
    assert part.box.summary.text() == "1/3"
    assert cell(tab, 0, "Việc con") == "1/3"
    tab.work.undo()
    assert part.list.item(1).checkState() is Qt.CheckState.Unchecked


def test_space_ticks_the_line_under_the_cursor(qtbot: QtBot, part: ChecklistPart) -> None:
    part.list.setCurrentRow(2)
    qtbot.keyClick(part.list, Qt.Key.Key_Space)
    settle()
    assert part.list.item(2).checkState() is Qt.CheckState.Checked


def test_enter_in_the_last_line_adds_it_and_goes_on(qtbot: QtBot, part: ChecklistPart) -> None:
    part.new.setText("Bốn")
    qtbot.keyClick(part.new, Qt.Key.Key_Return)
    assert said(part) == ["Một", "Hai", "Ba", "Bốn"]
    assert part.new.text() == ""


def test_pasted_lines_become_lines(part: ChecklistPart) -> None:
    QApplication.clipboard().setText("Bốn\r\n\r\nNăm\n")
    part.new.paste()
    assert said(part)[3:] == ["Bốn", "Năm"]
    assert part.new.text() == ""


def test_one_pasted_line_waits_for_enter(part: ChecklistPart) -> None:
    QApplication.clipboard().setText("Bốn")
    part.new.paste()
    assert (said(part)[3:], part.new.text()) == ([], "Bốn")


def test_a_line_is_edited_in_place(qtbot: QtBot, part: ChecklistPart) -> None:
    part.list.setCurrentRow(0)
    run(part, "Sửa việc con")
    editor = part.list.editing.editor
    assert editor is not None
    editor.setText("Một rưỡi")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert said(part)[0] == "Một rưỡi"


def test_what_is_being_typed_in_a_line_is_saved_before_the_sheet_goes(
    tab: TaskTab, part: ChecklistPart, task: Task
) -> None:
    part.list.setCurrentRow(0)
    part.list.edit_current()
    assert part.list.editing.editor is not None
    part.list.editing.editor.setText("Một rưỡi")
    part.new.setText("Bốn")
    tab.flush()
    kept = [line.text for line in task_checklist.lines(tab.work, task.id)]
    assert kept == ["Một rưỡi", "Hai", "Ba", "Bốn"]
    settle()
    assert said(part) == kept


def test_an_emptied_line_goes_away_and_comes_back(tab: TaskTab, part: ChecklistPart) -> None:
    part.list.setCurrentRow(1)
    part.list.item(1).setText("")
    settle()
    assert said(part) == ["Một", "Ba"]
    tab.work.undo()
    assert said(part) == ["Một", "Hai", "Ba"]


def test_lines_are_moved_by_their_actions_and_the_cursor_goes_along(part: ChecklistPart) -> None:
    part.list.setCurrentRow(0)
    run(part, "Đưa việc con xuống")
    assert (said(part), part.list.currentRow()) == (["Hai", "Một", "Ba"], 1)
    run(part, "Đưa việc con lên")
    assert said(part) == ["Một", "Hai", "Ba"]


def test_a_dragged_line_stays_where_it_was_dropped(tab: TaskTab, part: ChecklistPart) -> None:
    part.list.insertItem(0, part.list.takeItem(2))
    part.list.arranged.emit()
    assert said(part) == ["Ba", "Một", "Hai"]
    assert tab.work.undo_label == "Xếp lại việc con"


def test_a_removed_line_leaves_the_cursor_near(part: ChecklistPart) -> None:
    part.list.setCurrentRow(1)
    run(part, "Xoá việc con")
    assert said(part) == ["Một", "Ba"]
    assert part.list.currentItem().text() == "Ba"


def test_a_task_without_a_checklist_shows_the_line_to_begin_one(tab: TaskTab, added: Added) -> None:
    added("Trống")
    show_first(tab)
    part = next(each for each in tab.details.sheet.parts if isinstance(each, ChecklistPart))
    assert part.list.isHidden()
    assert part.box.summary.text() == ""
    tab.task_actions["add_line"].trigger()
    assert not part.box.is_folded
    assert tab.focusProxy() is None
    part.new.setText("Một")
    part.new.returnPressed.emit()
    assert cell(tab, 0, "Việc con") == "0/1"


def test_a_long_line_is_broken_rather_than_cut(tab: TaskTab, part: ChecklistPart) -> None:
    height = part.list.sizeHintForRow(0)
    part.new.setText("Đối chiếu thông tin báo chí và phản ánh " * 4)
    part.new.returnPressed.emit()
    assert part.list.sizeHintForRow(3) > 2 * height
    assert part.list.height() > part.list.sizeHintForRow(3) + 3 * height
