"""Plans that were not looked at while the reader was built; a failure tells shares only.

`python -m tests.reading held_out` prints the disagreements. Whoever has read them to mend a rule
should write another plan in place of the one that showed it.
"""

import pytest

from tests.reading import corpus, judging
from ttpl_desktop.documents.pages import libreoffice

HELD_OUT = corpus.names(corpus.HELD_OUT)


@pytest.mark.parametrize("name", HELD_OUT)
def test_nothing_is_invented(name, read_own):
    text = " ".join(corpus.described(name).words())
    assert not judging.invented(read_own(name), text)


def test_over_all_held_out_plans_the_bars_are_reached(read_own):
    names = [n for n in HELD_OUT if libreoffice() or not corpus.needs_libreoffice(n)]
    scores = [judging.judged(read_own(name), corpus.truth(name)) for name in names]
    assert not judging.short_of(judging.summed(scores), judging.BARS)
