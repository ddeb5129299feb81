"""What a tab of tasks shows, as plain values."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt

from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.task.columns import COLUMNS
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.table_view import TableView
from ttpl_desktop.ui.widgets.grouped_table import GroupLine

TODAY = dt.date(2026, 11, 23)
Added = Callable[..., Task]


def show_first(tab: TaskTab) -> None:
    """Shows the tab with the first task of the list chosen."""
    tab.show()
    tab.views.list.table.selectRow(0)


def cell(tab: TaskTab, row: int, title: str) -> str:
    column = next(i for i, each in enumerate(COLUMNS) if each.title == title)
    return tab.views.list.model.index(row, column).data(Qt.ItemDataRole.DisplayRole)


def titles(tab: TaskTab) -> list[str]:
    return [cell(tab, row, "Việc") for row in range(tab.views.list.model.rowCount())]


def grouped(view: TableView) -> list[tuple[str, list[str]]]:
    """The groups that are loaded, each with the titles under it."""
    found: list[tuple[str, list[str]]] = []
    for item in map(view.model.item, range(view.model.rowCount())):
        if isinstance(item, GroupLine):
            found.append((item.id, []))
        else:
            found[-1][1].append(item.task.title)
    return found


def agenda(tab: TaskTab) -> list[tuple[str, list[str]]]:
    return grouped(tab.views.agenda)


def bars(tab: TaskTab) -> dict[str, tuple[dt.date, dt.date]]:
    segments = tab.views.month.grid.layout_now.segments
    return {each.entry.title: (each.entry.first, each.entry.last) for each in segments}
