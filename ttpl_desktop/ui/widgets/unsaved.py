"""What was typed in a window and is not stored: kept in its field, and asked about at the end."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.widgets.field import Field


def keep_what_is_told(window: QWidget) -> None:
    """Keeps the value that a field is telling just now, because it could not be written."""
    for field in _fields_of(window):
        if field.is_telling:
            field.keep()


def complaint(window: QWidget) -> str:
    """Why something typed is not stored, for the first such field; empty where all of it is."""
    pending = (field for field in _fields_of(window) if field.is_pending)
    return next((f"{field.title}: {field.note}" for field in pending), "")


def _fields_of(window: QWidget) -> Iterator[Field]:
    """The fields of a window itself; those of its dialogs have windows of their own."""
    return (field for field in window.findChildren(Field) if field.window() is window)
