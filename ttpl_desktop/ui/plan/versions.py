"""The plans of a year: each version with its state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.plan import Plan, PlanKind, PlanStatus
from ttpl_desktop.ui.papers.paper_list import PaperList, PaperRow
from ttpl_desktop.ui.states import State

STATES = {
    PlanStatus.DRAFT: State.SOON,
    PlanStatus.SUBMITTED: State.OPEN,
    PlanStatus.ISSUED: State.DONE,
    PlanStatus.SUPERSEDED: State.WAITING,
}


class Versions(PaperList):
    """A list of plans."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Các kế hoạch của năm", parent)

    def put(self, plans: Sequence[Plan]) -> None:
        """Shows the plans; the chosen one stays, else the newest is chosen."""
        self.put_rows([_row(plan) for plan in plans])

    @property
    def plan_id(self) -> int | None:
        """The chosen plan; None where there is none."""
        return self.paper_id


def _row(plan: Plan) -> PaperRow:
    return PaperRow(plan.id, name_of(plan), STATES[plan.status], plan.status.words, plan.title)


def name_of(plan: Plan) -> str:
    """`Bản 1`, `Bản 2 · số 05`, `Thi hành · bản 1`: what tells a plan from the others."""
    name = f"Bản {plan.version}"
    if plan.kind is PlanKind.IMPLEMENTATION:
        name = f"Thi hành · {name.lower()}"
    return f"{name} · số {plan.number}" if plan.number else name
