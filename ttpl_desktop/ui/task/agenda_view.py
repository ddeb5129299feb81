"""The tasks day by day from now on, and those without a day by the reason for that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from ttpl_desktop.app import task_lists
from ttpl_desktop.app.task_lists import DayGroup, TaskRow
from ttpl_desktop.domain.calendar import WorkCalendar, in_words
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.states import colour_of, mark_of
from ttpl_desktop.ui.task.signs import sign_of, title_of, word_of
from ttpl_desktop.ui.task.view import TaskView, Wanted
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.state_delegate import StateDelegate

_ID = Qt.ItemDataRole.UserRole
_WIDTHS = (20, 0, 22, 26)
"""Average characters of state, title (what is left), lead and words of the deadline."""


class AgendaView(TaskView):
    """Groups of tasks under their days; the groups stay open."""

    def __init__(self, frame: Frame, wanted: Wanted, empty: Callable[[], EmptyState]) -> None:
        super().__init__(frame, wanted)
        self._empty = empty
        self._blank: QWidget = QWidget()
        self.tree = QTreeWidget()
        self.tree.setItemDelegateForColumn(0, StateDelegate(self.tree))
        self._set_manners()
        self.tree.currentItemChanged.connect(lambda item, _before: self._tell(item))
        self.tree.itemActivated.connect(self._open)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._blank)

    def refresh(self) -> None:
        groups = task_lists.agenda(self.work, self.frame.year, self.wanted())
        here = self._id_of(self.tree.currentItem())
        place = self.tree.verticalScrollBar().value()
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for group in groups:
                self._add(group)
            self.point_at(here)
        self.tree.verticalScrollBar().setValue(place)
        self._show_blank(is_blank=not groups)

    def point_at(self, task_id: int | None) -> bool:
        item = next((item for item in self._items() if self._id_of(item) == task_id), None)
        with QSignalBlocker(self.tree):
            self.tree.setCurrentItem(item)  # type: ignore[arg-type]
        return item is not None

    def _set_manners(self) -> None:
        self.tree.setAccessibleName("Lịch trình nhiệm vụ")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(len(_WIDTHS))
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setItemsExpandable(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        character = self.tree.fontMetrics().averageCharWidth()
        for column, width in enumerate(_WIDTHS):
            if width:
                self.tree.setColumnWidth(column, width * character)

    def _add(self, group: DayGroup) -> None:
        head = QTreeWidgetItem([_heading(group, self.frame.today(), self.work.calendar)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.tree.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, font)
        head.setSizeHint(0, QSize(0, row_height(self.font())))
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        head.addChildren([self._row(row) for row in group.rows])
        head.setExpanded(True)

    def _row(self, row: TaskRow) -> QTreeWidgetItem:
        sign = sign_of(row.state)
        state = f"  {mark_of(sign)} {word_of(row.task, row.state)}"
        words = (state, title_of(row.task), "; ".join(row.task.lead), row.task.time)
        item = QTreeWidgetItem(list(words))
        item.setData(0, _ID, row.id)
        item.setForeground(0, QBrush(QColor(colour_of(sign, tokens_of(self.palette())))))
        for column, text in enumerate(words):
            item.setToolTip(column, text.strip())
        return item

    def _items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            yield item
            walk += 1

    def _show_blank(self, *, is_blank: bool) -> None:
        if is_blank:
            self._stack.removeWidget(self._blank)
            self._blank.deleteLater()
            self._blank = self._empty()
            self._stack.addWidget(self._blank)
        self._stack.setCurrentWidget(self._blank if is_blank else self.tree)

    def _id_of(self, item: QTreeWidgetItem | None) -> int | None:
        return item.data(0, _ID) if item is not None else None

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        self.chosen.emit(self._id_of(item))

    def _open(self, item: QTreeWidgetItem) -> None:
        task_id = self._id_of(item)
        if task_id is not None:
            self.opened.emit(task_id)


def _heading(group: DayGroup, today: dt.date, calendar: WorkCalendar) -> str:
    """`Hôm nay, thứ Hai 23/11/2026`; of a day off also the working day that is advised."""
    if group.day is None:
        return f"{group.title} ({len(group.rows)})"
    near = {0: "Hôm nay, ", 1: "Ngày mai, "}.get((group.day - today).days, "")
    words = f"{near}{in_words(group.day)}"
    if not calendar.is_working_day(group.day):
        advised = calendar.working_day_on_or_before(group.day)
        words += f" là ngày nghỉ, nên xong {in_words(advised)}"
    return words[:1].upper() + words[1:]
