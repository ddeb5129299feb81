"""Which superiors' plans a plan carries out, and the opening clause that says so."""

from __future__ import annotations

from collections.abc import Sequence

from ttpl_desktop.app import plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.opening import opening_words
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS


def offered(work: Workspace, plan: Plan) -> tuple[SuperiorPlan, ...]:
    """The superiors' plans that were read: those of the year first, the newest reading first."""
    every = reversed(work.table(SUPERIOR_PLANS).all())
    return tuple(sorted(every, key=lambda each: each.year != plan.year))


def words(work: Workspace, plan: Plan, superiors: Sequence[SuperiorPlan]) -> str:
    """The opening clause that cites these plans in this order."""
    office = plans.office_of(work, plan)
    return opening_words(superiors, office.name_in_text or office.name, plan.title)
