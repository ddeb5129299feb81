"""Counted clocks: which periods of the framework run from the day of which record.

A later register (inspections, recommendations) is a line more in `RULES` and in `DAYS`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.terms import ActivityKind

if TYPE_CHECKING:
    from ttpl_desktop.domain.framework import Timer

PLAN = "plan"
"""The register of the office's own plans, which no figure counts."""

DAYS: Mapping[str, tuple[str, ...]] = {
    Register.INTAKE: ("received_on",),
    Register.LEGAL: ("issued_on",),
    Register.SUPERIOR_PLAN: ("issued_on",),
    Register.TASK: ("done_on", "last_day"),
    PLAN: ("issued_on",),
}
"""The fields that hold the day of a record, by register; of several the first that is filled."""


@dataclasses.dataclass(frozen=True, slots=True)
class ClockRule:
    """One period that may run from a record: the framework's timer, and what it makes to be done.

    `days` are the fields of the record with the day it runs from, of several the first that is
    filled. Every field named in `only` must hold one of its values, in any case of letters.
    """

    register: str
    timer: str
    days: tuple[str, ...]
    kind: ActivityKind
    only: Mapping[str, tuple[object, ...]] = dataclasses.field(default_factory=dict)

    def fits(self, record: Any) -> bool:
        """Whether the period can run from this record at all."""
        return all(_plain(getattr(record, name)) in held for name, held in self.only.items())


_LAWS = ("luật", "bộ luật", "pháp lệnh", "nghị quyết")
_NATIONAL = ("national_system",)
_INSPECTION = {"kind": (ActivityKind.INSPECTION.value,)}

RULES = (
    ClockRule(
        Register.INTAKE,
        "petition_answer",
        ("received_on",),
        ActivityKind.HANDLING,
        {"channel": _NATIONAL, "is_competent": (None, True)},
    ),
    ClockRule(
        Register.INTAKE,
        "petition_transfer",
        ("received_on",),
        ActivityKind.HANDLING,
        {"channel": _NATIONAL, "is_competent": (None, False)},
    ),
    ClockRule(Register.INTAKE, "handling_answer", ("received_on",), ActivityKind.HANDLING),
    ClockRule(
        Register.LEGAL,
        "law_plan_submission",
        ("issued_on",),
        ActivityKind.PLANNING,
        {"type": _LAWS},
    ),
    ClockRule(
        Register.LEGAL,
        "detailing_list_law",
        ("issued_on",),
        ActivityKind.REPORT,
        {"type": (*_LAWS, "lệnh")},
    ),
    ClockRule(
        Register.LEGAL,
        "detailing_list_decree",
        ("issued_on",),
        ActivityKind.REPORT,
        {"type": ("nghị định", "quyết định")},
    ),
    ClockRule(
        Register.TASK,
        "inspection_notice",
        ("start", "last_day"),
        ActivityKind.INSPECTION,
        _INSPECTION,
    ),
    ClockRule(
        Register.TASK,
        "inspection_conclusion",
        ("done_on", "last_day"),
        ActivityKind.INSPECTION,
        _INSPECTION,
    ),
    ClockRule(PLAN, "law_plan_submission", ("law_passed_on",), ActivityKind.PLANNING),
    ClockRule(PLAN, "law_plan_local", ("law_planned_on",), ActivityKind.PLANNING),
)
"""The intake log (PAKN, and requests to handle results), legal documents, inspections, plans."""


def rules_for(register: str, record: Any) -> Iterator[ClockRule]:
    """The periods that can run from a record, in the order in which they are offered."""
    return (rule for rule in RULES if rule.register == register and rule.fits(record))


def day_of(register: str, record: Any, timer: str = "") -> dt.date | None:
    """The day from which a period runs for a record; without a timer the day of the record itself.

    None where the record does not tell it, and for a register that has no day.
    """
    known = (rule.days for rule in RULES if (rule.register, rule.timer) == (register, timer))
    fields = next(known, DAYS.get(register, ()))
    return next((day for day in (getattr(record, name) for name in fields) if day), None)


def words_of(timer: Timer) -> str:
    """The period as the words of a deadline: `trong thời hạn 15 ngày kể từ ngày tiếp nhận`."""
    return f"{'chậm nhất' if timer.is_before else 'trong thời hạn'} {timer.in_words()}"


def working_days_to(calendar: WorkCalendar, today: dt.date, last_day: dt.date) -> int:
    """How many working days are left after `today`, the last day among them; 0 where none is."""
    ahead = (today + dt.timedelta(days=n) for n in range(1, (last_day - today).days + 1))
    return sum(map(calendar.is_working_day, ahead))


def _plain(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value
