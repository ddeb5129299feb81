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
from ttpl_desktop.ui.tokens import Tokens
from ttpl_desktop.ui.widgets.grips import CURSORS, EDGE, Grabbed, Grip
from ttpl_desktop.ui.widgets.menus import pop_up
from ttpl_desktop.ui.widgets.month_layout import (
    DAYS,
    LANES,
    MonthEntry,
    MonthLayout,
    Segment,
    entries_on,
    lay_out,
    month_away,
    weeks_of,
)
from ttpl_desktop.ui.widgets.month_paint import MonthMarks, MonthPainter, MonthShape

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}
_HOW_TO_MOVE = (
    "Kéo, hoặc chọn rồi nhấn Ctrl+mũi tên, để dời sang ngày khác; "
    "kéo mép, hoặc Ctrl+Shift+mũi tên, để đổi ngày đầu, ngày cuối."
)


class MonthGrid(QWidget):
    """Shows what it is given and tells what the officer did; it changes nothing itself.

    Arrows walk through the days, Space through the entries of a day; Ctrl with an arrow moves the
    chosen entry as dragging does, with Shift it moves its last day alone.

    `moved` carries an entry's id and its new last day, `resized` its id, first and last day.
    `month_wanted` asks for the month of a day that was walked to outside the weeks shown.
    """

    day_chosen = Signal(object)
    day_activated = Signal(object)
    entry_chosen = Signal(int)
    entry_activated = Signal(int)
    moved = Signal(int, object)
    resized = Signal(int, object, object)
    month_wanted = Signal(object)

    painting: type[MonthPainter] = MonthPainter

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today
        self._entries: tuple[MonthEntry, ...] = ()
        self._days_off: Mapping[dt.date, str] = {}
        self._month = today.replace(day=1)
        self._arranged: MonthLayout | None = None
        self._entry: int | None = None
        self._grabbed: Grabbed | None = None
        self._target: dt.date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
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
    def _layout(self) -> MonthLayout:
        """Laid out when it is next asked for: entries and size often change together."""
        if self._arranged is None:
            self._arranged = self.laid_out(self.shape())
        return self._arranged

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
        return self.shape_of(self.size(), self.fontMetrics().height())

    def shape_of(self, size: QSize, line: int) -> MonthShape:
        """The rectangles at some size, for letters of some height."""
        return MonthShape(size, weeks_of(self._month), line)

    def paint_on_paper(self, painter: QPainter, size: QSize, tokens: Tokens) -> None:
        """Paint the same weeks at another size, with nothing chosen."""
        shape = self.shape_of(size, painter.fontMetrics().height())
        layout = self.laid_out(shape)
        marks = MonthMarks(self._today, self._days_off, None, None, None)
        self.painting(painter, shape, layout, marks, tokens).paint()

    def laid_out(self, shape: MonthShape) -> MonthLayout:
        """Where everything stands in rectangles of a given size."""
        return lay_out(self._month, self.entries_now, min(LANES, shape.lanes(LANES)))

    @property
    def entries_now(self) -> Sequence[MonthEntry]:
        """The entries, the one in hand on the days that it is held over."""
        grabbed, target = self._grabbed, self._target
        if grabbed is None or target is None:
            return self._entries
        return grabbed.held_over(target, self._entries)

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
        self.painting(painter, self.shape(), self._layout, marks, tokens).paint()

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
        held &= ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier:
            self._move_entry(days)
            return True
        if held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
            self._resize_entry(days)
            return True
        if held == Qt.KeyboardModifier.NoModifier:
            self.choose_day(self._day + days)
            return True
        return False

    def _move_entry(self, days: dt.timedelta) -> None:
        """Asks for the chosen entry of the day to be moved, and goes where it went."""
        entry = self._chosen_here()
        if entry is not None:
            to = self._day + days
            self.moved.emit(entry.id, entry.last + days)
            self.choose_day(to)

    def _resize_entry(self, days: dt.timedelta) -> None:
        """Asks for another last day of the chosen entry; none before its first."""
        entry = self._chosen_here()
        if entry is not None and entry.is_resizable and entry.last + days >= entry.first:
            self.resized.emit(entry.id, entry.first, entry.last + days)

    def _chosen_here(self) -> MonthEntry | None:
        here = entries_on(self._entries, self._day)
        return next((entry for entry in here if entry.id == self._entry), None)

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self._activate,
            Qt.Key.Key_Enter: self._activate,
            Qt.Key.Key_Space: self._choose_next_entry,
            Qt.Key.Key_PageUp: lambda: self.choose_day(self._turned(-1)),
            Qt.Key.Key_PageDown: lambda: self.choose_day(self._turned(1)),
        }
        if self._target is not None:
            keys[Qt.Key.Key_Escape] = self._let_go
        return keys

    def _turned(self, pages: int) -> dt.date:
        """The day so many pages on, or back."""
        return month_away(self._day, pages)

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
            self._grabbed = Grabbed(segment.entry, day, place, self._grip_at(place, segment))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, grabbed = event.position().toPoint(), self._grabbed
        if grabbed is None:
            self.setCursor(CURSORS[self._grip_at(place, self._segment_at(place))])
        elif (place - grabbed.place).manhattanLength() >= QApplication.startDragDistance():
            over = self.day_at(place)
            self._aim(over if over != grabbed.day else None)
            if grabbed.grip is Grip.WHOLE:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, target, place = self._grabbed, self._target, event.position().toPoint()
        self._let_go()
        if grabbed is not None and target is not None:
            first, last = grabbed.dropped_on(target)
            if grabbed.grip is Grip.WHOLE:
                self.moved.emit(grabbed.entry.id, last)
            else:
                self.resized.emit(grabbed.entry.id, first, last)
        elif self._is_more(place):
            pop_up(self.day_menu(self._day), self, place)

    def _aim(self, target: dt.date | None) -> None:
        """Shows the entry in hand where it would be let go now."""
        if target != self._target:
            self._target = target
            self._arrange()

    def _grip_at(self, place: QPoint, segment: Segment | None) -> Grip:
        if segment is None or not segment.entry.is_resizable:
            return Grip.WHOLE
        area, entry = self.shape().segment(segment), segment.entry
        if area.right() - place.x() < EDGE and self._day_of(segment, segment.end) == entry.last:
            return Grip.LAST
        if place.x() - area.left() < EDGE and self._day_of(segment, segment.start) == entry.first:
            return Grip.FIRST
        return Grip.WHOLE

    def _day_of(self, segment: Segment, weekday: int) -> dt.date:
        return self._layout.day(segment.week, weekday)

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
        self._arranged = None
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
        self._arrange()

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
