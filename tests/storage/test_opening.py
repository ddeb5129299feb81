"""A data folder opens, or says in a sentence why it does not; nothing is changed then."""

import hashlib
import sqlite3

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.storage import backups, migrations
from ttpl_desktop.storage.opening import APPLICATION_ID, DATABASE, MARKER, open_store
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.table import Table


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_new_folder_gets_a_database_and_a_word_for_the_reader(tmp_path):
    open_store(tmp_path / "mới").close()
    assert (tmp_path / "mới" / DATABASE).is_file()
    assert "Đừng xoá" in (tmp_path / "mới" / MARKER).read_text(encoding="utf-8")


def test_the_database_keeps_every_committed_action(tmp_path):
    store = open_store(tmp_path)
    pragma = store.connection.execute
    assert pragma("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert pragma("PRAGMA synchronous").fetchone()[0] == 2
    assert pragma("PRAGMA foreign_keys").fetchone()[0] == 1
    store.close()


def test_a_missing_database_is_never_replaced_by_an_empty_one(tmp_path):
    open_store(tmp_path).close()
    (tmp_path / DATABASE).unlink()
    with pytest.raises(UserFacingError, match="không tự tạo tệp trống"):
        open_store(tmp_path)
    assert not (tmp_path / DATABASE).exists()


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough" * 99])
def test_what_is_no_database_is_refused_and_kept(tmp_path, content):
    (tmp_path / DATABASE).write_bytes(content)
    with pytest.raises(UserFacingError, match="không phải tệp dữ liệu của TTPL"):
        open_store(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == content


def test_a_foreign_database_is_refused_and_kept(tmp_path):
    connection = sqlite3.connect(tmp_path / DATABASE)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = digest(tmp_path / DATABASE)
    with pytest.raises(UserFacingError, match="không phải tệp dữ liệu của TTPL"):
        open_store(tmp_path)
    assert digest(tmp_path / DATABASE) == before


def test_a_newer_database_is_refused_and_kept(tmp_path):
    open_store(tmp_path).close()
    connection = sqlite3.connect(tmp_path / DATABASE)
    with connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, '')",
            (migrations.SET, "9999_future"),
        )
    connection.close()
    before = digest(tmp_path / DATABASE)
    with pytest.raises(UserFacingError, match="mới hơn"):
        open_store(tmp_path)
    assert digest(tmp_path / DATABASE) == before


def test_a_damaged_database_is_refused_in_words(tmp_path):
    store = open_store(tmp_path)
    with store.operation("Thêm"):
        for _ in range(300):
            Table(store, INTAKE).save(IntakeEntry(content="dài " * 100))
    store.close()
    damaged = bytearray((tmp_path / DATABASE).read_bytes())
    damaged[4096:40960] = bytes(36864)
    (tmp_path / DATABASE).write_bytes(damaged)
    with pytest.raises(UserFacingError, match="bị hỏng"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "tệp").write_text("một tệp, không phải thư mục")
    with pytest.raises(UserFacingError, match="Không ghi được vào thư mục dữ liệu"):
        open_store(tmp_path / "tệp")


def test_an_older_database_is_copied_before_it_is_changed(tmp_path, monkeypatch):
    open_store(tmp_path).close()
    later = {**migrations.MIGRATIONS, "0002_later": ("CREATE TABLE later (id INTEGER) STRICT",)}
    monkeypatch.setattr(migrations, "MIGRATIONS", later)
    store = open_store(tmp_path)
    assert migrations.pending(store.connection) == ()
    store.close()
    (copy,) = backups.existing(tmp_path / "backups")
    old = sqlite3.connect(copy.path)
    assert migrations.applied(old) == ("0001_first",)
    old.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path, monkeypatch):
    open_store(tmp_path).close()
    wrong = {**migrations.MIGRATIONS, "0002_wrong": ("CREATE TABLE half (id)", "NOT SQL")}
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", wrong)
        with pytest.raises(sqlite3.OperationalError):
            open_store(tmp_path)
    store = open_store(tmp_path)
    names = store.connection.execute("SELECT name FROM sqlite_schema WHERE name = 'half'")
    assert names.fetchone() is None
    store.close()


def test_a_failed_creation_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr(migrations, "MIGRATIONS", {"0001_first": ("NOT SQL",)})
    with pytest.raises(sqlite3.OperationalError):
        open_store(tmp_path)
    assert not (tmp_path / DATABASE).exists()


def test_a_database_that_is_being_written_elsewhere_is_said(tmp_path, monkeypatch):
    open_store(tmp_path).close()
    other = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **k, timeout=0))
    with pytest.raises(UserFacingError, match="cửa sổ TTPL khác"):
        open_store(tmp_path)
    other.close()


def test_the_file_says_whose_it_is(tmp_path):
    open_store(tmp_path).close()
    header = (tmp_path / DATABASE).read_bytes()[68:72]
    assert int.from_bytes(header, "big") == APPLICATION_ID
