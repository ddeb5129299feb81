"""The checklist of a task, on a real data folder."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import task_checklist, task_lists, tasks
from ttpl_desktop.app.task_checklist import Tally
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task


@pytest.fixture
def task(work: Workspace) -> Task:
    return tasks.add(work, Task(year=2026, title="Gửi báo cáo"))


def said(work: Workspace, task: Task) -> list[str]:
    return [line.text for line in task_checklist.lines(work, task.id)]


def test_several_lines_are_added_as_one_step(work: Workspace, task: Task) -> None:
    task_checklist.add(work, task.id, "Lập dự thảo\n\n  Xin   ý kiến \nTrình ký")
    assert said(work, task) == ["Lập dự thảo", "Xin ý kiến", "Trình ký"]
    assert work.undo() == "Thêm 3 việc con"
    assert said(work, task) == []


def test_no_words_add_nothing_and_leave_no_step(work: Workspace, task: Task) -> None:
    before = work.undo_label
    assert task_checklist.add(work, task.id, " \n ") == ()
    assert work.undo_label == before


def test_a_ticked_line_is_done_today_and_can_be_opened_again(work: Workspace, task: Task) -> None:
    (line,) = task_checklist.add(work, task.id, "Trình ký")
    assert task_checklist.tick(work, line.id, is_done=True).done_on == work.today()
    assert task_checklist.tick(work, line.id, is_done=False).done_on is None
    work.undo()
    assert task_checklist.open_lines(work, task.id) == ()


def test_a_line_ticked_twice_keeps_its_day(work: Workspace, task: Task) -> None:
    (line,) = task_checklist.add(work, task.id, "Trình ký")
    task_checklist.tick(work, line.id, is_done=True)
    label, later = work.undo_label, work.today() + dt.timedelta(days=3)
    work._today = lambda: later
    assert task_checklist.tick(work, line.id, is_done=True).done_on < later
    assert work.undo_label == label


def test_typing_in_a_line_is_one_step(work: Workspace, task: Task) -> None:
    (line,) = task_checklist.add(work, task.id, "Trình")
    for words in ("Trình k", "Trình ký"):
        task_checklist.change(work, line.id, words)
    work.undo()
    assert said(work, task) == ["Trình"]


def test_a_line_is_never_empty(work: Workspace, task: Task) -> None:
    (line,) = task_checklist.add(work, task.id, "Trình")
    with pytest.raises(UserFacingError):
        task_checklist.change(work, line.id, "  ")


def test_lines_are_moved_one_step_each_and_stay_at_the_ends(work: Workspace, task: Task) -> None:
    one, _two, _three = task_checklist.add(work, task.id, "Một\nHai\nBa")
    task_checklist.shift(work, one.id, 1)
    assert said(work, task) == ["Hai", "Một", "Ba"]
    task_checklist.shift(work, one.id, 5)
    assert said(work, task) == ["Hai", "Ba", "Một"]
    label = work.undo_label
    task_checklist.shift(work, one.id, 1)
    assert work.undo_label == label
    work.undo()
    assert said(work, task) == ["Hai", "Một", "Ba"]


def test_a_removed_line_comes_back_at_its_place(work: Workspace, task: Task) -> None:
    _one, two, _three = task_checklist.add(work, task.id, "Một\nHai\nBa")
    task_checklist.remove(work, [two.id])
    assert said(work, task) == ["Một", "Ba"]
    work.undo()
    assert said(work, task) == ["Một", "Hai", "Ba"]


def test_many_checklists_are_counted_with_one_question(work: Workspace, task: Task) -> None:
    other = tasks.add(work, Task(year=2026, title="Việc không có việc con"))
    line, *_ = task_checklist.add(work, task.id, "Một\nHai\nBa")
    task_checklist.tick(work, line.id, is_done=True)
    asked: list[str] = []
    work.store.connection.set_trace_callback(asked.append)
    found = task_checklist.tallies(work, [task.id, other.id])
    work.store.connection.set_trace_callback(None)
    assert found == {task.id: Tally(1, 3)}
    assert found[task.id].words == "1/3"
    assert len(asked) == 1


def test_a_list_shows_how_far_the_checklists_are(work: Workspace, task: Task) -> None:
    task_checklist.add(work, task.id, "Một\nHai")
    (row,) = task_lists.page(work, 2026).rows
    assert row.checklist == Tally(0, 2)


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(5)))
def test_any_order_can_be_had_and_taken_back(kept: Workspace, order: list[int]) -> None:
    task = tasks.add(kept, Task(year=2026, title="Việc"))
    ids = [line.id for line in task_checklist.add(kept, task.id, "a\nb\nc\nd\ne")]
    task_checklist.arrange(kept, task.id, [ids[number] for number in order])
    assert [line.id for line in task_checklist.lines(kept, task.id)] == [ids[n] for n in order]
    if order != sorted(order):
        kept.undo()
    assert [line.id for line in task_checklist.lines(kept, task.id)] == ids
