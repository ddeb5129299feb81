"""The superiors' plans that were read: list them, name a task's origin, put one away."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.app import attachments
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import Attachment
from ttpl_desktop.domain.superior import SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.intake import ATTACHMENTS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS


@dataclasses.dataclass(frozen=True, slots=True)
class SuperiorOrigin:
    """The duty behind a task, and the plan that gave it."""

    item: SuperiorItem
    plan: SuperiorPlan

    @property
    def place(self) -> str:
        """Where the duty stands: `Kế hoạch số 15/KH-UBND · II.2.a`."""
        section = f" · {self.item.section}" if self.item.section else ""
        return self.plan.called() + section


def every(work: Workspace) -> tuple[SuperiorPlan, ...]:
    """All plans that were read, the newest reading first."""
    return tuple(reversed(work.table(SUPERIOR_PLANS).all()))


def of_year(work: Workspace, year: int) -> tuple[SuperiorPlan, ...]:
    """The plans of a year; one that names none is of the year in which it was read."""
    return tuple(
        each
        for each in work.table(SUPERIOR_PLANS).all()
        if (each.year or each.read_on.year) == year
    )


def plan(work: Workspace, plan_id: int) -> SuperiorPlan:
    """One plan; KeyError where there is none."""
    found = work.table(SUPERIOR_PLANS).get(plan_id)
    if found is None:
        raise KeyError(plan_id)
    return found


def items(work: Workspace, plan_id: int) -> tuple[SuperiorItem, ...]:
    """The duties of a plan in its order."""
    return work.table(SUPERIOR_ITEMS).all(superior_plan_id=plan_id)


def item(work: Workspace, item_id: int) -> SuperiorItem:
    """One duty; KeyError where there is none."""
    found = work.table(SUPERIOR_ITEMS).get(item_id)
    if found is None:
        raise KeyError(item_id)
    return found


def originals(work: Workspace, plan_id: int) -> tuple[Attachment, ...]:
    """The files that the plan was read from, oldest first; `attachments.copy_to_open` opens one."""
    return attachments.attached(work, Register.SUPERIOR_PLAN.value, plan_id)


def tasks_of(work: Workspace, item_id: int) -> tuple[Task, ...]:
    """The tasks that were made from a duty."""
    return work.table(TASKS).all(superior_item_id=item_id)


def origin(work: Workspace, task: Task) -> SuperiorOrigin | None:
    """The duty that a task was made from; None for a task of other origin."""
    if task.superior_item_id is None:
        return None
    found = work.table(SUPERIOR_ITEMS).get(task.superior_item_id)
    of = work.table(SUPERIOR_PLANS).get(found.superior_plan_id) if found else None
    return SuperiorOrigin(found, of) if found and of else None


def remove(work: Workspace, plan_id: int) -> None:
    """Moves a plan with its duties and files to the bin, as one step.

    Raises UserFacingError while a task comes from it.
    """
    found = plan(work, plan_id)
    duties = [each.id for each in items(work, plan_id)]
    served = sum(len(tasks_of(work, duty)) for duty in duties)
    if served:
        raise UserFacingError(
            f"{found.called()} đang có {served} nhiệm vụ lấy từ đó; "
            "hãy xoá các nhiệm vụ ấy trước, hoặc cứ giữ kế hoạch này."
        )
    stamp = work.store.now().isoformat()
    with work.operation("Xoá kế hoạch cấp trên"):
        work.table(ATTACHMENTS).remove([each.id for each in originals(work, plan_id)], stamp)
        work.table(SUPERIOR_ITEMS).remove(duties, stamp)
        work.table(SUPERIOR_PLANS).remove([plan_id], stamp)
