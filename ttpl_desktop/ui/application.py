"""The running program: one window on one data folder at a time, and the way to the next."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from ttpl_desktop import paths
from ttpl_desktop.app.upkeep import Reason
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.crash_guard import CrashGuard, open_log, restart_program
from ttpl_desktop.ui.folder_lock import FolderLock
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.theme import FUSION, Theme
from ttpl_desktop.ui.translator import speak_vietnamese
from ttpl_desktop.ui.zoom import Zoom

_SAMPLE_ENDING = "-mau"


def run(folder: Path | None, *, sample: bool = False) -> int:
    """Opens the window on a data folder, the user's own where none is named, until it is closed."""
    # Ctrl+C in a terminal ends the program at once; every action is stored by then.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication([*sys.argv[:1], *FUSION])
    application.setApplicationName("ttpl-desktop")
    speak_vietnamese(application)
    program = Program(application, paths.data_dir(folder))
    program.open_sample() if sample else program.open_own()
    return application.exec()


class Program(QObject):
    """Opens windows one after the other; `own` is the officer's data folder."""

    def __init__(self, application: QApplication, own: Path) -> None:
        super().__init__(application)
        self._application, self._own = application, own
        self._theme = Theme(application, Settings(own).theme, is_worn=False)
        self._font = QFont(application.font())
        self._lock: FolderLock | None = None
        self._guard: CrashGuard | None = None
        self.window: QWidget | None = None

    @property
    def sample_folder(self) -> Path:
        """Where the sample office lives: beside the officer's own folder."""
        return self._own.with_name(self._own.name + _SAMPLE_ENDING)

    def open_own(self) -> None:
        """Shows the officer's own folder."""
        self.open(self._own)

    def open_sample(self) -> None:
        """Shows the sample office, which is filled at its first opening."""
        self.open(self.sample_folder)

    def open(self, folder: Path) -> None:
        """Shows a data folder in place of what is shown; trouble is told in a window of its own."""
        before = self.window
        if before is not None and not before.close():
            return
        try:
            window: QWidget = self._begun(self._opened(folder))
        except UserFacingError as error:
            window = self._trouble(folder, error.sentence)
        self._show(window, before)

    def _trouble(self, folder: Path, sentence: str) -> QWidget:
        from ttpl_desktop.ui.opening_trouble import OpeningTrouble

        self._theme.wear()
        trouble = OpeningTrouble(folder, sentence)
        trouble.folder_wanted.connect(self.open)
        look_for_garbage()
        return trouble

    def _begun(self, work: Workspace) -> MainWindow:
        """The window with its first page, which is the first to read the records."""
        try:
            window = self._window_on(work)
            window.show_first_page()
        except UserFacingError:
            work.close()
            self._let_go()
            raise
        return window

    def _opened(self, folder: Path) -> Workspace:
        work = Workspace.open(folder)
        try:
            self._lock = FolderLock(folder)
            if folder == self.sample_folder:
                self._fill_sample(work)
        except UserFacingError:
            work.close()
            raise
        return work

    def _fill_sample(self, work: Workspace) -> None:
        from ttpl_desktop.app import office, sample

        if not office.is_set_up(work):
            sample.fill(work)

    def _window_on(self, work: Workspace) -> MainWindow:
        settings = Settings(work.folder)
        if settings.theme is not self._theme.choice:
            self._theme.choose(settings.theme)
        zoom = Zoom(self._application, settings, self._font)
        is_sample = work.folder == self.sample_folder
        window = MainWindow(work, settings, self._theme, zoom, is_sample=is_sample)
        log = logging.getLogger("ttpl_desktop")
        self._guard = CrashGuard(log, window.tell_error, parent=window)
        self._guard.install()
        self._guard.continued.connect(window.desk.reload)
        self._guard.restart_wanted.connect(self._restart)
        window.folder_wanted.connect(self.open)
        window.sample_wanted.connect(self.open_sample)
        window.own_wanted.connect(self.open_own)
        window.closed.connect(self._let_go)
        window.ready.connect(look_for_garbage)
        window.calm.connect(lambda: open_log(work.folder))
        window.calm.connect(lambda: window.copy_now(Reason.START))
        window.calm.connect(window.begin_today)
        return window

    def _show(self, window: QWidget, before: QWidget | None) -> None:
        self.window = window
        window.show()
        if before is not None:
            before.deleteLater()

    def _let_go(self) -> None:
        if self._guard is not None:
            self._guard.uninstall()
            self._guard = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        close_log()

    def _restart(self) -> None:
        if self.window is not None and self.window.close():
            restart_program(sys.argv)


def look_for_garbage() -> None:
    """Ends the pause that `__main__` began; what is there by now stays until the end."""
    gc.freeze()
    gc.enable()


def close_log() -> None:
    """Closes the log file of a data folder that is no longer shown."""
    log = logging.getLogger("ttpl_desktop")
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()
