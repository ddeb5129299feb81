"""What a tab of tasks shows, as plain values."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt

from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.task.list_view import COLUMNS
from ttpl_desktop.ui.task.tab import TaskTab

TODAY = dt.date(2026, 11, 23)
Added = Callable[..., Task]


def show_first(tab: TaskTab) -> None:
    """Shows the tab with the first task of the list chosen."""
    tab.show()
    tab.list.table.selectRow(0)


def cell(tab: TaskTab, row: int, title: str) -> str:
    column = next(i for i, each in enumerate(COLUMNS) if each.title == title)
    return tab.list.model.index(row, column).data(Qt.ItemDataRole.DisplayRole)


def titles(tab: TaskTab) -> list[str]:
    return [cell(tab, row, "Việc") for row in range(tab.list.model.rowCount())]


def agenda(tab: TaskTab) -> list[tuple[str, list[str]]]:
    heads = [tab.agenda.tree.topLevelItem(i) for i in range(tab.agenda.tree.topLevelItemCount())]
    return [
        (head.text(0), [head.child(i).text(1) for i in range(head.childCount())]) for head in heads
    ]


def bars(tab: TaskTab) -> dict[str, tuple[dt.date, dt.date]]:
    segments = tab.month.grid.layout_now.segments
    return {each.entry.title: (each.entry.first, each.entry.last) for each in segments}
