"""The month: where entries go, walking by keys, dragging a day, what is told."""

import dataclasses
import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.month_grid import MonthGrid
from ttpl_desktop.ui.widgets.month_layout import LANES, MonthEntry, entries_on, lay_out

NOVEMBER = dt.date(2026, 11, 1)
TODAY = dt.date(2026, 11, 23)


def entry(number: int, first: int, last: int | None = None, month: int = 11) -> MonthEntry:
    end = dt.date(2026, month, first if last is None else last)
    return MonthEntry(number, f"Việc {number}", dt.date(2026, month, first), end, State.OPEN)


def grid_of(qtbot, entries: Sequence[MonthEntry], size: tuple[int, int] = (980, 600)) -> MonthGrid:
    grid = MonthGrid(TODAY)
    qtbot.addWidget(grid)
    grid.resize(*size)
    grid.put(NOVEMBER, entries, {dt.date(2026, 11, 24): "Ngày Văn hoá Việt Nam"}, TODAY)
    grid.show()
    return grid


def middle_of(grid: MonthGrid, day: dt.date) -> QPoint:
    cell = grid.layout_now.cell(day)
    assert cell is not None
    return grid.shape().cell(*cell).center()


def place_of(grid: MonthGrid, number: int) -> QPoint:
    segment = next(s for s in grid.layout_now.segments if s.entry.id == number)
    area = grid.shape().segment(segment)
    return QPoint(area.left() + 10, area.center().y())


def test_weeks_begin_on_monday_and_hold_the_month():
    layout = lay_out(NOVEMBER, ())
    assert layout.monday == dt.date(2026, 10, 26)
    assert layout.weeks == 6
    assert layout.cell(dt.date(2026, 11, 30)) == (5, 0)


def test_february_from_monday_to_sunday_needs_four_weeks():
    assert lay_out(dt.date(2027, 2, 1), ()).weeks == 4


def test_a_span_over_a_weekend_is_cut_at_the_week():
    layout = lay_out(NOVEMBER, [entry(1, 13, 18)])
    assert [(s.week, s.start, s.end) for s in layout.segments] == [(2, 4, 6), (3, 0, 2)]


def test_a_fourth_entry_of_a_day_is_counted():
    layout = lay_out(NOVEMBER, [entry(number, 27) for number in range(5)])
    assert len(layout.segments) == LANES
    assert layout.hidden == {dt.date(2026, 11, 27): 2}


def test_an_entry_takes_a_lane_that_is_free_again():
    layout = lay_out(NOVEMBER, [entry(1, 2, 3), entry(2, 2, 6), entry(3, 4, 5)])
    assert {s.entry.id: s.lane for s in layout.segments} == {2: 0, 1: 1, 3: 1}


def test_a_day_that_is_free_again_shows_what_had_no_room_before():
    long = [entry(number, 2, 3) for number in range(1, 4)]
    layout = lay_out(NOVEMBER, [*long, entry(4, 3, 5)])
    assert [(s.start, s.end) for s in layout.segments if s.entry.id == 4] == [(2, 3)]
    assert layout.hidden == {dt.date(2026, 11, 3): 1}


DAYS = st.dates(dt.date(2026, 10, 1), dt.date(2026, 12, 31))
ENTRIES = st.lists(st.tuples(DAYS, st.integers(0, 20)), max_size=12).map(
    lambda spans: [
        MonthEntry(number, "", first, first + dt.timedelta(days=length), State.OPEN)
        for number, (first, length) in enumerate(spans)
    ]
)


@given(ENTRIES)
def test_every_entry_of_a_day_is_drawn_or_counted(entries: list[MonthEntry]):
    layout = lay_out(NOVEMBER, entries)
    for offset in range(layout.weeks * 7):
        day = layout.monday + dt.timedelta(days=offset)
        week, weekday = divmod(offset, 7)
        drawn = [s for s in layout.segments if s.week == week and s.start <= weekday <= s.end]
        assert len(drawn) + layout.hidden.get(day, 0) == len(entries_on(entries, day))
        assert len({s.lane for s in drawn}) == len(drawn)
        assert len(drawn) == min(len(entries_on(entries, day)), LANES)


def test_a_low_window_shows_fewer_entries_and_counts_the_rest(qtbot):
    grid = grid_of(qtbot, [entry(number, 27) for number in range(3)], size=(600, 330))
    assert grid.layout_now.hidden[dt.date(2026, 11, 27)] > 0


