"""A task that goes on all the time is reviewed now and then: one review ahead, the others kept."""

import datetime as dt

import pytest

from ttpl_desktop.app import days_off, task_days, task_groups, task_lists, task_reviews, tasks
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.app.task_lists import Due, TaskFilter
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task, TaskState
from ttpl_desktop.storage.registers.task import TASKS

TODAY = dt.date(2026, 2, 6)
MARCH, JUNE = dt.date(2026, 3, 31), dt.date(2026, 6, 30)


@pytest.fixture
def day():
    return [TODAY]


@pytest.fixture
def work(tmp_path, day):
    opened = Workspace.open(tmp_path / "du-lieu", today=lambda: day[0])
    yield opened
    opened.close()


@pytest.fixture
def task(work) -> Task:
    return tasks.add(work, Task(year=2026, title="Theo dõi", time="thường xuyên"))


def now(work, task):
    return tasks.get(work, task.id)


def test_a_continuous_task_is_reviewed_each_quarter_unless_told_otherwise(work, task):
    assert (task.review_months, task.next_review) == (3, MARCH)
    assert now(work, task) == task


def test_other_tasks_have_no_review(work):
    plain = tasks.add(work, Task(year=2026, title="Gửi", time="trước ngày 15/11"))
    assert (plain.review_months, plain.next_review) == (0, None)


def test_words_that_become_continuous_bring_a_review_and_others_take_it(work, task):
    tasks.change(work, task.id, time="trước ngày 15/11")
    assert now(work, task).next_review is None
    tasks.change(work, task.id, time="thường xuyên trong năm")
    assert now(work, task).next_review == MARCH


def test_the_usual_cadence_is_a_choice(work, task):
    task_reviews.choose_usual(work, 6)
    other = tasks.add(work, Task(year=2026, title="Rà soát", time="thường xuyên"))
    assert (other.review_months, other.next_review) == (6, JUNE)
    assert now(work, task) == task
    work.undo()
    work.undo()
    assert task_reviews.usual_months(work) == 3


def test_another_cadence_moves_the_next_review(work, task):
    task_reviews.choose_months(work, task.id, 12)
    assert now(work, task).next_review == dt.date(2026, 12, 31)
    task_reviews.choose_months(work, task.id, 0)
    assert now(work, task).next_review is None
    work.undo()
    work.undo()
    assert now(work, task) == task


def test_a_review_is_kept_and_the_next_one_set_as_one_step(work, task, day):
    day[0] = MARCH
    task_reviews.record(work, task.id, MARCH, "Không có vướng mắc")
    assert now(work, task).next_review == JUNE
    assert [each.text for each in task_reviews.reviews(work, task.id)] == ["Không có vướng mắc"]
    work.undo()
    assert now(work, task) == task
    assert task_reviews.reviews(work, task.id) == ()


def test_reviews_do_not_pile_up_however_late_one_is(work, task, day):
    day[0] = dt.date(2026, 10, 12)
    assert now(work, task).next_review == MARCH
    task_reviews.record(work, task.id, day[0], "Rà soát ba quý")
    assert now(work, task).next_review == dt.date(2026, 12, 31)


def test_a_review_written_down_later_does_not_put_the_next_one_back(work, task, day):
    day[0] = dt.date(2026, 7, 1)
    task_reviews.record(work, task.id, dt.date(2026, 6, 29), "Quý II")
    task_reviews.record(work, task.id, dt.date(2026, 3, 30), "Quý I")
    assert now(work, task).next_review == dt.date(2026, 9, 30)


def test_there_is_no_review_behind_the_year_unless_the_task_is_still_open(work, task, day):
    day[0] = dt.date(2026, 12, 30)
    task_reviews.record(work, task.id, day[0], "Cuối năm")
    assert now(work, task).next_review is None
    day[0] = dt.date(2027, 1, 15)
    task_reviews.record(work, task.id, day[0], "Vẫn đang làm")
    assert now(work, task).next_review == dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("held", "found", "said"),
    [(TODAY, " ", "kết quả rà soát"), (dt.date(2026, 2, 7), "Đã xem", "còn ở phía trước")],
)
def test_a_review_says_what_was_found_and_is_over(work, task, held, found, said):
    with pytest.raises(UserFacingError, match=said):
        task_reviews.record(work, task.id, held, found)
    assert work.undo_label == "Thêm nhiệm vụ"


