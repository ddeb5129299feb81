"""The tasks as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout

from ttpl_desktop.app import task_lists
from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.task.signs import sign_of, title_of, word_of
from ttpl_desktop.ui.task.view import TaskView, Wanted
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.page_table import PagedTable
from ttpl_desktop.ui.widgets.paged_model import Column, Page, PagedTableModel

Empty = Callable[[], EmptyState]


def _sign(row: TaskRow) -> State:
    return sign_of(row.state)


def _day(day: dt.date | None) -> str:
    return vn_date(day) if day else ""


def _path(row: TaskRow) -> str:
    if row.origin is None:
        return "Cấp trên" if row.task.superior_item_id is not None else ""
    return row.origin.path or f"KH {row.origin.plan.year}"


COLUMNS = (
    Column("Trạng thái", lambda row: word_of(row.task, row.state), 16, "status", state=_sign),
    Column("Việc", lambda row: title_of(row.task), 40, "title", stretch=True),
    Column("Chủ trì", lambda row: "; ".join(row.task.lead), 13, "lead"),
    Column("Thời hạn", lambda row: row.task.time, 15),
    Column("Hạn cuối", lambda row: _day(row.task.last_day), 9, "last_day"),
    Column("Nên xong", lambda row: _day(row.task.working_day), 9),
    Column("Loại", lambda row: row.task.kind.words, 18, "kind", hidden=True),
    Column("Từ mục", _path, 6),
)


class ListView(TaskView):
    """A sortable table of the year's tasks, a page at a time; `selected` may be many."""

    def __init__(self, frame: Frame, wanted: Wanted, empty: Empty) -> None:
        super().__init__(frame, wanted)
        self._empty = empty
        self.model = PagedTableModel(COLUMNS, self._fetch, self._count, parent=self)
        self.table = PagedTable("tasks", self.model, frame.settings)
        self.table.setAccessibleName("Danh sách nhiệm vụ")
        self.table.current_changed.connect(self._tell)
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    @property
    def selected(self) -> list[int]:
        """The ids of the selected tasks, from the top."""
        return [row.id for row in self.table.selected]

    def refresh(self) -> None:
        self.table.refresh()
        self.table.set_empty(self._empty() if not self.model.rowCount() else None)

    def point_at(self, task_id: int | None) -> bool:
        """Loads as many pages as it takes to reach the task."""
        with QSignalBlocker(self.table):
            if task_id is None:
                self.table.clearSelection()
                return True
            while self.model.row_of(task_id) is None and self.model.canFetchMore(QModelIndex()):
                self.model.fetchMore(QModelIndex())
            row = self.table.current
            return (row is not None and row.id == task_id) or self.table.select(task_id)

    def _tell(self, row: TaskRow | None) -> None:
        self.chosen.emit(row.id if row else None)

    def _fetch(self, after: Any, limit: int, sort: str | None, descending: bool) -> Page:
        return task_lists.page(
            self.work,
            self.frame.year,
            self.wanted(),
            sort=sort or "",
            is_descending=descending,
            after=after,
            limit=limit,
        )

    def _count(self) -> int:
        return task_lists.count(self.work, self.frame.year, self.wanted())
