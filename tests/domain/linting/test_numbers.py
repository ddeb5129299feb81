"""Numbers that were typed: gaps, repeated letters, numbers under another heading."""

import pytest

from tests.domain.linting.plans import (
    calendar,
    check_read,
    clean_with,
    found,
    of_rule,
    rules,
    words_of,
)
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.source import Source, SourceCell, SourceLine, SourceTable

B = "b) Số liệu gửi về phải có nguồn."


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((B, "a) Số liệu gửi về phải có nguồn."), "a"),
        ((B, f"{B}\nb) Không gây phiền hà."), "b"),
        ((B, f"{B}\nc) Kịp thời.\nd) Trung thực.\nd) Tiết kiệm."), "d"),
        (("2. Yêu cầu", "1. Yêu cầu"), "1"),
        (("V. KINH PHÍ", "IV. KINH PHÍ"), "IV"),
        (("4. Báo cáo kết quả năm", "3. Báo cáo kết quả năm"), "3"),
        (("2. Các phòng, đơn vị thuộc Sở cử", "1. Các phòng, đơn vị thuộc Sở cử"), "1"),
    ],
)
def test_a_number_that_comes_twice_is_found(change, words):
    assert words_of("number_repeated", clean_with(change)) == [words]


@pytest.mark.parametrize(
    "change",
    [
        (B, f"{B}\nc) Kịp thời.\nd) Trung thực.\nđ) Tiết kiệm.\ne) Đúng hạn.\ng) Rõ ràng."),
        (B, f"{B}\n- Một là đều đặn.\n- Hai là trung thực."),
        ("2. Lĩnh vực khác: bán lẻ xăng dầu.", "2. Lĩnh vực khác:\n2.1. Xăng dầu.\n2.2. Rượu."),
        (B, f"{B}\nCác phòng chú ý:\na) Ghi rõ nguồn.\nb) Ghi rõ ngày."),
        ("1. Mục đích", "1. Mục đích chung"),
        (B, f"{B}\nc) Thực hiện theo Luật số 06/2007/QH12."),
    ],
)
def test_lists_that_count_on_are_left_alone(change):
    found = rules(clean_with(change))
    assert not found & {"number_repeated", "number_gap", "number_under_other"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((B, "c) Số liệu gửi về phải có nguồn."), "c"),
        (("4. Báo cáo kết quả năm", "5. Báo cáo kết quả năm"), "5"),
        (("V. KINH PHÍ", "VI. KINH PHÍ"), "VI"),
        ((B, f"{B}\nc) Kịp thời.\nd) Trung thực.\ne) Tiết kiệm."), "e"),
        ((B, f"{B}\nc) Một.\nd) Hai.\nđ) Ba.\ne) Bốn.\nf) Năm."), "f"),
        (("1. Phòng Pháp chế theo dõi", "2. Phòng Pháp chế theo dõi"), "2"),
    ],
)
def test_a_gap_is_found(change, words):
    assert words in words_of("number_gap", clean_with(change))


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        (("1.1.", "1.2.", "1.3."), "1.1"),
        (("1.1.", "1.2."), "1.1"),
        (("3.1.", "3.2."), "3.1"),
        (("2.1.", "1.2."), "1.2"),
        (("II.1.", "4.1."), "4.1"),
    ],
)
def test_numbers_of_another_heading_are_found(numbers, wrong):
    lines = "\n".join(f"{number} Yêu cầu về tiến độ." for number in numbers)
    text = clean_with(("a) Việc theo dõi tiến hành đều đặn, công khai.\n" + B, lines))
    assert words_of("number_under_other", text)[0] == wrong


@pytest.mark.parametrize(
    "numbers", [("2.1.", "2.2."), ("2.1", "2.2"), ("a)", "b)"), ("-", "-"), ()]
)
def test_numbers_of_their_own_heading_are_left_alone(numbers):
    lines = "\n".join(f"{number} Yêu cầu về tiến độ." for number in numbers) or "Đều đặn."
    text = clean_with(("a) Việc theo dõi tiến hành đều đặn, công khai.\n" + B, lines))
    assert not of_rule("number_under_other", text)


def test_what_follows_a_repeated_number_is_no_gap():
    text = clean_with((B, f"{B}\nb) Một.\nd) Hai.\nđ) Ba."))
    assert [each.rule for each in found_numbers(text)] == ["number_repeated"]


def found_numbers(text: str):
    return [each for each in found(text) if each.rule.startswith("number_")]


def test_the_fix_gives_the_numbers_of_the_heading():
    lines = "1.1. Đều đặn.\n1.2. Trung thực."
    text = clean_with(("a) Việc theo dõi tiến hành đều đặn, công khai.\n" + B, lines))
    [finding] = of_rule("number_under_other", text)
    assert [edit.after for edit in finding.fix.edits] == ["2.1", "2.2"]


def test_the_fix_of_a_repeated_letter_is_the_next_one_where_that_is_free():
    [free] = of_rule("number_repeated", clean_with((B, f"{B}\nc) Một.\nd) Hai.\nd) Ba.")))
    [taken] = of_rule("number_repeated", clean_with((B, f"{B}\nb) Một.\nc) Hai.")))
    assert (free.fix.edits[0].after, taken.fix) == ("đ", None)


def rows_numbered(*numbers: str) -> list[str]:
    """The rules that find something in the first column of a table."""
    head = ("TT", "Nội dung", "Chủ trì", "Thời gian")
    rows = [(number, f"Việc thứ {at}", "Sở Y tế", "Quý II") for at, number in enumerate(numbers)]
    table = SourceTable(
        tuple(tuple(SourceCell((SourceLine(words),)) for words in row) for row in (head, *rows))
    )
    lines = [SourceLine(line) for line in ("KẾ HOẠCH", "Theo dõi năm 2024", "I. CÁC HOẠT ĐỘNG")]
    plan = read_plan(Source("bang.docx", (*lines, table)), calendar=calendar())
    return [each.place.words for each in check_read(plan) if each.rule.startswith("number_")]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        (("1", "2", "2", "4"), "2"),
        (("1", "2", "4"), "4"),
        (("I", "1", "2", "II", "1", "3"), "3"),
        (("1", "1.1", "1.2", "2", "1.1"), "1.1"),
        (("1.", "2.", "5."), "5"),
    ],
)
def test_wrong_numbers_of_rows_are_found(numbers, wrong):
    assert wrong in rows_numbered(*numbers)


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3"),
        ("I", "1", "2", "II", "1", "2"),
        ("1", "1.1", "1.2", "2", "2.1"),
        ("(1)", "1", "2"),
        ("A", "I", "1", "B", "I", "1"),
        ("1", "", "2"),
    ],
)
def test_rows_that_count_on_are_left_alone(numbers):
    assert rows_numbered(*numbers) == []
