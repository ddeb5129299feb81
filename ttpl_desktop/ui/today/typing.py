"""Whether the officer is typing, without a look at any key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

RESTS_MS = 3000
"""How long a cursor must stand still before something may change on screen by itself."""
_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit)


class TypingWatch(QObject):
    """Follows the cursor in every text editor, also of a question over the window.

    A syllable that is being composed moves it too.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._still = QElapsedTimer()
        self._waiting: Callable[[], object] | None = None
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(self._do_what_waited)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._note)

    @property
    def is_typing(self) -> bool:
        """Whether a cursor moved in the last few seconds."""
        return self._rest.isActive()

    @property
    def still_ms(self) -> int | None:
        """For how many milliseconds no cursor has moved; None where none ever did."""
        return self._still.elapsed() if self._still.isValid() else None

    def when_resting(self, do: Callable[[], object]) -> None:
        """Does it now, or once when the typing rests; what waited before is given up for it."""
        if self.is_typing:
            self._waiting = do
        else:
            self._waiting = None
            do()

    def _note(self) -> None:
        if isinstance(QApplication.focusWidget(), _EDITORS):
            self._still.start()
            self._rest.start()

    def _do_what_waited(self) -> None:
        do, self._waiting = self._waiting, None
        if do is not None:
            do()
