"""What closes a hole of the coverage: an activity, a task, or the reason why neither is needed."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.app import (
    coverage,
    duty_links,
    plan_items,
    plans,
    superior_accept,
    superior_plans,
)
from ttpl_desktop.app.superior import names_of
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.domain.reading.mine.names import Names, wording
from ttpl_desktop.domain.reading.mine.naming import named
from ttpl_desktop.domain.superior import Decision, SuperiorItem
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS

_ACTIVITIES = "activities"
"""The required content of a framework that holds a plan's activities."""


def open_plans(work: Workspace, year: int) -> tuple[Plan, ...]:
    """The plans of a year that may still be changed."""
    return tuple(plan for plan in plans.plans_of(work, year) if plan.is_open)


def sections(work: Workspace, plan_id: int) -> tuple[Placed[PlanItem], ...]:
    """The headings of a plan, under one of which an activity can be put."""
    return tuple(
        each for each in plans.arranged(work, plan_id) if each.node.kind is ItemKind.SECTION
    )


def usual_section(work: Workspace, plan_id: int) -> int | None:
    """The heading for activities: the framework's, else the last one with an activity under it."""
    placed = plans.arranged(work, plan_id)
    holding = {each.node.parent_id for each in placed if each.node.kind is ItemKind.ACTIVITY}
    found = [each.node for each in placed if each.node.kind is ItemKind.SECTION]
    required = [node.id for node in found if node.required == _ACTIVITIES]
    with_some = [node.id for node in found if node.id in holding]
    return next(iter((*required, *reversed(with_some))), None)


def add_to_plan(work: Workspace, duty_id: int, plan_id: int, section_id: int | None) -> PlanItem:
    """A new activity with the words of a duty, linked to it, as one step.

    It stands last under a heading, or at the end of the plan. Where the duty names the office or a
    group that it belongs to, the unit on duty leads. Raises UserFacingError for an issued plan.
    """
    duty = superior_plans.item(work, duty_id)
    with work.operation("Thêm nhiệm vụ cấp trên vào kế hoạch"):
        fresh = plan_items.add_below(work, plan_id, ItemKind.ACTIVITY, section_id)
        saved = work.table(PLAN_ITEMS).save(_worded(work, fresh, duty))
        duty_links.link(work, duty_id, saved.id)
    return plan_items.item(work, saved.id)


def add_task(work: Workspace, duty_id: int, year: int) -> Task:
    """A task made from a duty, as reading its plan would make it, as one step."""
    return superior_accept.accept_one(work, superior_plans.item(work, duty_id), year)


def set_aside(work: Workspace, duty_id: int, reason: str) -> SuperiorItem:
    """Says that a duty does not apply to the office, and why, as one step.

    Raises UserFacingError without a reason, and while something is done for the duty.
    """
    duty, words = superior_plans.item(work, duty_id), normal(reason).strip()
    if not words:
        raise UserFacingError("Hãy ghi lý do vì sao nhiệm vụ này không áp dụng cho đơn vị mình.")
    plan = superior_plans.plan(work, duty.superior_plan_id)
    row = coverage.matrix(work, plan.year or plan.read_on.year).row(duty_id)
    if row is not None and row.is_served:
        raise UserFacingError(
            "Nhiệm vụ này đang có việc hoặc mục kế hoạch thực hiện; "
            "hãy xoá việc, gỡ nối mục kế hoạch trước, rồi mới ghi là không áp dụng."
        )
    with work.operation("Ghi nhiệm vụ cấp trên không áp dụng"):
        refused = dataclasses.replace(duty, decision=Decision.REFUSED, reason=words)
        return work.table(SUPERIOR_ITEMS).save(refused)


def take_back(work: Workspace, duty_id: int) -> SuperiorItem:
    """Lets a refused duty count again, as one step."""
    duty = superior_plans.item(work, duty_id)
    with work.operation("Tính lại nhiệm vụ cấp trên"):
        again = dataclasses.replace(duty, decision=Decision.OPEN, reason="")
        return work.table(SUPERIOR_ITEMS).save(again)


def _worded(work: Workspace, item: PlanItem, duty: SuperiorItem) -> PlanItem:
    title = duty.title.rstrip("…")
    is_whole = duty.text.strip(" .;") == title.strip(" .;")
    return dataclasses.replace(
        item,
        title=duty.title,
        text="" if is_whole else duty.text.removeprefix(title).strip(" .;:\n"),
        activity=duty.kind,
        lead=_leads(work, duty),
        coordinators=duty.coordinators,
        time=duty.time,
        product=duty.product,
        place=duty.place,
    )


def _leads(work: Workspace, duty: SuperiorItem) -> tuple[str, ...]:
    """Who leads in one's own plan: for "các Sở, ngành" the own unit on duty, where one is known."""
    office, names = work.office_on(work.today()), names_of(work)
    if office is None or names is None or not office.duty_unit:
        return duty.lead
    own = (office.duty_unit if _is_us(each, names) else each for each in duty.lead)
    return tuple(dict.fromkeys(own))


def _is_us(party: str, names: Names) -> bool:
    return named(wording(party), names) is not None
