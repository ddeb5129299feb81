"""The last net: our own bugs end in one dialog and a log, trouble in the world in a sentence."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ttpl_desktop.domain.errors import UserFacingError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

LOG_NAME = "ttpl-desktop.log"
_LOG_BYTES = 500_000
_LOG_FILES = 3
_COPY, _RESTART, _CONTINUE = "Sao chép chi tiết", "Khởi động lại", "Tiếp tục"
_ERROR = "Chương trình gặp lỗi ngoài dự tính."
_EXPLANATION = (
    "Việc đang làm dở đã được huỷ, dữ liệu đã lưu vẫn nguyên. Bạn có thể tiếp tục, hoặc khởi động"
    " lại chương trình. Chi tiết lỗi không chứa nội dung hồ sơ của bạn."
)


class Answer(Enum):
    """What the officer wants after a bug of ours."""

    CONTINUE = "continue"
    RESTART = "restart"


class CrashGuard(QObject):
    """Catches every exception that nobody caught, on any thread.

    `tell` shows a UserFacingError in the message bar. After a bug the dialog stands alone however
    many more follow, and `continued` asks every tab to reload.
    """

    continued = Signal()
    restart_wanted = Signal()
    _caught = Signal(object)

    def __init__(
        self,
        log: logging.Logger,
        tell: Callable[[UserFacingError], object],
        ask: Callable[[str], Answer] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log = log
        self._tell = tell
        self._ask = ask or ask_after_crash
        self._is_asking = False
        self._caught.connect(self._handle, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take Python's three hooks for uncaught exceptions."""
        sys.excepthook = self._uncaught
        sys.unraisablehook = lambda lost: self._caught.emit(lost.exc_value)
        threading.excepthook = lambda lost: self._caught.emit(lost.exc_value)

    def uninstall(self) -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._caught.emit(error)

    def _handle(self, error: BaseException | None) -> None:
        if error is None:
            return
        report = report_of(error)
        if isinstance(error, UserFacingError):
            self._log.warning("%s", report)
            self._tell(error)
            return
        self._log.error("%s", report)
        if self._is_asking:
            return
        self._is_asking = True
        try:
            answer = self._ask(report)
        finally:
            self._is_asking = False
        self._follow(answer)

    def _follow(self, answer: Answer) -> None:
        if answer is Answer.RESTART:
            self.restart_wanted.emit()
        else:
            self.continued.emit()


def report_of(error: BaseException) -> str:
    """Kinds of exception and the lines they passed, outermost cause first.

    Messages and values are left out: they may quote what the officer wrote.
    """
    return "\n".join(_lines_of(error))


def _lines_of(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _lines_of(before)
        yield "↓"
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"


def _short(file_name: str) -> str:
    """The end of a path: the folders before it may carry the officer's name."""
    return "/".join(Path(file_name).parts[-3:])


def open_log(folder: Path) -> logging.Logger:
    """The program's log in the data folder: three files of half a megabyte at most."""
    # It brings sockets and pickle along, so it waits until the window is there.
    from logging.handlers import RotatingFileHandler

    log = logging.getLogger("ttpl_desktop")
    handler = RotatingFileHandler(
        folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES - 1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return log


def ask_after_crash(report: str, parent: QWidget | None = None) -> Answer:
    """Show the dialog after a bug of ours and wait for the answer."""
    box = crash_box(report, parent)
    box.exec()
    restarting = box.clickedButton() is not None and box.clickedButton().text() == _RESTART
    return Answer.RESTART if restarting else Answer.CONTINUE


def crash_box(report: str, parent: QWidget | None = None) -> QMessageBox:
    """The dialog after a bug of ours; copying the details leaves it open, Esc goes on."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_ERROR)
    box.setText(_ERROR)
    box.setInformativeText(_EXPLANATION)
    copy = box.addButton(_COPY, QMessageBox.ButtonRole.ActionRole)
    box.addButton(_RESTART, QMessageBox.ButtonRole.DestructiveRole)
    go_on = box.addButton(_CONTINUE, QMessageBox.ButtonRole.AcceptRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.setDefaultButton(go_on)
    box.setEscapeButton(go_on)
    return box


def restart_program(arguments: Sequence[str]) -> bool:
    """Start the program anew beside this one, which should then quit; False if it cannot start."""
    from PySide6.QtCore import QProcess

    started = QProcess.startDetached(sys.executable, list(arguments))
    return bool(started[0] if isinstance(started, tuple) else started)
