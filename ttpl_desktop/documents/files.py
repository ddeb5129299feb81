"""Files that appear whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ttpl_desktop.domain.errors import UserFacingError


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary neighbour to write to; it takes the target's name when the block succeeds.

    When anything fails the neighbour is removed and the old target stands untouched. Trouble of
    the file system becomes a UserFacingError that says what to do.
    """
    try:
        neighbour = _reserve_neighbour(target)
    except OSError as error:
        raise UserFacingError(_cannot_start(target, error)) from error
    try:
        yield neighbour
        os.replace(neighbour, target)
    except OSError as error:
        raise UserFacingError(_cannot_finish(target, error)) from error
    finally:
        neighbour.unlink(missing_ok=True)


def _reserve_neighbour(target: Path) -> Path:
    name = f".{target.stem[:40]}-{secrets.token_hex(4)}{target.suffix}"
    neighbour = target.with_name(name)
    neighbour.touch(exist_ok=False)
    return neighbour


def _cannot_start(target: Path, error: OSError) -> str:
    folder = target.parent
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"Không còn thư mục “{folder}”; hãy chọn một thư mục khác để lưu."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Không được phép ghi vào thư mục “{folder}”; hãy chọn một thư mục khác để lưu."
    return _cannot_finish(target, error)


def _cannot_finish(target: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"Ổ đĩa đã đầy nên chưa lưu được “{target.name}”; hãy giải phóng chỗ rồi lưu lại."
    if isinstance(error, PermissionError):
        return (
            f"Tệp “{target.name}” đang mở trong chương trình khác nên chưa lưu được; "
            "hãy đóng tệp đó rồi lưu lại, hoặc lưu với tên khác."
        )
    return (
        f"Chưa lưu được “{target.name}” ({error.strerror or error}); "
        "hãy thử lại hoặc lưu vào nơi khác."
    )
