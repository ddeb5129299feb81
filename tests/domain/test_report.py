"""Reports: text and figures taken apart and put together, what is still to be written."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.figures import Figure, FigureSpec, Register
from ttpl_desktop.domain.report import (
    FigureToken,
    ListToken,
    Report,
    ReportSection,
    ReportStatus,
    figures_in,
    parts,
    without_text,
)


def test_a_text_is_cut_into_words_figures_and_lists():
    assert parts("Có [[so_lieu:tong]] thông tin:\n[[danh_sach:tong]]") == (
        "Có ",
        FigureToken("tong"),
        " thông tin:\n",
        ListToken("tong"),
    )


def test_a_text_without_figures_is_one_part():
    assert parts("Không có số liệu.") == ("Không có số liệu.",)
    assert parts("") == ()


@pytest.mark.parametrize(
    "text", ["[[so_lieu:]]", "[[so_lieu:Tổng]]", "[so_lieu:tong]", "[[x:tong]]"]
)
def test_what_only_resembles_a_figure_stays_text(text):
    assert parts(text) == (text,)


PIECES = st.one_of(
    st.text(max_size=8),
    st.builds("[[so_lieu:{}]]".format, st.from_regex("[a-z0-9_]{1,6}", fullmatch=True)),
    st.builds("[[danh_sach:{}]]".format, st.from_regex("[a-z0-9_]{1,6}", fullmatch=True)),
    st.sampled_from(["[[", "]]", "[[so_lieu:", "danh_sach:x]]"]),
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_joining_the_parts_gives_the_text_back(text):
    assert "".join(map(str, parts(text))) == text


def test_figures_are_named_once_in_reading_order():
    sections = [
        ReportSection(text="[[so_lieu:b]] và [[danh_sach:a]]"),
        ReportSection(text="[[so_lieu:a]], [[so_lieu:c]]"),
    ]
    assert figures_in(sections) == ("b", "a", "c")


def test_a_section_needs_words_only_where_nothing_stands_below_it():
    heading = ReportSection(id=1, title="I")
    written = ReportSection(id=2, parent_id=1, text="Đã viết")
    blank = ReportSection(id=3, parent_id=1, text=" \n")
    assert without_text([heading, written, blank]) == (blank,)


def test_a_report_may_be_changed_until_it_is_issued():
    assert [Report(status=status).is_open for status in ReportStatus] == [True, True, False]


def test_the_window_of_a_report_is_told_with_both_its_days():
    report = Report(first_day=dt.date(2025, 12, 1), last_day=dt.date(2026, 11, 30))
    assert report.window.in_words() == "01/12/2025 – 30/11/2026"


def test_a_figure_is_the_number_of_its_records():
    figure = Figure(FigureSpec("tong", "Tổng", Register.INTAKE), (4, 8, 15))
    assert figure.value == 3
