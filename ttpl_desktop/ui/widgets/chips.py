"""Chips: how a thing stands, and counts that lead to a list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.states import State, mark_of, word_of
from ttpl_desktop.ui.style_sheet import look
from ttpl_desktop.ui.widgets.labels import ElidedLabel

_LEAST = 84
"""Width under which a chip tells nothing, in pixels at 10 points."""


class StateChip(ElidedLabel):
    """A rounded label that tells a state by mark, word and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setIndent(0)
        look(self, kind="chip")
        self.hide()

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), scaled(_LEAST, self.font())), hint.height())

    def put(self, state: State | None, word: str | None = None, *, marked: bool = True) -> None:
        """Show a state in the given word or its usual one; None hides the chip.

        `marked=False` leaves the mark out, for words that are no deadline (a draft).
        """
        if state is not None:
            words = word or word_of(state)
            self.setText(f"{mark_of(state)} {words}" if marked else words)
            self.setAccessibleName(words)
            look(self, state=state.value)
        self.setVisible(state is not None)


class CountChip(QPushButton):
    """A chip that is a link to the list behind its count; `clicked` follows it."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = "! " if state is State.LATE else ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look(self, kind="chip", state=state.value)
        self.hide()

    def put(self, text: str, count: int) -> None:
        """Show `text` (which names the count), hidden where there is nothing to count."""
        self.setText(f"{self._mark}{text}")
        self.setVisible(count > 0)
