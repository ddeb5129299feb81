"""The occurrences of something that comes back: what they are called, and which is which."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Collection, Sequence

from ttpl_desktop.domain.calendar import vn_date

MOST = 24
"""Occurrences of a year that all stand in the list; of more only the next one does."""

_NEAR = dt.timedelta(days=20)
"""How far a day of a rule may move and still be that of the same occurrence."""
_MONTHS = 12
_NAMES = {
    12: tuple(f"tháng {month}" for month in range(1, 13)),
    4: ("quý I", "quý II", "quý III", "quý IV"),
    2: ("6 tháng đầu năm", "6 tháng cuối năm"),
}
"""By the number of occurrences in a year that stand equally far apart."""
_NAME = re.compile(
    "|".join(itertools.chain.from_iterable(_NAMES.values())) + r"|ngày \d{2}/\d{2}/\d{4}"
)


def names(days: Sequence[dt.date]) -> tuple[str, ...]:
    """What each of the days of a year's rule is called: its period where it has one, else itself.

    A day belongs to a period by its place among the others: that of a report on the fifth day of
    the month behind the quarter is the quarter's.
    """
    return _periods(days) or tuple(map(name_of_day, days))


def name_of_day(day: dt.date) -> str:
    """What an occurrence is called that has no period."""
    return f"ngày {vn_date(day)}"


def is_name(words: str) -> bool:
    """Whether the words may be what an occurrence is called, and not an officer's own."""
    return _NAME.fullmatch(words) is not None


def matched(known: Collection[dt.date], wanted: Collection[dt.date]) -> dict[dt.date, dt.date]:
    """Which of the days that were known became which of those that a rule gives now.

    Of two rules with the same periods each period stays itself; otherwise a day stays, or becomes
    the nearest one that is free. A day that has no fellow is not among the keys, or the values.
    """
    before, after = sorted(set(known)), sorted(set(wanted))
    if len(before) == len(after) and _periods(before) and _periods(after):
        return dict(zip(before, after, strict=True))
    same = set(before) & set(after)
    pairs = {day: day for day in same}
    left, free = [day for day in before if day not in same], set(after) - same
    near = sorted((abs(old - new), old, new) for old in left for new in free)
    for distance, old, new in near:
        if distance <= _NEAR and old not in pairs and new in free:
            pairs[old] = new
            free.discard(new)
    return pairs


def _periods(days: Sequence[dt.date]) -> tuple[str, ...]:
    """The names of equal parts of a year, each day a part behind the one before; else none."""
    found = _NAMES.get(len(days), ())
    months = [day.year * _MONTHS + day.month for day in days]
    steps = {after - before for before, after in itertools.pairwise(months)}
    return found if found and steps == {_MONTHS // len(days)} else ()
