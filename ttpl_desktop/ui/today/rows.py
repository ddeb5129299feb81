"""The rows of the list of today, in columns."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ttpl_desktop.domain.reminders import Reminder
from ttpl_desktop.domain.task import TaskState
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.task.signs import UNNAMED, sign_of
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.labels import ElidedLabel

_LEAD_WIDTH = 220
"""Pixels at 10 points that the lead unit gets at most."""
_DONE = {"complete": "Hoàn thành…", "review": "Đã rà soát…"}
_LARGE = 130
"""Percent of the usual letters."""


def _settling(reminder: Reminder) -> str:
    """The name of the action of a task that takes it from the list."""
    return "review" if reminder.state is TaskState.REVIEW else "complete"


def has_large_letters(font: QFont) -> bool:
    """Whether a row has no room for who leads, and a screen for few rows."""
    return scaled(100, font) > _LARGE


class TodayRow(QObject):
    """One record: why, what, who, and what can be done to it at once.

    `done` carries the task and the name of the action that settles it: to a review that is due
    belongs another one than to a deadline.
    """

    opened = Signal(str, int)
    done = Signal(int, str)
    snooze_wanted = Signal(int, QWidget)

    def __init__(self, grid: QGridLayout, number: int) -> None:
        super().__init__()
        self._shown: Reminder | None = None
        self.why = StateChip()
        self.title = ElidedLabel()
        self.lead = ElidedLabel(role="quiet")
        self.lead.setMaximumWidth(scaled(_LEAD_WIDTH, self.lead.font()))
        self.open_button = push_button("Mở", self._open, kind="link")
        self.snooze_button = push_button("Hoãn nhắc ▾", self._snooze, kind="link")
        self.done_button = push_button("", self._do, kind="link")
        grid.addWidget(self.why, number, 0, Qt.AlignmentFlag.AlignLeft)
        for column, widget in enumerate((self.title, self.lead, *self.buttons), 1):
            grid.addWidget(widget, number, column)
        self.put(None)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done, from left to right."""
        return self.open_button, self.snooze_button, self.done_button

    @property
    def shown(self) -> Reminder | None:
        """The record of the row; None where the row is empty."""
        return self._shown

    def put(self, reminder: Reminder | None) -> None:
        """Shows a record, or an empty row."""
        self._shown = reminder
        if reminder is not None:
            self.why.put(sign_of(reminder.state), reminder.why)
            self.title.setText(reminder.title or UNNAMED)
            self.lead.setText(reminder.lead)
            self.done_button.setText(_DONE[_settling(reminder)])
            for button in self.buttons:
                button.setAccessibleName(f"{button.text()} {self.title.text()}")
        for widget in (self.why, self.title, self.open_button):
            widget.setVisible(reminder is not None)
        self.lead.setVisible(reminder is not None and not has_large_letters(self.lead.font()))
        for button in (self.snooze_button, self.done_button):
            button.setVisible(reminder is not None and reminder.is_task)

    def _open(self) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown.register, self._shown.record_id)

    def _do(self) -> None:
        if self._shown is not None:
            self.done.emit(self._shown.record_id, _settling(self._shown))

    def _snooze(self) -> None:
        if self._shown is not None:
            self.snooze_wanted.emit(self._shown.record_id, self.snooze_button)