def test_a_very_low_window_counts_every_entry_instead_of_drawing_over_days(qtbot):
    grid = grid_of(qtbot, [entry(number, 27) for number in range(3)], size=(600, 200))
    assert grid.layout_now.segments == ()
    assert grid.layout_now.hidden == {dt.date(2026, 11, 27): 3}


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, dt.date(2026, 11, 22)),
        (Qt.Key.Key_Right, dt.date(2026, 11, 24)),
        (Qt.Key.Key_Up, dt.date(2026, 11, 16)),
        (Qt.Key.Key_Down, dt.date(2026, 11, 30)),
    ],
)
def test_arrows_walk_through_the_days(qtbot, key: Qt.Key, day: dt.date):
    grid = grid_of(qtbot, ())
    with qtbot.waitSignal(grid.day_chosen) as told:
        qtbot.keyClick(grid, key)
    assert told.args == [day] == [grid.day]


def test_walking_out_of_the_weeks_asks_for_the_month(qtbot):
    grid = grid_of(qtbot, ())
    with qtbot.waitSignal(grid.month_wanted) as told:
        qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert told.args == [dt.date(2026, 12, 23)]


def test_page_up_from_the_last_of_march_lands_in_february(qtbot):
    grid = grid_of(qtbot, ())
    grid.choose_day(dt.date(2026, 3, 31))
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.day == dt.date(2026, 2, 28)


def test_enter_activates_the_day(qtbot):
    grid = grid_of(qtbot, [entry(1, 23)])
    with qtbot.waitSignal(grid.day_activated) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [TODAY]


def test_space_goes_through_the_entries_of_the_day_and_enter_opens_one(qtbot):
    grid = grid_of(qtbot, [entry(1, 23), entry(2, 23)])
    chosen: list[int] = []
    grid.entry_chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert chosen == [1, 2, 1]
    with qtbot.waitSignal(grid.entry_activated) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_click_chooses_and_a_double_click_opens(qtbot):
    grid = grid_of(qtbot, [entry(7, 10)])
    chosen: list[int] = []
    grid.entry_chosen.connect(chosen.append)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(grid, left, pos=place_of(grid, 7))
    assert chosen == [7] == [grid.entry]
    with qtbot.waitSignal(grid.entry_activated):
        qtbot.mouseDClick(grid, left, pos=place_of(grid, 7))
    with qtbot.waitSignal(grid.day_activated) as told:
        qtbot.mouseDClick(grid, left, pos=middle_of(grid, dt.date(2026, 11, 12)))
    assert told.args == [dt.date(2026, 11, 12)]


def drag(qtbot, grid: MonthGrid, number: int, to: dt.date) -> None:
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=place_of(grid, number))
    qtbot.mouseMove(grid, middle_of(grid, to))


def test_dragging_an_entry_tells_its_new_last_day(qtbot):
    grid = grid_of(qtbot, [entry(3, 10, 13)])
    drag(qtbot, grid, 3, dt.date(2026, 11, 17))
    with qtbot.waitSignal(grid.moved) as told:
        qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton)
    assert told.args == [3, dt.date(2026, 11, 20)]


def test_dropping_an_entry_where_it_was_moves_nothing(qtbot):
    grid = grid_of(qtbot, [entry(3, 10)])
    drag(qtbot, grid, 3, dt.date(2026, 11, 17))
    qtbot.mouseMove(grid, middle_of(grid, dt.date(2026, 11, 10)))
    with qtbot.assertNotEmitted(grid.moved):
        qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("key", "days"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Up, -7)])
def test_ctrl_and_an_arrow_move_the_chosen_entry(qtbot, key: Qt.Key, days: int):
    grid = grid_of(qtbot, [entry(5, 22, 24)])
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    with qtbot.waitSignal(grid.moved) as told:
        qtbot.keyClick(grid, key, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [5, dt.date(2026, 11, 24) + dt.timedelta(days=days)]
    assert grid.day == TODAY + dt.timedelta(days=days)


def test_without_a_chosen_entry_nothing_is_moved(qtbot):
    grid = grid_of(qtbot, [entry(5, 23)])
    with qtbot.assertNotEmitted(grid.moved):
        qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert grid.day == TODAY


def test_esc_lets_go_of_a_dragged_entry(qtbot):
    grid = grid_of(qtbot, [entry(3, 10)])
    drag(qtbot, grid, 3, dt.date(2026, 11, 17))
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(grid.moved):
        qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton)


