"""Which activity of the program is which of the careful reader's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from tests.reading.findings import FoundActivity
from tests.reading.wording import is_named, spelled

_APPENDIX = re.compile(r"^(phụ lục|pl) ?([ivx\d]+(?=[.]|$))?[.]?")
_NUMBER = re.compile(r"[ivxlc]+|\d+|[a-zđ]")
_PART = re.compile(r"phần thứ (nhất|hai|ba|tư)")
_PARTS = {"nhất": ("1", "i"), "hai": ("2", "ii"), "ba": ("3", "iii"), "tư": ("4", "iv")}

Pair: TypeAlias = tuple[FoundActivity | None, FoundActivity | None]


def matched(truth: Sequence[FoundActivity], found: Sequence[FoundActivity]) -> list[Pair]:
    """Each activity with its one counterpart, or None: same place, and the words are there.

    As many as possible are paired; where one could go with several, the one that agrees most.
    """
    taken: dict[int, int] = {}
    for index in range(len(truth)):
        _pair_up(index, truth, found, taken, set())
    by_truth = {mine: theirs for theirs, mine in taken.items()}
    pairs: list[Pair] = [
        (wanted, found[by_truth[index]] if index in by_truth else None)
        for index, wanted in enumerate(truth)
    ]
    return [*pairs, *((None, got) for index, got in enumerate(found) if index not in taken)]


def _pair_up(
    index: int,
    truth: Sequence[FoundActivity],
    found: Sequence[FoundActivity],
    taken: dict[int, int],
    tried: set[int],
) -> bool:
    """Finds a counterpart for one activity, moving others on where they have another choice."""
    fitting = [other for other, got in enumerate(found) if _fits(truth[index], got)]
    fitting.sort(key=lambda other: -_agreement(truth[index], found[other]))
    for other in fitting:
        if other in tried:
            continue
        tried.add(other)
        if other not in taken or _pair_up(taken[other], truth, found, taken, tried):
            taken[other] = index
            return True
    return False


def _fits(wanted: FoundActivity, got: FoundActivity) -> bool:
    return spelled(wanted.text) in spelled(got.text) and is_at(got.section, wanted)


def is_at(section: str, wanted: FoundActivity) -> bool:
    """Whether a path leads to the activity.

    The path of a row in a table may hold the table's place, the row's number, both or neither; one
    under "Phần thứ hai" may hold its number or not.
    """
    own, above = steps(section), steps(wanted.section)
    if part := _PART.match(spelled(wanted.section)):
        return own in (above, *([number, *above] for number in _PARTS[part[1]]))
    row = steps(wanted.row or "")
    rows = [row[begin:end] for begin in range(len(row) + 1) for end in range(begin, len(row) + 1)]
    return own == above if wanted.row is None else any(own in (r, above + r) for r in rows)


def place_of(told: str) -> FoundActivity:
    """A place as the careful reader writes it: "III.2", or "III@I.2" for a row of a table."""
    section, mark, row = told.partition("@")
    return FoundActivity(section, "", row=row if mark else None)


def steps(path: str) -> list[str]:
    """The numbers and letters on the way to an item, without words ("Điều", "Phụ lục 1")."""
    bare = _APPENDIX.sub("", spelled(path))
    return [step for step in re.split(r"[.)\s]+", bare) if _NUMBER.fullmatch(step)]


def _agreement(wanted: FoundActivity, got: FoundActivity) -> int:
    same_place = steps(wanted.section) == steps(got.section)
    leads = sum(is_named(unit, got.lead) for unit in wanted.lead)
    return 4 * is_same_time(wanted, got) + 2 * min(leads, 1) + same_place


def is_same_time(wanted: FoundActivity, got: FoundActivity) -> bool:
    """Whether the words of one time hold the other's, with the same kind and last day."""
    mine, theirs = spelled(wanted.time), spelled(got.time)
    return (
        bool(mine and theirs)
        and (mine in theirs or theirs in mine)
        and (wanted.kind, wanted.last_day) == (got.kind, got.last_day)
    )
