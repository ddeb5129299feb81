"""Undo and redo for every table: temporary triggers note each row's image before and after."""

from __future__ import annotations

import dataclasses
import datetime as dt
import sqlite3
from collections.abc import Iterable
from typing import Any

# Tables that no officer's action changes by itself.
_UNRECORDED = ("operation", "change")
# A run of typing in one field stays one step while its pauses are shorter than this.
MERGE_WITHIN = dt.timedelta(seconds=60)


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One recorded action: its label, when it was done, and by which account, empty if unknown."""

    id: int
    label: str
    at: dt.datetime
    made_by: str = ""


def install(connection: sqlite3.Connection) -> None:
    """Makes this connection record the changes of every table that the schema has.

    Where it failed half-way it can be called again.
    """
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS recording (operation_id INTEGER, since INTEGER)"
    )
    for table, columns in _recorded_tables(connection):
        for event, before, after in (
            ("INSERT", "NULL", _image("new", columns)),
            ("UPDATE", _image("old", columns), _image("new", columns)),
            ("DELETE", _image("old", columns), "NULL"),
        ):
            row = "old" if event == "DELETE" else "new"
            connection.execute(
                f'CREATE TEMP TRIGGER IF NOT EXISTS "note_{event}_{table}" '
                f'AFTER {event} ON main."{table}" '
                "WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN "
                "INSERT INTO change (operation_id, table_name, row_id, before, after) "
                f"SELECT operation_id, '{table}', {row}.id, {before}, {after} FROM recording; END"
            )


def _recorded_tables(connection: sqlite3.Connection) -> Iterable[tuple[str, list[str]]]:
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
        "AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name NOT LIKE '\\_%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    for (name,) in names:
        if name not in _UNRECORDED:
            yield name, _stored_columns(connection, name)


def _stored_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    rows = connection.execute("SELECT name, hidden FROM pragma_table_xinfo(?)", (table,))
    return [name for name, hidden in rows if hidden == 0]


def _image(row: str, columns: Iterable[str]) -> str:
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"json_object({pairs})"


def begin(
    connection: sqlite3.Connection, label: str, merge: str, now: dt.datetime, made_by: str = ""
) -> int:
    """Starts recording under a new operation, or under the last one where both belong together."""
    operation_id = _mergeable(connection, merge, now, made_by) if merge else None
    if operation_id is None:
        cursor = connection.execute(
            "INSERT INTO operation (label, merge_key, at, made_by, state) "
            "VALUES (?, ?, ?, ?, 'done')",
            (label, merge, now.isoformat(), made_by),
        )
        operation_id = int(cursor.lastrowid or 0)
    else:
        connection.execute(
            "UPDATE operation SET at = ? WHERE id = ?", (now.isoformat(), operation_id)
        )
    connection.execute(
        "INSERT INTO recording SELECT ?, coalesce(max(id), 0) FROM change", (operation_id,)
    )
    return operation_id


def _mergeable(
    connection: sqlite3.Connection, merge: str, now: dt.datetime, made_by: str
) -> int | None:
    row = connection.execute(
        "SELECT id, merge_key, at, state, made_by FROM operation ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or (row[1], row[3], row[4]) != (merge, "done", made_by):
        return None
    recent = now - dt.datetime.fromisoformat(row[2]) <= MERGE_WITHIN
    return int(row[0]) if recent else None


def end(connection: sqlite3.Connection, operation_id: int) -> frozenset[str]:
    """Stops recording; an operation without a change leaves no step. Gives the changed tables."""
    connection.execute("DELETE FROM recording")
    tables = _tables_of(connection, operation_id)
    if tables:
        connection.execute("DELETE FROM operation WHERE state = 'undone'")
    else:
        connection.execute("DELETE FROM operation WHERE id = ?", (operation_id,))
    return tables


def _tables_of(connection: sqlite3.Connection, operation_id: int) -> frozenset[str]:
    rows = connection.execute(
        "SELECT DISTINCT table_name FROM change WHERE operation_id = ?", (operation_id,)
    )
    return frozenset(name for (name,) in rows)


def next_undo(connection: sqlite3.Connection) -> Step | None:
    """The step that undo would take back."""
    return _step(connection, "state = 'done' ORDER BY id DESC")


def next_redo(connection: sqlite3.Connection) -> Step | None:
    """The step that redo would do again."""
    return _step(connection, "state = 'undone' ORDER BY id")


def _step(connection: sqlite3.Connection, which: str) -> Step | None:
    row = connection.execute(
        f"SELECT id, label, at, made_by FROM operation WHERE {which} LIMIT 1"
    ).fetchone()
    return step_of(row) if row else None


def step_of(row: Any) -> Step:
    """The step of a row with the columns id, label, at and made_by."""
    return Step(row[0], row[1], dt.datetime.fromisoformat(row[2]), row[3])


def undo(connection: sqlite3.Connection, step: Step) -> frozenset[str]:
    """Puts every row of the step back as it was; gives the changed tables."""
    rows = connection.execute(
        "SELECT table_name, row_id, before FROM change WHERE operation_id = ? ORDER BY id DESC",
        (step.id,),
    ).fetchall()
    return _put_all(connection, rows, step, "undone")


def redo(connection: sqlite3.Connection, step: Step) -> frozenset[str]:
    """Makes every change of the step again; gives the changed tables."""
    rows = connection.execute(
        "SELECT table_name, row_id, after FROM change WHERE operation_id = ? ORDER BY id",
        (step.id,),
    ).fetchall()
    return _put_all(connection, rows, step, "done")


def _put_all(
    connection: sqlite3.Connection, rows: list[tuple[str, int, str | None]], step: Step, state: str
) -> frozenset[str]:
    # References between the rows of one step hold again only when all of them are back.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, row_id, image in rows:
        _put(connection, table, row_id, image)
    connection.execute("UPDATE operation SET state = ? WHERE id = ?", (state, step.id))
    return frozenset(table for table, _row_id, _image in rows)


def _put(connection: sqlite3.Connection, table: str, row_id: int, image: str | None) -> None:
    if image is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
        return
    import json

    values = json.loads(image)
    columns = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in values if name != "id")
    connection.execute(
        f'INSERT INTO "{table}" ({columns}) VALUES ({marks}) '
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        tuple(values.values()),
    )
