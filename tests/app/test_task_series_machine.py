"""Whatever is done to a series or a review: no occurrence is doubled, nothing of the officer lost.

Beside the machine of all tasks (`test_tasks_machine`) this one works on rules that come back and on
work that goes on; every state can be come back to, step by step.
"""

import datetime as dt
from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.app.machines import RememberingMachine
from ttpl_desktop.app import days_off, task_days, task_occurrences, task_reviews, task_series, tasks
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reviewing import CADENCES
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS

TODAY = dt.date(2026, 5, 11)
DAYS = st.dates(dt.date(2026, 5, 1), dt.date(2026, 12, 31))
RULES = (
    "hằng tháng",
    "hằng quý",
    "6 tháng một lần",
    "trước ngày 20 của tháng cuối quý",
    "ngày làm việc cuối cùng của tháng",
    "thứ Sáu hằng tuần",
)
TIMES = st.sampled_from((*RULES, "thường xuyên", "trước ngày 15/11/2026", "theo quyết định"))
AT = st.integers(0, 40)


class Series(RememberingMachine):
    """An officer with recurring and continuous tasks, beside remembered states.

    `own` is what was written by hand into an occurrence: its title by the occurrence's id.
    """

    today = TODAY

    def prepare(self) -> None:
        self.own: list[dict[int, str]] = [{}]

    def state(self) -> object:
        return tuple(self.work.table(spec).all() for spec in (TASKS, TASK_NOTES, CALENDAR_DAYS))

    def _done(self, own: dict[int, str] | None = None) -> None:
        """What was done is one step, or a part of the last one where typing went on."""
        kept = self.own[self.at] if own is None else own
        if self.done():
            self.own[self.at :] = [kept]

    @property
    def tasks(self) -> tuple[Task, ...]:
        return self.work.table(TASKS).all()

    def _chosen(self, at: int, **wanted: bool) -> Task | None:
        """One of the tasks that are as wanted: whole or an occurrence, open or closed."""
        found = [
            task
            for task in self.tasks
            if wanted.get("occurrence", task.series_id is not None) == (task.series_id is not None)
            and wanted.get("closed", task.is_closed) == task.is_closed
        ]
        return found[at % len(found)] if found else None

    def _apart(self) -> None:
        """Keeps two changes of one field from being one step."""
        self.work.store.connection.execute("UPDATE operation SET merge_key = ''")

    @rule(time=TIMES)
    def add(self, time: str) -> None:
        if len([task for task in self.tasks if task.series_id is None]) < 3:
            tasks.add(self.work, Task(year=2026, title="Báo cáo", time=time))
            self._done()

    @rule(at=AT, time=TIMES)
    def say_another_rule(self, at: int, time: str) -> None:
        if head := self._chosen(at, occurrence=False, closed=False):
            self._apart()
            tasks.change(self.work, head.id, time=time)
            self._done()

    @rule(at=AT, lead=st.sampled_from(("Văn phòng", "Thanh tra")))
    def give_the_head_to(self, at: int, lead: str) -> None:
        if head := self._chosen(at, occurrence=False):
            self._apart()
            tasks.change(self.work, head.id, lead=(lead,))
            self._done()

    @rule(at=AT, title=st.sampled_from(("Sơ kết", "Tổng kết")))
    def name_an_occurrence(self, at: int, title: str) -> None:
        if task := self._chosen(at, occurrence=True, closed=False):
            self._apart()
            tasks.change(self.work, task.id, title=title)
            self._done(self.own[self.at] | {task.id: title})

    @rule(at=AT, day=DAYS)
    def move(self, at: int, day: dt.date) -> None:
        if task := self._chosen(at, occurrence=True, closed=False):
            assert task_days.move(self.work, task.id, day).last_day == day
            self._done()

    @rule(at=AT)
    def begin(self, at: int) -> None:
        if task := self._chosen(at, occurrence=True, closed=False):
            self._apart()
            tasks.change(self.work, task.id, status=TaskStatus.DOING)
            self._done()

    @rule(at=AT, occurrence=st.booleans())
    def complete(self, at: int, occurrence: bool) -> None:
        if task := self._chosen(at, occurrence=occurrence, closed=False):
            tasks.complete(self.work, task.id, TODAY, "Đã gửi")
            self._done()

    @rule(at=AT, occurrence=st.booleans())
    def drop(self, at: int, occurrence: bool) -> None:
        if task := self._chosen(at, occurrence=occurrence, closed=False):
            tasks.drop(self.work, task.id, "Lồng ghép")
            self._done()

    @rule(at=AT)
    def reopen(self, at: int) -> None:
        if task := self._chosen(at, closed=True):
            tasks.reopen(self.work, task.id)
            self._done()

    @rule(at=AT, occurrence=st.booleans())
    def remove(self, at: int, occurrence: bool) -> None:
        if task := self._chosen(at, occurrence=occurrence):
            tasks.remove(self.work, [task.id])
            self._done({key: title for key, title in self.own[self.at].items() if key != task.id})

    @rule(at=AT, day=DAYS)
    def add_an_occurrence(self, at: int, day: dt.date) -> None:
        head = self._chosen(at, occurrence=False, closed=False)
        if head is None or not head.is_series:
            return
        try:
            task_occurrences.add(self.work, head.id, day)
        except UserFacingError:
            assert any(
                day in (each.last_day, each.occurs_on)
                for each in task_series.occurrences(self.work, head.id)
            )
        self._done()

    @rule(at=AT)
    def add_what_is_past(self, at: int) -> None:
        if (head := self._chosen(at, occurrence=False, closed=False)) and head.is_series:
            task_occurrences.add_past(self.work, head.id)
            self._done()

    @rule(at=AT, months=st.sampled_from(sorted(CADENCES)))
    def choose_a_cadence(self, at: int, months: int) -> None:
        head = self._chosen(at, occurrence=False, closed=False)
        if head is not None and head.deadline is DeadlineKind.CONTINUOUS:
            task_reviews.choose_months(self.work, head.id, months)
            self._done()

    @rule(at=AT, held=st.dates(dt.date(2026, 1, 1), TODAY))
    def review(self, at: int, held: dt.date) -> None:
        head = self._chosen(at, occurrence=False, closed=False)
        if head is not None and head.deadline is DeadlineKind.CONTINUOUS:
            task_reviews.record(self.work, head.id, held, "Không có gì mới")
            self._done()

    @rule(day=DAYS)
    def take_a_day_off(self, day: dt.date) -> None:
        days_off.set_day(self.work, day, DayKind.SWAP_OFF, "Nghỉ hoán đổi")
        self._done()

    @invariant()
    def no_occurrence_is_doubled(self) -> None:
        given_ = Counter(
            (task.series_id, task.occurs_on) for task in self.tasks if task.occurs_on is not None
        )
        assert not [key for key, count in given_.items() if count > 1]

    @invariant()
    def what_was_written_by_hand_is_still_there(self) -> None:
        titles = {task.id: task.title for task in self.tasks}
        assert self.own[self.at].items() <= titles.items()

    @invariant()
    def days_of_open_tasks_follow_from_their_words(self) -> None:
        for task in self.tasks:
            assert task.is_closed or task_days.with_days(self.work, task) == task

    @invariant()
    def an_open_rule_has_each_of_its_days_to_come(self) -> None:
        for head in self.tasks:
            if head.is_series and not head.is_closed:
                self._check_series(head)

    def _check_series(self, head: Task) -> None:
        known = task_series.occurrences(self.work, head.id)
        taken = {task.occurs_on for task in (*known, *task_series.removed(self.work, head.id))}
        series = task_series.series_of(self.work, head)
        ahead = [day for day in task_series.days_of(self.work, head) if day >= TODAY]
        if series is not None and series.is_rolling:
            assert not ahead or any(not task.is_closed for task in known)
            return
        assert set(ahead) <= taken

    @invariant()
    def a_review_is_ahead_of_open_continuous_tasks_alone(self) -> None:
        for task in self.tasks:
            if task.next_review is not None:
                assert task.deadline is DeadlineKind.CONTINUOUS
                assert not task.is_closed
                assert self.work.calendar.is_working_day(task.next_review)
            elif task.deadline is DeadlineKind.CONTINUOUS:
                assert task.is_closed or not task.review_months


TestSeries = Series.TestCase
TestSeries.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
