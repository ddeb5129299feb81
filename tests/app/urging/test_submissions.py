"""What units send: noted, excused, pasted, and each as one step."""

import pytest

from tests.app.urging.asked import ask, cells_of, day
from ttpl_desktop.app import tasks
from ttpl_desktop.app.urging import submissions
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.urging.standing import Standing


@pytest.fixture
def ids(work):
    ask(work)
    return [cell.submission.id for cell in cells_of(work).values()]


def standings(work):
    return [cell.standing(work.today()) for cell in cells_of(work).values()]


def test_several_units_are_noted_in_one_step(work, ids):
    submissions.mark_sent(work, ids, day(12))
    assert standings(work) == [Standing.SENT] * 3
    assert work.undo() == "Ghi đơn vị đã gửi"
    assert standings(work) == [Standing.OVERDUE] * 3


def test_today_is_the_day_where_none_is_given(work, ids):
    submissions.mark_sent(work, ids[:1])
    assert submissions.get(work, ids[0]).sent_on == work.today()


def test_a_day_to_come_is_refused(work, ids):
    with pytest.raises(UserFacingError):
        submissions.mark_sent(work, ids, day(24))
    with pytest.raises(UserFacingError):
        submissions.change(work, ids[0], sent_on=day(24))


def test_a_unit_is_excused_for_a_reason(work, ids):
    with pytest.raises(UserFacingError):
        submissions.excuse(work, ids, "  ")
    submissions.excuse(work, ids[:1], "Mới thành lập")
    assert standings(work)[0] is Standing.EXCUSED
    submissions.mark_sent(work, ids[:1])
    assert submissions.get(work, ids[0]).excuse == ""


def test_an_unmarked_submission_is_as_before(work, ids):
    before = submissions.get(work, ids[0])
    submissions.mark_sent(work, ids[:1])
    submissions.unmark(work, ids[:1])
    assert submissions.get(work, ids[0]) == before


def test_pasted_days_are_one_step_and_tell_what_they_refused(work, ids):
    pasted = submissions.paste(work, ids, [["12/11/2026"], [""], ["chưa"]])
    assert pasted.sentence == "Đã ghi ngày gửi của 1 đơn vị. Không nhận 1 dòng: “chưa”."
    assert standings(work) == [Standing.SENT, Standing.OVERDUE, Standing.OVERDUE]
    work.undo()
    assert standings(work) == [Standing.OVERDUE] * 3


def test_the_task_behind_is_offered_once_nothing_is_missing(work):
    task = tasks.add(work, Task(year=2026, title="Nhận báo cáo của các phòng"))
    request = ask(work, task_id=task.id)
    ids = [cell.submission.id for cell in cells_of(work).values()]
    submissions.mark_sent(work, ids[:2], day(12))
    assert submissions.task_to_complete(work, request.id) is None
    submissions.excuse(work, ids[2:], "Mới thành lập")
    assert submissions.task_to_complete(work, request.id).id == task.id
    submissions.complete_task(work, request.id)
    done = tasks.get(work, task.id)
    assert (done.status, done.done_on) == (TaskStatus.DONE, day(12))
    assert "2 đơn vị, 1 đơn vị được miễn" in done.outcome
    assert submissions.task_to_complete(work, request.id) is None
