"""A plan that was read from a file, as what is checked."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from ttpl_desktop.domain.linting.draft import (
    Activity,
    Addressee,
    Draft,
    Label,
    Numbered,
    Part,
    Party,
    Words,
)
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.linting.parts import FileParts, parts_of
from ttpl_desktop.domain.linting.rows import row_numbers
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.domain.reading.ends.recipients import is_archive, recipient_of, recipients_of
from ttpl_desktop.domain.reading.facts import FactReader, with_labels_raised
from ttpl_desktop.domain.reading.labels import fields
from ttpl_desktop.domain.reading.outline import Node, Outline, outline
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadActivity, ReadItem, ReadPlan, Role
from ttpl_desktop.domain.reading.sections import SectionRole, role_of
from ttpl_desktop.domain.text import fold

_PARTIES = frozenset({Role.LEAD, Role.EXECUTOR, Role.COORDINATOR, Role.COLLATOR})
_CONTENTS = {
    SectionRole.PURPOSE: "purpose",
    SectionRole.FIELD: "fields",
    SectionRole.ACTIVITIES: "activities",
    SectionRole.DUTIES: "responsibilities",
    SectionRole.FUNDING: "funding",
}
"""The keys under which the frameworks keep their required contents."""


def draft_of_file(read: ReadPlan, *, is_own: bool = False) -> Draft:
    """Everything of the file that rules look at; `is_own`: it is a plan of the officer's office."""
    return _Reader(read, is_own).draft()


