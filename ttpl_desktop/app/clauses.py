"""The clause bank: the program's clauses, the officer's own, and how one gets into a plan."""

from __future__ import annotations

from ttpl_desktop.app import packs, plan_items, plans, records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clauses import Clause, ClauseTopic, filled
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import children_of
from ttpl_desktop.domain.placeholders import office_values, year_values
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.domain.text import fold, normal, shorten, sort_key
from ttpl_desktop.storage.registers.plan import CLAUSES, PLAN_ITEMS, PLANS

_TITLE_LENGTH = 60
_HEAD = {ClauseTopic.OPENING: "opening", ClauseTopic.CLOSING: "closing"}
_OF_REQUIRED = {
    "purpose": ClauseTopic.PURPOSE,
    "fields": ClauseTopic.FOCUS,
    "activities": ClauseTopic.ACTIVITY,
    "responsibilities": ClauseTopic.RESPONSIBILITY,
    "funding": ClauseTopic.FUNDING,
}


def offered(work: Workspace, plan: Plan) -> tuple[Clause, ...]:
    """The clauses for a plan: the officer's own first, then those of the program, by title.

    The program's are those for the office's level and the plan's framework, names filled in.
    """
    office, framework = plans.office_of(work, plan), work.framework(plan.framework)
    words = {word.key: word.label for word in framework.words}
    values = words | office_values(office) | year_values(plan.year)
    shipped = [
        filled(each.clause, values)
        for each in packs.clauses()
        if each.suits(office.level, framework.id)
    ]
    return (*work.table(CLAUSES).all(), *sorted(shipped, key=lambda each: sort_key(each.title)))


def clause(work: Workspace, clause_id: int) -> Clause:
    """One clause of the officer's; KeyError where there is none."""
    found = work.table(CLAUSES).get(clause_id)
    if found is None:
        raise KeyError(clause_id)
    return found


def topic_at(work: Workspace, plan: Plan, key: int | None) -> ClauseTopic | None:
    """The topic that fits a place of a plan, told by the required content of its section."""
    by_id = {item.id: item for item in plans.items(work, plan.id)}
    item = by_id.get(key or 0)
    while item is not None:
        if fold(item.title).strip() == "yeu cau":
            return ClauseTopic.REQUIREMENT
        if item.required in _OF_REQUIRED:
            return _OF_REQUIRED[item.required]
        item = by_id.get(item.parent_id or 0)
    return None


def add(work: Workspace, topic: ClauseTopic, title: str, text: str) -> Clause:
    """A new clause of the officer's. Raises UserFacingError without words."""
    words = normal(text).strip()
    if not words:
        raise UserFacingError("Đoạn mẫu còn trống; hãy ghi nội dung rồi lưu lại.")
    named = normal(title).strip() or shorten(words, _TITLE_LENGTH)
    with work.operation("Lưu đoạn mẫu"):
        return work.table(CLAUSES).save(Clause(0, topic, named, words))


def change(work: Workspace, changed: Clause) -> Clause:
    """Writes a clause of the officer's anew, as one step. Raises UserFacingError without words."""
    if not normal(changed.text).strip():
        raise UserFacingError("Đoạn mẫu còn trống; hãy ghi nội dung hoặc xoá đoạn này.")
    values = {"topic": changed.topic, "title": changed.title, "text": changed.text}
    return records.change(work, CLAUSES, changed.id, "Sửa đoạn mẫu", **values)


def remove(work: Workspace, clause_id: int) -> None:
    """Moves a clause of the officer's to the bin."""
    records.remove(work, CLAUSES, [clause_id], "Xoá đoạn mẫu")


def insert(work: Workspace, plan_id: int, key: int | None, chosen: tuple[Clause, ...]) -> int:
    """Puts clauses into a plan at the item `key`, as one step; gives the item that holds the last.

    An empty paragraph takes the first; under a heading they become its last children, elsewhere
    they stand behind the item; without an item they end the plan. A clause for the opening or the
    end of a plan goes there instead, and 0 is given where all did.
    """
    plan = plans.plan(work, plan_id)
    plans.refuse_unless_open(plan)
    at = plan_items.item(work, key) if key else None
    last = 0
    with work.operation("Chèn đoạn mẫu"):
        for each in chosen:
            if at is None and (field := _HEAD.get(each.topic)):
                _add_to_head(work, plan_id, field, each.text)
            else:
                at = _put(work, plan_id, at, each)
                last = at.id
    return last


def _add_to_head(work: Workspace, plan_id: int, field: str, text: str) -> None:
    before = getattr(plans.plan(work, plan_id), field)
    records.change(work, PLANS, plan_id, "", **{field: "\n".join(filter(None, (before, text)))})


def _put(work: Workspace, plan_id: int, at: PlanItem | None, chosen: Clause) -> PlanItem:
    if at is not None and at.kind is ItemKind.TEXT and not (at.text.strip() or at.title):
        return records.change(work, PLAN_ITEMS, at.id, "", text=chosen.text)
    if at is None or at.kind is ItemKind.SECTION:
        added = _below(work, plan_id, at)
    else:
        added = plan_items.add_behind(work, at.id, ItemKind.TEXT)
    return records.change(work, PLAN_ITEMS, added.id, "", text=chosen.text)


def _below(work: Workspace, plan_id: int, at: PlanItem | None) -> PlanItem:
    """A new paragraph under a heading, numbered as what stands there already."""
    parent = at.id if at else None
    siblings = children_of(plans.items(work, plan_id)).get(parent, [])
    added = plan_items.add_below(work, plan_id, ItemKind.TEXT, parent)
    style = siblings[-1].style if siblings else NumberStyle.NONE
    return records.change(work, PLAN_ITEMS, added.id, "", style=style)


def from_item(item: PlanItem) -> str:
    """The words of an item as a clause to keep."""
    return "\n".join(part for part in (item.title, item.text) if part.strip())
