"""Clocks keep to the days of their records: what an action changes there moves them with it."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.app.event_records import record_of
from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clocks import day_of
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.linked import Stirred, stirred
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASKS


def follow(work: Workspace) -> None:
    """Moves what counts from the records that the running action changed, inside that action.

    An inspection that moves takes the clock of its conclusion along, so it is looked again until
    nothing moves; as often as there are such tasks at most.
    """
    rounds = 0
    while (found := stirred(work.store)) and rounds <= len(found):
        rounds += 1
        moved = [_follow(work, each) for each in found]
        if not any(moved):
            return


def _follow(work: Workspace, each: Stirred) -> bool:
    """Brings one task to the day of its record; a record in the bin leaves it as it is."""
    task = work.table(TASKS).get(each.task_id)
    record = record_of(work, task.event_register, task.event_id) if task and task.event_id else None
    if task is None or record is None:
        return False
    day = day_of(task.event_register, record, task.timer)
    new = task
    if day != task.event_on:
        new = with_days(work, dataclasses.replace(task, event_on=day))
        if new.status is TaskStatus.WAITING and new.last_day is not None:
            new = dataclasses.replace(new, status=TaskStatus.TODO)
        work.table(TASKS).save(new)
    _take_due_along(work, new, each if new == task else Stirred(task.id, task.last_day))
    return new != task


def _take_due_along(work: Workspace, task: Task, before: Stirred) -> None:
    """An intake entry whose handling was due on the last day of its clock stays due on it."""
    if task.event_register != Register.INTAKE or before.last_day is None or not task.last_day:
        return
    entry = work.table(INTAKE).get(task.event_id or 0)
    if entry is not None and entry.due_on == before.last_day != task.last_day:
        work.table(INTAKE).save(dataclasses.replace(entry, due_on=task.last_day))
