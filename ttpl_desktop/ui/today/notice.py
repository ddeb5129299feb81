"""One notice a day of what presses, when it disturbs no work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ttpl_desktop.app import reminders
from ttpl_desktop.domain.reminders import Today
from ttpl_desktop.ui.today import words
from ttpl_desktop.ui.today.tray import MakeTray, Tray
from ttpl_desktop.ui.today.typing import TypingWatch

if TYPE_CHECKING:
    from ttpl_desktop.ui.main_window import MainWindow

NOTICED = "today/noticed"
STILL_MS = 30_000
"""How long nobody may have typed in our windows in front before a notice is shown over it."""
_LOOK_MS = 5000


class Notice(QObject):
    """Waits for a moment without typing, or for another program in front; then tells once."""

    def __init__(
        self,
        window: MainWindow,
        typing: TypingWatch,
        make_tray: MakeTray,
        follow: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._typing = window, typing
        self._work, self._settings = window.work, window.settings
        self._make_tray, self._follow = make_tray, follow
        self._tray: Tray | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def is_due(self) -> bool:
        """Whether today's notice still waits for its moment."""
        return self._look.isActive()

    def want(self) -> None:
        """Asks for the notice of today, where it is wanted and was not shown yet."""
        if self._settings.wants_notice and self._settings.text(NOTICED) != self._today():
            self._look.start()

    def look(self) -> None:
        """Tells now, where nobody is disturbed by it."""
        still = self._typing.still_ms
        is_in_front = QApplication.activeWindow() is not None
        if is_in_front and still is not None and still < STILL_MS:
            return
        self._look.stop()
        if self._settings.wants_notice:
            self._tell(reminders.today(self._work))

    def put_away(self) -> None:
        """Takes the icon out of the tray, and waits no longer."""
        self._look.stop()
        if self._tray is not None:
            self._tray.put_away()

    def _tell(self, today: Today) -> None:
        if not today.pressing:
            return
        if self._tray is None:
            self._tray = self._make_tray(self._window, self._follow)
        if self._tray is not None:
            self._settings.keep(NOTICED, self._today())
            self._tray.tell("Việc hôm nay", words.notice(today))

    def _today(self) -> str:
        return self._work.today().isoformat()
