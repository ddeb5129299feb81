"""What steps changed in records: all those of one record, or what was done of late."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from ttpl_desktop.storage.codec import Column, decode_known
from ttpl_desktop.storage.history import Step, step_of
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.store import Store

K = TypeVar("K", bound=Hashable)
_STEP_COLUMNS = "o.id, o.label, o.at, o.made_by"
Values = Mapping[str, Any]


@dataclasses.dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that hold these values, those in the bin included."""

    spec: TableSpec[Any]
    where: Mapping[str, Column]


@dataclasses.dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a step: its fields as domain values.

    `before` is None for a row that the step made or took out of the bin, `after` for one that it
    moved there.
    """

    spec: TableSpec[Any]
    row_id: int
    before: Values | None
    after: Values | None


@dataclasses.dataclass(frozen=True, slots=True)
class ChangedStep:
    """A step with what it changed, in the order in which it did."""

    step: Step
    changes: tuple[RowChange, ...]


def count(store: Store, rows: Sequence[Rows]) -> int:
    """How many steps, those that were undone left out, changed any of the rows."""
    mine, values = _mine(rows)
    sql = f"{mine} SELECT count(DISTINCT o.id) FROM {_STEPS_OF_MINE}"
    return int(store.ask(sql, values)[0][0])


def steps(store: Store, rows: Sequence[Rows], limit: int) -> tuple[ChangedStep, ...]:
    """The last `limit` steps that changed any of the rows, newest first."""
    mine, values = _mine(rows)
    found = store.ask(
        f"{mine} SELECT {_STEP_COLUMNS}, c.table_name, c.row_id, c.before, c.after "
        f"FROM {_STEPS_OF_MINE} AND o.id IN "
        f"(SELECT DISTINCT o.id FROM {_STEPS_OF_MINE} ORDER BY o.id DESC LIMIT :limit) "
        "ORDER BY o.id DESC, c.id",
        values | {"limit": limit},
    )
    specs = {each.spec.name: each.spec for each in rows}
    return tuple(
        ChangedStep(step, _changes([tuple(row)[4:] for row in of_step], specs))
        for step, of_step in groupby(found, key=step_of)
    )


def last(store: Store) -> int:
    """The number of the last change of any row; those that come have higher ones."""
    return int(store.ask("SELECT coalesce(max(id), 0) FROM change")[0][0])


def since(store: Store, number: int, specs: Sequence[TableSpec[Any]]) -> tuple[RowChange, ...]:
    """What was done to rows of some tables after the change of that number."""
    known = {spec.name: spec for spec in specs}
    marks = ", ".join("?" for _ in known)
    rows = store.ask(
        "SELECT table_name, row_id, before, after FROM change "
        f"WHERE id > ? AND table_name IN ({marks}) ORDER BY id",
        (number, *known),
    )
    return _changes([tuple(row) for row in rows], known)


_STEPS_OF_MINE = (
    "mine CROSS JOIN change c ON c.table_name = mine.name AND c.row_id = mine.id "
    "JOIN operation o ON o.id = c.operation_id WHERE o.state = 'done'"
)


def _mine(rows: Sequence[Rows]) -> tuple[str, dict[str, Column]]:
    """The names and ids of the rows as a common table, and the values of its marks."""
    parts: list[str] = []
    values: dict[str, Column] = {}
    for number, each in enumerate(rows):
        marks = {name: f"of_{number}_{name}" for name in each.where}
        conditions = " AND ".join(f'"{name}" = :{mark}' for name, mark in marks.items())
        name = each.spec.name
        parts.append(f"SELECT '{name}' AS name, id FROM \"{name}\" WHERE {conditions}")
        values |= {mark: each.where[name] for name, mark in marks.items()}
    return f"WITH mine (name, id) AS ({' UNION ALL '.join(parts)})", values


def _changes(
    rows: Sequence[tuple[Any, ...]], specs: Mapping[str, TableSpec[Any]]
) -> tuple[RowChange, ...]:
    """The changes of rows, those of one row taken together: first before, last after."""
    images = (((table, row_id), before, after) for table, row_id, before, after in rows)
    return tuple(
        RowChange(
            specs[table],
            row_id,
            _values(specs[table], before),
            _values(specs[table], after),
        )
        for (table, row_id), (before, after) in ends(images).items()
    )


def ends(
    images: Iterable[tuple[K, str | None, str | None]],
) -> dict[K, tuple[str | None, str | None]]:
    """Of each key the image before its first change and the one after its last."""
    found: dict[K, tuple[str | None, str | None]] = {}
    for key, before, after in images:
        found[key] = found[key][0] if key in found else before, after
    return found


def _values(spec: TableSpec[Any], image: str | None) -> Values | None:
    """The fields of a row's image; None where there was no row, or it lay in the bin."""
    if image is None:
        return None
    columns = json.loads(image)
    return decode_known(spec.kind, columns) if columns["deleted_at"] is None else None
