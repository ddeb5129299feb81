"""The facts of one item behind its labels, and which of its lines are labels."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.reading.labels import (
    MAKES_AN_ACTIVITY,
    Field,
    Topic,
    begins_with_term,
    fields,
)
from ttpl_desktop.domain.reading.markers import Family
from ttpl_desktop.domain.reading.outline import Node, Outline
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.sections import role_of

_OPENING_MARKS = "(– "


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """What stands behind one label: a stretch of one line.

    `is_line` tells a line of its own under the label ("+ Sở Tư pháp: …") from the words behind it.
    """

    topic: Topic
    span: Span
    is_line: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """The labelled facts of an item, the words that are its own, and the lines without a label."""

    title: Span
    facts: tuple[Fact, ...]
    content: tuple[Node, ...]

    def of(self, *topics: Topic) -> tuple[Fact, ...]:
        """The facts of some topics, in the order of reading."""
        return tuple(fact for fact in self.facts if fact.topic in topics)

    @property
    def make_an_activity(self) -> bool:
        """Whether somebody has something to do here by some time."""
        return any(fact.topic in MAKES_AN_ACTIVITY for fact in self.facts)


def with_labels_raised(outline: Outline) -> Outline:
    """The tree where labels behind a lettered list stand under the item that holds the list.

    "2.1. Theo dõi … a) … b) … c) …" followed by "- Chủ trì: …" tells who does 2.1, not c: the
    letters before the last one have no labels, and what holds them is an item, not a section.
    """
    raised = dict(_raised(outline))
    if not raised:
        return outline
    nodes = tuple(
        dataclasses.replace(node, parent=raised[node.index]) if node.index in raised else node
        for node in outline.nodes
    )
    children: dict[int | None, list[Node]] = {}
    for node in nodes:
        children.setdefault(node.parent, []).append(node)
    return Outline(nodes, children)


def _raised(outline: Outline) -> Iterator[tuple[int, int]]:
    """The labels that move, each with its new parent."""
    for node in outline.nodes:
        items = [child for child in outline.under(node) if child.marker is not None]
        letters = [item for item in items if item.marker and item.marker.family is Family.LETTER]
        if len(letters) < 2 or letters != items or role_of(node.text) is not None:
            continue
        *before, last = letters
        own = [child for child in outline.under(last) if begins_with_term(child.text)]
        others = (child for item in before for child in outline.under(item))
        if own and not any(begins_with_term(child.text) for child in others):
            yield from ((child.index, node.index) for child in own)


class FactReader:
    """Reads the facts of the nodes of one outline; each line is searched for labels once."""

    def __init__(self, passages: Sequence[Passage], outline: Outline) -> None:
        self.passages = passages
        self.outline = outline
        self._labels = tuple(_labels_of(node) for node in outline.nodes)
        self._has_terms = tuple(map(self._terms_of, outline.nodes))

    def text(self, span: Span) -> str:
        """The words of a stretch."""
        return span.words(self.passages)

    def is_label(self, node: Node) -> bool:
        """Whether the line begins with a label, so that it belongs to the item above it."""
        labels = self._labels[node.index]
        return bool(labels) and not node.text[: labels[0].begin].strip(_OPENING_MARKS)

    def has_terms(self, node: Node) -> bool:
        """Whether the item itself names who or when, in its own line or the labels under it."""
        return self._has_terms[node.index]

    def has_terms_below(self, node: Node) -> bool:
        """Whether items inside it name who or when, each for itself."""
        return any(
            self.has_terms(child) or self.has_terms_below(child)
            for child in self.outline.under(node)
            if not self.is_label(child)
        )

    def facts(self, node: Node) -> Facts:
        """The facts of an item; its labels below, and everything else as its content."""
        labels = self._labels[node.index]
        own = [Fact(field.topic, _value(node, field)) for field in labels]
        content: list[Node] = []
        for child in self.outline.under(node):
            if child.table is not None:
                continue
            if self.is_label(child):
                own += self._behind(child)
            else:
                content.append(child)
        title = node.span
        if labels:
            before = node.text[: labels[0].begin].rstrip(" ;,.(–-:")
            title = Span(node.passage, node.start, node.start + len(before))
        return Facts(title, tuple(own), tuple(content))

    def _behind(self, label: Node) -> Iterator[Fact]:
        """What a label line gives: the words behind each label, the lines below for the last."""
        found = self._labels[label.index]
        for field in found:
            value = _value(label, field)
            if value.start < value.end:
                yield Fact(field.topic, value)
        for line in self.outline.below(label):
            inner = self._labels[line.index] if self.is_label(line) else ()
            for field in inner:
                yield Fact(field.topic, _value(line, field))
            if line.text and not inner:
                yield Fact(found[-1].topic, line.span, is_line=True)

    def _terms_of(self, node: Node) -> bool:
        own = () if self.is_label(node) else self._labels[node.index]
        below = (
            field
            for child in self.outline.under(node)
            if self.is_label(child)
            for field in self._labels[child.index]
        )
        return any(field.topic in MAKES_AN_ACTIVITY for field in (*own, *below))


def _labels_of(node: Node) -> tuple[Field, ...]:
    """The labels of a line; a heading of the first levels ("TỔ CHỨC THỰC HIỆN:") has none."""
    if node.marker is not None and node.marker.family <= Family.HEADING:
        return ()
    found = fields(node.text)
    is_numbered = node.marker is not None and not node.is_bullet
    if found and is_numbered and found[0].begin == 0 and found[0].start == found[0].end:
        return () if role_of(node.text) is not None else found
    return found


def _value(node: Node, field: Field) -> Span:
    return node.span.within(field.start, field.end)
