"""The tree of a read plan as the items of an editable one."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import MAX_DEPTH
from ttpl_desktop.domain.plan import FocusLevel, ItemKind, PlanItem
from ttpl_desktop.domain.reading.drafts import Draft
from ttpl_desktop.domain.reading.facts import FactReader, Facts
from ttpl_desktop.domain.reading.labels import Topic
from ttpl_desktop.domain.reading.markers import Family
from ttpl_desktop.domain.reading.outline import Node
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadItem
from ttpl_desktop.domain.reading.sections import SectionRole, role_of
from ttpl_desktop.domain.reading.tables import Row
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.text import fold

# What an activity does, by words of its title; the first that is named counts.
_KINDS = (
    ("ban hanh ke hoach", ActivityKind.PLANNING),
    ("xay dung ke hoach", ActivityKind.PLANNING),
    ("tap huan", ActivityKind.TRAINING),
    ("pho bien", ActivityKind.TRAINING),
    ("quan triet", ActivityKind.TRAINING),
    ("huong dan", ActivityKind.GUIDANCE),
    ("thu thap", ActivityKind.INFORMATION),
    ("tiep nhan", ActivityKind.INFORMATION),
    ("xu ly", ActivityKind.HANDLING),
    ("kien nghi", ActivityKind.HANDLING),
    ("bao cao", ActivityKind.REPORT),
    ("khao sat", ActivityKind.SURVEY),
    ("dieu tra", ActivityKind.SURVEY),
    ("kiem tra", ActivityKind.INSPECTION),
)


@dataclasses.dataclass(slots=True)
class ItemBuilder:
    """Makes the items with ids 1…n in reading order; what a plan of ours cannot nest is raised."""

    facts: FactReader
    drafts: Mapping[int, Draft]
    """The activity that each node gives, by the index of the node."""
    rows: Mapping[int, Sequence[Row]]
    """The rows of each table that was read, by its number."""
    above: str
    """How the paths of the nodes begin: empty, or the path of their appendix."""
    items: list[ReadItem] = dataclasses.field(default_factory=list)

    def add_all(
        self, nodes: Sequence[Node], parent: PlanItem | None = None, depth: int = 0
    ) -> None:
        for position, node in enumerate(self._shown(nodes)):
            self._add(node, parent, min(depth, MAX_DEPTH - 1), position)

    def _shown(self, nodes: Sequence[Node]) -> Iterator[Node]:
        """The nodes that are items of their own; labels belong to the activity above them."""
        return (node for node in nodes if node.text or node.table is not None)

    def _add(self, node: Node, parent: PlanItem | None, depth: int, position: int) -> None:
        if node.table is not None:
            self._add_rows(self.rows.get(node.table, ()), node, parent, depth)
            return
        draft = self.drafts.get(node.index)
        if draft is not None and not draft.is_duty:
            self._add_activity(draft, node, parent, depth)
            return
        if parent is not None and parent.kind is ItemKind.SECTION and names_fields(parent.title):
            self._add_focus(node, parent, depth, position)
            return
        children = self.facts.outline.under(node)
        is_heading = bool(children) or (
            node.marker is not None and node.marker.family <= Family.ROMAN
        )
        style = node.marker.style if node.marker else NumberStyle.NONE
        kind = ItemKind.SECTION if is_heading and node.marker else ItemKind.TEXT
        is_section = kind is ItemKind.SECTION
        item = PlanItem(
            id=len(self.items) + 1,
            parent_id=parent.id if parent else None,
            position=position,
            kind=kind,
            style=style,
            title=node.text if is_section else "",
            text="" if is_section else node.text,
        )
        self._append(item, node, depth)
        below = item if depth + 1 < MAX_DEPTH else parent
        self.add_all(children, below, depth + 1)

    def _add_focus(self, node: Node, parent: PlanItem, depth: int, position: int) -> None:
        """A field that is monitored, with what stands behind its labels."""
        found = self.facts.facts(node)
        lines = (line for child in found.content for line in (child, *self._below(child)))
        item = PlanItem(
            id=len(self.items) + 1,
            parent_id=parent.id,
            position=position,
            kind=ItemKind.FOCUS,
            style=node.marker.style if node.marker else NumberStyle.NONE,
            title=self.facts.text(found.title),
            text="\n".join(line.text for line in lines if line.text),
            focus_level=focus_level(node.text),
            scope=self._said(found, Topic.SCOPE),
            subject=self._said(found, Topic.SUBJECT),
            content=self._said(found, Topic.CONTENT, Topic.DETAIL),
        )
        self._append(item, node, depth)

    def _below(self, node: Node) -> Iterator[Node]:
        return self.facts.outline.below(node)

    def _said(self, found: Facts, *topics: Topic) -> str:
        return "; ".join(self.facts.text(fact.span) for fact in found.of(*topics))

    def _add_rows(
        self, rows: Sequence[Row], node: Node, parent: PlanItem | None, depth: int
    ) -> None:
        """The rows of a table, those of a group under its heading."""
        group = parent
        for row in rows:
            if row.draft is not None:
                self._add_activity(row.draft, node, group, depth + (group is not parent))
                self.items[-1] = dataclasses.replace(self.items[-1], path=row.path)
                continue
            group = PlanItem(
                id=len(self.items) + 1,
                parent_id=parent.id if parent else None,
                position=len(self.items),
                kind=ItemKind.SECTION,
                style=NumberStyle.DECIMAL,
                title=self.facts.text(row.title),
            )
            self.items.append(ReadItem(group, "", row.path, depth, row.title))

    def _add_activity(self, draft: Draft, node: Node, parent: PlanItem | None, depth: int) -> None:
        item = dataclasses.replace(
            activity_item(draft, self.facts),
            id=len(self.items) + 1,
            parent_id=parent.id if parent else None,
            position=len(self.items),
            style=node.marker.style if node.marker else NumberStyle.NONE,
        )
        self._append(item, node, depth, draft.title)

    def _append(self, item: PlanItem, node: Node, depth: int, span: Span | None = None) -> None:
        label = node.marker.label if node.marker else ""
        path = ".".join(step for step in (self.above, node.path) if step)
        self.items.append(ReadItem(item, label, path, depth, span or node.span))


# Whose focus a field is, by words of its heading; an office's own where none is named.
_LEVELS = (
    ("lien nganh", FocusLevel.INTERSECTORAL),
    ("cua tinh", FocusLevel.PROVINCE),
    ("tren dia ban tinh", FocusLevel.PROVINCE),
    ("khac", FocusLevel.OTHER),
)


def focus_level(heading: str) -> FocusLevel:
    """Whose focus a field is."""
    folded = fold(heading)
    return next((level for words, level in _LEVELS if words in folded), FocusLevel.OFFICE)


def names_fields(heading: str) -> bool:
    """Whether a section lists the fields that are monitored ("LĨNH VỰC TRỌNG TÂM")."""
    return role_of(heading) is SectionRole.FIELD and "linh vuc" in fold(heading)


def activity_item(draft: Draft, facts: FactReader) -> PlanItem:
    """The activity's fields as a stored plan has them, without an id or a place."""

    def said(topic: Topic) -> str:
        return "; ".join(facts.text(fact.span) for fact in draft.facts if fact.topic is topic)

    title = facts.text(draft.title)
    time = draft.time
    return PlanItem(
        kind=ItemKind.ACTIVITY,
        title=title,
        text="\n".join(filter(None, (facts.text(span) for span in draft.content))),
        activity=kind_of(title),
        lead=tuple(map(facts.text, draft.lead)),
        executors=tuple(map(facts.text, draft.executors)),
        coordinators=tuple(map(facts.text, draft.coordinators)),
        collator="; ".join(map(facts.text, draft.collator)),
        time=facts.text(time.span) if time is not None else "",
        place=said(Topic.PLACE),
        product="; ".join(map(facts.text, draft.product)),
        budget=said(Topic.BUDGET),
        scope=said(Topic.SCOPE),
        subject=said(Topic.SUBJECT),
        content=said(Topic.DETAIL),
        method=said(Topic.METHOD),
    )


def kind_of(title: str) -> ActivityKind:
    """What an activity does, by the first word of its title that says so."""
    folded = fold(title)
    found = [(folded.find(words), kind) for words, kind in _KINDS if words in folded]
    return min(found, key=lambda each: each[0])[1] if found else ActivityKind.OTHER
