"""Which units are late, asked when the window opens: nothing but the names is read."""

from __future__ import annotations

import datetime as dt

from ttpl_desktop.storage.store import Store


def late_units(store: Store, today: dt.date) -> tuple[str, ...]:
    """The units that have not sent something whose last day is over, of all years, in order."""
    rows = store.ask(
        "SELECT DISTINCT unit FROM request JOIN submission ON request_id = request.id "
        "WHERE last_day < :today AND request.deleted_at IS NULL "
        "AND submission.deleted_at IS NULL AND sent_on IS NULL AND excuse = '' "
        "ORDER BY unit_sort",
        {"today": today.isoformat()},
    )
    return tuple(unit for (unit,) in rows)
