"""The list of today in large letters: what is to be done stays readable."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from tests.ui.windows import TODAY
from ttpl_desktop.app import tasks
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.theme import dress
from ttpl_desktop.ui.today.strip import TodayStrip


@pytest.fixture
def large(window: MainWindow, qapp: QApplication) -> Iterator[None]:
    before = QFont(qapp.font())
    window.zoom.to(200)
    yield
    qapp.setFont(before)
    dress(qapp)


@pytest.mark.usefixtures("large")
def test_large_letters_leave_room_for_the_titles(window: MainWindow) -> None:
    for _number in range(6):
        tasks.add_new(window.work, 2026, TODAY)
    window.begin_today()
    strip: TodayStrip = window.today_strip
    strip.turn()
    assert len(strip.panel.shown) == 3
    assert strip.panel.rows[0].lead.isHidden()
    row = strip.panel.rows[0]
    assert row.title.width() >= row.title.fontMetrics().horizontalAdvance("Đôn đốc các phòng")
