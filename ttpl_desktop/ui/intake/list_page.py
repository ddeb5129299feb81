"""The middle of the tab: a register as a table, under its filters and the line for new entries."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.dropping import dropped_files
from ttpl_desktop.ui.intake.filters import RegisterFilters
from ttpl_desktop.ui.intake.period import Period
from ttpl_desktop.ui.intake.quick_box import QuickBox
from ttpl_desktop.ui.intake.view import RegisterView
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.empty_state import EmptyState, Offer
from ttpl_desktop.ui.widgets.menus import pop_up
from ttpl_desktop.ui.widgets.page_table import PagedTable
from ttpl_desktop.ui.widgets.paged_model import Page, PagedTableModel

MOST_LOADED = 1_000
"""How many rows are loaded to show a record in its place."""


class ListPage(QWidget):
    """`chosen` carries the id of the record under the cursor or None, `opened` one to be edited.

    `entered` carries the words of a new entry, `dropped` the files of new ones, `new_wanted` the
    wish for an empty one, `action_wanted` a `ViewAction` that fills an empty register.
    """

    chosen = Signal(object)
    opened = Signal(int)
    entered = Signal(str)
    dropped = Signal(object)
    new_wanted = Signal()
    action_wanted = Signal(object)
    narrowed = Signal()

    def __init__(self, frame: Frame, view: RegisterView) -> None:
        super().__init__()
        self.frame, self.work, self.view = frame, frame.work, view
        self.quick = QuickBox(view.quick.hint) if view.quick else None
        self.filters = RegisterFilters(frame.work, view, frame.year)
        self.model = PagedTableModel(view.columns, self._fetch, self.count, parent=self)
        self.table = PagedTable(f"registers/{view.name}", self.model, frame.settings)
        self._build()
        self._connect()

    @property
    def selected(self) -> list[int]:
        """The ids of the selected records, from the top."""
        return [row.id for row in self.table.selected]

    def refresh(self) -> None:
        """Lists the records as they are now; cursor and selection stay where they can."""
        self.filters.offer(self.frame.year)
        self.filters.put_count(self.count())
        self.table.refresh()
        self.table.set_empty(self._empty() if not self.model.rowCount() else None)

    def count(self) -> int:
        """How many records the list has, loaded or not."""
        return self.view.count(self.work, self._query())

    def count_all(self) -> int:
        """How many records there are in the period, without any narrowing."""
        period = self.filters.period.days if self.view.dated_by else None
        query = Query(self.frame.today(), window=period, dated_by=self.view.dated_by)
        return self.view.count(self.work, query)

    def reveal(self, record_id: int) -> None:
        """Widens the list no more than it takes to have the record in it, and points at it."""
        if not self._holds(record_id):
            self.filters.put()
        if not self._holds(record_id):
            self.filters.put(Period.ALWAYS)
        self.refresh()
        if not self.point_at(record_id):
            self.filters.show_only((Condition("id", str(record_id)),), "Bản ghi được mở")
            self.refresh()
            self.point_at(record_id)

    def point_at_first(self) -> int | None:
        """Puts the cursor on the first record without telling anyone, and gives its id."""
        if not self.model.rowCount():
            return None
        first: int = self.model.item(0).id
        self.point_at(first)
        return first

    def point_at(self, record_id: int) -> bool:
        """Puts the cursor on a record without telling anyone; False where it stands too far down.

        What is loaded is loaded again after every change, so no more than some pages are.
        """
        nowhere = QModelIndex()
        with QSignalBlocker(self.table):
            while self.model.row_of(record_id) is None and self.model.canFetchMore(nowhere):
                if self.model.rowCount() >= MOST_LOADED:
                    return False
                self.model.fetchMore(nowhere)
            row = self.table.current
            return (row is not None and row.id == record_id) or self.table.select(record_id)

    def facts(self) -> str:
        """How many records there are and how many of them are seen, in words."""
        every = self.count_all()
        words = f"{every} bản ghi"
        if self.filters.is_dated:
            words = f"{words} · {self.filters.period.words}, theo {self.view.dated_words}"
        return f"đang xem {self.count()} · {words}" if self.filters.is_narrow else words

    def begin_quick(self) -> None:
        """Puts the cursor into the line for new entries."""
        if self.quick is not None:
            self.quick.setFocus()

    @property
    def quick_words(self) -> str:
        """What stands in the line for new entries and is not yet one."""
        return self.quick.text().strip() if self.quick is not None else ""

    def give_back(self, text: str) -> None:
        """Puts words back into the line for new entries, which could not be stored."""
        if self.quick is not None:
            self.quick.setText(text)

    def begin_search(self) -> None:
        """Puts the cursor into the search box."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def choose_columns(self) -> None:
        """Opens the list of columns."""
        pop_up(self.table.column_menu(), self._columns)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.view.quick is not None and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event.mimeData()))

    def _query(self) -> Query:
        return self.filters.query(self.frame.today())

    def _holds(self, record_id: int) -> bool:
        query = self._query()
        only = (*query.conditions, Condition("id", str(record_id)))
        return self.view.count(self.work, dataclasses.replace(query, conditions=only)) > 0

    def _fetch(self, after: Any, limit: int, sort: str | None, descending: bool) -> Page:
        query = dataclasses.replace(
            self._query(),
            sort=sort or self.view.sort,
            is_descending=descending if sort else self.view.is_descending,
        )
        return self.view.rows(self.work, query, after, limit)

    def _empty(self) -> EmptyState:
        if self.filters.is_narrow:
            link = ("Bỏ lọc", self.filters.widen)
            return EmptyState("Không có bản ghi nào khớp với bộ lọc.", link=link)
        new = (self.view.new_words, self.new_wanted.emit)
        return EmptyState(self.view.empty, new, self._filling())

    def _filling(self) -> Offer | None:
        """The action of the register that needs no record to begin with, if it has one."""
        filling = next((each for each in self.view.actions if not each.needs_record), None)
        if filling is None:
            return None
        return filling.words, functools.partial(self.action_wanted.emit, filling)

    def _build(self) -> None:
        self.setAcceptDrops(self.view.quick is not None)
        self.table.setAccessibleName(self.view.title)
        self._show_order()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._columns = IconButton("list", "Chọn cột để xem")
        self._columns.clicked.connect(lambda _down: self.choose_columns())
        self.filters.bar.add(self._columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        if self.quick is not None:
            column.addWidget(self.quick)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)

    def _show_order(self) -> None:
        """Marks the column of the register's own order, as if it had been clicked."""
        keys = [column.sort_key for column in self.view.columns]
        order = (
            Qt.SortOrder.DescendingOrder if self.view.is_descending else Qt.SortOrder.AscendingOrder
        )
        header = self.table.horizontalHeader()
        header.setProperty("sorted", keys.index(self.view.sort))
        header.setProperty("order", order)
        header.setSortIndicator(keys.index(self.view.sort), order)

    def _connect(self) -> None:
        if self.quick is not None:
            self.quick.entered.connect(self.entered)
            self.quick.dropped.connect(self.dropped)
        self.filters.changed.connect(self._narrow)
        self.table.current_changed.connect(lambda row: self.chosen.emit(row.id if row else None))
        self.table.opened.connect(lambda row: self.opened.emit(row.id))

    def _narrow(self) -> None:
        self.refresh()
        self.narrowed.emit()
