"""The state of a task over every combination of status, kind and days."""

import datetime as dt
import itertools

import pytest

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import SOON, Task, TaskState, TaskStatus

TODAY = dt.date(2026, 11, 22)
OFFSETS = (None, -8, -1, 0, 1, 7, 8)
KINDS = (DeadlineKind.BY, DeadlineKind.WAITING, DeadlineKind.CONTINUOUS)


def day(offset):
    return None if offset is None else TODAY + dt.timedelta(days=offset)


def combinations():
    for status, kind, last, advised in itertools.product(TaskStatus, KINDS, OFFSETS, OFFSETS):
        if last is not None and (advised is None or advised <= last):
            yield Task(status=status, deadline=kind, last_day=day(last), working_day=day(advised))
        elif last is None and advised is None:
            yield Task(status=status, deadline=kind)
            if kind is DeadlineKind.CONTINUOUS:
                yield from (
                    Task(status=status, deadline=kind, next_review=day(at)) for at in OFFSETS[1:]
                )


ALL = tuple(combinations())


def test_every_state_is_reached():
    assert {task.state(TODAY) for task in ALL} == set(TaskState)


@pytest.mark.parametrize("status", TaskStatus)
def test_a_state_follows_from_what_is_most_urgent(status):
    for task in (each for each in ALL if each.status is status):
        advised = task.working_day or task.last_day
        state = task.state(TODAY)
        if task.is_closed:
            assert state.value == status.value
        elif task.last_day is not None and task.last_day < TODAY:
            assert state is TaskState.LATE
        elif advised is not None and advised <= TODAY + SOON:
            assert state is TaskState.SOON
        elif task.next_review is not None and task.next_review <= TODAY + SOON:
            assert state is TaskState.REVIEW
        elif status is TaskStatus.WAITING:
            assert state is TaskState.WAITING
        else:
            quiet = {KINDS[1]: TaskState.WAITING, KINDS[2]: TaskState.CONTINUOUS}
            assert state is quiet.get(task.deadline, TaskState.OPEN)


def test_a_task_only_grows_more_urgent_with_the_days():
    order = [TaskState.SOON, TaskState.LATE]
    for task in (each for each in ALL if not each.is_closed and each.last_day):
        states = [task.state(TODAY + dt.timedelta(days=n)) for n in range(-20, 20)]
        ranks = [order.index(state) + 1 if state in order else 0 for state in states]
        assert ranks == sorted(ranks)
        assert ranks[-1] == len(order)
