"""The page of urging, for `tests.screenshots`."""

from __future__ import annotations

from ttpl_desktop.domain.urging.standing import Layout
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.urging.opening import open_page
from ttpl_desktop.ui.urging.page import UrgingPage, View

ROOM = "Văn phòng Sở"
RESULTS = 3
"""Which of the requests asks for the results of the year."""


def page_of(window: MainWindow) -> UrgingPage:
    page = window.front
    assert isinstance(page, UrgingPage)
    return page


def matrix(window: MainWindow) -> None:
    open_page(window, window.go_to(Place.TASK).flush)


def cell(window: MainWindow) -> None:
    view = page_of(window).matrix_view
    view.point_at(ROOM, view.matrix.requests[RESULTS].id)


def request(window: MainWindow) -> None:
    view = page_of(window).matrix_view
    view.point_at_request(view.matrix.requests[RESULTS].id)


def unit(window: MainWindow) -> None:
    view = page_of(window).matrix_view
    row = view.table.source.place_of(ROOM, None).row()
    view.table.verticalHeader().sectionClicked.emit(row)


def compose(window: MainWindow) -> None:
    page_of(window).compose()


def annex(window: MainWindow) -> None:
    view = page_of(window).compose_view
    view.layout_choice.show_value(Layout.ANNEX)
    view.layout_choice.tell()


def letters(window: MainWindow) -> None:
    page = page_of(window)
    page.compose_view.compose()
    page.turn(View.LETTERS)


def overdue(window: MainWindow) -> None:
    page_of(window).show_overdue()


def leave(window: MainWindow) -> None:
    window.work.undo()
    page_of(window).leave()


SCENES = {
    "bang": matrix,
    "o": cell,
    "yeu-cau": request,
    "don-vi": unit,
    "soan": compose,
    "phu-luc": annex,
    "cong-van": letters,
    "qua-han": overdue,
    "ve": leave,
}
