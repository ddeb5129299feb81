"""A plan: its head, the tree of its items, and what it still lacks."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import UNSIGNED, Recipient, Signer
from ttpl_desktop.domain.terms import ActivityKind, Term


class PlanKind(Term):
    """A yearly monitoring plan, or a plan to carry out one law."""

    MONITORING = "monitoring", "Kế hoạch theo dõi hằng năm"
    IMPLEMENTATION = "implementation", "Kế hoạch triển khai thi hành văn bản"


class PlanStatus(Term):
    """Where a plan stands; an issued plan is never changed, an adjustment is a new version."""

    DRAFT = "draft", "Dự thảo"
    SUBMITTED = "submitted", "Trình ký"
    ISSUED = "issued", "Đã ban hành"
    SUPERSEDED = "superseded", "Đã điều chỉnh"


class ActivityLayout(Term):
    """How activities are written out."""

    PROSE = "prose", "Đoạn có nhãn"
    SENTENCES = "sentences", "Đoạn văn liền"
    TABLE = "table", "Bảng trong phụ lục"


class ItemKind(Term):
    """What a node of the plan's tree is."""

    SECTION = "section", "Đề mục"
    TEXT = "text", "Đoạn văn"
    FOCUS = "focus", "Lĩnh vực trọng tâm"
    ACTIVITY = "activity", "Hoạt động"


class FocusLevel(Term):
    """Whose focus a field is."""

    INTERSECTORAL = "intersectoral", "Trọng tâm, liên ngành"
    PROVINCE = "province", "Trọng tâm của tỉnh"
    OFFICE = "office", "Trọng tâm của đơn vị"
    OTHER = "other", "Lĩnh vực khác"


@dataclasses.dataclass(frozen=True, slots=True)
class Basis:
    """One "Căn cứ" line: a document of the register, or words where `legal_id` is None."""

    legal_id: int | None = None
    text: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """The head of a plan; its body is the tree of its `PlanItem`s.

    `number` and `issued_on` stay empty until the signed copy returns. `adjusts_id` is the version
    that this one replaces. `framework` is the id of the pack that it was made with.

    An implementation plan carries out the document `legal_id`. Its two clocks start on
    `law_passed_on`, the day that document was passed, and on `law_planned_on`, the day of the Prime
    Minister's plan for it (NĐ 80/2025, Điều 4); None where the day is not known yet.
    """

    id: int = 0
    year: int = 0
    kind: PlanKind = PlanKind.MONITORING
    status: PlanStatus = PlanStatus.DRAFT
    framework: str = ""
    office_id: int = 0
    version: int = 1
    adjusts_id: int | None = None
    title: str = ""
    opening: str = ""
    bases: tuple[Basis, ...] = ()
    closing: str = ""
    layout: ActivityLayout = ActivityLayout.PROSE
    number: str = ""
    issued_on: dt.date | None = None
    recipients: tuple[Recipient, ...] = ()
    archive: str = ""
    signer: Signer = UNSIGNED
    legal_id: int | None = None
    law_passed_on: dt.date | None = None
    law_planned_on: dt.date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the plan may still be changed."""
        return self.status in (PlanStatus.DRAFT, PlanStatus.SUBMITTED)


@dataclasses.dataclass(frozen=True, slots=True)
class PlanItem:
    """One node of the plan's tree: a heading, a paragraph, a focus field or an activity.

    `required` names the required content of the framework that a section holds, or is empty.
    `style` numbers the node among its siblings; the number itself is computed, never kept.
    `origin_id` is the item that this one was copied from, in the version that the plan adjusts.
    The activity's time is kept in the officer's words (`time`); its days are computed from them.
    `superior_ids` are the duties of superiors' plans that the item carries out.
    """

    id: int = 0
    plan_id: int = 0
    parent_id: int | None = None
    position: int = 0
    origin_id: int | None = None
    kind: ItemKind = ItemKind.TEXT
    style: NumberStyle = NumberStyle.NONE
    title: str = ""
    text: str = ""
    required: str = ""
    # a focus field
    focus_level: FocusLevel = FocusLevel.OFFICE
    legal_ids: tuple[int, ...] = ()
    issued_from: dt.date | None = None
    issued_to: dt.date | None = None
    # an activity
    activity: ActivityKind = ActivityKind.OTHER
    lead: tuple[str, ...] = ()
    executors: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    collator: str = ""
    time: str = ""
    place: str = ""
    product: str = ""
    budget: str = ""
    superior_ids: tuple[int, ...] = ()
    # a focus field or an inspection
    scope: str = ""
    subject: str = ""
    content: str = ""
    method: str = ""


_BULLETS = frozenset({NumberStyle.DASH, NumberStyle.PLUS, NumberStyle.STAR})


def subtasks(items: Iterable[PlanItem]) -> dict[int, list[PlanItem]]:
    """What each activity gives to single executors ("+" lines), by its id, in order.

    A sub-task is an activity behind a bullet right under another activity, with nothing below it.
    """
    listed = sorted(items, key=lambda item: (item.position, item.id))
    givers = {item.id for item in listed if item.kind is ItemKind.ACTIVITY}
    parents = {item.parent_id for item in listed}
    found: dict[int, list[PlanItem]] = {}
    for item in listed:
        is_bullet = item.kind is ItemKind.ACTIVITY and item.style in _BULLETS
        if is_bullet and item.parent_id in givers and item.id not in parents:
            found.setdefault(item.parent_id or 0, []).append(item)
    return found


def with_inherited(subtask: PlanItem, giver: PlanItem) -> PlanItem:
    """A sub-task with the time, product and helpers of its activity where it names none."""
    return dataclasses.replace(
        subtask,
        time=subtask.time or giver.time,
        product=subtask.product or giver.product,
        coordinators=subtask.coordinators or giver.coordinators,
    )


def missing_contents(items: Iterable[PlanItem], required: Sequence[str]) -> tuple[str, ...]:
    """Those of the framework's required contents that no section of the plan holds."""
    held = {item.required for item in items}
    return tuple(content for content in required if content not in held)


def activities(items: Iterable[PlanItem]) -> Iterator[PlanItem]:
    """The items that become tasks when the plan is issued."""
    return (item for item in items if item.kind is ItemKind.ACTIVITY)
