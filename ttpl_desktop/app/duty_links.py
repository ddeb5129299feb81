"""Which activity of one's own plan carries out which duty of a superior's: stored links.

A link is no word of the plan's paper, so it may be made in an issued plan as well as in a draft.
A new version of a plan takes the links of the former one along with its items.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping

from ttpl_desktop.app import superior_plans
from ttpl_desktop.app.superior_plans import SuperiorOrigin
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.superior import Decision, SuperiorItem
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS


def link(work: Workspace, duty_id: int, item_id: int) -> None:
    """Says that an activity carries out a duty, as one step.

    Tasks that were made from the duty and serve no activity yet serve this one from now on, so that
    issuing the plan makes no second one. A duty that had been refused counts as open again.
    Raises UserFacingError for an item that is no activity.
    """
    with work.operation("Nối mục kế hoạch với nhiệm vụ cấp trên"):
        _link(work, duty_id, item_id)


def link_all(work: Workspace, pairs: Collection[tuple[int, int]]) -> None:
    """Makes many links, each a duty's id and an activity's, as one step."""
    with work.operation(f"Nhận {len(pairs)} đề xuất nối với nhiệm vụ cấp trên"):
        for duty_id, item_id in pairs:
            _link(work, duty_id, item_id)


def unlink(work: Workspace, duty_id: int, item_id: int) -> None:
    """Takes a link back, as one step; a task made from the duty stays, without the activity."""
    with work.operation("Gỡ nối với nhiệm vụ cấp trên"):
        _unlink(work, duty_id, item_id)


def put(work: Workspace, item_id: int, duty_ids: Collection[int]) -> None:
    """Says which duties an activity carries out, these and no other, as one step."""
    held = _item(work, item_id).superior_ids
    with work.operation("Đổi nhiệm vụ cấp trên mà mục kế hoạch thực hiện"):
        for duty_id in held:
            if duty_id not in duty_ids:
                _unlink(work, duty_id, item_id)
        for duty_id in duty_ids:
            if duty_id not in held:
                _link(work, duty_id, item_id)


def put_items(
    work: Workspace, duty_id: int, held: Collection[int], item_ids: Collection[int]
) -> None:
    """Says which activities carry out a duty: these instead of those that did, as one step."""
    with work.operation("Nối mục kế hoạch với nhiệm vụ cấp trên"):
        for item_id in held:
            if item_id not in item_ids:
                _unlink(work, duty_id, item_id)
        for item_id in item_ids:
            if item_id not in held:
                _link(work, duty_id, item_id)


def duties_of(work: Workspace, item: PlanItem) -> tuple[SuperiorOrigin, ...]:
    """The duties that an activity carries out; one that lies in the bin is left out."""
    return duties(work, item.superior_ids)


def duties(work: Workspace, duty_ids: Collection[int]) -> tuple[SuperiorOrigin, ...]:
    """The duties of these ids in their order; one that lies in the bin is left out."""
    if not duty_ids:
        return ()
    found = {duty.id: duty for duty in _by_ids(work, duty_ids)}
    plans = {plan.id: plan for plan in work.table(SUPERIOR_PLANS).all()}
    known = (found[each] for each in duty_ids if each in found)
    return tuple(
        SuperiorOrigin(duty, plans[duty.superior_plan_id])
        for duty in known
        if duty.superior_plan_id in plans
    )


def duties_behind(work: Workspace, task: Task) -> tuple[SuperiorOrigin, ...]:
    """The duties that the plan item of a task carries out, in its version or in a later one.

    The duty that the task itself was made from is not among them.
    """
    item = work.table(PLAN_ITEMS).get(task.plan_item_id) if task.plan_item_id else None
    found: dict[int, SuperiorOrigin] = {}
    while item is not None:
        found |= {origin.item.id: origin for origin in duties_of(work, item)}
        later = work.table(PLAN_ITEMS).all(origin_id=item.id)
        item = later[-1] if later else None
    return tuple(each for key, each in found.items() if key != task.superior_item_id)


def serving(work: Workspace, duty_ids: Iterable[int]) -> Mapping[int, PlanItem]:
    """By the id of a duty, the activity that its tasks belong to; none where no plan holds it.

    Of several versions the newest issued one, else the newest.
    """
    wanted = {*duty_ids}
    items = _having(work, "superior_ids", wanted)
    open_plans = {plan.id for plan in work.table(PLANS).all() if plan.is_open} if items else set()
    in_order = sorted(items, key=lambda item: (item.plan_id not in open_plans, item.id))
    return {duty: item for item in in_order for duty in item.superior_ids if duty in wanted}


def served_by_tasks(work: Workspace, duty_ids: Iterable[int]) -> frozenset[int]:
    """The duties for which something is done through the own plan: its activity has a task."""
    wanted = {*duty_ids}
    lines = {
        each.id: item
        for item in _having(work, "superior_ids", wanted)
        for each in former(work, item)
    }
    asked = Condition("plan_item_id", "|".join(map(str, lines)))
    tasks = work.table(TASKS).every(Query(work.today(), (asked,))) if lines else ()
    items = [lines[task.plan_item_id or 0] for task in tasks if not _is_dropped(task)]
    return frozenset(duty for item in items for duty in item.superior_ids if duty in wanted)


def former(work: Workspace, item: PlanItem | None) -> Iterator[PlanItem]:
    """The item, the one it was copied from, and so on back to the first version of the plan."""
    while item is not None:
        yield item
        item = work.table(PLAN_ITEMS).get(item.origin_id) if item.origin_id else None


def _link(work: Workspace, duty_id: int, item_id: int) -> None:
    item, duty = _item(work, item_id), superior_plans.item(work, duty_id)
    if item.kind is not ItemKind.ACTIVITY:
        raise UserFacingError("Chỉ nối được với một hoạt động của kế hoạch; hãy chọn hoạt động.")
    if duty_id not in item.superior_ids:
        linked = dataclasses.replace(item, superior_ids=(*item.superior_ids, duty_id))
        work.table(PLAN_ITEMS).save(linked)
    if duty.decision is Decision.REFUSED:
        again = dataclasses.replace(duty, decision=Decision.OPEN, reason="")
        work.table(SUPERIOR_ITEMS).save(again)
    for task in superior_plans.tasks_of(work, duty_id):
        if not _is_dropped(task) and not _serves_anything(work, task):
            work.table(TASKS).save(dataclasses.replace(task, plan_item_id=item_id))


def _unlink(work: Workspace, duty_id: int, item_id: int) -> None:
    item = _item(work, item_id)
    left = tuple(each for each in item.superior_ids if each != duty_id)
    line = {each.id for each in former(work, item)}
    work.table(PLAN_ITEMS).save(dataclasses.replace(item, superior_ids=left))
    for task in superior_plans.tasks_of(work, duty_id):
        if task.plan_item_id in line:
            work.table(TASKS).save(dataclasses.replace(task, plan_item_id=None))


def _serves_anything(work: Workspace, task: Task) -> bool:
    """Whether a task serves an activity outside the bin."""
    if task.plan_item_id is None:
        return False
    return bool(_having(work, "id", {task.plan_item_id}))


def _item(work: Workspace, item_id: int) -> PlanItem:
    found = work.table(PLAN_ITEMS).get(item_id)
    if found is None:
        raise KeyError(item_id)
    return found


def _having(work: Workspace, field: str, ids: Collection[int]) -> tuple[PlanItem, ...]:
    """The plan items outside the bin with one of these ids in a field."""
    if not ids:
        return ()
    asked = Condition(field, "|".join(map(str, ids)))
    return work.table(PLAN_ITEMS).every(Query(work.today(), (asked,)))


def _by_ids(work: Workspace, ids: Collection[int]) -> tuple[SuperiorItem, ...]:
    asked = Condition("id", "|".join(map(str, ids)))
    return work.table(SUPERIOR_ITEMS).every(Query(work.today(), (asked,)))


def _is_dropped(task: Task) -> bool:
    return task.status is TaskStatus.DROPPED
