"""Links to records under a heading, each with a way there and, where it can be taken out, that."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4, look
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.labels import label

_LENGTH = 140
_AROUND = 12
"""Pixels that the border and the padding of a link take from its words."""


@dataclasses.dataclass(frozen=True, slots=True)
class Link:
    """A record: its register, its id, and what is said of it; `state` puts a mark before that."""

    register: str
    id: int
    words: str
    whole: str = ""
    state: State | None = None


class Links(QWidget):
    """`wanted` carries the register and id of a link that was followed, `taken_out` its id."""

    wanted = Signal(str, int)
    taken_out = Signal(int)

    def __init__(self, title: str, *, can_take_out: str = "") -> None:
        super().__init__()
        self._take_out = can_take_out
        self._rows: list[QWidget] = []
        self.listed: tuple[Link, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_4)
        if title:
            self._column.addWidget(label(title, "heading"))
        self._none = label("", "quiet")
        self._none.setWordWrap(True)
        self._column.addWidget(self._none)

    def put(self, links: Sequence[Link], nothing: str = "") -> None:
        """Shows these; `nothing` is said where there is none."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self.listed = tuple(links)
        self._rows = [self._row(each) for each in links]
        for row in self._rows:
            self._column.addWidget(row)
        self._none.setText(nothing)
        self._none.setVisible(not links and bool(nothing))

    def _row(self, link: Link) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_4)
        line.addWidget(self._button(link), 1)
        if self._take_out:
            out = IconButton("close", f"{self._take_out}: {shorten(link.words, _LENGTH)}")
            out.clicked.connect(lambda _down=False: self.taken_out.emit(link.id))
            line.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, link: Link) -> ElidedLink:
        mark = f"{mark_of(link.state)} " if link.state else ""
        do = partial(self.wanted.emit, link.register, link.id)
        return ElidedLink(mark + link.words, link.whole or link.words, do)


class ElidedLink(QPushButton):
    """A link that ends in … where its place is narrower than its words."""

    def __init__(self, words: str, whole: str, do: Callable[[], object]) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(whole)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _down: do())
        look(self, kind="link")
        self._fit()

    @property
    def words(self) -> str:
        """All that it says, also where only a part fits."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _AROUND
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, elide, room))
