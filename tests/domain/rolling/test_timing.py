"""The plan's own years and days go forward; what bounds the monitoring stays. All are marked."""

import pytest

from tests.domain.rolling.new_years import roll_items, roll_text
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.rolling.marks import MarkKind


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Kế hoạch năm 2025", "Kế hoạch năm 2026", MarkKind.YEAR),
        ("trước ngày 15/02/2025", "trước ngày 15/02/2026", MarkKind.DATE),
        ("trước ngày 15-02-2025", "trước ngày 15-02-2026", MarkKind.DATE),
        ("ngày 05 tháng 12 năm 2025", "ngày 05 tháng 12 năm 2026", MarkKind.DATE),
        ("xong trước ngày 10/01/2026", "xong trước ngày 10/01/2027", MarkKind.DATE),
        ("trong quý I năm 2025", "trong quý I năm 2026", MarkKind.DATE),
        ("Quý II, Quý III/2025", "Quý II, Quý III/2026", MarkKind.DATE),
        ("tháng 9 và tháng 10 năm 2025", "tháng 9 và tháng 10 năm 2026", MarkKind.DATE),
        ("tháng 5/2025", "tháng 5/2026", MarkKind.DATE),
        ("6 tháng đầu năm 2025", "6 tháng đầu năm 2026", MarkKind.DATE),
        ("thường xuyên trong năm 2025", "thường xuyên trong năm 2026", MarkKind.YEAR),
    ],
)
def test_what_is_of_the_plans_year_goes_forward(before, after, kind):
    text, (mark,) = roll_text(before)
    assert (text, mark.kind, mark.is_changed) == (after, kind, True)
    assert mark.was in before
    assert mark.words in after


@pytest.mark.parametrize(
    "words",
    [
        "giai đoạn 2021-2025",
        "nhiệm kỳ 2021 - 2026",
        "văn bản ban hành từ 01/01/2019 đến 31/12/2023",
        "dự án khởi công từ năm 2023 đến nay",
        "từ ngày 01/7/2025 đến thời điểm kiểm tra",
        "từ năm 2025 đến năm 2028",
    ],
)
def test_what_bounds_the_monitoring_stays_and_is_marked(words):
    text, marks = roll_text(words)
    assert text == words
    assert {mark.kind for mark in marks} == {MarkKind.SCOPE}


def test_a_span_of_days_within_the_year_is_a_time_of_the_plan():
    text, _ = roll_text("từ ngày 10/3/2025 đến ngày 20/3/2025")
    assert text == "từ ngày 10/3/2026 đến ngày 20/3/2026"


def test_last_years_data_window_is_proposed_to_move():
    text, (mark,) = roll_text("số liệu từ 01/12/2024 đến 30/11/2025")
    assert "30/11/2025" in text
    assert "01/12/2025 đến 30/11/2026" in mark.proposal


def test_other_years_stay_and_those_beside_the_plans_are_proposed():
    text, marks = roll_text("so với năm 2024, hướng đến năm 2030")
    assert text == "so với năm 2024, hướng đến năm 2030"
    assert [mark.proposal for mark in marks] == ["năm 2025", ""]


def test_a_day_without_a_year_stays_and_is_marked():
    text, (mark,) = roll_text("trước ngày 15/12")
    assert (text, mark.kind, mark.words) == ("trước ngày 15/12", MarkKind.DATE, "ngày 15/12")


def test_a_day_of_a_leap_year_becomes_the_28th():
    text, (mark,) = roll_text("ngày 29/02/2024", from_year=2024, to_year=2025)
    assert text == "ngày 28/02/2025"
    assert "không có ngày 29/02" in mark.note


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("trước ngày 15/02/2025", "hạn cuối thứ Bảy 14/02"),
        ("chậm nhất ngày 15/02/2025", "hạn cuối Chủ nhật 15/02"),
        ("chậm nhất ngày 30/4/2025", "Rơi vào ngày nghỉ"),
    ],
)
def test_a_day_off_is_told_with_the_working_day_before_it(words, said):
    _, (mark,) = roll_text(words)
    assert said in mark.note


def test_a_working_day_needs_no_word():
    _, (mark,) = roll_text("chậm nhất ngày 16/3/2025")
    assert mark.note == "Chuyển từ năm 2025."


def test_the_days_of_a_scope_stay_while_its_years_go_on():
    text, marks = roll_text("hồ sơ từ 01/7/2025, lĩnh vực trọng tâm năm 2025", field="scope")
    assert text == "hồ sơ từ 01/7/2025, lĩnh vực trọng tâm năm 2026"
    assert [mark.kind for mark in marks] == [MarkKind.SCOPE, MarkKind.YEAR]


def test_the_issue_dates_of_a_focus_field_are_marked():
    import datetime as dt

    focus = PlanItem(id=1, kind=ItemKind.FOCUS, title="Đất đai", issued_from=dt.date(2019, 1, 1))
    done = roll_items(focus)
    assert done.items == (focus,)
    assert [m.words for m in done.marks if m.kind is MarkKind.SCOPE] == ["01/01/2019"]


def test_a_plan_two_years_old_goes_two_years_forward():
    text, _ = roll_text("năm 2024, trước ngày 05/12/2024", from_year=2024, to_year=2026)
    assert text == "năm 2026, trước ngày 05/12/2026"
