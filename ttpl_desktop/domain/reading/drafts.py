"""Which items of a plan are activities, and what each of them says."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from ttpl_desktop.domain.reading.facts import Fact, FactReader
from ttpl_desktop.domain.reading.labels import Topic
from ttpl_desktop.domain.reading.markers import Family
from ttpl_desktop.domain.reading.outline import Node
from ttpl_desktop.domain.reading.parties import leading_parties, parties, spans_within
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.prose import duty
from ttpl_desktop.domain.reading.sections import (
    SectionRole,
    is_assignment,
    points_elsewhere,
    role_of,
)
from ttpl_desktop.domain.reading.times import Time, TimeReader
from ttpl_desktop.domain.text import fold_aligned

_LONGEST_SECTION_HEADING = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """An activity as it stands in the plan: stretches of the text for each of its fields.

    `node` is the item that it was read from, None for a row of a table, whose place is `section`.
    `content` are the lines that belong to it beside its title. `is_duty` tells a sentence of the
    responsibilities from an item of the list of activities. `facts` are labelled words that have no
    field of their own here (scope, method, money …).
    """

    node: Node | None
    section: str
    title: Span
    content: tuple[Span, ...] = ()
    lead: tuple[Span, ...] = ()
    executors: tuple[Span, ...] = ()
    coordinators: tuple[Span, ...] = ()
    collator: tuple[Span, ...] = ()
    time: Time | None = None
    product: tuple[Span, ...] = ()
    facts: tuple[Fact, ...] = ()
    is_duty: bool = False

    @property
    def parties(self) -> tuple[Span, ...]:
        """Everybody who is to do it."""
        return self.lead + self.executors


@dataclasses.dataclass(frozen=True, slots=True)
class Inherited:
    """What a heading gives to the items under it."""

    role: SectionRole
    lead: tuple[Span, ...] = ()
    executors: tuple[Span, ...] = ()
    coordinators: tuple[Span, ...] = ()
    time: Time | None = None


_EVERYTHING = Inherited(SectionRole.OPEN)
_SOMETHING = re.compile(r"[^\W\d_]{2,}[^\w]+[^\W\d_]{2,}")
"""Two words: less is a blank to be filled in, not something to be done."""
_JOINT = re.compile(r"[\s,;:)]*(?:và )?")
_OF = re.compile(
    r"(?:(?:ve )?trach nhiem(?: thuc hien)? cua|nhiem vu cua|doi voi|de nghi|yeu cau"
    r"|(?:phan cong|giao)(?: nhiem vu| trach nhiem)?(?: cho)?)(?: cac don vi)? "
)


class DraftReader:
    """Walks through the tree of a plan and drafts its activities in the order of reading."""

    def __init__(self, facts: FactReader, times: TimeReader, tables: Collection[int] = ()) -> None:
        """`tables` are the numbers of the tables that list activities themselves."""
        self.facts = facts
        self.times = times
        self.tables = tables
        self.outline = facts.outline
        top = self.outline.under(None)
        # Where no heading says "activities", one that says nothing may hold them.
        self.lists_activities = any(
            role_of(node.text) is SectionRole.ACTIVITIES for node in top if node.marker
        )

    def drafts(self) -> tuple[Draft, ...]:
        """Every activity; one whose time names several days gives one for each."""
        return tuple(self._under(None, _EVERYTHING))

    def _under(self, node: Node | None, inherited: Inherited) -> Iterator[Draft]:
        children = self.outline.under(node)
        has_items = any(child.marker or child.table is not None for child in children)
        for child in children:
            if child.table is None and not self.facts.is_label(child):
                yield from self._item(child, inherited, stands_between=has_items)

    def _item(self, node: Node, inherited: Inherited, *, stands_between: bool) -> Iterator[Draft]:
        """One item: a group of activities, an activity, or something else.

        A paragraph without a number that stands between numbered items introduces them.
        """
        own = self._section_role(node)
        role = own or inherited.role
        if self._is_group(node, own):
            yield from self._under(node, self._handed_down(node, role, inherited))
        elif self.facts.has_terms(node):
            yield from self._labelled(node, inherited)
        elif own in (None, SectionRole.ACTIVITIES) and self._is_listed(
            node, inherited.role, stands_between
        ):
            yield from self._told(node, inherited)
        else:
            yield from self._duties(node, role, inherited)
            yield from self._under(node, self._handed_down(node, role, inherited))

    def _section_role(self, node: Node) -> SectionRole | None:
        """The role of a heading; None for an item, which does not head anything."""
        if node.is_bullet or node.marker is None or len(node.text) > _LONGEST_SECTION_HEADING:
            return None
        role = role_of(node.text)
        if role is SectionRole.DUTIES and not self.lists_activities and is_assignment(node.text):
            return SectionRole.ACTIVITIES
        if role is None and node.parent is None and node.marker.family <= Family.DECIMAL:
            return SectionRole.OPEN if self.lists_activities else SectionRole.ACTIVITIES
        return role

    def _is_group(self, node: Node, own: SectionRole | None) -> bool:
        """Whether the activities are the items inside this one."""
        if self.facts.has_terms_below(node):
            return True
        if any(child.table in self.tables for child in self.outline.under(node)):
            return True
        items = [child for child in self.outline.under(node) if not self.facts.is_label(child)]
        if self.facts.has_terms(node) or not items:
            return False
        if own is not None or self._party_heading(node) or self.times.named(_stripped(node)):
            return True
        return sum(map(self._has_evidence, items)) > 1

    def _has_evidence(self, node: Node) -> bool:
        """Whether an item tells for itself who acts or until when."""
        given = duty(node.text).is_given
        return given or any(time.is_dated for time in self.times.mentioned(node.span))

    def _is_listed(self, node: Node, role: SectionRole, stands_between: bool) -> bool:
        if role is not SectionRole.ACTIVITIES or not _SOMETHING.search(node.text):
            return False
        if points_elsewhere(node.text) and not self._has_evidence(node):
            return False
        return node.marker is not None or not stands_between

    def _handed_down(self, node: Node, role: SectionRole, inherited: Inherited) -> Inherited:
        """What the items under a heading take from it where they do not say it themselves."""
        found = self.facts.facts(node)
        lead = self._parties_of(found.of(Topic.LEAD)) or self._party_heading(node)
        time = next(iter(self._labelled_times(found.of(Topic.TIME))), None)
        time = time or self.times.named(_stripped(node))
        return Inherited(
            role,
            lead or inherited.lead,
            self._parties_of(found.of(Topic.EXECUTOR)) or inherited.executors,
            self._parties_of(found.of(Topic.COORDINATOR)) or inherited.coordinators,
            time or inherited.time,
        )

    def _party_heading(self, node: Node) -> tuple[Span, ...]:
        """The parties of a heading that names nobody but them ("1. Trách nhiệm của Sở Tư pháp")."""
        words = node.text.rstrip(" :.;,")
        if role_of(words) is not None and not _OF.match(fold_aligned(words)):
            return ()
        prefix = _OF.match(fold_aligned(words))
        start = prefix.end() if prefix else 0
        found, end = leading_parties(words[start:])
        if not found or start + end < len(words) or (node.is_bullet and not prefix):
            return ()
        return tuple(node.span.within(start + a, start + b) for a, b in found)

    def _labelled(self, node: Node, inherited: Inherited) -> Iterator[Draft]:
        """An activity whose facts stand behind labels."""
        found = self.facts.facts(node)
        content = tuple(self._content(found.content))
        labelled = tuple(self._labelled_times(found.of(Topic.TIME)))
        told = duty(self.facts.text(found.title))
        executors = self._parties_of(found.of(Topic.EXECUTOR))
        lead = self._parties_of(found.of(Topic.LEAD))
        partners = (
            *self._parties_of(found.of(Topic.COORDINATOR)),
            *self._partners_of(found.of(Topic.LEAD, Topic.EXECUTOR)),
        )
        draft = Draft(
            node=node,
            section=self._section(node),
            title=found.title,
            content=(*(fact.span for fact in found.of(Topic.CONTENT)), *content),
            lead=lead or spans_within(found.title, told.lead),
            executors=executors or (() if lead else spans_within(found.title, told.executors)),
            coordinators=partners or spans_within(found.title, told.coordinators),
            collator=self._parties_of(found.of(Topic.COLLATOR)),
            product=tuple(fact.span for fact in found.of(Topic.PRODUCT)),
            facts=found.facts,
        )
        if not draft.parties:
            draft = dataclasses.replace(draft, lead=inherited.lead, executors=inherited.executors)
        times = labelled or self._told_times((found.title, *draft.content))
        yield from self._at_times(draft, times, inherited.time)

    def _told(self, node: Node, inherited: Inherited) -> Iterator[Draft]:
        """An activity that is told in prose."""
        found = self.facts.facts(node)
        content = tuple(self._content(found.content))
        draft = Draft(
            node=node,
            section=self._section(node),
            title=found.title,
            content=(*(fact.span for fact in found.of(Topic.CONTENT)), *content),
            product=tuple(fact.span for fact in found.of(Topic.PRODUCT)),
            facts=found.facts,
        )
        draft = self._with_duty(draft, (node.span, *content), inherited)
        scheduled = self.times.before_colon(found.title)
        if scheduled is not None:
            title = _without_marks(self.facts.text(found.title), found.title, scheduled.span.end)
            draft = dataclasses.replace(draft, title=title)
        times = self._told_times((draft.title, *content))
        yield from self._at_times(draft, times, scheduled or inherited.time)

    def _duties(self, node: Node, role: SectionRole, inherited: Inherited) -> Iterator[Draft]:
        """What a paragraph of the responsibilities asks for by a day."""
        if role in (SectionRole.PURPOSE, SectionRole.FIELD) or node.table is not None:
            return
        found = self.facts.facts(node)
        draft = Draft(node, self._section(node), node.span, facts=found.facts, is_duty=True)
        draft = self._with_duty(draft, (node.span,), inherited)
        if role is SectionRole.FUNDING and not draft.parties:
            return
        dated = [time for time in self.times.mentioned(node.span) if time.is_dated]
        if dated:
            yield from self._at_times(draft, dated, None)
        elif role is SectionRole.OPEN and duty(node.text).lead:
            yield draft

    def _with_duty(self, draft: Draft, spans: Sequence[Span], inherited: Inherited) -> Draft:
        """Who acts, from the first of the lines that says it, or from the heading above."""
        for span in spans:
            told = duty(self.facts.text(span))
            if told.is_given or told.coordinators:
                lead = spans_within(span, told.lead)
                executors = spans_within(span, told.executors)
                partners = spans_within(span, told.coordinators)
                if not told.is_given:
                    lead, executors = inherited.lead, inherited.executors
                return dataclasses.replace(
                    draft, lead=lead, executors=executors, coordinators=partners
                )
        return dataclasses.replace(
            draft,
            lead=inherited.lead,
            executors=inherited.executors,
            coordinators=inherited.coordinators,
        )

    def _at_times(
        self, draft: Draft, times: Sequence[Time], otherwise: Time | None
    ) -> Iterator[Draft]:
        """The activity with its time; each further day that it names is an activity of its own.

        The first keeps the activity's words; a further one has those of the clause around its time,
        and whoever that clause names.
        """
        dated = [time for time in times if time.is_dated]
        first = next(iter(dated or times), otherwise)
        yield dataclasses.replace(draft, time=first)
        for before, time in pairwise(dated):
            own = time.clause
            if before.clause == own:
                own = Span(own.passage, before.span.end, time.span.end)
                own = _without_marks(self.facts.text(own), own, before.span.end)
            further = dataclasses.replace(draft, title=own, content=(), time=time)
            told = duty(self.facts.text(own))
            if told.is_given:
                further = dataclasses.replace(
                    further,
                    lead=spans_within(own, told.lead),
                    executors=spans_within(own, told.executors),
                    coordinators=spans_within(own, told.coordinators),
                )
            yield further

    def _labelled_times(self, facts: Sequence[Fact]) -> Iterator[Time]:
        for fact in facts:
            yield from self.times.labelled(fact.span)

    def _told_times(self, spans: Sequence[Span]) -> list[Time]:
        found = (time for span in spans for time in self.times.mentioned(span))
        return [time for time in found if not time.is_scope]

    def _parties_of(self, facts: Sequence[Fact]) -> tuple[Span, ...]:
        """The parties behind a label: a list, or lines that each begin with one."""
        found: list[Span] = []
        for fact in facts:
            words = self.facts.text(fact.span)
            if fact.is_line:
                subject, end = leading_parties(words)
                if end == len(words.rstrip(" ;,.")):
                    found += spans_within(fact.span, subject)
                elif subject:
                    # A sentence speaks of one party, however it is composed.
                    found.append(fact.span.within(subject[0][0], end))
                continue
            told = duty(words)
            named = (*told.lead, *told.executors) if told.coordinators else parties(words)
            found += [fact.span.within(a, b) for a, b in named]
        return tuple(found)

    def _partners_of(self, facts: Sequence[Fact]) -> Iterator[Span]:
        """Who is named behind a label as helping the one who does it."""
        for fact in facts:
            if not fact.is_line:
                told = duty(self.facts.text(fact.span))
                yield from spans_within(fact.span, told.coordinators)

    def _content(self, nodes: Sequence[Node]) -> Iterator[Span]:
        for node in nodes:
            if node.text:
                yield node.span
            for below in self.outline.below(node):
                if below.text:
                    yield below.span

    def _section(self, node: Node) -> str:
        return node.path


def _stripped(node: Node) -> Span:
    """The words of a heading without the marks behind them."""
    return Span(node.passage, node.start, node.start + len(node.text.rstrip(" :.;,")))


def _without_marks(text: str, span: Span, start: int) -> Span:
    """What a stretch says from `start` on, without the marks and the joint that it begins with."""
    rest = text[start - span.start :]
    joint = _JOINT.match(rest)
    return Span(span.passage, start + (joint.end() if joint else 0), span.end)
