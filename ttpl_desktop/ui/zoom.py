"""The size of all letters in the window, over what the system asks for."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.theme import dress

STEPS = (90, 100, 110, 125, 150, 175, 200)
_USUAL = 100
_KEY = "zoom"


class Zoom:
    """Makes the application's letters larger or smaller at once, and remembers it.

    `font` is the one of 100 %.
    """

    def __init__(self, application: QApplication, settings: Settings, font: QFont) -> None:
        self._application, self._settings, self._font = application, settings, font
        stored = settings.text(_KEY)
        self._percent = int(stored) if stored.isdecimal() and int(stored) in STEPS else _USUAL
        self._dress()

    @property
    def percent(self) -> int:
        """The zoom in use; 100 is the system's own size."""
        return self._percent

    def by(self, steps: int) -> None:
        """Goes to the next larger (1) or smaller (-1) size, as far as there is one."""
        place = STEPS.index(self._percent) + steps
        self.to(STEPS[min(max(place, 0), len(STEPS) - 1)])

    def to(self, percent: int) -> None:
        """Goes to one of `STEPS`."""
        self._percent = percent
        self._settings.keep(_KEY, str(percent))
        self._dress()

    def _dress(self) -> None:
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self._percent / 100)
        if font != self._application.font():
            self._application.setFont(font)
            # Widgets that a style sheet has dressed keep their font until it dresses them again.
            dress(self._application)
