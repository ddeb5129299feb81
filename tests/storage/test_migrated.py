"""A database of every released schema arrives at today's with all its rows."""

import contextlib
import sqlite3

import pytest

from tests.storage.released import DATA, columns_of, tables_of, write_dump
from ttpl_desktop.storage import backups, migrations
from ttpl_desktop.storage.health import Health, examine
from ttpl_desktop.storage.opening import DATABASE, open_store
from ttpl_desktop.storage.registers.every import SEARCHED, TABLES
from ttpl_desktop.storage.search import search
from ttpl_desktop.storage.table import Table

RELEASED = sorted(DATA.glob("*.sql"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def dump(request):
    return request.param.read_text(encoding="utf-8")


@pytest.fixture
def old(dump, tmp_path):
    """The path of a database as that release wrote it."""
    with contextlib.closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        connection.executescript(f"BEGIN;\n{dump}COMMIT;")
    return tmp_path / DATABASE


@contextlib.contextmanager
def opened(old):
    store = open_store(old.parent)
    yield store
    store.close()


def rows(connection, table, columns):
    names = ", ".join(f'"{name}"' for name in columns)
    return connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id').fetchall()


def test_every_released_migration_has_its_dump():
    assert [path.stem for path in RELEASED] == list(migrations.MIGRATIONS)


def test_every_row_arrives(old):
    with contextlib.closing(sqlite3.connect(old)) as connection:
        columns = {table: columns_of(connection, table) for table in tables_of(connection)}
        before = {table: rows(connection, table, columns[table]) for table in columns}
    assert all(len(found) > 0 for found in before.values())
    with opened(old) as store:
        arrived = {table: rows(store.connection, table, columns[table]) for table in columns}
    del before["_sqlite_migrations"]
    for table, found in before.items():
        assert [tuple(row) for row in arrived[table]] == found


def test_every_record_can_be_read_changed_and_taken_back(old):
    with opened(old) as store:
        assert migrations.pending(store.connection) == ()
        for spec in TABLES:
            table = Table(store, spec)
            records = table.all()
            assert sorted(record.id for record in records) == [1, 2]
            with store.operation("Xoá"):
                table.remove([1], "2026-12-01")
            store.undo()
            assert table.all() == records


def test_search_finds_the_old_records_and_nothing_but_the_files_is_missing(old):
    with opened(old) as store:
        assert {hit.register for hit in search(store, "du")} == {spec.name for spec in SEARCHED}
        assert examine(store.path) == Health(lost_files=("Đủ “name”",) * 4)


def test_the_step_that_was_taken_back_can_still_be_done_again(old):
    with opened(old) as store:
        assert store.redo().label == "Xoá vào thùng rác"
        assert all(len(Table(store, spec).all()) == 1 for spec in TABLES)


def test_a_dump_of_a_dump_is_the_same(old, dump):
    with contextlib.closing(sqlite3.connect(old)) as connection:
        assert "\n".join(write_dump(connection)) + "\n" == dump


def test_a_migration_still_makes_the_schema_that_was_released(old, tmp_path):
    """A database made today and one that came the whole way have one schema."""
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    made = open_store(tmp_path / "mới")
    with opened(old) as store:
        came = [tuple(row) for row in store.connection.execute(schema)]
        assert came == [tuple(row) for row in made.connection.execute(schema)]
    made.close()


def test_a_copy_is_taken_before_an_upgrade_and_holds_the_rows(old, monkeypatch):
    newer = migrations.MIGRATIONS | {
        "0099_next": ("ALTER TABLE intake ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0",)
    }
    monkeypatch.setattr(migrations, "MIGRATIONS", newer)
    with opened(old) as store:
        urgent = store.connection.execute("SELECT urgent FROM intake").fetchall()
        assert [tuple(row) for row in urgent] == [(0,), (0,)]
        assert len(Table(store, TABLES[0]).all()) == 2
    (copy,) = backups.existing(backups.folder_of(old))
    assert copy.path.stem.endswith("truoc-nang-cap")
    with contextlib.closing(sqlite3.connect(copy.path)) as connection:
        assert connection.execute("SELECT count(*) FROM intake").fetchone() == (2,)


def test_an_upgrade_that_fails_leaves_the_old_database_and_its_copy(old, monkeypatch):
    newer = migrations.MIGRATIONS | {
        "0099_next": ("ALTER TABLE intake ADD COLUMN urgent INTEGER", "NOT SQL")
    }
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "MIGRATIONS", newer)
        with pytest.raises(sqlite3.OperationalError):
            open_store(old.parent)
    with opened(old) as store:
        assert "urgent" not in columns_of(store.connection, "intake")
        assert len(Table(store, TABLES[0]).all()) == 2
