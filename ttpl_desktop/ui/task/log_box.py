"""The log of one task: dated lines, newest first, and a line to write the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.task import TaskNote
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.labels import label


class LogBox(QWidget):
    """Shows the lines; `removed` carries one that the officer takes away by its menu."""

    removed = Signal(object)

    def __init__(self, add: QAction, title: str = "Nhật ký", nothing: str = "Chưa ghi gì.") -> None:
        super().__init__()
        head = QHBoxLayout()
        head.addWidget(label(title, "heading"), 1)
        head.addWidget(ActionButton(add, kind="quiet"))
        self._nothing = label(nothing, "note")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_4)
        self.rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addLayout(self._lines)

    def put(self, notes: Sequence[TaskNote]) -> None:
        """Show the log of a task."""
        if [row.note for row in self.rows] != list(notes):
            for row in self.rows:
                row.hide()
                self._lines.removeWidget(row)
                row.deleteLater()
            self.rows = [_Row(note, self) for note in notes]
            for row in self.rows:
                self._lines.addWidget(row)
        self._nothing.setVisible(not notes)

    def menu_of(self, note: TaskNote) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self)
        menu.addAction("Xoá dòng này").triggered.connect(lambda: self.removed.emit(note))
        return menu


class _Row(QWidget):
    """One line: its day in quiet, its words as long as they are."""

    def __init__(self, note: TaskNote, box: LogBox) -> None:
        super().__init__(box)
        self.note, self._box = note, box
        day = label(vn_date(note.written_on), "quiet")
        self.words: QLabel = label(note.text)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_8)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def _open_menu(self, place: QPoint) -> None:
        menu = self._box.menu_of(self.note)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(place))
