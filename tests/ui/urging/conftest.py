"""The page of urging over the sample office, in a window that keeps what it was told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.windows import TODAY
from ttpl_desktop.app import sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.ui.urging.page import UrgingPage


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the sample office, to be copied."""
    folder = tmp_path_factory.mktemp("mau")
    work = Workspace.open(folder, today=lambda: TODAY)
    sample.fill(work)
    work.close()
    return folder


@pytest.fixture
def work(sample_folder: Path, tmp_path: Path) -> Iterator[Workspace]:
    folder = tmp_path / "so"
    shutil.copytree(sample_folder, folder)
    workspace = Workspace.open(folder, today=lambda: TODAY)
    yield workspace
    workspace.close()


@pytest.fixture
def page(qtbot: QtBot, frame: FakeFrame) -> Iterator[UrgingPage]:
    made = UrgingPage(frame)
    qtbot.addWidget(made)
    frame.attend(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    for timer in made.findChildren(QTimer):  # as the window does when it closes
        timer.stop()
