"""A plan as it was read from a file: what it says, and where it says it."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.deadline import Deadline
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.source import Repair
from ttpl_desktop.domain.terms import Term


class Role(Term):
    """What a marked stretch of the source says of an activity."""

    CONTENT = "content", "Nội dung"
    LEAD = "lead", "Chủ trì"
    EXECUTOR = "executor", "Thực hiện"
    COORDINATOR = "coordinator", "Phối hợp"
    COLLATOR = "collator", "Tổng hợp"
    TIME = "time", "Thời gian"
    PRODUCT = "product", "Sản phẩm"
    PLACE = "place", "Địa điểm"


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the source and what it says."""

    role: Role
    span: Span


@dataclasses.dataclass(frozen=True, slots=True)
class ReadHead:
    """What stands above and before the first section; empty where the plan does not say it.

    `symbol` is what follows the number ("KH-SKHCN"), `number` the digits before it, `issued_on` the
    whole date of the letterhead. `date` keeps its words, as "tháng 01 năm 2024" without a day.
    `year` is the year that the plan is for, 0 where none is named.
    """

    parent: str = ""
    office: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: str = ""
    issued_on: dt.date | None = None
    year: int = 0
    title: str = ""
    opening: str = ""
    bases: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class ReadFoot:
    """What stands behind the last section.

    `lines` are the recipients as written, without their dash, the archive line with them;
    `signature` the lines above the signer's name.
    """

    closing: str = ""
    lines: tuple[str, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    archive: str = ""
    signature: tuple[str, ...] = ()
    signer: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ReadItem:
    """One node of the plan's tree.

    `item` carries ids 1…n in reading order, parents before children, and the fields as a stored
    plan has them. `label` is the number as it was written ("2.1.", "d)"), `path` the way to it
    through the written numbers ("II.2.1"). `span` is where its own words stand.
    """

    item: PlanItem
    label: str
    path: str
    depth: int
    span: Span


@dataclasses.dataclass(frozen=True, slots=True)
class ReadActivity:
    """An activity: the item it was read from, its deadline, and every place that speaks of it.

    `section` is the path of the item, or of the nearest numbered one above it. `text` is the whole
    wording. `marks` tell which words of the source gave which field; `repeats` are the places that
    state the same duty once more. An item may give several activities, one for each of its times.
    """

    item: PlanItem
    section: str
    text: str
    deadline: Deadline
    marks: tuple[Mark, ...] = ()
    repeats: tuple[Span, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class LooseTime:
    """A time that the plan names and that no activity could be given: "chưa gán"."""

    span: Span
    section: str
    sentence: str
    deadline: Deadline


@dataclasses.dataclass(frozen=True, slots=True)
class ReadPlan:
    """Everything that was read; `passages` is the text that all spans point into."""

    name: str
    passages: tuple[Passage, ...]
    head: ReadHead
    items: tuple[ReadItem, ...]
    activities: tuple[ReadActivity, ...]
    unassigned: tuple[LooseTime, ...]
    foot: ReadFoot
    repairs: tuple[Repair, ...]
