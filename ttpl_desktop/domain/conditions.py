"""What a figure may ask of each register: its fields, its predicates, and its days."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from ttpl_desktop.domain.figures import Register


@dataclasses.dataclass(frozen=True, slots=True)
class Countable:
    """The names that a figure may use on one register; storage knows how to answer each of them."""

    fields: frozenset[str]
    predicates: frozenset[str]
    days: frozenset[str]


def _countable(fields: str, predicates: str, days: str) -> Countable:
    return Countable(*(frozenset(names.split()) for names in (fields, predicates, days)))


COUNTABLE: Mapping[Register, Countable] = {
    Register.INTAKE: _countable(
        "source channel criterion cause action route",
        "countable verified unverified closed open overdue_handling competent",
        "received_on closed_on",
    ),
    Register.TASK: _countable(
        "kind status",
        "done open overdue dropped done_late",
        "last_day done_on",
    ),
    Register.DETAILING: _countable(
        "",
        "issued missing late late_issued inconsistent infeasible on_time",
        "due_on issued_on",
    ),
    Register.LEGAL: _countable(
        "",
        "in_force expired checked",
        "effective_on issued_on expired_on",
    ),
}
