"""What the officer is reminded of on a day: records under the reasons that call for them."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import TaskState

ROWS = 6
"""How many records of one reason are named at once."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reminder:
    """One record to see to: what it is called, why it is named, and who leads it."""

    register: str
    record_id: int
    title: str
    why: str
    state: TaskState
    lead: str = ""

    @property
    def is_task(self) -> bool:
        """Whether it can be completed and put off."""
        return self.register == Register.TASK


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """The records that one reason calls for.

    `words` follow the number of `ids`: "quá hạn", "đơn vị chưa gửi". `snoozed` are those of them
    that are put off; `first` names the most pressing of the others. `presses` tells whether the
    reason is worth a notice outside the window.
    """

    register: str
    words: str
    state: TaskState
    ids: tuple[int, ...]
    first: tuple[Reminder, ...] = ()
    snoozed: tuple[int, ...] = ()
    presses: bool = False

    @property
    def waiting(self) -> int:
        """How many are to be seen to now."""
        return len(self.ids) - len(self.snoozed)

    @property
    def current(self) -> tuple[int, ...]:
        """Those that are to be seen to now."""
        return tuple(each for each in self.ids if each not in set(self.snoozed))


@dataclasses.dataclass(frozen=True, slots=True)
class Today:
    """Everything to be reminded of on a day, the most pressing reason first."""

    day: dt.date
    groups: tuple[Group, ...]

    @property
    def waiting(self) -> int:
        """How many records are to be seen to now."""
        return sum(group.waiting for group in self.groups)

    @property
    def snoozed(self) -> tuple[int, ...]:
        """The tasks that there is a reason for, and that are put off."""
        return tuple(sorted(task_id for group in self.groups for task_id in group.snoozed))

    @property
    def pressing(self) -> tuple[Group, ...]:
        """The reasons that are worth a notice outside the window."""
        return tuple(group for group in self.groups if group.presses and group.waiting)

    def rows(self, most: int = ROWS) -> tuple[Reminder, ...]:
        """Up to `most` records: the first of every reason, then more of the most pressing ones."""
        named = [group.first for group in self.groups if group.first][:most]
        left, shown = most - len(named), []
        for first in named:
            more = first[1 : 1 + left]
            left -= len(more)
            shown += [first[0], *more]
        return tuple(shown)
