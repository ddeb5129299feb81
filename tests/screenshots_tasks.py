"""The views of the tasks, for `tests.screenshots`."""

from __future__ import annotations

import datetime as dt

from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind

TET = dt.date(2026, 2, 17)


def task_tab(window: MainWindow) -> TaskTab:
    tab = window.go_to(Place.TASK)
    assert isinstance(tab, TaskTab)
    return tab


def show(window: MainWindow, kind: Kind, day: dt.date | None = None) -> None:
    tab = task_tab(window)
    tab.show_view(kind)
    tab.view.show_day(day or window.today())


def group(window: MainWindow) -> None:
    show(window, Kind.LIST)
    task_tab(window).views.list.groups.put(Grouping.UNIT)


def ungroup(window: MainWindow) -> None:
    task_tab(window).views.list.groups.put(None)
    show(window, Kind.WEEK)


def quarter(window: MainWindow) -> None:
    show(window, Kind.YEAR, TET)
    task_tab(window).views.year.zoom()


def year_again(window: MainWindow) -> None:
    task_tab(window).views.year.zoom()
    show(window, Kind.AGENDA)


SCENES = {
    "gop-don-vi": group,
    "tuan": ungroup,
    "tuan-tet": lambda window: show(window, Kind.WEEK, TET),
    "thang": lambda window: show(window, Kind.MONTH),
    "thang-tet": lambda window: show(window, Kind.MONTH, TET),
    "nam": lambda window: show(window, Kind.YEAR),
    "quy": quarter,
    "lich-trinh": year_again,
}
