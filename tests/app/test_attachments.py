"""Files attached to records, on a real data folder."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttpl_desktop.app import attachments
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.storage.attachments import path_of


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "data", today=lambda: dt.date(2026, 3, 2))
    yield workspace
    workspace.close()


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "Công văn đôn đốc.docx"
    file.write_bytes(b"words")
    return file


def test_a_file_is_kept_with_its_record(work: Workspace, letter: Path) -> None:
    kept = attachments.attach(work, "intake", 7, letter)
    letter.unlink()
    assert attachments.attached(work, "intake", 7) == (kept,)
    assert (kept.name, kept.size, kept.added_on) == (
        "Công văn đôn đốc.docx",
        5,
        dt.date(2026, 3, 2),
    )


def test_files_of_other_records_are_not_listed(work: Workspace, letter: Path) -> None:
    attachments.attach(work, "intake", 7, letter)
    assert attachments.attached(work, "intake", 8) == ()
    assert attachments.attached(work, "task", 7) == ()


def test_the_same_file_twice_is_one_attachment(work: Workspace, letter: Path) -> None:
    first = attachments.attach(work, "intake", 7, letter)
    assert attachments.attach(work, "intake", 7, letter) == first


def test_a_copy_opens_under_the_files_own_name(work: Workspace, letter: Path) -> None:
    kept = attachments.attach(work, "task", 1, letter)
    copy = attachments.copy_to_open(work, kept.id)
    assert copy.name == letter.name
    assert copy.read_bytes() == b"words"
    assert attachments.copy_to_open(work, kept.id) == copy


def test_the_copy_that_opens_cannot_be_written(work: Workspace, letter: Path) -> None:
    copy = attachments.copy_to_open(work, attachments.attach(work, "task", 1, letter).id)
    assert not copy.stat().st_mode & 0o222


def test_a_kept_file_that_is_gone_is_told(work: Workspace, letter: Path) -> None:
    kept = attachments.attach(work, "task", 1, letter)
    path_of(work.store.path, kept.sha256).unlink()
    with pytest.raises(UserFacingError, match="Công văn đôn đốc"):
        attachments.copy_to_open(work, kept.id)


def test_a_file_that_cannot_be_read_leaves_nothing(work: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError):
        attachments.attach(work, "task", 1, tmp_path / "không có.pdf")
    assert attachments.attached(work, "task", 1) == ()


def test_a_removed_file_comes_back_by_undo(work: Workspace, letter: Path) -> None:
    kept = attachments.attach(work, "task", 1, letter)
    attachments.remove(work, kept.id)
    assert attachments.attached(work, "task", 1) == ()
    work.undo()
    assert attachments.attached(work, "task", 1) == (kept,)


@pytest.mark.parametrize(
    ("size", "words"), [(0, "1 KB"), (812_400, "812 KB"), (3_400_000, "3,4 MB")]
)
def test_sizes_are_read_in_vietnamese(size: int, words: str) -> None:
    assert attachments.size_in_words(size) == words
