"""Reads plans with the program, scores what was read, and says where it fell short."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.reading.corpus import CHECKOUT
from tests.reading.findings import of_plan, of_reader
from tests.reading.scoring import Aspect, Score, Tally, score
from tests.reading.wording import spelled
from ttpl_desktop.documents.readers.files import read_file
from ttpl_desktop.domain.calendar import WorkCalendar, from_tables
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan

BARS = {
    Aspect.ACTIVITIES: 0.95,
    Aspect.TIMES: 0.95,
    Aspect.LEADS: 0.9,
    Aspect.COORDINATORS: 0.9,
    Aspect.SECTIONS: 0.95,
    Aspect.DATES: 1.0,
    Aspect.SAME_DUTY: 0.75,
    Aspect.RECIPIENTS: 0.95,
    Aspect.SIGNATURE: 0.95,
    Aspect.HEAD: 0.95,
}
"""The least precision and recall over all plans together."""

FLOORS = {
    Aspect.ACTIVITIES: 0.8,
    Aspect.TIMES: 0.8,
    Aspect.LEADS: 0.75,
    Aspect.COORDINATORS: 0.75,
    Aspect.DATES: 1.0,
}
"""The least for a single plan: one in five or four may be missed where there are few."""


def calendar() -> WorkCalendar:
    """The days off that travel with the program."""
    path = CHECKOUT / "resources" / "packs" / "holidays.toml"
    return from_tables(tomllib.loads(path.read_text(encoding="utf-8")))


def read(path: Path) -> ReadPlan:
    """The plan in a file, as the program reads it."""
    return read_plan(read_file(path), calendar=calendar())


def judged(plan: ReadPlan, truth: Path) -> Score:
    """How far the plan agrees with what a careful reader finds."""
    return score(of_reader(truth), of_plan(plan))


def invented(plan: ReadPlan, text: str) -> list[str]:
    """The units and times that the program says the plan names and that do not stand in it."""
    stands = _letters(text)
    return [words for words in _claims(plan) if _letters(words) not in stands]


def _claims(plan: ReadPlan) -> Iterator[str]:
    for activity in plan.activities:
        item = activity.item
        yield from (*item.lead, *item.executors, *item.coordinators, item.collator)
        yield activity.deadline.phrase
    yield from (loose.deadline.phrase for loose in plan.unassigned)


def _letters(text: str) -> str:
    """The letters and digits alone: line ends, hyphens and spaces are what was repaired."""
    return re.sub(r"[\W_]+", "", spelled(text))


def summed(scores: Iterable[Score]) -> dict[Aspect, Tally]:
    """The tallies of several plans together."""
    total = dict.fromkeys(Aspect, Tally())
    for one in scores:
        total = {aspect: total[aspect] + one.tallies[aspect] for aspect in Aspect}
    return total


def short_of(
    tallies: Mapping[Aspect, Tally], bars: Mapping[Aspect, float]
) -> dict[str, tuple[float, float]]:
    """The aspects below their bar, with precision and recall."""
    return {
        aspect.value: (round(tallies[aspect].precision, 3), round(tallies[aspect].recall, 3))
        for aspect, bar in bars.items()
        if min(tallies[aspect].precision, tallies[aspect].recall) < bar
    }


def told(name: str, one: Score) -> Iterator[str]:
    """The shares of a plan and every disagreement, as a table for a person."""
    parts = [
        f"{aspect.value} {tally.precision:.2f}/{tally.recall:.2f}"
        for aspect, tally in one.tallies.items()
        if tally.expected or tally.found
    ]
    yield f"{name}: {', '.join(parts)}"
    for miss in one.misses:
        yield f"    {miss.aspect.value:<13} {miss.place:<10} expected {_short(miss.expected)}"
        yield f"    {'':<13} {'':<10} found    {_short(miss.found)}"


def _short(text: str, limit: int = 140) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= limit else f"{line[: limit - 1]}…") or "—"
