"""An officer before a window, on a fresh data folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

pytest.register_assert_rewrite("tests.stories.officer", "tests.stories.year")

from tests.stories.officer import Officer  # noqa: E402
from tests.ui.windows import open_window  # noqa: E402

Sits = Callable[[Path], Officer]


@pytest.fixture
def sits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Sits:
    """Opens the window on a data folder and puts the officer before it."""

    def sit_down(folder: Path) -> Officer:
        window = open_window(qtbot, folder, is_set_up=False)
        with qtbot.waitActive(window):
            window.activateWindow()
        return Officer(qtbot, window, monkeypatch)

    return sit_down


@pytest.fixture
def officer(sits: Sits, tmp_path: Path) -> Officer:
    """An officer who opens the program for the first time."""
    return sits(tmp_path / "so")


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """What one story copied is not pasted in another one."""
    qapp.clipboard().clear()
