"""The schema, as the migrations that make it; a released one is never edited."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from ttpl_desktop.storage.schema_first import STATEMENTS as FIRST

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "ttpl"
# Name → statements, in the order in which they run.
MIGRATIONS: dict[str, tuple[str, ...]] = {"0001_first": FIRST}


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the migrations that a database has had; empty for a new one."""
    table = connection.execute(
        "SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    ).fetchone()
    if table is None:
        return ()
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", (SET,)
    )
    return tuple(name for (name,) in rows)


def pending(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The migrations still to run."""
    done = applied(connection)
    return tuple(name for name in MIGRATIONS if name not in done)


def unknown(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Migrations that a newer program applied and this one does not know."""
    return tuple(name for name in applied(connection) if name not in MIGRATIONS)


def apply(connection: sqlite3.Connection) -> None:
    """Runs what is pending, each migration in a transaction of its own."""
    # Imported only when there is something to run: it costs as much as the rest of the start.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(SET)
    for name, statements in MIGRATIONS.items():
        migrations(name=name)(_runner(statements))
    migrations.apply(Database(connection))


class _Runner:
    """Runs one migration's statements; sqlite-utils wants a callable with a name."""

    def __init__(self, statements: tuple[str, ...]) -> None:
        self.statements = statements
        self.__name__ = "run"

    def __call__(self, db: Database, /) -> None:
        for statement in self.statements:
            db.conn.execute(statement)


def _runner(statements: tuple[str, ...]) -> _Runner:
    return _Runner(statements)
