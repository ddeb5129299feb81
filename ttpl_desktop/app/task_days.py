"""The days of tasks: computed from their words, moved by hand, and anew when the calendar moves."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Collection

from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.calendar import WorkCalendar, vn_date
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition, DataWindow
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.task import Task, TaskNote, TaskStatus
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS

_OPEN = Condition("open")
# Whose days may follow from a working day that is far from them, or are not in its words.
_FAR = "|".join((DeadlineKind.COUNTED, DeadlineKind.RECURRING, DeadlineKind.CONTINUOUS))
_COUNTED = Condition("deadline", _FAR)
# No run of days off is longer, so that no day further away can move a day that words name.
_AROUND = dt.timedelta(days=20)
LOOSE = "no"
"""The setting under `STRICT_BEFORE` that lets "trước ngày D" end on D itself."""


@dataclasses.dataclass(frozen=True, slots=True)
class Moved:
    """A task whose days became others, as it was and as it is."""

    before: Task
    after: Task


def reader(work: Workspace) -> Callable[[Task], Deadline]:
    """Reads the words of many tasks in the working calendar as it is now.

    "Kể từ ngày ban hành" counts from the issue of the plan that the task comes from: the superior's
    where it gave the words, else the office's own.
    """
    from ttpl_desktop.domain.deadlines import read
    from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
    from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS

    strict = work.setting(STRICT_BEFORE) != LOOSE

    @functools.cache
    def own(item_id: int) -> dt.date | None:
        item = work.table(PLAN_ITEMS).get(item_id)
        plan = work.table(PLANS).get(item.plan_id) if item else None
        return plan.issued_on if plan else None

    @functools.cache
    def superior(item_id: int) -> dt.date | None:
        item = work.table(SUPERIOR_ITEMS).get(item_id)
        plan = work.table(SUPERIOR_PLANS).get(item.superior_plan_id) if item else None
        return plan.issued_on if plan else None

    def issued_on(task: Task) -> dt.date | None:
        if task.superior_item_id:
            return superior(task.superior_item_id)
        return own(task.plan_item_id) if task.plan_item_id else None

    def deadline_of(task: Task) -> Deadline:
        return read(
            task.time,
            year=task.year,
            calendar=work.calendar,
            issued=issued_on(task),
            event=task.event_on,
            strict=strict,
        )

    return deadline_of


def with_days(work: Workspace, task: Task) -> Task:
    """The task with the kind and the days that follow from its words, and its first review."""
    from ttpl_desktop.app.task_reviews import scheduled

    return scheduled(work, task, _dated(task, reader(work)(task)))


def _dated(task: Task, deadline: Deadline) -> Task:
    return dataclasses.replace(
        task,
        deadline=deadline.kind,
        start=deadline.start,
        last_day=deadline.last_day,
        working_day=deadline.working_day,
    )


def advice(work: Workspace, task: Task) -> str:
    """The line under the deadline's words: the days in words, and how they were read."""
    from ttpl_desktop.domain.deadlines import in_words

    deadline = reader(work)(task)
    parts = [in_words(deadline, work.calendar)]
    if deadline.start is not None:
        parts.insert(0, f"bắt đầu {vn_date(deadline.start)}")
    if len(deadline.occurrences) > 1:
        parts = [_repeating(deadline)]
    if deadline.last_day is not None and deadline.note:
        parts.append(deadline.note)
    if deadline.kind is DeadlineKind.WAITING and task.event_on is not None:
        parts = [f"đã có sự kiện ngày {vn_date(task.event_on)}: hãy ghi thời hạn cụ thể"]
    sentence = " · ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _repeating(deadline: Deadline) -> str:
    """`lặp lại 4 kỳ trong năm, từ 31/03/2026 đến 31/12/2026`, with how the words were read."""
    days = deadline.occurrences
    words = f"lặp lại {len(days)} kỳ trong năm, từ {vn_date(days[0])} đến {vn_date(days[-1])}"
    remarks = (each for each in deadline.note.split("; ") if not each[0].isdecimal())
    return " · ".join((words, *remarks))


def recompute(
    work: Workspace,
    changed: Collection[dt.date] | None = None,
    before: WorkCalendar | None = None,
) -> tuple[Moved, ...]:
    """Computes open tasks anew after a change of the calendar, as one step.

    `changed` are the days that became off or worked, None where anything may have: only a count of
    days, and a last day that is near such a day, can move then. `before` is the calendar as it was,
    None where it is the same.
    Gives the tasks whose days moved. Closed tasks keep the days that they were measured by. The
    occurrences of a rule move with its days, and reviews with the ends of the parts of the year.
    """
    from ttpl_desktop.app.task_following import bring_up
    from ttpl_desktop.app.task_reviews import with_review

    deadline_of = reader(work)
    with work.operation("Tính lại thời hạn theo lịch"):
        heads = [task for task in _concerned(work, changed) if task.is_series]
        moved = [Moved(*pair) for head in heads for pair in bring_up(work, head, head)]
        for task in _concerned(work, changed):
            dated = _dated(task, deadline_of(task))
            new = with_review(work, dated, before or work.calendar)
            if new != task:
                moved.append(Moved(task, work.table(TASKS).save(new)))
    return tuple(moved)