class _Reader:
    def __init__(self, read: ReadPlan, is_own: bool) -> None:
        self.read = read
        self.is_own = is_own
        self.parts: FileParts = parts_of(read)
        self._starts = [item.span.passage for item in read.items]
        trees = (
            with_labels_raised(outline(read.passages, first, last))
            for first, last in self.parts.trees
        )
        self.trees: tuple[Outline, ...] = tuple(trees)
        self._roles = dict(self._section_roles())
        self._by_span = {item.span: item for item in read.items}

    def draft(self) -> Draft:
        read = self.read
        first, last = _issue_days(read)
        return Draft(
            is_file=True,
            is_own=self.is_own,
            is_monitoring="theo doi" in fold(read.head.title),
            year=read.head.year,
            first_day=first,
            last_day=last,
            title=read.head.title,
            words=tuple(map(self._words, range(len(read.passages)))),
            activities=tuple(self._activities()),
            parties=tuple(self._parties()),
            recipients=tuple(self._recipients()),
            contents=frozenset(self._contents()),
            numbered=(
                *(tuple(self._numbered(tree)) for tree in self.trees),
                *row_numbers(read.passages, self._place),
            ),
            labels=tuple(self._labels()),
            loose=tuple((each.deadline, self._place(each.span)) for each in read.unassigned),
        )

    def _item_at(self, passage: int) -> ReadItem | None:
        at = bisect_right(self._starts, passage)
        return self.read.items[at - 1] if at else None

    def _place(self, span: Span) -> Place:
        part = self.parts.of(span.passage)
        item = self._item_at(span.passage) if part is Part.BODY else None
        return Place(
            item_id=item.item.id if item else None,
            passage=span.passage,
            start=span.start,
            end=span.end,
            path=item.path if item else _SHOWN.get(part, ""),
            words=self.read.passages[span.passage].text[span.start : span.end],
        )

    def _words(self, index: int) -> Words:
        text = self.read.passages[index].text
        whole = self._place(Span(index, 0, len(text)))
        return Words(text, whole, self.parts.of(index), self._roles.get(index))

    def _section_roles(self) -> Iterator[tuple[int, SectionRole]]:
        """The role of the nearest section that has one, for every passage of the body."""
        for tree, (first, last) in zip(self.trees, self.parts.trees, strict=True):
            known: dict[int, SectionRole | None] = {}
            at = {node.passage: node for node in tree.nodes}
            role: SectionRole | None = None
            for passage in range(first, last):
                node = at.get(passage)
                if node is not None:
                    above = known.get(node.parent) if node.parent is not None else None
                    own = None if node.is_bullet or not node.marker else role_of(node.text)
                    role = known[node.index] = own or above
                if role is not None:
                    yield passage, role

    def _contents(self) -> Iterator[str]:
        for tree in self.trees:
            for node in tree.nodes:
                role = role_of(node.text) if node.marker and not node.is_bullet else None
                if role in _CONTENTS:
                    yield _CONTENTS[role]

    def _numbered(self, tree: Outline) -> Iterator[Numbered]:
        for node in tree.nodes:
            if node.table is not None:
                continue
            yield Numbered(node.index, node.parent, node.marker, node.text, self._number(node))

    def _number(self, node: Node) -> Place:
        text = self.read.passages[node.passage].text
        label = node.marker.label if node.marker else ""
        start = text.find(label)
        return self._place(Span(node.passage, start, start + len(label)))

    def _labels(self) -> Iterator[Label]:
        for tree in self.trees:
            facts = FactReader(self.read.passages, tree)
            for node in tree.nodes:
                owner = self._owner(tree, node) if facts.is_label(node) else None
                found = fields(node.text) if owner is not None else ()
                for field in found if owner is not None else ():
                    text = node.text[field.begin : field.start].rstrip(" :-–")
                    start = node.start + field.begin
                    place = self._place(Span(node.passage, start, start + len(text)))
                    assert owner is not None  # fields are only asked for below an owner
                    yield Label(field.topic, place, owner)

    def _owner(self, tree: Outline, node: Node) -> int | None:
        for above in tree.above(node):
            item = self._by_span.get(above.span) or self._item_at(above.passage)
            if item is not None and item.span.passage == above.passage:
                return item.item.id if item.item.kind is ItemKind.ACTIVITY else None
        return None

    def _activities(self) -> Iterator[Activity]:
        for activity in self.read.activities:
            item = self._by_span.get(activity.marks[0].span)
            is_listed = item is not None and item.item.kind is ItemKind.ACTIVITY
            yield self._activity(activity, item, is_listed)

    def _activity(self, of: ReadActivity, item: ReadItem | None, is_listed: bool) -> Activity:
        content = self._place(of.marks[0].span)
        own = next((mark.span for mark in of.marks if mark.role is Role.TIME), None)
        return Activity(
            item_id=item.item.id if item else (content.item_id or 0),
            parent=item.item.parent_id if item else None,
            kind=of.item.activity,
            words=of.text,
            place=content,
            lead=(*of.item.lead, *of.item.executors),
            coordinators=of.item.coordinators,
            deadline=of.deadline,
            time_place=self._place(own) if own else content,
            product=of.item.product,
            is_listed=is_listed,
            repeats=tuple(map(self._place, of.repeats)),
        )

    def _parties(self) -> Iterator[Party]:
        seen: set[Span] = set()
        for activity in self.read.activities:
            for mark in activity.marks:
                if mark.role in _PARTIES and mark.span not in seen:
                    seen.add(mark.span)
                    place = self._place(mark.span)
                    yield Party(place.words, mark.role, place)

    def _recipients(self) -> Iterator[Addressee]:
        for index, passage in enumerate(self.read.passages):
            if self.parts.of(index) is not Part.RECIPIENT:
                continue
            words = self._words(index)
            known = recipients_of([passage.text]).known
            if known and not is_archive(passage.text):
                yield Addressee(recipient_of(known[0].line()), words.place, words)


_SHOWN = {
    Part.LETTERHEAD: "Phần đầu",
    Part.TITLE: "Tên kế hoạch",
    Part.BASIS: "Căn cứ",
    Part.OPENING: "Mở đầu",
    Part.CLOSING: "Đoạn kết",
    Part.RECIPIENT: "Nơi nhận",
    Part.SIGNATURE: "Chữ ký",
}


def _issue_days(read: ReadPlan) -> tuple[dt.date, dt.date]:
    """The day of issue; without one the days on which a plan of that year may be issued."""
    if read.head.issued_on is not None:
        return read.head.issued_on, read.head.issued_on
    year = read.head.year or dt.date.max.year
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
