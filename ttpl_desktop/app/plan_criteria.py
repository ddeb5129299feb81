"""The criteria of a plan's framework, offered as lines of what is to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from ttpl_desktop.app import clauses, plan_items, plans, records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.framework import Criterion, CriterionGroup
from ttpl_desktop.domain.plan import ItemKind, Plan
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS


def offered(work: Workspace, plan: Plan) -> tuple[CriterionGroup, ...]:
    """The groups of criteria of the plan's framework."""
    return work.framework(plan.framework).groups


def insert(work: Workspace, plan_id: int, key: int | None, chosen: Sequence[Criterion]) -> int:
    """Puts criteria into the plan at the item `key`, as one step; gives the item that holds them.

    A focus field and an inspection take them as lines of their content, another activity as lines
    of its text; elsewhere each is a paragraph of its own.
    """
    at = plan_items.item(work, key) if key else None
    if at is None or at.kind not in (ItemKind.FOCUS, ItemKind.ACTIVITY):
        lines = tuple(Clause(0, ClauseTopic.ACTIVITY, "", f"{each.label}.") for each in chosen)
        with work.operation("Chèn tiêu chí"):
            return clauses.insert(work, plan_id, key, lines)
    plans.refuse_unless_open(plans.plan(work, plan_id))
    has_content = at.kind is ItemKind.FOCUS or at.activity is ActivityKind.INSPECTION
    field = "content" if has_content else "text"
    before: str = getattr(at, field)
    words = "\n".join(part for part in (before, *(f"{each.label};" for each in chosen)) if part)
    with work.operation("Chèn tiêu chí"):
        return records.change(work, PLAN_ITEMS, at.id, "", **{field: words}).id
