"""The office: profiles by date, signatures, recipients, units and their groups."""

from __future__ import annotations

import datetime as dt

import pytest

from ttpl_desktop.domain.office import (
    UNSIGNED,
    Directory,
    Office,
    Recipient,
    Signer,
    SigningForm,
    Unit,
    office_on,
)

BEFORE = Office(id=1, valid_from=dt.date(2020, 1, 1), name="SỞ GIAO THÔNG VẬN TẢI")
MERGED = Office(id=2, valid_from=dt.date(2025, 3, 1), name="SỞ XÂY DỰNG")


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        (Signer(head_title="Giám đốc"), ("GIÁM ĐỐC",)),
        (
            Signer(form=SigningForm.DEPUTY, head_title="Giám đốc", own_title="Phó Giám đốc"),
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ),
        (
            Signer(form=SigningForm.BY_ORDER, head_title="Giám đốc", own_title="Chánh Văn phòng"),
            ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
        ),
        (
            Signer(form=SigningForm.AUTHORISED, head_title="Chủ tịch", own_title="Giám đốc Sở"),
            ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ"),
        ),
        (Signer(form=SigningForm.ACTING, head_title="Giám đốc"), ("Q. GIÁM ĐỐC",)),
        (
            Signer(head_title="Chủ tịch", on_behalf_of="Ủy ban nhân dân"),
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ),
    ],
)
def test_a_signature_stands_under_its_authority(signer, lines):
    assert signer.title_lines() == lines


def test_a_deputy_of_a_collective_body_signs_in_three_lines():
    signer = Signer(
        form=SigningForm.DEPUTY,
        head_title="Chủ tịch",
        own_title="Phó Chủ tịch",
        on_behalf_of="Ủy ban nhân dân",
    )
    assert signer.title_lines() == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_who_signs_by_order_acts_for_the_head_and_not_for_the_committee():
    signer = Signer(
        form=SigningForm.BY_ORDER,
        head_title="Chủ tịch",
        own_title="Chánh Văn phòng",
        on_behalf_of="Ủy ban nhân dân",
    )
    assert signer.title_lines() == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")


def test_an_empty_signer_prints_no_line():
    assert UNSIGNED.title_lines() == ()


@pytest.mark.parametrize(
    ("recipient", "line"),
    [
        (Recipient("Sở Tư pháp"), "Sở Tư pháp"),
        (Recipient("Sở Tư pháp", "để báo cáo"), "Sở Tư pháp (để báo cáo)"),
        (Recipient("PGĐ Sở", person="Lê An"), "PGĐ Sở (đ/c Lê An)"),
        (Recipient("PGĐ Sở", "b/c", "Lê An"), "PGĐ Sở (đ/c Lê An) (b/c)"),
    ],
)
def test_a_recipient_carries_its_notes(recipient, line):
    assert recipient.line() == line


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2019, 1, 1), BEFORE),
        (dt.date(2025, 2, 28), BEFORE),
        (dt.date(2025, 3, 1), MERGED),
        (dt.date(2030, 1, 1), MERGED),
    ],
)
def test_a_paper_keeps_the_profile_of_its_date(day, expected):
    assert office_on([MERGED, BEFORE], day) is expected


def test_no_profile_no_office():
    assert office_on([], dt.date(2026, 1, 1)) is None


def test_of_two_profiles_of_one_day_the_later_entry_counts():
    second = Office(id=3, valid_from=MERGED.valid_from)
    assert office_on([second, MERGED], dt.date(2026, 1, 1)) is second


ROADS = Unit(
    id=1,
    name="Phòng Quản lý giao thông",
    short_name="P. QLGT",
    aliases=("Phòng Giao thông",),
    groups=("các phòng, đơn vị thuộc Sở",),
)
COMMITTEE = Unit(id=2, name="Ủy ban nhân dân xã Hòa An", is_internal=False, groups=("Cấp xã",))
DIRECTORY = Directory((ROADS, COMMITTEE))


@pytest.mark.parametrize("name", ["phòng quản lý giao thông", "P. QLGT", "PHÒNG GIAO THÔNG"])
def test_a_unit_is_found_by_any_of_its_names(name):
    assert DIRECTORY.find(name) is ROADS


def test_a_unit_is_found_whatever_the_tone_placement():
    assert DIRECTORY.find("Uỷ ban nhân dân xã Hoà An") is COMMITTEE


def test_an_empty_name_is_nobody():
    assert DIRECTORY.find("") is None


def test_a_group_is_its_members_in_order():
    assert DIRECTORY.members("Các phòng, đơn vị thuộc Sở") == (ROADS,)
    assert DIRECTORY.members("Sở, ban, ngành") == ()


def test_names_offers_units_first_and_each_group_once():
    twin = Unit(id=3, name="Phòng Vật liệu", groups=ROADS.groups)
    assert Directory((ROADS, twin)).names() == (
        "Phòng Quản lý giao thông",
        "Phòng Vật liệu",
        "các phòng, đơn vị thuộc Sở",
    )


def test_an_abolished_unit_exists_until_its_last_day():
    unit = Unit(valid_from=dt.date(2020, 1, 1), valid_to=dt.date(2025, 6, 30))
    assert not unit.exists_on(dt.date(2019, 12, 31))
    assert unit.exists_on(dt.date(2025, 6, 30))
    assert not unit.exists_on(dt.date(2025, 7, 1))
    assert Unit().exists_on(dt.date(1990, 1, 1))
