"""The views of the tasks, for `tests.screenshots`."""

from __future__ import annotations

import datetime as dt

from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.chain import ChainPart
from ttpl_desktop.ui.task.chain_warnings import ChainWarningsDialog
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


def chain(window: MainWindow) -> None:
    """The chain of the yearly report, brought into sight; the sheet scrolls to what has focus."""
    show(window, Kind.LIST)
    tasks = window.work.table(TASKS).all(year=TET.year)
    report = next(task for task in tasks if task.title.startswith("Báo cáo về tổ chức"))
    window.open_record("task", report.id)
    tab = task_tab(window)
    tab.task_actions["chain"].trigger()
    part = next(each for each in tab.details.sheet.parts if isinstance(each, ChainPart))
    part.rows[-1].body.editor.setFocus()


def chain_warnings(window: MainWindow) -> ChainWarningsDialog:
    dialog = ChainWarningsDialog(task_tab(window), window)
    dialog.show()
    return dialog


SCENES = {
    "gop-don-vi": group,
    "tuan": ungroup,
    "tuan-tet": lambda window: show(window, Kind.WEEK, TET),
    "thang": lambda window: show(window, Kind.MONTH),
    "thang-tet": lambda window: show(window, Kind.MONTH, TET),
    "nam": lambda window: show(window, Kind.YEAR),
    "quy": quarter,
    "lich-trinh": year_again,
    "chuoi": chain,
    "chuoi-canh-bao": chain_warnings,
}
