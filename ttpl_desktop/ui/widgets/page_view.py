"""The real pages of a document, one under the other, on white paper in both themes."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.widgets.buttons import IconButton, push_button
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.sheets import GAP, Sheets

SCREEN_DPI = 96
STEPS = (50, 67, 80, 100, 125, 150, 200, 300)


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A point of the document: a page counted from 0 and a share of its height."""

    page: int
    share: float


class _Scroll(QScrollArea):
    zoomed = Signal(int)
    resized = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PageView(QWidget):
    """Pages with zoom; at first as wide as the column. A refresh stays at the same place."""

    page_changed = Signal(int)

    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QImage] = []
        self._dpi = SCREEN_DPI
        self._percent: int | None = None
        self._sheets = Sheets()
        self._scroll = _Scroll()
        self._scroll.setWidget(self._sheets)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setAccessibleName("Các trang văn bản")
        self._scroll.zoomed.connect(self.zoom_by)
        self._scroll.resized.connect(self._fit_again)
        self._scroll.verticalScrollBar().valueChanged.connect(self._moved)
        self._number = label(role="quiet")
        self._zoom = label(role="quiet")
        self._empty = EmptyState(empty)
        self._arrange()
        self.put([])

    def _arrange(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(SPACE_4)
        bar.addWidget(self._number)
        bar.addStretch()
        smaller, larger = IconButton("minus", "Thu nhỏ"), IconButton("plus", "Phóng to")
        smaller.clicked.connect(lambda: self.zoom_by(-1))
        larger.clicked.connect(lambda: self.zoom_by(1))
        for widget in (smaller, self._zoom, larger):
            bar.addWidget(widget)
        bar.addWidget(push_button("Vừa cột", self.fit, kind="link"))
        places = QWidget()
        self._places = QStackedLayout(places)
        self._places.addWidget(self._empty)
        self._places.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._bar)
        column.addWidget(places, 1)

    def put(self, pages: Sequence[QImage | bytes], dpi: int = SCREEN_DPI) -> None:
        """Show page pictures (or picture files as bytes) drawn at `dpi` dots per inch.

        Raises ValueError for bytes that are no picture.
        """
        place = self.place
        self._pages = [_picture(page) for page in pages]
        self._dpi = dpi
        self._bar.setVisible(bool(pages))
        self._places.setCurrentWidget(self._scroll if pages else self._empty)
        self._draw(place)

    def say(self, sentence: str) -> None:
        """Show a sentence in place of pages: they are being made, or cannot be."""
        self.put([])
        self._empty.sentence.setText(sentence)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def place(self) -> Place:
        """What is at the upper edge of the view."""
        top = self._scroll.verticalScrollBar().value()
        for index, area in enumerate(self._sheets.areas()):
            if top <= area.bottom() + GAP:
                return Place(index, max(0.0, (top - area.top()) / area.height()))
        return Place(0, 0.0)

    def go_to(self, page: int, share: float = 0.0) -> None:
        """Bring a page, counted from 0, and a share of its height to the upper edge."""
        areas = self._sheets.areas()
        if areas:
            area = areas[min(max(page, 0), len(areas) - 1)]
            bar = self._scroll.verticalScrollBar()
            bar.setValue(round(area.top() + share * area.height()))
        self._moved()

    def zoom_by(self, steps: int) -> None:
        """Go to the next larger (1) or smaller (-1) of the usual zooms."""
        now = self.percent
        if steps > 0:
            self.zoom(next((step for step in STEPS if step > now), STEPS[-1]))
        else:
            self.zoom(next((step for step in reversed(STEPS) if step < now), STEPS[0]))

    def zoom(self, percent: int) -> None:
        """Show the pages at this share of their size on paper."""
        place = self.place
        self._percent = percent
        self._draw(place)

    def fit(self) -> None:
        """Make the widest page as wide as the column, also when the column changes."""
        place = self.place
        self._percent = None
        self._draw(place)

    @property
    def percent(self) -> int:
        """The zoom in use: 100 is the size on paper at 96 dots per inch."""
        return round(self._scale() * self._dpi / SCREEN_DPI * 100)

    def _scale(self) -> float:
        if self._percent is not None:
            return self._percent / 100 * SCREEN_DPI / self._dpi
        width = max((page.width() for page in self._pages), default=0)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - bar - 2 * self._scroll.frameWidth()
        return max(room, 50) / width if width else 1.0

    def _draw(self, place: Place) -> None:
        self._sheets.put(self._pages, self._scale())
        self._zoom.setText(f"{self.percent} %")
        self.go_to(place.page, place.share)

    def _fit_again(self) -> None:
        if self._percent is None and self._pages:
            self._draw(self.place)

    def _moved(self) -> None:
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 2
        areas = self._sheets.areas()
        page = next((i for i, area in enumerate(areas) if middle <= area.bottom()), len(areas) - 1)
        self._number.setText(f"Trang {page + 1} / {len(areas)}" if areas else "")
        self.page_changed.emit(max(page, 0))


def _picture(page: QImage | bytes) -> QImage:
    picture = QImage.fromData(page) if isinstance(page, bytes) else page
    if picture.isNull():
        raise ValueError("bytes that are no picture")
    return picture
