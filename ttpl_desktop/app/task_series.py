"""Tasks that come back: each occurrence is a task of its own, which follows the head of its series.

The head keeps the words of the rule. `task_following` brings the occurrences up to it at the end
of every action that changed it, whatever the action was.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from ttpl_desktop.app.task_days import reader, with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.series import MOST, name_of_day, names
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.task import TASKS

_ALL = 1_000_000
FOLLOWING = ("year", "kind", "lead", "coordinators", "field", "product", "tags")
"""What an occurrence takes from its head as it stands there; title and time are its own."""
SHARED = ("lead", "coordinators", "kind", "field", "product", "tags", "title")
"""What may be handed on from one occurrence to those behind it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Series:
    """A series as it stands: its head, its occurrences in the order of their days.

    `days` are those that the rule gives for the year, `past` those of them that were over when the
    series was made, and have no occurrence. A `rolling` series has too many days to stand in the
    list: only its next occurrence is made, when the one before it is closed.
    """

    head: Task
    occurrences: tuple[Task, ...]
    days: tuple[dt.date, ...]
    past: tuple[dt.date, ...]

    @property
    def is_rolling(self) -> bool:
        return len(self.days) > MOST

    def number(self, task_id: int) -> int:
        """Which occurrence of the series it is, from 1; 0 for a task that is none of them."""
        ids = [each.id for each in self.occurrences]
        return ids.index(task_id) + 1 if task_id in ids else 0

    def is_of_rule(self, occurrence: Task) -> bool:
        """Whether the rule still gives this occurrence; one that was added by hand never was."""
        return occurrence.occurs_on in self.days


def series_of(work: Workspace, task: Task) -> Series | None:
    """The series that a task is the head or an occurrence of; None for any other task."""
    head = _head(work, task)
    if head is None:
        return None
    found = occurrences(work, head.id)
    days = days_of(work, head)
    if not days and not found:
        return None
    known = {each.occurs_on for each in (*found, *removed(work, head.id))}
    today = work.today()
    past = tuple(day for day in days if day < today and day not in known)
    return Series(head, found, days, () if len(days) > MOST else past)


def _head(work: Workspace, task: Task) -> Task | None:
    """The task itself, or the head of its series where that is not in the bin."""
    if task.series_id is None:
        return task
    return next(iter(work.table(TASKS).all(id=task.series_id)), None)


def occurrences(work: Workspace, head_id: int) -> tuple[Task, ...]:
    """The occurrences of a series outside the bin, in the order of their days."""
    return tuple(sorted(work.table(TASKS).all(series_id=head_id), key=_place))


def removed(work: Workspace, head_id: int) -> tuple[Task, ...]:
    """The occurrences that the officer took away: no rule brings them back."""
    found = work.table(TASKS).in_bin(series_id=head_id)
    return tuple(task for task in found if task.occurs_on is not None)


def numbers(work: Workspace, tasks: Iterable[Task]) -> dict[int, tuple[int, int]]:
    """Of each task that is an occurrence: which one it is, and of how many."""
    heads = {task.series_id for task in tasks if task.series_id is not None}
    if not heads:
        return {}
    of_series = Condition("series_id", "|".join(map(str, heads)))
    found = work.table(TASKS).page(Query(work.today(), (of_series,)), None, _ALL).rows
    told: dict[int, tuple[int, int]] = {}
    for head in heads:
        mine = sorted((task for task in found if task.series_id == head), key=_place)
        told |= {task.id: (number, len(mine)) for number, task in enumerate(mine, 1)}
    return told


def _place(task: Task) -> tuple[dt.date, int]:
    return (task.occurs_on or task.last_day or dt.date.max, task.id)


def days_of(work: Workspace, head: Task) -> tuple[dt.date, ...]:
    """The days that the words of a task give; none where it has a single day, or no rule."""
    days = reader(work)(head).occurrences if head.is_series else ()
    return days if len(days) > 1 else ()


def called(days: Sequence[dt.date]) -> dict[dt.date, str]:
    """What the occurrences of a rule's days are called."""
    return dict(zip(days, names(days), strict=True))


def made(work: Workspace, head: Task, day: dt.date, name: str) -> Task:
    """The occurrence of a day as the head alone makes it, not saved."""
    taken = {field: getattr(head, field) for field in FOLLOWING}
    fresh = Task(
        **taken, title=titled(head, name), time=timed(day), series_id=head.id, occurs_on=day
    )
    return with_days(work, fresh)


def to_come(work: Workspace, head: Task) -> tuple[Task, ...]:
    """The occurrences that a task brings with it when it is saved as a new one."""
    days = days_of(work, head)
    ahead = [(day, name) for day, name in called(days).items() if day >= work.today()]
    wanted = ahead[:1] if len(days) > MOST else ahead
    return tuple(made(work, head, day, name) for day, name in wanted)


def titled(head: Task, name: str) -> str:
    """`Báo cáo công tác pháp chế (quý I)`."""
    return f"{head.title} ({name})".strip()


def timed(day: dt.date) -> str:
    """The words of an occurrence's own deadline."""
    return f"chậm nhất ngày {vn_date(day)}"


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
    return tuple(each for each in found if not each.is_closed and _place(each) > _place(occurrence))


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


def name_of(series: Series, occurrence: Task) -> str:
    """What an occurrence is called: its period, or its day."""
    day = occurrence.occurs_on or occurrence.last_day or dt.date.max
    return called(series.days).get(day) or name_of_day(day)


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
    head = _head(work, occurrence)
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
