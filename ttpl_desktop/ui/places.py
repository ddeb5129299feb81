"""The four tabs: their names, their registers, and how each is built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.tab import Tab


def _plan(frame: Frame) -> Tab:
    from ttpl_desktop.ui.plan.tab import PlanTab

    return PlanTab(frame)


def _task(frame: Frame) -> Tab:
    from ttpl_desktop.ui.task.tab import TaskTab

    return TaskTab(frame)


def _intake(frame: Frame) -> Tab:
    from ttpl_desktop.ui.intake.tab import IntakeTab

    return IntakeTab(frame)


def _report(frame: Frame) -> Tab:
    from ttpl_desktop.ui.report.tab import ReportTab

    return ReportTab(frame)


class Place(Enum):
    """One tab: its title, the name of its help page, and the registers whose records it shows."""

    PLAN = "Kế hoạch", "plan", ("plan", "plan_item", "superior_plan", "superior_item", "clause")
    TASK = "Nhiệm vụ", "task", (
        "task", "task_note", "evidence", "checklist_line", "hop", "request", "submission", "letter",
    )  # fmt: skip
    INTAKE = "Thông tin", "intake", ("intake", "legal_document", "detailing_document", "attachment")
    REPORT = "Báo cáo", "report", ("report", "report_section", "figure_override")

    def __init__(self, title: str, help_name: str, registers: tuple[str, ...]) -> None:
        self.title = title
        self.help_name = help_name
        self.registers = registers

    @property
    def index(self) -> int:
        """Where the tab stands, counted from 0."""
        return list(Place).index(self)

    def build(self, frame: Frame) -> Tab:
        """The tab itself; its module is imported only now."""
        return _BUILDERS[self](frame)


_BUILDERS: dict[Place, Callable[[Frame], Tab]] = {
    Place.PLAN: _plan,
    Place.TASK: _task,
    Place.INTAKE: _intake,
    Place.REPORT: _report,
}


def place_of(register: str) -> Place:
    """The tab that shows the records of a register; KeyError for a register of none."""
    return {name: place for place in Place for name in place.registers}[register]
