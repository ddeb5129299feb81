"""A file handed to the program that the system opens such files with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_with_system(path: Path) -> bool:
    """Opens a .docx in Word or what stands for it; False where the system knows no program."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
