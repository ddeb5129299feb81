"""What is done with one task, on a real data folder."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttpl_desktop.app import task_evidence, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.office import OFFICES

TODAY = dt.date(2026, 3, 2)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "data", today=lambda: TODAY)
    yield workspace
    workspace.close()


def added(work: Workspace, time: str = "trước ngày 16/03/2026", **values: object) -> Task:
    return tasks.add(work, Task(year=2026, title="Gửi báo cáo", time=time, **values))


def test_a_new_task_has_the_days_of_its_words(work: Workspace) -> None:
    task = added(work)
    assert task.deadline is DeadlineKind.BEFORE
    assert (task.last_day, task.working_day) == (dt.date(2026, 3, 15), dt.date(2026, 3, 13))
    assert tasks.get(work, task.id) == task


def test_a_task_added_on_a_day_is_due_then(work: Workspace) -> None:
    task = tasks.add_new(work, 2026, dt.date(2026, 5, 8))
    assert task.time == "chậm nhất ngày 08/05/2026"
    assert task.last_day == dt.date(2026, 5, 8)


def test_a_task_added_without_a_day_is_led_by_the_unit_on_duty(work: Workspace) -> None:
    with work.operation("Thiết lập"):
        work.table(OFFICES).save(Office(duty_unit="Thanh tra Sở"))
    task = tasks.add_new(work, 2026)
    assert (task.lead, task.last_day) == (("Thanh tra Sở",), None)


def test_new_words_give_new_days(work: Workspace) -> None:
    task = tasks.change(work, added(work).id, time="Quý II")
    assert task.deadline is DeadlineKind.PERIOD
    assert (task.start, task.last_day) == (dt.date(2026, 4, 1), dt.date(2026, 6, 30))


def test_another_year_gives_new_days(work: Workspace) -> None:
    task = tasks.change(work, added(work, "Quý II").id, year=2027)
    assert task.last_day == dt.date(2027, 6, 30)


def test_a_task_waits_no_more_once_its_event_has_a_day(work: Workspace) -> None:
    words = "trong thời hạn 20 ngày kể từ ngày luật được thông qua"
    waiting = added(work, words, status=TaskStatus.WAITING)
    task = tasks.change(work, waiting.id, event_on=TODAY)
    assert (task.status, task.last_day) == (TaskStatus.TODO, dt.date(2026, 3, 23))


def test_a_task_waits_on_while_its_event_gives_no_day(work: Workspace) -> None:
    waiting = added(work, "theo quyết định kiểm tra", status=TaskStatus.WAITING)
    assert tasks.change(work, waiting.id, event_on=TODAY).status is TaskStatus.WAITING


def test_words_that_are_not_understood_keep_no_day(work: Workspace) -> None:
    task = tasks.change(work, added(work).id, time="lúc rảnh rỗi")
    assert task.deadline is DeadlineKind.UNKNOWN
    assert (task.last_day, task.working_day) == (None, None)


def test_another_title_leaves_the_days_alone(work: Workspace) -> None:
    task = added(work)
    assert tasks.change(work, task.id, title="Gửi kế hoạch").last_day == task.last_day


def test_typing_on_is_one_step(work: Workspace) -> None:
    task = added(work)
    for words in ("Q", "Quý", "Quý I"):
        tasks.change(work, task.id, time=words)
    work.undo()
    assert tasks.get(work, task.id) == task


def test_a_task_is_not_done_without_evidence_or_reason(work: Workspace) -> None:
    task = added(work)
    with pytest.raises(UserFacingError, match="chưa có bằng chứng"):
        tasks.complete(work, task.id, TODAY, "  ")
    assert tasks.get(work, task.id) == task


def test_a_reason_is_enough_to_be_done(work: Workspace) -> None:
    task = tasks.complete(work, added(work).id, TODAY, "Đã báo cáo miệng tại giao ban")
    assert (task.status, task.done_on) == (TaskStatus.DONE, TODAY)
    assert task.outcome == "Đã báo cáo miệng tại giao ban"


def test_evidence_is_enough_to_be_done(work: Workspace) -> None:
    task = added(work)
    task_evidence.add_words(work, task.id, "Bản giấy lưu tại phòng")
    assert tasks.complete(work, task.id, TODAY).status is TaskStatus.DONE


def test_a_task_is_not_done_on_a_day_to_come(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="03/03/2026"):
        tasks.complete(work, added(work).id, dt.date(2026, 3, 3), "Xong")


def test_a_task_is_dropped_for_a_reason_only(work: Workspace) -> None:
    task = added(work)
    with pytest.raises(UserFacingError, match="lý do"):
        tasks.drop(work, task.id, "")
    dropped = tasks.drop(work, task.id, "Cấp trên đã bỏ nội dung này")
    assert (dropped.status, dropped.done_on) == (TaskStatus.DROPPED, None)


def test_a_reopened_task_remembers_how_it_was_closed(work: Workspace) -> None:
    task = tasks.complete(work, added(work).id, TODAY, "Đã gửi")
    opened = tasks.reopen(work, task.id)
    assert (opened.status, opened.done_on, opened.outcome) == (TaskStatus.DOING, None, "")
    assert [note.text for note in tasks.notes(work, task.id)] == [
        "Mở lại, trước đó hoàn thành: Đã gửi"
    ]


def test_closing_is_never_a_mere_change_of_status(work: Workspace) -> None:
    task = added(work)
    with pytest.raises(ValueError, match="done"):
        tasks.change(work, task.id, status=TaskStatus.DONE)
    tasks.drop(work, task.id, "Trùng")
    with pytest.raises(ValueError, match="doing"):
        tasks.change(work, task.id, status=TaskStatus.DOING)


def test_the_log_is_read_from_the_newest_line(work: Workspace) -> None:
    task = added(work)
    tasks.add_note(work, task.id, "Nhận số liệu 6/8 đơn vị")
    tasks.add_note(work, task.id, "Bắt đầu tổng hợp", dt.date(2026, 2, 20))
    assert [note.text for note in tasks.notes(work, task.id)] == [
        "Nhận số liệu 6/8 đơn vị",
        "Bắt đầu tổng hợp",
    ]


def test_an_empty_line_of_the_log_is_refused(work: Workspace) -> None:
    with pytest.raises(UserFacingError):
        tasks.add_note(work, added(work).id, " \n")


def test_a_line_of_the_log_can_be_taken_away(work: Workspace) -> None:
    task = added(work)
    tasks.add_note(work, task.id, "Nhầm")
    tasks.remove_note(work, tasks.notes(work, task.id)[0].id)
    assert tasks.notes(work, task.id) == ()


def test_removed_tasks_come_back_by_one_undo(work: Workspace) -> None:
    ids = [added(work).id, added(work).id]
    tasks.remove(work, ids)
    assert work.undo() == "Xoá nhiệm vụ"
    assert all(tasks.get(work, each) for each in ids)


def test_a_task_that_never_was_is_a_bug(work: Workspace) -> None:
    with pytest.raises(KeyError):
        tasks.complete(work, 99, TODAY, "Xong")
