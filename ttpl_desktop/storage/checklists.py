"""How far the checklists of many tasks are."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ttpl_desktop.storage.store import Store


def tallies(store: Store, task_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """How many lines are done and how many there are, for each task that has any."""
    rows = store.ask(
        "SELECT task_id, count(done_on), count(*) FROM checklist_line "
        "WHERE task_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL "
        "GROUP BY task_id",
        (json.dumps(list(task_ids)),),
    )
    return {task_id: (done, every) for task_id, done, every in rows}
