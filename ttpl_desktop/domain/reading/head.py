"""The head of a plan: everything above and before its first section."""

from __future__ import annotations

from collections.abc import Sequence

from ttpl_desktop.domain.reading.issue_dates import IssueDay
from ttpl_desktop.domain.reading.letterhead import (
    Letterhead,
    is_letterhead_line,
    lines_of,
    names_nation,
    read_letterhead,
)
from ttpl_desktop.domain.reading.looks import is_ornament, spelling, squeezed
from ttpl_desktop.domain.reading.office_names import names_office
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.plan_year import plan_year
from ttpl_desktop.domain.reading.preamble import Beginning, Preamble, read_preamble
from ttpl_desktop.domain.reading.read_plan import ReadHead
from ttpl_desktop.domain.reading.titles import type_name_at, words_behind_type


def read_head(passages: Sequence[Passage]) -> tuple[ReadHead, int]:
    """The head, and the index of the first passage behind it.

    That is the first section's heading, or what follows the opening clause where the plan goes on
    without one. Only the letterhead itself gives office, number and day; of a plan without one
    that is issued with a decision, the line that says so gives the decision's number and day.
    """
    at = type_name_at(passages)
    if at is None:
        begin = _leading_letterhead(passages)
        letterhead = read_letterhead(passages[:begin])
        preamble = read_preamble(passages, Beginning(begin))
    else:
        letterhead = read_letterhead(passages[_own_letterhead(passages, at) : at])
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


def _own_letterhead(passages: Sequence[Passage], at: int) -> int:
    """Where the plan's own letterhead begins; `at` where it has none.

    Above a plan that a decision issues stands the decision, whose letterhead is not the plan's:
    there only the lines straight above the type name count, if the national name is among them.
    """
    told = (spelling(passage.text[:50]).rstrip(" :") for passage in passages[:at])
    if "quyết định" not in told:
        return 0
    first = at
    while first and _is_letterhead(passages[first - 1]):
        first -= 1
    return first if _has_nation(passages[first:at]) else at


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
