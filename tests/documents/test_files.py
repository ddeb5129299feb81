"""Files appear whole or not at all, and trouble is told in a sentence."""

import errno
import os
from pathlib import Path

import pytest

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.domain.errors import UserFacingError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_target_appears_when_the_block_succeeds(tmp_path):
    with replacing(tmp_path / "a.docx") as neighbour:
        neighbour.write_bytes(b"new")
        assert names(tmp_path) == [neighbour.name]
        assert neighbour.suffix == ".docx"
    assert names(tmp_path) == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_mistake_of_ours_rises_as_it_is_and_leaves_nothing(tmp_path):
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "a.docx"):
        _ = 1 / 0
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "Ổ đĩa đã đầy"),
        (errno.EACCES, "đang mở trong chương trình khác"),
        (errno.EIO, "hãy thử lại"),
    ],
)
def test_trouble_keeps_the_old_file_and_says_what_to_do(tmp_path, number, words):
    target = tmp_path / "Kế hoạch.docx"
    target.write_bytes(b"old")
    with pytest.raises(UserFacingError, match=words) as caught, replacing(target):
        raise OSError(number, os.strerror(number))
    assert "Kế hoạch.docx" in caught.value.sentence
    assert names(tmp_path) == ["Kế hoạch.docx"]
    assert target.read_bytes() == b"old"


def test_a_folder_that_is_gone_is_named(tmp_path):
    with pytest.raises(UserFacingError, match="Không còn thư mục"), replacing(tmp_path / "x" / "a"):
        pytest.fail("there is nowhere to write")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_folder_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(UserFacingError, match="Không được phép ghi"), replacing(tmp_path / "a"):
        pytest.fail("nothing may be written here")


def test_a_new_file_may_be_read_by_whom_the_mask_lets(tmp_path):
    before = os.umask(0o022)
    try:
        with replacing(tmp_path / "a.docx"):
            pass
    finally:
        os.umask(before)
    if os.name == "posix":
        assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o644
