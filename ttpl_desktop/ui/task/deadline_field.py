"""A deadline as it is written, and beside each other the days that follow from it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.calendar import in_words, vn_date
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.style_sheet import SPACE_12
from ttpl_desktop.ui.widgets.fields import LineField
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import label

_DAYS = (("start", "Từ ngày"), ("last_day", "Hạn cuối"), ("working_day", "Nên xong"))


class DeadlineField(LineField):
    """The words of a deadline (str); under them first day, last day, and the day that is advised.

    Days that the words do not give are left out.
    """

    def __init__(self, name: str, title: str, *, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self.days = {name: _Day(caption) for name, caption in _DAYS}
        self._row = QWidget()
        line = Flow(SPACE_12)
        self._row.setLayout(line)
        for day in self.days.values():
            line.addWidget(day)
        self._row.hide()
        self._column.insertWidget(1, self._row)

    def show_days(self, task: Task) -> None:
        """Shows the days of a task."""
        for name, day in self.days.items():
            day.put(getattr(task, name))
        self._row.setVisible(task.last_day is not None or task.start is not None)


class _Day(QWidget):
    """A day under its caption; its tooltip tells the day of the week."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._caption = caption
        self.words = label()
        font = QFont(self.words.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.words.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(caption, "quiet"))
        column.addWidget(self.words)

    def put(self, day: dt.date | None) -> None:
        """Shows a day; nothing is left to see where there is none."""
        self.words.setText(vn_date(day) if day else "")
        self.setToolTip(f"{self._caption}: {in_words(day)}" if day else "")
        self.setVisible(day is not None)