def _concerned(work: Workspace, changed: Collection[dt.date] | None) -> tuple[Task, ...]:
    table, query = work.table(TASKS), Query(work.today(), (_OPEN,), dated_by="last_day")
    if changed is None:
        return table.every(query)
    asked = [dataclasses.replace(query, conditions=(_OPEN, _COUNTED))]
    asked += [
        dataclasses.replace(query, window=DataWindow(day - _AROUND, day + _AROUND))
        for day in changed
    ]
    found = {task.id: task for each in asked for task in table.every(each)}
    return tuple(found.values())


def move(work: Workspace, task_id: int, last_day: dt.date) -> Task:
    """Gives a task another last day by hand, as one step.

    The words become "chậm nhất ngày …"; a period up to a month keeps its length, a longer one its
    start. The old words go to the log. Of a task that goes on all the time, which stands on the day
    of its next review, the review is moved.
    Raises UserFacingError for a task that is closed.
    """
    from ttpl_desktop.app import task_reviews

    task = _open_task(work, task_id)
    if task.last_day is None and task.next_review is not None:
        return task_reviews.move(work, task_id, last_day)
    new = with_days(work, dataclasses.replace(task, time=_moved_words(task, last_day)))
    note = f"Chuyển hạn sang {vn_date(last_day)}. Thời hạn cũ: “{task.time}”"
    with work.operation("Chuyển hạn nhiệm vụ"):
        _log(work, task_id, f"{note} ({vn_date(task.last_day)})." if task.last_day else f"{note}.")
        return work.table(TASKS).save(new)


def resize(work: Workspace, task_id: int, first: dt.date, last_day: dt.date) -> Task:
    """Gives a task a period from `first` to `last_day`, or that one day, by hand, as one step.

    The old words go to the log; a review has no period, and is moved to the last day. Raises
    UserFacingError for a task that is closed, and for a period over the turn of the year that its
    words could not say.
    """
    from ttpl_desktop.app import task_reviews

    task = _open_task(work, task_id)
    if task.last_day is None and task.next_review is not None:
        return task_reviews.move(work, task_id, last_day)
    words = f"từ ngày {vn_date(first)} đến ngày {vn_date(last_day)}"
    if first == last_day:
        words = f"chậm nhất ngày {vn_date(last_day)}"
    new = with_days(work, dataclasses.replace(task, time=words))
    if new.last_day != last_day:
        raise UserFacingError(
            f"Chưa ghi được thời gian “{words}” cho nhiệm vụ năm {task.year}. "
            "Hãy ghi bằng chữ ở ô Thời hạn."
        )
    with work.operation("Đổi thời gian thực hiện"):
        _log(work, task_id, f"Đổi thời gian thành “{words}”. Thời hạn cũ: “{task.time}”.")
        return work.table(TASKS).save(new)


def record_event(
    work: Workspace,
    task_id: int,
    event_on: dt.date,
    time: str = "",
    record: tuple[str, int] | None = None,
) -> Task:
    """Records the day of the decision or event that a task waited for, as one step.

    A counted period gets its days from it; other words have to be replaced by `time`, what the
    decision says. The task is no longer waiting. `record` (register, id) is the decision where it
    is kept in a register: the day follows it from then on.
    Raises UserFacingError for a closed task.
    """
    task = _open_task(work, task_id)
    words = normal(time).strip()
    status = TaskStatus.TODO if task.status is TaskStatus.WAITING else task.status
    register, record_id = record or ("", None)
    new = dataclasses.replace(
        task,
        event_on=event_on,
        event_register=register,
        event_id=record_id,
        status=status,
        time=words or task.time,
    )
    note = f"Đã có quyết định hoặc sự kiện ngày {vn_date(event_on)}."
    if words:
        note += f" Thời hạn cũ: “{task.time}”."
    with work.operation("Ghi ngày của sự kiện"):
        _log(work, task_id, note)
        return work.table(TASKS).save(with_days(work, new))


def _moved_words(task: Task, last_day: dt.date) -> str:
    """A short period moves as a whole, of a long one the end; else only the day is left."""
    if task.start is not None and task.last_day is not None:
        length = task.last_day - task.start
        start = task.start if task.is_long else last_day - length
        if start.year == task.year and start < last_day:
            return f"từ ngày {vn_date(start)} đến ngày {vn_date(last_day)}"
    return f"chậm nhất ngày {vn_date(last_day)}"


def _open_task(work: Workspace, task_id: int) -> Task:
    task = work.table(TASKS).get(task_id)
    if task is None:
        raise KeyError(task_id)
    if task.is_closed:
        raise UserFacingError(
            f"Nhiệm vụ đã {task.status.words.lower()} nên không đổi thời hạn. "
            "Hãy chọn Mở lại trước khi đổi."
        )
    return task


def _log(work: Workspace, task_id: int, text: str) -> None:
    work.table(TASK_NOTES).save(TaskNote(task_id=task_id, written_on=work.today(), text=text))
