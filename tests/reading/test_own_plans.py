"""Plans of our own, in every form that offices use, are read as a careful reader reads them."""

import re
from collections.abc import Iterator

import pytest

from tests.reading import corpus
from tests.reading.scoring import Aspect, Score
from tests.reading.wording import spelled
from ttpl_desktop.documents.pages import libreoffice

pytest.importorskip("ttpl_desktop.domain.reading.plans", exc_type=ImportError)
pytest.importorskip("ttpl_desktop.documents.readers.files", exc_type=ImportError)

from tests.reading import judging
from ttpl_desktop.domain.reading.read_plan import ReadPlan

FLOORS = {
    Aspect.ACTIVITIES: 0.8,
    Aspect.TIMES: 0.8,
    Aspect.LEADS: 0.75,
    Aspect.COORDINATORS: 0.75,
    Aspect.DATES: 1.0,
}
"""The least for each single plan: about one in five or four may be missed where there are few."""

EVERY = [*corpus.names(), *corpus.names(corpus.HELD_OUT)]
NAMES = [
    pytest.param(
        name,
        marks=[
            pytest.mark.libreoffice,
            pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
        ]
        if corpus.needs_libreoffice(name)
        else [],
    )
    for name in EVERY
]


@pytest.fixture(scope="module")
def plans(tmp_path_factory) -> dict[str, ReadPlan]:
    """What was read so far, so that a file is made and read once."""
    return {}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("plans")


@pytest.fixture
def read(plans, folder):
    def once(name: str) -> ReadPlan:
        if name not in plans:
            plans[name] = judging.read(corpus.make(name, folder))
        return plans[name]

    return once


def judged(name: str, plan: ReadPlan) -> Score:
    return judging.judged(plan, corpus.truth(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_is_read_as_a_careful_reader_does(name, read):
    found = judged(name, read(name))
    assert not judging.short_of(found.tallies, FLOORS), "\n".join(judging.told(name, found))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_invented(name, read):
    told = letters(" ".join(corpus.described(name).words()))
    assert [words for words in claims(read(name)) if letters(words) not in told] == []


def test_over_all_plans_the_bars_are_reached(read):
    names = [n for n in EVERY if libreoffice() or not corpus.needs_libreoffice(n)]
    scores = [judged(name, read(name)) for name in names]
    assert not judging.short_of(judging.summed(scores), judging.BARS)


def claims(plan: ReadPlan) -> Iterator[str]:
    """Every unit and every time that the program says the plan names."""
    for activity in plan.activities:
        item = activity.item
        yield from (*item.lead, *item.executors, *item.coordinators, item.collator)
        yield activity.deadline.phrase
    yield from (loose.deadline.phrase for loose in plan.unassigned)


def letters(text: str) -> str:
    """The letters and digits alone: line ends, hyphens and spaces are what was repaired."""
    return re.sub(r"[\W_]+", "", spelled(text))
