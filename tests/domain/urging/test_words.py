"""Pasted days, and kinds of requests by their words."""

import datetime as dt

import pytest

from ttpl_desktop.domain.office import Directory, Unit
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.urging.asking import asks_to_send, kind_of
from ttpl_desktop.domain.urging.pasted import read_day, read_pasted
from ttpl_desktop.domain.urging.records import RequestKind

TODAY = dt.date(2026, 11, 23)
DIRECTORY = Directory(
    (Unit(id=1, name="Văn phòng Sở", short_name="VPS"), Unit(id=2, name="Phòng B"))
)
UNITS = ("Phòng B", "Văn phòng Sở")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12/11/2026", dt.date(2026, 11, 12)),
        ("12.11.26", dt.date(2026, 11, 12)),
        ("2/9", dt.date(2026, 9, 2)),
        ("2026-11-12 00:00:00", dt.date(2026, 11, 12)),
        ("31/02/2026", None),
        ("đã gửi", None),
        ("", None),
    ],
)
def test_days_are_read_as_excel_shows_them(words, day):
    assert read_day(words, TODAY) == day


def test_a_column_of_days_goes_down_the_units():
    rows = read_pasted([["12/11/2026"], [""]], UNITS, DIRECTORY, TODAY)
    assert [(row.place, row.day, row.is_refused) for row in rows] == [
        (0, dt.date(2026, 11, 12), False),
        (1, None, False),
    ]


def test_names_say_whose_day_it_is_in_any_order():
    rows = read_pasted([["1", "VPS", "12/11"], ["2", "phòng b", "13/11"]], UNITS, DIRECTORY, TODAY)
    assert [(row.place, row.day) for row in rows] == [
        (1, dt.date(2026, 11, 12)),
        (0, dt.date(2026, 11, 13)),
    ]


def test_a_unit_without_a_day_is_no_refusal():
    (row,) = read_pasted([["Văn phòng Sở", ""]], UNITS, DIRECTORY, TODAY)
    assert not row.is_refused


@pytest.mark.parametrize("cells", [["chưa gửi"], ["30/11/2026"], ["Phòng lạ", "12/11/2026"]])
def test_words_days_to_come_and_unknown_units_are_refused(cells):
    (row,) = read_pasted([cells], UNITS, DIRECTORY, TODAY)
    assert row.is_refused


def test_more_days_than_units_are_refused():
    rows = read_pasted([["12/11/2026"]] * 3, UNITS, DIRECTORY, TODAY)
    assert [row.is_refused for row in rows] == [False, False, True]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Bảng số liệu 6 tháng", RequestKind.RETURN),
        ("Góp ý dự thảo báo cáo", RequestKind.COMMENT),
        ("Báo cáo năm", RequestKind.REPORT),
        ("Kế hoạch tự kiểm tra", RequestKind.PLAN),
        ("Danh sách công chức", RequestKind.OTHER),
    ],
)
def test_what_is_asked_for_is_told_by_its_words(words, kind):
    assert kind_of(words) is kind


def test_activities_that_report_or_send_ask_units():
    assert asks_to_send(PlanItem(activity=ActivityKind.REPORT, text="Tổng hợp"))
    assert asks_to_send(PlanItem(text="Các phòng gửi kết quả về Phòng Pháp chế"))
    assert not asks_to_send(PlanItem(activity=ActivityKind.TRAINING, text="Tập huấn nghiệp vụ"))
