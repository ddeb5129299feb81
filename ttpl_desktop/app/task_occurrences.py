"""What the officer does with occurrences: add one, hand on what one has, be through with all."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection
from typing import Any

from ttpl_desktop.app.task_series import (
    Series,
    called,
    days_of,
    head_of,
    made,
    name_of,
    occurrences,
    place_of,
    removed,
    series_of,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.series import name_of_day
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.task import TASKS

SHARED = ("lead", "coordinators", "kind", "field", "product", "tags", "title")
"""What may be handed on from one occurrence to those behind it."""


def add(work: Workspace, head_id: int, day: dt.date) -> Task:
    """Adds an occurrence on a day of the officer's own, as one step.

    One of the rule's days that was taken away comes back as it was. Raises UserFacingError where
    the series is closed, and where that day has its occurrence.
    """
    head = _open_head(work, head_id)
    if any(day in (each.last_day, each.occurs_on) for each in occurrences(work, head_id)):
        raise UserFacingError(f"Ngày {vn_date(day)} đã có một kỳ. Hãy chọn ngày khác.")
    with work.operation("Thêm kỳ"):
        back = [each for each in removed(work, head_id) if each.occurs_on == day]
        if back:
            work.table(TASKS).put_back([back[0].id])
            return back[0]
        return _add(work, head, day)


def add_past(work: Workspace, head_id: int) -> tuple[Task, ...]:
    """Adds the occurrences that were over when the series was made, as one step."""
    head = _open_head(work, head_id)
    series = series_of(work, head)
    with work.operation("Thêm các kỳ đã qua"):
        return tuple(_add(work, head, day) for day in (series.past if series else ()))


def _add(work: Workspace, head: Task, day: dt.date) -> Task:
    """An occurrence of a day; one that no rule gives has none that it could lose."""
    name = called(days_of(work, head)).get(day)
    new = made(work, head, day, name or name_of_day(day))
    return work.table(TASKS).save(dataclasses.replace(new, occurs_on=day if name else None))


def behind(work: Workspace, occurrence: Task) -> tuple[Task, ...]:
    """The open occurrences that come behind one in its series."""
    found = occurrences(work, occurrence.series_id or 0)
    return tuple(
        each for each in found if not each.is_closed and place_of(each) > place_of(occurrence)
    )


def differing(work: Workspace, occurrence: Task) -> tuple[str, ...]:
    """Which of the shared fields the occurrences behind one do not have as it has them."""
    series = series_of(work, occurrence)
    if series is None:
        return ()
    return tuple(
        field
        for field in SHARED
        if any(
            getattr(each, field) != _handed(series, occurrence, each, field)
            for each in behind(work, occurrence)
        )
    )


def hand_on(work: Workspace, occurrence_id: int, fields: Collection[str]) -> tuple[Task, ...]:
    """Gives the occurrences behind one what it has in these fields, as one step.

    A title keeps the name of each occurrence in its brackets.
    """
    occurrence = work.table(TASKS).get(occurrence_id)
    series = series_of(work, occurrence) if occurrence else None
    if occurrence is None or series is None:
        raise KeyError(occurrence_id)
    with work.operation("Áp dụng cho các kỳ sau"):
        return tuple(
            work.table(TASKS).save(_with(series, occurrence, each, fields))
            for each in behind(work, occurrence)
        )


def _with(series: Series, giver: Task, taker: Task, fields: Collection[str]) -> Task:
    values = {field: _handed(series, giver, taker, field) for field in fields}
    return dataclasses.replace(taker, **values)


def _handed(series: Series, giver: Task, taker: Task, field: str) -> Any:
    """What the giver has in a field, as it stands in the taker."""
    if field != "title":
        return getattr(giver, field)
    mine, theirs = (name_of(series, each) for each in (giver, taker))
    stem = giver.title.removesuffix(f"({mine})").rstrip()
    return f"{stem} ({theirs})" if stem != giver.title else giver.title


@dataclasses.dataclass(frozen=True, slots=True)
class Finished:
    """A series whose occurrences are all closed, while its head is still open."""

    head: Task
    done: int
    dropped: int

    @property
    def sentence(self) -> str:
        """`Đã xong cả 4 kỳ của “Báo cáo quý”.`"""
        return f"Đã xong cả {self.done + self.dropped} kỳ của “{self.head.title}”."

    @property
    def outcome(self) -> str:
        """An honest count: `Đã xong 4/4 kỳ`, or how many were done and how many were not."""
        if not self.dropped:
            return f"Đã xong {self.done}/{self.done} kỳ."
        return f"{self.done} kỳ hoàn thành, {self.dropped} kỳ không thực hiện."


def finished(work: Workspace, occurrence_id: int) -> Finished | None:
    """The series of an occurrence, where that was the last open one and the year gives no more."""
    occurrence = work.table(TASKS).get(occurrence_id)
    if occurrence is None or occurrence.series_id is None or not occurrence.is_closed:
        return None
    head = head_of(work, occurrence)
    if head is None or head.is_closed:
        return None
    found = occurrences(work, head.id)
    known = [each.occurs_on for each in (*found, *removed(work, head.id))]
    ahead = [day for day in days_of(work, head) if day >= work.today() and day not in known]
    if ahead or not all(each.is_closed for each in found):
        return None
    done = sum(each.status is TaskStatus.DONE for each in found)
    return Finished(head, done, len(found) - done)


def _open_head(work: Workspace, head_id: int) -> Task:
    head = work.table(TASKS).get(head_id)
    if head is None:
        raise KeyError(head_id)
    if head.is_closed:
        raise UserFacingError(
            f"Nhiệm vụ định kỳ này đã {head.status.words.lower()}. Hãy chọn Mở lại trước khi thêm."
        )
    return head
