"""A sheet against every clause: the findings, and what mends those that format can mend."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

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
from ttpl_desktop.domain.layout.clause import Fault
from ttpl_desktop.domain.layout.finding import LayoutFinding, LayoutPlace, Story
from ttpl_desktop.domain.layout.parts import Recognised
from ttpl_desktop.domain.layout.recognising import recognise
from ttpl_desktop.domain.layout.remedies import Remedy
from ttpl_desktop.domain.layout.sheet import Sheet
from ttpl_desktop.domain.text import shorten

_LONGEST_WORDS = 60
_CHECKS = (
    page_number_checks.check,
    head_checks.check,
    letter_checks.check,
    rule_checks.check,
    look_checks.check,
    body_checks.check,
    structure_checks.check,
    foot_checks.check,
    annex_checks.check,
    capital_checks.check,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Checked:
    """The findings in the order of the paper, and the changes of format that mend some of them."""

    findings: tuple[LayoutFinding, ...]
    remedies: tuple[Remedy, ...]


def check(sheet: Sheet) -> Checked:
    """Everything that the paper does not keep; what cannot be decided is not said."""
    faults = _faults(recognise(sheet))
    remedies = dict.fromkeys(remedy for fault in faults for remedy in fault.remedies)
    return Checked(tuple(_findings(faults)), tuple(remedies))


def _faults(paper: Recognised) -> list[Fault]:
    """All faults; in letters of before Unicode the parts cannot be told, so only the page's."""
    faults = list(page_checks.check(paper))
    if not any(fault.clause is page_checks.ENCODING for fault in faults):
        faults += [fault for check_part in _CHECKS for fault in check_part(paper)]
    return sorted(faults, key=_order)


def _order(fault: Fault) -> tuple[int, int]:
    return (1, fault.para.at) if fault.para else (0, fault.section)


def _findings(faults: Iterable[Fault]) -> list[LayoutFinding]:
    """The same fault in many places is one finding at the first of them."""
    together: dict[tuple[str, str, bool], list[Fault]] = {}
    for fault in faults:
        key = (fault.clause.id, fault.message, bool(fault.remedies))
        together.setdefault(key, []).append(fault)
    return [_finding(each) for each in together.values()]


def _finding(faults: list[Fault]) -> LayoutFinding:
    first = faults[0]
    return LayoutFinding(
        first.clause.id,
        first.clause.severity,
        _place(first),
        first.message,
        bool(first.remedies),
        len(faults),
    )


def _place(fault: Fault) -> LayoutPlace:
    para = fault.para
    if para is None:
        return LayoutPlace(Story.PAGE, fault.section + 1)
    words = shorten(fault.words or para.text, _LONGEST_WORDS)
    if para.cell is None:
        return LayoutPlace(para.story, para.number, words)
    cell = para.cell
    return LayoutPlace(para.story, para.number, words, cell.table, cell.row, cell.column)
