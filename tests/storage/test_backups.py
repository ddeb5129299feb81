"""A copy is whole and verified before it has its name."""

import datetime as dt
import sqlite3

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import Attachment, IntakeEntry
from ttpl_desktop.storage import attachments, backups
from ttpl_desktop.storage.registers.intake import ATTACHMENTS, INTAKE
from ttpl_desktop.storage.table import Table


def fill(store, count=100):
    with store.operation("Thêm"):
        for number in range(count):
            Table(store, INTAKE).save(IntakeEntry(content=f"thông tin {number}"))


def rows_in(path):
    connection = sqlite3.connect(path)
    count = connection.execute("SELECT count(*) FROM intake").fetchone()[0]
    connection.close()
    return count


def test_a_copy_of_an_open_database_holds_every_row(store):
    """A plain file copy of an open database in WAL mode would hold almost none of them."""
    fill(store)
    backup = backups.take(store.path, store.folder / "backups", reason="thu")
    assert rows_in(backup.path) == 100
    assert backup.size == backup.path.stat().st_size


def test_a_copy_stands_alone(store, tmp_path):
    fill(store)
    backups.copy(store.path, tmp_path / "ban-sao.db")
    assert [path.name for path in tmp_path.glob("ban-sao*")] == ["ban-sao.db"]


def test_a_damaged_database_is_not_copied(store, tmp_path):
    fill(store, 500)
    store.close()
    content = bytearray(store.path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 8192] = b"\xff" * 8192
    store.path.write_bytes(content)
    with pytest.raises(UserFacingError):
        backups.copy(store.path, tmp_path / "ban-sao.db")
    assert list(tmp_path.glob("ban-sao*")) == []


def test_a_target_that_cannot_be_written_is_said(store, tmp_path):
    (tmp_path / "tệp").write_text("")
    with pytest.raises(UserFacingError, match="Không ghi được bản sao lưu"):
        backups.copy(store.path, tmp_path / "tệp" / "ban-sao.db")


def test_copies_are_listed_newest_first_and_other_files_left_out(store):
    folder = store.folder / "backups"
    for hour in (8, 10, 9):
        backups.take(store.path, folder, reason="mo", now=dt.datetime(2026, 1, 1, hour))
    (folder / "ttpl-ghi-chu.db").write_text("của người dùng")
    assert [backup.taken_at.hour for backup in backups.existing(folder)] == [10, 9, 8]


def test_the_oldest_copies_of_one_reason_go(store, monkeypatch):
    monkeypatch.setattr(backups, "KEPT", 3)
    folder = store.folder / "backups"
    backups.take(store.path, folder, reason="truoc-nang-cap", now=dt.datetime(2025, 1, 1))
    for day in range(1, 6):
        backups.take(store.path, folder, reason="mo", now=dt.datetime(2026, 1, day))
    kept = [backup.taken_at.date() for backup in backups.existing(folder)]
    assert kept == [dt.date(2026, 1, d) for d in (5, 4, 3)] + [dt.date(2025, 1, 1)]


def test_a_sound_database_has_nothing_to_say(store):
    assert backups.check(store.connection) == ()


def test_a_copy_taken_after_the_clock_was_set_back_is_kept(store, monkeypatch):
    """By its name it is the oldest of all; the one just taken never goes."""
    monkeypatch.setattr(backups, "KEPT", 3)
    folder = store.folder / "backups"
    for day in range(1, 5):
        backups.take(store.path, folder, reason="mo", now=dt.datetime(2030, 1, day))
    taken = backups.take(store.path, folder, reason="mo", now=dt.datetime(2026, 1, 1))
    assert taken.path.is_file()
    assert len(backups.existing(folder)) == 4


def test_two_copies_of_one_second_are_one_whole_copy(store):
    fill(store, 3)
    folder = store.folder / "backups"
    moment = dt.datetime(2026, 1, 1, 8)
    backups.take(store.path, folder, reason="mo", now=moment)
    fill(store, 2)
    taken = backups.take(store.path, folder, reason="mo", now=moment)
    assert [each.path for each in backups.existing(folder)] == [taken.path]
    assert rows_in(taken.path) == 5


def test_a_reason_is_not_mistaken_for_one_that_it_ends(store, monkeypatch):
    monkeypatch.setattr(backups, "KEPT", 1)
    folder = store.folder / "backups"
    for number, reason in enumerate(("truoc-mo", "mo", "mo"), start=1):
        backups.take(store.path, folder, reason=reason, now=dt.datetime(2026, 1, number))
    assert [each.path.stem[21:] for each in backups.existing(folder)] == ["mo", "truoc-mo"]


def test_a_copy_holds_what_the_attachments_are_called(store, tmp_path):
    (tmp_path / "Đơn.pdf").write_text("nội dung")
    sha256, size = attachments.keep(store.path, tmp_path / "Đơn.pdf")
    with store.operation("Đính kèm"):
        Table(store, ATTACHMENTS).save(Attachment(0, "intake", 1, "Đơn.pdf", sha256, size))
    taken = backups.take(store.path, store.folder / "backups", reason="tay")
    connection = sqlite3.connect(taken.path)
    assert connection.execute("SELECT name, sha256 FROM attachment").fetchall() == [
        ("Đơn.pdf", sha256)
    ]
    connection.close()


def test_a_copy_is_not_made_of_a_database_that_is_gone(tmp_path):
    with pytest.raises(UserFacingError, match="Không mở được"):
        backups.copy(tmp_path / "ttpl.db", tmp_path / "sao" / "ban-sao.db")
    assert not (tmp_path / "ttpl.db").exists()
    assert list((tmp_path / "sao").iterdir()) == []
