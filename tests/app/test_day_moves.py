"""What a change of the calendar tells to have moved is all that did, and nothing else."""

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import days_off, tasks
from ttpl_desktop.app.urging import requests
from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind, vn_date
from ttpl_desktop.domain.moves import DayName
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.urging import REQUESTS

TODAY = dt.date(2026, 11, 9)
DAYS = st.dates(dt.date(2026, 11, 9), dt.date(2027, 1, 4))
RULES = (
    "thường xuyên",
    "ngày làm việc cuối cùng của tháng",
    "trước ngày 25 hằng tháng",
    "hằng quý",
    "sau khi có kế hoạch của UBND tỉnh",
    "trong tháng 12/2026",
)
NAMES = [name for name in DayName if name is not DayName.DUE]


@pytest.fixture(scope="module")
def kept():
    with tempfile.TemporaryDirectory() as folder:
        work = Workspace.open(Path(folder), today=lambda: TODAY)
        work.store.connection.execute("PRAGMA synchronous = OFF")
        yield work
        work.close()


def by(day):
    return f"chậm nhất ngày {vn_date(day)}"


def before(day):
    return f"trước ngày {vn_date(day)}"


def counted(day, number):
    words = f"trong {number:02d} ngày làm việc kể từ khi có quyết định"
    return Task(year=2026, title="Tính ngày", time=words, event_on=day)


WORDS = DAYS.map(by) | DAYS.map(before) | st.sampled_from(RULES)
TASK_VALUES = st.builds(Task, year=st.just(2026), title=st.just("Việc"), time=WORDS)
REQUEST_VALUES = st.builds(Request, year=st.just(2026), title=st.just("Số liệu"), time=WORDS)
TIMED = st.lists(
    TASK_VALUES | st.builds(counted, DAYS, st.integers(1, 9)) | REQUEST_VALUES,
    min_size=1,
    max_size=6,
)


def days_of(work):
    """The days of every task and request outside the bin."""
    return {
        (spec.name, each.id, name): day
        for spec in (TASKS, REQUESTS)
        for each in work.table(spec).all()
        for name in NAMES
        if (day := getattr(each, name.value, None)) is not None
    }


def told(moved):
    """The old and new days that were told; an advised day told with its last day moved with it."""
    found = {}
    for move in moved:
        for shift in move.shifts:
            key = move.register.value, move.record_id
            found[*key, shift.name] = shift.before, shift.after
    return found


def compared(was, now):
    """What differs, an advised day left out that is the last day before and after."""
    differing = {
        key: (was.get(key), now.get(key))
        for key in was.keys() | now.keys()
        if was.get(key) != now.get(key)
    }
    return {
        (register, number, name): days
        for (register, number, name), days in differing.items()
        if name is not DayName.ADVISED or days != differing.get((register, number, DayName.LAST))
    }


def change(work, kind, day, other):
    """One of the changes that the officer can make of the calendar."""
    if kind == "read":
        return days_off.read_before(work, strict=not days_off.is_strict(work))
    calendar = work.calendar
    if kind == "swap" and calendar.is_working_day(day) and not calendar.is_working_day(other):
        return days_off.swap(work, day, other)
    if kind == "drop" and (corrected := days_off.corrections(work)):
        return days_off.drop_correction(work, corrected[0].id)
    return days_off.set_day(work, day, DayKind.HOLIDAY, "Nghỉ")


CHANGES = st.tuples(st.sampled_from(("set", "swap", "drop", "read")), DAYS, DAYS)


@settings(max_examples=40, deadline=None)
@given(TIMED, st.lists(CHANGES, min_size=1, max_size=3))
def test_what_is_told_is_what_differs_of_all_tasks_and_requests(kept, timed, changes):
    try:
        for each in timed:
            if isinstance(each, Task):
                tasks.add(kept, each)
            else:
                requests.add(kept, Wanted(each, ("Văn phòng",)))
        for kind, day, other in changes:
            was = days_of(kept)
            moved = change(kept, kind, day, other)
            assert told(moved) == compared(was, days_of(kept))
            first_days = [min(shift.first for shift in move.shifts) for move in moved]
            assert first_days == sorted(first_days)
    finally:
        while kept.undo():
            pass


def test_a_moved_deadline_is_told_by_its_name_and_days(work):
    tasks.add(work, Task(year=2026, title="Báo cáo quý", time="chậm nhất ngày 15/12/2026"))
    (moved,) = days_off.set_day(work, dt.date(2026, 12, 15), DayKind.HOLIDAY, "Nghỉ")
    assert moved.line == "“Báo cáo quý”: nên xong thứ Ba 15/12/2026 → thứ Hai 14/12/2026"


def test_a_review_that_moves_is_told(work):
    tasks.add(work, Task(year=2026, title="Theo dõi", time="thường xuyên"))
    (moved,) = days_off.set_day(work, dt.date(2026, 12, 31), DayKind.HOLIDAY, "Nghỉ")
    assert moved.line == "“Theo dõi”: rà soát thứ Năm 31/12/2026 → thứ Tư 30/12/2026"


def test_a_change_that_moves_nothing_tells_nothing_even_after_one_that_did(work):
    tasks.add(work, Task(year=2026, title="Báo cáo quý", time="chậm nhất ngày 15/12/2026"))
    assert days_off.set_day(work, dt.date(2026, 12, 15), DayKind.HOLIDAY, "Nghỉ")
    assert days_off.set_day(work, dt.date(2026, 12, 15), DayKind.HOLIDAY, "Nghỉ") == ()
    assert days_off.read_before(work, strict=True) == ()
