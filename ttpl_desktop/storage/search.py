"""One search over every register."""

from __future__ import annotations

from ttpl_desktop.domain.query import Hit
from ttpl_desktop.storage.asking import searched_words
from ttpl_desktop.storage.registers.every import SEARCHED
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.store import Store
from ttpl_desktop.storage.words import match_expression, needs_exact


def search(store: Store, text: str, limit: int = 50) -> tuple[Hit, ...]:
    """Up to `limit` records of each register, newest first.

    Words without marks find text with marks; words with marks find the same marks only.
    """
    expression = match_expression(text)
    if not expression:
        return ()
    return tuple(hit for spec in SEARCHED for hit in _hits(store, spec, expression, text, limit))


def _hits(
    store: Store, spec: TableSpec[object], expression: str, text: str, limit: int
) -> list[Hit]:
    exact = f"AND is_exact(:text, {searched_words(spec)})" if needs_exact(text) else ""
    rows = store.ask(
        f"SELECT id, {spec.title} FROM {spec.name}_fts "
        f"JOIN {spec.name} ON {spec.name}.id = {spec.name}_fts.rowid "
        f"WHERE {spec.name}_fts MATCH :words AND deleted_at IS NULL {exact} "
        f"ORDER BY {spec.name}_fts.rowid DESC LIMIT :limit",
        {"words": expression, "text": text, "limit": limit},
    )
    return [Hit(spec.name, record_id, title) for record_id, title in rows]
