"""Work that comes back and work that goes on, for `tests.screenshots`."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QApplication, QScrollArea

from tests.screenshots_tasks import show, task_tab
from ttpl_desktop.app import task_occurrences, task_series, tasks
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.task.review import ReviewPart
from ttpl_desktop.ui.task.series import SeriesPart
from ttpl_desktop.ui.task.views import Kind

_SERIES = "Gửi số liệu theo dõi"
_LASTING = "Theo dõi, đôn đốc việc soạn thảo"


def called(window: MainWindow, beginning: str) -> Task:
    found = window.work.table(TASKS).all(year=window.year)
    return next(task for task in found if task.title.startswith(beginning))


def point(window: MainWindow, kind: type[SeriesPart | ReviewPart]) -> None:
    """Brings a part of the sheet into sight."""
    QApplication.processEvents()
    sheet = task_tab(window).details.sheet
    part = next(each for each in sheet.parts if isinstance(each, kind))
    sheet.findChildren(QScrollArea)[0].ensureWidgetVisible(part, 0, 200)


def head(window: MainWindow) -> None:
    show(window, Kind.LIST)
    first = called(window, _SERIES)
    window.open_record("task", first.series_id or first.id)
    point(window, SeriesPart)


def occurrence(window: MainWindow) -> None:
    show(window, Kind.LIST)
    first = called(window, _SERIES)
    second = task_series.occurrences(window.work, first.series_id or first.id)[-1]
    tasks.change(window.work, second.id, product="Bảng số liệu theo mẫu mới")
    window.open_record("task", second.id)
    point(window, SeriesPart)


def review(window: MainWindow) -> None:
    show(window, Kind.LIST)
    window.open_record("task", called(window, _LASTING).id)
    point(window, ReviewPart)


def reviews_in_month(window: MainWindow) -> None:
    show(window, Kind.MONTH, dt.date(2026, 12, 31))


def weekly(window: MainWindow) -> None:
    show(window, Kind.LIST)
    task = tasks.add(
        window.work, Task(year=window.year, title="Giao ban pháp chế", time="thứ Sáu hằng tuần")
    )
    window.open_record("task", task.id)
    point(window, SeriesPart)


def monthly(window: MainWindow) -> None:
    tab = task_tab(window)
    task = tasks.add(
        window.work,
        Task(year=window.year, title="Tổng hợp phản ánh", time="ngày làm việc cuối cùng của tháng"),
    )
    task_occurrences.add_past(window.work, task.id)
    window.open_record("task", task.id)
    tab.show_view(Kind.YEAR)


SCENES = {
    "ky-goc": head,
    "ky-mot": occurrence,
    "ra-soat": review,
    "ra-soat-thang": reviews_in_month,
    "ky-tuan": weekly,
    "ky-thang-nam": monthly,
}
