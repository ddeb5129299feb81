"""A small ring whose arcs tell how far a section of the report has come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.tokens import Tokens

SIDE = 16
_GAP_DEGREES = 14
_PEN = 2.5


class RingPart(Enum):
    """One arc: nothing there yet, complete, or in need of a look."""

    EMPTY = "empty"
    DONE = "done"
    DOUBTFUL = "doubtful"


_WORDS = {RingPart.EMPTY: "chưa có", RingPart.DONE: "xong", RingPart.DOUBTFUL: "cần xem lại"}


def ring_words(parts: Sequence[tuple[str, RingPart]]) -> str:
    """The ring in words for a tooltip: `lời văn: xong · số liệu: chưa có`."""
    return " · ".join(f"{name}: {_WORDS[part]}" for name, part in parts)


def paint_ring(painter: QPainter, area: QRectF, parts: Sequence[RingPart], tokens: Tokens) -> None:
    """Draw the arcs clockwise from the top."""
    colours = {
        RingPart.EMPTY: tokens.line,
        RingPart.DONE: tokens.done,
        RingPart.DOUBTFUL: tokens.soon,
    }
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = area.adjusted(_PEN, _PEN, -_PEN, -_PEN)
    gap = _GAP_DEGREES if len(parts) > 1 else 0
    span = 360 / len(parts)
    for index, part in enumerate(parts):
        pen = QPen(QColor(colours[part]), _PEN)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        start = 90 - index * span - gap / 2
        painter.drawArc(inner, round(start * 16), round((gap - span) * 16))


def ring_icon(parts: Sequence[RingPart], palette: QPalette, side: int = SIDE) -> QIcon:
    """The ring as an icon for rows of a tree or list, sharp on screens of up to 200 %."""
    picture = QPixmap(2 * side, 2 * side)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_ring(painter, QRectF(0, 0, side, side), parts, tokens_of(palette))
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # a chosen row would pale its colours
    return icon


class Ring(QWidget):
    """The ring as a widget of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[RingPart, ...] = (RingPart.EMPTY,)

    def put(self, parts: Sequence[tuple[str, RingPart]]) -> None:
        """Show named parts; their words become the tooltip and what a screen reader says."""
        self._parts = tuple(part for _name, part in parts)
        self.setToolTip(ring_words(parts))
        self.setAccessibleName(ring_words(parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_ring(QPainter(self), area, self._parts, tokens_of(self.palette()))
