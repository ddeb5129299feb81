"""Every clause of NĐ 30/2020 that the program checks."""

from __future__ import annotations

from ttpl_desktop.domain.layout import (
    annex_checks,
    body_checks,
    capital_checks,
    foot_checks,
    head_checks,
    letter_checks,
    look_checks,
    page_checks,
    page_number_checks,
    rule_checks,
    structure_checks,
)
from ttpl_desktop.domain.layout.clause import Clause

CLAUSES: tuple[Clause, ...] = (
    *page_checks.CLAUSES,
    *page_number_checks.CLAUSES,
    *head_checks.CLAUSES,
    *letter_checks.CLAUSES,
    *rule_checks.CLAUSES,
    *look_checks.CLAUSES,
    *body_checks.CLAUSES,
    *structure_checks.CLAUSES,
    *foot_checks.CLAUSES,
    *annex_checks.CLAUSES,
    *capital_checks.CLAUSES,
)
"""Phụ lục I (layout), Phụ lục II (capitals), Phụ lục III (abbreviations and forms)."""

_BY_ID = {clause.id: clause for clause in CLAUSES}


def clause_of(clause_id: str) -> Clause:
    """The clause that a finding names."""
    return _BY_ID[clause_id]
