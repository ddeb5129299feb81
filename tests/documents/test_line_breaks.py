"""Long names over a paper break where a reader would pause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import papers
from ttpl_desktop.documents.line_breaks import in_lines, with_line_breaks
from ttpl_desktop.domain.letter_widths import line_width_mm


@pytest.mark.parametrize(
    "lines",
    [
        "Sở Xây dựng",
        "Sở Nông nghiệp\nvà Môi trường",
        "VĂN PHÒNG\nỦY BAN NHÂN DÂN",
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH",
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ\nHỒ CHÍ MINH",
        "Văn phòng Đoàn\nđại biểu Quốc hội\nvà Hội đồng nhân dân\ntỉnh Thừa Thiên Huế",
    ],
)
def test_the_name_of_an_office_breaks_between_its_parts(lines: str) -> None:
    assert in_lines(lines.replace("\n", " "), 13, 60, in_capitals=True) == lines


@pytest.mark.parametrize(
    "lines",
    [
        "Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026",
        "Theo dõi việc thi hành văn bản quy phạm pháp luật\ntrên địa bàn tỉnh Bình Minh năm 2026",
    ],
)
def test_a_title_does_not_break_inside_a_name(lines: str) -> None:
    assert in_lines(lines.replace("\n", " "), 14, 160) == lines


def test_a_name_typed_in_lines_keeps_them() -> None:
    typed = papers.long_names()
    assert with_line_breaks(typed).office == typed.office


@given(st.lists(st.text("abđỜmW", min_size=1, max_size=12), min_size=1, max_size=40))
def test_no_word_is_lost_and_no_line_of_several_words_leaves_the_room(words: list[str]) -> None:
    broken = in_lines(" ".join(words), 13, 60)
    assert broken.split() == words
    for line in broken.split("\n"):
        assert line_width_mm(line, 13) <= 60 or " " not in line
