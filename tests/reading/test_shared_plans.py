"""The real plans beside the checkout reach the bars, each one, and nothing in them is invented."""

import pytest

from tests.reading import corpus
from tests.reading.scoring import Aspect

pytest.importorskip("ttpl_desktop.domain.reading.plans", exc_type=ImportError)
pytest.importorskip("ttpl_desktop.documents.readers.files", exc_type=ImportError)

from tests.reading import judging
from tests.reading.test_own_plans import claims, letters

pytestmark = pytest.mark.skipif(
    not corpus.SHARED.exists(), reason="the real plans are not beside the checkout"
)
ALL_OF_IT = dict.fromkeys(
    (Aspect.SECTIONS, Aspect.RECIPIENTS, Aspect.SIGNATURE, Aspect.HEAD, Aspect.SAME_DUTY), 1.0
)


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_a_real_plan_is_read_as_a_careful_reader_does(path):
    found = judging.judged(judging.read(path), path.with_suffix(".json"))
    bars = judging.BARS | ALL_OF_IT
    assert not judging.short_of(found.tallies, bars), "\n".join(judging.told(path.stem, found))


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_nothing_is_invented_in_a_real_plan(path):
    plan = judging.read(path)
    told = letters(" ".join(passage.text for passage in plan.passages))
    assert [words for words in claims(plan) if letters(words) not in told] == []
