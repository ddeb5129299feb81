"""One window for one data folder: a second start is told so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from ttpl_desktop.domain.errors import UserFacingError

FILE_NAME = ".dang-mo"


class FolderLock:
    """Held while a window shows the folder; what a crash leaves behind is taken over.

    Raises UserFacingError where another window, here or on another machine, holds the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._file = QLockFile(str(folder / FILE_NAME))
        # Age says nothing: a window stays open all day. A holder that is gone is noticed anyway.
        self._file.setStaleLockTime(0)
        if self._file.tryLock(0):
            return
        _process, machine, _program = self._file.getLockInfo()
        raise UserFacingError(
            f"Thư mục {folder} đang mở ở một cửa sổ TTPL khác trên máy {machine}. "
            "Hãy dùng cửa sổ đó; nếu nó đã tắt ngang, hãy xoá tệp "
            f"{FILE_NAME} trong thư mục này rồi thử lại."
        )

    def release(self) -> None:
        """Lets another window open the folder."""
        self._file.unlock()
