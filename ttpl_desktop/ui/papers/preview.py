"""The real pages of a paper beside its form, drawn anew a moment after the last change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.papers import CLOSING, Drawn, PageImage, PagePlace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.widgets.outline_model import Fixed, Key
from ttpl_desktop.ui.widgets.page_view import PageView

REST_MS = 200
"""How long the typing rests before the pages are drawn, in milliseconds."""
_DPI = 120
# What stands over the words that are brought into sight, as a share of the page.
_HEADROOM = 0.08


def grey(page: PageImage) -> QImage:
    """A page in shades of grey: a paper of the office is black on white (NĐ 30/2020, Phụ lục I)."""
    colours = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    return colours.convertToFormat(QImage.Format.Format_Grayscale8)


Draw = Callable[[int, float, Callable[[PageImage], QImage]], Callable[[], Drawn[int, QImage]]]
"""A job that draws the paper of an id at so many dots per inch, each page as a picture."""


class PaperPreview(QWidget):
    """Draws one paper at a time in the background; while it is folded away it draws nothing.

    `kind` is what the paper is called in a sentence ("kế hoạch").
    """

    def __init__(self, frame: Frame, draw: Draw, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._make_job, self._kind = frame, draw, kind
        self._paper_id: int | None = None
        self._sentence = ""
        self._key: Key | None = None
        self._places: Mapping[int, PagePlace] = {}
        self._is_stale = self._is_drawing = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._draw)
        self.pages = PageView(f"Trang văn bản hiện ở đây khi có {kind}.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def follow(self, paper_id: int | None) -> None:
        """Shows this paper from now on; its records may have changed."""
        is_other = paper_id != self._paper_id
        self._paper_id = paper_id
        if is_other:
            self._places = {}
            self._say("Đang dựng trang…" if paper_id else f"Chưa có {self._kind} nào.")
        self._is_stale = paper_id is not None
        if self._is_stale and self.isVisible():
            self._rest.start(0 if is_other else REST_MS)

    @property
    def is_behind(self) -> bool:
        """Whether something changed that the pages do not show yet."""
        return self._is_stale or self._is_drawing

    @property
    def sentence(self) -> str:
        """What stands in place of the pages; empty while there are pages."""
        return self._sentence

    def look_at(self, key: Key) -> None:
        """Brings another part of the paper into sight; the same one again stays where it is."""
        if key != self._key:
            self._key = key
            self._go_there()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what has changed while the pages were folded away."""
        super().showEvent(event)
        if self._is_stale:
            self._rest.start(0)

    def _draw(self) -> None:
        if self._paper_id is None or self._is_drawing or not self._is_stale:
            return
        self._is_stale, self._is_drawing = False, True
        paper_id = self._paper_id
        try:
            job = self._make_job(paper_id, _DPI, grey)
        except UserFacingError as error:
            self._fail(paper_id, error)
            return
        drawing = self._frame.background.run(
            job,
            on_done=lambda drawn: self._put(paper_id, drawn),
            on_error=lambda error: self._fail(paper_id, error),
        )
        self.destroyed.connect(drawing.cancel)  # a page may be left before its pages are drawn

    def _put(self, paper_id: int, drawn: Drawn[int, QImage]) -> None:
        if paper_id == self._paper_id:
            # A part that was just added comes into sight once it stands on a page.
            is_new = isinstance(self._key, int) and self._key not in self._places
            is_first = not self._places or is_new
            self._places = drawn.places
            self._sentence = ""
            self.pages.put(drawn.pages, _DPI)
            if is_first:
                self._go_there()
        self._go_on()

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.pages.say(sentence)

    def _go_there(self) -> None:
        if self._key is Fixed.HEAD:
            self.pages.go_to(0)
        place = self._places.get(_number(self._key))
        if place is not None:
            self.pages.go_to(place.page, max(0.0, place.share - _HEADROOM))

    def _fail(self, paper_id: int, error: UserFacingError) -> None:
        if paper_id == self._paper_id:
            self._say(error.sentence)
        self._go_on()

    def _go_on(self) -> None:
        """Draws again where something changed in the meantime."""
        self._is_drawing = False
        if self._is_stale and self.isVisible():
            self._rest.start()


def _number(key: Key | None) -> int:
    """By what the pages know a part of the paper."""
    if isinstance(key, int):
        return key
    return CLOSING if key is Fixed.CLOSING else 0
