"""Files attached to a record of any register: add, list, open a copy, remove."""

from __future__ import annotations

import shutil
import stat
import tempfile
from pathlib import Path

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import Attachment
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage import attachments as files
from ttpl_desktop.storage.registers.intake import ATTACHMENTS

_OPENED = "ttpl-desktop"


def attach(work: Workspace, register: str, record_id: int, file: Path) -> Attachment:
    """Keeps a copy of the file with the record, as one step; the same file twice is one attachment.

    Raises UserFacingError where the file cannot be read or the copy cannot be written.
    """
    sha256, size = files.keep(work.store.path, file)
    name = normal(file.name)
    for kept in attached(work, register, record_id):
        if (kept.sha256, kept.name) == (sha256, name):
            return kept
    with work.operation("Đính kèm tệp"):
        return work.table(ATTACHMENTS).save(
            Attachment(
                register=register,
                record_id=record_id,
                name=name,
                sha256=sha256,
                size=size,
                added_on=work.today(),
            )
        )


def attached(work: Workspace, register: str, record_id: int) -> tuple[Attachment, ...]:
    """The files of a record, in the order in which they were added."""
    return work.table(ATTACHMENTS).all(register=register, record_id=record_id)


def copy_to_open(work: Workspace, attachment_id: int) -> Path:
    """A read-only copy under the file's own name, for the program that opens such files.

    What is kept never changes, so it is never handed out itself. Raises UserFacingError where the
    kept file is gone or damaged.
    """
    attachment = work.table(ATTACHMENTS).get(attachment_id)
    if attachment is None:
        raise KeyError(attachment_id)
    if files.missing(work.store.path, [attachment.sha256]):
        raise UserFacingError(
            f"Tệp đính kèm {attachment.name} không còn hoặc đã hỏng trong thư mục dữ liệu. "
            "Hãy khôi phục từ bản sao lưu hoặc đính kèm lại tệp gốc."
        )
    kept = files.path_of(work.store.path, attachment.sha256)
    return _copied(kept, attachment)


def _copied(kept: Path, attachment: Attachment) -> Path:
    folder = Path(tempfile.gettempdir()) / _OPENED / attachment.sha256[:16]
    copy = folder / Path(attachment.name).name
    try:
        if not copy.exists():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, copy)
            copy.chmod(stat.S_IREAD)
    except OSError as error:
        raise UserFacingError(
            f"Không mở được {attachment.name} ({error.strerror}). "
            "Hãy kiểm tra ổ đĩa còn chỗ rồi mở lại."
        ) from error
    return copy


def remove(work: Workspace, attachment_id: int) -> None:
    """Takes a file off its record, as one step; what is kept stays for undo and the bin."""
    records.remove(work, ATTACHMENTS, [attachment_id], "Bỏ tệp đính kèm")


def size_in_words(size: int) -> str:
    """A size in bytes as it is read: `812 KB`, `3,4 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
