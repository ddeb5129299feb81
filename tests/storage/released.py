"""A database as text: how each released schema is kept in tests/data, with rows in every table.

`python -m tests.storage.released` writes the dump of today's newest migration. That is done once,
when a migration is new; the file of a released one stays as it is.
"""

import dataclasses
import datetime as dt
import enum
import sqlite3
import tempfile
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ttpl_desktop.storage.migrations import MIGRATIONS
from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.store import Store
from ttpl_desktop.storage.table import Table

DATA = Path(__file__).parents[1] / "data"
MOMENT = dt.datetime(2026, 11, 22, 9, 0)
# Tables that FTS5 and SQLite make by themselves.
_OWN = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"


def write_dump(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements that make the database again, schema first, so that triggers fill indexes."""
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    yield f"PRAGMA application_id = {application_id};"
    schema = connection.execute(
        f"SELECT sql FROM sqlite_schema WHERE sql NOT NULL AND ({_OWN} OR type = 'trigger') "
        "ORDER BY type = 'trigger', rowid"
    )
    yield from (f"{sql};" for (sql,) in schema.fetchall())
    for table in tables_of(connection):
        yield from _inserts(connection, table)


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """The plain tables, without search indexes and what belongs to SQLite."""
    rows = connection.execute(
        f"SELECT name FROM sqlite_schema WHERE type = 'table' AND {_OWN} "
        "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"
    )
    return [name for (name,) in rows.fetchall()]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The stored columns of a table: a generated one is computed anew."""
    rows = connection.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", (table,))
    return [name for (name,) in rows.fetchall()]


def _inserts(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = columns_of(connection, table)
    names = ", ".join(f'"{name}"' for name in columns)
    quoted = " || ', ' || ".join(f'quote("{name}")' for name in columns)
    for (values,) in connection.execute(f'SELECT {quoted} FROM "{table}" ORDER BY rowid'):
        yield f'INSERT INTO "{table}" ({names}) VALUES ({values});'


def fill(store: Store) -> None:
    """Two records of every kind, one with every field set and one with as few as can be."""
    with store.operation("Lập dữ liệu mẫu"):
        store.connection.execute("PRAGMA defer_foreign_keys = ON")
        for spec in TABLES:
            Table(store, spec).save(example(spec.kind))
            Table(store, spec).save(_with_nothing_optional(example(spec.kind)))
    with store.operation("Xoá vào thùng rác"):
        for spec in TABLES:
            Table(store, spec).remove([2], MOMENT.isoformat())
    store.undo()


def example(kind: type[Any]) -> Any:
    """A record with a value in every field; whatever it refers to is number 1."""
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    return kind(**{name: _value(hints[name], name) for name in names} | _fixed(names))


def _fixed(names: list[str]) -> dict[str, Any]:
    fixed = {"id": 0, "year": 2026, "sha256": "0123456789abcdef" * 4}
    return {name: value for name, value in fixed.items() if name in names}


def _value(hint: Any, name: str) -> Any:
    plain = {str: f"Đủ “{name}”", int: 1, bool: True, dt.date: MOMENT.date()}
    if hint in plain:
        return plain[hint]
    if typing.get_origin(hint) is tuple:
        return (_value(typing.get_args(hint)[0], name),)
    if dataclasses.is_dataclass(hint):
        return example(typing.cast(type[Any], hint))
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return list(hint)[-1]
    return _value(typing.get_args(hint)[0], name)


def _with_nothing_optional(record: Any) -> Any:
    hints = typing.get_type_hints(type(record))
    optional = [name for name, hint in hints.items() if type(None) in typing.get_args(hint)]
    return dataclasses.replace(record, **dict.fromkeys(optional))


def main() -> None:
    """Writes the dump of the newest migration."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder), clock=lambda: MOMENT, made_by="canbo")
        fill(store)
        dump = "\n".join(write_dump(store.connection))
        store.close()
    DATA.mkdir(exist_ok=True)
    (DATA / f"{list(MIGRATIONS)[-1]}.sql").write_text(dump + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