def test_a_closed_task_is_not_reviewed_and_an_opened_one_is_again(work, task):
    tasks.complete(work, task.id, TODAY, "Hết nhiệm vụ")
    assert now(work, task).next_review is None
    with pytest.raises(UserFacingError, match="không rà soát nữa"):
        task_reviews.record(work, task.id, TODAY, "Đã xem")
    with pytest.raises(UserFacingError, match="không rà soát nữa"):
        task_reviews.move(work, task.id, MARCH)
    tasks.reopen(work, task.id)
    assert now(work, task).next_review == MARCH


def test_a_review_that_is_due_is_told_and_not_late(work, task, day):
    assert task.state(dt.date(2026, 3, 23)) is TaskState.CONTINUOUS
    assert task.state(dt.date(2026, 3, 24)) is TaskState.REVIEW
    day[0] = dt.date(2026, 5, 4)
    assert task.state(day[0]) is TaskState.REVIEW
    assert not task.is_overdue(day[0])
    assert task_lists.alerts(work) == task_lists.Alerts((), ())
    assert task_lists.count(work, 2026, TaskFilter(due=Due.REVIEW)) == 1
    assert task_lists.count(work, 2026, TaskFilter(due=Due.CONTINUOUS)) == 1


def test_it_stands_on_the_day_of_its_review_in_every_calendar(work, task):
    (span,) = task_lists.between(work, MARCH, MARCH)
    assert (span.task, span.first, span.last) == (task, MARCH, MARCH)
    assert task_lists.between(work, TODAY, dt.date(2026, 3, 30)) == ()
    assert task_lists.count_unplaced(work, 2026) == 0


@pytest.mark.parametrize(
    ("today", "title"),
    [(TODAY, "Thứ Ba 31/03/2026"), (dt.date(2026, 5, 4), "Hôm nay, thứ Hai 04/05/2026")],
)
def test_the_agenda_puts_a_review_that_should_have_been_on_today(work, task, day, today, title):
    day[0] = today
    page = task_groups.page(work, 2026, by=Grouping.AGENDA)
    assert [group.title for group in page.groups] == [title]


def test_a_review_is_moved_like_an_entry_of_a_calendar(work, task):
    assert task_days.move(work, task.id, dt.date(2026, 3, 20)).next_review == dt.date(2026, 3, 20)
    assert task_days.resize(work, task.id, MARCH, JUNE).next_review == JUNE
    assert now(work, task).time == "thường xuyên"
    tasks.change(work, task.id, title="Theo dõi chung")
    assert now(work, task).next_review == JUNE
    tasks.change(work, task.id, time="thường xuyên trong năm")
    assert now(work, task).next_review == JUNE


def test_a_review_goes_to_a_working_day_when_its_own_is_taken_off(work, task):
    assert len(days_off.set_day(work, MARCH, DayKind.SWAP_OFF, "Nghỉ hoán đổi")) == 1
    assert now(work, task).next_review == dt.date(2026, 3, 30)
    work.undo()
    assert now(work, task) == task


def test_a_review_that_a_day_off_moved_comes_back_when_that_day_is_worked_again(work, task):
    days_off.set_day(work, MARCH, DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    days_off.drop_correction(work, days_off.corrections(work)[0].id)
    assert now(work, task).next_review == MARCH


def test_a_review_that_the_officer_moved_stays_where_days_before_and_behind_it_change(work, task):
    task_reviews.move(work, task.id, dt.date(2026, 3, 26))
    days_off.set_day(work, dt.date(2026, 3, 30), DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    days_off.drop_correction(work, days_off.corrections(work)[0].id)
    days_off.set_day(work, dt.date(2026, 3, 29), DayKind.WORKING_DAY, "Làm bù")
    assert now(work, task).next_review == dt.date(2026, 3, 26)


def test_a_task_from_the_bin_has_its_review_again(work, task):
    tasks.remove(work, [task.id])
    with work.operation("Lấy lại"):
        work.table(TASKS).put_back([task.id])
    assert now(work, task) == task
