"""Numbers, dates, lists and marks as NĐ 30/2020 wants them."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.documents import papers
from ttpl_desktop.documents import wording
from ttpl_desktop.documents.paper import OPEN_DATE, IssueDate
from ttpl_desktop.documents.rules import rule_length_mm
from ttpl_desktop.domain.letter_widths import line_width_mm


@pytest.mark.parametrize(
    ("number", "text"), [("5", "05"), ("05", "05"), ("12", "12"), ("12a", "12a"), (None, " " * 6)]
)
def test_a_number_below_ten_takes_a_leading_zero(number, text):
    assert wording.number_text(number) == text


@pytest.mark.parametrize(
    ("date", "day", "month"),
    [(dt.date(2026, 2, 9), "09", "02"), (dt.date(2026, 3, 10), "10", "3")],
)
def test_days_below_ten_and_the_first_two_months_take_a_leading_zero(date, day, month):
    issued = IssueDate.of(date)
    assert (wording.day_text(issued), wording.month_text(issued)) == (day, month)


def test_an_open_date_leaves_room_to_write():
    parts = wording.day_text(OPEN_DATE), wording.month_text(OPEN_DATE), wording.year_text(OPEN_DATE)
    assert all(part.isspace() for part in parts)


def test_list_items_get_the_marks_of_the_decree_whatever_they_came_with():
    assert wording.listed(("một;", "hai.", "ba")) == ["một;", "hai;", "ba."]
    assert wording.listed(()) == []


def test_nhu_tren_is_written_once():
    lines = wording.recipient_lines(papers.report(recipients=("Như trên", "Sở Tư pháp")))
    assert lines == ["- Như trên;", "- Sở Tư pháp;", "- Lưu: VT, TTr."]


def test_a_copy_stays_at_least_with_van_thu():
    assert wording.recipient_lines(papers.plan(recipients=(), archive=" ")) == ["- Lưu: VT."]


@pytest.mark.parametrize("text", ["hết.", "hết;", "hết", "hết./.", "hết. "])
def test_the_end_mark_replaces_the_last_one(text):
    assert wording.without_end_mark(text) == "hết"


def test_annexes_are_counted_in_roman_only_when_there_are_several():
    assert wording.annex_label(1, 1) == "Phụ lục"
    assert [wording.annex_label(index, 14) for index in (1, 4, 9, 14)] == [
        "Phụ lục I",
        "Phụ lục IV",
        "Phụ lục IX",
        "Phụ lục XIV",
    ]


@given(st.text())
def test_clean_text_is_nfc_and_fits_into_xml(text):
    cleaned = wording.clean(text)
    assert cleaned == unicodedata.normalize("NFC", cleaned) == wording.clean(cleaned)
    element = etree.Element("t")
    element.text = cleaned
    assert etree.fromstring(etree.tostring(element)).text in (cleaned, None)


@pytest.mark.parametrize(
    ("line", "size", "measured_mm"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.3),
        ("Độc lập - Tự do - Hạnh phúc", 14, 60.2),
        ("SỞ XÂY DỰNG", 13, 31.8),
        ("Theo dõi tình hình thi hành pháp luật năm 2026", 14, 100.9),
    ],
)
def test_the_width_of_a_line_is_reckoned_as_it_is_measured(line, size, measured_mm):
    assert line_width_mm(line, size) == pytest.approx(measured_mm, rel=0.02)
    assert 1 / 3 <= rule_length_mm(line, size, 160) / measured_mm <= 1 / 2


def test_a_line_that_wraps_counts_as_full():
    assert rule_length_mm("SỞ XÂY DỰNG " * 9, 13, 60) == pytest.approx(60 * 0.42)
