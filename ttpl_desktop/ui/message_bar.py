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
        self._do_other: Callable[[], object] | None = None
        self._mark = label()
        self._mark.setObjectName("mark")
        self._sentence = label()
        self._sentence.setWordWrap(True)
        self._action = QPushButton()
        self._action.clicked.connect(lambda: self._act(self._do))
        self._other = QPushButton()
        self._other.clicked.connect(lambda: self._act(self._do_other))
        close = IconButton("close", "Đóng thông báo")
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, 6, 6, 6)
        row.setSpacing(SPACE_8)
        row.addWidget(self._mark)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.insertWidget(2, self._other)
        row.addWidget(close)
        self.hide()

    def say(
        self,
        sentence: str,
        kind: MessageKind = MessageKind.INFO,
        action: Offer | None = None,
        other: Offer | None = None,
    ) -> None:
        """Show a sentence in place of the one before, with one button, rarely another, or none."""
        self._mark.setText(kind.value)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._do, self._do_other = _offer(self._action, action), _offer(self._other, other)
        look(self, state=_STATES[kind])
        look(self._mark)
        self.show()

    def say_error(self, error: UserFacingError, action: Offer | None = None) -> None:
        """Show trouble in the world in its own words."""
        self.say(error.sentence, MessageKind.ERROR, action)

    def clear(self) -> None:
        """Take the message away."""
        was_shown = not self.isHidden()
        self._do = self._do_other = None
        self.hide()
        if was_shown:
            self.closed.emit()

    @property
    def sentence(self) -> str:
        """What is being said; empty when nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def _act(self, do: Callable[[], object] | None) -> None:
        self.clear()
        if do is not None:
            do()


def _offer(button: QPushButton, offer: Offer | None) -> Callable[[], object] | None:
    """Shows a button with the words of its offer, or hides it; gives what it does."""
    button.setVisible(offer is not None)
    if offer is None:
        return None
    words, do = offer
    button.setText(words)
    return do
