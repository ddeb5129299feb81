"""The opening clause: superiors' plans of several lines of authority, as a sentence cites them."""

import datetime as dt

import pytest

from ttpl_desktop.domain.opening import cited_plan, opening_words, spoken
from ttpl_desktop.domain.superior import SuperiorPlan

PROVINCE = SuperiorPlan(
    office="UBND TỈNH AN BÌNH",
    number="16",
    symbol="KH-UBND",
    issued_on=dt.date(2026, 1, 29),
    title="Theo dõi tình hình thi hành pháp luật năm 2026",
)
MINISTRY = SuperiorPlan(office="Bộ Xây dựng", title="về theo dõi thi hành pháp luật năm 2026")


def test_a_superiors_plan_is_cited_in_full() -> None:
    assert cited_plan(PROVINCE) == (
        "Kế hoạch số 16/KH-UBND ngày 29/01/2026 của UBND tỉnh An Bình "
        "về theo dõi tình hình thi hành pháp luật năm 2026"
    )


def test_what_the_file_did_not_say_is_left_out() -> None:
    assert cited_plan(MINISTRY) == (
        "Kế hoạch của Bộ Xây dựng về theo dõi thi hành pháp luật năm 2026"
    )


def test_several_lines_of_authority_stand_in_one_clause() -> None:
    words = opening_words((PROVINCE, MINISTRY), "Sở Xây dựng", "Theo dõi năm 2026")
    assert words.startswith("Thực hiện Kế hoạch số 16/KH-UBND")
    assert "; Kế hoạch của Bộ Xây dựng" in words
    assert words.endswith(", Sở Xây dựng ban hành Kế hoạch theo dõi năm 2026 như sau:")


def test_without_a_superiors_plan_the_office_issues_its_own() -> None:
    assert opening_words((), "Sở Xây dựng", "Theo dõi năm 2026") == (
        "Sở Xây dựng ban hành Kế hoạch theo dõi năm 2026 như sau:"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("UBND THÀNH PHỐ HÀ NỘI", "UBND thành phố Hà Nội"),
        ("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "Ủy ban nhân dân xã Tân Lập"),
        ("SỞ TƯ PHÁP", "Sở Tư pháp"),
        ("BỘ XÂY DỰNG", "Bộ Xây dựng"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("", ""),
    ],
)
def test_a_letterhead_in_capitals_is_spoken(name: str, said: str) -> None:
    assert spoken(name) == said
