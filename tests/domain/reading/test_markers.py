"""The number or bullet that an item begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.reading.markers import Family, marker_of


@pytest.mark.parametrize(
    ("text", "family", "label", "rest"),
    [
        ("I. MỤC ĐÍCH", Family.ROMAN, "I", "MỤC ĐÍCH"),
        ("II.NỘI DUNG", Family.ROMAN, "II", "NỘI DUNG"),
        ("III- Tổ chức", Family.ROMAN, "III", "Tổ chức"),
        ("IV/ Kinh phí", Family.ROMAN, "IV", "Kinh phí"),
        ("V KINH PHÍ", Family.ROMAN, "V", "KINH PHÍ"),
        ("A. PHẦN CHUNG", Family.CAPITAL, "A", "PHẦN CHUNG"),
        ("Phần thứ nhất", Family.PART, "Phần thứ nhất", ""),
        ("PHẦN II. NHIỆM VỤ", Family.PART, "PHẦN II", "NHIỆM VỤ"),
        ("Chương 1: Quy định", Family.PART, "Chương 1", "Quy định"),
        ("Điều 3. Giao Văn phòng", Family.ARTICLE, "Điều 3", "Giao Văn phòng"),
        ("1. Rà soát", Family.DECIMAL, "1", "Rà soát"),
        ("2.Rà soát", Family.DECIMAL, "2", "Rà soát"),
        ("3) Rà soát", Family.DECIMAL, "3", "Rà soát"),
        ("4/ Rà soát", Family.DECIMAL, "4", "Rà soát"),
        ("12 - Rà soát", Family.DECIMAL, "12", "Rà soát"),
        ("1.1. Rà soát", Family.DOTTED, "1.1", "Rà soát"),
        ("2.3 Rà soát", Family.DOTTED, "2.3", "Rà soát"),
        ("1.2.3. Rà soát", Family.DOTTED, "1.2.3", "Rà soát"),
        ("a) Tập huấn", Family.LETTER, "a", "Tập huấn"),
        ("đ) Tập huấn", Family.LETTER, "đ", "Tập huấn"),
        ("b. Tập huấn", Family.LETTER, "b", "Tập huấn"),
        ("aa) Tập huấn", Family.LETTER, "aa", "Tập huấn"),
        ("(1) Tập huấn", Family.BRACKET, "1", "Tập huấn"),
        ("(ii) Tập huấn", Family.BRACKET, "ii", "Tập huấn"),
        ("- Khảo sát", Family.DASH, "", "Khảo sát"),
        ("–Khảo sát", Family.DASH, "", "Khảo sát"),
        ("- 15 phiếu khảo sát", Family.DASH, "", "15 phiếu khảo sát"),
        ("+ Khảo sát", Family.PLUS, "", "Khảo sát"),
        ("* Khảo sát", Family.STAR, "", "Khảo sát"),
        ("• Khảo sát", Family.DOT, "", "Khảo sát"),
    ],
)
def test_an_item_begins_with_its_number(text: str, family: Family, label: str, rest: str) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.family, marker.label, text[marker.length :]) == (family, label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Vì mục tiêu chung",
        "15.3.2026 là ngày gửi",
        "30/11 hằng năm",
        "2026 là năm đầu",
        "I",
        "1.",
        "-",
        "Cục Thuế chủ trì",
        "5 xã được chọn",
        "-5 điểm",
        "",
    ],
)
def test_words_dates_and_bare_numbers_are_no_markers(text: str) -> None:
    assert marker_of(text) is None


@given(st.text(max_size=60))
def test_any_text_has_a_marker_within_it_or_none(text: str) -> None:
    marker = marker_of(text)
    assert marker is None or 0 < marker.length <= len(text)
