"""Reviews of work that goes on all the time: only the next one is there, those held are kept."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import WorkCalendar, vn_date
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reviewing import CADENCES, USUAL, first_review, next_review, review_in
from ttpl_desktop.domain.task import NoteKind, Task, TaskNote
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS

REVIEW_MONTHS = "review_months"
"""The setting under which the cadence of new continuous tasks is kept."""


def usual_months(work: Workspace) -> int:
    """The months between two reviews of a continuous task that is new."""
    kept = work.setting(REVIEW_MONTHS)
    return int(kept) if kept.isdecimal() and int(kept) in CADENCES else USUAL


def choose_usual(work: Workspace, months: int) -> None:
    """Chooses the cadence of the continuous tasks to come, as one step."""
    with work.operation("Chọn nhịp rà soát thường dùng"):
        work.keep_setting(REVIEW_MONTHS, str(_cadence(months)))


def choose_months(work: Workspace, task_id: int, months: int) -> None:
    """Chooses the cadence of one task, as one step; its next review follows."""
    task = _known(work, task_id)
    with work.operation("Chọn nhịp rà soát"):
        work.table(TASKS).save(dataclasses.replace(task, review_months=_cadence(months)))


def record(work: Workspace, task_id: int, held_on: dt.date, found: str) -> None:
    """Writes down a review with what was found, as one step; the next one is set.

    Raises UserFacingError without words, for a day that is still to come, and for a closed task.
    """
    words = normal(found).strip()
    if not words:
        raise UserFacingError("Hãy ghi kết quả rà soát, dù chỉ là “không có gì mới”.")
    if held_on > work.today():
        raise UserFacingError(
            f"Ngày rà soát {vn_date(held_on)} còn ở phía trước. Hãy ghi ngày đã rà soát."
        )
    task = _open(work, task_id)
    note = TaskNote(task_id=task_id, written_on=held_on, kind=NoteKind.REVIEW, text=words)
    with work.operation("Ghi kết quả rà soát"):
        work.table(TASK_NOTES).save(note)
        last = max(each.written_on for each in reviews(work, task_id))
        following = next_review(work.calendar, task.review_months, task.year, last)
        work.table(TASKS).save(dataclasses.replace(task, next_review=following))


def move(work: Workspace, task_id: int, day: dt.date | None) -> Task:
    """Puts the next review on another day, or on none, as one step.

    Raises UserFacingError for a closed task.
    """
    task = _open(work, task_id)
    with work.operation("Chuyển ngày rà soát"):
        return work.table(TASKS).save(dataclasses.replace(task, next_review=day))


def reviews(work: Workspace, task_id: int) -> tuple[TaskNote, ...]:
    """The reviews of a task that were held, newest first."""
    found = work.table(TASK_NOTES).all(task_id=task_id, kind=NoteKind.REVIEW.value)
    return tuple(sorted(found, key=lambda note: (note.written_on, note.id), reverse=True))


def scheduled(work: Workspace, before: Task | None, task: Task) -> Task:
    """The task with the next review that follows from how it was changed.

    One that has become continuous gets the usual cadence; one that is closed, or has become
    something else, has no review before it; a review that the officer moved stays where it is.
    """
    if task.is_closed or task.deadline is not DeadlineKind.CONTINUOUS:
        return dataclasses.replace(task, next_review=None)
    if before is None or before.deadline is not DeadlineKind.CONTINUOUS:
        task = dataclasses.replace(task, review_months=task.review_months or usual_months(work))
    elif not before.is_closed:
        is_same = (before.review_months, before.year) == (task.review_months, task.year)
        return task if is_same else dataclasses.replace(task, next_review=_next(work, task))
    return dataclasses.replace(task, next_review=task.next_review or _next(work, task))


def with_review(work: Workspace, task: Task, before: WorkCalendar) -> Task:
    """The task with its next review where it is after the calendar has changed from `before`."""
    if task.next_review is None or task.is_closed:
        return task
    day = review_in(work.calendar, task.review_months, task.next_review, before)
    return dataclasses.replace(task, next_review=day)


def _next(work: Workspace, task: Task) -> dt.date | None:
    """The review behind the last one that was held, or the first; never one that is long over."""
    calendar, today = work.calendar, work.today()
    first = first_review(calendar, task.review_months, task.year, today)
    held = reviews(work, task.id)
    if not held:
        return first
    following = next_review(calendar, task.review_months, task.year, held[0].written_on)
    return first if following is not None and following < today else following


def _cadence(months: int) -> int:
    if months not in CADENCES:
        raise ValueError(months)
    return months


def _open(work: Workspace, task_id: int) -> Task:
    task = _known(work, task_id)
    if task.is_closed:
        raise UserFacingError(
            f"Nhiệm vụ đã {task.status.words.lower()} nên không rà soát nữa. "
            "Hãy chọn Mở lại trước khi ghi."
        )
    return task


def _known(work: Workspace, task_id: int) -> Task:
    task = work.table(TASKS).get(task_id)
    if task is None:
        raise KeyError(task_id)
    return task
