"""An open data folder whose day stands still."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttpl_desktop.app.workspace import Workspace

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "du-lieu", today=lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def kept() -> Iterator[Workspace]:
    """One folder for all examples of a property, each of which takes care of what it finds."""
    with tempfile.TemporaryDirectory() as folder:
        opened = Workspace.open(Path(folder), today=lambda: TODAY)
        opened.store.connection.execute("PRAGMA synchronous = OFF")
        yield opened
        opened.close()
