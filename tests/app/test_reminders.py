"""What the officer is reminded of today, and how it is put off."""

from __future__ import annotations

import datetime as dt

import pytest

from ttpl_desktop.app import reminders, task_calendar, task_lists, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reminders import Reminder, Today
from ttpl_desktop.domain.reminding import LONG_WAIT
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.storage.registers.task import TASKS

TODAY = dt.date(2026, 11, 23)
LATE, SOON, FAR = (f"chậm nhất ngày {day}" for day in ("20/11/2026", "27/11/2026", "31/12/2026"))


def add(work: Workspace, title: str, time: str = FAR, **values: object) -> Task:
    return tasks.add(work, Task(**{"year": 2026, "title": title, "time": time, **values}))


def told(work: Workspace) -> list[tuple[str, list[str]]]:
    """Each reason with its number, and the titles under it."""
    return [
        (f"{len(group.ids)} {group.words}", [each.title for each in group.first])
        for group in reminders.today(work).groups
    ]


def test_a_day_without_anything_pressing_has_no_groups(work: Workspace) -> None:
    add(work, "Còn xa")
    assert reminders.today(work) == Today(TODAY, ())


def test_every_reason_is_told_the_most_pressing_first(work: Workspace) -> None:
    add(work, "Sắp bắt đầu", remind_days=60)
    add(work, "Muộn", LATE)
    add(work, "Sắp đến", SOON)
    add(work, "Rà soát", "thường xuyên", review_months=3, next_review=dt.date(2026, 11, 20))
    assert told(work) == [
        ("1 quá hạn", ["Muộn"]),
        ("1 đến hạn trong 7 ngày", ["Sắp đến"]),
        ("1 đến kỳ rà soát", ["Rà soát"]),
        ("1 đến lúc bắt đầu", ["Sắp bắt đầu"]),
    ]


def test_a_reminder_says_why_and_who(work: Workspace) -> None:
    task = add(work, "Gửi\nbáo cáo", LATE, lead=("Thanh tra", "Văn phòng"))
    (group,) = reminders.today(work).groups
    assert group.first == (
        Reminder(
            "task", task.id, "Gửi báo cáo", "quá hạn 3 ngày", TaskState.LATE, "Thanh tra; Văn phòng"
        ),
    )
    assert group.presses


def test_the_strip_of_alerts_counts_the_same_tasks(work: Workspace) -> None:
    late = [add(work, f"Muộn {number}", LATE) for number in range(3)]
    add(work, "Sắp đến", SOON)
    reminders.snooze(work, [late[0].id], TODAY + dt.timedelta(days=7))
    alerts, groups = task_lists.alerts(work), reminders.today(work).groups
    assert [group.ids for group in groups] == [alerts.overdue, alerts.soon]
    assert [group.waiting for group in groups] == [2, 1]


def test_only_the_first_of_a_reason_are_named_by_their_days(work: Workspace) -> None:
    for day in range(10, 20):
        add(work, f"Ngày {day}", f"chậm nhất ngày {day}/11/2026")
    (group,) = reminders.today(work).groups
    assert len(group.ids) == 10
    assert [each.title for each in group.first] == [f"Ngày {day}" for day in range(10, 16)]


def test_what_is_removed_or_closed_is_reminded_of_no_more(work: Workspace) -> None:
    gone, done = add(work, "Xoá", LATE), add(work, "Xong", LATE)
    tasks.remove(work, [gone.id])
    tasks.complete(work, done.id, TODAY, "Đã gửi")
    assert told(work) == []
    tasks.reopen(work, done.id)
    assert told(work) == [("1 quá hạn", ["Xong"])]


# Waiting


def age(work: Workspace, days: int) -> None:
    """Makes everything done so far so many days older."""
    at = (dt.datetime.combine(TODAY, dt.time(9)) - dt.timedelta(days=days)).isoformat()
    work.store.connection.execute("UPDATE operation SET at = ?", (at,))
    work.store.connection.commit()


def test_waiting_without_news_for_a_month_is_asked_after(work: Workspace) -> None:
    add(work, "Chờ", "theo quyết định kiểm tra")
    age(work, LONG_WAIT.days - 1)
    assert told(work) == []
    age(work, LONG_WAIT.days)
    assert told(work) == [("1 chờ quyết định, sự kiện đã lâu", ["Chờ"])]


def test_a_line_in_the_log_is_news(work: Workspace) -> None:
    task = add(work, "Chờ", "theo quyết định kiểm tra")
    tasks.add_note(work, task.id, "Đã hỏi Văn phòng")
    age(work, LONG_WAIT.days)
    assert told(work) == []


def test_what_has_waited_long_can_be_put_off(work: Workspace) -> None:
    task = add(work, "Chờ", "theo quyết định kiểm tra")
    reminders.snooze(work, [task.id], TODAY + dt.timedelta(days=90))
    age(work, LONG_WAIT.days)
    (group,) = reminders.today(work).groups
    assert (group.waiting, group.first, group.snoozed) == (0, (), (task.id,))


# Putting off


