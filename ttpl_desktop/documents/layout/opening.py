"""A .docx opened for the check of its layout, within the bounds of every reader."""

from __future__ import annotations

from pathlib import Path

from ttpl_desktop.documents.readers.kinds import FileKind, kind_of
from ttpl_desktop.documents.readers.word_package import Package
from ttpl_desktop.domain.errors import UserFacingError

MAX_FILE_BYTES = 64 * 1024 * 1024


def contents(path: Path) -> bytes:
    """The bytes of a .docx. Raises UserFacingError for one that cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UserFacingError(
            f"Chưa mở được tệp “{path.name}” ({error.strerror or error}); "
            "hãy kiểm tra tệp còn đó và không mở trong chương trình khác."
        ) from error
    if len(data) > MAX_FILE_BYTES:
        raise UserFacingError(
            f"Tệp “{path.name}” lớn hơn 64 MB nên không được mở; hãy bỏ bớt ảnh rồi kiểm tra lại."
        )
    return data


def package_of(data: bytes, name: str) -> Package:
    """The parts of a .docx. Raises UserFacingError for any other kind of file."""
    kind = kind_of(data, name)
    if kind is FileKind.LOCKED:
        raise UserFacingError(
            f"Tệp “{name}” có mật khẩu; hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi kiểm tra."
        )
    if kind is not FileKind.DOCX:
        raise UserFacingError(
            f"Chỉ kiểm tra được thể thức của tệp Word .docx, tệp “{name}” không phải loại đó; "
            "hãy mở bằng Word rồi lưu lại thành .docx."
        )
    return Package(data, name)
