"""A stored plan, as what is checked."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.mentions import mentions
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.linting.draft import Activity, Addressee, Draft, Part, Party, Words
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.outline import Placed, arrange
from ttpl_desktop.domain.plan import (
    ItemKind,
    Plan,
    PlanItem,
    PlanKind,
    subtasks,
    with_inherited,
)
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadActivity, Role
from ttpl_desktop.domain.reading.repeats import with_repeats
from ttpl_desktop.domain.reading.sections import SectionRole, role_of

Reader = Callable[[str], Deadline]
"""Reads a time phrase in the plan's year and the office's calendar."""

_ROLES = {
    "purpose": SectionRole.PURPOSE,
    "fields": SectionRole.FIELD,
    "activities": SectionRole.ACTIVITIES,
    "responsibilities": SectionRole.DUTIES,
    "funding": SectionRole.FUNDING,
}
_TEXTS = ("title", "text", "scope", "subject", "content", "method", "place", "product", "budget")
_PARTIES = (
    ("lead", Role.LEAD),
    ("executors", Role.EXECUTOR),
    ("coordinators", Role.COORDINATOR),
)


def draft_of_plan(
    plan: Plan,
    items: Iterable[PlanItem],
    documents: Mapping[int, LegalDocument],
    read: Reader,
    today: dt.date,
) -> Draft:
    """Everything of the plan that rules look at.

    `documents` holds those that the plan and its items name by id. A plan without a day of issue is
    taken to be issued `today`, that of a former year on the last day of its year.
    """
    return _Reader(plan, tuple(arrange(items)), documents, read).draft(today)


class _Reader:
    def __init__(
        self,
        plan: Plan,
        placed: tuple[Placed[PlanItem], ...],
        documents: Mapping[int, LegalDocument],
        read: Reader,
    ) -> None:
        self.plan = plan
        self.placed = placed
        self.documents = documents
        self.read = read
        self.roles = dict(self._roles())

    def draft(self, today: dt.date) -> Draft:
        plan = self.plan
        day = plan.issued_on or min(today, dt.date(plan.year, 12, 31))
        return Draft(
            is_file=False,
            is_own=True,
            is_monitoring=plan.kind is PlanKind.MONITORING,
            year=plan.year,
            first_day=day,
            last_day=day,
            title=plan.title,
            words=tuple(self._words()),
            activities=tuple(self._activities()),
            parties=tuple(self._parties()),
            recipients=tuple(
                Addressee(recipient, Place(None, "recipients", at, path="Nơi nhận"))
                for at, recipient in enumerate(plan.recipients)
            ),
            contents=frozenset(each.node.required for each in self.placed),
            bases=tuple(self._bases()),
            is_signed=bool(plan.signer.name),
            empty=tuple(_of_item(each, "title") for each in self.placed if _is_empty(each.node)),
        )

    def _roles(self) -> Iterator[tuple[int, SectionRole | None]]:
        known: dict[int | None, SectionRole | None] = {None: None}
        for node in (each.node for each in self.placed):
            own = _ROLES.get(node.required) or (
                role_of(node.title) if node.kind is ItemKind.SECTION else None
            )
            known[node.id] = own or known.get(node.parent_id)
            yield node.id, known[node.id]

    def _words(self) -> Iterator[Words]:
        plan = self.plan
        yield Words(plan.title, _head("title", "Tên kế hoạch", plan.title), Part.TITLE)
        yield from self._basis_words()
        yield Words(plan.opening, _head("opening", "Mở đầu", plan.opening), Part.OPENING)
        for each in self.placed:
            yield from self._item_words(each)
        yield Words(plan.closing, _head("closing", "Đoạn kết", plan.closing), Part.CLOSING)

    def _basis_words(self) -> Iterator[Words]:
        for at, basis in enumerate(self.plan.bases):
            place = Place(None, "bases", at, path="Căn cứ")
            document = self.documents.get(basis.legal_id or 0)
            if document is not None:
                yield Words(document.full_citation(), place, Part.BASIS, is_composed=True)
            if basis.text:
                yield Words(basis.text, place, Part.BASIS)

    def _item_words(self, each: Placed[PlanItem]) -> Iterator[Words]:
        item = each.node
        for field in _TEXTS:
            text: str = getattr(item, field)
            if text.strip():
                place = Place(item.id, field, 0, None, 0, len(text), each.path, text)
                yield Words(text, place, Part.BODY, self.roles[item.id])
        for legal_id in item.legal_ids:
            document = self.documents.get(legal_id)
            if document is not None:
                place = Place(item.id, "legal_ids", path=each.path)
                text = document.full_citation()
                yield Words(text, place, Part.BODY, self.roles[item.id], is_composed=True)

    def _bases(self) -> Iterator[tuple[LegalDocument, Place]]:
        for at, basis in enumerate(self.plan.bases):
            document = self.documents.get(basis.legal_id or 0)
            if document is not None:
                words = document.short_citation()
                yield document, Place(None, "bases", at, path="Căn cứ", words=words)

    def _parties(self) -> Iterator[Party]:
        for each in self.placed:
            item = each.node
            if item.kind is not ItemKind.ACTIVITY:
                continue
            for field, role in _PARTIES:
                for at, name in enumerate(getattr(item, field)):
                    place = Place(item.id, field, at, None, 0, len(name), each.path, name)
                    yield Party(name, role, place)
            if item.collator:
                name = item.collator
                place = Place(item.id, "collator", 0, None, 0, len(name), each.path, name)
                yield Party(name, Role.COLLATOR, place)

    def _activities(self) -> Iterator[Activity]:
        found = [*self._listed(), *self._duties()]
        by_id = {each.node.id: each for each in self.placed}
        listed = {each.node.id for each in self.placed if each.node.kind is ItemKind.ACTIVITY}
        for activity in with_repeats(found):
            each = by_id[activity.item.id]
            repeats = tuple(_of_item(by_id[span.passage], "text") for span in activity.repeats)
            yield _activity(activity, each, repeats, is_listed=each.node.id in listed)

    def _listed(self) -> Iterator[tuple[ReadActivity, Span | None]]:
        known = {each.node.id: each.node for each in self.placed}
        given = subtasks(known.values())
        inside = {item.id for group in given.values() for item in group}
        for each in self.placed:
            item = each.node
            if item.id in inside:
                item = with_inherited(item, known[item.parent_id or 0])
            if item.id in given and not (item.lead or item.executors):
                names = (name for part in given[item.id] for name in (*part.lead, *part.executors))
                item = dataclasses.replace(item, executors=tuple(dict.fromkeys(names)))
            if item.kind is ItemKind.ACTIVITY:
                words = "\n".join(filter(None, (item.title, item.text)))
                yield ReadActivity(item, each.path, words, self._deadline(item.time)), None

    def _deadline(self, time: str) -> Deadline:
        return self.read(time) if time.strip() else Deadline("", DeadlineKind.NONE)

    def _duties(self) -> Iterator[tuple[ReadActivity, Span | None]]:
        """The sentences among the responsibilities that name a day."""
        for each in self.placed:
            item = each.node
            if item.kind is not ItemKind.TEXT or self.roles[item.id] is not SectionRole.DUTIES:
                continue
            for mention in mentions(item.text, self.plan.year):
                deadline = self.read(item.text[mention.start : mention.end])
                if not mention.is_scope and deadline.last_day is not None:
                    span = Span(item.id, mention.start, mention.end)
                    yield ReadActivity(item, each.path, item.text, deadline), span


def _is_empty(item: PlanItem) -> bool:
    return not (item.title.strip() or item.text.strip())


def _head(field: str, path: str, text: str) -> Place:
    return Place(None, field, 0, None, 0, len(text), path, text)


def _of_item(each: Placed[PlanItem], field: str) -> Place:
    text: str = getattr(each.node, field)
    return Place(each.node.id, field, 0, None, 0, len(text), each.path, text)


def _activity(
    of: ReadActivity, each: Placed[PlanItem], repeats: tuple[Place, ...], *, is_listed: bool
) -> Activity:
    item = of.item
    return Activity(
        item_id=item.id,
        parent=item.parent_id,
        kind=item.activity,
        words=of.text,
        place=_of_item(each, "title" if item.title else "text"),
        lead=(*item.lead, *item.executors),
        coordinators=item.coordinators,
        deadline=of.deadline,
        time_place=_of_item(each, "time" if is_listed and each.node.time else "text"),
        product=item.product,
        is_listed=is_listed,
        repeats=repeats,
    )
