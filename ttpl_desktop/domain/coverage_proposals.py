"""Which activity of one's own plan may serve a superior's duty, by their words; only a proposal."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.domain.coverage import Coverage, OwnItem, due_of
from ttpl_desktop.domain.reading.repeats import telling_words
from ttpl_desktop.domain.serving import DueDay
from ttpl_desktop.domain.terms import ActivityKind

_ALIKE = 0.6
"""How much two titles have in common (Dice's coefficient), or one of the other's whole text."""
_FEWEST = 2
"""So many telling words must be the same: two reports of a year share one."""
_LONG = 4
"""Telling words of a title that may be looked for in a whole text: "báo cáo" is in many."""
_OTHER_KIND = 0.2
"""What two activities of different kinds lose."""
_LOOKED_AT = 12
"""Activities that are weighed for one duty: those with most words of it."""
_FAR = dt.timedelta(days=45)
"""Days between two times that no longer belong to one work."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Wording:
    """The telling words of a title, and of everything that is said."""

    title: frozenset[str]
    whole: frozenset[str]


def propose(rows: Iterable[Coverage], items: Iterable[OwnItem]) -> Mapping[int, OwnItem]:
    """By the id of a duty, the own activity that is most alike; none where nothing is.

    Asked for duties that apply and that no item serves. Within one superior's plan an activity is
    given to one duty, the most alike; two superiors may ask for the same, so it may serve both.
    """
    listed = tuple(items)
    words = [_wording(own.item.title or own.item.text, own.item.text, own) for own in listed]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(words):
        for word in wording.whole:
            holders[word].append(number)
    found: dict[int, OwnItem] = {}
    taken: set[tuple[int, int]] = set()
    pairs = [
        (score, row, number)
        for row in rows
        if not row.items and not row.duty.is_set_aside
        for score, number in _scored(row, listed, words, holders)
    ]
    for _score, row, number in sorted(pairs, key=lambda pair: (-pair[0], pair[1].id, pair[2])):
        place = row.plan.id, number
        if row.id not in found and place not in taken:
            found[row.id] = listed[number]
            taken.add(place)
    return found


def _scored(
    row: Coverage,
    items: Sequence[OwnItem],
    words: Sequence[_Wording],
    holders: Mapping[str, Sequence[int]],
) -> Iterator[tuple[float, int]]:
    duty = row.duty
    own = _of_duty(row)
    # In the order of the words, so that the same is proposed every time.
    shared = Counter(number for word in sorted(own.whole) for number in holders.get(word, ()))
    for number, count in shared.most_common(_LOOKED_AT):
        if count < _FEWEST or _is_far(row, items[number]):
            continue
        score = _likeness(own, words[number])
        kinds = {duty.kind, items[number].item.activity}
        if len(kinds) == 2 and ActivityKind.OTHER not in kinds:
            score -= _OTHER_KIND
        if score >= _ALIKE:
            yield score, number


def _likeness(one: _Wording, other: _Wording) -> float:
    both = len(one.title & other.title)
    alike = 2 * both / max(len(one.title) + len(other.title), 1) if both >= _FEWEST else 0.0
    return max(alike, _held(one.title, other.whole), _held(other.title, one.whole))


def _held(title: frozenset[str], whole: frozenset[str]) -> float:
    """How much of a title stands in a text; nothing of a title that tells too little."""
    return len(title & whole) / len(title) if len(title) >= _LONG else 0.0


def _of_duty(row: Coverage) -> _Wording:
    duty = row.duty
    who = (*duty.lead, *duty.coordinators)
    title = frozenset(telling_words(duty.title, who))
    return _Wording(title, title | frozenset(telling_words(duty.text, who)))


def _wording(title: str, text: str, own: OwnItem) -> _Wording:
    who = (*own.item.lead, *own.item.executors, *own.item.coordinators)
    telling = frozenset(telling_words(title, who))
    return _Wording(telling, telling | frozenset(telling_words(text, who)))


def _is_far(row: Coverage, own: OwnItem) -> bool:
    """Whether so many days lie between the two times that they cannot be of one work."""
    outer, inner = _span(due_of(row.duty)), _span(own.due)
    if outer is None or inner is None:
        return False
    return max(inner[0] - outer[1], outer[0] - inner[1]) > _FAR


def _span(due: DueDay) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a time, one day alone where it has no beginning."""
    return (due.start or due.limit, due.limit) if due.limit is not None else None
