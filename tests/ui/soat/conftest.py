"""A plan tab over an office, with one plan that has faults."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.app.test_plans import SXD
from tests.ui.fakes import FakeFrame, show_tab
from ttpl_desktop.app import office, plan_items, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.ui.plan.tab import PlanTab

DAY = dt.date(2026, 1, 12)
FAULTY = "Rà soát TTHC của ngành xây dựng"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "du-lieu", today=lambda: DAY)
    office.set_up(opened, SXD, [Unit(name="Thanh tra Sở"), Unit(name="Văn phòng")])
    yield opened
    opened.close()


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> PlanTab:
    """A plan tab in front of the skeleton's plan, to which one faulty paragraph was added."""
    plan = plans.create(frame.work, 2026)
    item = plan_items.add_below(frame.work, plan.id, ItemKind.TEXT)
    plan_items.change(frame.work, item.id, "text", FAULTY)
    return show_tab(qtbot, frame, PlanTab(frame))
