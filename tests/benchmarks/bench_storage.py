"""One entry saved, and one search over 100,000 entries, against SQLite itself."""

import datetime as dt
import itertools
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measure import Ratio, compare
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.query import Query
from ttpl_desktop.storage.codec import encode
from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.search import search
from ttpl_desktop.storage.store import Store
from ttpl_desktop.storage.table import Table

ENTRIES = 100_000
SAVES = 50
SEARCHES = 100
TEXT = "đôn đốc kiểm tra xây dựng giấy phép phản ánh đường phố đơn thư quy hoạch nhà ở"
TODAY = dt.date(2026, 11, 23)


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "du-lieu")
        ratios = [_saving(store, Path(folder))]
        _fill(store)
        ratios += [_searching(store), _listing(store)]
        store.close()
    return ratios


def _saving(store: Store, folder: Path) -> Ratio:
    """The raw side writes the same columns into a plain table: no search index, no history."""
    table = Table(store, INTAKE)
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        raw.execute(f"PRAGMA {pragma}")
    columns = encode(IntakeEntry())
    raw.execute(f"CREATE TABLE intake ({', '.join(columns)})")
    insert = f"INSERT INTO intake VALUES ({', '.join('?' * len(columns))})"
    numbers = itertools.count()

    def ours() -> None:
        for _ in range(SAVES):
            with store.operation("Thêm thông tin"):
                table.save(_entry(next(numbers)))

    def bare() -> None:
        for _ in range(SAVES):
            raw.execute("BEGIN IMMEDIATE")
            raw.execute(insert, tuple(encode(_entry(next(numbers))).values()))
            raw.execute("COMMIT")

    ratio = compare(f"{SAVES} entries saved, one by one", ours, bare, bar=2)
    raw.close()
    return ratio


def _fill(store: Store) -> None:
    table = Table(store, INTAKE)
    store.connection.execute("BEGIN")
    for number in range(ENTRIES):
        table.save(_entry(number))
    store.connection.execute("COMMIT")


def _searching(store: Store) -> Ratio:
    raw = "SELECT rowid FROM intake_fts WHERE intake_fts MATCH ? ORDER BY rowid DESC LIMIT 50"
    return compare(
        f"{SEARCHES} searches of {ENTRIES:,} entries, first 50 rows",
        _times(SEARCHES, lambda: search(store, "don doc")),
        _times(SEARCHES, lambda: store.connection.execute(raw, ('"don" "doc"*',)).fetchall()),
        bar=2,
    )


def _listing(store: Store) -> Ratio:
    """The first page of a sorted register of 100,000 against SQLite's own ordered read."""
    table = Table(store, INTAKE)
    query = Query(TODAY, sort="content")
    raw = "SELECT * FROM intake ORDER BY content_sort, id LIMIT 51"
    return compare(
        f"{SEARCHES} first pages of {ENTRIES:,} entries in Vietnamese order",
        _times(SEARCHES, lambda: table.page(query)),
        _times(SEARCHES, lambda: store.connection.execute(raw).fetchall()),
        # Ours also turns 50 rows of 23 columns into records.
        bar=5,
    )


def _entry(number: int) -> IntakeEntry:
    chosen = random.Random(number).choices(TEXT.split(), k=12)
    day = dt.date(2017, 1, 1) + dt.timedelta(days=number % 3600)
    return IntakeEntry(received_on=day, provider=chosen[0], content=" ".join(chosen))


def _times(count: int, action: Callable[[], object]) -> Callable[[], None]:
    def run_all() -> None:
        for _ in _range(count):
            action()

    return run_all


def _range(count: int) -> Iterator[None]:
    return itertools.repeat(None, count)
