"""A plan that was read, made a draft of the officer's own."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator

from ttpl_desktop.app import plans, tree
from ttpl_desktop.app.plan_checks import missing_required, named_content
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.outline import MAX_DEPTH
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem, activities
from ttpl_desktop.domain.reading.mine.signing import signer_of
from ttpl_desktop.domain.reading.read_plan import ReadActivity, ReadPlan
from ttpl_desktop.domain.reading.sections import SectionRole, role_of
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

_SHOWN = 80
_CONTENTS = {
    SectionRole.PURPOSE: "purpose",
    SectionRole.FIELD: "fields",
    SectionRole.ACTIVITIES: "activities",
    SectionRole.DUTIES: "responsibilities",
    SectionRole.FUNDING: "funding",
}
"""The keys under which the frameworks keep their required contents."""


@dataclasses.dataclass(frozen=True, slots=True)
class Imported:
    """A plan made from what was read, and in sentences what could not be kept of it."""

    plan: Plan
    items: int
    activities: int
    remarks: tuple[str, ...]

    def sentence(self) -> str:
        """`Đã nhập kế hoạch năm 2026: 31 mục, 12 hoạt động; 2 điều cần xem lại.`"""
        left = f"; {len(self.remarks)} điều cần xem lại" if self.remarks else ""
        return (
            f"Đã nhập kế hoạch năm {self.plan.year}: {self.items} mục, "
            f"{self.activities} hoạt động{left}."
        )


def import_plan(work: Workspace, read: ReadPlan, year: int) -> Imported:
    """Stores what was read as an editable draft of `year`, as one step.

    Number and date stay empty: a draft has none. Where the file names no recipients or signer, the
    office's own stand. Raises UserFacingError without an office, or where nothing was read.
    """
    if not read.items:
        raise UserFacingError(
            f"{read.name} không có đề mục hay hoạt động nào đọc được nên chưa nhập. "
            "Hãy kiểm tra đúng tệp kế hoạch chưa."
        )
    framework = work.framework_of(year)
    items = _with_further_duties(read, tuple(_with_contents(_rebuilt(read), framework)))
    with work.operation(f"Nhập kế hoạch năm {year} từ {read.name}"):
        empty = plans.create_empty(work, year)
        plan = work.table(PLANS).save(_head(empty, read, plans.office_of(work, empty)))
        tree.store_draft(work, PLAN_ITEMS, items, plan_id=plan.id)
        missing = missing_required(work, plan, framework)
    remarks = [
        *(f"Chưa rõ đề mục nào là nội dung bắt buộc {named_content(each)}." for each in missing),
        *_left_out(read, items),
    ]
    return Imported(plan, len(items), sum(1 for _ in activities(items)), tuple(remarks))


def _head(empty: Plan, read: ReadPlan, office: Office) -> Plan:
    foot = read.foot
    return dataclasses.replace(
        empty,
        title=read.head.title,
        opening=read.head.opening,
        bases=tuple(Basis(text=line) for line in read.head.bases),
        closing=foot.closing,
        recipients=foot.recipients or empty.recipients,
        archive=foot.archive or empty.archive,
        signer=signer_of(foot.signature, foot.signer, office.signers)
        if foot.signature or foot.signer
        else empty.signer,
    )


def _rebuilt(read: ReadPlan) -> Iterator[tuple[int, PlanItem]]:
    """The items with their depths, at most as deep as a plan of ours; deeper ones come out."""
    way: dict[int, tuple[int, ...]] = {}
    counts: Counter[int | None] = Counter()
    for item in (each.item for each in read.items):
        above = way.get(item.parent_id, ()) if item.parent_id is not None else ()
        above = above[: MAX_DEPTH - 1]
        way[item.id] = (*above, item.id)
        parent = above[-1] if above else None
        yield len(above), dataclasses.replace(item, parent_id=parent, position=counts[parent])
        counts[parent] += 1


def _with_contents(
    placed: Iterable[tuple[int, PlanItem]], framework: Framework
) -> Iterator[PlanItem]:
    """Marks the sections that hold the framework's required contents, by their headings.

    Of several headings for one content the first of the outermost ones holds it.
    """
    listed = list(placed)
    wanted = {content.key for content in framework.required}
    holders: dict[str, int] = {}
    for _depth, item in sorted(listed, key=lambda each: each[0]):
        role = role_of(item.title) if item.kind is ItemKind.SECTION else None
        key = _CONTENTS.get(role, "") if role else ""
        if key in wanted:
            holders.setdefault(key, item.id)
    keys = {item_id: key for key, item_id in holders.items()}
    for _depth, item in listed:
        yield dataclasses.replace(item, required=keys.get(item.id, ""))


def _with_further_duties(read: ReadPlan, items: tuple[PlanItem, ...]) -> tuple[PlanItem, ...]:
    """The items, with further times of one activity as "+" lines under it.

    Only where no item says that time: a plan must not lose a day that the file names.
    """
    further: dict[int, list[PlanItem]] = {}
    for activity, giver in _under_givers(read, items):
        lines = further.setdefault(giver.id, [])
        title = activity.text if activity.item.title == giver.title else activity.item.title
        line = dataclasses.replace(
            activity.item,
            id=len(items) + sum(map(len, further.values())) + 1,
            parent_id=giver.id,
            position=len(items) + len(lines),
            style=NumberStyle.PLUS,
            title=title,
            time=activity.deadline.phrase,
            required="",
        )
        lines.append(line)
    return tuple(each for item in items for each in (item, *further.get(item.id, ())))


def _under_givers(
    read: ReadPlan, items: tuple[PlanItem, ...]
) -> Iterator[tuple[ReadActivity, PlanItem]]:
    """What would be lost, with the activity under whose number it stands."""
    depths = {item.id: depth for depth, item in _rebuilt(read)}
    places = {each.path: each.item.id for each in reversed(read.items)}
    by_id = {item.id: item for item in items}
    for activity in _not_kept(read):
        giver = by_id.get(places.get(activity.section, 0))
        phrase = activity.deadline.phrase
        if giver is None or giver.kind is not ItemKind.ACTIVITY or not phrase:
            continue
        if depths[giver.id] < MAX_DEPTH - 1 and phrase not in f"{giver.title} {giver.text}":
            yield activity, giver


def _not_kept(read: ReadPlan) -> Iterator[ReadActivity]:
    """Activities beyond those that the items hold: further times of one item, duties in prose."""
    kept = Counter((item.title, item.time) for item in activities(each.item for each in read.items))
    for activity in read.activities:
        key = activity.item.title, activity.item.time
        if kept[key]:
            kept[key] -= 1
        else:
            yield activity


def _left_out(read: ReadPlan, items: tuple[PlanItem, ...]) -> Iterator[str]:
    """What an editable plan has no place for, and what was put under an activity for that."""
    times = {item.time for item in items if item.style is NumberStyle.PLUS}
    for activity in _not_kept(read):
        phrase = activity.deadline.phrase
        when = f", thời hạn “{phrase}”," if phrase else ""
        became = (
            "được ghi thành một dòng “+” của việc ấy; hãy xem lại."
            if phrase in times
            else "chưa thành hoạt động riêng; hãy thêm nếu cần."
        )
        yield f"{_place(activity.section)}“{shorten(activity.text, _SHOWN)}”{when} {became}"
    for loose in read.unassigned:
        yield f"{_place(loose.section)}mốc thời gian “{loose.deadline.phrase}” chưa gán."


def _place(section: str) -> str:
    return f"Mục {section}: " if section else ""
