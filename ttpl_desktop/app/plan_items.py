"""The items of a plan: add, edit, move and remove them, each as one step of undo."""

from __future__ import annotations

from ttpl_desktop.app import plans, records, tree
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import Place, arrange, children_of, moved
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS

_LABELS = {
    "title": "Sửa tên mục",
    "text": "Sửa nội dung",
    "lead": "Sửa đơn vị chủ trì",
    "executors": "Sửa đơn vị thực hiện",
    "coordinators": "Sửa đơn vị phối hợp",
    "time": "Sửa thời gian",
    "style": "Đổi kiểu đánh số",
}


def item(work: Workspace, item_id: int) -> PlanItem:
    """One item; KeyError where there is none."""
    found = work.table(PLAN_ITEMS).get(item_id)
    if found is None:
        raise KeyError(item_id)
    return found


def change(work: Workspace, item_id: int, field: str, value: object) -> PlanItem:
    """Writes one field of an item; typing on in one field stays one step."""
    plans.refuse_unless_open(_plan_of(work, item_id))
    label = _LABELS.get(field, "Sửa mục kế hoạch")
    return records.change(work, PLAN_ITEMS, item_id, label, **{field: value})


def add_below(
    work: Workspace, plan_id: int, kind: ItemKind, parent_id: int | None = None
) -> PlanItem:
    """A new item as the last child of another one, or at the end of the plan.

    It is numbered as its siblings of the same kind are. Raises UserFacingError below five levels.
    """
    siblings = children_of(plans.items(work, plan_id)).get(parent_id, [])
    return _add(work, plan_id, kind, parent_id, len(siblings))


def add_behind(work: Workspace, item_id: int, kind: ItemKind) -> PlanItem:
    """A new item right behind another one, under the same parent."""
    beside = item(work, item_id)
    for parent_id, group in children_of(plans.items(work, beside.plan_id)).items():
        if beside in group:
            return _add(work, beside.plan_id, kind, parent_id, group.index(beside) + 1)
    raise KeyError(item_id)


def remove(work: Workspace, item_id: int) -> None:
    """Moves an item and everything below it to the bin."""
    owner = _plan_of(work, item_id)
    plans.refuse_unless_open(owner)
    nodes = plans.items(work, owner.id)
    tree.remove(work, PLAN_ITEMS, nodes, item_id, f"Xoá {_word(item(work, item_id).kind)}")


def move(work: Workspace, item_id: int, how: tree.Move[PlanItem]) -> None:
    """Moves an item as `domain.outline` says (shifted, indented, outdented), as one step."""
    owner = _plan_of(work, item_id)
    plans.refuse_unless_open(owner)
    tree.put(work, PLAN_ITEMS, how(plans.items(work, owner.id)), "Chuyển mục kế hoạch")


def move_to(work: Workspace, item_id: int, parent_id: int | None, position: int) -> None:
    """Moves an item to a place among the children of another one, or at the top.

    `position` counts from 0 without the item itself.
    """
    move(work, item_id, lambda nodes: moved(nodes, Place(item_id, parent_id, position)))


def _add(
    work: Workspace, plan_id: int, kind: ItemKind, parent_id: int | None, position: int
) -> PlanItem:
    plans.refuse_unless_open(plans.plan(work, plan_id))
    nodes = plans.items(work, plan_id)
    new = PlanItem(
        plan_id=plan_id,
        parent_id=parent_id,
        position=position,
        kind=kind,
        style=_style(nodes, parent_id, kind),
    )
    return tree.insert(work, PLAN_ITEMS, nodes, new, f"Thêm {_word(kind)}")


def _style(nodes: tuple[PlanItem, ...], parent_id: int | None, kind: ItemKind) -> NumberStyle:
    siblings = children_of(nodes).get(parent_id, [])
    alike = [sibling.style for sibling in siblings if sibling.kind is kind]
    if alike:
        return alike[-1]
    if kind is ItemKind.TEXT:
        return NumberStyle.NONE
    parent = next((node for node in nodes if node.id == parent_id), None)
    if kind is ItemKind.ACTIVITY and parent is not None and parent.kind is kind:
        # What single executors do stands under the labels of the activity, one bullet lower.
        return NumberStyle.STAR if parent.style is NumberStyle.DASH else NumberStyle.PLUS
    depths = {placed.node.id: placed.depth + 1 for placed in arrange(nodes)}
    return tree.usual_style(depths.get(parent_id or 0, 0))


def _plan_of(work: Workspace, item_id: int) -> Plan:
    return plans.plan(work, item(work, item_id).plan_id)


def _word(kind: ItemKind) -> str:
    return kind.words.lower()
