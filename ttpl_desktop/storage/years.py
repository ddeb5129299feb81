"""Which years have papers or tasks."""

from __future__ import annotations

from ttpl_desktop.storage.store import Store


def years(store: Store) -> tuple[int, ...]:
    """The years of plans, tasks, reports and requests outside the bin, each once, oldest first."""
    rows = store.connection.execute(
        " UNION ".join(
            f"SELECT year FROM {table} WHERE deleted_at IS NULL"
            for table in ("plan", "superior_plan", "task", "report", "request")
        )
    )
    return tuple(sorted(year for (year,) in rows))
