"""A main window on a real data folder, with small tabs in place of the four."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ttpl_desktop.app import office as offices
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Office
from ttpl_desktop.ui import places
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.theme import Theme, ThemeChoice
from ttpl_desktop.ui.zoom import Zoom

TODAY = dt.date(2026, 11, 23)
OFFICE = Office(valid_from=dt.date(2026, 1, 1), name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng")


class SmallTab(Tab):
    """A tab that notes what the window asks of it; its one action has the shortcut Ctrl+N."""

    shown_tables = frozenset({"task"})

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.asked: list[object] = []
        self.new = QAction("Thêm", self)
        self.new.setShortcut("Ctrl+N")
        self.new.triggered.connect(lambda: self.asked.append("new"))

    def menu_actions(self) -> Sequence[QAction | None]:
        return self.new, None

    def refresh(self) -> None:
        self.asked.append("refresh")

    def flush(self) -> None:
        self.asked.append("flush")

    def show_record(self, register: str, record_id: int) -> None:
        self.asked.append((register, record_id))

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        self.asked.append((register, record_ids, title))


def use_small_tabs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every tab is a SmallTab from now on."""
    monkeypatch.setattr(places, "_BUILDERS", dict.fromkeys(Place, SmallTab))


@functools.cache
def _only_theme() -> Theme:
    # Every theme dresses the whole application; one for all tests keeps them quick.
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Theme(application, ThemeChoice.LIGHT)


def light_theme() -> Theme:
    """The theme of all tests, light again where one made it dark."""
    theme = _only_theme()
    if theme.choice is not ThemeChoice.LIGHT:
        theme.choose(ThemeChoice.LIGHT)
    return theme


def forget_closed_windows() -> None:
    """Frees the windows of the tests before: each restyling would dress them too."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_window(
    qtbot: QtBot,
    folder: Path,
    *,
    is_set_up: bool = True,
    prepare: Callable[[Workspace], object] = lambda _work: None,
    is_sample: bool = False,
) -> MainWindow:
    """A shown window; it is closed at the end of the test."""
    forget_closed_windows()
    work = Workspace.open(folder, today=lambda: TODAY)
    if is_set_up and not offices.is_set_up(work):
        offices.set_up(work, OFFICE)
    prepare(work)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings(folder)
    font = QFont(application.font())
    zoom = Zoom(application, settings, font)
    window = MainWindow(work, settings, light_theme(), zoom, is_sample=is_sample)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready):
        window.show()
    return window


def small(window: MainWindow, place: Place) -> SmallTab:
    """The small tab at a place."""
    tab = window.desk.build(place)
    assert isinstance(tab, SmallTab)
    return tab
