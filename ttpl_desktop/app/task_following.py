"""What follows from a change of a task that comes back or goes on, inside the same action."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.task_reviews import scheduled
from ttpl_desktop.app.task_series import (
    FOLLOWING,
    called,
    days_of,
    made,
    occurrences,
    removed,
    timed,
    titled,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.series import MOST, is_name, matched
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.task_changes import TaskChange, changed

_BLANK = Task()
# What the officer may write into an occurrence that its head says nothing of.
_OWN = ("note", "outcome", "budget", "event_on", "snoozed_until", "status")


def follow(work: Workspace) -> None:
    """Brings occurrences up to the heads that the running action changed, and sets reviews."""
    rolling: dict[int, None] = {}
    for change in changed(work.store):
        task = change.task
        if task.series_id is not None:
            rolling[task.series_id] = None
        else:
            _follow(work, change)
    for head_id in rolling:
        head = work.table(TASKS).find(head_id)
        is_rolling = head is not None and len(days_of(work, head)) > MOST
        if head is not None and is_rolling and not head.is_closed:
            bring_up(work, head, head)


def _follow(work: Workspace, change: TaskChange) -> None:
    before, after = change.before, change.after
    if after is None:
        _bin_with_head(work, change)
        return
    if (planned := scheduled(work, before, after)) != after:
        work.table(TASKS).save(planned)
    if after.status is TaskStatus.DROPPED and not (before and before.is_closed):
        _drop_with_head(work, after)
    if not after.is_closed:
        if before is not None and before.status is TaskStatus.DROPPED:
            _reopen_with_head(work, before)
        bring_up(work, before or after, after)


def bring_up(work: Workspace, was: Task, head: Task) -> tuple[tuple[Task, Task], ...]:
    """Makes the occurrences of a head what its rule gives; inside an operation.

    What the officer changed in an occurrence stays, and so does one that is closed or has
    something of its own, when the rule no longer gives it; any other one goes to the bin then. A
    day that is over when the rule first gives it gets no occurrence: nobody has missed it. Gives
    the occurrences whose fields changed, as they were and as they are.
    """
    days = days_of(work, head)
    live = occurrences(work, head.id)
    if not days and not live:
        return ()
    gone = removed(work, head.id)
    names = called(days)
    pairs = matched([each.occurs_on for each in (*gone, *live) if each.occurs_on], days)
    for each in gone:
        if (day := pairs.get(each.occurs_on or dt.date.max)) and day != each.occurs_on:
            work.table(TASKS).save(dataclasses.replace(each, occurs_on=day))
    moved = []
    for each in live:
        day = pairs.get(each.occurs_on) if each.occurs_on else None
        if each.occurs_on and day is None and _is_untouched(work, was, each):
            _take_back(work, [each])
        elif (new := _brought_up(work, was, head, each, day, names)) != each:
            moved.append((each, work.table(TASKS).save(new)))
    _add_missing(work, was, head, names, set(pairs.values()))
    return tuple(moved)


def _brought_up(
    work: Workspace,
    was: Task,
    head: Task,
    each: Task,
    day: dt.date | None,
    names: Mapping[dt.date, str],
) -> Task:
    """An occurrence with what its head says now wherever it said what the head said before."""
    if each.is_closed:
        return dataclasses.replace(each, occurs_on=day or each.occurs_on)
    values: dict[str, Any] = {
        field: getattr(head, field)
        for field in FOLLOWING
        if getattr(each, field) == getattr(was, field)
    }
    if (name := _name_in(was, each)) is not None:
        values["title"] = titled(head, names.get(day, name) if day else name)
    if day is not None and each.occurs_on is not None and each.time == timed(each.occurs_on):
        values["time"] = timed(day)
    new = dataclasses.replace(each, **values, occurs_on=day or each.occurs_on)
    return new if new == each else with_days(work, new)


def _name_in(was: Task, each: Task) -> str | None:
    """The name in the brackets of a title that is the head's; None for one of the officer's own."""
    name = each.title.removeprefix(f"{was.title} (".lstrip()).removesuffix(")")
    return name if is_name(name) and each.title == titled(was, name) else None


def _is_untouched(work: Workspace, was: Task, each: Task) -> bool:
    """Whether an occurrence is just what its head made of it, and nothing hangs on it."""
    if _name_in(was, each) is None or each.time != timed(each.occurs_on or dt.date.max):
        return False
    if any(getattr(each, field) != getattr(was, field) for field in FOLLOWING):
        return False
    return all(getattr(each, field) == getattr(_BLANK, field) for field in _OWN) and not _holds(
        work, each
    )


def _holds(work: Workspace, task: Task) -> bool:
    """Whether any record belongs to a task: a line of its log, evidence, a hop, a request."""
    for spec in TABLES:
        fields = {field.name for field in dataclasses.fields(spec.kind)}
        if "task_id" in fields and work.table(spec).all(task_id=task.id):
            return True
        owner = {"register", "record_id"}
        if owner <= fields and work.table(spec).all(
            register=Register.TASK.value, record_id=task.id
        ):
            return True
    return False


def _take_back(work: Workspace, tasks: Iterable[Task]) -> None:
    """Moves occurrences to the bin as no longer given by a rule; a later one may use them again."""
    for task in tasks:
        work.table(TASKS).save(dataclasses.replace(task, occurs_on=None))
        work.table(TASKS).remove([task.id], work.store.now().isoformat())


def _add_missing(
    work: Workspace,
    was: Task,
    head: Task,
    names: Mapping[dt.date, str],
    known: set[dt.date],
) -> None:
    """Adds what is missing from today on, out of the bin where the same rule was there before."""
    missing = [day for day in names if day not in known and day >= work.today()]
    if len(names) > MOST:
        is_open = any(not each.is_closed and each.occurs_on for each in occurrences(work, head.id))
        missing = [] if is_open else missing[:1]
    spare = _spare(work, was) if missing else []
    for day in missing:
        new = made(work, head, day, names[day])
        same = next((each for each in spare if each.last_day == new.last_day), None)
        used = same or (spare[0] if spare else None)
        if used is not None:
            spare.remove(used)
            work.table(TASKS).put_back([used.id])
            new = dataclasses.replace(new, id=used.id)
        work.table(TASKS).save(new)


def _spare(work: Workspace, was: Task) -> list[Task]:
    """Untouched occurrences in the bin that a rule once gave, and that nobody took away."""
    return [
        each
        for each in work.table(TASKS).in_bin(series_id=was.id)
        if each.occurs_on is None
        and each.last_day is not None
        and _is_untouched(work, was, dataclasses.replace(each, occurs_on=each.last_day))
    ]


def _bin_with_head(work: Workspace, change: TaskChange) -> None:
    """Untouched open occurrences go to the bin with their head, and come back with it."""
    head = change.task
    mine = [each for each in occurrences(work, head.id) if _is_with_head(work, head, each)]
    work.table(TASKS).remove([each.id for each in mine], change.stamp)


def _is_with_head(work: Workspace, head: Task, each: Task) -> bool:
    day = each.occurs_on or each.last_day
    return _is_untouched(work, head, dataclasses.replace(each, occurs_on=day))


def _drop_with_head(work: Workspace, head: Task) -> None:
    """What is still open of a series that is not to be done is not to be done either."""
    for each in occurrences(work, head.id):
        if not each.is_closed:
            dropped = dataclasses.replace(each, status=head.status, outcome=head.outcome)
            work.table(TASKS).save(dropped)


def _reopen_with_head(work: Workspace, was: Task) -> None:
    """Opens the occurrences again that were dropped with their head, for its reason."""
    for each in occurrences(work, was.id):
        if each.status is TaskStatus.DROPPED and each.outcome == was.outcome:
            opened = dataclasses.replace(each, status=TaskStatus.TODO, outcome="")
            work.table(TASKS).save(with_days(work, opened))
