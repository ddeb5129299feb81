"""Tasks that count from the day of a record, and what the running action does to either."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable

from ttpl_desktop.storage.store import Store

# What the running action did so far; a run of typing adds to what its earlier parts did.
_NOW = (
    "change.operation_id = (SELECT operation_id FROM recording) "
    "AND change.id > (SELECT since FROM recording)"
)
_COUNTS_ON = """task.event_id NOT NULL AND task.deleted_at IS NULL
    AND task.status IN ('todo', 'doing', 'waiting')"""
_STIRRED = f"""
    SELECT task.id FROM change JOIN task
    ON task.event_register = change.table_name AND task.event_id = change.row_id
    WHERE {_NOW} AND {_COUNTS_ON}
    UNION
    SELECT task.id FROM task
    WHERE {_COUNTS_ON} AND EXISTS (
        SELECT 1 FROM change WHERE {_NOW}
        AND table_name = 'task' AND row_id = task.id
    )
"""
_DAY_BEFORE = f"""
    SELECT json_extract(before, '$.last_day') FROM change
    WHERE {_NOW} AND table_name = 'task' AND row_id = ?
    AND json_extract(before, '$.last_day') IS NOT json_extract(after, '$.last_day')
    ORDER BY id DESC LIMIT 1
"""


@dataclasses.dataclass(frozen=True, slots=True)
class Stirred:
    """An open task whose record, or which itself, the running action has changed.

    `last_day` is the last day that it had before the action moved it; None where it did not.
    """

    task_id: int
    last_day: dt.date | None


def stirred(store: Store) -> tuple[Stirred, ...]:
    """The open tasks with a record as their event that the running action has to do with."""
    return tuple(
        Stirred(task_id, _day_before(store, task_id)) for (task_id,) in store.ask(_STIRRED)
    )


def _day_before(store: Store, task_id: int) -> dt.date | None:
    found = store.ask(_DAY_BEFORE, (task_id,))
    return dt.date.fromisoformat(found[0][0]) if found and found[0][0] else None


def waiting_since(store: Store, task_ids: Iterable[int]) -> dict[int, dt.date]:
    """The day since which each task has had its words; tasks with no record of it are left out."""
    rows = store.ask(
        "SELECT row_id, max(operation.at) FROM change "
        "JOIN operation ON operation.id = change.operation_id "
        "WHERE table_name = 'task' AND row_id IN (SELECT value FROM json_each(?)) "
        "AND operation.state = 'done' AND (before IS NULL "
        "OR json_extract(before, '$.time') IS NOT json_extract(after, '$.time')) GROUP BY row_id",
        (json.dumps(list(task_ids)),),
    )
    return {task_id: dt.datetime.fromisoformat(at).date() for task_id, at in rows}
