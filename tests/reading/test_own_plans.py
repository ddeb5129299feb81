"""Plans of our own, in every form that offices use, are read as a careful reader reads them."""

import pytest

from tests.reading import corpus, judging
from ttpl_desktop.documents.pages import libreoffice

NAMES = [
    pytest.param(name, marks=[pytest.mark.libreoffice] if corpus.needs_libreoffice(name) else [])
    for name in corpus.names()
]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_is_read_as_a_careful_reader_does(name, read_own):
    found = judging.judged(read_own(name), corpus.truth(name))
    short = judging.short_of(found.tallies, judging.FLOORS)
    assert not short, "\n".join(judging.told(name, found))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_invented(name, read_own):
    text = " ".join(corpus.described(name).words())
    assert judging.invented(read_own(name), text) == []


def test_over_all_plans_the_bars_are_reached(read_own):
    names = [n for n in corpus.names() if libreoffice() or not corpus.needs_libreoffice(n)]
    scores = [judging.judged(read_own(name), corpus.truth(name)) for name in names]
    assert not judging.short_of(judging.summed(scores), judging.BARS)
