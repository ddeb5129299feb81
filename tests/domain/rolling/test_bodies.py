"""Units that are gone or renamed, the district level, and persons are marked, never changed."""

import pytest

from tests.domain.rolling.new_years import roll_items, roll_text, roll_unit
from ttpl_desktop.domain.office import Directory, Recipient, Signer, Unit
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.rolling.marks import MarkKind


def test_a_renamed_unit_gets_todays_name_as_a_proposal():
    (mark,) = roll_unit("Phòng Quản lý nhà ở")
    assert (mark.kind, mark.proposal) == (MarkKind.BODY, "Phòng Nhà ở")


def test_an_abolished_unit_is_told_with_its_last_day_and_note():
    (mark,) = roll_unit("Thanh tra Sở")
    assert mark.note == "Đơn vị chỉ có đến hết ngày 30/06/2025. Nhập vào Thanh tra tỉnh."
    assert mark.proposal == ""


def test_a_unit_that_took_over_the_name_is_proposed():
    import datetime as dt

    units = Directory(
        (
            Unit(name="Tổ Pháp chế", valid_to=dt.date(2025, 6, 30)),
            Unit(name="Phòng Pháp chế", aliases=("Tổ Pháp chế",)),
        )
    )
    (mark,) = roll_unit("Tổ Pháp chế", directory=units)
    assert mark.proposal == "Phòng Pháp chế"


def test_a_unit_that_nobody_knows_is_asked_for():
    (mark,) = roll_unit("Phòng Kế toán")
    assert "Chưa có trong danh mục" in mark.note


@pytest.mark.parametrize(
    "name",
    [
        *("Phòng Nhà ở", "PNO", "Văn phòng Sở", "Sở Tư pháp", "Sở Xây dựng"),
        *("Các phòng, đơn vị thuộc Sở", "các đơn vị liên quan", "Sở, ngành"),
    ],
)
def test_units_groups_and_the_office_itself_need_no_mark(name):
    assert roll_unit(name) == []


def test_an_empty_directory_asks_for_nothing():
    assert roll_unit("Phòng Kế toán", directory=Directory(())) == []


def test_former_names_are_found_inside_sentences():
    text, (mark,) = roll_text("Giao Phòng Quản lý nhà ở tổng hợp.")
    assert text == "Giao Phòng Quản lý nhà ở tổng hợp."
    assert (mark.words, mark.proposal) == ("Phòng Quản lý nhà ở", "Phòng Nhà ở")


def test_a_short_alias_inside_todays_name_is_no_former_name():
    units = Directory((Unit(name="Phòng Pháp chế và Kiểm tra", aliases=("Phòng Pháp chế",)),))
    assert roll_text("Giao Phòng Pháp chế và Kiểm tra.", directory=units)[1] == []
    (mark,) = roll_text("Giao Phòng Pháp chế.", directory=units)[1]
    assert mark.proposal == "Phòng Pháp chế và Kiểm tra"


@pytest.mark.parametrize(
    ("words", "proposal"),
    [
        ("UBND các huyện, thị xã, thành phố", "UBND các xã, phường, đặc khu"),
        ("UBND cấp huyện", "UBND cấp xã"),
        ("các huyện, thị xã và thành phố", "các xã, phường, đặc khu"),
        ("cấp huyện", "cấp xã"),
        ("Phòng Tư pháp", ""),
    ],
)
def test_the_district_level_is_told_with_the_law_that_ended_it(words, proposal):
    text, (mark,) = roll_text(f"phối hợp với {words} để tổng hợp")
    assert words in text
    assert (mark.words, mark.proposal) == (words, proposal)
    assert "72/2025/QH15" in mark.note
    assert ("chưa đối chiếu văn bản gốc" in mark.note) == bool(proposal)


def test_before_its_end_the_district_level_is_as_it_was():
    import datetime as dt

    others = {"from_year": 2023, "to_year": 2024, "today": dt.date(2023, 11, 1)}
    assert roll_text("UBND cấp huyện", **others)[1] == []
    assert [mark.words for mark in roll_unit("UBND cấp huyện", **others)] == ["UBND cấp huyện"]


def test_recipients_of_the_district_level_and_named_persons_are_marked():
    recipients = (
        Recipient("UBND tỉnh", "để báo cáo"),
        Recipient("UBND các huyện, thị xã"),
        Recipient("Lãnh đạo Sở", person="Bình"),
    )
    done = roll_items(head=Plan(year=2025, recipients=recipients))
    assert done.plan.recipients == recipients
    assert [mark.words for mark in done.marks] == [
        "UBND các huyện, thị xã",
        "Lãnh đạo Sở (đ/c Bình)",
    ]


def test_a_signer_who_signs_no_more_is_asked_for():
    still, gone = (
        roll_items(head=Plan(year=2025, signer=Signer(name))) for name in ("Hồ Thanh Bình", "Lê A")
    )
    assert still.marks == ()
    assert [(mark.field, mark.words) for mark in gone.marks] == [("signer", "Lê A")]
