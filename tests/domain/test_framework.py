"""Frameworks: what the two packs say, which one a paper stands on, what was never checked."""

from __future__ import annotations

import datetime as dt

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import (
    UNCHECKED,
    DayUnit,
    Mark,
    Statement,
    find,
    framework_for,
    label_of,
    statements,
    unverified,
)
from ttpl_desktop.domain.intake import Route
from ttpl_desktop.domain.office import OfficeLevel


def test_only_a_and_b_are_law():
    assert [mark.value for mark in Mark if mark.is_law] == ["A", "B"]
    assert {mark.words for mark in Mark if not mark.is_law} == {UNCHECKED}


@pytest.mark.parametrize(
    ("year", "issued_on", "expected"),
    [
        (2012, None, "nd59-2012"),
        (2024, None, "nd59-2012"),
        (2025, dt.date(2025, 3, 31), "nd59-2012"),
        (2025, dt.date(2025, 4, 1), "nd80-2025"),
        (2025, None, "nd80-2025"),
        (2026, None, "nd80-2025"),
        (2025, dt.date(2024, 12, 30), "nd59-2012"),
    ],
)
def test_the_issue_day_decides_and_without_one_the_end_of_the_year(
    frameworks, year, issued_on, expected
):
    assert framework_for(frameworks, year=year, issued_on=issued_on).id == expected


def test_a_day_without_a_framework_is_told(frameworks):
    with pytest.raises(UserFacingError, match="31/12/2010"):
        framework_for(frameworks, year=2010)


def test_old_criteria_are_three_by_three_and_the_impact(nd59):
    codes = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "impact"]
    assert [criterion.key for criterion in nd59.criteria] == codes
    assert find(nd59.criteria, "1.2").label == "Tính thống nhất, đồng bộ của văn bản"
    assert all(criterion.checklist for criterion in nd59.criteria)


def test_the_old_pack_has_every_list_of_the_decree(nd59):
    counts = [len(part) for part in (nd59.required, nd59.sources, nd59.channels)]
    assert counts == [5, 5, 6]
    assert [len(part) for part in (nd59.causes, nd59.actions)] == [4, 6]


def test_media_and_third_parties_must_be_checked(nd59, nd80):
    for framework in (nd59, nd80):
        must = [source.key for source in framework.sources if source.must_check]
        assert must == ["media", "petition"]


def test_old_timers_are_those_of_the_articles(nd59):
    timers = {timer.key: (timer.days, timer.unit, timer.is_before) for timer in nd59.timers}
    assert timers["inspection_notice"] == (7, DayUnit.WORKING, True)
    assert timers["inspection_conclusion"] == (15, DayUnit.CALENDAR, False)
    assert timers["handling_answer"] == (30, DayUnit.CALENDAR, False)


def test_a_timer_tells_itself_in_words(nd59):
    notice = find(nd59.timers, "inspection_notice")
    assert notice.in_words() == "07 ngày làm việc trước ngày bắt đầu tiến hành kiểm tra"


def test_the_data_window_runs_from_december_to_november(nd59):
    window = nd59.window(2024)
    assert (window.first, window.last) == (dt.date(2023, 12, 1), dt.date(2024, 11, 30))


def test_only_the_province_has_a_report_day_by_law(nd59):
    assert nd59.deadline("report", OfficeLevel.PROVINCE).phrase == "chậm nhất vào ngày 10/12/{nam}"
    assert nd59.deadline("report", OfficeLevel.DEPARTMENT) is None


def test_routes_are_those_that_an_entry_can_take(nd59, nd80):
    for framework in (nd59, nd80):
        assert {route.key for route in framework.routes} == {
            route.value for route in Route if route
        }


def test_the_old_pack_is_law_but_for_what_is_ours(nd59):
    assert [statement.key for statement in unverified(nd59)] == ["superior", "yearly_report"]


def test_the_new_pack_states_as_law_only_what_was_read(nd80):
    law = {statement.key for statement in statements(nd80) if statement.mark.is_law}
    timers = {"law_plan_submission", "law_plan_local", "petition_answer", "petition_transfer"}
    words = {word.key for word in nd80.words}
    documents = {"luat64", "luat72", "nd80"}
    assert law == timers | words | documents | {"national_system"}


def test_new_time_limits_are_those_of_article_4_and_of_the_petition_system(nd80):
    limits = {timer.key: (timer.days, timer.unit) for timer in nd80.timers if timer.mark.is_law}
    assert limits == {
        "law_plan_submission": (20, DayUnit.CALENDAR),
        "law_plan_local": (10, DayUnit.CALENDAR),
        "petition_answer": (15, DayUnit.CALENDAR),
        "petition_transfer": (2, DayUnit.WORKING),
    }


def test_what_the_new_pack_inherits_warns_in_its_tooltip(nd80):
    hint = find(nd80.timers, "inspection_notice").hint()
    assert hint.endswith(f"; {UNCHECKED}")
    assert find(nd80.timers, "petition_answer").hint().startswith("Quyết định số 244/QĐ-TTg")


def test_every_law_statement_but_a_document_names_its_article(frameworks):
    for framework in frameworks:
        documents = set(framework.documents)
        for statement in statements(framework):
            assert statement in documents or not statement.mark.is_law or statement.article


def test_the_report_outline_is_never_called_official(frameworks):
    for framework in frameworks:
        assert framework.outline.is_derived
        assert framework.outline.mark is Mark.DERIVED
        assert "Phụ lục I" not in framework.outline.label + framework.outline.title


def test_documents_of_a_framework_tell_until_when_they_are_in_force(nd59):
    decree = find(nd59.documents, "nd59").document
    assert decree.is_in_force(dt.date(2025, 3, 31))
    assert not decree.is_in_force(dt.date(2025, 4, 1))


def test_a_key_of_another_framework_is_its_own_label(nd59):
    assert label_of(nd59.sources, "hotline") == "hotline"
    assert label_of(nd59.causes, "other") == "Nguyên nhân khác"


def test_a_statement_that_is_ours_only_warns():
    assert Statement("x", "y", Mark.DERIVED).hint() == UNCHECKED


FIGURES = [
    "thong_tin_tong",
    "thong_tin_nguon_media",
    "thong_tin_kenh_portal",
    "thong_tin_tieu_chi_1_1",
    "thong_tin_tieu_chi_impact",
    "thong_tin_nguyen_nhan_awareness",
    "thong_tin_bien_phap_amend_law",
    "thong_tin_huong_recommend",
    "thong_tin_da_doi_chieu",
    "thong_tin_chua_doi_chieu",
    "thong_tin_da_xu_ly",
    "thong_tin_dang_xu_ly",
    "nhiem_vu_den_han",
    "nhiem_vu_hoan_thanh",
    "loai_den_han_inspection",
    "loai_hoan_thanh_survey",
    "loai_dang_mo_training",
    "loai_qua_han_guidance",
    "chi_tiet_den_han",
    "chi_tiet_da_ban_hanh",
    "chi_tiet_cham",
    "chi_tiet_chua_ban_hanh",
    "chi_tiet_khong_thong_nhat",
    "chi_tiet_khong_kha_thi",
    "van_ban_theo_doi",
    "van_ban_moi",
]


def test_both_packs_declare_the_figures_of_a_year(frameworks):
    for framework in frameworks:
        assert set(FIGURES) <= {spec.id for spec in framework.figures}


def test_information_that_was_not_checked_is_in_no_figure_but_its_own(nd59):
    for spec in nd59.figures:
        if spec.register == "intake" and spec.id != "thong_tin_chua_doi_chieu":
            assert {"countable", "verified"} & {condition.name for condition in spec.conditions}
