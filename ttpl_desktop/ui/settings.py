"""Where windows and columns stood, and the theme: an INI file in the data folder.

Nothing here is worth a message: a missing or damaged file means the defaults.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from ttpl_desktop.ui.theme import ThemeChoice

FILE_NAME = "settings.ini"
_OFF = "off"


class Settings:
    """Looks remembered between two runs; never data of the officer's work."""

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The officer's choice of light or dark."""
        stored = self.text("theme")
        return ThemeChoice(stored) if stored in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self.keep("theme", choice.value)

    @property
    def wants_notice(self) -> bool:
        """Whether the tray may tell once a day what presses."""
        return self.text("today/tray") != _OFF

    @wants_notice.setter
    def wants_notice(self, wanted: bool) -> None:
        self.keep("today/tray", "" if wanted else _OFF)

    def text(self, key: str, default: str = "") -> str:
        """A short remembered text, e.g. the last view or folder."""
        stored = self._store.value(key, default)
        return stored if isinstance(stored, str) else default

    def keep(self, key: str, text: str) -> None:
        """Remember a short text."""
        self._store.setValue(key, text)

    def widths(self, table: str) -> dict[str, int]:
        """Column widths of a table by column title; a hidden column has the width 0."""
        pairs = (part.rpartition("=") for part in self.text(f"{table}/columns").split("|"))
        return {title: int(width) for title, _, width in pairs if width.isdecimal()}

    def keep_widths(self, table: str, widths: dict[str, int]) -> None:
        """Remember the column widths of a table."""
        text = "|".join(f"{title}={width}" for title, width in widths.items())
        self.keep(f"{table}/columns", text)

    def restore_window(self, window: QMainWindow) -> bool:
        """Put a window where it stood; False when nothing is remembered."""
        return window.restoreGeometry(self._bytes("window/geometry"))

    def keep_window(self, window: QMainWindow) -> None:
        """Remember where a window stands, and write everything to the file."""
        self._store.setValue("window/geometry", window.saveGeometry())
        self._store.sync()

    def splitter_widths(self, name: str) -> list[int]:
        """Remembered widths of columns side by side; empty when nothing is remembered."""
        return [int(width) for width in self.text(f"{name}/splitter").split() if width.isdecimal()]

    def keep_splitter_widths(self, name: str, widths: Sequence[int]) -> None:
        """Remember the widths of columns side by side."""
        self.keep(f"{name}/splitter", " ".join(str(width) for width in widths))

    def _bytes(self, key: str) -> QByteArray:
        stored = self._store.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()
