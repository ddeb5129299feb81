"""The head of a plan: everything above and before its first section."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ttpl_desktop.domain.reading.ends.issue_dates import IssueDay
from ttpl_desktop.domain.reading.ends.letterhead import (
    Letterhead,
    is_letterhead_line,
    lines_of,
    names_nation,
    read_letterhead,
)
from ttpl_desktop.domain.reading.ends.looks import is_ornament, squeezed
from ttpl_desktop.domain.reading.ends.office_names import names_office
from ttpl_desktop.domain.reading.ends.plan_year import plan_year
from ttpl_desktop.domain.reading.ends.preamble import Beginning, Preamble, read_preamble
from ttpl_desktop.domain.reading.ends.titles import decision_at, type_name_at, words_behind_type
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadHead


def read_head(passages: Sequence[Passage]) -> tuple[ReadHead, int]:
    """The head, and the index of the first passage behind it.

    That is the first section's heading, or what follows the opening clause where the plan goes on
    without one. Only the letterhead gives office, number and day, never a sentence. A plan that
    is issued with a decision has the decision's number and day, from the line below its title
    or from the decision's letterhead where the decision stands above it.
    """
    at = type_name_at(passages)
    if at is None:
        begin = _leading_letterhead(passages)
        letterhead = read_letterhead(passages[:begin])
        preamble = read_preamble(passages, Beginning(begin))
    else:
        letterhead = _letterhead(passages[:at])
        preamble = read_preamble(passages, _behind_type(passages, at))
    return _head(letterhead, preamble), preamble.end


def _head(letterhead: Letterhead, preamble: Preamble) -> ReadHead:
    is_numbered = bool(letterhead.symbol or letterhead.issued.words)
    numbered = letterhead if is_numbered else preamble
    issued: IssueDay = numbered.issued
    return ReadHead(
        parent=letterhead.parent,
        office=letterhead.office,
        number=numbered.number,
        symbol=numbered.symbol,
        place=letterhead.place,
        date=issued.words,
        issued_on=issued.day,
        year=plan_year(preamble.title, preamble.opening, issued.year),
        title=preamble.title,
        opening=preamble.opening,
        bases=preamble.bases,
    )


def _behind_type(passages: Sequence[Passage], at: int) -> Beginning:
    passage = passages[at]
    table = passage.cell.table if passage.cell else None
    return Beginning(at + 1, words_behind_type(passage.text), has_type=True, table=table)


def _letterhead(above: Sequence[Passage]) -> Letterhead:
    """The plan's letterhead, and for what it does not say that of a decision above it.

    Behind a decision only the lines straight above the type name are the plan's own, and only if
    the national name is among them: without it they are the end of the decision.
    """
    decision = decision_at(above)
    if decision is None:
        return read_letterhead(above)
    first = len(above)
    while first > decision and _is_letterhead(above[first - 1]):
        first -= 1
    issuing = read_letterhead(above[:decision])
    own = read_letterhead(above[first:]) if _has_nation(above[first:]) else issuing
    named, numbered = own if own.office else issuing, own if own.symbol else issuing
    return dataclasses.replace(numbered, parent=named.parent, office=named.office)


def _leading_letterhead(passages: Sequence[Passage]) -> int:
    """How many passages are the letterhead of a text without a type name; 0 for none."""
    count = 0
    while count < len(passages) and _is_surely_letterhead(passages[count]):
        count += 1
    return count if _has_nation(passages[:count]) else 0


def _is_letterhead(passage: Passage) -> bool:
    return all(is_letterhead_line(squeezed(line)) for line in passage.text.splitlines())


def _is_surely_letterhead(passage: Passage) -> bool:
    """Whether it is a letterhead's, and where in capitals an office's beginning."""
    lines = tuple(lines_of(passage))
    return _is_letterhead(passage) and all(
        is_ornament(line) or not line.isupper() or names_office(line) or names_nation(line)
        for line in lines
    )


def _has_nation(passages: Sequence[Passage]) -> bool:
    return any(names_nation(passage.text) for passage in passages)
