"""What the officer is reminded of today, from every source; putting off, and leads of their own."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from ttpl_desktop.app.urging.reminding import of_urging
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.reminders import ROWS, Group, Reminder, Today
from ttpl_desktop.domain.reminding import (
    LEAST_LEAD,
    LONG_WAIT,
    Reason,
    beginning_in_words,
    latest_snooze,
    reason_in_words,
)
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS
from ttpl_desktop.storage.registers.task_reminding import USUAL_LEAD
from ttpl_desktop.storage.touching import touched

_REMINDED = Condition("reminded")
_SNOOZED = Condition("snoozed")
_ASKED = {
    Reason.LATE: Condition("overdue"),
    Reason.DUE: Condition("soon"),
    Reason.REVIEW: Condition("to_review"),
    Reason.BEGIN: Condition("to_begin"),
}
_SORTS = {Reason.REVIEW: "next_review"}


Source = Callable[[Workspace], Sequence[Group]]
"""Gives what one kind of record calls for today, with a constant number of questions."""


def today(work: Workspace) -> Today:
    """What there is to be reminded of today, of all years."""
    found = [group for source in SOURCES for group in source(work) if group.ids]
    return Today(work.today(), tuple(sorted(found, key=lambda group: not group.presses)))


def snooze(work: Workspace, task_ids: Iterable[int], until: dt.date) -> tuple[Task, ...]:
    """Puts reminding of tasks off until a day, as one step; gives them as they are now.

    A task comes back earlier where it should be done earlier. Raises UserFacingError for a day
    that is not ahead.
    """
    day = work.today()
    if until <= day:
        raise UserFacingError("Ngày nhắc lại phải ở phía trước. Hãy chọn một ngày sau hôm nay.")
    return _set(
        work,
        task_ids,
        "Hoãn nhắc nhiệm vụ",
        lambda task: dataclasses.replace(task, snoozed_until=latest_snooze(task, until, day)),
    )


def unsnooze(work: Workspace, task_ids: Iterable[int]) -> tuple[Task, ...]:
    """Reminds of tasks again from now on, as one step."""
    return _set(
        work,
        task_ids,
        "Nhắc lại nhiệm vụ",
        lambda task: dataclasses.replace(task, snoozed_until=None),
    )


def set_lead(work: Workspace, task_ids: Iterable[int], days: int | None) -> tuple[Task, ...]:
    """Begins reminding of tasks so many days before their advised day, as one step.

    None goes back to the usual lead. Raises UserFacingError for less than a week, since every task
    is told as soon due then.
    """
    if days is not None and days < LEAST_LEAD:
        raise UserFacingError(
            f"Việc nào cũng được nhắc từ {LEAST_LEAD} ngày trước hạn. "
            f"Hãy ghi {LEAST_LEAD} ngày trở lên để được nhắc sớm hơn."
        )
    return _set(
        work,
        task_ids,
        "Đổi ngày bắt đầu nhắc",
        lambda task: dataclasses.replace(task, remind_days=days),
    )


def usual_lead(work: Workspace) -> int:
    """The days before the advised day on which reminding of a task without its own lead begins."""
    kept = work.setting(USUAL_LEAD)
    return max(int(kept), LEAST_LEAD) if kept.isdecimal() else LEAST_LEAD


def set_usual_lead(work: Workspace, days: int) -> None:
    """Chooses that number of days, as one step."""
    with work.operation("Đổi số ngày nhắc trước thường lệ"):
        work.keep_setting(USUAL_LEAD, str(days))


def beginning(work: Workspace, task: Task) -> str:
    """When reminding of a task begins, in words: "bắt đầu nhắc từ thứ Hai 02/11"."""
    return beginning_in_words(task, work.today(), usual_lead(work))


def _set(
    work: Workspace, task_ids: Iterable[int], label: str, changed: Callable[[Task], Task]
) -> tuple[Task, ...]:
    table = work.table(TASKS)
    found = [table.get(task_id) for task_id in task_ids]
    with work.operation(label):
        return tuple(table.save(changed(task)) for task in found if task is not None)


def _of_deadlines(work: Workspace) -> tuple[Group, ...]:
    """Tasks that are late, soon due, to be reviewed, or to be begun."""
    snoozed = frozenset(work.table(TASKS).ids(Query(work.today(), (_SNOOZED,))))
    usual = usual_lead(work)
    return tuple(
        _group(work, why, work.table(TASKS).ids(_query(work, why)), snoozed, usual)
        for why in _ASKED
    )


def _group(
    work: Workspace, why: Reason, ids: tuple[int, ...], snoozed: frozenset[int], usual: int
) -> Group:
    put_off = tuple(task_id for task_id in ids if task_id in snoozed)
    first: tuple[Task, ...] = ()
    if len(put_off) < len(ids):
        asked = _query(work, why, _REMINDED)
        first = work.table(TASKS).page(asked, None, ROWS).rows
    return Group(
        register=Register.TASK.value,
        words=why.words,
        state=why.state,
        ids=ids,
        first=tuple(_reminder(task, why, work.today(), usual) for task in first),
        snoozed=put_off,
        presses=why.presses,
    )


def _query(work: Workspace, why: Reason, *more: Condition) -> Query:
    return Query(work.today(), (_ASKED[why], *more), sort=_SORTS.get(why, "last_day"))


def _of_waiting(work: Workspace) -> tuple[Group, ...]:
    """Tasks that wait for a decision or an event, and that nobody has touched for long."""
    table, day = work.table(TASKS), work.today()
    long_ago = day - LONG_WAIT
    moments = touched(work.store, TASKS.name, table.ids(Query(day, (Condition("awaiting"),))))
    quiet = {task_id for task_id, at in moments.items() if at.date() <= long_ago}
    quiet -= _written_of(work, quiet, long_ago)
    if not quiet:
        return ()
    found = table.page(Query(day, (_ids(quiet),)), None, len(quiet)).rows
    put_off = tuple(task.id for task in found if task.snoozed_until and task.snoozed_until > day)
    first = [task for task in found if task.id not in put_off][:ROWS]
    why = Reason.WAIT
    return (
        Group(
            register=Register.TASK.value,
            words=why.words,
            state=why.state,
            ids=tuple(sorted(quiet)),
            first=tuple(_reminder(task, why, day) for task in first),
            snoozed=put_off,
        ),
    )


def _written_of(work: Workspace, task_ids: Iterable[int], since: dt.date) -> set[int]:
    """Those of the tasks whose log has a line after that day."""
    condition = _ids(task_ids, "task_id")
    lines = work.table(TASK_NOTES).every(Query(work.today(), (condition,)))
    return {line.task_id for line in lines if line.written_on > since}


def _ids(record_ids: Iterable[int], field: str = "id") -> Condition:
    return Condition(field, "|".join(map(str, record_ids)) or "0")


def _reminder(task: Task, why: Reason, day: dt.date, usual: int = LEAST_LEAD) -> Reminder:
    return Reminder(
        register=Register.TASK.value,
        record_id=task.id,
        title=" ".join(task.title.split()),
        why=reason_in_words(task, why, day, usual),
        state=why.state,
        lead="; ".join(task.lead),
    )


SOURCES: tuple[Source, ...] = (_of_deadlines, of_urging, _of_waiting)
"""Where reminders come from; among those that press as much, the order of what is shown."""
