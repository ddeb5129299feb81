"""Tasks that come back: each occurrence is a task of its own, which follows the head of its series.

The head keeps the words of the rule. `task_following` brings the occurrences up to it at the end
of every action that changed it, whatever the action was.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence

from ttpl_desktop.app.task_days import reader, with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.series import MOST, name_of_day, names
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS

FOLLOWING = ("year", "kind", "lead", "coordinators", "field", "product", "tags", "remind_days")
"""What an occurrence takes from its head as it stands there; title and time are its own."""


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
        """Whether only the next occurrence is made."""
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
    head = head_of(work, task)
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


def head_of(work: Workspace, task: Task) -> Task | None:
    """The task itself, or the head of its series where that is not in the bin."""
    if task.series_id is None:
        return task
    return work.table(TASKS).find(task.series_id)


def occurrences(work: Workspace, head_id: int) -> tuple[Task, ...]:
    """The occurrences of a series outside the bin, in the order of their days."""
    return tuple(sorted(work.table(TASKS).all(series_id=head_id), key=place_of))


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
    found = work.table(TASKS).every(Query(work.today(), (of_series,)))
    told: dict[int, tuple[int, int]] = {}
    for head in heads:
        mine = sorted((task for task in found if task.series_id == head), key=place_of)
        told |= {task.id: (number, len(mine)) for number, task in enumerate(mine, 1)}
    return told


def place_of(task: Task) -> tuple[dt.date, int]:
    """What orders the occurrences of a series: the day of the rule, else their own."""
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


def name_of(series: Series, occurrence: Task) -> str:
    """What an occurrence is called: its period, or its day."""
    day = occurrence.occurs_on or occurrence.last_day or dt.date.max
    return called(series.days).get(day) or name_of_day(day)
