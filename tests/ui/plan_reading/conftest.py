"""A plan that was read, before an office that it gives work to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame, show_tab
from tests.ui.plan_reading.values import superior_plan
from ttpl_desktop.app import office
from ttpl_desktop.app.reading import Reading
from ttpl_desktop.app.superior import Looked, look
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Office
from ttpl_desktop.ui.plan.tab import PlanTab


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "du-lieu", today=lambda: dt.date(2026, 1, 26))
    office.set_up(opened, Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng"))
    yield opened
    opened.close()


@pytest.fixture
def reading() -> Reading:
    return Reading(superior_plan(), b"as the file was")


@pytest.fixture
def looked(work: Workspace, reading: Reading) -> Looked:
    return look(work, reading)


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> PlanTab:
    made = PlanTab(frame)
    made.preview.hide()
    return show_tab(qtbot, frame, made, 640)


@pytest.fixture
def read(tab: PlanTab, reading: Reading) -> PlanTab:
    """The tab with a plan of nine duties on it, seven of them ours."""
    tab.reading.show()
    tab.reading.take(reading)
    return tab
