"""The clause bank (ngân hàng đoạn mẫu): paragraphs that are used again from plan to plan."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from ttpl_desktop.domain.office import OfficeLevel
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import OFFICE_NAMES, YEAR_NAMES, fill, names_in
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import fold


class ClauseTopic(Term):
    """Where in a plan a clause belongs."""

    OPENING = "opening", "Mở đầu"
    PURPOSE = "purpose", "Mục đích"
    REQUIREMENT = "requirement", "Yêu cầu"
    FOCUS = "focus", "Lĩnh vực theo dõi"
    ACTIVITY = "activity", "Hoạt động"
    RESPONSIBILITY = "responsibility", "Trách nhiệm"
    REQUEST = "request", "Đề nghị cơ quan ngoài"
    FUNDING = "funding", "Kinh phí"
    CLOSING = "closing", "Kết"


@dataclasses.dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph of the bank: an id above 0 is the officer's own, 0 came with the program."""

    id: int = 0
    topic: ClauseTopic = ClauseTopic.PURPOSE
    title: str = ""
    text: str = ""

    @property
    def is_own(self) -> bool:
        """Whether the officer wrote it and may change it."""
        return self.id > 0


@dataclasses.dataclass(frozen=True, slots=True)
class PackClause:
    """A clause of a pack, its placeholders still open, for offices of `levels` and frameworks.

    No levels or no frameworks: for all of them. The wording is ours and quotes no rule.
    """

    clause: Clause
    levels: tuple[OfficeLevel, ...]
    frameworks: tuple[str, ...]

    def suits(self, level: OfficeLevel, framework: str) -> bool:
        """Whether an office of that level drafts with it under that framework."""
        return (not self.levels or level in self.levels) and (
            not self.frameworks or framework in self.frameworks
        )


def read_clauses(pack: Table, words: frozenset[str]) -> tuple[PackClause, ...]:
    """The clauses of a pack; `words` are the keys of the frameworks' vocabulary.

    Raises UserFacingError where something is wrong with one.
    """
    names = words | OFFICE_NAMES | YEAR_NAMES
    clauses = tuple(_clause(table, names) for table in pack.tables("clauses"))
    pack.close()
    return clauses


def _clause(table: Table, names: frozenset[str]) -> PackClause:
    text = table.text("text")
    if unknown := names_in(text) - names:
        raise table.refuse(f"không hiểu chỗ trống {{{min(unknown)}}}")
    levels = tuple(OfficeLevel(level) for level in table.texts("levels") if _is_level(table, level))
    clause = Clause(0, table.choice("topic", ClauseTopic), table.text("title"), text)
    read = PackClause(clause, levels, table.texts("frameworks"))
    table.close()
    return read


def _is_level(table: Table, level: str) -> bool:
    if level not in {known.value for known in OfficeLevel}:
        raise table.refuse(f"“levels” có giá trị không được biết đến: “{level}”")
    return True


def filled(clause: Clause, values: Mapping[str, str]) -> Clause:
    """A clause with the office's names in its words."""
    return dataclasses.replace(clause, text=fill(clause.text, values))


def found(clauses: Iterable[Clause], words: str, topic: ClauseTopic | None) -> tuple[Clause, ...]:
    """The clauses of a topic (None: of all) that hold every word, with or without marks."""
    wanted = fold(words).split()
    return tuple(
        clause
        for clause in clauses
        if topic in (None, clause.topic)
        and all(word in fold(f"{clause.title} {clause.text}") for word in wanted)
    )
