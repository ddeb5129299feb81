"""A task: one thing to do by a day, with the proof that it was done."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.terms import ActivityKind, Term

SOON = dt.timedelta(days=7)
_LONG = dt.timedelta(days=31)


class TaskStatus(Term):
    """What the officer says of a task; being overdue is computed, never said."""

    TODO = "todo", "Chưa thực hiện"
    DOING = "doing", "Đang thực hiện"
    WAITING = "waiting", "Chờ"
    DONE = "done", "Hoàn thành"
    DROPPED = "dropped", "Không thực hiện"


class TaskState(Term):
    """What a task looks like today, told by a mark and a word."""

    LATE = "late", "Quá hạn"
    SOON = "soon", "Sắp đến hạn"
    REVIEW = "review", "Đến kỳ rà soát"
    OPEN = "open", "Đang mở"
    DONE = "done", "Hoàn thành"
    WAITING = "waiting", "Chờ"
    CONTINUOUS = "continuous", "Thường xuyên"
    DROPPED = "dropped", "Không thực hiện"


_AWAITING = (DeadlineKind.WAITING, DeadlineKind.COUNTED)
_CLOSED = {TaskStatus.DONE: TaskState.DONE, TaskStatus.DROPPED: TaskState.DROPPED}


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """One task of a year.

    `time` keeps the deadline's words; `deadline`, `start`, `last_day` and `working_day` are what
    they mean in the working calendar, and are computed anew when words or calendar change.
    `plan_item_id` is the item of the office's own plan that the task serves, `superior_item_id` the
    duty of a superior's plan that it was made from.
    `event_on` is the day from which a counted period runs; where it is the day of a record,
    `event_register` and `event_id` name that record, and `timer` the key of the framework's period
    that runs from it. `outcome` holds the result, or the reason why a task was closed without
    evidence or not done at all.

    A recurring task stands for its whole series; each of its occurrences is a task of its own with
    the `series_id` of that task, and `occurs_on`, the day that the rule gave it first. A continuous
    task is reviewed every `review_months` months (0: never), next on `next_review`.
    `remind_days` are the days before the advised day on which reminding begins, None for the usual
    ones; until `snoozed_until` it is not reminded of.
    """

    id: int = 0
    year: int = 0
    title: str = ""
    plan_item_id: int | None = None
    superior_item_id: int | None = None
    kind: ActivityKind = ActivityKind.OTHER
    lead: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    field: str = ""
    product: str = ""
    time: str = ""
    event_on: dt.date | None = None
    event_register: str = ""
    event_id: int | None = None
    timer: str = ""
    deadline: DeadlineKind = DeadlineKind.NONE
    start: dt.date | None = None
    last_day: dt.date | None = None
    working_day: dt.date | None = None
    status: TaskStatus = TaskStatus.TODO
    done_on: dt.date | None = None
    outcome: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    budget: str = ""
    series_id: int | None = None
    occurs_on: dt.date | None = None
    review_months: int = 0
    next_review: dt.date | None = None
    remind_days: int | None = None
    snoozed_until: dt.date | None = None

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is to be done."""
        return self.status in _CLOSED

    @property
    def is_long(self) -> bool:
        """Whether it has a period of more than a month: a quarter, half a year, a year."""
        if self.start is None or self.last_day is None:
            return False
        return self.last_day - self.start >= _LONG

    @property
    def is_waiting(self) -> bool:
        """Whether it is open without a day, until a decision comes or an event happens."""
        awaits = self.status is TaskStatus.WAITING or self.deadline in _AWAITING
        return awaits and self.last_day is None and not self.is_closed

    def is_overdue(self, today: dt.date) -> bool:
        """Whether the task is still open after its last allowed day."""
        return not self.is_closed and self.last_day is not None and self.last_day < today

    @property
    def shown_day(self) -> dt.date | None:
        """Where a calendar shows the end of it: its last day, else the day of its next review."""
        return self.last_day or self.next_review

    @property
    def is_series(self) -> bool:
        """Whether it comes back without a single day of its own: its occurrences have the days."""
        is_recurring = self.deadline is DeadlineKind.RECURRING
        return is_recurring and self.last_day is None and self.series_id is None

    def is_review_due(self, today: dt.date) -> bool:
        """Whether its next review is within seven days, or should have been: that is not late."""
        return (
            not self.is_closed and self.next_review is not None and self.next_review <= today + SOON
        )

    def state(self, today: dt.date) -> TaskState:
        """What to show of the task on `today`; soon is within seven days of its working day."""
        if self.is_closed:
            return _CLOSED[self.status]
        if self.is_overdue(today):
            return TaskState.LATE
        advised = self.working_day or self.last_day
        if advised is not None and advised <= today + SOON:
            return TaskState.SOON
        if self.is_review_due(today):
            return TaskState.REVIEW
        said = self.status is TaskStatus.WAITING or self.deadline is DeadlineKind.WAITING
        if said or self.is_waiting:
            return TaskState.WAITING
        if self.deadline is DeadlineKind.CONTINUOUS:
            return TaskState.CONTINUOUS
        return TaskState.OPEN


class NoteKind(Term):
    """What a line of a task's log tells of."""

    WORK = "work", "Nhật ký"
    REVIEW = "review", "Rà soát"


@dataclasses.dataclass(frozen=True, slots=True)
class TaskNote:
    """One dated line of a task's log."""

    id: int = 0
    task_id: int = 0
    written_on: dt.date = dt.date(2000, 1, 1)
    kind: NoteKind = NoteKind.WORK
    text: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One thing to do within a task; done on `done_on`, open where that is None."""

    id: int = 0
    task_id: int = 0
    position: int = 0
    text: str = ""
    done_on: dt.date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Hop:
    """One stop on the way of a paper, from the room that writes it (0) to who receives it last.

    `body` has the paper for `days` working days before it must be with the next one. Its day is
    planned back from the task's own, or is `fixed_on` where a document sets it; `passed_on` is the
    day on which the paper went on. The task's own last day belongs to the hop that `is_due`, to the
    last one where none is. `is_own` marks the stops within the officer's own office.
    """

    id: int = 0
    task_id: int = 0
    position: int = 0
    body: str = ""
    days: int = 0
    fixed_on: dt.date | None = None
    passed_on: dt.date | None = None
    is_due: bool = False
    is_own: bool = False


class EvidenceKind(Term):
    """What proves that a task was done."""

    FILE = "file", "Tệp"
    INTAKE = "intake", "Thông tin tiếp nhận"
    LEGAL = "legal", "Văn bản"
    DETAILING = "detailing", "Văn bản quy định chi tiết"
    PLAN = "plan", "Kế hoạch"
    SUPERIOR = "superior", "Kế hoạch cấp trên"
    REPORT = "report", "Báo cáo"
    LETTER = "letter", "Công văn đôn đốc"
    TASK = "task", "Nhiệm vụ khác"
    WORDS = "words", "Ghi chú"


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """One proof of a task: a file kept beside the database, a record by its id, or words."""

    id: int = 0
    task_id: int = 0
    kind: EvidenceKind = EvidenceKind.WORDS
    record_id: int | None = None
    text: str = ""
