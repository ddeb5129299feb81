"""An office with units, whose day stands still."""

import pytest

from tests.app.urging.asked import set_up
from ttpl_desktop.app.workspace import Workspace


@pytest.fixture
def work(work: Workspace) -> Workspace:
    set_up(work)
    return work
