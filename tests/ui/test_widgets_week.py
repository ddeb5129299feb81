"""The week: its seven days, words on several lines, walking out of it."""

import datetime as dt

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.tokens import LIGHT
from ttpl_desktop.ui.widgets.month_layout import MonthEntry, entries_on
from ttpl_desktop.ui.widgets.week_grid import WeekGrid

TODAY = dt.date(2026, 11, 23)
TET = dt.date(2026, 2, 17)


def entry(number: int, first: dt.date, days: int = 1, title: str = "Việc") -> MonthEntry:
    return MonthEntry(number, title, first, first + dt.timedelta(days=days - 1), State.OPEN)


def grid_of(qtbot, day: dt.date, *entries: MonthEntry, size: tuple[int, int] = (980, 500)):
    grid = WeekGrid(TODAY)
    qtbot.addWidget(grid)
    grid.resize(*size)
    grid.put_week(day, entries, {TET: "Tết Nguyên đán"}, TODAY)
    grid.show()
    return grid


def test_a_week_has_seven_days_from_monday(qtbot):
    layout = grid_of(qtbot, TET).layout_now
    assert (layout.monday, layout.weeks) == (dt.date(2026, 2, 16), 1)


def test_a_span_over_the_weekend_ends_at_the_week(qtbot):
    grid = grid_of(qtbot, TODAY, entry(1, dt.date(2026, 11, 26), days=8))
    assert [(s.start, s.end) for s in grid.layout_now.segments] == [(3, 6)]


def test_what_has_no_room_is_counted_and_stands_in_the_menu(qtbot):
    many = [entry(number, TODAY) for number in range(20)]
    grid = grid_of(qtbot, TODAY, *many)
    drawn = len(grid.layout_now.segments)
    assert 3 < drawn < 20
    assert grid.layout_now.hidden == {TODAY: 20 - drawn}
    assert len(grid.day_menu(TODAY).actions()) == 20


def test_the_chosen_day_is_in_the_week_shown(qtbot):
    assert grid_of(qtbot, TODAY).day == TODAY
    assert grid_of(qtbot, TET).day == TET


def test_a_page_down_asks_for_the_next_week(qtbot):
    grid = grid_of(qtbot, TODAY)
    with qtbot.waitSignal(grid.month_wanted) as told:
        qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert told.args == [dt.date(2026, 11, 30)]


def test_long_words_are_cut_and_never_written_over_the_next_entry(qtbot):
    words = "Tổng hợp kết quả theo dõi tình hình thi hành pháp luật của các phòng " * 4
    grid = grid_of(qtbot, TODAY, entry(1, TODAY, title=words))
    image = QImage(grid.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(grid.font())
    grid.paint_on_paper(painter, grid.size(), LIGHT)
    painter.end()
    (segment,) = grid.layout_now.segments
    under = grid.shape().segment(segment)
    cell = grid.shape().cell(0, 0)
    rest = QRect(cell.left() + 3, under.bottom() + 3, cell.width() - 8, 40)
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(rest.left(), rest.right())
        for y in range(rest.top(), rest.bottom())
    }
    assert colours == {LIGHT.panel}
    assert entries_on([segment.entry], TODAY)
