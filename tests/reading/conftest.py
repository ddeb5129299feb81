"""Plans of our own as files, each made and read once in a run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading import corpus, judging
from ttpl_desktop.documents.pages import libreoffice
from ttpl_desktop.domain.reading.read_plan import ReadPlan


@pytest.fixture(scope="session")
def read_own(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ReadPlan]:
    """Reads a plan of our own by its name; skips where its file cannot be made."""
    folder: Path = tmp_path_factory.mktemp("plans")
    plans: dict[str, ReadPlan] = {}

    def read(name: str) -> ReadPlan:
        if corpus.needs_libreoffice(name) and libreoffice() is None:
            pytest.skip("LibreOffice is not installed")
        if name not in plans:
            plans[name] = judging.read(corpus.make(name, folder))
        return plans[name]

    return read
