"""The defects of the real plans beside the checkout, and what is left when they are corrected."""

import json

import pytest

from tests.domain.linting.plans import check_read
from tests.linting.correcting import corrected
from tests.reading import corpus, judging

pytestmark = pytest.mark.skipif(
    not corpus.SHARED.exists(), reason="the real plans are not beside the checkout"
)

# For each defect that a careful reader lists: the rule, and how the place is known.
EXPECTED = {
    "so-khcn-2024": {
        "Tiêu ngữ with long dashes": [("motto_dashes", "Độc lập – Tự do – Hạnh phúc")],
        "CCVC and CCVCNLĐ never defined": [
            ("abbreviation_undefined", "CCVC"),
            ("abbreviation_undefined", "CCVCNLĐ"),
        ],
        "two citation styles for one circular": [("citation_style", "Thông tư 04/2021/TT-BTP")],
        "no activity names a lead and only the report has a time": [("nobody_named", "III.2")],
        "bảo đảm / đảm bảo mixed": [("word_variants", "đảm bảo")],
    },
    "so-tttt-2023": {
        "Nghị định 32/2020/NĐ-CP dated 05/3/2021 in I.1 and 05/3/2020 in II.1.2": [
            ("citation_date", "05/3/2021")
        ],
        "items 1.1-1.3 under heading 2": [("number_under_other", "1.1")],
        "3.1, 3.4 and 3.5 without lead and time": [
            ("activity_incomplete", "II.3.1"),
            ("activity_incomplete", "II.3.4"),
            ("activity_incomplete", "II.3.5"),
        ],
        "unit spelt 'Tổ pháp chế' and 'Tổ Pháp chế'": [("unit_variants", "Tổ pháp chế")],
        "no funding section": [("content_missing", "Kinh phí")],
        "Vụ Pháp chế is a recipient but no report to it is planned": [
            ("recipient_without_duty", "Vụ Pháp chế")
        ],
        "cites a circular whose Chapters II-III are repealed": [
            ("document_in_part", "14/2014/TT-BTP")
        ],
    },
    "ubnd-tinh-2024": {
        "two points d) in III.2 (the second should be đ))": [("number_repeated", "III.2.d")],
        "no content line in II.2.đ": [("activity_without_content", "II.2.đ")],
        "lead labelled both 'Đơn vị chủ trì' and 'Đơn vị thực hiện'": [
            ("label_variants", "Đơn vị chủ trì")
        ],
        "the duty of 15/02/2024 stated twice": [("duty_repeated", "III.2.a")],
        "one recipient line ends with a comma": [("recipient_mark", "Nơi nhận")],
        "full citation of one decree repeated after its first mention": [
            ("citation_repeated", "Nghị định số 59/2012/NĐ-CP ngày 23/7/2012")
        ],
    },
}
CASES = [
    (plan, defect, rule, words)
    for plan, defects in EXPECTED.items()
    for defect, places in defects.items()
    for rule, words in places
]


def findings_of(name):
    return check_read(judging.read(corpus.SHARED / f"{name}.txt"))


@pytest.mark.parametrize(("plan", "defect", "rule", "words"), CASES)
def test_a_defect_that_a_careful_reader_sees_is_found(plan, defect, rule, words):
    found = [finding for finding in findings_of(plan) if finding.rule == rule]
    assert any(words in f"{each.place.shown()} {each.message}" for each in found), defect


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_every_listed_defect_has_its_rule(path):
    listed = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["defects"]
    assert set(EXPECTED[path.stem]) == set(listed)


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_nothing_is_found_in_a_corrected_copy(path):
    _lines, left = corrected(judging.read(path))
    assert [(each.rule, each.place.shown()) for each in left] == []


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_a_correction_never_brings_a_new_fault(path):
    plan = judging.read(path)
    rules = {finding.rule for finding in check_read(plan)}
    assert len(rules) > 5
    lines, _left = corrected(plan)
    assert len(lines) >= len(plan.passages) - 1
