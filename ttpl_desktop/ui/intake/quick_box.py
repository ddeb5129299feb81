"""The line over a list that takes pasted text or dropped files."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.intake.dropping import dropped_files
from ttpl_desktop.ui.widgets.editors import LineEditor


class QuickBox(LineEditor):
    """Tells `entered` words on Enter, several pasted lines as one text, and `dropped` files.

    Qt shows the ends of pasted lines as spaces here but keeps them.
    """

    entered = Signal(str)
    dropped = Signal(object)

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setAcceptDrops(True)
        self.returnPressed.connect(self._enter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)
        else:
            super().dropEvent(event)

    def _enter(self) -> None:
        words = normal(self.text()).strip()
        if words:
            self.clear()
            self.entered.emit(words)
