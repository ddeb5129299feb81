"""A data folder whose day stands still, and a frame over it that keeps what it was told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import FakeFrame
from tests.ui.windows import TODAY
from ttpl_desktop.app.workspace import Workspace


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "du-lieu", today=lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture
def frame(work: Workspace) -> Iterator[FakeFrame]:
    made = FakeFrame(work)
    yield made
    made.background.close()


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test copied is not pasted in another one, nor left to Qt when the tests end."""
    yield
    qapp.clipboard().clear()
