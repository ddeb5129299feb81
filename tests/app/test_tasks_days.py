"""The days of tasks: advised, moved by hand, given by an event, computed anew."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from ttpl_desktop.app import task_days, tasks
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.domain.settings import CalendarDay, Setting
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS, SETTINGS

TODAY = dt.date(2026, 3, 2)
EVENT = dt.date(2026, 3, 16)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "data", today=lambda: TODAY)
    yield workspace
    workspace.close()


def added(work: Workspace, time: str, **values: object) -> Task:
    return tasks.add(work, Task(year=2026, title="Gửi báo cáo", time=time, **values))


def with_day_off(work: Workspace, day: dt.date) -> None:
    with work.operation("Sửa lịch"):
        work.table(CALENDAR_DAYS).save(CalendarDay(0, day, DayKind.SWAP_OFF, "Nghỉ hoán đổi"))


def test_the_advice_names_the_last_day_and_the_day_to_send(work: Workspace) -> None:
    advice = task_days.advice(work, added(work, "chậm nhất ngày 15/03/2026"))
    assert advice == "Hạn cuối Chủ nhật 15/03 → nên gửi thứ Sáu 13/03"


def test_the_advice_says_how_before_was_read(work: Workspace) -> None:
    assert "không gồm ngày đó" in task_days.advice(work, added(work, "trước ngày 16/03/2026"))


def test_the_advice_says_when_a_period_begins(work: Workspace) -> None:
    assert task_days.advice(work, added(work, "Quý II")).startswith("Bắt đầu 01/04/2026 · hạn cuối")


def test_the_officer_may_count_the_day_of_before_in(work: Workspace) -> None:
    with work.operation("Sửa cách hiểu"):
        work.table(SETTINGS).save(Setting(name=STRICT_BEFORE, value=task_days.LOOSE))
    assert added(work, "trước ngày 16/03/2026").last_day == dt.date(2026, 3, 16)


def test_a_period_from_the_issue_counts_from_the_plans_day(work: Workspace) -> None:
    with work.operation("Thêm kế hoạch"):
        plan = work.table(PLANS).save(Plan(year=2026, issued_on=dt.date(2026, 1, 5)))
        item = work.table(PLAN_ITEMS).save(PlanItem(plan_id=plan.id, kind=ItemKind.ACTIVITY))
    words = "trong thời hạn 10 ngày kể từ ngày kế hoạch được ban hành"
    assert added(work, words, plan_item_id=item.id).last_day == dt.date(2026, 1, 15)


def test_a_moved_task_keeps_its_old_words_in_the_log(work: Workspace) -> None:
    task = task_days.move(work, added(work, "trước ngày 16/03/2026").id, dt.date(2026, 3, 20))
    assert (task.time, task.last_day) == ("chậm nhất ngày 20/03/2026", dt.date(2026, 3, 20))
    (note,) = tasks.notes(work, task.id)
    assert note.text == (
        "Chuyển hạn sang 20/03/2026. Thời hạn cũ: “trước ngày 16/03/2026” (15/03/2026)."
    )


def test_one_undo_takes_a_move_and_its_note_back(work: Workspace) -> None:
    task = added(work, "trước ngày 16/03/2026")
    task_days.move(work, task.id, dt.date(2026, 3, 20))
    work.undo()
    assert tasks.get(work, task.id) == task
    assert tasks.notes(work, task.id) == ()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=some.dates(dt.date(2026, 3, 2), dt.date(2026, 12, 31)))
def test_a_moved_period_keeps_its_length(work: Workspace, day: dt.date) -> None:
    before = added(work, "từ ngày 02/03/2026 đến ngày 06/03/2026")
    after = task_days.move(work, before.id, day)
    assert after.deadline is DeadlineKind.PERIOD
    assert (after.last_day, after.start) == (day, day - dt.timedelta(days=4))


def test_of_a_long_period_only_the_end_is_moved(work: Workspace) -> None:
    task = task_days.move(work, added(work, "Quý II").id, dt.date(2026, 6, 15))
    assert (task.start, task.last_day) == (dt.date(2026, 4, 1), dt.date(2026, 6, 15))


def test_a_long_period_moved_before_its_start_is_a_day(work: Workspace) -> None:
    task = task_days.move(work, added(work, "Quý II").id, dt.date(2026, 3, 20))
    assert (task.deadline, task.start) == (DeadlineKind.BY, None)


def test_a_closed_task_is_not_moved(work: Workspace) -> None:
    task = tasks.drop(work, added(work, "Quý II").id, "Trùng")
    with pytest.raises(UserFacingError, match="Mở lại"):
        task_days.move(work, task.id, TODAY)


def test_a_counted_period_gets_its_days_from_the_event(work: Workspace) -> None:
    task = added(work, "trong thời hạn 20 ngày kể từ ngày luật được thông qua")
    assert task.last_day is None
    assert task_days.record_event(work, task.id, EVENT).last_day == dt.date(2026, 4, 6)
    assert "Bộ luật Dân sự" in task_days.advice(work, tasks.get(work, task.id) or task)


def test_a_waiting_task_gets_the_days_that_the_decision_says(work: Workspace) -> None:
    task = added(work, "theo quyết định kiểm tra của UBND tỉnh", status=TaskStatus.WAITING)
    given_day = task_days.record_event(work, task.id, EVENT, "chậm nhất ngày 10/04/2026")
    assert (given_day.status, given_day.event_on) == (TaskStatus.TODO, EVENT)
    assert given_day.last_day == dt.date(2026, 4, 10)
    assert "theo quyết định kiểm tra" in tasks.notes(work, task.id)[0].text


def test_a_waiting_task_without_new_words_is_not_guessed(work: Workspace) -> None:
    task = added(work, "theo quyết định kiểm tra của UBND tỉnh")
    waiting = task_days.record_event(work, task.id, EVENT)
    assert waiting.last_day is None
    assert "hãy ghi thời hạn cụ thể" in task_days.advice(work, waiting)


def test_a_new_day_off_moves_the_tasks_that_it_touches(work: Workspace) -> None:
    touched = added(work, "chậm nhất ngày 20/03/2026")
    added(work, "chậm nhất ngày 27/03/2026")
    with_day_off(work, dt.date(2026, 3, 20))
    (moved,) = task_days.recompute(work)
    assert moved.before == touched
    assert moved.after.working_day == dt.date(2026, 3, 19)
    assert tasks.get(work, touched.id) == moved.after


def test_computing_anew_is_one_step(work: Workspace) -> None:
    before = [added(work, "chậm nhất ngày 20/03/2026") for _ in range(3)]
    with_day_off(work, dt.date(2026, 3, 20))
    task_days.recompute(work)
    work.undo()
    assert [tasks.get(work, task.id) for task in before] == before


def test_a_closed_task_keeps_the_days_it_was_measured_by(work: Workspace) -> None:
    task = tasks.complete(work, added(work, "chậm nhất ngày 20/03/2026").id, TODAY, "Xong")
    with_day_off(work, dt.date(2026, 3, 20))
    assert task_days.recompute(work) == ()
    assert tasks.get(work, task.id) == task


def test_nothing_moved_leaves_no_step(work: Workspace) -> None:
    added(work, "chậm nhất ngày 20/03/2026")
    assert task_days.recompute(work) == ()
    assert work.undo_label == "Thêm nhiệm vụ"


# made longer or shorter by hand


def test_a_task_gets_a_period_by_hand_and_the_old_words_stay_in_the_log(work: Workspace) -> None:
    task = added(work, "chậm nhất ngày 20/03/2026")
    first, last = dt.date(2026, 3, 16), dt.date(2026, 3, 27)
    new = task_days.resize(work, task.id, first, last)
    assert (new.start, new.last_day) == (first, last)
    assert new.time == "từ ngày 16/03/2026 đến ngày 27/03/2026"
    assert "chậm nhất ngày 20/03/2026" in tasks.notes(work, task.id)[0].text
    work.undo()
    assert tasks.get(work, task.id) == task
    assert tasks.notes(work, task.id) == ()


def test_a_period_of_one_day_is_that_day(work: Workspace) -> None:
    task = added(work, "từ ngày 16/03/2026 đến ngày 27/03/2026")
    day = dt.date(2026, 3, 16)
    assert task_days.resize(work, task.id, day, day).time == "chậm nhất ngày 16/03/2026"


def test_a_period_that_words_cannot_say_is_refused(work: Workspace) -> None:
    task = added(work, "chậm nhất ngày 20/03/2026")
    with pytest.raises(UserFacingError, match="ô Thời hạn"):
        task_days.resize(work, task.id, dt.date(2025, 12, 20), dt.date(2026, 1, 10))
    assert tasks.get(work, task.id) == task


# which tasks a day of the calendar concerns

_WORDS = (
    "chậm nhất ngày {}/03/2026",
    "trước ngày {}/03/2026",
    "từ ngày 02/03/2026 đến ngày {}/03/2026",
    "{} ngày làm việc kể từ ngày nhận được báo cáo",
    "trong thời hạn {} ngày kể từ ngày nhận được báo cáo",
    "ngày làm việc cuối cùng của tháng 3 năm 2026",
    "trước ngày {} của tháng cuối quý",
    "Quý I",
)
_TIMES = some.builds(
    lambda words, number: words.format(f"{number:02d}"),
    some.sampled_from(_WORDS),
    some.integers(3, 28),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    times=some.lists(_TIMES, min_size=1, max_size=8),
    day=some.dates(dt.date(2026, 2, 20), dt.date(2026, 4, 10)),
    kind=some.sampled_from((DayKind.SWAP_OFF, DayKind.WORKING_DAY)),
)
def test_looking_at_the_concerned_tasks_alone_leaves_none_behind(
    work: Workspace, times: list[str], day: dt.date, kind: DayKind
) -> None:
    for time in times:
        added(work, time, event_on=EVENT)
    with work.operation("Sửa lịch"):
        work.table(CALENDAR_DAYS).save(CalendarDay(0, day, kind, "Hoán đổi"))
    task_days.recompute(work, {day})
    assert task_days.recompute(work) == ()
