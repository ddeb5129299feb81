"""An officer before a window, on a fresh data folder."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.officer import Officer
from tests.ui.windows import OFFICE, open_window
from ttpl_desktop.app import office, plans, sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.ui.crash_guard import Answer, CrashGuard
from ttpl_desktop.ui.places import Place

Sits = Callable[[Path], Officer]


@pytest.fixture
def sits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sits]:
    """Opens the window on a data folder and puts the officer before it.

    Trouble that a slot lets rise reaches the message bar as in the program; a bug fails the test
    by the line that it leaves in the log.
    """
    guards: list[CrashGuard] = []

    def sit_down(folder: Path) -> Officer:
        window = open_window(qtbot, folder, is_set_up=False)
        with qtbot.waitActive(window):
            window.activateWindow()
        log = logging.getLogger("ttpl_desktop")
        guards.append(CrashGuard(log, window.tell_error, go_on, parent=window))
        guards[-1].install()
        return Officer(qtbot, window, monkeypatch)

    yield sit_down
    for guard in guards:
        guard.uninstall()


def go_on(_report: str) -> Answer:
    """What the officer says after a bug."""
    return Answer.CONTINUE


@pytest.fixture
def officer(sits: Sits, tmp_path: Path) -> Officer:
    """An officer who opens the program for the first time."""
    return sits(tmp_path / "so")


@pytest.fixture(scope="session")
def drafted_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an office and a plan drafted from the skeleton."""
    folder = tmp_path_factory.mktemp("da-soan")
    work = Workspace.open(folder)
    office.set_up(work, OFFICE, [Unit(name="Thanh tra Sở")])
    plans.create(work, 2026)
    work.close()
    return folder


@pytest.fixture
def drafting(sits: Sits, drafted_folder: Path, tmp_path: Path) -> Officer:
    """An officer at a drafted plan."""
    shutil.copytree(drafted_folder, tmp_path / "so")
    officer = sits(tmp_path / "so")
    officer.go(Place.PLAN)
    return officer


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the sample office, to be copied."""
    folder = tmp_path_factory.mktemp("mau")
    work = Workspace.open(folder)
    sample.fill(work)
    work.close()
    return folder


@pytest.fixture
def at_tasks(sits: Sits, sample_folder: Path, tmp_path: Path) -> Officer:
    """An officer at the tasks of the sample office."""
    shutil.copytree(sample_folder, tmp_path / "so")
    officer = sits(tmp_path / "so")
    officer.go(Place.TASK)
    return officer


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """What one story copied is not pasted in another one."""
    qapp.clipboard().clear()
