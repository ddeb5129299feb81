"""Tasks as a calendar: the same event each time, with what changed since."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import icalendar
import pytest

from tests.documents import ics_reader
from ttpl_desktop.app import sample, task_calendar, task_days, task_lists, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.ics import Event
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task, TaskStatus

DUE = "chậm nhất ngày 30/11/2026"  # a Monday; today is Monday 23/11/2026


def add(work: Workspace, time: str = DUE, **values: object) -> Task:
    given = {"year": 2026, "title": "Gửi báo cáo", "time": time, **values}
    return tasks.add(work, Task(**given))


def event(work: Workspace, task_id: int) -> Event:
    task = tasks.find(work, task_id)
    assert task is not None
    [made] = task_calendar.calendar_of(work, [task]).events
    return made


def test_a_deadline_lies_on_its_day_and_a_period_on_all_of_its_days(work: Workspace) -> None:
    due = event(work, add(work).id)
    assert (due.first, due.last) == (dt.date(2026, 11, 30), dt.date(2026, 11, 30))
    quarter = event(work, add(work, "quý IV").id)
    assert (quarter.first, quarter.last) == (dt.date(2026, 10, 1), dt.date(2026, 12, 31))


def test_a_task_without_a_day_has_no_event(work: Workspace) -> None:
    every = [
        add(work, words) for words in ("thường xuyên", "hằng quý", "theo quyết định kiểm tra", "")
    ]
    assert task_calendar.calendar_of(work, every).events == ()


def test_a_day_off_tells_the_working_day_before_it(work: Workspace) -> None:
    made = event(work, add(work, "chậm nhất ngày 28/11/2026").id)
    assert made.title == "Gửi báo cáo (nên xong 27/11/2026)"
    assert made.last == dt.date(2026, 11, 28)
    assert made.alarms == (dt.date(2026, 11, 26),)


def test_alarms_ring_a_week_and_a_day_before_and_never_for_the_past(work: Workspace) -> None:
    assert event(work, add(work).id).alarms == (dt.date(2026, 11, 23), dt.date(2026, 11, 29))
    assert event(work, add(work, "chậm nhất ngày 26/11/2026").id).alarms == (dt.date(2026, 11, 25),)
    assert event(work, add(work, "chậm nhất ngày 20/11/2026").id).alarms == ()


def test_the_description_says_who_what_and_until_when(work: Workspace) -> None:
    made = event(
        work, add(work, lead=("Thanh tra Sở",), coordinators=("A", "B"), product="Báo cáo").id
    )
    assert made.description.splitlines() == [
        "Chủ trì: Thanh tra Sở",
        "Phối hợp: A; B",
        f"Thời hạn: {DUE}",
        "Nên xong: 30/11/2026",
        "Sản phẩm: Báo cáo",
        "Trạng thái: Chưa thực hiện",
    ]


def test_where_a_task_comes_from_is_told(work: Workspace) -> None:
    sample.fill(work)
    rows = task_lists.page(work, 2026, limit=1000).rows
    row = next(row for row in rows if row.origin and row.task.last_day)
    assert f"Từ: {row.origin.place}" in event(work, row.id).description


def test_a_done_task_has_a_tick_and_no_alarm_and_a_dropped_one_is_cancelled(
    work: Workspace,
) -> None:
    done, dropped, waiting = add(work), add(work), add(work, status=TaskStatus.WAITING)
    tasks.complete(work, done.id, work.today(), "Đã gửi")
    tasks.drop(work, dropped.id, "Bỏ")
    assert event(work, done.id).title == "✓ Gửi báo cáo"
    assert "Hoàn thành ngày 23/11/2026" in event(work, done.id).description
    assert event(work, done.id).alarms == event(work, dropped.id).alarms == ()
    assert event(work, dropped.id).status == "CANCELLED"
    assert event(work, waiting.id).status == "TENTATIVE"


def test_written_again_the_same_task_is_the_same_event_of_a_later_version(work: Workspace) -> None:
    task = add(work)
    before = event(work, task.id)
    again = event(work, task.id)
    assert (again.uid, again.sequence, again.changed_at) == (
        before.uid,
        before.sequence,
        before.changed_at,
    )
    task_days.move(work, task.id, dt.date(2026, 12, 4))
    after = event(work, task.id)
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert after.changed_at > before.changed_at
    assert after.last == dt.date(2026, 12, 4)


def test_a_change_taken_back_does_not_lower_the_version(work: Workspace) -> None:
    task = add(work)
    tasks.change(work, task.id, title="Khác")
    before = event(work, task.id).sequence
    work.undo()
    assert event(work, task.id).sequence >= before


def test_events_keep_their_names_in_a_copy_of_the_folder_and_not_in_another(
    work: Workspace, tmp_path: Path
) -> None:
    task = add(work)
    uid = event(work, task.id).uid
    work.close()
    shutil.copytree(work.folder, tmp_path / "copy")
    copy = Workspace.open(tmp_path / "copy", today=work.today)
    assert event(copy, task.id).uid == uid
    copy.close()
    other = Workspace.open(tmp_path / "other", today=work.today)
    assert event(other, add(other).id).uid != uid
    other.close()


def test_the_sample_year_is_read_by_both_readers(work: Workspace, tmp_path: Path) -> None:
    sample.fill(work)
    every = [row.task for row in task_lists.page(work, 2026, limit=1000).rows]
    path = task_calendar.writing(work, every, tmp_path / "lich.ics")()
    dated = {f"task-{task.id}": task for task in every if task.last_day}
    found = ics_reader.read(path.read_bytes())
    assert "Sở Xây dựng" in found.text("X-WR-CALNAME")
    assert len({part.value("UID") for part in found.parts}) == len(found.parts) == len(dated)
    for one in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        task = dated[str(one["uid"]).partition("@")[0]]
        assert one.decoded("dtstart") == (task.start or task.last_day)
        assert one.decoded("dtend") == task.last_day + dt.timedelta(days=1)
        assert task.title in str(one["summary"])


def test_another_ending_and_nothing_to_write_are_refused(work: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match=r"đuôi \.ics"):
        task_calendar.writing(work, [add(work)], tmp_path / "lich.txt")
    with pytest.raises(UserFacingError, match="Chưa có nhiệm vụ nào có ngày"):
        task_calendar.writing(work, [add(work, "theo quyết định")], tmp_path / "lich.ics")
