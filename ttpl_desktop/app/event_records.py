"""Records whose day starts a period: named, found by words, and opened."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.clocks import PLAN, day_of
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import fold, shorten
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS

_OFFERED = 50
_LENGTH = 120


@dataclasses.dataclass(frozen=True, slots=True)
class EventRecord:
    """A record as an event: its words, and the day it gives (None where it tells none)."""

    register: str
    id: int
    title: str
    day: dt.date | None


@dataclasses.dataclass(frozen=True, slots=True)
class _Kind:
    """A register of events: what it is called, and its records by themselves or in a title.

    `is_searched` where the full text of the register is kept for searching.
    """

    spec: TableSpec[Any]
    words: str
    title: Callable[[Any], str]
    subject: Callable[[Any], str]
    is_searched: bool = True


def _of_intake(entry: IntakeEntry) -> str:
    return f"Thông tin ngày {vn_date(entry.received_on)}: {entry.content or 'chưa ghi nội dung'}"


def _in_intake(entry: IntakeEntry) -> str:
    return entry.content or f"thông tin ngày {vn_date(entry.received_on)}"


def _of_superior(plan: SuperiorPlan) -> str:
    return " · ".join(part for part in (plan.called(), plan.office, plan.title) if part)


def _of_plan(plan: Plan) -> str:
    return f"Kế hoạch năm {plan.year}: {plan.title}"


def _of_task(task: Task) -> str:
    return f"Nhiệm vụ: {task.title}"


_KINDS: Mapping[str, _Kind] = {
    Register.SUPERIOR_PLAN: _Kind(
        SUPERIOR_PLANS, "Kế hoạch cấp trên", _of_superior, SuperiorPlan.called, is_searched=False
    ),
    Register.LEGAL: _Kind(
        LEGAL, "Văn bản", LegalDocument.full_citation, LegalDocument.short_citation
    ),
    Register.INTAKE: _Kind(INTAKE, "Thông tin tiếp nhận", _of_intake, _in_intake),
    Register.TASK: _Kind(TASKS, "Nhiệm vụ khác", _of_task, attrgetter("title")),
    PLAN: _Kind(PLANS, "Kế hoạch của cơ quan", _of_plan, attrgetter("title"), is_searched=False),
}

REGISTERS: Mapping[str, str] = {name: kind.words for name, kind in _KINDS.items()}
"""The registers whose records can be an event, with their words, in the order of a choice."""


def record_of(work: Workspace, register: str, record_id: int) -> Any | None:
    """The record itself; None where it is in the bin, never was, or its register is unknown."""
    kind = _KINDS.get(register)
    return work.table(kind.spec).find(record_id) if kind else None


def find(work: Workspace, register: str, record_id: int, timer: str = "") -> EventRecord | None:
    """The record as the event of a period (`timer`, or none); None where it is gone."""
    record = record_of(work, register, record_id)
    return _event(register, record, timer) if record is not None else None


def offered(work: Workspace, register: str, text: str = "") -> tuple[EventRecord, ...]:
    """The records of a register that tell a day and hold the words, newest first, at most fifty."""
    kind = _KINDS[register]
    if kind.is_searched:
        query = Query(work.today(), text=text, is_descending=True)
        found = work.table(kind.spec).page(query, None, _OFFERED).rows
    else:
        found = tuple(reversed(work.table(kind.spec).all()))
    events = (_event(register, record) for record in found)
    dated = [each for each in events if each.day is not None]
    if kind.is_searched:
        return tuple(dated)
    return tuple(each for each in dated if fold(text) in fold(each.title))[:_OFFERED]


def title_of(register: str, record: Any) -> str:
    """The words of a record, on one line."""
    return shorten(_KINDS[register].title(record), _LENGTH)


def subject_of(register: str, record: Any) -> str:
    """The words of a record behind those of what is to be done about it."""
    return shorten(_KINDS[register].subject(record), _LENGTH)


def _event(register: str, record: Any, timer: str = "") -> EventRecord:
    return EventRecord(
        register, record.id, title_of(register, record), day_of(register, record, timer)
    )
