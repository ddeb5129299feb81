"""What stands behind the foot of a plan: appendices, each under its own heading."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import MAX_DEPTH
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.reading.markers import marker_of
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.read_plan import ReadItem

_BEGINNING = re.compile(
    r"PHỤ LỤC(?: (?:SỐ )?(?P<number>[IVX]{1,5}|\d{1,2}|[A-H]))?\b[.:]?\s*", re.I
)
_LONGEST_TITLE = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an appendix; `path` begins the paths of what is in it ("PL", "PL2")."""

    path: str
    title: str
    span: Span


def appendices(passages: Sequence[Passage], first: int) -> Iterator[tuple[Heading, int, int]]:
    """Each appendix behind `first`: its heading, and from which passage to which its body goes."""
    begins = [at for at in range(first, len(passages)) if _begins(passages[at])]
    if first < len(passages) and (not begins or begins[0] > first):
        begins.insert(0, first)
    ends = [*begins[1:], len(passages)] if begins else []
    for at, end in zip(begins, ends, strict=True):
        body = next((i for i in range(at, end) if _is_body(passages[i])), end)
        yield _heading(passages[at:body], at), body, end


def _begins(passage: Passage) -> bool:
    return (
        passage.cell is None
        and len(passage.text) <= _LONGEST_TITLE
        and _BEGINNING.match(passage.text) is not None
    )


def _is_body(passage: Passage) -> bool:
    """The first table, numbered item or whole sentence ends the heading."""
    return passage.cell is not None or marker_of(passage.text) is not None


def _heading(lines: Sequence[Passage], at: int) -> Heading:
    found = _BEGINNING.match(lines[0].text) if lines else None
    number = (found["number"] or "") if found else ""
    words = [line.text.strip() for line in lines if not line.text.lstrip().startswith("(")]
    title = ". ".join(words[:2])
    return Heading(f"PL{number}", title, Span(at, 0, len(lines[0].text) if lines else 0))


def under_heading(heading: Heading | None, items: Sequence[ReadItem]) -> tuple[ReadItem, ...]:
    """The items of an appendix under a section of its name; those of the body as they are."""
    if heading is None or not items or not heading.title:
        return tuple(items)
    section = PlanItem(id=1, kind=ItemKind.SECTION, style=NumberStyle.NONE, title=heading.title)
    below = (
        dataclasses.replace(
            _moved(read, 1),
            depth=min(read.depth + 1, MAX_DEPTH - 1),
        )
        for read in items
    )
    head = ReadItem(section, "", heading.path, 0, heading.span)
    return (head, *(_adopted(read, section.id) for read in below))


def _adopted(read: ReadItem, parent: int) -> ReadItem:
    if read.item.parent_id is not None:
        return read
    return dataclasses.replace(read, item=dataclasses.replace(read.item, parent_id=parent))


def joined(parts: Iterable[Sequence[ReadItem]]) -> tuple[ReadItem, ...]:
    """The items of all parts as one tree; the ids of each go on behind those before it."""
    found: list[ReadItem] = []
    for part in parts:
        by = len(found)
        found += (_moved(read, by) for read in part)
    return tuple(found)


def brought_home(items: Sequence[ReadItem]) -> tuple[ReadItem, ...]:
    """The tree where the rows of an appendix that list a section's work stand in that section.

    Such a group of rows has the path of the section; it and an empty appendix go.
    """
    sections = {read.path: read for read in items if read.item.kind is ItemKind.SECTION}
    firsts = {read.path: read.item.id for read in reversed(items) if read.path in sections}
    doubles = {
        read.item.id: firsts[read.path]
        for read in items
        if read.item.kind is ItemKind.SECTION and firsts[read.path] != read.item.id and read.path
    }
    if not doubles:
        return tuple(items)
    kept = [_reparented(read, doubles) for read in items if read.item.id not in doubles]
    parents = {read.item.parent_id for read in kept}
    left = [
        read
        for read in kept
        if not (read.path.startswith("PL") and _is_empty_section(read, parents))
    ]
    return _renumbered(left)


def _reparented(read: ReadItem, to: Mapping[int, int]) -> ReadItem:
    parent = read.item.parent_id
    if parent is None or parent not in to:
        return read
    return dataclasses.replace(read, item=dataclasses.replace(read.item, parent_id=to[parent]))


def _is_empty_section(read: ReadItem, parents: Collection[int | None]) -> bool:
    return read.item.kind is ItemKind.SECTION and read.item.id not in parents


def _renumbered(items: Sequence[ReadItem]) -> tuple[ReadItem, ...]:
    """The items in reading order again, ids 1…n, children behind their parents."""
    by_parent: dict[int | None, list[ReadItem]] = {}
    for read in items:
        by_parent.setdefault(read.item.parent_id, []).append(read)
    found: list[ReadItem] = []

    def add(children: Sequence[ReadItem], parent: int | None, depth: int) -> None:
        for position, read in enumerate(children):
            own = len(found) + 1
            item = dataclasses.replace(read.item, id=own, parent_id=parent, position=position)
            found.append(dataclasses.replace(read, item=item, depth=depth))
            add(by_parent.get(read.item.id, ()), own, min(depth + 1, MAX_DEPTH - 1))

    add(by_parent.get(None, ()), None, 0)
    return tuple(found)


def _moved(read: ReadItem, by: int) -> ReadItem:
    item = read.item
    parent = item.parent_id + by if item.parent_id is not None else None
    return dataclasses.replace(
        read,
        item=dataclasses.replace(
            item, id=item.id + by, parent_id=parent, position=item.position + by
        ),
    )
