"""What was read before is known again: the plan, and each duty in it."""

import dataclasses
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.reading.mine.identity import (
    fingerprint,
    is_same_plan,
    keys,
    matched,
    section_at,
)
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import (
    ReadActivity,
    ReadFoot,
    ReadHead,
    ReadItem,
    ReadPlan,
)
from ttpl_desktop.domain.superior import SuperiorItem, SuperiorPlan

PLAN = SuperiorPlan(
    1, 2026, "", "UBND TỈNH BÌNH MINH", "27", "KH-UBND", title="Theo dõi năm 2026", sha256="a"
)


@pytest.mark.parametrize(
    "damaged",
    [
        "rà soát văn bản thuộc lĩnh vực quản lý",
        "Rà soát  văn\nbản thuộc lĩnh vực quản lý.",
        "Ra soat van ban thuoc linh vuc quan ly",
        "RÀ SOÁT VĂN BẢN THUỘC LĨNH VỰC QUẢN LÝ;",
        "Rà soát văn bản thuộc lĩnh vực quản-lý",
        unicodedata.normalize("NFD", "Rà soát văn bản thuộc lĩnh vực quản lý"),
    ],
)
def test_a_fingerprint_outlives_small_damage(damaged):
    assert fingerprint(damaged) == fingerprint("Rà soát văn bản thuộc lĩnh vực quản lý")


def test_other_words_have_another_fingerprint():
    assert fingerprint("Báo cáo quý I") != fingerprint("Báo cáo quý II")


@given(st.lists(st.sampled_from("abc")))
def test_keys_tell_equal_duties_apart(prints):
    found = keys(prints)
    assert len(set(found)) == len(found) == len(prints)


@pytest.mark.parametrize(
    ("changes", "is_same"),
    [
        ({}, True),
        ({"sha256": "b"}, True),
        ({"sha256": "b", "title": "Kế hoạch khác"}, True),
        ({"sha256": "b", "number": ""}, True),
        ({"sha256": "b", "office": "ubnd tỉnh Bình Minh"}, True),
        ({"sha256": "b", "office": "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH"}, True),
        ({"sha256": "b", "number": "", "title": "THEO DÕI  NĂM 2026"}, True),
        ({"sha256": "b", "number": "28", "title": "Kế hoạch khác"}, False),
        ({"sha256": "b", "year": 2027}, False),
        ({"sha256": "b", "office": "SỞ TƯ PHÁP"}, False),
        ({"sha256": "b", "office": ""}, False),
        ({"sha256": "b", "number": "", "title": ""}, False),
    ],
)
def test_a_plan_is_the_same_by_bytes_or_number_or_title(changes, is_same):
    assert is_same_plan(PLAN, dataclasses.replace(PLAN, **changes)) is is_same


def test_without_a_letterhead_only_the_bytes_tell():
    bare = dataclasses.replace(PLAN, office="")
    assert is_same_plan(bare, bare)
    assert not is_same_plan(bare, dataclasses.replace(bare, sha256="b"))


def duty(text, section="II.1"):
    return ReadActivity(PlanItem(), section, text, Deadline("", DeadlineKind.NONE))


def kept(*duties):
    return [
        SuperiorItem(
            number, position=number, section=each.section, text=each.text,
            fingerprint=fingerprint(each.text),
        )
        for number, each in enumerate(duties, start=1)
    ]  # fmt: skip


def known(new, old):
    return {place: item.id for place, item in matched(new, kept(*old)).items()}


def test_duties_are_known_in_any_order():
    one, two, three = duty("Rà soát văn bản"), duty("Tập huấn nghiệp vụ"), duty("Báo cáo năm")
    assert known([three, one], [one, two, three]) == {0: 3, 1: 1}


def test_two_duties_in_the_same_words_are_two():
    twice = [duty("Báo cáo kết quả"), duty("Báo cáo kết quả")]
    assert known(twice, twice) == {0: 1, 1: 2}
    assert known(twice, twice[:1]) == {0: 1}


@pytest.mark.parametrize(
    ("before", "after", "section"),
    [
        ("Rà soát văn bản về đất đai", "Rà soát văn bản về đất đai, xây dựng", "II.1"),
        ("Gửi báo cáo năm về Sở Tư pháp", "Gửi báo cáo năm 2026 về Sở Tư pháp", "II.1"),
        ("Tổ chức hai lớp tập huấn cho cán bộ", "Tổ chức ba lớp tập huấn cho công chức", "II.1"),
        ("Kiểm tra tại ba xã trong tỉnh", "Kiểm tra tại năm xã trong tỉnh", "II.1"),
        (
            "Khảo sát ý kiến doanh nghiệp về cấp phép",
            "Khảo sát ý kiến người dân về cấp phép",
            "II.1",
        ),
        (
            "Rà soát, gửi danh mục văn bản thuộc lĩnh vực quản lý",
            "Rà soát, gửi ngay danh mục văn bản thuộc lĩnh vực quản lý",
            "III.4",
        ),
    ],
)
def test_a_duty_in_nearly_the_same_words_is_known(before, after, section):
    assert known([duty(after, section)], [duty(before)]) == {0: 1}


@pytest.mark.parametrize(
    ("before", "after", "section"),
    [
        ("Rà soát văn bản về đất đai", "Tổ chức lớp tập huấn nghiệp vụ", "II.1"),
        ("Kiểm tra tại ba xã trong tỉnh", "Kiểm tra tại năm xã trong tỉnh", "II.2"),
        ("Báo cáo năm", "Công bố kết quả theo dõi", "II.1"),
    ],
)
def test_a_duty_in_other_words_is_new(before, after, section):
    assert known([duty(after, section)], [duty(before)]) == {}


def test_the_most_alike_are_paired_first():
    old = [duty("Báo cáo sáu tháng gửi Sở Tư pháp"), duty("Báo cáo năm gửi Sở Tư pháp")]
    new = [duty("Báo cáo cả năm gửi Sở Tư pháp"), duty("Báo cáo đủ sáu tháng gửi Sở Tư pháp")]
    assert known(new, old) == {0: 2, 1: 1}


def test_a_place_belongs_to_the_nearest_numbered_item_above():
    paths = (("I", 0), ("II", 3), ("II.1", 5), ("", 7))
    items = tuple(ReadItem(PlanItem(), "", path, 0, Span(at, 0, 1)) for path, at in paths)
    plan = ReadPlan("", (), ReadHead(), items, (), (), ReadFoot(), ())
    places = [section_at(plan, Span(at, 0, 1)) for at in (0, 2, 4, 6, 9)]
    assert places == ["I", "I", "II", "II.1", "II.1"]
