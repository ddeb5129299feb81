"""When records were last written to."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable

from ttpl_desktop.storage.store import Store


def touched(store: Store, table: str, record_ids: Iterable[int]) -> dict[int, dt.datetime]:
    """The moment of the last action that changed each of these records.

    A record without a history (it came with an imported database) is left out.
    """
    rows = store.ask(
        "SELECT c.row_id, max(o.at) FROM change c JOIN operation o ON o.id = c.operation_id "
        "WHERE c.table_name = :table AND o.state = 'done' "
        "AND c.row_id IN (SELECT value FROM json_each(:ids)) GROUP BY c.row_id",
        {"table": table, "ids": json.dumps(list(record_ids))},
    )
    return {record_id: dt.datetime.fromisoformat(at) for record_id, at in rows}
