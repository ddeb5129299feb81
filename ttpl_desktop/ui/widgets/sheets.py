"""Sheets of paper painted one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.theme import tokens_of

GAP = 12
"""Between two sheets, in screen pixels."""


class Sheets(QWidget):
    """Paints the pages that are in sight, each scaled once per zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QImage] = []
        self._scaled: dict[int, QImage] = {}
        self._scale = 1.0

    def put(self, pages: Sequence[QImage], scale: float) -> None:
        """Show pages at `scale` screen pixels per picture pixel."""
        self._pages, self._scale = list(pages), scale
        self._scaled.clear()
        width = max((self._size(page).width() for page in pages), default=0)
        height = sum(self._size(page).height() + GAP for page in pages) - GAP
        self.setFixedSize(width, max(height, 0))
        self.update()

    def areas(self) -> list[QRect]:
        """Where each page lies, from the top."""
        areas, top = [], 0
        for page in self._pages:
            size = self._size(page)
            areas.append(QRect(QPoint((self.width() - size.width()) // 2, top), size))
            top += size.height() + GAP
        return areas

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = tokens_of(self.palette()).line
        for index, area in enumerate(self.areas()):
            if area.intersects(event.rect()):
                painter.drawImage(area, self._picture(index, area.size()))
                painter.setPen(edge)
                painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _size(self, page: QImage) -> QSize:
        return QSize(round(page.width() * self._scale), round(page.height() * self._scale))

    def _picture(self, index: int, size: QSize) -> QImage:
        if index not in self._scaled:
            ratio = self.devicePixelRatioF()
            self._scaled[index] = self._pages[index].scaled(
                size * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._scaled[index]
