"""A calendar month to look at, walk through by keyboard, and move entries in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from ttpl_desktop.ui.states import mark_of, word_of
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.menus import pop_up
from ttpl_desktop.ui.widgets.month_layout import (
    DAYS,
    LANES,
    MonthEntry,
    MonthLayout,
    Segment,
    entries_on,
    lay_out,
)
from ttpl_desktop.ui.widgets.month_paint import MonthMarks, MonthPainter, MonthShape

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}
_HOW_TO_MOVE = "Kéo, hoặc chọn rồi nhấn Ctrl+mũi tên, để dời sang ngày khác."


class MonthGrid(QWidget):
    """Shows what it is given and tells what the officer did; it changes nothing itself.

    Arrows walk through the days, Space through the entries of a day; Ctrl with an arrow moves the
    chosen entry as dragging does.

    `moved` carries an entry's id and its new last day. `month_wanted` asks for the month of a day
    that was walked to outside the weeks shown.
    """

    day_chosen = Signal(object)
    day_activated = Signal(object)
    entry_chosen = Signal(int)
    entry_activated = Signal(int)
    moved = Signal(int, object)
    month_wanted = Signal(object)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today
        self._entries: tuple[MonthEntry, ...] = ()
        self._days_off: Mapping[dt.date, str] = {}
        self._month = today.replace(day=1)
        self._layout = lay_out(self._month, ())
        self._entry: int | None = None
        self._grabbed: tuple[MonthEntry, dt.date, QPoint] | None = None
        self._target: dt.date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Lịch tháng")

    def put(
        self,
        month: dt.date,
        entries: Sequence[MonthEntry],
        days_off: Mapping[dt.date, str],
        today: dt.date,
    ) -> None:
        """Show a month; `days_off` gives each day off its holiday's name, or "" for none."""
        self._month, self._today = month.replace(day=1), today
        self._entries, self._days_off = tuple(entries), days_off
        self._arrange()
        if self._layout.cell(self._day) is None:
            self._day = today if self._layout.cell(today) else self._month
        if self._entry not in {entry.id for entry in entries}:
            self._entry = None
        self._describe()

    @property
    def day(self) -> dt.date:
        """The day with the frame."""
        return self._day

    @property
    def entry(self) -> int | None:
        """The id of the chosen entry."""
        return self._entry

    @property
    def layout_now(self) -> MonthLayout:
        """Where everything stands."""
        return self._layout

    def choose_entry(self, entry_id: int | None) -> None:
        """Mark an entry without telling anyone."""
        self._entry = entry_id
        self.update()

    def choose_day(self, day: dt.date) -> None:
        """Go to a day; outside the weeks shown its month is asked for first."""
        self._day = day
        if self._layout.cell(day) is None:
            self.month_wanted.emit(day)
        self.day_chosen.emit(day)
        self._describe()

    def day_menu(self, day: dt.date) -> QMenu:
        """Everything on a day, also what the cell has no room for."""
        menu = QMenu(self)
        for entry in entries_on(self._entries, day):
            words = f"{mark_of(entry.state)} {entry.title}".replace("&", "&&")
            menu.addAction(words).setData(entry.id)
        menu.triggered.connect(self._pick)
        return menu

    def shape(self) -> MonthShape:
        """The rectangles at the present size."""
        line = self.fontMetrics().height()
        return MonthShape(self.size(), self._layout.weeks, line)

    def sizeHint(self) -> QSize:
        return QSize(7 * 120, 6 * 84)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(7 * 44, line + 10 + 6 * (2 * line + 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        marks = MonthMarks(
            self._today, self._days_off, self._day, self._entry, self._target, self.hasFocus()
        )
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        MonthPainter(painter, self.shape(), self._layout, marks, tokens).paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._step(dt.timedelta(days=_STEPS[key]), event.modifiers()):
            return
        do = self._keys().get(key)
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _step(self, days: dt.timedelta, held: Qt.KeyboardModifier) -> bool:
        """Goes on by some days, with Ctrl together with the chosen entry; False for other keys."""
        if held & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier:
            self._move_entry(days)
            return True
        if held & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier:
            self.choose_day(self._day + days)
            return True
        return False

    def _move_entry(self, days: dt.timedelta) -> None:
        """Asks for the chosen entry of the day to be moved, and goes where it went."""
        here = entries_on(self._entries, self._day)
        entry = next((entry for entry in here if entry.id == self._entry), None)
        if entry is not None:
            to = self._day + days
            self.moved.emit(entry.id, entry.last + days)
            self.choose_day(to)

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self._activate,
            Qt.Key.Key_Enter: self._activate,
            Qt.Key.Key_Space: self._choose_next_entry,
            Qt.Key.Key_PageUp: lambda: self.choose_day(_month_away(self._day, -1)),
            Qt.Key.Key_PageDown: lambda: self.choose_day(_month_away(self._day, 1)),
        }
        if self._target is not None:
            keys[Qt.Key.Key_Escape] = self._let_go
        return keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        day, segment = self.day_at(place), self._segment_at(place)
        if day is None:
            return
        self.choose_day(day)
        if segment is not None:
            self._choose_entry(segment.entry.id)
            self._grabbed = (segment.entry, day, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        place = event.position().toPoint()
        _entry, day, start = self._grabbed
        if (place - start).manhattanLength() >= QApplication.startDragDistance():
            over = self.day_at(place)
            self._target = over if over != day else None
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, target, place = self._grabbed, self._target, event.position().toPoint()
        self._let_go()
        if grabbed is not None and target is not None:
            entry, day, _start = grabbed
            self.moved.emit(entry.id, entry.last + (target - day))
        elif self._is_more(place):
            pop_up(self.day_menu(self._day), self, place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        day, segment = self.day_at(place), self._segment_at(place)
        if segment is not None:
            self.entry_activated.emit(segment.entry.id)
        elif day is not None:
            self.day_activated.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def day_at(self, place: QPoint) -> dt.date | None:
        """The day under a point of the widget."""
        cell = self.shape().cell_at(place.x(), place.y())
        return None if cell is None else self._layout.day(*cell)

    def _arrange(self) -> None:
        self._layout = lay_out(self._month, self._entries)
        fitting = self.shape().lanes(LANES)
        if fitting < LANES:
            self._layout = lay_out(self._month, self._entries, fitting)
        self.update()

    def _segment_at(self, place: QPoint) -> Segment | None:
        shape = self.shape()
        return next((s for s in self._layout.segments if shape.segment(s).contains(place)), None)

    def _is_more(self, place: QPoint) -> bool:
        cell = self._layout.cell(self._day)
        inside = cell is not None and self.shape().more(*cell).contains(place)
        return inside and self._day in self._layout.hidden

    def _pick(self, action: QAction) -> None:
        self._choose_entry(action.data())

    def _choose_entry(self, entry_id: int) -> None:
        self._entry = entry_id
        self._describe()
        self.entry_chosen.emit(entry_id)

    def _choose_next_entry(self) -> None:
        ids = [entry.id for entry in entries_on(self._entries, self._day)]
        if ids:
            here = ids.index(self._entry) if self._entry in ids else -1
            self._choose_entry(ids[(here + 1) % len(ids)])

    def _activate(self) -> None:
        chosen = {entry.id for entry in entries_on(self._entries, self._day)} & {self._entry}
        if self._entry is not None and chosen:
            self.entry_activated.emit(self._entry)
        else:
            self.day_activated.emit(self._day)

    def _let_go(self) -> None:
        self._grabbed = self._target = None
        self.unsetCursor()
        self.update()

    def _tip(self, place: QPoint) -> str:
        segment, day = self._segment_at(place), self.day_at(place)
        if segment is not None:
            return f"{word_of(segment.entry.state)}: {segment.entry.title}\n{_HOW_TO_MOVE}"
        return "" if day is None else self._days_off.get(day, "")

    def _describe(self) -> None:
        titles = "; ".join(entry.title for entry in entries_on(self._entries, self._day))
        holiday = self._days_off.get(self._day, "")
        said = (f"Ngày {self._day:%d/%m/%Y}", holiday, titles)
        self.setAccessibleDescription(". ".join(part for part in said if part))
        self.update()


def _month_away(day: dt.date, months: int) -> dt.date:
    """The same day one month later (1) or earlier (-1), or that month's last day."""
    first = day.replace(day=1)
    near = first + dt.timedelta(days=31) if months > 0 else first - dt.timedelta(days=1)
    after = (near.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
    return near.replace(day=min(day.day, (after - dt.timedelta(days=1)).day))
