"""The real plans beside the checkout reach the bars, each one, and nothing in them is invented."""

import pytest

from tests.reading import corpus, judging
from tests.reading.scoring import Aspect

pytestmark = pytest.mark.skipif(
    not corpus.SHARED.exists(), reason="the real plans are not beside the checkout"
)
ALL_OF_IT = dict.fromkeys(
    (Aspect.SECTIONS, Aspect.RECIPIENTS, Aspect.SIGNATURE, Aspect.HEAD, Aspect.SAME_DUTY), 1.0
)


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_a_real_plan_is_read_as_a_careful_reader_does(path):
    found = judging.judged(judging.read(path), path.with_suffix(".json"))
    short = judging.short_of(found.tallies, judging.BARS | ALL_OF_IT)
    assert not short, "\n".join(judging.told(path.stem, found))


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_nothing_is_invented_in_a_real_plan(path):
    plan = judging.read(path)
    text = " ".join(passage.text for passage in plan.passages)
    assert judging.invented(plan, text) == []
