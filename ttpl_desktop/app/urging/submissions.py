"""What units send: note that it came, excuse a unit, paste the days from Excel."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from ttpl_desktop.app import records, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import normal
from ttpl_desktop.domain.urging.pasted import PastedRow, read_pasted
from ttpl_desktop.domain.urging.records import Submission
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.urging import REQUESTS, SUBMISSIONS


def get(work: Workspace, submission_id: int) -> Submission:
    """One submission; KeyError where there is none outside the bin."""
    return work.table(SUBMISSIONS).one(submission_id)


def mark_sent(work: Workspace, ids: Iterable[int], day: dt.date | None = None) -> None:
    """Notes that these came on `day`, today where none is given, as one step.

    Raises UserFacingError for a day that is still to come.
    """
    sent_on = day or work.today()
    _refuse_coming(work, sent_on)
    _write(work, ids, "Ghi đơn vị đã gửi", sent_on=sent_on, excuse="")


def unmark(work: Workspace, ids: Iterable[int]) -> None:
    """Notes that these have not come after all, and excuses nobody from them, as one step."""
    _write(work, ids, "Bỏ ghi đã gửi, được miễn", sent_on=None, excuse="")


def excuse(work: Workspace, ids: Iterable[int], reason: str) -> None:
    """Notes that these units need not send, as one step. Raises UserFacingError without reason."""
    words = normal(reason).strip()
    if not words:
        raise UserFacingError("Hãy ghi lý do đơn vị không phải gửi.")
    _write(work, ids, "Ghi đơn vị được miễn gửi", sent_on=None, excuse=words)


def change(work: Workspace, submission_id: int, **values: Any) -> Submission:
    """Writes some fields of one submission as one step; typing on stays one step.

    What came is not excused, and what is excused has not come.
    """
    if values.get("sent_on"):
        _refuse_coming(work, values["sent_on"])
        values = {"excuse": "", **values}
    elif values.get("excuse"):
        values = {"sent_on": None, **values}
    return records.change(work, SUBMISSIONS, submission_id, "Sửa thông tin đơn vị gửi", **values)


@dataclasses.dataclass(frozen=True, slots=True)
class Pasted:
    """What became of pasted days: how many were noted, and the rows that could not be."""

    noted: int
    refused: tuple[PastedRow, ...]

    @property
    def sentence(self) -> str:
        """What is to be told of it."""
        words = f"Đã ghi ngày gửi của {self.noted} đơn vị."
        if self.refused:
            listed = ", ".join(f"“{row.said}”" for row in self.refused[:3])
            more = "…" if len(self.refused) > 3 else ""
            words += f" Không nhận {len(self.refused)} dòng: {listed}{more}."
        return words


def paste(work: Workspace, ids: Sequence[int], rows: Sequence[Sequence[str]]) -> Pasted:
    """Writes pasted days of sending, as one step; an empty cell changes nothing.

    A column of days goes to `ids` from the first on; rows with a unit's name and a day go to that
    unit among `ids`, whatever the order.
    """
    known = [get(work, each) for each in ids]
    read = read_pasted(rows, [each.unit for each in known], work.directory, work.today())
    with work.operation("Dán ngày gửi từ bảng"):
        for row in read:
            if row.day is not None and row.place is not None:
                place = known[row.place]
                sent = dataclasses.replace(place, sent_on=row.day, excuse="")
                work.table(SUBMISSIONS).save(sent)
    noted = sum(row.day is not None and row.place is not None for row in read)
    return Pasted(noted, tuple(row for row in read if row.is_refused))


def task_to_complete(work: Workspace, request_id: int) -> Task | None:
    """The open task that waited for a request of which nothing is missing any more."""
    request = work.table(REQUESTS).find(request_id)
    if request is None or request.task_id is None:
        return None
    asked = work.table(SUBMISSIONS).all(request_id=request_id)
    if not asked or any(each.sent_on is None and not each.excuse for each in asked):
        return None
    task = work.table(TASKS).find(request.task_id)
    return None if task is None or task.is_closed else task


def complete_task(work: Workspace, request_id: int) -> None:
    """Closes the task that waited for a request, with what came as its result, as one step."""
    task = task_to_complete(work, request_id)
    if task is None:
        raise KeyError(request_id)
    asked = work.table(SUBMISSIONS).all(request_id=request_id)
    days = [each.sent_on for each in asked if each.sent_on is not None]
    excused = len(asked) - len(days)
    said = f"Đã nhận đủ của {len(days)} đơn vị"
    said += f", {excused} đơn vị được miễn" if excused else ""
    last = max(days, default=work.today())
    tasks.complete(work, task.id, last, f"{said}; bản cuối ngày {vn_date(last)}")


def _write(work: Workspace, ids: Iterable[int], label: str, **values: Any) -> None:
    table = work.table(SUBMISSIONS)
    with work.operation(label):
        for each in ids:
            table.save(dataclasses.replace(get(work, each), **values))


def _refuse_coming(work: Workspace, day: dt.date) -> None:
    if day > work.today():
        raise UserFacingError(
            f"Ngày gửi {vn_date(day)} còn ở phía trước. Hãy ghi ngày đơn vị đã gửi."
        )
