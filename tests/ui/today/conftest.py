"""A window with a few tasks that press, and a tray that keeps what it was told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.today.days import FakeTray, add_tasks
from tests.ui.windows import open_window, use_small_tabs
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.today import strip as strip_module
from ttpl_desktop.ui.today import typing as typing_module
from ttpl_desktop.ui.today.strip import TodayStrip


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> FakeTray:
    made = FakeTray()

    def make(_parent: QObject, follow: Callable[[], object]) -> FakeTray:
        made.follow = follow
        return made

    monkeypatch.setattr(strip_module, "system_tray", make)
    return made


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tray: FakeTray
) -> MainWindow:
    monkeypatch.setattr(typing_module, "RESTS_MS", 150)
    use_small_tabs(monkeypatch)
    return open_window(qtbot, tmp_path, prepare=add_tasks)


@pytest.fixture
def strip(window: MainWindow) -> TodayStrip:
    window.begin_today()
    return window.today_strip


@pytest.fixture
def turn_to(monkeypatch: pytest.MonkeyPatch) -> Callable[[MainWindow, dt.date], None]:
    """Lets the clock of a window strike midnight."""

    def turn(window: MainWindow, day: dt.date) -> None:
        monkeypatch.setattr(window.work, "_today", lambda: day)
        window._look_at_the_clock()

    return turn
