"""One unit over a year: what it has sent, what it owes, and when it was urged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.app.urging.register import letters_of_unit
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.urging.urgings import UrgingsBox
from ttpl_desktop.ui.urging.words import cell_words, total_words
from ttpl_desktop.ui.widgets.labels import label


class UnitPanel(QWidget):
    """Shows a unit; `letter_wanted` carries the id of a letter."""

    letter_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name = label("", "title")
        self.total = label("", "quiet")
        self.owed = label("")
        self.urgings = UrgingsBox()
        self.urgings.opened.connect(self.letter_wanted)
        self.name.setWordWrap(True)
        self.owed.setWordWrap(True)
        self.owed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_8)
        for part in (self.name, self.total, self.owed, self.urgings):
            column.addWidget(part)
        column.addStretch(1)

    def put(self, unit: str, matrix: Matrix) -> None:
        """Shows a unit as it stands in the matrix."""
        cells = matrix.of_unit(unit)
        self.name.setText(unit)
        self.total.setText(f"Đã gửi {total_words(cells)} nội dung")
        lines = (f"{cell_words(cell, matrix.today)}: {cell.request.title}" for cell in cells)
        self.owed.setText("\n".join(lines))
        self.urgings.put(letters_of_unit(matrix, unit))
