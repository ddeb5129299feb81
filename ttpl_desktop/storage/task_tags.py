"""The tags that tasks have."""

from __future__ import annotations

import json

from ttpl_desktop.domain.text import sort_key
from ttpl_desktop.storage.store import Store

# From one list of tags to the next greater one: as many steps in the index as there are lists.
_LISTS = """
    WITH RECURSIVE next (tags) AS (
        SELECT min(tags) FROM task WHERE tags <> '[]' AND deleted_at IS NULL
        UNION ALL
        SELECT (
            SELECT min(task.tags) FROM task
            WHERE task.tags > next.tags AND task.tags <> '[]' AND deleted_at IS NULL
        ) FROM next WHERE next.tags NOT NULL
    )
    SELECT tags FROM next WHERE tags NOT NULL
"""


def in_use(store: Store) -> tuple[str, ...]:
    """Every tag of a task outside the bin, in Vietnamese order; reads the index of tags alone."""
    tags = {tag for (listed,) in store.ask(_LISTS) for tag in json.loads(listed)}
    return tuple(sorted(tags, key=lambda tag: (sort_key(tag), tag)))
