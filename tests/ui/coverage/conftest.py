"""The coverage page over a real data folder, and answers to its questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.app.superior_plan import reading, set_up
from tests.ui.fakes import FakeFrame
from ttpl_desktop.app import coverage_steps, plans, superior_plans
from ttpl_desktop.app.superior_accept import accept
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.ui.coverage.page import CoveragePage
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.widgets.pick_list import PickList

Answer = Callable[[Callable[[AskDialog], bool]], None]


@pytest.fixture
def work(work: Workspace) -> Workspace:
    set_up(work)
    return work


@pytest.fixture
def draft(work: Workspace) -> Plan:
    """A superior's plan of nine duties was read; an own draft has two activities and a heading."""
    plan_id = accept(work, reading(), ()).plan.id
    for duty in superior_plans.items(work, plan_id):
        coverage_steps.take_back(work, duty.id)
    plan = plans.create_empty(work, 2026)
    with work.operation("Soạn"):
        heading = work.table(PLAN_ITEMS).save(
            PlanItem(plan_id=plan.id, kind=ItemKind.SECTION, title="NỘI DUNG")
        )
        for place, title in enumerate(("Khảo sát doanh nghiệp về việc cấp phép", "Sơ kết")):
            activity = PlanItem(
                plan_id=plan.id,
                parent_id=heading.id,
                position=place,
                kind=ItemKind.ACTIVITY,
                title=title,
                time="tháng 7",
            )
            work.table(PLAN_ITEMS).save(activity)
    return plan


@pytest.fixture
def page(qtbot: QtBot, frame: FakeFrame, draft: Plan) -> CoveragePage:
    made = CoveragePage(frame)
    qtbot.addWidget(made)
    frame.attend(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Fills the next questions; True presses the verb."""

    def by(fill: Callable[[AskDialog], bool]) -> None:
        def execute(dialog: AskDialog) -> QDialog.DialogCode:
            is_done = fill(dialog)
            return QDialog.DialogCode.Accepted if is_done else QDialog.DialogCode.Rejected

        monkeypatch.setattr(AskDialog, "exec", execute)

    return by


def tick(dialog: QWidget, words: str) -> bool:
    """Ticks exactly the lines of a list that hold some words."""
    (picks,) = dialog.findChildren(PickList)
    for number in range(picks.list.count()):
        row = picks.list.item(number)
        is_wanted = words in row.text()
        row.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
    return True
