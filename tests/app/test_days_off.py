"""A correction of the calendar moves the deadlines that it concerns, and no other."""

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import days_off, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind, vn_date
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.task import TASKS

DAYS = st.dates(dt.date(2026, 11, 9), dt.date(2026, 12, 20))


@pytest.fixture(scope="module")
def kept():
    with tempfile.TemporaryDirectory() as folder:
        work = Workspace.open(Path(folder), today=lambda: dt.date(2026, 11, 9))
        work.store.connection.execute("PRAGMA synchronous = OFF")
        yield work
        work.close()


def by(day):
    return Task(year=2026, time=f"chậm nhất ngày {vn_date(day)}")


def counted(day, number):
    words = f"trong {number:02d} ngày làm việc kể từ khi có quyết định"
    return Task(year=2026, time=words, event_on=day)


TIMED = st.builds(by, DAYS) | st.builds(counted, DAYS, st.integers(1, 9))


def days_of(work):
    return {task.id: (task.last_day, task.working_day) for task in work.table(TASKS).all()}


def undo_all(work):
    while work.undo():
        pass


@settings(max_examples=25, deadline=None)
@given(st.lists(TIMED, min_size=1, max_size=6), DAYS, st.sampled_from(DayKind))
def test_a_correction_moves_exactly_the_tasks_that_it_concerns(kept, timed, day, kind):
    try:
        added = [tasks.add(kept, task) for task in timed]
        before, calendar = days_of(kept), kept.calendar
        moved = days_off.set_day(kept, day, kind, "Sửa")
        after = days_of(kept)
        assert {each.record_id for each in moved} == {
            each for each in before if before[each] != after[each]
        }
        changed = calendar.is_working_day(day) != kept.calendar.is_working_day(day)
        for task in added:
            if not changed:
                assert after[task.id] == before[task.id]
            elif task.event_on is None and kind is not DayKind.WORKING_DAY:
                assert (after[task.id] != before[task.id]) is (before[task.id][1] == day)
            expected = kept.calendar.working_day_on_or_before(after[task.id][0])
            assert after[task.id][1] == expected
        kept.undo()
        assert days_of(kept) == before
    finally:
        undo_all(kept)


@settings(max_examples=20, deadline=None)
@given(st.lists(TIMED, min_size=1, max_size=4), DAYS, st.sampled_from(DayKind))
def test_a_correction_and_its_end_leave_every_task_where_it_was(kept, timed, day, kind):
    try:
        for task in timed:
            tasks.add(kept, task)
        before = days_of(kept)
        days_off.set_day(kept, day, kind, "Sửa")
        days_off.drop_correction(kept, days_off.corrections(kept)[0].id)
        assert days_of(kept) == before
    finally:
        undo_all(kept)


def test_a_closed_task_keeps_the_days_that_it_was_measured_by(work):
    day = dt.date(2026, 11, 27)
    done, dropped, opened = (tasks.add(work, by(day)) for _ in range(3))
    tasks.complete(work, done.id, work.today(), "xong")
    tasks.drop(work, dropped.id, "thôi")
    assert len(days_off.set_day(work, day, DayKind.SWAP_OFF, "Nghỉ")) == 1
    assert tasks.find(work, done.id).working_day == day
    assert tasks.find(work, dropped.id).working_day == day
    assert tasks.find(work, opened.id).working_day == dt.date(2026, 11, 26)
    assert tasks.reopen(work, done.id).working_day == dt.date(2026, 11, 26)
    assert tasks.find(work, done.id).status is TaskStatus.DOING


def test_how_before_a_day_is_read_moves_the_open_tasks_in_one_step(work):
    task = tasks.add(work, Task(year=2026, time="trước ngày 15/12/2026"))
    other = tasks.add(work, Task(year=2026, time="chậm nhất ngày 15/12/2026"))
    assert len(days_off.read_before(work, strict=False)) == 1
    assert days_of(work)[task.id] == days_of(work)[other.id]
    assert not days_off.is_strict(work)
    work.undo()
    assert days_off.is_strict(work)
    assert days_of(work)[task.id][0] == dt.date(2026, 12, 14)
