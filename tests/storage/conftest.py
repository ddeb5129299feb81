"""A real database in a folder of its own."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.store import Store


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 11, 22, 9, 0)

    def __call__(self) -> dt.datetime:
        return self.now

    def wait(self, seconds: int) -> None:
        self.now += dt.timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = open_store(tmp_path / "du-lieu", clock=clock)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def kept():
    """One database for all examples; each takes its rows back."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        store.connection.execute("PRAGMA synchronous = OFF")
        yield store
        store.close()
