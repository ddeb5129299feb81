"""A plan of one year made the draft of another: words moved, everything doubtful marked."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.rolling import happening, timing
from ttpl_desktop.domain.rolling.citing import awaited
from ttpl_desktop.domain.rolling.fields import (
    HEAD_FIELDS,
    ITEM_FIELDS,
    Register,
    entries_of,
    with_entries,
)
from ttpl_desktop.domain.rolling.found import Rewritten, each_word_once, rewritten
from ttpl_desktop.domain.rolling.looking import Looker
from ttpl_desktop.domain.rolling.marks import MarkKind, ReviewMark
from ttpl_desktop.domain.rolling.new_year import NewYear

Record = TypeVar("Record", Plan, PlanItem)

_LISTED = (ItemKind.ACTIVITY, ItemKind.FOCUS)
_BELONGS = "Thuộc một mục đề nghị bỏ."


@dataclasses.dataclass(frozen=True, slots=True)
class Rolled:
    """The draft of the new year.

    `items` are those that stay, `dropped` those that are proposed to go with everything below them;
    both in reading order under their old ids, with their words moved. `carried` are the activities
    and focus fields among `items`. `marks` speak of all of them, so that what comes back from
    `dropped` is marked as well.
    """

    plan: Plan
    items: tuple[PlanItem, ...]
    marks: tuple[ReviewMark, ...]
    carried: tuple[PlanItem, ...]
    dropped: tuple[PlanItem, ...]


def rolled(plan: Plan, items: Iterable[PlanItem], *, new: NewYear, register: Register) -> Rolled:
    """The plan brought from `new.from_year` to `new.to_year`; `register` holds what it cites by id.

    The years and days of the plan's own year move, those of cited documents and of what is
    monitored stay; every one of them is marked, with bodies, events and focus fields. Numbers and
    days of last year's superior documents are left blank.
    """
    return _Rolling(plan, items, new, register).rolled()


class _Rolling:
    def __init__(
        self, plan: Plan, items: Iterable[PlanItem], new: NewYear, register: Register
    ) -> None:
        self.plan, self.new, self.register = plan, new, register
        self.items = [placed.node for placed in arrange(items)]
        self.looker = Looker(new, register, awaited(self._texts(), new.from_year))
        self.marks: list[ReviewMark] = []

    def _texts(self) -> Iterator[str]:
        for field in HEAD_FIELDS:
            yield from entries_of(self.plan, field, self.register)
        for item in self.items:
            for field in ITEM_FIELDS:
                yield from entries_of(item, field, self.register)

    def rolled(self) -> Rolled:
        head = self._moved(self.plan, HEAD_FIELDS, None)
        reasons = self._reasons_to_drop()
        moved = [self._moved_item(item, reasons.get(item.id)) for item in self.items]
        stay = tuple(item for item in moved if item.id not in reasons)
        return Rolled(
            plan=dataclasses.replace(
                head,
                year=self.new.to_year,
                status=PlanStatus.DRAFT,
                office_id=self.new.office.id,
                version=1,
                adjusts_id=None,
                number="",
                issued_on=None,
            ),
            items=stay,
            marks=tuple(self.marks),
            carried=tuple(item for item in stay if item.kind in _LISTED),
            dropped=tuple(item for item in moved if item.id in reasons),
        )

    def _reasons_to_drop(self) -> dict[int, str]:
        """Parents come first, so that what stands under a dropped item goes with it."""
        reasons: dict[int, str] = {}
        for item in self.items:
            if item.parent_id in reasons:
                reasons[item.id] = _BELONGS
            elif reason := happening.one_off(item):
                reasons[item.id] = reason
        return reasons

    def _moved_item(self, item: PlanItem, reason: str | None) -> PlanItem:
        moved = self._moved(item, ITEM_FIELDS, item.id)
        name = moved.title or moved.text
        if reason is not None:
            self._mark_whole(item.id, MarkKind.DROPPED, name, reason)
        elif item.kind in _LISTED:
            times = dict.fromkeys(time for time in (item.time, moved.time) if time)
            self._mark_whole(item.id, MarkKind.CARRIED, name, " → ".join(times))
        if item.kind is ItemKind.FOCUS and name:
            self._mark_focus(moved)
        return moved

    def _mark_whole(self, item_id: int, kind: MarkKind, name: str, note: str) -> None:
        self.marks.append(ReviewMark(item_id=item_id, kind=kind, text=name, note=note))

    def _mark_focus(self, item: PlanItem) -> None:
        field = "title" if item.title else "text"
        words = item.title or item.text
        note = (
            f"Lĩnh vực của năm {self.new.from_year}; "
            f"hãy đối chiếu với lĩnh vực trọng tâm năm {self.new.to_year}."
        )
        self.marks.append(
            ReviewMark(
                item_id=item.id,
                field=field,
                kind=MarkKind.FOCUS,
                end=len(words),
                text=words,
                was=words,
                note=note,
            )
        )

    def _moved(self, record: Record, fields: Iterable[str], item_id: int | None) -> Record:
        changes: dict[str, Any] = {}
        for field in fields:
            before = entries_of(record, field, self.register)
            after, marks = self._moved_entries(record, field, before)
            self.marks += (
                dataclasses.replace(mark, item_id=item_id, field=field, text="\n".join(after))
                for mark in marks
            )
            if after != before:
                changes[field] = with_entries(record, field, after)
        return dataclasses.replace(record, **changes)

    def _moved_entries(
        self, record: Plan | PlanItem, field: str, entries: tuple[str, ...]
    ) -> tuple[tuple[str, ...], list[ReviewMark]]:
        """The new words of each entry, and the marks with their places in all of them joined."""
        after: list[str] = []
        marks: list[ReviewMark] = []
        at = 0
        for index, entry in enumerate(entries):
            found = self.looker.found(record, field, index, entry) if entry else ()
            done = rewritten(entry, each_word_once(found))
            marks += self._marks(entry, done, at)
            after.append(done.text)
            at += len(done.text) + 1
        return tuple(after), marks

    def _marks(self, entry: str, done: Rewritten, at: int) -> Iterator[ReviewMark]:
        advice = timing.Advice(done.text, self.new)
        for one, (start, end) in zip(done.found, done.places, strict=True):
            said = advice.at(start, end) if one.kind is MarkKind.DATE else ""
            yield ReviewMark(
                kind=one.kind,
                start=at + start,
                end=at + end,
                was=entry[one.start : one.end],
                note=f"{one.note} {said}".strip(),
                proposal=one.proposal,
            )
