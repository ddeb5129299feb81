"""Who was urged when: the letters of a cell, a unit or a task, each one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.domain.urging.records import Letter
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.urging.words import urging_words
from ttpl_desktop.ui.widgets.labels import label

_MOST_ROWS = 5


class UrgingsBox(QWidget):
    """Lists letters; `opened` carries the id of one that is wanted."""

    opened = Signal(int)

    def __init__(self, nothing: str = "Chưa đôn đốc lần nào.") -> None:
        super().__init__()
        self._nothing = label(nothing, "note")
        self._nothing.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Các lần đôn đốc")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(label("Đôn đốc", "heading"))
        column.addWidget(self._nothing)
        column.addWidget(self.list)

    def put(self, letters: Sequence[Letter]) -> None:
        """Shows these letters in their order."""
        self.list.clear()
        for letter in letters:
            row = QListWidgetItem(urging_words(letter))
            row.setData(Qt.ItemDataRole.UserRole, letter.id)
            row.setToolTip(f"{urging_words(letter)}\n{letter.subject}\nEnter: mở công văn")
            self.list.addItem(row)
        self.list.setFixedHeight(min(len(letters), _MOST_ROWS) * row_height(self.font()) + 4)
        self.list.setVisible(bool(letters))
        self._nothing.setVisible(not letters)

    def _open(self, row: QListWidgetItem) -> None:
        self.opened.emit(row.data(Qt.ItemDataRole.UserRole))
