"""Reminding on the sheet of a task and from the list."""

from __future__ import annotations

import datetime as dt

from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, show_first
from ttpl_desktop.app import reminders, tasks
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.task.remind import RemindPart
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.today.snoozing import SnoozeMenu

FAR = "chậm nhất ngày 31/12/2026"


def part(tab: TaskTab) -> RemindPart:
    return next(each for each in tab.details.sheet.parts if isinstance(each, RemindPart))


def stored(tab: TaskTab, task_id: int) -> Task:
    task = tasks.find(tab.work, task_id)
    assert task is not None
    return task


def write_lead(tab: TaskTab, words: str) -> None:
    part(tab).days.editor.setText(words)
    part(tab).days.tell()


def test_the_sheet_says_when_reminding_begins(tab: TaskTab, added: Added) -> None:
    added("Báo cáo", FAR)
    show_first(tab)
    assert part(tab).box.summary.text() == "bắt đầu nhắc từ thứ Năm 24/12"
    assert part(tab).days.editor.placeholderText() == "thường lệ 7"
    assert part(tab).box.is_folded


def test_a_lead_is_told_in_words_at_once_and_taken_back(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo", FAR)
    show_first(tab)
    write_lead(tab, "45")
    assert stored(tab, task.id).remind_days == 45
    assert part(tab).days.note == "Bắt đầu nhắc từ thứ Hai 16/11."
    write_lead(tab, "")
    assert stored(tab, task.id).remind_days is None
    tab.work.undo()
    assert part(tab).days.editor.text() == "45"
    tab.work.undo()
    assert part(tab).days.editor.text() == ""


def test_a_lead_under_a_week_is_refused_in_its_field(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo", FAR)
    show_first(tab)
    write_lead(tab, "3")
    assert part(tab).days.note == "Số này không được nhỏ hơn 7."
    assert stored(tab, task.id).remind_days is None


def test_a_lead_may_become_the_usual_one(tab: TaskTab, added: Added) -> None:
    added("Báo cáo", FAR)
    show_first(tab)
    assert part(tab).usual.isHidden()
    write_lead(tab, "30")
    assert part(tab).usual.text() == "Dùng 30 ngày cho mọi việc không ghi riêng"
    part(tab).usual.click()
    assert reminders.usual_lead(tab.work) == 30
    assert part(tab).usual.isHidden()


def test_what_is_put_off_says_so_and_can_be_reminded_of_again(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    task = added("Báo cáo", FAR)
    show_first(tab)
    assert not tab.task_actions["unsnooze"].isVisible()
    reminders.snooze(tab.work, [task.id], TODAY + dt.timedelta(days=7))
    assert part(tab).box.summary.text() == "đã hoãn đến thứ Hai 30/11"
    tab.task_actions["unsnooze"].trigger()
    assert stored(tab, task.id).snoozed_until is None
    assert frame.said[-1] == "Từ nay nhắc lại."


def test_a_closed_task_has_no_reminding(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo", FAR)
    tasks.complete(tab.work, task.id, TODAY, "Đã gửi")
    show_first(tab)
    assert part(tab).isHidden()
    assert not tab.task_actions["snooze"].isVisible()


def test_several_tasks_of_the_list_are_put_off_together(
    qtbot: QtBot, tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    ids = [added(f"Việc {number}", FAR).id for number in range(3)]
    show_first(tab)
    tab.views.list.table.selectAll()
    tab.task_actions["snooze"].trigger()
    menu = tab.findChild(SnoozeMenu)
    assert isinstance(menu, SnoozeMenu)
    menu.actions()[1].trigger()
    assert {stored(tab, each).snoozed_until for each in ids} == {dt.date(2026, 11, 30)}
    assert frame.said[-1] == "Đã hoãn nhắc 3 việc đến thứ Hai 30/11."
    tab.work.undo()
    assert {stored(tab, each).snoozed_until for each in ids} == {None}
