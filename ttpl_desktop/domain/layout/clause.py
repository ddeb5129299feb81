"""A clause of NĐ 30/2020 that a program can check, and a place where it is not kept."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.domain.layout.remedies import Remedy
from ttpl_desktop.domain.layout.sheet import Para
from ttpl_desktop.domain.linting.finding import Severity

DECREE = "Nghị định 30/2020/NĐ-CP"


@dataclasses.dataclass(frozen=True, slots=True)
class Clause:
    """One thing that the decree asks.

    `id` names it for scripts ("nation.size"), `article` where the decree says it ("Phụ lục I,
    Phần I, Mục II.1.a"), `statement` says it in our own words. `fixable` when a change of format
    may mend it; whether it does in a case at hand the finding tells.
    """

    id: str
    article: str
    statement: str
    severity: Severity = Severity.ERROR
    fixable: bool = False

    @property
    def citation(self) -> str:
        return f"{DECREE}, {self.article}"


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """A clause that is not kept, by a paragraph or, where that is None, by a section of the file.

    `remedies` mend it; none where only words could.
    """

    clause: Clause
    message: str
    para: Para | None = None
    section: int = 0
    remedies: tuple[Remedy, ...] = ()
    words: str = ""


def paper(clause_id: str, article: str, statement: str, *, fixable: bool = False) -> Clause:
    """A clause of Phụ lục I, Phần I, by the number of its Mục: "II.3.c"."""
    return Clause(clause_id, f"Phụ lục I, Phần I, Mục {article}", statement, fixable=fixable)


def doubtful(clause: Clause) -> Clause:
    """The clause where a program can only suppose that it is not kept."""
    return dataclasses.replace(clause, severity=Severity.WARNING)


def shown(number: float) -> str:
    """A number as Vietnamese write it: "12,7"."""
    return f"{round(number, 1):g}".replace(".", ",")
