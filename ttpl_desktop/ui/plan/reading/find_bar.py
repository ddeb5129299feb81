"""The line under the source that finds words in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.ui.plan.reading.finding import Finder
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.icons import icon
from ttpl_desktop.ui.widgets.labels import label

_HINT = "Tìm trong văn bản, gõ không dấu cũng được"


class FindBar(QWidget):
    """`found` carries the place to go to; Enter goes to the next one, Esc `closed` it."""

    found = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = Finder()
        self._places: tuple[Span, ...] = ()
        self._at = -1
        self.box = LineEditor()
        self.box.setPlaceholderText(_HINT)
        self.box.setAccessibleName(_HINT)
        self.box.setClearButtonEnabled(True)
        self.box.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.count = label(role="quiet")
        back = IconButton("chevron-up", "Chỗ trước (Shift+Enter)")
        on = IconButton("chevron-down", "Chỗ sau (Enter)")
        close = IconButton("close", "Đóng ô tìm (Esc)")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(self.box, 1)
        row.addSpacing(SPACE_8)
        for each in (self.count, back, on, close):
            row.addWidget(each)
        self.box.textEdited.connect(self._search)
        back.clicked.connect(lambda: self.step(-1))
        on.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self._close)
        self.hide()

    def put(self, passages: Sequence[Passage]) -> None:
        """Searches another text from now on."""
        self._finder = Finder(passages)
        self._places = ()
        self.box.clear()
        self.count.clear()

    def open(self) -> None:
        """Comes up with the cursor in its line."""
        self.show()
        self.box.setFocus()
        self.box.selectAll()

    def step(self, by: int) -> None:
        """Goes to the next place (1) or the one before (-1), around the ends."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self.found.emit(self._places[self._at])
        self._show_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        self._places, self._at = self._finder.places_of(words), -1
        self.step(1)

    def _show_count(self) -> None:
        if self._places:
            self.count.setText(f"{self._at + 1}/{len(self._places)}")
        else:
            self.count.setText("Không thấy" if self.box.text() else "")

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
