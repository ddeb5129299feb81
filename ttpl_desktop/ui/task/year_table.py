"""The table of the year: names at the left, the line of days beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.task.columns import TITLE
from ttpl_desktop.ui.task.signs import sign_of, title_of, words_of
from ttpl_desktop.ui.task.year_paint import Bar, Scale, YearMarks, YearPainter, bar_of
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.tokens import Tokens
from ttpl_desktop.ui.widgets.grips import EDGE, Grabbed, Grip
from ttpl_desktop.ui.widgets.grouped_table import GroupedModel, GroupedTable
from ttpl_desktop.ui.widgets.month_layout import MonthEntry
from ttpl_desktop.ui.widgets.paged_model import ITEM_ROLE, Column

NAME, LINE = 0, 1
_NOBODY: Mapping[dt.date, str] = {}
_ONE_DAY = dt.timedelta(days=1)

YEAR_COLUMNS = (
    Column("Việc", TITLE.text, 36, state=lambda row: sign_of(row.state)),
    Column("Thời gian", lambda row: row.task.time, 60, stretch=True),
)


class YearTable(GroupedTable):
    """Rows that are dragged along the days; Ctrl with an arrow moves the chosen one by a day.

    `moved` carries an id and a new last day, `resized` an id, a first and a last day, `day_wanted`
    the day that was double-clicked beside any bar.
    """

    moved = Signal(int, object)
    resized = Signal(int, object, object)
    day_wanted = Signal(object)

    def __init__(self, name: str, model: GroupedModel, settings: Settings) -> None:
        super().__init__(name, model, settings)
        self.days = (dt.date(2000, 1, 1), dt.date(2000, 12, 31))
        self.marks = YearMarks(_NOBODY, self.days[0])
        self._grabbed: Grabbed | None = None
        self._dragged: tuple[dt.date, dt.date] | None = None
        header = YearHeader(self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        self._restore_widths()
        header.sectionResized.connect(self._resized)
        self.setItemDelegateForColumn(LINE, LineDelegate(self))
        self.viewport().setMouseTracking(True)

    def put(self, first: dt.date, last: dt.date, marks: YearMarks) -> None:
        """The days of the line, and what is special among them."""
        self.days, self.marks = (first, last), marks
        self.horizontalHeader().viewport().update()
        self.viewport().update()

    @property
    def scale(self) -> Scale:
        """Where the days stand in the table."""
        left = self.columnViewportPosition(LINE)
        return Scale(*self.days, left, max(self.columnWidth(LINE), 1))

    @property
    def tokens(self) -> Tokens:
        """The colours of the table."""
        return tokens_of(self.palette())

    def bar(self, row: TaskRow) -> Bar | None:
        """The bar of a row, where the mouse has it."""
        grabbed = self._grabbed
        is_dragged = grabbed is not None and grabbed.entry.id == row.id
        return bar_of(row, self._dragged if is_dragged else None)

    def row_area(self, row: int) -> QRect:
        """The part of the line that belongs to a row."""
        return self.visualRect(self.source.index(row, LINE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        row = self._row_at(place)
        grip = self._grip_at(place)
        if event.button() is Qt.MouseButton.LeftButton and row is not None and grip is not None:
            entry = _entry(row)
            self._grabbed = Grabbed(entry, self.scale.day(place.x()), place, grip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, grabbed = event.position().toPoint(), self._grabbed
        if grabbed is None:
            super().mouseMoveEvent(event)
            self._show_grip(place)
        elif (place - grabbed.place).manhattanLength() >= QApplication.startDragDistance():
            self._dragged = grabbed.dropped_on(self.scale.day(place.x()))
            index = self.indexAt(grabbed.place)
            self.viewport().update(self.row_area(index.row()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        grabbed, days = self._grabbed, self._dragged
        self._let_go()
        if grabbed is None or days is None or days == (grabbed.entry.first, grabbed.entry.last):
            return
        if grabbed.grip is Grip.WHOLE:
            self.moved.emit(grabbed.entry.id, days[1])
        else:
            self.resized.emit(grabbed.entry.id, *days)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self.columnAt(place.x()) == LINE and self._grip_at(place) is None:
            self._grabbed = None
            self.day_wanted.emit(self.scale.day(place.x()))
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if days and held & Qt.KeyboardModifier.ControlModifier:
            self._nudge(dt.timedelta(days=days), held)
        elif event.key() == Qt.Key.Key_Escape and self._grabbed is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip(self, place: QPoint) -> str:
        """The task under a point in words, or the holiday of the day there."""
        row = self._row_at(place)
        is_on_line = self.columnAt(place.x()) == LINE
        if row is not None and (not is_on_line or self._grip_at(place) is not None):
            words = f"{mark_of(sign_of(row.state))} {words_of(row.task, row.state)}"
            how = "Kéo để dời; kéo mép để đổi ngày đầu, ngày cuối (Ctrl, Ctrl+Shift + mũi tên)."
            return "\n".join((title_of(row.task), words, row.task.time, how))
        day = self.scale.day(place.x())
        name = self.marks.days_off.get(day, "") if is_on_line else ""
        return f"{day:%d/%m/%Y} {name}".strip() if is_on_line else ""

    def _let_go(self) -> None:
        self._grabbed = self._dragged = None
        self.viewport().update()

    def _nudge(self, by: dt.timedelta, held: Qt.KeyboardModifier) -> None:
        row = self.current
        if not isinstance(row, TaskRow) or row.task.shown_day is None:
            return
        entry = _entry(row)
        if not held & Qt.KeyboardModifier.ShiftModifier:
            self.moved.emit(entry.id, entry.last + by)
        elif entry.last + by >= entry.first:
            self.resized.emit(entry.id, entry.first, entry.last + by)

    def _row_at(self, place: QPoint) -> TaskRow | None:
        item = self.indexAt(place).data(ITEM_ROLE)
        return item if isinstance(item, TaskRow) else None

    def _grip_at(self, place: QPoint) -> Grip | None:
        """What of a bar is under a point; None beside it."""
        row = self._row_at(place)
        bar = self.bar(row) if row is not None else None
        if bar is None or self.columnAt(place.x()) != LINE:
            return None
        area = self.row_area(self.indexAt(place).row())
        bounds = YearPainter(QPainter(), self.scale, self.marks, self.tokens).place_of(area, bar)
        if not bounds.left() - EDGE <= place.x() <= bounds.right() + EDGE:
            return None
        if not bar.is_span:
            return Grip.WHOLE
        if abs(place.x() - bounds.right()) < EDGE and bar.last <= self.days[1]:
            return Grip.LAST
        is_first = abs(place.x() - bounds.left()) < EDGE and bar.first >= self.days[0]
        return Grip.FIRST if is_first else Grip.WHOLE

    def _show_grip(self, place: QPoint) -> None:
        grip = self._grip_at(place)
        if grip is None:
            self.viewport().unsetCursor()
        else:
            is_whole = grip is Grip.WHOLE
            shape = Qt.CursorShape.OpenHandCursor if is_whole else Qt.CursorShape.SizeHorCursor
            self.viewport().setCursor(shape)


class YearHeader(QHeaderView):
    """The names of the columns; over the line its months and weeks."""

    def __init__(self, table: YearTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        super().paintSection(painter, rect, NAME if index == NAME else -1)
        if index != LINE:
            return
        painter.save()
        painter.setFont(self.font())
        painter.fillRect(rect, self.palette().base())
        scale = Scale(*self._table.days, rect.left(), rect.width())
        YearPainter(painter, scale, self._table.marks, self._table.tokens).draw_head(rect)
        painter.restore()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setHeight(2 * self.fontMetrics().height() + 8)
        return size


class LineDelegate(QStyledItemDelegate):
    """Draws the part of the line that belongs to a row."""

    def __init__(self, table: YearTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ITEM_ROLE)
        if not isinstance(row, TaskRow):
            return
        area: QRect = option.rect
        table = self._table
        painter.save()
        painter.setClipRect(area)
        lines = YearPainter(painter, table.scale, table.marks, table.tokens)
        lines.draw_ground(area)
        bar = table.bar(row)
        if bar is not None:
            lines.draw_bar(area, bar)
        painter.restore()


def _entry(row: TaskRow) -> MonthEntry:
    """The days of a task as the calendar's entries have them."""
    last = row.task.shown_day or dt.date.min
    return MonthEntry(row.id, title_of(row.task), row.task.start or last, last, sign_of(row.state))
