"""A notice in the system's tray, where there is one; all that depends on the desktop is here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from ttpl_desktop.ui.tokens import LIGHT

_SHOWN_MS = 10_000
_SIDE = 64


class Tray(Protocol):
    """What a notice needs of the desktop."""

    def tell(self, title: str, words: str) -> None:
        """Shows a notice for a few seconds, without taking the keyboard."""
        ...

    def put_away(self) -> None:
        """Takes the icon out of the tray."""
        ...


MakeTray = Callable[[QObject, Callable[[], object]], Tray | None]
"""Makes the tray of a window, and what a click on it does; None where there is no tray."""


class SystemTray(QObject):
    """An icon that is in the tray from the first notice on, so that it can be clicked later."""

    followed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(_drawn_icon(), self)
        self._icon.messageClicked.connect(self.followed)
        self._icon.activated.connect(self._follow)

    def tell(self, title: str, words: str) -> None:
        self._icon.setToolTip(f"TTPL Desktop – {title}: {words}")
        self._icon.show()
        self._icon.showMessage(title, words, QSystemTrayIcon.MessageIcon.Information, _SHOWN_MS)

    def put_away(self) -> None:
        self._icon.hide()

    def _follow(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.followed.emit()


def system_tray(parent: QObject, follow: Callable[[], object]) -> Tray | None:
    """The tray of this desktop."""
    if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
        return None
    tray = SystemTray(parent)
    tray.followed.connect(follow)
    return tray


def _drawn_icon() -> QIcon:
    """Two letters on the accent colour: a tray shows no more than that."""
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(QColor(LIGHT.accent))
    painter = QPainter(picture)
    font = QFont()
    font.setPixelSize(_SIDE // 2)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, "TT")
    painter.end()
    return QIcon(picture)
