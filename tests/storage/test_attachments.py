"""A file is kept under the hash of what it holds."""

import hashlib

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.storage import attachments


def test_a_kept_file_can_be_read_again(tmp_path):
    file = tmp_path / "Đơn thư.pdf"
    file.write_bytes("nội dung".encode())
    sha256, size = attachments.keep(tmp_path / "ttpl.db", file)
    kept = attachments.path_of(tmp_path / "ttpl.db", sha256)
    assert kept.read_bytes() == file.read_bytes()
    assert sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert size == file.stat().st_size


def test_the_same_content_is_kept_once(tmp_path):
    database = tmp_path / "ttpl.db"
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("như nhau")
        attachments.keep(database, tmp_path / name)
    kept = [path for path in attachments.folder_of(database).rglob("*") if path.is_file()]
    assert len(kept) == 1


def test_a_file_that_is_gone_is_said(tmp_path):
    with pytest.raises(UserFacingError, match="Không đính kèm được mất"):
        attachments.keep(tmp_path / "ttpl.db", tmp_path / "mất.docx")


def test_lost_and_changed_files_are_found(tmp_path):
    database = tmp_path / "ttpl.db"
    hashes = []
    for text in ("còn", "bị sửa", "bị mất"):
        (tmp_path / "tệp").write_text(text)
        hashes.append(attachments.keep(database, tmp_path / "tệp")[0])
    attachments.path_of(database, hashes[1]).write_text("khác")
    attachments.path_of(database, hashes[2]).unlink()
    assert attachments.missing(database, hashes) == tuple(hashes[1:])


@pytest.mark.parametrize(
    "name",
    ["Báo cáo số 12/2026 “mật”".replace("/", "-"), "ố" * 80, "không.đuôi.", ".ẩn", "a.dang-ghi"],
)
def test_any_name_that_a_file_can_have_is_kept(tmp_path, name):
    (tmp_path / name).write_text("nội dung")
    sha256, _size = attachments.keep(tmp_path / "ttpl.db", tmp_path / name)
    assert attachments.missing(tmp_path / "ttpl.db", [sha256]) == ()


def test_an_empty_file_is_a_file(tmp_path):
    (tmp_path / "rỗng").write_bytes(b"")
    sha256, size = attachments.keep(tmp_path / "ttpl.db", tmp_path / "rỗng")
    assert size == 0
    assert attachments.missing(tmp_path / "ttpl.db", [sha256]) == ()


def test_a_folder_cannot_be_attached(tmp_path):
    with pytest.raises(UserFacingError, match="Không đính kèm được"):
        attachments.keep(tmp_path / "ttpl.db", tmp_path)
    assert not attachments.folder_of(tmp_path / "ttpl.db").exists()


def test_attaching_the_file_again_mends_a_damaged_copy(tmp_path):
    """The officer is told to attach the original again: that must help."""
    database, file = tmp_path / "ttpl.db", tmp_path / "Đơn.pdf"
    file.write_text("nội dung")
    sha256, size = attachments.keep(database, file)
    attachments.path_of(database, sha256).write_text("hỏng")
    assert attachments.keep(database, file) == (sha256, size)
    assert attachments.missing(database, [sha256]) == ()


def test_a_file_that_changes_while_it_is_copied_is_refused(tmp_path, monkeypatch):
    def copy_something_else(_file, target):
        target.write_text("đã đổi")

    (tmp_path / "a").write_text("nội dung")
    monkeypatch.setattr(attachments.shutil, "copyfile", copy_something_else)
    with pytest.raises(UserFacingError, match="đang bị chương trình khác sửa"):
        attachments.keep(tmp_path / "ttpl.db", tmp_path / "a")
    kept = attachments.folder_of(tmp_path / "ttpl.db").rglob("*")
    assert [path for path in kept if path.is_file()] == []


def test_a_full_disk_leaves_no_half_copy(tmp_path, monkeypatch):
    def fill_the_disk(_file, target):
        target.write_text("nử")
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_text("nội dung")
    monkeypatch.setattr(attachments.shutil, "copyfile", fill_the_disk)
    with pytest.raises(UserFacingError, match="ổ đĩa còn chỗ"):
        attachments.keep(tmp_path / "ttpl.db", tmp_path / "a")
    kept = attachments.folder_of(tmp_path / "ttpl.db").rglob("*")
    assert [path for path in kept if path.is_file()] == []
