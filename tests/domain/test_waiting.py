"""What tasks wait for: the same in other words, and the document that it may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ttpl_desktop.domain.waiting import Paper, awaited, is_same, may_be, missing_day

PROVINCE = Paper(
    "Kế hoạch",
    "ỦY BAN NHÂN DÂN TỈNH LÂM SƠN",
    "Theo dõi tình hình thi hành pháp luật trên địa bàn tỉnh năm 2026",
)
LAW = Paper("Luật", "Quốc hội", "Quy hoạch đô thị và nông thôn")
CIRCULAR = Paper("Thông tư", "Bộ Xây dựng", "Hướng dẫn cấp giấy phép xây dựng")


@pytest.mark.parametrize(
    "words",
    [
        "sau khi có Kế hoạch của UBND tỉnh",
        "Sau khi có kế hoạch của Uỷ ban nhân dân tỉnh.",
        "sau khi UBND tỉnh ban hành Kế hoạch",
        "trong 10 ngày sau khi có Kế hoạch của UBND tỉnh",
        "trong thời hạn 05 ngày làm việc kể từ ngày UBND tỉnh ban hành kế hoạch",
    ],
)
def test_other_words_wait_for_the_same(words: str) -> None:
    assert is_same(words, "sau khi có Kế hoạch của UBND tỉnh")


@pytest.mark.parametrize(
    "words",
    [
        "sau khi có Kế hoạch của Sở Tư pháp",
        "sau khi có Quyết định của UBND tỉnh",
        "sau khi có Kế hoạch của UBND xã",
        "theo quyết định",
        "",
    ],
)
def test_another_paper_or_body_is_not_the_same(words: str) -> None:
    assert not is_same(words, "sau khi có Kế hoạch của UBND tỉnh")


def test_words_that_name_nothing_are_the_same_only_as_they_stand() -> None:
    assert is_same("khi được phê duyệt", "Khi được phê duyệt.")
    assert not is_same("khi được phê duyệt", "khi được ban hành")


@pytest.mark.parametrize(
    ("words", "paper"),
    [
        ("sau khi có Kế hoạch của UBND tỉnh", PROVINCE),
        ("theo kế hoạch theo dõi thi hành pháp luật của UBND tỉnh", PROVINCE),
        ("trong 10 ngày sau khi có Kế hoạch của Ủy ban nhân dân tỉnh Lâm Sơn", PROVINCE),
        ("sau khi Luật Quy hoạch đô thị và nông thôn được thông qua", LAW),
        ("sau khi có Thông tư của Bộ Xây dựng", CIRCULAR),
        ("khi có văn bản hướng dẫn của Bộ Xây dựng", CIRCULAR),
    ],
)
def test_a_document_may_be_what_the_words_wait_for(words: str, paper: Paper) -> None:
    assert may_be(words, paper)


@pytest.mark.parametrize(
    ("words", "paper"),
    [
        ("sau khi có Kế hoạch", PROVINCE),
        ("sau khi có Kế hoạch của Sở Tư pháp", PROVINCE),
        ("theo kế hoạch kiểm tra của Bộ Xây dựng", PROVINCE),
        ("sau khi có Quyết định của UBND tỉnh", PROVINCE),
        ("sau khi Luật Đất đai được thông qua", LAW),
        ("theo quyết định kiểm tra", CIRCULAR),
        ("", PROVINCE),
        ("sau khi có Kế hoạch của UBND tỉnh", Paper("", "UBND tỉnh", "Kế hoạch")),
    ],
)
def test_another_document_is_not(words: str, paper: Paper) -> None:
    assert not may_be(words, paper)


@given(some.text(max_size=80), some.text(max_size=80))
def test_being_the_same_is_mutual(first: str, second: str) -> None:
    assert is_same(first, second) == is_same(second, first)
    assert is_same(first, first)


def test_words_about_the_event_and_its_count_name_nothing() -> None:
    assert awaited("trong thời hạn 10 ngày kể từ ngày được phê duyệt") == frozenset()
    assert awaited("sau khi có Kế hoạch của UBND tỉnh") == {"hoach", "ubnd", "tinh"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("trong thời hạn 20 ngày kể từ ngày luật được thông qua", "ngày luật được thông qua"),
        ("07 ngày làm việc trước ngày bắt đầu kiểm tra.", "ngày bắt đầu kiểm tra"),
        ("trong 10 ngày sau khi có Kế hoạch", "khi có Kế hoạch"),
        ("trong thời hạn 10 ngày", ""),
    ],
)
def test_the_day_that_is_missing_is_named_as_the_words_name_it(words: str, event: str) -> None:
    assert missing_day(words) == event
