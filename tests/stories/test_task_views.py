"""The year of the sample office in every view: looked at, dragged, pulled, pasted, printed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from tests.stories.conftest import Sits
from tests.stories.officer import Officer, called
from ttpl_desktop.app import sample, task_lists, tasks
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.views import Kind
from ttpl_desktop.ui.widgets.month_grid import MonthGrid

MEETING = "Họp giao ban pháp chế quý IV"
OPINIONS = "Lấy ý kiến các phòng về dự thảo báo cáo năm"


@pytest.fixture
def officer(at_tasks: Officer) -> Officer:
    """An officer at the tasks of the sample office."""
    return at_tasks


def drag(officer: Officer, widget: QWidget, start: QPoint, end: QPoint) -> None:
    officer.qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    officer.qtbot.mouseMove(widget, QPoint(end.x() - 3, end.y()))
    officer.qtbot.mouseMove(widget, end)
    officer.qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


def entry(grid: MonthGrid, task: Task) -> tuple[QPoint, QPoint]:
    """The middle and the last edge of a task's last part in a calendar."""
    segment = [each for each in grid.layout_now.segments if each.entry.id == task.id][-1]
    area = grid.shape().segment(segment)
    return area.center(), QPoint(area.right() - 1, area.center().y())


def cell(grid: MonthGrid, day: dt.date) -> QPoint:
    place = grid.layout_now.cell(day)
    assert place is not None
    return grid.shape().cell(*place).center()


def test_a_task_is_dragged_in_the_month_and_comes_back(officer: Officer) -> None:
    officer.choose("Tháng")
    task, grid = called(officer, MEETING), officer.tasks.views.month.grid
    drag(officer, grid, entry(grid, task)[0], cell(grid, dt.date(2026, 12, 3)))
    assert called(officer, MEETING).last_day == dt.date(2026, 12, 3)
    officer.hears("Đã đổi thời hạn")
    officer.choose("Hoàn tác")
    assert called(officer, MEETING) == task


def test_a_period_is_pulled_longer_in_the_week(officer: Officer) -> None:
    officer.choose("Tuần")
    task, grid = called(officer, OPINIONS), officer.tasks.views.week.grid
    drag(officer, grid, entry(grid, task)[1], cell(grid, dt.date(2026, 11, 28)))
    longer = called(officer, OPINIONS)
    assert (longer.start, longer.last_day) == (task.start, dt.date(2026, 11, 28))
    officer.choose("Hoàn tác")
    officer.choose("Làm lại")
    assert called(officer, OPINIONS) == longer


def test_the_week_of_tet_is_shaded_and_named(officer: Officer) -> None:
    officer.choose("Tuần")
    week = officer.tasks.views.week
    week.show_day(dt.date(2026, 2, 17))
    assert week.title == "Tuần 16/02 – 22/02/2026"
    days = week._days_off(*week.days_shown)
    assert len(days) == 7
    assert [name for name in days.values() if name] == ["Tết Nguyên đán"] * 5


def test_a_double_click_on_a_day_of_the_week_adds_a_task(officer: Officer) -> None:
    officer.choose("Tuần")
    grid = officer.tasks.views.week.grid
    day = dt.date(2026, 11, 25)
    place = cell(grid, day) + QPoint(0, 150)
    officer.qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=place)
    new = officer.tasks.details.task
    assert new is not None
    assert (new.title, new.last_day) == (tasks.NEW_TITLE, day)
    officer.choose("Hoàn tác")
    assert tasks.find(officer.work, new.id) is None


def test_a_bar_of_the_year_is_dragged_in_its_quarter(officer: Officer) -> None:
    officer.choose("Cả năm hoặc một quý")
    year = officer.tasks.views.year
    assert year.title == "Quý IV năm 2026"
    task = called(officer, MEETING)
    assert year.point_at(task.id)
    row = year.table.source.row_of(task.id)
    assert row is not None
    line = year.table.row_area(row).center().y()
    days = [dt.date(2026, 11, 27), dt.date(2026, 12, 10)]
    start, end = (
        QPoint(round(year.table.scale.x(day) + year.table.scale.day_width / 2), line)
        for day in days
    )
    drag(officer, year.table.viewport(), start, end)
    assert called(officer, MEETING).last_day == dt.date(2026, 12, 10)
    officer.choose("Hoàn tác")
    assert called(officer, MEETING) == task


def test_the_chosen_task_goes_along_from_view_to_view(officer: Officer) -> None:
    task = called(officer, MEETING)
    officer.tasks.show_record("task", task.id)
    for words in ("Tuần", "Tháng", "Năm", "Lịch trình", "Danh sách"):
        officer.choose(words)
        assert officer.tasks.details.task == task
    assert officer.tasks.view.point_at(task.id)


def test_one_filter_narrows_all_views(officer: Officer) -> None:
    officer.tasks.filters.bar.put({"unit": "Văn phòng Sở"})
    officer.tasks.filters.bar.changed.emit()
    ids = {row.id for row in officer.tasks.views.list.every_row()}
    assert 0 < len(ids) < 10
    officer.tasks.show_view(Kind.YEAR)
    year = officer.tasks.views.year
    assert {row.id for row in year.every_row() if hasattr(row, "task")} <= ids


def test_rows_of_excel_are_pasted_by_keys_and_taken_back_at_once(officer: Officer) -> None:
    officer.choose("Danh sách")
    before = task_lists.count(officer.work, sample.YEAR)
    QGuiApplication.clipboard().setText(
        "Nội dung\tThời hạn\tĐơn vị chủ trì\r\n"
        "Rà soát hợp đồng\tQuý IV\tVăn phòng Sở\r\n"
        "Gửi phiếu khảo sát\tlúc nào tiện\t\r\n"
    )
    table = officer.tasks.views.list.table
    table.setFocus()
    officer.qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert task_lists.count(officer.work, sample.YEAR) == before + 2
    officer.hears("1 thời hạn chưa hiểu được")
    assert called(officer, "Rà soát hợp đồng").last_day == dt.date(2026, 12, 31)
    officer.choose("Hoàn tác")
    assert task_lists.count(officer.work, sample.YEAR) == before


def test_columns_and_groups_are_as_they_were_left(officer: Officer, sits: Sits) -> None:
    officer.choose("Danh sách")
    view = officer.tasks.views.list
    view.table.horizontalHeader().moveSection(2, 0)
    view.table.show_column(5, shown=False)
    view.groups.put(Grouping.UNIT)
    shown = view.table.shown_columns()
    officer.window.close()
    again = sits(officer.work.folder)
    again.go(Place.TASK)
    assert again.tasks.views.list.table.shown_columns() == shown
    assert shown[0] == 2
    assert again.tasks.views.list.grouping is Grouping.UNIT


def test_every_view_is_offered_to_the_printer(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))

    def look(dialog: QPrintPreviewDialog) -> int:
        dialog.paintRequested.emit(printer)
        shown.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    for words in ("Danh sách", "Tuần", "Tháng", "Năm", "Lịch trình"):
        officer.choose(words)
        officer.choose("In…")
    assert shown == [
        "In: Danh sách nhiệm vụ năm 2026",
        "In: Nhiệm vụ tuần 23/11 – 29/11/2026",
        "In: Nhiệm vụ tháng 11 năm 2026",
        "In: Nhiệm vụ năm 2026",
        "In: Lịch trình nhiệm vụ năm 2026",
    ]
    assert (tmp_path / "in.pdf").stat().st_size > 1000
