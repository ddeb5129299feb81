"""What can be wrong inside a database that still opens."""

from __future__ import annotations

import contextlib
import dataclasses
import sqlite3
from pathlib import Path

from ttpl_desktop.storage import attachments, backups
from ttpl_desktop.storage.registers.every import SEARCHED
from ttpl_desktop.storage.trouble import told

_KEPT = (
    "SELECT 1 AS part, id, sha256, name FROM attachment "
    "UNION ALL SELECT 2, id, sha256, name FROM office_form ORDER BY part, id"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Health:
    """What an examination found; every tuple is empty in a sound data folder.

    `damage` is SQLite's own verdict, `stale_searches` are tables whose search index disagrees with
    their records, `lost_files` the names of attachments that are gone or changed, `homeless` the
    tables and titles of papers whose office profile is not there.
    """

    damage: tuple[str, ...] = ()
    stale_searches: tuple[str, ...] = ()
    lost_files: tuple[str, ...] = ()
    homeless: tuple[tuple[str, str], ...] = ()


def examine(database: Path) -> Health:
    """Reads the whole database and every attachment through a connection of its own.

    Raises UserFacingError where the file cannot be opened at all.
    """
    # Without "rw" SQLite would put an empty database in the place of one that is gone.
    uri = f"{database.resolve().as_uri()}?mode=rw"
    with told(database), contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
        return Health(
            damage=backups.check(connection),
            stale_searches=_stale_searches(connection),
            lost_files=_lost_files(connection, database),
            homeless=_homeless(connection),
        )


def rebuild_searches(connection: sqlite3.Connection) -> None:
    """Makes every search index anew from the records."""
    for spec in SEARCHED:
        connection.execute(f"INSERT INTO {spec.name}_fts ({spec.name}_fts) VALUES ('rebuild')")


def _stale_searches(connection: sqlite3.Connection) -> tuple[str, ...]:
    return tuple(spec.name for spec in SEARCHED if not _agrees(connection, spec.name))


def _agrees(connection: sqlite3.Connection, table: str) -> bool:
    """Whether index and records agree; rank 1 asks FTS5 to compare them with each other."""
    try:
        connection.execute(
            f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)"
        )
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def _lost_files(connection: sqlite3.Connection, database: Path) -> tuple[str, ...]:
    rows = [(sha256, name) for _part, _id, sha256, name in connection.execute(_KEPT)]
    lost = set(attachments.missing(database, sorted({sha256 for sha256, _name in rows})))
    return tuple(name for sha256, name in rows if sha256 in lost)


def _homeless(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    found = []
    for table in ("plan", "report"):
        rows = connection.execute(
            f"SELECT title FROM {table} WHERE deleted_at IS NULL "
            "AND office_id NOT IN (SELECT id FROM office)"
        )
        found += [(table, title) for (title,) in rows]
    return tuple(found)
