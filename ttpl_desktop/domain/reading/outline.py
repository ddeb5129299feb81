"""The tree that the numbers and bullets of a plan make of its paragraphs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain import numbering
from ttpl_desktop.domain.reading.labels import begins_with_term
from ttpl_desktop.domain.reading.markers import Family, Marker, marker_of
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.sections import SectionRole, role_of

_LONGEST_HEADING = 160
_FIRST_LABELS = {"1", "a", "A", "I", "i"}
_TOPMOST = (Family.PART, Family.CAPITAL, Family.ROMAN)


@dataclasses.dataclass(frozen=True, slots=True)
class Node:
    """A paragraph, or a whole table, where it stands in the tree.

    `start` is where its own words begin in the passage, behind the number. `path` is the way to it
    through the numbers as written. A table has no words of its own and `table` is its number.
    """

    index: int
    passage: int
    start: int
    text: str
    marker: Marker | None
    parent: int | None
    depth: int
    path: str
    table: int | None = None

    @property
    def span(self) -> Span:
        """Its own words."""
        return Span(self.passage, self.start, self.start + len(self.text))

    @property
    def is_bullet(self) -> bool:
        """Whether a sign stands before it instead of a number."""
        return self.marker is not None and self.marker.family.is_bullet


@dataclasses.dataclass(frozen=True, slots=True)
class Outline:
    """All nodes in reading order, and the children of each (None: the top)."""

    nodes: tuple[Node, ...]
    children: dict[int | None, list[Node]]

    def under(self, node: Node | None) -> list[Node]:
        """The direct children of a node, in reading order."""
        return self.children.get(node.index if node else None, [])

    def below(self, node: Node) -> Iterator[Node]:
        """Everything under a node, in reading order, without the node itself."""
        for child in self.under(node):
            yield child
            yield from self.below(child)

    def above(self, node: Node) -> Iterator[Node]:
        """The parents of a node, the nearest first."""
        while node.parent is not None:
            node = self.nodes[node.parent]
            yield node


def outline(passages: Sequence[Passage], first: int, last: int) -> Outline:
    """The tree of the passages from `first` up to, not including, `last`.

    A table stands under the numbered item before it, a paragraph without a number under the item
    that it goes on with. Lines in capitals or bold are headings where nothing else is numbered.
    """
    markers = [marker_of(passage.text) for passage in passages[first:last]]
    plain = _is_without_numbers(markers)
    builder = _Builder()
    for at, marker in enumerate(markers, start=first):
        passage = passages[at]
        if passage.cell is not None:
            builder.add_table(at, passage.cell.table)
            continue
        if marker is None and plain:
            marker = _heading(passage)
        follower = passages[at + 1] if at + 1 < last else None
        if marker is None and _heads_labels(passage, follower) and builder.lists:
            marker = Marker(Family.TITLED, "", 0)
        builder.add(at, passage.text, marker)
    return builder.built()


def _is_without_numbers(markers: Sequence[Marker | None]) -> bool:
    return not any(marker and marker.family in _TOPMOST for marker in markers)


def _heads_labels(passage: Passage, follower: Passage | None) -> bool:
    """Whether a paragraph is no label itself and the next one tells who or when behind a label."""
    if follower is None or follower.cell is not None or begins_with_term(passage.text):
        return False
    marker = marker_of(follower.text)
    if marker is not None and not marker.family.is_bullet:
        return False
    return begins_with_term(follower.text[marker.length if marker else 0 :])


def _heading(passage: Passage) -> Marker | None:
    """A line in capitals (of the first level) or all bold (of the second) that ends no sentence."""
    text = passage.text.strip()
    if not text or len(text) > _LONGEST_HEADING or text[-1] in ".;,":
        return None
    if text == text.upper() and len(text.split()) > 1 and any(map(str.isalpha, text)):
        return Marker(Family.HEADING, "", 0, level=1)
    return Marker(Family.HEADING, "", 0, level=2) if passage.bold else None


@dataclasses.dataclass(slots=True)
class _Builder:
    nodes: list[Node] = dataclasses.field(default_factory=list)
    open: list[Node] = dataclasses.field(default_factory=list)
    tables: set[int] = dataclasses.field(default_factory=set)

    @property
    def lists(self) -> bool:
        """Whether items may stand here without a number: under a section, or beside such items."""
        numbered = [node for node in self.open if not node.is_bullet]
        if not numbered or numbered[-1].marker is None:
            return True
        family = numbered[-1].marker.family
        is_section = role_of(numbered[-1].text) is SectionRole.ACTIVITIES
        return family <= Family.HEADING or family is Family.TITLED or is_section

    def built(self) -> Outline:
        children: dict[int | None, list[Node]] = {}
        for node in self.nodes:
            children.setdefault(node.parent, []).append(node)
        return Outline(tuple(self.nodes), children)

    def add(self, passage: int, text: str, marker: Marker | None) -> None:
        if marker is None and self._names_part(passage, text):
            return
        start = marker.length if marker else 0
        words = text[start:].rstrip()
        if marker is None:
            self._close_for_text()
        else:
            self._close_for(marker)
        node = self._node(passage, start, words, marker)
        if marker is not None:
            self.open.append(node)

    def _names_part(self, passage: int, text: str) -> bool:
        """Whether the line is the title of the "Phần thứ hai" that stands alone above it."""
        if not self.nodes or not self.open or self.nodes[-1] is not self.open[-1]:
            return False
        part = self.nodes[-1]
        if part.text or not part.marker or part.marker.family is not Family.PART:
            return False
        named = dataclasses.replace(part, passage=passage, start=0, text=text.rstrip())
        self.nodes[-1] = self.open[-1] = named
        return True

    def add_table(self, passage: int, table: int) -> None:
        """The first cell of a table stands for all of it."""
        if table in self.tables:
            return
        self.tables.add(table)
        self._close_bullets()
        self._node(passage, 0, "", None, table=table)

    def _node(
        self, passage: int, start: int, text: str, marker: Marker | None, table: int | None = None
    ) -> Node:
        parent = self.open[-1] if self.open else None
        labels = [node.marker.label for node in self.open if node.marker]
        path = numbering.path([*labels, marker.label if marker else ""])
        node = Node(
            index=len(self.nodes),
            passage=passage,
            start=start,
            text=text,
            marker=marker,
            parent=parent.index if parent else None,
            depth=parent.depth + 1 if parent else 0,
            path=path,
            table=table,
        )
        self.nodes.append(node)
        return node

    def _close_bullets(self, family: Family = Family.STAR, level: int = 1) -> None:
        while self.open and (self._top.family, self._top.level) >= (family, level):
            self.open.pop()

    def _close_for_text(self) -> None:
        """A paragraph without a mark goes on with a bullet only where that announces something."""
        while self.open and self._top.family > Family.STAR:
            if self.open[-1].text.endswith(":"):
                return
            self.open.pop()

    def _close_for(self, marker: Marker) -> None:
        """Closes what a new item ends: its elder sibling, or what cannot hold it."""
        same = self._place_of(marker)
        if same is not None:
            del self.open[same:]
        elif marker.family is Family.DOTTED:
            self._close_for_dotted(marker)
        elif marker.family.is_bullet:
            self._close_bullets(marker.family, marker.level)
        elif self._starts_below(marker):
            self._close_bullets()
        else:
            own = (marker.family, marker.level)
            while self.open and (self._top.family, self._top.level) >= own:
                self.open.pop()

    def _starts_below(self, marker: Marker) -> bool:
        """Whether a new list of another kind begins inside the numbered item that is open."""
        if marker.family in (Family.PART, Family.ROMAN, Family.HEADING):
            return False
        return marker.label.removeprefix("Điều ") in _FIRST_LABELS

    def _close_for_dotted(self, marker: Marker) -> None:
        """ "2.1" stands under the last "2."; where that was lost, under what is above numbers."""
        while self.open and not self._holds(self._top, marker):
            if self._top.family < Family.DECIMAL:
                return
            self.open.pop()

    def _holds(self, holder: Marker, marker: Marker) -> bool:
        if holder.family is Family.DECIMAL:
            return True
        return holder.family is Family.DOTTED and holder.level < marker.level

    def _place_of(self, marker: Marker) -> int | None:
        """Where an item of the same kind is open, the nearest one."""
        for at in range(len(self.open) - 1, -1, -1):
            other = self.open[at].marker
            if other and (other.family, other.level) == (marker.family, marker.level):
                return at
        return None

    @property
    def _top(self) -> Marker:
        marker = self.open[-1].marker
        assert marker is not None  # only numbered nodes are open
        return marker
