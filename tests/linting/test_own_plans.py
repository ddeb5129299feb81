"""Plans of our own, which nobody wrote to be faulty: what is found in them has been looked at."""

import pytest

from tests.domain.linting.plans import check_read
from tests.reading import corpus, judging, word_files
from ttpl_desktop.domain.linting.finding import Severity

ENDINGS = (".txt", ".md")

REVIEWED = {
    "ban-quan-ly-kkt-2025": [("citation_incomplete", "Căn cứ"), ("duty_repeated", "5.2")],
    "bo-quyet-dinh-2023": [("label_variants", "III.1")],
    "huyen-kim-dai-2024": [("duty_repeated", "D.II.1")],
    "quan-hai-yen-2023": [("activity_incomplete", "II.3.e")],
    "so-cong-thuong-2024": [("recipient_without_duty", "Nơi nhận")],
    "so-giao-duc-2025": [("abbreviation_undefined", "III.1"), ("abbreviation_undefined", "III.3")],
    "so-ke-hoach-dau-tu-2024": [
        ("content_missing", "Cả kế hoạch"),
        ("activity_incomplete", "III.4"),
        ("citation_incomplete", "IV"),
    ],
    "so-noi-vu-2024": [
        ("citation_incomplete", "I.2"),
        ("activity_incomplete", "III.5"),
        ("activity_incomplete", "III.6"),
        ("activity_incomplete", "III.7.c"),
    ],
    "so-nong-nghiep-2026": [("duty_without_recipient", "V.2"), ("duty_without_recipient", "V.2")],
    "so-thong-tin-2022": [("citation_incomplete", "II.2")],
    "so-tu-phap-2025": [("content_missing", "Cả kế hoạch"), ("label_variants", "II.1")],
    "so-xay-dung-2026": [("citation_repeated", "I.2.c")],
    "thanh-pho-lam-khe-2025": [
        ("label_variants", "II.2"),
        ("duty_repeated", "III.2"),
        ("recipient_without_duty", "Nơi nhận"),
    ],
    "ubnd-tinh-an-son-2026": [("duty_repeated", "IV.2.a")],
    "ubnd-tinh-hoa-giang-2025": [
        ("citation_incomplete", "Mở đầu"),
        ("duty_repeated", "IV.2.a"),
        ("duty_repeated", "IV.2.b"),
    ],
    "xa-tan-lap-2024": [("content_missing", "Cả kế hoạch")],
}
"""The rule and the place of each; all of them are true."""


def findings_of(name, folder):
    """What is found in a plan, but the days off, which are told by the calendar alone."""
    plan = corpus.described(name)
    if plan.ending in ENDINGS:
        path = corpus.make(name, folder)
    else:
        path = folder / f"{name}.docx"
        word_files.write(plan, path)
    found = check_read(judging.read(path))
    return [each for each in found if each.rule != "deadline_day_off"]


@pytest.mark.parametrize("name", corpus.names())
def test_only_what_is_really_there_is_found(name, tmp_path):
    found = findings_of(name, tmp_path)
    assert [(each.rule, each.place.path) for each in found] == REVIEWED.get(name, [])


@pytest.mark.parametrize("name", corpus.names(corpus.HELD_OUT))
def test_few_things_are_found_in_a_plan_that_nobody_looked_at(name, tmp_path):
    found = findings_of(name, tmp_path)
    assert len(found) <= 5
    assert all(each.severity is not Severity.ERROR for each in found)
