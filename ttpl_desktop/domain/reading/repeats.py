"""The same duty stated twice: in the list of activities and again among the responsibilities."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadActivity
from ttpl_desktop.domain.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    _WORD.findall(
        "va cac cua cho ve theo trong tai tu den de voi la duoc nhung mot so co khi truoc ngay"
        " thang nam quy tinh hinh thi hanh phap luat cong tac thuc hien to chuc gui don vi quan"
    )
)
"""Words that every duty of such a plan may hold."""
_SHARED = 0.5
"""How much of the shorter wording the longer one must hold."""


def with_repeats(found: Sequence[tuple[ReadActivity, Span | None]]) -> list[ReadActivity]:
    """The activities, where a duty that another one states already is a second place of that one.

    Each comes with the stretch where it stands if it is a sentence of the responsibilities, which
    may state once more what the list of activities has. One duty is: the same last day, a party in
    common, and most of the words.
    """
    own = [activity for activity, duty in found if duty is None]
    seconds: dict[int, list[Span]] = {}
    alone = set()
    for at, (activity, duty) in enumerate(found):
        if duty is None:
            continue
        first = next((i for i, other in enumerate(own) if _is_same(activity, other)), None)
        if first is None:
            alone.add(at)
        else:
            seconds.setdefault(id(own[first]), []).append(duty)
    return [
        dataclasses.replace(activity, repeats=tuple(seconds.get(id(activity), ())))
        for at, (activity, duty) in enumerate(found)
        if duty is None or at in alone
    ]


def _is_same(duty: ReadActivity, activity: ReadActivity) -> bool:
    if duty.deadline.last_day is None or duty.deadline.last_day != activity.deadline.last_day:
        return False
    if duty.deadline.kind is DeadlineKind.PERIOD:
        return False
    return _share_a_party(duty, activity) and _share_words(_words(duty), _words(activity))


def _share_a_party(one: ReadActivity, other: ReadActivity) -> bool:
    mine, theirs = set(map(_bare, _parties(one))), set(map(_bare, _parties(other)))
    if not mine or not theirs:
        return True
    return any(a in b or b in a for a in mine for b in theirs)


def _bare(party: str) -> str:
    return fold(party).removeprefix("cac ").strip()


def _share_words(mine: set[str], theirs: set[str]) -> bool:
    fewer = min(len(mine), len(theirs))
    return fewer > 0 and len(mine & theirs) >= _SHARED * fewer


def _words(activity: ReadActivity) -> set[str]:
    return telling_words(activity.text, _parties(activity))


def telling_words(text: str, parties: Iterable[str] = ()) -> set[str]:
    """The words that tell one duty from another, folded: not those of whoever does it."""
    who = {word for party in parties for word in _WORD.findall(fold(party))}
    return set(_WORD.findall(fold(text))) - who - _COMMON


def _parties(activity: ReadActivity) -> tuple[str, ...]:
    return (*activity.item.lead, *activity.item.executors)
