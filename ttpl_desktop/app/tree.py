"""Moves in a tree of rows — a plan's items, a report's sections — each as one step of undo."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import Node, Place, below, children_of, moved
from ttpl_desktop.storage.registers.spec import TableSpec

N = TypeVar("N", bound=Node)

Move = Callable[[Sequence[N]], tuple[Place, ...]]

_USUAL_STYLES = (
    NumberStyle.ROMAN,
    NumberStyle.DECIMAL,
    NumberStyle.LETTER,
    NumberStyle.DASH,
    NumberStyle.PLUS,
)


def usual_style(depth: int) -> NumberStyle:
    """How real papers number a level where nothing stands yet; `depth` counts from 0."""
    return _USUAL_STYLES[min(depth, len(_USUAL_STYLES) - 1)]


def store_draft(work: Workspace, spec: TableSpec[N], nodes: Iterable[N], **owner: int) -> None:
    """Saves a drafted tree, whose ids only say who stands under whom, with real ids.

    Nodes come in reading order, parents first. Inside an operation.
    """
    table = work.table(spec)
    ids: dict[int, int] = {}
    for node in nodes:
        parent = None if node.parent_id is None else ids[node.parent_id]
        new = dataclasses.replace(node, id=0, parent_id=parent, **owner)  # type: ignore[type-var]
        ids[node.id] = table.save(new).id


def put(work: Workspace, spec: TableSpec[N], places: Iterable[Place], label: str) -> None:
    """Writes the places that a move gives, as one step."""
    table = work.table(spec)
    with work.operation(label):
        for place in places:
            node = table.get(place.node_id)
            if node is None:
                raise KeyError((spec.name, place.node_id))
            table.save(
                dataclasses.replace(  # type: ignore[type-var]
                    node, parent_id=place.parent_id, position=place.position
                )
            )


def insert(work: Workspace, spec: TableSpec[N], siblings: Sequence[N], node: N, label: str) -> N:
    """Saves a new node at its parent and position; those behind it make room."""
    with work.operation(label):
        behind = children_of(siblings).get(node.parent_id, [])
        saved = work.table(spec).save(dataclasses.replace(node, position=len(behind)))  # type: ignore[type-var]
        places = moved([*siblings, saved], Place(saved.id, node.parent_id, node.position))
        put(work, spec, places, label)
    return work.table(spec).get(saved.id) or saved


def remove(
    work: Workspace, spec: TableSpec[N], nodes: Sequence[N], node_id: int, label: str
) -> None:
    """Moves a node and everything under it to the bin, as one step."""
    records.remove(work, spec, [node.id for node in below(nodes, node_id)], label)
