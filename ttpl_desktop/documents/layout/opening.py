"""A .docx opened for the check of its layout, within the bounds of every reader."""

from __future__ import annotations

from ttpl_desktop.documents.readers.kinds import FileKind, kind_of
from ttpl_desktop.documents.readers.word_package import Package, locked
from ttpl_desktop.domain.errors import UserFacingError


def package_of(data: bytes, name: str) -> Package:
    """The parts of a .docx. Raises UserFacingError for any other kind of file."""
    kind = kind_of(data, name)
    if kind is FileKind.LOCKED:
        raise locked(name)
    if kind is not FileKind.DOCX:
        raise UserFacingError(
            f"Chỉ kiểm tra được thể thức của tệp Word .docx, tệp “{name}” không phải loại đó; "
            "hãy mở bằng Word rồi lưu lại thành .docx."
        )
    return Package(data, name)
