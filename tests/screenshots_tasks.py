"""The views of the tasks, for `tests.screenshots`."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from PySide6.QtWidgets import QScrollArea

from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.app.tasks import change
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.bulk import Together
from ttpl_desktop.ui.task.chain_warnings import ChainWarningsDialog
from ttpl_desktop.ui.task.checklist import ChecklistPart
from ttpl_desktop.ui.task.history import HistoryPart
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind

Part = TypeVar("Part", bound=SheetPart)
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
    show(window, Kind.LIST)
    tasks = window.work.table(TASKS).all(year=TET.year)
    report = next(task for task in tasks if task.title.startswith("Báo cáo về tổ chức"))
    window.open_record("task", report.id)
    task_tab(window).task_actions["chain"].trigger()


def chain_warnings(window: MainWindow) -> ChainWarningsDialog:
    dialog = ChainWarningsDialog(task_tab(window), window)
    dialog.show()
    return dialog


def detail(window: MainWindow) -> None:
    """A task with its checklist, and its history opened."""
    show(window, Kind.LIST)
    tasks = window.work.table(TASKS).all(year=TET.year)
    report = next(task for task in tasks if task.title.startswith("Báo cáo về tổ chức"))
    window.open_record("task", report.id)
    change(window.work, report.id, note="Đã có dự thảo lần hai, đang lấy ý kiến các phòng")
    part_of(window, HistoryPart).box.box.fold(False)
    area = task_tab(window).details.sheet.findChildren(QScrollArea)[0]
    area.ensureWidgetVisible(part_of(window, ChecklistPart), 0, 300)


def part_of(window: MainWindow, kind: type[Part]) -> Part:
    return next(each for each in task_tab(window).details.sheet.parts if isinstance(each, kind))


def history(window: MainWindow) -> None:
    sheet = task_tab(window).details.sheet
    bar = sheet.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())


def bulk(window: MainWindow) -> AskDialog:
    """The first rows of the list together."""
    show(window, Kind.LIST)
    table = task_tab(window).views.list.table
    rows = [table.source.item(row).id for row in range(6)]
    dialog, _form = Together(window, task_tab(window)).question(rows)
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
    "chi-tiet": detail,
    "lich-su": history,
    "sua-cung-luc": bulk,
    "chuoi": chain,
    "chuoi-canh-bao": chain_warnings,
}
