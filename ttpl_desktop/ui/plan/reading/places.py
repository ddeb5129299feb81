"""What the source says at each place: which activities, in which role."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator

from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadPlan, Role


@dataclasses.dataclass(frozen=True, slots=True)
class Marked:
    """A marked stretch: its role, and the activity (by its place in the plan) that it gave.

    Both are None for a time that belongs to no activity; a place that repeats a duty has the
    role of its content.
    """

    span: Span
    role: Role | None
    activity: int | None


class Places:
    """The marks of a plan by passage, each passage's from the widest to the narrowest."""

    def __init__(self, plan: ReadPlan | None = None) -> None:
        self._of_passage: dict[int, list[Marked]] = defaultdict(list)
        self._of_activity: dict[int, list[Span]] = defaultdict(list)
        for each in _marked(plan) if plan is not None else ():
            self._of_passage[each.span.passage].append(each)
            if each.activity is not None:
                self._of_activity[each.activity].append(each.span)
        for listed in self._of_passage.values():
            listed.sort(key=_from_wide_to_narrow)

    def in_passage(self, passage: int) -> tuple[Marked, ...]:
        """The marks of a passage in the order in which they are laid over each other."""
        return tuple(self._of_passage.get(passage, ()))

    def at(self, passage: int, offset: int) -> tuple[Marked, ...]:
        """The marks around a character, the narrowest first."""
        around = (m for m in self.in_passage(passage) if m.span.start <= offset < m.span.end)
        return tuple(around)[::-1]

    def of_activity(self, activity: int) -> tuple[Span, ...]:
        """Every place that speaks of an activity, in reading order."""
        return tuple(sorted(self._of_activity.get(activity, ()), key=_reading_order))

    @property
    def roles(self) -> tuple[Role | None, ...]:
        """The roles that occur, in the order of the vocabulary, loose times last."""
        used = {each.role for listed in self._of_passage.values() for each in listed}
        return tuple(role for role in (*Role, None) if role in used)


def _marked(plan: ReadPlan) -> Iterator[Marked]:
    for number, activity in enumerate(plan.activities):
        for mark in activity.marks:
            yield Marked(mark.span, mark.role, number)
        for span in activity.repeats:
            yield Marked(span, Role.CONTENT, number)
    for loose in plan.unassigned:
        yield Marked(loose.span, None, None)


def _from_wide_to_narrow(marked: Marked) -> tuple[bool, int, int]:
    """Content lies under everything else, whatever its width."""
    span = marked.span
    return marked.role is not Role.CONTENT, span.start - span.end, span.start


def _reading_order(span: Span) -> tuple[int, int]:
    return span.passage, span.start
