"""An open data folder whose day stands still."""

import datetime as dt
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
