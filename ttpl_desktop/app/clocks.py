"""Counted clocks: periods of the law that run from the day of a record, each kept as a task."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from ttpl_desktop.app import event_records, tasks
from ttpl_desktop.app.event_records import EventRecord
from ttpl_desktop.app.intake_steps import authority
from ttpl_desktop.app.standing import Sign, Standing
from ttpl_desktop.app.task_days import reader, with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import in_words, vn_date
from ttpl_desktop.domain.clocks import ClockRule, day_of, rules_for, words_of, working_days_to
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.framework import Framework, Timer, find
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASKS

_TITLE_LENGTH = 200


@dataclasses.dataclass(frozen=True, slots=True)
class ClockOffer:
    """A period that can be started from a record.

    `draft` is the task that it would become, with its days; `made` the one that it became already.
    `end` says its last day in words, or which day is missing.
    """

    timer: Timer
    draft: Task
    end: str
    made: Task | None

    @property
    def period(self) -> str:
        """`15 ngày kể từ ngày tiếp nhận`."""
        return self.timer.in_words()

    @property
    def authority(self) -> str:
        """The article, where it may be shown as law; else that nobody has compared it."""
        return authority(self.timer)


@dataclasses.dataclass(frozen=True, slots=True)
class ClockSource:
    """Where the days of a task come from.

    `record` is None where it went to the bin since; `timer` is None for a task that only took its
    day from the record, and where the framework of that day does not know the period. `end` says
    its last day in words, also the full one where it rolled over days off.
    """

    record: EventRecord | None
    timer: Timer | None
    authority: str
    end: str


def offers(work: Workspace, register: str, record_id: int) -> tuple[ClockOffer, ...]:
    """The periods that fit a record, with their last days; none for a record in the bin.

    Only the framework in force on the record's day is asked: an older one has other periods.
    """
    record = event_records.record_of(work, register, record_id)
    if record is None:
        return ()
    made = {task.timer: task for task in started(work, register, record_id) if task.timer}
    rules = ((rule, _timer(work, rule, record)) for rule in rules_for(register, record))
    return tuple(
        _offer(work, rule, timer, record, made.get(timer.key)) for rule, timer in rules if timer
    )


def start(work: Workspace, register: str, record_id: int, timer_key: str) -> Task:
    """Makes a task of a period that runs from a record, as one step; gives the one made before.

    An intake entry without a day for its handling gets the last day of the clock as that day.
    Raises UserFacingError where the period does not fit the record.
    """
    found = (each for each in offers(work, register, record_id) if each.timer.key == timer_key)
    offer = next(found, None)
    if offer is None:
        raise UserFacingError(
            "Khung pháp lý không có thời hạn này cho hồ sơ đã chọn. Hãy ghi thời hạn bằng chữ."
        )
    if offer.made is not None:
        return offer.made
    with work.operation("Tính thời hạn từ hồ sơ"):
        task = tasks.add(work, offer.draft)
        _keep_due(work, task)
    return task


def started(work: Workspace, register: str, record_id: int) -> tuple[Task, ...]:
    """The tasks that count from the day of a record, by their last days."""
    found = work.table(TASKS).all(event_register=register, event_id=record_id)
    return tuple(sorted(found, key=lambda task: (task.last_day or dt.date.max, task.id)))


def source(work: Workspace, task: Task) -> ClockSource | None:
    """Where a task's days come from; None for a task that counts from no record."""
    if task.event_id is None:
        return None
    record = event_records.find(work, task.event_register, task.event_id, task.timer)
    timer = find(_framework(work, task.event_on).timers, task.timer) if task.timer else None
    return ClockSource(record, timer, authority(timer) if timer else "", _end(work, task))


def standing(work: Workspace, task: Task) -> Standing:
    """`Còn 5 ngày làm việc`, `Quá 2 ngày`: how far off the end of a clock is today."""
    today, last_day = work.today(), task.last_day
    if task.is_closed:
        day = f" {vn_date(task.done_on)}" if task.done_on else ""
        return Standing(Sign.DONE, f"{task.status.words}{day}")
    if last_day is None:
        return Standing(Sign.WAITING, "Chưa có ngày")
    if last_day < today:
        return Standing(Sign.LATE, f"Quá {(today - last_day).days} ngày")
    if last_day == today:
        return Standing(Sign.SOON, "Hạn hôm nay")
    left = working_days_to(work.calendar, today, last_day)
    words = f"Còn {left} ngày làm việc" if left else f"Còn {(last_day - today).days} ngày nghỉ"
    is_soon = task.state(today) is TaskState.SOON
    return Standing(Sign.SOON if is_soon else Sign.OPEN, words)


def _offer(
    work: Workspace, rule: ClockRule, timer: Timer, record: Any, made: Task | None
) -> ClockOffer:
    draft = made or _draft(work, rule, timer, record)
    return ClockOffer(timer, draft, _end(work, draft), made)


def _draft(work: Workspace, rule: ClockRule, timer: Timer, record: Any) -> Task:
    """The task of a clock; of a period before an event it belongs to the year of its end."""
    event_on = day_of(rule.register, record, timer.key)
    office = work.office_on(work.today())
    subject = event_records.subject_of(rule.register, record)
    task = Task(
        year=(event_on or work.today()).year,
        title=shorten(f"{timer.label}: {subject}", _TITLE_LENGTH),
        kind=rule.kind,
        lead=(office.duty_unit,) if office and office.duty_unit else (),
        time=words_of(timer),
        event_on=event_on,
        event_register=rule.register,
        event_id=record.id,
        timer=timer.key,
        status=TaskStatus.TODO if event_on else TaskStatus.WAITING,
    )
    dated = with_days(work, task)
    year = min(task.year, dated.last_day.year) if dated.last_day else task.year
    return with_days(work, dataclasses.replace(dated, year=year))


def _end(work: Workspace, task: Task) -> str:
    """`hết hạn thứ Hai 30/11/2026`, with the full day where the end rolled over days off."""
    if task.last_day is None:
        return "chưa có ngày của sự kiện làm mốc"
    deadline = reader(work)(task)
    words = f"hạn cuối {in_words(task.last_day)}"
    return f"{words}; {deadline.note}" if deadline.note else words


def _keep_due(work: Workspace, task: Task) -> None:
    if task.event_register == Register.INTAKE and task.event_id and task.last_day:
        entry = work.table(INTAKE).get(task.event_id)
        if entry is not None and entry.due_on is None and entry.closed_on is None:
            work.table(INTAKE).save(dataclasses.replace(entry, due_on=task.last_day))


def _timer(work: Workspace, rule: ClockRule, record: Any) -> Timer | None:
    framework = _framework(work, day_of(rule.register, record, rule.timer))
    return find(framework.timers, rule.timer)


def _framework(work: Workspace, day: dt.date | None) -> Framework:
    on = day or work.today()
    return work.framework_of(on.year, on)
