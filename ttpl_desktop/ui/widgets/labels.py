"""Labels: titles, quiet facts, and text that is shortened rather than pushing its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ttpl_desktop.ui.style_sheet import look


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain-text label; `role` is title, heading, quiet, note or empty."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    look(made, role=role)
    return made


def rule() -> QFrame:
    """A thin line between two parts of a page."""
    line = QFrame()
    look(line, role="line")
    return line


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole text is its tooltip then."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look(self, role=role)

    def minimumSizeHint(self) -> QSize:
        narrow = self.fontMetrics().horizontalAdvance("…")
        return QSize(narrow, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.drawFrame(painter)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        self.setToolTip("" if shown == self.text() else self.text())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, self.alignment(), shown)
