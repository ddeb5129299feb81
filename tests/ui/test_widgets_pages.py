"""The page view: real pages, zoom, and a place that survives a refresh."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from ttpl_desktop.ui.widgets.page_view import STEPS, PageView


def page(width: int = 794, height: int = 1123) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    return picture


def as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot) -> PageView:
    made = PageView("Chưa có trang nào.")
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    made.put([page()] * 4)
    return made


def test_pages_fit_the_column_at_first(view: PageView):
    sheets = view._sheets
    assert sheets.width() <= view._scroll.viewport().width()
    assert sheets.width() > 0.9 * view._scroll.viewport().width()


def test_pages_go_on_fitting_when_the_column_grows(view: PageView):
    before = view.percent
    view.resize(800, 600)
    assert view.percent > before


def test_the_bar_says_which_page_of_how_many(view: PageView):
    assert view._number.text() == "Trang 1 / 4"
    view.go_to(2)
    assert view._number.text() == "Trang 3 / 4"


def test_going_past_the_end_stops_at_the_last_page(qtbot, view: PageView):
    with qtbot.waitSignal(view.page_changed):
        view.go_to(99)
    assert view._number.text() == "Trang 4 / 4"


def test_a_refresh_stays_at_the_same_place(view: PageView):
    view.go_to(2, 0.25)
    view.put([page()] * 6)
    assert view.place.page == 2
    assert view.place.share == pytest.approx(0.25, abs=0.01)


def test_a_refresh_with_fewer_pages_goes_to_the_last(view: PageView):
    view.go_to(3)
    view.put([page()] * 2)
    assert view._number.text() == "Trang 2 / 2"


def test_zooming_keeps_the_place(view: PageView):
    view.go_to(1, 0.5)
    view.zoom(200)
    assert view.place.page == 1
    assert view.place.share == pytest.approx(0.5, abs=0.01)


def test_zoom_goes_in_steps_and_stops_at_both_ends(view: PageView):
    view.zoom(100)
    view.zoom_by(1)
    assert view.percent == 125
    for _ in range(20):
        view.zoom_by(1)
    assert view.percent == STEPS[-1]
    for _ in range(20):
        view.zoom_by(-1)
    assert view.percent == STEPS[0]


def test_a_hundred_percent_is_the_size_on_paper(view: PageView):
    view.put([page(1588, 2246)], dpi=192)
    view.zoom(100)
    assert view._sheets.width() == 794


def test_ctrl_and_wheel_zoom(view: PageView):
    view.zoom(100)
    at = QPointF(50, 50)
    event = QWheelEvent(
        at,
        at,
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view._scroll.viewport(), event)
    assert view.percent == 125


def test_pages_may_come_as_picture_files(view: PageView):
    view.put([as_png(page(100, 140))])
    assert view.page_count == 1


def test_bytes_that_are_no_picture_are_refused(view: PageView):
    with pytest.raises(ValueError, match="no picture"):
        view.put([b"khong phai anh"])
    assert view.page_count == 4


def test_no_pages_means_a_sentence(view: PageView):
    view.say("Đang dựng trang…")
    assert view.page_count == 0
    assert view._empty.isVisible()
    assert view._empty.sentence.text() == "Đang dựng trang…"
    view.put([page()])
    assert not view._empty.isVisible()


def test_paper_is_white_in_both_themes(view: PageView):
    picture = view._sheets.grab().toImage()
    assert picture.pixelColor(40, 40) == Qt.GlobalColor.white


def test_only_pages_in_sight_are_scaled(qtbot, view: PageView):
    view.put([page()] * 50)
    view._sheets.repaint(view._sheets.visibleRegion())
    assert len(view._sheets._scaled) < 5
