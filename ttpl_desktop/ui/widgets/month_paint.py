"""How a calendar month is drawn."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ttpl_desktop.ui.states import colour_of, mark_of
from ttpl_desktop.ui.tokens import Tokens, mix, tint
from ttpl_desktop.ui.widgets.month_layout import DAYS, MonthEntry, MonthLayout, Segment

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_PAD = 6
_BAR = 3
_ROUND = 2
"""Least room beside today's number inside its mark."""


@dataclasses.dataclass(frozen=True, slots=True)
class MonthShape:
    """The rectangles of a month in a widget of a given size."""

    size: QSize
    weeks: int
    line: int

    @property
    def head(self) -> int:
        """Height of the line with the names of the weekdays."""
        return self.line + 10

    @property
    def number(self) -> int:
        """Height of the line with the day's number inside a cell."""
        return self.line + 8

    @property
    def bar(self) -> int:
        """Height of an entry."""
        return self.line + 3

    def lanes(self, most: int) -> int:
        """How many entries fit under the number of a day, none in a very low window."""
        room = self.cell(0, 0).height() - self.number
        return max(0, min(most, room // (self.bar + 2)))

    def cell(self, week: int, weekday: int) -> QRect:
        """The square of a day, lines included on its right and lower edge."""
        width, height = self.size.width(), self.size.height() - self.head
        left, right = weekday * width // DAYS, (weekday + 1) * width // DAYS
        top, bottom = week * height // self.weeks, (week + 1) * height // self.weeks
        return QRect(left, self.head + top, right - left, bottom - top)

    def segment(self, segment: Segment) -> QRect:
        """The bar of an entry in its week."""
        first = self.cell(segment.week, segment.start)
        last = self.cell(segment.week, segment.end)
        top = first.top() + self.number + segment.lane * (self.bar + 2)
        return QRect(first.left() + 3, top, last.right() - first.left() - 6, self.bar)

    def more(self, week: int, weekday: int) -> QRect:
        """Where `+n` stands in a day."""
        cell = self.cell(week, weekday)
        width = 2 * self.line - 2
        return QRect(cell.right() - width - 4, cell.top(), width, self.number)

    def cell_at(self, x: int, y: int) -> tuple[int, int] | None:
        """Week and weekday under a point, None over the head."""
        for week in range(self.weeks):
            for weekday in range(DAYS):
                if self.cell(week, weekday).contains(x, y):
                    return week, weekday
        return None


@dataclasses.dataclass(frozen=True, slots=True)
class MonthMarks:
    """What is special this moment: today, days off with their names, what is chosen or dragged."""

    today: dt.date
    days_off: Mapping[dt.date, str]
    day: dt.date | None
    entry: int | None = None
    target: dt.date | None = None
    focused: bool = False


class MonthPainter:
    """Draws one month once."""

    def __init__(
        self,
        painter: QPainter,
        shape: MonthShape,
        layout: MonthLayout,
        marks: MonthMarks,
        tokens: Tokens,
    ) -> None:
        self._painter = painter
        self._shape, self._layout = shape, layout
        self._marks, self._tokens = marks, tokens
        self._font = QFont(painter.font())
        self._metrics = QFontMetrics(self._font)
        self._bold = QFont(painter.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self) -> None:
        """Draw heads, days, entries, and the frame of the chosen day."""
        self._draw_heads()
        for week in range(self._layout.weeks):
            for weekday in range(DAYS):
                self._draw_day(week, weekday)
        for segment in self._layout.segments:
            self._draw_segment(segment)
        for day, colour in ((self._marks.day, None), (self._marks.target, self._tokens.accent)):
            self._draw_frame(day, colour)

    def _draw_heads(self) -> None:
        self._painter.setPen(QColor(self._tokens.quiet))
        for weekday, name in enumerate(WEEKDAYS):
            cell = self._shape.cell(0, weekday)
            area = QRect(cell.left(), 0, cell.width(), self._shape.head)
            self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._fit(name, area))

    def _is_inside(self, day: dt.date) -> bool:
        month = self._layout.month
        return (day.year, day.month) == (month.year, month.month)

    def _draw_day(self, week: int, weekday: int) -> None:
        cell, day = self._shape.cell(week, weekday), self._layout.day(week, weekday)
        name = self._marks.days_off.get(day)
        ground = self._tokens.panel
        if name is not None:
            ground = self._tokens.holiday if name else self._tokens.day_off
        self._painter.fillRect(cell, QColor(self._tokens.line))
        left, top = (1 if weekday == 0 else 0), (1 if week == 0 else 0)
        self._painter.fillRect(cell.adjusted(left, top, -1, -1), QColor(ground))
        used = self._draw_number(cell, day)
        hidden = self._layout.hidden.get(day, 0)
        self._painter.setPen(QColor(self._tokens.quiet))
        if hidden:
            area = self._shape.more(week, weekday)
            self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"+{hidden}")
        if name:
            self._painter.setPen(QColor(self._tokens.late))
            more = 2 * self._shape.line + 4 if hidden else _PAD
            beside = cell.adjusted(used + 4, 0, -more, 0)
            beside.setHeight(self._shape.number)
            self._draw_holiday(cell, beside, day, name)

    def _draw_holiday(self, cell: QRect, beside: QRect, day: dt.date, name: str) -> None:
        """Write the name in the empty day, or beside the number where entries take the room."""
        if any(entry.first <= day <= entry.last for entry in self._entries()):
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            self._painter.drawText(beside, flags, self._fit(name, beside))
            return
        below = cell.adjusted(_PAD + 2, self._shape.number, -_PAD, -2)
        self._painter.drawText(below, Qt.TextFlag.TextWordWrap, name)

    def _entries(self) -> set[MonthEntry]:
        return {segment.entry for segment in self._layout.segments}

    def _draw_number(self, cell: QRect, day: dt.date) -> int:
        """Draw the day's number and return how far it reaches from the left edge."""
        number = f"{day.day}" if day.day > 1 else f"{day.day}/{day.month}"
        side = self._shape.number - 2
        round_words = QFontMetrics(self._bold).horizontalAdvance(f"{day.day}") + 2 * _ROUND
        area = QRect(cell.left() + 4, cell.top() + 2, max(side, round_words), side)
        if day == self._marks.today:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(self._tokens.accent))
            self._painter.drawRoundedRect(QRectF(area), side / 2, side / 2)
            self._painter.setPen(QColor(self._tokens.on_accent))
            self._painter.setFont(self._bold)
            self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{day.day}")
            self._painter.setFont(self._font)
            return area.right() - cell.left()
        self._painter.setPen(
            QColor(self._tokens.text if self._is_inside(day) else self._tokens.quiet)
        )
        width = self._metrics.horizontalAdvance(number)
        area = QRect(cell.left() + _PAD + 2, cell.top(), width + 2, self._shape.number)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, number)
        return area.right() - cell.left()

    def _draw_segment(self, segment: Segment) -> None:
        area, entry = self._shape.segment(segment), segment.entry
        colour = colour_of(entry.state, self._tokens)
        chosen = entry.id == self._marks.entry
        self._painter.setPen(QPen(QColor(colour), 1.5) if chosen else Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(tint(colour, self._tokens)))
        self._painter.drawRoundedRect(QRectF(area), 3, 3)
        if self._begins_here(segment):
            stripe = QRect(area.left(), area.top(), _BAR, area.height())
            self._painter.fillRect(stripe, QColor(colour))
        self._painter.setPen(QColor(colour))
        self._write(area.adjusted(_BAR + 4, 0, -4, 0), f"{mark_of(entry.state)} {entry.title}")

    def _write(self, area: QRect, words: str) -> None:
        """Write the words of an entry."""
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(area, flags, self._fit(words, area))

    def _begins_here(self, segment: Segment) -> bool:
        return self._layout.day(segment.week, segment.start) == segment.entry.first

    def _draw_frame(self, day: dt.date | None, colour: str | None) -> None:
        cell = None if day is None else self._layout.cell(day)
        if cell is None:
            return
        faint = mix(self._tokens.accent, self._tokens.panel, 0.5)
        colour = colour or (self._tokens.accent if self._marks.focused else faint)
        self._painter.setPen(QPen(QColor(colour), 1.5))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(self._shape.cell(*cell)).adjusted(0.5, 0.5, -1.5, -1.5))

    def _fit(self, text: str, area: QRect) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
