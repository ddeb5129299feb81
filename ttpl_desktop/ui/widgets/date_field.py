"""A date as officers type it: 5/2/26, 05/02/2026, or picked from a small calendar."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QWidget, QWidgetAction

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.menus import pop_up

_DATE = re.compile(r"\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})\s*")
_DIGITS = re.compile(r"\s*(\d{2})(\d{2})(\d{4}|\d{2})\s*")


def read_date(text: str) -> dt.date | None:
    """The date that was typed, None for nothing; a two-digit year means this century.

    Raises ValueError with a sentence for the officer.
    """
    if not text.strip():
        return None
    match = _DATE.fullmatch(text) or _DIGITS.fullmatch(text)
    if match is None:
        raise ValueError("Không đọc được ngày: hãy ghi ngày/tháng/năm, ví dụ 05/02/2026.")
    day, month, year = (int(part) for part in match.groups())
    try:
        return dt.date(year if year > 99 else 2000 + year, month, day)
    except ValueError as error:
        raise ValueError(f"Không có ngày {day}/{month}/{match[3]} trong lịch.") from error


def write_date(date: dt.date | None) -> str:
    """dd/MM/yyyy, or nothing."""
    return "" if date is None else f"{date:%d/%m}/{date.year:04d}"


class DateField(Field):
    """A date or None; told when Enter is pressed, the field is left, or a day is picked."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.editor = LineEditor()
        self.editor.setPlaceholderText("ngày/tháng/năm")
        self.editor.textEdited.connect(self.touch)
        self.editor.editingFinished.connect(self._finish)
        self._button = IconButton("calendar", f"Chọn ngày: {title}")
        self._button.clicked.connect(self._open_calendar)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.editor)
        row.addWidget(self._button)
        row.addStretch()
        self.build(line, editor=self.editor)
        self._fit()

    def value(self) -> Any:
        return read_date(self.editor.text())

    def show_value(self, value: Any) -> None:
        self.editor.setText(write_date(value))

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)
        self._button.setEnabled(not fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.editor.setMaximumWidth(self.editor.fontMetrics().horizontalAdvance("0") * 18)

    def pick(self, day: QDate) -> None:
        """Take a day of the small calendar."""
        self.show_value(dt.date(day.year(), day.month(), day.day()))
        self.tell()

    def _finish(self) -> None:
        self.flush()
        if self._reads_as(self._told):
            self.show_value(self._told)

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        calendar = month_calendar()
        if self._reads_as(self._told) and self._told is not None:
            calendar.setSelectedDate(QDate(self._told.year, self._told.month, self._told.day))
        calendar.clicked.connect(self.pick)
        calendar.activated.connect(self.pick)
        calendar.clicked.connect(menu.close)
        calendar.activated.connect(menu.close)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        pop_up(menu, self._button)
        calendar.setFocus()


def asked_day(field: DateField) -> dt.date:
    """The day that answers a question; UserFacingError where there is none or it cannot be read."""
    try:
        day: dt.date | None = field.value()
    except ValueError as error:
        raise UserFacingError(str(error)) from error
    if day is None:
        raise UserFacingError(f"Chưa ghi “{field.title}”: hãy ghi ngày, ví dụ 31/12/2026.")
    return day


def month_calendar() -> QCalendarWidget:
    """Qt's calendar with weeks from Monday and without week numbers."""
    calendar = QCalendarWidget()
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setGridVisible(False)
    weekend = QTextCharFormat()
    weekend.setForeground(calendar.palette().placeholderText())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    return calendar
