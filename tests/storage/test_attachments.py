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
