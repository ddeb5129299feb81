"""The tree of a plan's items or of a report's sections: order, numbers, and moves."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle, number_sequence

# Real plans nest up to I. / 1. / 1.1. / a) / - and a "+" line stands inside an activity.
MAX_DEPTH = 5


class Node(Protocol):
    """A row of a tree: `position` orders it among the children of `parent_id`."""

    @property
    def id(self) -> int: ...
    @property
    def parent_id(self) -> int | None: ...
    @property
    def position(self) -> int: ...
    @property
    def style(self) -> NumberStyle: ...


N = TypeVar("N", bound=Node)


@dataclasses.dataclass(frozen=True, slots=True)
class Placed(Generic[N]):
    """A node where it stands: `depth` from 0, its computed `label` ("a)") and `path` ("II.2.a")."""

    node: N
    depth: int
    label: str
    path: str


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a node is to stand: under `parent_id` (None: at the top), at `position` from 0."""

    node_id: int
    parent_id: int | None
    position: int


def arrange(nodes: Iterable[N]) -> tuple[Placed[N], ...]:
    """Every node in reading order with its number; one without its parent stands at the top."""
    flat = tuple(_walk(children_of(tuple(nodes)), None, 0))
    numbers = number_sequence((depth, node.style) for depth, node in flat)
    return tuple(
        Placed(node, depth, number.label, number.path)
        for (depth, node), number in zip(flat, numbers, strict=True)
    )


def children_of(nodes: Sequence[N]) -> Mapping[int | None, list[N]]:
    """The children of each node in order; `None` holds the top."""
    known = {node.id for node in nodes}
    children: dict[int | None, list[N]] = defaultdict(list)
    for node in sorted(nodes, key=lambda node: (node.position, node.id)):
        children[node.parent_id if node.parent_id in known else None].append(node)
    return children


def _walk(
    children: Mapping[int | None, list[N]], parent_id: int | None, depth: int
) -> Iterator[tuple[int, N]]:
    for node in children.get(parent_id, ()):
        yield depth, node
        yield from _walk(children, node.id, depth + 1)


def below(nodes: Iterable[N], node_id: int) -> tuple[N, ...]:
    """The node itself and everything under it, in reading order."""
    children = children_of(tuple(nodes))
    by_id = {node.id: node for group in children.values() for node in group}

    def descend(current: int) -> Iterator[N]:
        yield by_id[current]
        for child in children.get(current, ()):
            yield from descend(child.id)

    return tuple(descend(node_id)) if node_id in by_id else ()


def moved(nodes: Iterable[N], to: Place) -> tuple[Place, ...]:
    """The places that change when one node moves: its own, and those of its old and new siblings.

    Raises UserFacingError where the node would stand under itself or deeper than five levels.
    """
    listed = tuple(nodes)
    inside = {node.id for node in below(listed, to.node_id)}
    if to.parent_id in inside:
        raise UserFacingError("Không thể đặt một mục vào bên trong chính nó; hãy chọn mục khác.")
    depths = {placed.node.id: placed.depth for placed in arrange(listed)}
    height = max(depths[i] for i in inside) - depths[to.node_id]
    new_depth = 0 if to.parent_id is None else depths[to.parent_id] + 1
    if new_depth + height >= MAX_DEPTH:
        raise UserFacingError(
            f"Chỉ lồng được {MAX_DEPTH} cấp; hãy đưa mục này ra ngoài một cấp trước."
        )
    return tuple(_renumbered(listed, to))


def _renumbered(nodes: Sequence[N], to: Place) -> Iterator[Place]:
    children = children_of(nodes)
    _, old_parent, _ = _siblings(nodes, to.node_id)
    for parent_id in dict.fromkeys((to.parent_id, old_parent)):
        order = [node for node in children.get(parent_id, ()) if node.id != to.node_id]
        if parent_id == to.parent_id:
            mover = next(node for node in nodes if node.id == to.node_id)
            order.insert(max(0, min(to.position, len(order))), mover)
        for position, node in enumerate(order):
            # A sibling whose own parent lies in the bin stays its child, to return with it.
            parent = to.parent_id if node.id == to.node_id else node.parent_id
            if (node.parent_id, node.position) != (parent, position):
                yield Place(node.id, parent, position)


def indented(nodes: Iterable[N], node_id: int) -> tuple[Place, ...]:
    """The places that change when a node goes under the one before it; none for a first child."""
    listed = tuple(nodes)
    siblings, _, at = _siblings(listed, node_id)
    if at == 0:
        return ()
    parent = siblings[at - 1].id
    return moved(listed, Place(node_id, parent, len(children_of(listed).get(parent, ()))))


def outdented(nodes: Iterable[N], node_id: int) -> tuple[Place, ...]:
    """The places that change when a node goes behind its own parent; none at the top."""
    listed = tuple(nodes)
    _, parent_id, _ = _siblings(listed, node_id)
    if parent_id is None:
        return ()
    _, grandparent_id, at = _siblings(listed, parent_id)
    return moved(listed, Place(node_id, grandparent_id, at + 1))


def shifted(nodes: Iterable[N], node_id: int, by: int) -> tuple[Place, ...]:
    """The places that change when a node moves up (`by` < 0) or down among its siblings."""
    listed = tuple(nodes)
    siblings, parent_id, at = _siblings(listed, node_id)
    to = max(0, min(at + by, len(siblings) - 1))
    return moved(listed, Place(node_id, parent_id, to)) if to != at else ()


def _siblings(nodes: Sequence[N], node_id: int) -> tuple[list[N], int | None, int]:
    """The node's siblings, the parent under which it is shown, and its place among them."""
    for parent_id, group in children_of(nodes).items():
        for at, node in enumerate(group):
            if node.id == node_id:
                return group, parent_id, at
    raise KeyError(node_id)
