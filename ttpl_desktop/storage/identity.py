"""Which data this is, wherever it is copied to, and how often and when its records changed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib

from ttpl_desktop.storage.store import Store


@dataclasses.dataclass(frozen=True, slots=True)
class Revision:
    """How far the history has come, and when each record of one table was last changed."""

    steps: int
    changed_at: dict[int, dt.datetime]


def identity(store: Store) -> str:
    """Sixteen hexadecimal digits that a data folder keeps for life, copies and backups included.

    They come from the microsecond in which its first table was made, so that nothing has to be
    stored for them.
    """
    rows = store.ask("SELECT name, applied_at FROM _sqlite_migrations ORDER BY id LIMIT 1")
    return hashlib.sha256(repr(tuple(rows[0])).encode()).hexdigest()[:16]


def revision(store: Store, table: str) -> Revision:
    """Every action counts as one more step, also where it was taken back since."""
    steps = store.ask("SELECT seq FROM sqlite_sequence WHERE name = 'operation'")
    rows = store.ask(
        "SELECT c.row_id, max(o.at) FROM change c JOIN operation o ON o.id = c.operation_id "
        "WHERE c.table_name = ? AND o.state = 'done' GROUP BY c.row_id",
        (table,),
    )
    moments = {row_id: dt.datetime.fromisoformat(at) for row_id, at in rows}
    return Revision(int(steps[0][0]) if steps else 0, moments)
