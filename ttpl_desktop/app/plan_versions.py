"""Versions of a plan beside each other."""

from __future__ import annotations

from ttpl_desktop.app import plan_citations, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.plan_comparison import Row, compare


def former(work: Workspace, plan: Plan) -> Plan | None:
    """The version that a plan adjusts; None for the first one."""
    return plans.plan(work, plan.adjusts_id) if plan.adjusts_id is not None else None


def changes(work: Workspace, plan: Plan) -> tuple[Row, ...]:
    """What differs from the version that the plan adjusts; nothing for the first version."""
    before = former(work, plan)
    if before is None:
        return ()
    was, now = plans.items(work, before.id), plans.items(work, plan.id)
    legal = plan_citations.documents_of(work, before, was)
    legal |= plan_citations.documents_of(work, plan, now)
    return compare((before, was), (plan, now), legal)
