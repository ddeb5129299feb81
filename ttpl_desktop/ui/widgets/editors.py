"""Qt's editors with the manners of this program: calm wheel, Tab leaves, one undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit


class CalmCombo(QComboBox):
    """A drop-down that the mouse wheel changes only while it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class LineEditor(QLineEdit):
    """A text line whose undo is the program's."""

    def event(self, event: QEvent) -> bool:
        return False if is_undo_key(event) else super().event(event)


class TextEditor(QPlainTextEdit):
    """A text box that Tab leaves, whose undo is the program's, and that says when it is left."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False if is_undo_key(event) else super().event(event)


def is_undo_key(event: QEvent) -> bool:
    """Whether a text field is asked to claim Ctrl+Z or Ctrl+Y.

    It leaves them to the window: saving as you go makes a run of typing a step of the program's
    own undo, and two histories of one text would contradict each other.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    if not (event.matches(undo) or event.matches(redo)):
        return False
    event.ignore()
    return True
