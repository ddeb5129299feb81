"""The pages of an invented paper in a form, drawn in the background."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app import forms
from ttpl_desktop.app.forms import FormFile, FormKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers.preview import grey
from ttpl_desktop.ui.widgets.page_view import PageView

_DPI = 120
_WAITING = "Đang dựng trang xem thử…"


class SamplePages(QWidget):
    """Shows the pages of the form that was asked for last."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._asked = 0
        self.sentence = ""
        self.pages = PageView(_WAITING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def follow(self, kind: FormKind, form: FormFile) -> None:
        """Draws the pages of a form."""
        self.say(_WAITING)
        asked = self._asked
        job = self._frame.background.run(
            forms.sampling(self._frame.work, kind, form, _DPI, grey),
            on_done=lambda pages: self._put(asked, pages),
            on_error=lambda error: self._fail(asked, error),
        )
        self.destroyed.connect(job.cancel)  # the page may be left before the pages are drawn

    def say(self, sentence: str) -> None:
        """Shows a sentence in place of pages; what is being drawn comes too late."""
        self._asked += 1
        self.sentence = sentence
        self.pages.say(sentence)

    def _put(self, asked: int, pages: tuple[QImage, ...]) -> None:
        if asked == self._asked:
            self.sentence = ""
            self.pages.put(pages, _DPI)

    def _fail(self, asked: int, error: UserFacingError) -> None:
        if asked == self._asked:
            self.say(error.sentence)
