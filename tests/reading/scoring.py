"""How far the findings of the program agree with those of a careful reader."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterator, Sequence

from tests.reading.findings import Findings, FoundActivity
from tests.reading.matching import Pair, is_at, is_same_time, matched, place_of
from tests.reading.wording import is_named, spelled

_APPENDIX = re.compile(r"phụ lục|biểu")


class Aspect(enum.StrEnum):
    """What is compared."""

    ACTIVITIES = "activities"
    TIMES = "times"
    LEADS = "leads"
    COORDINATORS = "coordinators"
    SECTIONS = "sections"
    DATES = "dates"
    SAME_DUTY = "same_duty"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    HEAD = "head"


@dataclasses.dataclass(frozen=True, slots=True)
class Tally:
    """Of `expected` things `kept` were found; of `found` things `right` were so."""

    expected: int = 0
    kept: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.expected + other.expected,
            self.kept + other.kept,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def recall(self) -> float:
        """Share of the expected things that were found; 1 where nothing is expected."""
        return self.kept / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Share of the found things that are right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0


@dataclasses.dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement, for a person to read; an empty side is one that has nothing."""

    aspect: Aspect
    place: str
    expected: str = ""
    found: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Score:
    """A tally for each aspect, and every disagreement."""

    tallies: dict[Aspect, Tally]
    misses: tuple[Miss, ...]


_Judgement = tuple[Aspect, Tally, list[Miss]]


def score(truth: Findings, found: Findings) -> Score:
    """Compares everything that the careful reader tells."""
    pairs = matched(truth.activities, found.activities)
    judgements: list[_Judgement] = [
        _activities(pairs),
        _times(pairs),
        _units(Aspect.LEADS, [(_lead(wanted), _lead(got), wanted or got) for wanted, got in pairs]),
        _units(
            Aspect.COORDINATORS,
            [(_coordinate(wanted), _coordinate(got), wanted or got) for wanted, got in pairs],
        ),
        _top_sections(truth.top_sections, found.top_sections),
        _dates(truth.days, found.days),
        _same_duty(truth.same_duty or (), found.same_duty),
        _value(Aspect.RECIPIENTS, "lines", truth.recipients, found.recipients),
        _signature(truth.signature, found.signature),
        *_head(truth, found),
    ]
    tallies = dict.fromkeys(Aspect, Tally())
    for aspect, tally, _misses in judgements:
        tallies[aspect] += tally
    return Score(tallies, tuple(miss for *_rest, misses in judgements for miss in misses))


def _activities(pairs: Sequence[Pair]) -> _Judgement:
    both = sum(1 for wanted, got in pairs if wanted and got)
    tally = Tally(
        expected=sum(1 for wanted, _got in pairs if wanted),
        kept=both,
        found=sum(1 for _wanted, got in pairs if got),
        right=both,
    )
    misses = [
        Miss(Aspect.ACTIVITIES, _place(wanted or got), wanted.text if wanted else "", _told(got))
        for wanted, got in pairs
        if wanted is None or got is None
    ]
    return Aspect.ACTIVITIES, tally, misses


def _times(pairs: Sequence[Pair]) -> _Judgement:
    expected = [wanted for wanted, _got in pairs if wanted and wanted.time]
    found = [got for _wanted, got in pairs if got and got.time]
    right = [pair for pair in pairs if _has_same_time(pair)]
    tally = Tally(len(expected), len(right), len(found), len(right))
    misses = [
        Miss(Aspect.TIMES, _place(wanted or got), _time_told(wanted), _time_told(got))
        for wanted, got in pairs
        if ((wanted and wanted.time) or (got and got.time)) and not _has_same_time((wanted, got))
    ]
    return Aspect.TIMES, tally, misses


def _has_same_time(pair: Pair) -> bool:
    wanted, got = pair
    return wanted is not None and got is not None and is_same_time(wanted, got)


def _units(
    aspect: Aspect,
    rows: Sequence[tuple[tuple[str, ...], tuple[str, ...], FoundActivity | None]],
) -> _Judgement:
    tally, misses = Tally(), []
    for wanted, got, activity in rows:
        lost = [unit for unit in wanted if not is_named(unit, got)]
        wrong = [unit for unit in got if not is_named(unit, wanted)]
        kept, right = len(wanted) - len(lost), len(got) - len(wrong)
        tally += Tally(len(wanted), kept, len(got), right)
        if lost or wrong:
            misses.append(Miss(aspect, _place(activity), "; ".join(wanted), "; ".join(got)))
    return aspect, tally, misses


