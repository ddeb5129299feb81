"""What every field of a form shares: a name, a label, a sentence below, and when it speaks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import look
from ttpl_desktop.ui.widgets.labels import label

REST_MS = 400
"""How long typing rests before it is saved, in milliseconds."""
_NOTHING_TOLD = object()
_NOT_WRITTEN = "Chưa lưu được chữ ở ô này."


class Field(QWidget):
    """One named value of a record on screen.

    `edited` carries a new value and is emitted only for what the officer did, never for `put`.
    A value that cannot be read is not emitted: the field says why underneath.
    """

    edited = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = name
        self.title = title
        self._told: Any = None
        self._touched = False
        self._is_telling = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._note = label(role="note")
        self._note.setWordWrap(True)
        self._note.hide()

    def build(self, *rows: QWidget, editor: QWidget) -> None:
        """Lay out the parts of the field; `editor` is the one that takes the focus."""
        for row in rows:
            self._column.addWidget(row)
        self._column.addWidget(self._note)
        self._editor = editor
        editor.setAccessibleName(self.title)
        self.setFocusProxy(editor)

    def value(self) -> Any:
        """What stands in the field now; raises ValueError with a sentence if it is no value."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Write a value into the editor without any signal."""
        raise NotImplementedError

    def first_line_height(self) -> int:
        """How high the label beside the field must be to stand level with its first line."""
        return self._editor.sizeHint().height()

    def set_read_only(self, fixed: bool) -> None:
        """Whether the value is only to be read."""
        self._editor.setEnabled(not fixed)

    @property
    def is_pending(self) -> bool:
        """Whether the officer has changed something that has not been told (or cannot be)."""
        return self._touched

    @property
    def is_telling(self) -> bool:
        """Whether those who listen to `edited` are at work on its value."""
        return self._is_telling

    def keep(self) -> None:
        """Leave the value in the field: it could not be written, so the next flush tells it again.

        For those who listen to `edited`, or hear of their trouble meanwhile.
        """
        self._touched = True
        self._told = _NOTHING_TOLD
        self.say(_NOT_WRITTEN, State.LATE)

    def put(self, value: Any) -> None:
        """Show the stored value; what already reads as that value is left as it was typed."""
        self._rest.stop()
        self._touched = False
        self._told = value
        if not self._reads_as(value):
            self.show_value(value)
        self.say("")

    def flush(self) -> None:
        """Tell at once what the officer has changed and the field has not told."""
        self._rest.stop()
        if not self._touched:
            return
        try:
            value = self.value()
        except ValueError as error:
            self.say(str(error), State.LATE)
            return
        self._touched = False
        self._clear_complaint()
        if value != self._told:
            self._told = value
            self._is_telling = True
            self.edited.emit(value)
            self._is_telling = False

    def touch(self) -> None:
        """Note a change by the officer that is told when the field is left."""
        self._touched = True

    def rest(self) -> None:
        """Note a change by the officer that is told when the typing pauses."""
        self._touched = True
        self._rest.start()

    def tell(self) -> None:
        """Note a change by the officer and tell it at once."""
        self._touched = True
        self.flush()

    def say(self, sentence: str, state: State | None = None) -> None:
        """Show a sentence under the field (what a phrase means, what is wrong); empty hides it."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        look(self._note, state=state.value if state else "")
        look(self._editor, state="late" if state is State.LATE else "")

    @property
    def note(self) -> str:
        """The sentence under the field."""
        return self._note.text()

    def _reads_as(self, value: Any) -> bool:
        try:
            return bool(self.value() == value)
        except ValueError:
            return False

    def _clear_complaint(self) -> None:
        if self._editor.property("state") == "late":
            self.say("")
