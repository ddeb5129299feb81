"""Whether something that is read was read before: the same plan, and the same duty in it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.domain.reading.mine.names import wording
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadActivity, ReadPlan
from ttpl_desktop.domain.superior import SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.text import fold

# So many words in common make a duty the same one with other words, in the same section; elsewhere
# in the plan more is asked for, because duties of one plan share many words.
_ALIKE_IN_SECTION = 0.6
_ALIKE_ANYWHERE = 0.9


def fingerprint(text: str) -> str:
    """The same for the same words under other marks, letters' case, spaces, breaks and dashes."""
    letters = "".join(filter(str.isalnum, fold(text)))
    return hashlib.sha256(letters.encode()).hexdigest()[:32]


def keys(prints: Iterable[str]) -> tuple[str, ...]:
    """Fingerprints in the order of reading, the second and later of one told apart by a number."""
    seen: Counter[str] = Counter()
    found = []
    for each in prints:
        seen[each] += 1
        found.append(each if seen[each] == 1 else f"{each}-{seen[each]}")
    return tuple(found)


def is_same_plan(known: SuperiorPlan, new: SuperiorPlan) -> bool:
    """Whether two readings are of one plan.

    The same bytes; or the same office, number and year; or the same office, title and year. A plan
    that has lost its letterhead, and so names no office, is known by its bytes alone.
    """
    if known.sha256 == new.sha256:
        return True
    if not new.office or _office(known) != _office(new) or known.year != new.year:
        return False
    numbered = bool(new.number) and (known.number, fold(known.symbol)) == (
        new.number,
        fold(new.symbol),
    )
    return numbered or (bool(new.title) and fingerprint(known.title) == fingerprint(new.title))


def _office(of: SuperiorPlan) -> str:
    """The office's name, whether it writes UBND in full or not."""
    return fold(wording(of.office).plain)


def matched(
    activities: Sequence[ReadActivity], known: Iterable[SuperiorItem]
) -> Mapping[int, SuperiorItem]:
    """The duty that was read before, by the place in `activities`; none where it is new.

    First those with the same words, then those with nearly the same in the same section, then
    those with nearly the same anywhere. Each known duty is given once.
    """
    items = sorted(known, key=lambda item: item.position)
    by_key = dict(zip(keys(item.fingerprint for item in items), items, strict=True))
    wanted = keys(fingerprint(activity.text) for activity in activities)
    found = {place: by_key.pop(key) for place, key in enumerate(wanted) if key in by_key}
    left = {place: each for place, each in enumerate(activities) if place not in found}
    for place, item in _alike(left, list(by_key.values())):
        found[place] = item
    return found


def _alike(
    left: Mapping[int, ReadActivity], known: Sequence[SuperiorItem]
) -> Iterator[tuple[int, SuperiorItem]]:
    """Pairs with nearly the same words, the most alike first."""
    words = {item.id: _words(item.text) for item in known}
    pairs = []
    for place, activity in left.items():
        own = _words(activity.text)
        for item in known:
            is_here = item.section == activity.section
            share = _share(own, words[item.id])
            if share >= (_ALIKE_IN_SECTION if is_here else _ALIKE_ANYWHERE):
                pairs.append((is_here, share, place, item))
    taken: set[int] = set()
    given: set[int] = set()
    for _here, _share_of_it, place, item in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if place not in given and item.id not in taken:
            given.add(place)
            taken.add(item.id)
            yield place, item


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """The words in common, from 0 to 1 (Dice's coefficient)."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def section_at(plan: ReadPlan, span: Span) -> str:
    """The written path of the nearest numbered item at or above a place of the text."""
    paths: dict[int, str] = defaultdict(str)
    place = -1
    for each in plan.items:
        if each.path and place <= each.span.passage <= span.passage:
            place = each.span.passage
            paths[place] = each.path
    return paths[place]
