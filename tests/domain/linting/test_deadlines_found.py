"""Deadlines: on a day off, not understood, later than the superior wants it."""

import datetime as dt

import pytest

from tests.domain.linting.plans import clean_with, of_rule
from ttpl_desktop.domain.linting.draft import OuterDuty
from ttpl_desktop.domain.terms import ActivityKind

TIME = "trước ngày 15/8/2024"
REPORT = "trước ngày 05/12/2024"


@pytest.mark.parametrize(
    ("time", "advised"),
    [
        ("trước ngày 01/12/2024", "thứ Sáu 29/11/2024"),
        ("chậm nhất ngày 30/11/2024", "thứ Sáu 29/11/2024"),
        ("trước ngày 15/02/2024", "thứ Tư 07/02/2024"),
        ("xong trước ngày 02 tháng 9 năm 2024", "thứ Sáu 30/08/2024"),
        ("trước ngày 01/5/2024", "thứ Sáu 26/04/2024"),
        ("chậm nhất ngày 15/9/2024", "thứ Sáu 13/09/2024"),
    ],
)
def test_a_deadline_on_a_day_off_is_found_with_the_day_that_is_advised(time, advised):
    [finding] = of_rule("deadline_day_off", clean_with((TIME, time)))
    assert finding.message.endswith(f"nên xong vào {advised}.")


@pytest.mark.parametrize(
    "time",
    [
        TIME,
        "chậm nhất ngày 29/11/2024",
        "Quý II năm 2024",
        "trong tháng 6 năm 2024",
        "trước tháng 7 năm 2024",
        "thường xuyên",
        "trong năm 2024",
        "theo quyết định kiểm tra của UBND tỉnh",
    ],
)
def test_working_days_and_whole_periods_are_left_alone(time):
    assert of_rule("deadline_day_off", clean_with((TIME, time))) == []


@pytest.mark.parametrize(
    "time",
    ["khoảng giữa mùa thu", "đợt hai", "nửa đầu tháng 5 năm 2024", "lúc thuận tiện", "sớm"],
)
def test_words_that_are_not_understood_are_found(time):
    assert len(of_rule("deadline_unclear", clean_with((TIME, time)))) == 1


@pytest.mark.parametrize(
    "time",
    [
        TIME,
        "Quý II, Quý III năm 2024",
        "thường xuyên trong năm",
        "khi có yêu cầu",
        "sau khi có kế hoạch của UBND tỉnh",
        "tháng 5 và tháng 9 năm 2024",
    ],
)
def test_words_that_are_understood_are_left_alone(time):
    assert of_rule("deadline_unclear", clean_with((TIME, time))) == []


def outer(last_day: dt.date, kind: ActivityKind = ActivityKind.REPORT) -> tuple[OuterDuty, ...]:
    words = "Các Sở gửi báo cáo kết quả năm về Sở Tư pháp tổng hợp"
    return (OuterDuty(words, kind, last_day, "Kế hoạch số 09/KH-UBND"),)


@pytest.mark.parametrize(
    "last_day",
    [dt.date(2024, 12, day) for day in (1, 2, 3)] + [dt.date(2024, 11, 30), dt.date(2024, 6, 1)],
)
def test_a_report_later_than_the_superior_wants_it_is_found(last_day):
    [finding] = of_rule("deadline_after_superior", clean_with(), outer=outer(last_day))
    assert "Kế hoạch số 09/KH-UBND" in finding.message


@pytest.mark.parametrize(
    ("last_day", "kind"),
    [
        (dt.date(2024, 12, 4), ActivityKind.REPORT),
        (dt.date(2024, 12, 5), ActivityKind.REPORT),
        (dt.date(2025, 1, 1), ActivityKind.REPORT),
        (dt.date(2024, 1, 1), ActivityKind.SURVEY),
        (dt.date(2024, 1, 1), ActivityKind.OTHER),
    ],
)
def test_a_report_in_time_and_duties_of_other_kinds_are_left_alone(last_day, kind):
    found = of_rule("deadline_after_superior", clean_with(), outer=outer(last_day, kind))
    assert [each.place.words for each in found] == []
