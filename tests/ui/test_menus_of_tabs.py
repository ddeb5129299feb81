"""The real tabs in the real window: their shortcuts, their help, and what opens them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_window
from ttpl_desktop.app import sample
from ttpl_desktop.paths import resource
from ttpl_desktop.ui.help_dialog import HelpDialog, about
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, tmp_path, is_set_up=False, prepare=sample.fill)


def live_actions(window: MainWindow) -> list[QAction]:
    menus = [action.menu() for action in window.menus.bar.actions()]
    actions = dict.fromkeys(each for menu in menus for each in menu.actions())
    return [each for each in actions if each.isVisible() and not each.shortcut().isEmpty()]


@pytest.mark.parametrize("place", Place)
def test_no_shortcut_means_two_things_at_once(window: MainWindow, place: Place) -> None:
    for each in Place:
        window.go_to(each)
    window.go_to(place)
    everywhere = Qt.ShortcutContext.WindowShortcut
    keys = Counter(
        each.shortcut().toString()
        for each in live_actions(window)
        if each.shortcutContext() == everywhere
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("place", Place)
def test_every_action_of_a_tab_has_a_shortcut(window: MainWindow, place: Place) -> None:
    tab = window.go_to(place)
    actions = [each for each in tab.menu_actions() if each is not None]
    assert actions
    assert [each.text() for each in actions if each.shortcut().isEmpty()] == []


PAGES = ("office", "reading", "coverage", "soat", "check", "task_import", "urging")


@pytest.mark.parametrize("name", [*(place.help_name for place in Place), *PAGES])
def test_every_page_has_its_help(qtbot: QtBot, window: MainWindow, name: str) -> None:
    dialog = HelpDialog(window, name)
    qtbot.addWidget(dialog)
    assert resource(f"help/{name}.md").is_file()


def test_the_program_tells_its_version_and_where_the_data_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = about(window, tmp_path)
    qtbot.addWidget(dialog)
    assert "Giới thiệu" in dialog.windowTitle()


def test_what_is_found_opens_in_the_tab_of_its_register(window: MainWindow) -> None:
    window.open_record("plan_item", 1)
    assert window.desk.front is Place.PLAN
    window.open_record("intake", 1)
    assert window.desk.front is Place.INTAKE


def test_a_closed_window_shows_the_same_records_when_it_is_opened_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.strip.late.text()
    window.close()
    assert open_window(qtbot, tmp_path).strip.late.text() == before
