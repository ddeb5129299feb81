"""The bin: what was deleted together, and how it comes back."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.store import Store

# The SQL of the words that tell one record from another, where search has none.
_WORDS = {
    "plan": "title",
    "report": "title",
    "review_mark": "text",
    "task_note": "text",
    "checklist_line": "text",
    "hop": "body",
    "submission": "unit",
    "letter_line": "''",
    "evidence": "text",
    "attachment": "name",
    "figure_override": "figure",
    "office": "name_in_text",
    "unit": "name",
    "calendar_day": "day || ' ' || name",
    "setting": "name",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Binned:
    """Records of one table that went to the bin at one moment; `words` are those of the first."""

    stamp: str
    table: str
    count: int
    words: str

    @property
    def moment(self) -> dt.datetime:
        """When they were deleted."""
        return dt.datetime.fromisoformat(self.stamp)


def in_bin(store: Store) -> tuple[Binned, ...]:
    """What lies in the bin, newest first; of one moment in the order of the registers."""
    found = [binned for spec in TABLES for binned in _of_table(store, spec)]
    return tuple(sorted(found, key=lambda binned: binned.stamp, reverse=True))


def _of_table(store: Store, spec: TableSpec[Any]) -> list[Binned]:
    # SQLite takes the bare column from the row that holds the minimum.
    rows = store.connection.execute(
        f"SELECT deleted_at, count(*), {spec.title or _WORDS[spec.name]}, min(id) "
        f'FROM "{spec.name}" WHERE deleted_at IS NOT NULL GROUP BY deleted_at'
    )
    return [Binned(stamp, spec.name, count, words) for stamp, count, words, _first in rows]


def owners(store: Store, stamp: str, spec: TableSpec[Any], field: str) -> tuple[int, ...]:
    """The records that `field` names in what went to the bin at one moment from one table."""
    rows = store.connection.execute(
        f'SELECT DISTINCT "{field}" FROM "{spec.name}" WHERE deleted_at = ?', (stamp,)
    )
    return tuple(owner_id for (owner_id,) in rows)


def take_out(store: Store, stamp: str) -> None:
    """Brings everything back that went to the bin at one moment. Inside an operation.

    Where a table holds one record for each key, the one that comes back takes the place of another
    that was made meanwhile, which goes to the bin.
    """
    for spec in TABLES:
        rows = store.connection.execute(
            f'SELECT id FROM "{spec.name}" WHERE deleted_at = ?', (stamp,)
        ).fetchall()
        for (record_id,) in rows:
            _make_room(store, spec, record_id)
            store.connection.execute(
                f'UPDATE "{spec.name}" SET deleted_at = NULL WHERE id = ?', (record_id,)
            )


def _make_room(store: Store, spec: TableSpec[Any], record_id: int) -> None:
    if spec.one_per:
        alike = " AND ".join(f'other."{name}" IS back."{name}"' for name in spec.one_per)
        store.connection.execute(
            f'UPDATE "{spec.name}" AS other SET deleted_at = ? FROM "{spec.name}" AS back '
            f"WHERE back.id = ? AND other.deleted_at IS NULL AND {alike}",
            (store.now().isoformat(), record_id),
        )
