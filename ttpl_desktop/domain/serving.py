"""From a superior's duty to one's own plan to the task: what is due later than it may be."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.terms import Term

_SINGLE_DAY = frozenset({DeadlineKind.BEFORE, DeadlineKind.BY, DeadlineKind.COUNTED})


class ServingStep(Term):
    """A step of the way from what a superior asks for to what is done."""

    DUTY = "duty", "nhiệm vụ cấp trên giao"
    ITEM = "item", "mục trong kế hoạch của mình"
    TASK = "task", "nhiệm vụ"


@dataclasses.dataclass(frozen=True, slots=True)
class DueDay:
    """When one of them is due: the kind of its deadline and the days that follow from its words.

    `record_id` and `title` name the record. `start` is the first day of a period.
    """

    record_id: int
    title: str
    deadline: DeadlineKind
    last_day: dt.date | None
    start: dt.date | None = None

    @property
    def limit(self) -> dt.date | None:
        """The last day by which it must be done, the end of a period; None where there is none.

        What comes back, goes on all the time or has no day sets no limit.
        """
        sets_one = self.deadline in _SINGLE_DAY or self.deadline is DeadlineKind.PERIOD
        return self.last_day if sets_one else None

    @property
    def earliest_end(self) -> dt.date | None:
        """The first day on which it may be done without breaking its own words.

        A single day may be used up, so it counts as it is; a period may end on its first day.
        """
        return self.start if self.deadline is DeadlineKind.PERIOD else self.limit


@dataclasses.dataclass(frozen=True, slots=True)
class ServingInversion:
    """An inner step that is due later than the outer one that it serves."""

    outer_step: ServingStep
    outer: DueDay
    inner_step: ServingStep
    inner: DueDay

    @property
    def sentence(self) -> str:
        """The inversion as a sentence for the officer."""
        inner, outer = self.inner.earliest_end, self.outer.limit
        begins = "bắt đầu" if self.inner.deadline is DeadlineKind.PERIOD else "đến hạn"
        name = self.inner_step.words
        return (
            f"{name[:1].upper()}{name[1:]} “{self.inner.title}” {begins} ngày "
            f"{vn_date(inner) if inner else ''}, muộn hơn {self.outer_step.words} "
            f"“{self.outer.title}” mà nó phục vụ, hạn {vn_date(outer) if outer else ''}."
        )


def is_later(inner: DueDay, outer: DueDay) -> bool:
    """Whether what serves is due later than what it serves; on the same day it is not.

    A single day is later when it is after the outer's last day. A period is later only where even
    its first day is: till then the work can be done in time. Without both days nothing is later.
    """
    ends, limit = inner.earliest_end, outer.limit
    return ends is not None and limit is not None and ends > limit


def inversions_between(
    duty: DueDay | None, item: DueDay | None = None, task: DueDay | None = None
) -> tuple[ServingInversion, ...]:
    """The inversions along one way from duty to own item to task; None leaves a step out.

    Each step is compared with the nearest outer one that sets a limit, so that one late day is
    told once.
    """
    found: list[ServingInversion] = []
    outer: tuple[ServingStep, DueDay] | None = None
    for step, due in zip(ServingStep, (duty, item, task), strict=True):
        if due is None:
            continue
        if outer is not None and is_later(due, outer[1]):
            found.append(ServingInversion(*outer, step, due))
        if due.limit is not None:
            outer = (step, due)
    return tuple(found)
