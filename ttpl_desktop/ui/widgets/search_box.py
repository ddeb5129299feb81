"""A line to search in, which waits until the typing rests."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.widgets.icons import icon

REST_MS = 250


class SearchBox(QLineEdit):
    """Emits `searched` with the words once they have rested, and at once on Enter.

    Esc clears; on an empty box it goes on to the page.
    """

    searched = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._last = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._search)
        self.textEdited.connect(self._wait)
        self.returnPressed.connect(self._search)

    @property
    def words(self) -> str:
        """What is searched for, normalised and without outer spaces."""
        return normal(self.text()).strip()

    def put(self, words: str) -> None:
        """Show words without searching for them."""
        self._rest.stop()
        self.setText(words)
        self._last = self.words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
            return
        super().keyPressEvent(event)

    def _wait(self) -> None:
        self._rest.start()

    def _search(self) -> None:
        self._rest.stop()
        if self.words != self._last:
            self._last = self.words
            self.searched.emit(self._last)
