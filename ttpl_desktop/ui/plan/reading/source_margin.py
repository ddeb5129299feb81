"""The margin of the source: where a page of the file begins, and a bar beside what is lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.theme import tokens_of

if TYPE_CHECKING:
    from ttpl_desktop.ui.plan.reading.source_view import SourceView

_WIDTH, _BAR, _INDENT = 46, 3, 6
"""Pixels at 10 points: the margin, the bar, and what is left free beside the page number."""


class SourceMargin(QWidget):
    """Stands left of the text and scrolls with it."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view
        self.follow_letters()

    def follow_letters(self) -> None:
        """Takes its room, as wide as the letters of now want it."""
        width = scaled(_WIDTH, self._view.font())
        self._view.setViewportMargins(width, 0, 0, 0)
        area = self._view.contentsRect()
        self.setGeometry(QRect(area.left(), area.top(), width, area.height()))

    def draw_page_ends(self, viewport: QWidget) -> None:
        """Draws a light line over the first words of each page that is seen."""
        tokens = tokens_of(self.palette())
        painter = QPainter(viewport)
        painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DashLine))
        for _page, top in self._page_tops():
            painter.drawLine(0, top, viewport.width(), top)
        painter.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.panel))
        painter.setPen(QColor(tokens.quiet))
        height = self.fontMetrics().height()
        for page, top in self._page_tops():
            area = QRect(0, top, self.width() - scaled(_INDENT, self.font()), height)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, f"tr. {page}")
        for top, bottom in self._lit_stretches():
            width = scaled(_BAR, self.font())
            bar = QRect(self.width() - width, top, width, bottom - top)
            painter.fillRect(bar, QColor(tokens.accent))
        painter.end()

    def _page_tops(self) -> list[tuple[int, int]]:
        """The pages whose beginning is seen, each with its height in the viewport."""
        first, last = self._view.seen()
        pages = self._view.pages
        return [(page, self._top(at)) for page, at in pages if first <= at <= last]

    def _top(self, position: int) -> int:
        return max(self._view.rect_at(position).top() - 2, 0)

    def _lit_stretches(self) -> list[tuple[int, int]]:
        """Top and bottom of what is lit, one stretch for what follows each other closely."""
        found: list[tuple[int, int]] = []
        for start, end in self._view.lit_positions():
            top, bottom = self._view.rect_at(start).top(), self._view.rect_at(end).bottom()
            if found and top - found[-1][1] <= self.fontMetrics().height():
                top, bottom = found[-1][0], max(bottom, found.pop()[1])
            found.append((top, bottom))
        return found
