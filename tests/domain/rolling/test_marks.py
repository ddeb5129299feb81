"""A mark finds its words again while they stand, however the rest of the field was typed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.rolling.marks import MarkKind, ReviewMark, located

TEXT = "Kế hoạch năm 2026, báo cáo năm 2026 trước ngày 05/12/2026."


def mark(words: str, occurrence: int = 0) -> ReviewMark:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return ReviewMark(field="text", start=start, end=start + len(words), text=TEXT)


def found(one: ReviewMark, now: str) -> str | None:
    place = located(one, now)
    return None if place is None else now[slice(*place)]


def test_untouched_words_stand_where_they_were():
    assert located(mark("năm 2026", 1), TEXT) == (27, 35)


@pytest.mark.parametrize(
    "now",
    [f"Nay {TEXT}", TEXT.replace("báo cáo", "gửi báo cáo"), TEXT.replace("05/12", "10/11")],
)
def test_typing_elsewhere_leaves_a_mark(now):
    assert found(mark("năm 2026", 1), now) == "năm 2026"


@pytest.mark.parametrize(
    "now",
    [
        TEXT.replace("báo cáo năm 2026", "báo cáo năm 2027"),
        TEXT.replace("báo cáo năm 2026", "báo cáo năm nay"),
        "",
    ],
)
def test_edited_words_need_no_review(now):
    assert located(mark("năm 2026", 1), now) is None


def test_of_two_equal_words_the_one_that_stands_keeps_its_mark():
    now = TEXT.replace("Kế hoạch năm 2026", "Kế hoạch của Sở")
    assert located(mark("năm 2026"), now) is None
    assert found(mark("năm 2026", 1), now) == "năm 2026"


def test_of_two_equal_words_one_mark_goes_with_the_words_that_went():
    now = TEXT.replace(", báo cáo năm 2026", "")
    assert [found(mark("năm 2026", n), now) for n in (0, 1)].count(None) == 1


def test_a_mark_of_a_whole_item_is_called_by_its_name():
    whole = ReviewMark(kind=MarkKind.DROPPED, text="Kiểm tra")
    assert (whole.words, whole.is_changed) == ("Kiểm tra", False)


@given(st.text(alphabet="ab 2026,.", max_size=40), st.text(alphabet="ab 2026,.", max_size=40))
def test_what_is_found_reads_as_the_marked_words(before, behind):
    now = f"{before} {TEXT} {behind}"
    place = located(mark("05/12/2026"), now)
    assert place is None or now[slice(*place)] == "05/12/2026"
