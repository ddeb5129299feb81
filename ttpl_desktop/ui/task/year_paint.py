"""How the days of a year are laid along a line, and how a task is drawn on it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.domain.task import TaskState
from ttpl_desktop.ui.states import State, colour_of, mark_of
from ttpl_desktop.ui.task.signs import day_words, sign_of
from ttpl_desktop.ui.tokens import Tokens, tint

_ONE_DAY = dt.timedelta(days=1)
_WEEK, _SHORTEST_MONTH = 7, 28
_WIDE_DAY = 4.0
"""Pixels from which a single weekend is shaded and weeks get their dates."""
_GAP, _MARK = 4, 5
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclasses.dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last`, both included, on `width` pixels from `left`."""

    first: dt.date
    last: dt.date
    left: int
    width: int

    @property
    def day_width(self) -> float:
        """Pixels of one day."""
        return self.width / ((self.last - self.first).days + 1)

    def x(self, day: dt.date) -> float:
        """Where a day begins."""
        return self.left + (day - self.first).days * self.day_width

    def day(self, x: float) -> dt.date:
        """The day at a place, also beyond the ends."""
        return self.first + dt.timedelta(days=int((x - self.left) // self.day_width))

    def months(self) -> Iterator[tuple[dt.date, dt.date]]:
        """The first days of the months and of those after them."""
        first = self.first
        while first <= self.last:
            after = (first + dt.timedelta(days=31)).replace(day=1)
            yield first, after
            first = after

    def mondays(self) -> Iterator[dt.date]:
        """The days on which weeks begin."""
        monday = self.first + dt.timedelta(days=-self.first.weekday() % _WEEK)
        while monday <= self.last:
            yield monday
            monday += dt.timedelta(days=_WEEK)


@dataclasses.dataclass(frozen=True, slots=True)
class YearMarks:
    """The days off with their holidays' names ("" for a plain weekend), and today."""

    days_off: Mapping[dt.date, str]
    today: dt.date


@dataclasses.dataclass(frozen=True, slots=True)
class Bar:
    """A task on the line: its days, whether it lasts, and how it stands."""

    first: dt.date
    last: dt.date
    is_span: bool
    state: State
    words: str


def bar_of(row: TaskRow, days: tuple[dt.date, dt.date] | None = None) -> Bar | None:
    """The bar of a task, at other days while it is dragged; None for a task without days."""
    task = row.task
    if task.shown_day is None:
        return None
    first, last = days or (task.start or task.shown_day, task.shown_day)
    mark, words = mark_of(sign_of(row.state)), f"{last:%d/%m}"
    if row.state is TaskState.CONTINUOUS:
        words = f"{day_words(task)}{words}"
    if row.state in (TaskState.LATE, TaskState.SOON, TaskState.REVIEW):
        words = f"{row.state.words} {words}"
    return Bar(first, last, first < last, sign_of(row.state), f"{mark} {words}")


class YearPainter:
    """Draws heads and rows of the line."""

    def __init__(self, painter: QPainter, scale: Scale, marks: YearMarks, tokens: Tokens) -> None:
        self._painter, self._scale = painter, scale
        self._marks, self._tokens = marks, tokens

    def draw_head(self, area: QRect) -> None:
        """Months by name over ticks for the weeks; where there is room with the Mondays' dates."""
        upper = area.adjusted(0, 0, 0, -area.height() // 2)
        lower = area.adjusted(0, area.height() // 2, 0, 0)
        longest = self._painter.fontMetrics().horizontalAdvance("Tháng 12") + 2 * _GAP
        word = "Tháng " if longest < _SHORTEST_MONTH * self._scale.day_width else "T"
        for first, after in self._scale.months():
            left, right = self._scale.x(first), self._scale.x(after)
            cell = QRectF(left, upper.top(), right - left, upper.height()).toRect()
            self._painter.setPen(QColor(self._tokens.quiet))
            self._painter.drawText(cell, _CENTRE, f"{word}{first.month}")
            self._line(left, area, self._tokens.line)
        for monday in self._scale.mondays():
            self._draw_week(monday, lower)

    def _draw_week(self, monday: dt.date, area: QRect) -> None:
        left = self._scale.x(monday)
        if self._scale.day_width < _WIDE_DAY:
            tick = QRect(area.left(), area.bottom() - area.height() // 3, 0, area.height() // 3)
            self._line(left, tick, self._tokens.quiet)
            return
        self._line(left, area, self._tokens.line)
        words = f"{monday:%d/%m}"
        width = self._painter.fontMetrics().horizontalAdvance(words) + 2
        if left + 2 + width <= self._scale.left + self._scale.width:
            self._painter.setPen(QColor(self._tokens.quiet))
            cell = QRectF(left + 2, area.top(), width, area.height())
            self._painter.drawText(cell, _LEFT, words)

    def draw_ground(self, area: QRect) -> None:
        """Days off, month lines and today behind a row."""
        is_wide = self._scale.day_width >= _WIDE_DAY
        for day, name in self._marks.days_off.items():
            if name or is_wide:
                ground = self._tokens.holiday if name else self._tokens.day_off
                left, right = self._scale.x(day), self._scale.x(day + _ONE_DAY)
                place = QRectF(left, area.top(), right - left, area.height())
                self._painter.fillRect(place, QColor(ground))
        for first, _after in self._scale.months():
            self._line(self._scale.x(first), area, self._tokens.line)
        if self._scale.first <= self._marks.today <= self._scale.last:
            middle = self._scale.x(self._marks.today) + self._scale.day_width / 2
            self._line(middle, area, self._tokens.accent, 2)

    def draw_bar(self, area: QRect, bar: Bar) -> None:
        """A span as a bar, the deadline as a mark at its end with words beside it."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(colour_of(bar.state, self._tokens))
        place = self.place_of(area, bar)
        if bar.is_span:
            self._painter.setPen(QPen(colour, 1))
            self._painter.setBrush(QColor(tint(colour.name(), self._tokens)))
            self._painter.drawRoundedRect(place, 3, 3)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        end = place.right() if bar.is_span else place.center().x()
        middle = QPointF(min(end, area.right() - _MARK), place.center().y())
        around = ((0, -_MARK), (_MARK, 0), (0, _MARK), (-_MARK, 0))
        self._painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in around]))
        self._painter.setPen(colour)
        self._write(area, bar, place, middle)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _write(self, area: QRect, bar: Bar, place: QRectF, middle: QPointF) -> None:
        """The words behind the mark, or before the bar where the line ends too soon."""
        width = self._painter.fontMetrics().horizontalAdvance(bar.words) + 2
        left = middle.x() + _MARK + _GAP
        flags = _LEFT
        if left + width > area.right():
            left, flags = place.left() - (0 if bar.is_span else _MARK) - _GAP - width, _RIGHT
        self._painter.drawText(QRectF(left, area.top(), width, area.height()), flags, bar.words)

    def place_of(self, area: QRect, bar: Bar) -> QRectF:
        """The rectangle of a bar in its row, within the ends of the line."""
        left = max(self._scale.x(bar.first), self._scale.left)
        right = min(self._scale.x(bar.last + _ONE_DAY), self._scale.left + self._scale.width)
        height = area.height() / 2
        return QRectF(left, area.top() + height / 2, right - left, height)

    def _line(self, x: float, area: QRect, colour: str, width: int = 1) -> None:
        self._painter.fillRect(QRectF(round(x), area.top(), width, area.height()), QColor(colour))