def test_putting_off_hides_rows_and_is_counted(work: Workspace) -> None:
    one, two = add(work, "Một", LATE), add(work, "Hai", LATE)
    reminders.snooze(work, [one.id], dt.date(2026, 11, 30))
    today = reminders.today(work)
    assert [each.title for each in today.rows()] == ["Hai"]
    assert (today.waiting, today.snoozed) == (1, (one.id,))
    reminders.unsnooze(work, [one.id])
    assert reminders.today(work).groups[0].ids == (one.id, two.id)
    assert reminders.today(work).snoozed == ()


def test_several_are_put_off_as_one_step(work: Workspace) -> None:
    ids = [add(work, f"Việc {number}", LATE).id for number in range(3)]
    reminders.snooze(work, ids, TODAY + dt.timedelta(days=1))
    assert reminders.today(work).waiting == 0
    assert work.undo() == "Hoãn nhắc nhiệm vụ"
    assert reminders.today(work).waiting == 3
    work.redo()
    assert reminders.today(work).waiting == 0


def test_reminding_comes_back_on_the_day_that_was_chosen(work: Workspace) -> None:
    task = add(work, "Muộn", LATE)
    reminders.snooze(work, [task.id], TODAY + dt.timedelta(days=2))
    later = Workspace(work.store, lambda: TODAY + dt.timedelta(days=2))
    assert reminders.today(later).waiting == 1


def test_it_comes_back_earlier_where_it_should_be_done_earlier(work: Workspace) -> None:
    task = add(work, "Sắp đến", SOON)
    (off,) = reminders.snooze(work, [task.id], dt.date(2026, 12, 15))
    assert off.snoozed_until == dt.date(2026, 11, 27)


@pytest.mark.parametrize("days", [0, -3])
def test_a_day_that_is_over_is_refused(work: Workspace, days: int) -> None:
    task = add(work, "Muộn", LATE)
    with pytest.raises(UserFacingError, match="phía trước"):
        reminders.snooze(work, [task.id], TODAY + dt.timedelta(days=days))
    assert reminders.today(work).waiting == 1


# Leads


def test_a_lead_begins_reminding_earlier_as_one_step(work: Workspace) -> None:
    task = add(work, "Báo cáo năm")
    reminders.set_lead(work, [task.id], 45)
    assert told(work) == [("1 đến lúc bắt đầu", ["Báo cáo năm"])]
    stored = tasks.find(work, task.id)
    assert stored is not None
    assert reminders.beginning(work, stored) == "bắt đầu nhắc từ thứ Hai 16/11"
    assert work.undo() == "Đổi ngày bắt đầu nhắc"
    assert told(work) == []


def test_a_lead_under_a_week_is_refused(work: Workspace) -> None:
    task = add(work, "Báo cáo năm")
    with pytest.raises(UserFacingError, match="7 ngày"):
        reminders.set_lead(work, [task.id], 3)


def test_the_usual_lead_is_for_tasks_without_their_own(work: Workspace) -> None:
    usual, own = add(work, "Thường", "chậm nhất ngày 15/12/2026"), add(work, "Riêng", remind_days=8)
    assert reminders.usual_lead(work) == 7
    reminders.set_usual_lead(work, 30)
    assert reminders.usual_lead(work) == 30
    assert told(work) == [("1 đến lúc bắt đầu", ["Thường"])]
    assert reminders.beginning(work, usual) == "bắt đầu nhắc từ Chủ nhật 15/11"
    assert reminders.beginning(work, own) == "bắt đầu nhắc từ thứ Tư 23/12"
    work.undo()
    assert told(work) == []


def alarms(work: Workspace, task_id: int) -> tuple[dt.date, ...]:
    task = tasks.find(work, task_id)
    assert task is not None
    (event,) = task_calendar.calendar_of(work, [task]).events
    return event.alarms


def test_a_calendar_rings_by_the_tasks_own_lead_and_not_by_what_was_put_off(
    work: Workspace,
) -> None:
    task = add(work, "Báo cáo năm", remind_days=30)
    rings = (dt.date(2026, 12, 1), dt.date(2026, 12, 24), dt.date(2026, 12, 30))
    assert alarms(work, task.id) == rings
    reminders.snooze(work, [task.id], TODAY + dt.timedelta(days=7))
    assert alarms(work, task.id) == rings
    reminders.set_lead(work, [task.id], None)
    assert alarms(work, task.id) == rings[1:]


def test_reminders_ask_the_database_as_often_for_many_tasks_as_for_few(work: Workspace) -> None:
    def questions() -> int:
        asked: list[str] = []
        work.store.connection.set_trace_callback(asked.append)
        reminders.today(work)
        work.store.connection.set_trace_callback(None)
        return len(asked)

    for words in (LATE, SOON, "theo quyết định kiểm tra"):
        add(work, "Việc", words)
    few = questions()
    with work.operation("Thêm"):
        for number in range(60):
            work.table(TASKS).save(
                Task(year=2026, title=str(number), last_day=TODAY, status=TaskStatus.DOING)
            )
            add(work, "Chờ", "theo quyết định kiểm tra")
    assert questions() == few
