"""The records of one table: save, find, page through, count, and move to the bin."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from ttpl_desktop.domain.query import Hit, Key, Page, Query
from ttpl_desktop.domain.text import sort_key
from ttpl_desktop.storage.asking import Clause, where
from ttpl_desktop.storage.codec import Column, decode, decode_all, encode
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.store import Store

R = TypeVar("R")
# Longer keys would order no better what a column can show.
_SORT_KEY_LENGTH = 120
# A page as long as this is no page: no office has so many records.
_EVERY = 1_000_000


class Table(Generic[R]):
    """The records of `spec` in `store`. Records have an `id`; 0 means not yet saved."""

    def __init__(self, store: Store, spec: TableSpec[R]) -> None:
        self._store = store
        self._connection = store.connection
        self.spec = spec

    def get(self, record_id: int) -> R | None:
        """The record of that id, also from the bin; None where there never was one."""
        rows = self._store.ask(f'SELECT * FROM "{self.spec.name}" WHERE id = ?', (record_id,))
        return decode(self.spec.kind, rows[0]) if rows else None

    def find(self, record_id: int) -> R | None:
        """The record of that id outside the bin; None where there is none."""
        return next(iter(self.all(id=record_id)), None)

    def one(self, record_id: int) -> R:
        """The record of that id outside the bin; KeyError where there is none."""
        found = self.find(record_id)
        if found is None:
            raise KeyError(record_id)
        return found

    def all(self, **equals: Column) -> tuple[R, ...]:
        """Every record with these values, outside the bin, in the table's first order."""
        conditions = "".join(f' AND "{name}" IS :{name}' for name in equals)
        rows = self._store.ask(
            f'SELECT {self._columns()} FROM "{self.spec.name}" '
            f"WHERE deleted_at IS NULL{conditions} "
            f"ORDER BY {self._order()}, id",
            equals,
        )
        return decode_all(self.spec.kind, rows)

    def in_bin(self, **equals: Column) -> tuple[R, ...]:
        """Every record with these values that lies in the bin, the last deleted first."""
        conditions = "".join(f' AND "{name}" IS :{name}' for name in equals)
        rows = self._store.ask(
            f'SELECT {self._columns()} FROM "{self.spec.name}" '
            f"WHERE deleted_at IS NOT NULL{conditions} ORDER BY deleted_at DESC, id",
            equals,
        )
        return decode_all(self.spec.kind, rows)

    def save(self, record: R) -> R:
        """Writes a record, new where its id is 0, and gives it with its id. Inside an operation."""
        columns = encode(record) | self._sort_columns(record)
        record_id = columns.pop("id")
        if record_id:
            self._update(int(record_id), columns)
            return record
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" for _ in columns)
        cursor = self._connection.execute(
            f'INSERT INTO "{self.spec.name}" ({names}) VALUES ({marks})', tuple(columns.values())
        )
        return dataclasses.replace(record, id=cursor.lastrowid)  # type: ignore[type-var]

    def _update(self, record_id: int, columns: dict[str, Column]) -> None:
        row = self._connection.execute(
            f'SELECT * FROM "{self.spec.name}" WHERE id = ?', (record_id,)
        ).fetchone()
        changed = {name: value for name, value in columns.items() if row[name] != value}
        if changed:
            settings = ", ".join(f'"{name}" = ?' for name in changed)
            self._connection.execute(
                f'UPDATE "{self.spec.name}" SET {settings} WHERE id = ?',
                (*changed.values(), record_id),
            )

    def _sort_columns(self, record: R) -> dict[str, Column]:
        return {
            f"{name}_sort": sort_key(_words(getattr(record, name))[:_SORT_KEY_LENGTH])
            for name in self.spec.sorted_text
        }

    def remove(self, record_ids: Iterable[int], stamp: str) -> None:
        """Moves records to the bin; `stamp`, the moment, keeps together what went together."""
        self._connection.executemany(
            f'UPDATE "{self.spec.name}" SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
            [(stamp, record_id) for record_id in record_ids],
        )

    def put_back(self, record_ids: Iterable[int]) -> None:
        """Takes records out of the bin, whenever they went there. Inside an operation."""
        self._connection.executemany(
            f'UPDATE "{self.spec.name}" SET deleted_at = NULL WHERE id = ?',
            [(record_id,) for record_id in record_ids],
        )

    def page(self, query: Query, after: Key | None = None, limit: int = 50) -> Page[R]:
        """Up to `limit` records behind `after` in the query's order."""
        order, group = self._order(query.sort), self._group_order(query.grouped_by)
        way, beyond = ("DESC", "<") if query.is_descending else ("ASC", ">")
        clause = where(self.spec, query)
        if after is not None:
            behind = f"({order}, id) {beyond} (:after_value, :after_id)"
            if group:
                behind = f"({group} > :after_group OR {group} = :after_group AND {behind})"
            clause = clause.and_(behind).with_(
                after_group=after.group, after_value=after.value, after_id=after.id
            )
        rows = self._store.ask(
            f'SELECT {self._columns()}, {order} AS "_value", {group or "NULL"} AS "_group" '
            f'FROM "{self.spec.name}" WHERE {clause.sql} '
            f"ORDER BY {f'{group}, ' if group else ''}{order} {way}, id {way} LIMIT :limit",
            clause.values | {"limit": limit + 1},
        )
        shown = rows[:limit]
        last = Key(*(shown[-1][name] for name in ("_value", "id", "_group"))) if shown else None
        return Page(decode_all(self.spec.kind, shown), last if len(rows) > limit else None)

    def every(self, query: Query) -> tuple[R, ...]:
        """All records that the query has, in its order."""
        return self.page(query, None, _EVERY).rows

    def count(self, query: Query) -> int:
        """How many records the query has."""
        clause = where(self.spec, query)
        return int(self._one(f'SELECT count(*) FROM "{self.spec.name}"', clause))

    def counts(self, query: Query) -> dict[str, int]:
        """How many records each group of the query has, by what tells the groups apart."""
        clause = where(self.spec, query)
        rows = self._store.ask(
            f"SELECT {self.spec.groups[query.grouped_by][0]}, count(*) "
            f'FROM "{self.spec.name}" WHERE {clause.sql} GROUP BY 1',
            clause.values,
        )
        return {str(value): number for value, number in rows}

    def groups_of(self, query: Query, ids: Iterable[int]) -> dict[int, str]:
        """What tells the group of each of these records apart, by their ids."""
        rows = self._store.ask(
            f"SELECT id, {self.spec.groups[query.grouped_by][0]} "
            f'FROM "{self.spec.name}" WHERE id IN (SELECT value FROM json_each(:ids))',
            {"ids": json.dumps(list(ids)), "today": query.today.isoformat()},
        )
        return {record_id: str(value) for record_id, value in rows}

    def ids(self, query: Query) -> tuple[int, ...]:
        """The ids of the query's records, in the order of the ids."""
        clause = where(self.spec, query)
        rows = self._store.ask(
            f'SELECT id FROM "{self.spec.name}" WHERE {clause.sql}', clause.values
        )
        # Asked for in order, SQLite would read the whole table in that order.
        return tuple(sorted(record_id for (record_id,) in rows))

    def titles(self, record_ids: Sequence[int]) -> tuple[Hit, ...]:
        """The words that a list shows of these records, in the order of their ids."""
        marks = ", ".join("?" for _ in record_ids)
        rows = self._store.ask(
            f'SELECT id, {self.spec.title} FROM "{self.spec.name}" '
            f"WHERE id IN ({marks}) ORDER BY id",
            tuple(record_ids),
        )
        return tuple(Hit(self.spec.name, record_id, title) for record_id, title in rows)

    def values(self, field: str) -> tuple[str, ...]:
        """The different words that a text field holds outside the bin: what a filter offers."""
        if field not in {each.name for each in dataclasses.fields(self.spec.kind)}:  # type: ignore[arg-type]
            raise ValueError(field)
        rows = self._store.ask(
            f'SELECT DISTINCT "{field}" FROM "{self.spec.name}" '
            f"WHERE deleted_at IS NULL AND \"{field}\" <> ''"
        )
        return tuple(sorted((value for (value,) in rows), key=sort_key))

    def _one(self, select: str, clause: Clause) -> Any:
        return self._store.ask(f"{select} WHERE {clause.sql}", clause.values)[0][0]

    def _columns(self) -> str:
        """The columns of a record, without those that SQLite would have to compute."""
        fields = dataclasses.fields(self.spec.kind)  # type: ignore[arg-type]
        return ", ".join(f'"{field.name}"' for field in fields)

    def _order(self, sort: str = "") -> str:
        return self.spec.sorts[sort] if sort else next(iter(self.spec.sorts.values()))

    def _group_order(self, grouped_by: str) -> str:
        return self.spec.groups[grouped_by][1] if grouped_by else ""


def _words(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
