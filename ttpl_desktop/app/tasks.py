"""What the officer does with tasks: add, change, complete, reopen, drop, note, remove."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import Any

from ttpl_desktop.app import records, task_closing
from ttpl_desktop.app.task_closing import Standing
from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import NoteKind, Task, TaskNote, TaskStatus
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS

NEW_TITLE = "Nhiệm vụ mới"
_SETS_DAYS = frozenset({"time", "event_on", "year"})
_CLOSED = (TaskStatus.DONE, TaskStatus.DROPPED)
_LABELS = {
    "title": "Sửa tên nhiệm vụ",
    "time": "Sửa thời hạn",
    "event_on": "Sửa ngày của sự kiện",
    "lead": "Sửa đơn vị chủ trì",
    "coordinators": "Sửa đơn vị phối hợp",
    "status": "Sửa trạng thái",
    "tags": "Sửa thẻ của nhiệm vụ",
    "budget": "Sửa kinh phí của nhiệm vụ",
}


def get(work: Workspace, task_id: int) -> Task | None:
    """The task of that id, also from the bin; None where there never was one."""
    return work.table(TASKS).get(task_id)


def find(work: Workspace, task_id: int) -> Task | None:
    """The task of that id; None where there is none outside the bin."""
    return work.table(TASKS).find(task_id)


def add(work: Workspace, task: Task) -> Task:
    """Saves a new task with its computed days, as one step or inside another.

    Raises UserFacingError for one that is closed from its beginning, and says not why.
    """
    task_closing.require_reason(task)
    with work.operation("Thêm nhiệm vụ"):
        new = dataclasses.replace(records.composed(task), id=0)
        return work.table(TASKS).save(with_days(work, new))


def add_new(work: Workspace, year: int, day: dt.date | None = None) -> Task:
    """A new task to be filled in, due on `day` where one is given, led by the unit on duty."""
    office = work.office_on(work.today())
    return add(
        work,
        Task(
            year=year,
            title=NEW_TITLE,
            lead=(office.duty_unit,) if office and office.duty_unit else (),
            time=f"chậm nhất ngày {vn_date(day)}" if day else "",
        ),
    )


def change(work: Workspace, task_id: int, **values: Any) -> Task:
    """Writes some fields of a task; its days follow where the words, the event or year change.

    A task that waited for its event waits no more once the event's day gives it days of its own;
    a day of the event that is written by hand no longer follows a record. Typing on in one field
    stays one step. Closing goes through `complete` and `drop`, which ask for what belongs to it;
    the words of a closed task go through `explain`.
    """
    if "outcome" in values:
        raise ValueError(values["outcome"])
    if "status" in values and (_known(work, task_id).is_closed or values["status"] in _CLOSED):
        raise ValueError(values["status"])
    label = _LABELS.get(next(iter(values)), "Sửa nhiệm vụ")
    merge = f"{TASKS.name}:{task_id}:{','.join(values)}"
    if "event_on" in values:
        values = {"event_register": "", "event_id": None} | values
    with work.operation(label, merge=merge):
        task = records.change(work, TASKS, task_id, label, **values)
        if not _SETS_DAYS & set(values):
            return task
        dated = with_days(work, task)
        if values.get("event_on") and dated.status is TaskStatus.WAITING and dated.last_day:
            dated = dataclasses.replace(dated, status=TaskStatus.TODO)
        return work.table(TASKS).save(dated)


def complete(work: Workspace, task_id: int, done_on: dt.date, outcome: str = "") -> Task:
    """Closes a task as done, as one step; `outcome` is its result, or why there is no evidence.

    Raises UserFacingError without an outcome where there is no evidence or the checklist has open
    lines, and for a day that is still to come.
    """
    words = normal(outcome).strip()
    task_closing.require_proof(task_closing.standing(work, task_id), words)
    task_closing.require_past(work, done_on)
    return _close(work, task_id, "Hoàn thành nhiệm vụ", TaskStatus.DONE, done_on, words)


def drop(work: Workspace, task_id: int, reason: str) -> Task:
    """Closes a task as not to be done, as one step. Raises UserFacingError without a reason."""
    words = normal(reason).strip()
    if not words:
        raise UserFacingError("Hãy ghi lý do không thực hiện nhiệm vụ này.")
    return _close(work, task_id, "Không thực hiện nhiệm vụ", TaskStatus.DROPPED, None, words)


def explain(work: Workspace, task_id: int, outcome: str) -> Task:
    """Writes the result or reason of a closed task anew, as one step.

    Raises UserFacingError where it would stand there with neither evidence nor words.
    """
    task, words = _known(work, task_id), normal(outcome).strip()
    if task.status is TaskStatus.DONE:
        has_evidence = task_closing.standing(work, task_id).has_evidence
        task_closing.require_proof(Standing(has_evidence), words)
    else:
        task_closing.require_reason(dataclasses.replace(task, outcome=words))
    return records.change(work, TASKS, task_id, "Sửa kết quả, lý do", outcome=words)


def reopen(work: Workspace, task_id: int) -> Task:
    """Opens a closed task again, as one step; how it was closed is kept in its log."""
    task = _known(work, task_id)
    said = f": {task.outcome}" if task.outcome else ""
    with work.operation("Mở lại nhiệm vụ"):
        _save_note(work, task_id, f"Mở lại, trước đó {task.status.words.lower()}{said}")
        opened = dataclasses.replace(task, status=TaskStatus.DOING, done_on=None, outcome="")
        return work.table(TASKS).save(with_days(work, opened))


def notes(work: Workspace, task_id: int, kind: NoteKind | None = None) -> tuple[TaskNote, ...]:
    """The log of a task, newest first; its lines of one kind where one is named."""
    found = work.table(TASK_NOTES).all(task_id=task_id, **({"kind": kind.value} if kind else {}))
    return tuple(sorted(found, key=lambda note: (note.written_on, note.id), reverse=True))


def add_note(work: Workspace, task_id: int, text: str, written_on: dt.date | None = None) -> None:
    """Adds a dated line to the log, today's where no day is given, as one step."""
    words = normal(text).strip()
    if not words:
        raise UserFacingError("Dòng nhật ký còn trống. Hãy ghi việc đã làm.")
    with work.operation("Ghi nhật ký nhiệm vụ"):
        _save_note(work, task_id, words, written_on)


def remove_note(work: Workspace, note_id: int) -> None:
    """Moves a line of the log to the bin."""
    records.remove(work, TASK_NOTES, [note_id], "Xoá dòng nhật ký")


def remove(work: Workspace, task_ids: Iterable[int]) -> None:
    """Moves tasks to the bin as one step."""
    records.remove(work, TASKS, task_ids, "Xoá nhiệm vụ")


def _close(
    work: Workspace,
    task_id: int,
    label: str,
    status: TaskStatus,
    done_on: dt.date | None,
    outcome: str,
) -> Task:
    task = _known(work, task_id)
    closed = dataclasses.replace(task, status=status, done_on=done_on, outcome=outcome)
    with work.operation(label):
        return work.table(TASKS).save(closed)


def _known(work: Workspace, task_id: int) -> Task:
    task = get(work, task_id)
    if task is None:
        raise KeyError(task_id)
    return task


def _save_note(work: Workspace, task_id: int, text: str, written_on: dt.date | None = None) -> None:
    day = written_on or work.today()
    work.table(TASK_NOTES).save(TaskNote(task_id=task_id, written_on=day, text=text))
