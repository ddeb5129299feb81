"""The officer's text becomes paragraphs, a line each, and loses no word on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.documents.body_text import body_paragraphs, heading, style_of_line
from ttpl_desktop.documents.paper import Run, Style, runs_of
from ttpl_desktop.domain.numbering import NumberStyle


def words(text):
    return "".join(run.text for run in runs_of(text))


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("- một", Style.DASH),
        ("– một", Style.DASH),
        ("+ một", Style.PLUS),
        ("* một", Style.STAR),
        ("-5 độ", Style.NORMAL),
        ("một - hai", Style.NORMAL),
        ("", Style.NORMAL),
    ],
)
def test_a_line_takes_the_style_of_its_bullet(line, style):
    assert style_of_line(line) is style


def test_each_line_is_a_paragraph_and_empty_ones_are_none():
    made = list(body_paragraphs("một\n\n  - hai \n \nba"))
    assert [words(each.text) for each in made] == ["một", "- hai", "ba"]
    assert [each.style for each in made] == [Style.NORMAL, Style.DASH, Style.NORMAL]


def test_a_bookmark_stays_with_its_number():
    (made,) = body_paragraphs((Run(" Có "), Run("05", bookmark="tong"), Run(" tin \n")))
    assert made.text == (Run("Có "), Run("05", bookmark="tong"), Run(" tin"))


def test_a_run_over_several_lines_keeps_its_looks():
    made = list(body_paragraphs((Run("a\nb", bold=True), Run("c"))))
    assert [each.text for each in made] == [(Run("a", bold=True),), (Run("b", bold=True), Run("c"))]


@given(st.lists(st.text("ab -+\n\t", max_size=8), max_size=6))
def test_no_word_is_lost(texts):
    made = body_paragraphs(tuple(Run(text) for text in texts))
    kept = "\n".join(words(each.text) for each in made)
    assert kept.split() == "".join(texts).split()


def test_a_muc_stands_in_capitals_and_other_headings_as_they_are():
    assert heading(NumberStyle.ROMAN, "I.", "Kết quả").text == "I. KẾT QUẢ"
    assert heading(NumberStyle.LETTER, "đ)", "Kết quả").text == "đ) Kết quả"
    assert heading(NumberStyle.LETTER, "đ)", "Kết quả").style is Style.POINT


def test_a_heading_without_a_number_is_bold():
    assert heading(NumberStyle.NONE, "", "Kết quả").text == (Run("Kết quả", bold=True),)
