"""Files kept beside the database under the hash of what they hold; never changed once written."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from ttpl_desktop.domain.errors import UserFacingError

_CHUNK = 1 << 20


def folder_of(database: Path) -> Path:
    """Where the attachments of a database stand."""
    return database.parent / "attachments"


def path_of(database: Path, sha256: str) -> Path:
    """The file of that hash, whether it is there or not."""
    return folder_of(database) / sha256[:2] / sha256


def keep(database: Path, file: Path) -> tuple[str, int]:
    """Copies a file beside the database; gives its SHA-256 and its size in bytes.

    A file that is already kept is not copied again, unless its copy was damaged. Raises
    UserFacingError where the file cannot be read or the copy cannot be written.
    """
    try:
        sha256 = _hash(file)
        target = path_of(database, sha256)
        if not _holds(target, sha256):
            _copy(file, target, sha256)
        return sha256, target.stat().st_size
    except OSError as error:
        raise UserFacingError(
            f"Không đính kèm được {file.name} ({error.strerror}). "
            "Hãy kiểm tra tệp còn đó, không mở ở chương trình khác và ổ đĩa còn chỗ."
        ) from error


def _copy(file: Path, target: Path, sha256: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_suffix(".dang-ghi")
    try:
        shutil.copyfile(file, temporary)
        if _hash(temporary) != sha256:
            raise UserFacingError(
                f"Tệp {file.name} đang bị chương trình khác sửa nên chưa đính kèm được. "
                "Hãy lưu và đóng tệp đó rồi làm lại."
            )
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _hash(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def missing(database: Path, hashes: list[str]) -> tuple[str, ...]:
    """Those of the hashes whose file is gone, unreadable or no longer holds what it held."""
    return tuple(sha256 for sha256 in hashes if not _holds(path_of(database, sha256), sha256))


def _holds(path: Path, sha256: str) -> bool:
    try:
        return path.is_file() and _hash(path) == sha256
    except OSError:
        return False
