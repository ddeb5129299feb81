"""What the list, the agenda and the year have in common: rows under the lines of their groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from ttpl_desktop.app import task_groups, task_lists
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.view import Sheet, TaskView, Wanted
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.grouped_table import GroupedModel, GroupedTable, LinedPage
from ttpl_desktop.ui.widgets.paged_model import Column, Page

Empty = Callable[[], EmptyState]
_OF_PAPER = 500
"""Rows that are asked for at once on their way to paper."""


class TableView(TaskView):
    """Tasks in a table, a page at a time; `grouping` is None where they follow each other."""

    name = ""
    accessible_name = ""

    def __init__(
        self, frame: Frame, wanted: Wanted, empty: Empty, columns: Sequence[Column]
    ) -> None:
        super().__init__(frame, wanted)
        self._empty = empty
        self._last: task_groups.Group | None = None
        self.model = GroupedModel(columns, self._fetch, self._count, parent=self)
        self.table = self._made_table()
        self.table.setAccessibleName(self.accessible_name)
        self.table.current_changed.connect(self._tell)
        self.table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    @property
    def grouping(self) -> Grouping | None:
        """What the rows stand together by."""
        return None

    @property
    def touching(self) -> DataWindow | None:
        """The days that the tasks must touch; None for those of the year."""
        return None

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

    def sheets(self, size: QSize, font: QFont) -> Sequence[Sheet]:
        from ttpl_desktop.ui.task.paper_table import table_sheets

        return table_sheets(self.table, self.every_row(), size, font)

    def every_row(self) -> list[Any]:
        """Every row and group line of the filter, loaded or not."""
        shown_last, order = self._last, (self.model.sort_name, self.model.is_descending)
        page = self._fetch(None, _OF_PAPER, *order)
        rows = [*page.rows]
        while page.next_key is not None:
            page = self._fetch(page.next_key, _OF_PAPER, *order)
            rows.extend(page.rows)
        self._last = shown_last
        return rows

    def _made_table(self) -> GroupedTable:
        return GroupedTable(self.name, self.model, self.frame.settings)

    def _tell(self, row: TaskRow | None) -> None:
        self.chosen.emit(row.id if isinstance(row, TaskRow) else None)

    def _open(self, row: object) -> None:
        if isinstance(row, TaskRow):
            self.opened.emit(row.id)

    def _fetch(self, after: Any, limit: int, sort: str | None, descending: bool) -> Page:
        if self.grouping is None:
            return task_lists.page(
                self.work,
                self.frame.year,
                self.wanted(),
                sort=sort or "",
                is_descending=descending,
                after=after,
                limit=limit,
            )
        return self._fetch_grouped(self.grouping, after, limit, sort, descending)

    def _fetch_grouped(
        self, by: Grouping, after: Any, limit: int, sort: str | None, descending: bool
    ) -> Page:
        found = task_groups.page(
            self.work,
            self.frame.year,
            self.wanted(),
            by=by,
            touching=self.touching,
            sort=sort or "",
            is_descending=descending,
            after=after,
            limit=limit,
        )
        page = LinedPage(found.rows, found.groups, found.next_key, self._last if after else None)
        self._last = found.groups[-1] if found.groups else None
        return page

    def _count(self) -> int:
        return task_lists.count(self.work, self.frame.year, self.wanted())
