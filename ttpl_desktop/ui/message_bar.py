"""The line under a page's title that says what happened and offers one thing to do."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12, look
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.empty_state import Offer
from ttpl_desktop.ui.widgets.labels import label


class MessageKind(Enum):
    """How much a message matters; the value is its mark."""

    INFO = "i"
    WARN = "▲"
    ERROR = "!"


_STATES = {MessageKind.INFO: "open", MessageKind.WARN: "soon", MessageKind.ERROR: "late"}


class MessageBar(QFrame):
    """Visible only while there is something to say; stands where a modal box would."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, role="message")
        self._do: Callable[[], object] | None = None
        self._mark = label()
        self._mark.setObjectName("mark")
        self._sentence = label()
        self._sentence.setWordWrap(True)
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        close = IconButton("close", "Đóng thông báo")
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, 6, 6, 6)
        row.setSpacing(SPACE_8)
        row.addWidget(self._mark)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        self.hide()

    def say(
        self, sentence: str, kind: MessageKind = MessageKind.INFO, action: Offer | None = None
    ) -> None:
        """Show a sentence in place of the one before, with one button or none."""
        self._mark.setText(kind.value)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._action.setVisible(action is not None)
        self._do = None
        if action is not None:
            words, self._do = action
            self._action.setText(words)
        look(self, state=_STATES[kind])
        look(self._mark)
        self.show()

    def say_error(self, error: UserFacingError, action: Offer | None = None) -> None:
        """Show trouble in the world in its own words."""
        self.say(error.sentence, MessageKind.ERROR, action)

    def clear(self) -> None:
        """Take the message away."""
        was_shown = not self.isHidden()
        self._do = None
        self.hide()
        if was_shown:
            self.closed.emit()

    @property
    def sentence(self) -> str:
        """What is being said; empty when nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()
