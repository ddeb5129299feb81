"""The question at the end of an entry's handling."""

from __future__ import annotations

import dataclasses
import datetime as dt

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.field_rows import lay_fields
from ttpl_desktop.ui.widgets.fields import TextField

_WIDTH = 520


@dataclasses.dataclass(frozen=True, slots=True)
class Closing:
    """With what result, and on which day, the handling ended."""

    result: str
    closed_on: dt.date


class ClosingForm(QWidget):
    """The result and the day; complete when both are there and the day is a sensible one."""

    def __init__(self, result: str, received_on: dt.date, today: dt.date) -> None:
        super().__init__()
        self._first, self._last = received_on, today
        self.result = TextField("result", "Kết quả", rows=4)
        self.result.put(result)
        self.day = DateField("closed_on", "Ngày kết thúc")
        self.day.put(today)
        note = "Ghi kết quả xử lý; không xử lý được thì ghi lý do."
        lay_fields(self, (self.result, self.day), note)
        self.setFocusProxy(self.result)

    @property
    def answer(self) -> Closing | None:
        """What was written; None while something is missing."""
        try:
            day = self.day.value()
        except ValueError:
            return None
        is_sensible = day is not None and self._first <= day <= self._last
        return Closing(self.result.value(), day) if is_sensible and self.result.value() else None


def ask_closing(
    parent: QWidget, result: str, received_on: dt.date, today: dt.date
) -> Closing | None:
    """How the handling of an entry ended; None when the officer thinks better of it."""
    form = ClosingForm(result, received_on, today)
    dialog = AskDialog(parent, "Kết thúc xử lý thông tin", form, do="Kết thúc")
    changed = (form.result.editor.textChanged, form.day.editor.textChanged)
    dialog.hold_back(lambda: form.answer is not None, *changed)
    dialog.resize(_WIDTH, dialog.sizeHint().height())
    form.setFocus()
    return form.answer if dialog.is_answered() else None
