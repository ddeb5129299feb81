"""The year along its days: rows under sections, bars that are dragged, a quarter, what is told."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import Added, grouped
from ttpl_desktop.app import tasks
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind
from ttpl_desktop.ui.task.year_paint import Scale
from ttpl_desktop.ui.task.year_table import LINE, YearTable

PERIOD = "từ ngày 10/03/2026 đến ngày 20/06/2026"


@pytest.fixture
def table(tab: TaskTab) -> YearTable:
    tab.show_view(Kind.YEAR)
    tab.show()
    return tab.views.year.table


def row_of(table: YearTable, task: Task) -> int:
    row = table.source.row_of(task.id)
    assert row is not None
    return row


def place(table: YearTable, task: Task, day: dt.date) -> QPoint:
    """The middle of a day in the row of a task."""
    area = table.row_area(row_of(table, task))
    return QPoint(round(table.scale.x(day) + table.scale.day_width / 2), area.center().y())


def drag(qtbot: QtBot, table: YearTable, start: QPoint, end: QPoint) -> None:
    view = table.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, QPoint((start.x() + end.x()) // 2, end.y()))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


@pytest.fixture
def long(added: Added) -> Task:
    return added("Kiểm tra", PERIOD, lead=("Thanh tra Sở",))


def test_days_and_places_answer_each_other() -> None:
    scale = Scale(dt.date(2026, 1, 1), dt.date(2026, 12, 31), 300, 730)
    for number in range(365):
        day = scale.first + dt.timedelta(days=number)
        assert scale.day(scale.x(day) + 1) == day
    assert len(list(scale.months())) == 12
    assert {monday.weekday() for monday in scale.mondays()} == {0}


def test_rows_are_the_tasks_with_days_in_groups(
    tab: TaskTab, added: Added, long: Task, table: YearTable
) -> None:
    added("Ngày")
    added("Không ngày", "theo quyết định")
    added("Năm khác", "chậm nhất ngày 20/11/2025", year=2025)
    assert grouped(tab.views.year) == [("Ngoài các mục của kế hoạch (2)", ["Kiểm tra", "Ngày"])]
    tab.views.year.groups.put(Grouping.UNIT)
    assert grouped(tab.views.year) == [
        ("Chưa giao đơn vị (1)", ["Ngày"]),
        ("Thanh tra Sở (1)", ["Kiểm tra"]),
    ]


def test_a_quarter_holds_what_touches_it(tab: TaskTab, long: Task, table: YearTable) -> None:
    year = tab.views.year
    tab.task_actions["zoom"].trigger()
    assert (year.title, year.model.rowCount()) == ("Quý IV năm 2026", 0)
    tab.task_actions["back"].trigger()
    assert year.title == "Quý III năm 2026"
    tab.task_actions["back"].trigger()
    assert grouped(year)[0][1] == ["Kiểm tra"]
    assert table.days == (dt.date(2026, 4, 1), dt.date(2026, 6, 30))
    tab.task_actions["zoom"].trigger()
    assert year.title == "Năm 2026"
    tab.task_actions["on"].trigger()
    assert year.title == "Năm 2027"


def test_a_dragged_bar_moves_its_last_day(
    qtbot: QtBot, tab: TaskTab, added: Added, table: YearTable
) -> None:
    task = added("Báo cáo", "chậm nhất ngày 15/04/2026")
    start = place(table, task, dt.date(2026, 4, 15))
    drag(qtbot, table, start, place(table, task, dt.date(2026, 5, 20)))
    moved = tasks.get(tab.work, task.id)
    assert moved is not None
    assert moved.last_day == dt.date(2026, 5, 20)
    tab.work.undo()
    assert tasks.get(tab.work, task.id) == task


def test_the_edges_of_a_bar_are_its_first_and_last_day(
    qtbot: QtBot, tab: TaskTab, long: Task, table: YearTable
) -> None:
    end = place(table, long, dt.date(2026, 6, 20))
    drag(qtbot, table, end, place(table, long, dt.date(2026, 7, 15)))
    longer = tasks.get(tab.work, long.id)
    assert longer is not None
    assert (longer.start, longer.last_day) == (long.start, dt.date(2026, 7, 15))
    start = place(table, longer, dt.date(2026, 3, 10))
    drag(qtbot, table, start, place(table, longer, dt.date(2026, 2, 3)))
    wider = tasks.get(tab.work, long.id)
    assert wider is not None
    assert (wider.start, wider.last_day) == (dt.date(2026, 2, 3), dt.date(2026, 7, 15))


def test_a_bar_that_was_only_clicked_stays(
    qtbot: QtBot, tab: TaskTab, long: Task, table: YearTable
) -> None:
    middle = place(table, long, dt.date(2026, 5, 1))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert tasks.get(tab.work, long.id) == long
    assert tab.details.task == long


def test_arrows_with_control_move_and_with_shift_resize(
    qtbot: QtBot, tab: TaskTab, long: Task, table: YearTable
) -> None:
    table.select(long.id)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_Right, control | shift)
    assert tasks.get(tab.work, long.id).last_day == dt.date(2026, 6, 21)
    qtbot.keyClick(table, Qt.Key.Key_Left, control)
    assert tasks.get(tab.work, long.id).last_day == dt.date(2026, 6, 20)


def test_a_double_click_beside_the_bars_adds_a_task_that_day(
    qtbot: QtBot, tab: TaskTab, long: Task, table: YearTable
) -> None:
    beside = place(table, long, dt.date(2026, 10, 8))
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    new = tab.details.task
    assert new is not None
    assert (new.title, new.last_day) == ("Nhiệm vụ mới", dt.date(2026, 10, 8))
    assert table.current.task == new


def test_a_closed_task_says_why_it_is_not_dragged(
    qtbot: QtBot, tab: TaskTab, added: Added, frame: FakeFrame, table: YearTable
) -> None:
    task = tasks.drop(tab.work, added("Báo cáo", "chậm nhất ngày 15/04/2026").id, "Trùng")
    start = place(table, task, dt.date(2026, 4, 15))
    drag(qtbot, table, start, place(table, task, dt.date(2026, 5, 20)))
    assert "Mở lại" in frame.said[-1]
    assert tasks.get(tab.work, task.id) == task


def test_words_tell_what_colours_tell(tab: TaskTab, added: Added, table: YearTable) -> None:
    late = added("Muộn", "chậm nhất ngày 15/04/2026")
    soon = added("Sắp", "chậm nhất ngày 26/11/2026")
    bars = {task.title: table.bar(table.source.item(row_of(table, task))) for task in (late, soon)}
    assert bars["Muộn"].words == "! Quá hạn 15/04"
    assert bars["Sắp"].words == "▲ Sắp đến hạn 26/11"
    assert "! Quá hạn" in table.tip(place(table, late, dt.date(2026, 4, 15)))


def test_a_holiday_is_named_under_the_mouse(tab: TaskTab, long: Task, table: YearTable) -> None:
    tab.task_actions["zoom"].trigger()
    tab.views.year.show_day(dt.date(2026, 4, 1))
    added = tasks.add_new(tab.work, 2026, dt.date(2026, 5, 20))
    tip = table.tip(place(table, added, dt.date(2026, 4, 30)))
    assert tip.startswith("30/04/2026 ")
    assert len(tip) > len("30/04/2026 ")


def test_another_year_of_the_strip_is_shown(
    tab: TaskTab, frame: FakeFrame, table: YearTable
) -> None:
    frame.year = 2027
    tab.refresh()
    assert table.days == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    assert table.columnWidth(LINE) > 200


def test_esc_lets_go_of_a_bar(qtbot: QtBot, tab: TaskTab, long: Task, table: YearTable) -> None:
    start = place(table, long, dt.date(2026, 5, 1))
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(table.viewport(), start + QPoint(60, 0))
    row = table.source.item(row_of(table, long))
    assert table.bar(row).last > long.last_day
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.bar(row).last == long.last_day
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    assert tasks.get(tab.work, long.id) == long


def test_views_of_days_say_how_many_tasks_have_none(tab: TaskTab, added: Added) -> None:
    added("Lạ", "theo quyết định")
    tab.show()
    tab.show_view(Kind.YEAR)
    assert "1 việc chưa có ngày" in tab.header.facts.text()
    tab.show_view(Kind.LIST)
    assert "chưa có ngày" not in tab.header.facts.text()
