"""The check as a whole: order, places, fixes, and any text at all."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.linting.plans import CLEAN, check_read, clean_with, found, read
from ttpl_desktop.domain.linting.checking import RULES
from ttpl_desktop.domain.linting.finding import Place, Severity
from ttpl_desktop.domain.linting.mending import mended

LINES = CLEAN.splitlines()
FAULTY = clean_with(
    ("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("b) Số liệu gửi về phải có nguồn.", "b) Đảm bảo số liệu.\nb) CCVC ghi nguồn; mọi CCVC ký."),
    ("- Đơn vị phối hợp: Phòng Pháp chế.", "- Cơ quan phối hợp: Phòng pháp chế."),
    (
        "1. Phòng Pháp chế theo dõi",
        "1. Theo Nghị định 59/2012/NĐ-CP ngày 23/7/2013, Phòng Pháp chế",
    ),
    ("- Sở Tư pháp;", "- Sở Tư pháp,"),
)
PIECES = st.sampled_from(
    [
        "", ";", "./.", "số", "năm 2023", "trước ngày 31/02/2024", "UBND", "CCVC", "a)", "1.1.",
        "(",
        "Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ", "Đơn vị chủ trì:", "\u0301", "…",
        "Phòng", "Các phòng, đơn vị thuộc Sở", "Ủy ban nhân dân", "đảm bảo",
        "Độc lập – Tự do", "I.",
    ]
)  # fmt: skip


@pytest.mark.parametrize("finding", found(FAULTY), ids=lambda each: each.rule)
def test_a_place_holds_the_words_that_stand_there(finding):
    passages = read(FAULTY).passages
    for place in (finding.place, *finding.others):
        if place.passage is not None:
            assert passages[place.passage].text[place.start : place.end] == place.words


@pytest.mark.parametrize(
    "finding", [each for each in found(FAULTY) if each.fix], ids=lambda each: each.rule
)
def test_a_fix_takes_its_finding_away(finding):
    lines = [passage.text for passage in read(FAULTY).passages]
    for at in {edit.place.passage for edit in finding.fix.edits}:
        edits = [edit for edit in finding.fix.edits if edit.place.passage == at]
        lines[at] = mended(lines[at], edits)
    left = found("\n".join(lines))
    assert (finding.rule, finding.message) not in {(each.rule, each.message) for each in left}


def test_a_plan_with_many_faults_has_many_findings_in_reading_order():
    findings = found(FAULTY)
    places = [each.place.passage for each in findings if each.place.passage is not None]
    assert len(findings) >= 8
    assert places == sorted(places)


def test_every_finding_says_why_in_one_sentence():
    for each in found(FAULTY):
        assert each.message.endswith((".", "?"))
        assert each.message[0].isupper() or each.message[0] in "“"


@given(st.lists(st.tuples(st.integers(0, len(LINES)), PIECES), max_size=12), st.randoms())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_can_be_checked(pieces, random):
    lines = list(LINES)
    for at, piece in pieces:
        at %= len(lines)
        lines[at] = f"{lines[at]} {piece}" if random.random() < 0.5 else f"{piece} {lines[at]}"
    plan = read("\n".join(lines))
    for finding in check_read(plan):
        place = finding.place
        assert isinstance(finding.severity, Severity)
        if place.passage is not None:
            text = plan.passages[place.passage].text
            assert text[place.start : place.end] == place.words


@pytest.mark.parametrize("text", ["", "KẾ HOẠCH", "I. A", "Nơi nhận:\n- Lưu: VT.", "số " * 50])
def test_hardly_any_text_can_be_checked(text):
    assert isinstance(found(text), tuple)


@pytest.mark.parametrize(
    "words",
    [
        "số 1/QĐ-UBND, ",
        "Nghị định số 59/2012/NĐ-CP và ",
        "Nghị định số 17/2020/NĐ-CP, ",
        "UBND CCVC (",
        "năm 2023 ",
        "Phòng A, ",
    ],
)
def test_a_long_paragraph_is_checked_in_bounded_time(words):
    text = clean_with(("a) Việc theo dõi", f"a) {words * 3000} Việc theo dõi"))
    plan = read(text)
    begun = time.perf_counter()
    check_read(plan)
    assert time.perf_counter() - begun < 4


def test_no_rule_is_there_twice():
    assert len(set(RULES)) == len(RULES)


def test_a_place_is_shown_by_its_path_and_its_words():
    assert Place(path="II.2.đ", words="CCVCNLĐ").shown() == "II.2.đ: “CCVCNLĐ”"
    assert Place(path="Cả kế hoạch").shown() == "Cả kế hoạch"
    assert Place(words="x" * 200).shown().endswith("…”")
