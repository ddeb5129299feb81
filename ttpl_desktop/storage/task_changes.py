"""What the running action has done so far to tasks that come back or go on."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.codec import decode
from ttpl_desktop.storage.record_changes import ends
from ttpl_desktop.storage.store import Store

_KINDS = "('recurring', 'continuous')"
_CHANGED = f"""
    SELECT row_id, before, after FROM change JOIN recording USING (operation_id)
    WHERE change.id > recording.since AND table_name = 'task' AND (
        json_extract(before, '$.deadline') IN {_KINDS}
        OR json_extract(after, '$.deadline') IN {_KINDS}
        OR json_extract(coalesce(after, before), '$.series_id') NOT NULL
    )
    ORDER BY change.id
"""


@dataclasses.dataclass(frozen=True, slots=True)
class TaskChange:
    """One task before the running action and as it is now; None where it is not outside the bin.

    `stamp` is the moment with which it went to the bin; empty where it did not.
    """

    before: Task | None
    after: Task | None
    stamp: str = ""

    @property
    def task(self) -> Task:
        """The task, as it is or else as it was."""
        found = self.after or self.before
        assert found is not None  # `changed` leaves others out
        return found


def changed(store: Store) -> tuple[TaskChange, ...]:
    """The recurring and continuous tasks, and the occurrences, that the action has changed."""
    images = ends((row_id, was, now) for row_id, was, now in store.ask(_CHANGED))
    changes = (_change(*both) for both in images.values())
    return tuple(each for each in changes if each.before or each.after)


def _change(before: str | None, after: str | None) -> TaskChange:
    was, now = (json.loads(image) if image else {} for image in (before, after))
    stamp = now.get("deleted_at") or ""
    return TaskChange(_task(was), _task(now), stamp)


def _task(row: dict[str, Any]) -> Task | None:
    return decode(Task, row) if row and row["deleted_at"] is None else None
