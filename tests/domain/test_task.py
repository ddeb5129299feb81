"""Tasks: closed, overdue, soon; what the officer says and what follows from the days."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus

TODAY = dt.date(2026, 11, 23)


def due_in(days: int, **fields) -> Task:
    return Task(last_day=TODAY + dt.timedelta(days=days), **fields)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, TaskState.LATE),
        (0, TaskState.SOON),
        (7, TaskState.SOON),
        (8, TaskState.OPEN),
    ],
)
def test_a_task_is_soon_for_a_week_and_late_after_its_last_day(days, state):
    assert due_in(days).state(TODAY) is state


def test_the_advised_working_day_makes_a_task_soon_earlier():
    task = due_in(9, working_day=TODAY + dt.timedelta(days=7))
    assert task.state(TODAY) is TaskState.SOON


def test_a_task_is_not_late_between_its_working_day_and_its_last_day():
    task = due_in(1, working_day=TODAY - dt.timedelta(days=1))
    assert task.state(TODAY) is TaskState.SOON


@pytest.mark.parametrize(
    ("status", "state"),
    [(TaskStatus.DONE, TaskState.DONE), (TaskStatus.DROPPED, TaskState.DROPPED)],
)
def test_a_closed_task_is_never_overdue(status, state):
    task = due_in(-30, status=status)
    assert task.is_closed
    assert not task.is_overdue(TODAY)
    assert task.state(TODAY) is state


def test_a_task_without_a_day_is_never_overdue():
    assert Task().state(TODAY) is TaskState.OPEN


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"deadline": DeadlineKind.CONTINUOUS}, TaskState.CONTINUOUS),
        ({"deadline": DeadlineKind.WAITING}, TaskState.WAITING),
        ({"status": TaskStatus.WAITING}, TaskState.WAITING),
    ],
)
def test_what_goes_on_or_waits_is_told_as_such(fields, state):
    assert Task(**fields).state(TODAY) is state


def test_waiting_does_not_hide_that_a_task_is_late():
    assert due_in(-1, status=TaskStatus.WAITING).state(TODAY) is TaskState.LATE


@given(st.sampled_from(TaskStatus), st.none() | st.integers(-400, 400), st.integers(0, 10))
def test_late_is_exactly_open_after_the_last_day(status, days, earlier):
    last = None if days is None else TODAY + dt.timedelta(days=days)
    working = None if last is None else last - dt.timedelta(days=earlier)
    task = dataclasses.replace(Task(), status=status, last_day=last, working_day=working)
    is_late = not task.is_closed and days is not None and days < 0
    assert (task.state(TODAY) is TaskState.LATE) == is_late == task.is_overdue(TODAY)