def test_the_menu_of_a_day_lists_what_does_not_fit(qtbot):
    grid = grid_of(qtbot, [entry(number, 27) for number in range(5)])
    menu = grid.day_menu(dt.date(2026, 11, 27))
    assert len(menu.actions()) == 5
    with qtbot.waitSignal(grid.entry_chosen) as told:
        menu.actions()[4].trigger()
    assert told.args == [4]
    menu.deleteLater()


def test_plus_n_opens_the_menu_of_the_day(qtbot):
    grid = grid_of(qtbot, [entry(number, 27) for number in range(5)])
    cell = grid.layout_now.cell(dt.date(2026, 11, 27))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.shape().more(*cell).center())
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_a_screen_reader_hears_day_holiday_and_entries(qtbot):
    grid = grid_of(qtbot, [entry(1, 24)])
    grid.choose_day(dt.date(2026, 11, 24))
    said = "Ngày 24/11/2026. Ngày Văn hoá Việt Nam. Việc 1"
    assert grid.accessibleDescription() == said


def test_an_entry_that_is_gone_is_no_longer_chosen(qtbot):
    grid = grid_of(qtbot, [entry(1, 10)])
    grid.choose_entry(1)
    grid.put(NOVEMBER, [], {}, TODAY)
    assert grid.entry is None


def test_today_and_holiday_have_their_colours(qtbot):
    grid = grid_of(qtbot, ())
    picture: QImage = grid.grab().toImage()
    plain = picture.pixelColor(middle_of(grid, dt.date(2026, 11, 25)))
    holiday = picture.pixelColor(middle_of(grid, dt.date(2026, 11, 24)) + QPoint(0, 30))
    assert plain != holiday


# longer and shorter


def edges_of(grid: MonthGrid, number: int) -> tuple[QPoint, QPoint]:
    segment = next(s for s in grid.layout_now.segments if s.entry.id == number)
    area = grid.shape().segment(segment)
    return QPoint(area.left() + 1, area.center().y()), QPoint(area.right() - 1, area.center().y())


def pull(qtbot, grid: MonthGrid, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(grid, end)
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)


def test_the_last_edge_makes_an_entry_longer(qtbot):
    grid = grid_of(qtbot, [entry(7, 10, 11)])
    with qtbot.waitSignal(grid.resized) as told:
        pull(qtbot, grid, edges_of(grid, 7)[1], middle_of(grid, dt.date(2026, 11, 13)))
    assert told.args == [7, dt.date(2026, 11, 10), dt.date(2026, 11, 13)]


def test_the_first_edge_never_passes_the_last_day(qtbot):
    grid = grid_of(qtbot, [entry(7, 10, 11)])
    with qtbot.waitSignal(grid.resized) as told:
        pull(qtbot, grid, edges_of(grid, 7)[0], middle_of(grid, dt.date(2026, 11, 13)))
    assert told.args == [7, dt.date(2026, 11, 11), dt.date(2026, 11, 11)]


def test_the_end_of_a_long_period_is_moved_whole(qtbot):
    end = dataclasses.replace(entry(7, 10), is_resizable=False)
    grid = grid_of(qtbot, [end])
    with qtbot.assertNotEmitted(grid.resized), qtbot.waitSignal(grid.moved) as told:
        pull(qtbot, grid, edges_of(grid, 7)[1], middle_of(grid, dt.date(2026, 11, 13)))
    assert told.args == [7, dt.date(2026, 11, 13)]


def test_control_and_shift_with_an_arrow_move_the_last_day_alone(qtbot):
    grid = grid_of(qtbot, [entry(7, 23, 24)])
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(grid.resized) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Right, held)
    assert told.args == [7, dt.date(2026, 11, 23), dt.date(2026, 11, 25)]


def test_an_edge_shows_that_it_can_be_pulled(qtbot):
    grid = grid_of(qtbot, [entry(7, 10, 11)])
    qtbot.mouseMove(grid, edges_of(grid, 7)[1])
    assert grid.cursor().shape() is Qt.CursorShape.SizeHorCursor
    qtbot.mouseMove(grid, middle_of(grid, dt.date(2026, 11, 20)))
    assert grid.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_an_entry_in_hand_is_seen_where_it_would_go(qtbot):
    grid = grid_of(qtbot, [entry(7, 10, 11)])
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=edges_of(grid, 7)[1])
    qtbot.mouseMove(grid, middle_of(grid, dt.date(2026, 11, 13)))
    (segment,) = grid.layout_now.segments
    assert (segment.start, segment.end) == (1, 4)
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    (segment,) = grid.layout_now.segments
    assert (segment.start, segment.end) == (1, 2)