def _top_sections(truth: Sequence[str], found: Sequence[str]) -> _Judgement:
    if not truth:
        return Aspect.SECTIONS, Tally(), []
    titles = [title for title in found if not _APPENDIX.match(spelled(title))]
    left, lost = list(titles), []
    for wanted in truth:
        at = next((i for i, got in enumerate(left) if spelled(wanted) in spelled(got)), None)
        if at is None:
            lost.append(wanted)
        else:
            del left[at]
    kept = len(truth) - len(lost)
    misses = [Miss(Aspect.SECTIONS, "", expected=title) for title in lost]
    misses += [Miss(Aspect.SECTIONS, "", found=title) for title in left]
    return Aspect.SECTIONS, Tally(len(truth), kept, len(titles), kept), misses


def _dates(truth: frozenset[str], found: frozenset[str]) -> _Judgement:
    """Days beyond those that must appear are neither right nor wrong."""
    kept = len(truth & found)
    misses = [Miss(Aspect.DATES, "", expected=day) for day in sorted(truth - found)]
    return Aspect.DATES, Tally(len(truth), kept, kept, kept), misses


def _same_duty(
    truth: Sequence[tuple[str, ...]], found: Sequence[tuple[str, ...]] | None
) -> _Judgement:
    if found is None:
        return Aspect.SAME_DUTY, Tally(), []
    told = [places for places in found if len(set(places)) > 1]
    lost = [places for places in truth if not any(_states(got, places) for got in told)]
    wrong = [got for got in told if not any(_only_states(got, places) for places in truth)]
    tally = Tally(len(truth), len(truth) - len(lost), len(told), len(told) - len(wrong))
    misses = [Miss(Aspect.SAME_DUTY, "", expected=" = ".join(places)) for places in lost]
    misses += [Miss(Aspect.SAME_DUTY, "", found=" = ".join(got)) for got in wrong]
    return Aspect.SAME_DUTY, tally, misses


def _states(found: Sequence[str], places: Sequence[str]) -> bool:
    """Whether every place of the duty is among those found."""
    return all(any(is_at(path, place_of(place)) for path in found) for place in places)


def _only_states(found: Sequence[str], places: Sequence[str]) -> bool:
    return all(any(is_at(path, place_of(place)) for place in places) for path in found)


def _signature(truth: Sequence[str] | None, found: Sequence[str] | None) -> _Judgement:
    wanted = None if truth is None else " / ".join(map(spelled, truth))
    return _value(Aspect.SIGNATURE, "", wanted, " / ".join(map(spelled, found or ())))


def _head(truth: Findings, found: Findings) -> Iterator[_Judgement]:
    yield _value(Aspect.HEAD, "year", truth.year, found.year)
    for name in ("parent", "office", "symbol", "place"):
        wanted, got = getattr(truth, name), getattr(found, name)
        yield _value(Aspect.HEAD, name, wanted and spelled(wanted), spelled(got or ""))
    if truth.title is not None:
        wanted, got = spelled(truth.title), spelled(found.title or "")
        yield _value(Aspect.HEAD, "title", wanted, wanted if wanted in got else got)


def _value(aspect: Aspect, place: str, wanted: object, got: object) -> _Judgement:
    """One value that the careful reader tells, or None."""
    if wanted is None:
        return aspect, Tally(), []
    if wanted == got:
        return aspect, Tally(1, 1, 1, 1), []
    return aspect, Tally(1, 0, 1, 0), [Miss(aspect, place, str(wanted), str(got))]


def _lead(activity: FoundActivity | None) -> tuple[str, ...]:
    return activity.lead if activity else ()


def _coordinate(activity: FoundActivity | None) -> tuple[str, ...]:
    return activity.coordinate if activity else ()


def _place(activity: FoundActivity | None) -> str:
    return f"{activity.section} {activity.row or ''}".strip() if activity else ""


def _told(activity: FoundActivity | None) -> str:
    return activity.text if activity else ""


def _time_told(activity: FoundActivity | None) -> str:
    if activity is None or not activity.time:
        return ""
    return f"{activity.time} [{activity.kind} {activity.last_day}]".replace(" ]", "]")
