"""Whatever is done to tasks: every state can be come back to, and its days follow its words."""

import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.app.machines import RememberingMachine
from ttpl_desktop.app import days_off, task_days, task_groups, task_lists, task_paste, tasks
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS

DAYS = st.dates(dt.date(2026, 11, 2), dt.date(2026, 12, 31))
TIMES = st.sampled_from(
    ("Quý IV", "trước ngày 01/12/2026", "thường xuyên", "theo quyết định", "lúc rảnh", "")
)


class Year(RememberingMachine):
    """An officer who edits, moves, closes, takes back and does again, beside remembered states."""

    def state(self) -> object:
        return tuple(self.work.table(spec).all() for spec in (TASKS, TASK_NOTES, CALENDAR_DAYS))

    @property
    def tasks(self) -> tuple[Task, ...]:
        return self.work.table(TASKS).all()

    def _task(self, at: int, *, is_closed: bool) -> Task | None:
        found = [task for task in self.tasks if task.is_closed == is_closed]
        return found[at % len(found)] if found else None

    @rule(title=st.sampled_from(("Khảo sát", "Đôn đốc")), time=TIMES)
    def add(self, title: str, time: str) -> None:
        tasks.add(self.work, Task(year=2026, title=title, time=time))
        self.done()

    @rule(day=DAYS)
    def double_click_a_day(self, day: dt.date) -> None:
        tasks.add_new(self.work, 2026, day)
        self.done()

    @rule(titles=st.lists(st.sampled_from(("Một", "Hai", "")), min_size=1, max_size=3))
    def paste(self, titles: list[str]) -> None:
        task_paste.paste(self.work, 2026, [["Việc"], *([title] for title in titles)])
        self.done()

    @rule(at=st.integers(0, 9), day=DAYS)
    def move(self, at: int, day: dt.date) -> None:
        if task := self._task(at, is_closed=False):
            assert task_days.move(self.work, task.id, day).shown_day == day
            self.done()

    @rule(at=st.integers(0, 9), first=DAYS, length=st.integers(0, 20))
    def resize(self, at: int, first: dt.date, length: int) -> None:
        if task := self._task(at, is_closed=False):
            last = first + dt.timedelta(days=length)
            new = task_days.resize(self.work, task.id, first, last)
            assert new.shown_day == last
            if new.last_day is not None:  # a review has no period
                assert (new.start or new.last_day) == first
            self.done()

    @rule(at=st.integers(0, 9))
    def complete(self, at: int) -> None:
        if task := self._task(at, is_closed=False):
            tasks.complete(self.work, task.id, self.today, "Đã gửi")
            self.done()

    @rule(at=st.integers(0, 9))
    def reopen(self, at: int) -> None:
        if task := self._task(at, is_closed=True):
            tasks.reopen(self.work, task.id)
            self.done()

    @rule(at=st.integers(0, 9))
    def remove(self, at: int) -> None:
        if task := self._task(at, is_closed=False):
            tasks.remove(self.work, [task.id])
            self.done()

    @rule(day=DAYS)
    def take_a_day_off(self, day: dt.date) -> None:
        days_off.set_day(self.work, day, DayKind.SWAP_OFF, "Nghỉ hoán đổi")
        self.done()

    @rule(at=st.integers(0, 9), day=DAYS)
    def a_closed_task_is_not_moved(self, at: int, day: dt.date) -> None:
        if task := self._task(at, is_closed=True):
            try:
                task_days.move(self.work, task.id, day)
            except UserFacingError:
                return
            raise AssertionError(task)

    @invariant()
    def days_of_open_tasks_follow_from_their_words(self) -> None:
        for task in self.tasks:
            assert task.is_closed or task_days.with_days(self.work, task) == task

    @invariant()
    def every_view_shows_each_task_once(self) -> None:
        wanted = sorted(task.id for task in self.tasks)
        for by in Grouping:
            rows = task_groups.page(self.work, 2026, by=by, limit=999).rows
            shown = [row.id for row in rows]
            is_all = by is not Grouping.AGENDA
            assert sorted(shown) == [
                task_id for task_id in wanted if is_all or not self._is_closed(task_id)
            ]
        dated = {task.id for task in self.tasks if task.shown_day}
        spans = task_lists.between(self.work, dt.date(2025, 12, 1), dt.date(2027, 3, 1))
        assert sorted(span.task.id for span in spans) == sorted(dated)

    def _is_closed(self, task_id: int) -> bool:
        task = tasks.get(self.work, task_id)
        return task is not None and task.is_closed


TestYear = Year.TestCase
TestYear.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
