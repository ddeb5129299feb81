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
    # a focus field or an inspection
    scope: str = ""
    subject: str = ""
    content: str = ""
    method: str = ""


def missing_contents(items: Iterable[PlanItem], required: Sequence[str]) -> tuple[str, ...]:
    """Those of the framework's required contents that no section of the plan holds."""
    held = {item.required for item in items}
    return tuple(content for content in required if content not in held)


def activities(items: Iterable[PlanItem]) -> Iterator[PlanItem]:
    """The items that become tasks when the plan is issued."""
    return (item for item in items if item.kind is ItemKind.ACTIVITY)
