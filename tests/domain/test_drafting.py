"""First drafts: whole, filled with the office's names, and readable by the rest of the program."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from ttpl_desktop.domain.calendar import from_tables
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.drafting import draft_plan, draft_report
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import UNSIGNED, Office, OfficeLevel
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.placeholders import BLANK, fill, names_in, office_values
from ttpl_desktop.domain.plan import ItemKind, activities, missing_contents
from ttpl_desktop.domain.report import figures_in
from ttpl_desktop.domain.terms import ActivityKind

HOLIDAYS = Path(__file__).parents[2] / "resources" / "packs" / "holidays.toml"
CALENDAR = from_tables(tomllib.loads(HOLIDAYS.read_text(encoding="utf-8")))
UNDERSTOOD = set(DeadlineKind) - {DeadlineKind.UNKNOWN, DeadlineKind.NONE, DeadlineKind.SCOPE}


@pytest.fixture(params=["nd59-2012", "nd80-2025"])
def framework(request, frameworks):
    return next(framework for framework in frameworks if framework.id == request.param)


@pytest.fixture
def plan(framework, office):
    return draft_plan(framework, office, 2026)


@pytest.fixture
def report(framework, office):
    return draft_report(framework, office, 2026)


def words_of(*values) -> str:
    """Everything that the values say, for searching."""
    return "\n".join(str(dataclasses.astuple(value)) for value in values)


def test_a_drafted_plan_holds_every_required_content(plan, framework):
    assert missing_contents(plan.items, [content.key for content in framework.required]) == ()


def test_a_unit_is_not_named_twice_for_one_duty(framework, office):
    own = dataclasses.replace(office, level=OfficeLevel.DEPARTMENT, duty_unit="Văn phòng Sở")
    items = draft_plan(framework, own, 2026).items
    assert not [item for item in items if set(item.lead) & set(item.coordinators)]
    [duties] = [item for item in items if item.title == "Văn phòng Sở"]
    below = [item for item in items if item.parent_id == duties.id]
    assert len(below) == 3
    assert {item.style for item in below} == {NumberStyle.LETTER}


def test_a_drafted_plan_has_at_least_eight_activities_of_many_kinds(plan):
    kinds = Counter(item.activity for item in activities(plan.items))
    assert kinds.total() >= 8
    assert set(ActivityKind) - {ActivityKind.OTHER} <= set(kinds) | {ActivityKind.GUIDANCE}


def test_every_activity_says_who_when_and_what_comes_of_it(plan):
    for item in activities(plan.items):
        assert item.title
        assert item.lead
        assert item.time
        assert item.product


def test_every_time_phrase_is_understood(plan):
    for item in activities(plan.items):
        found = read(item.time, year=2026, calendar=CALENDAR)
        assert found.kind in UNDERSTOOD, item.time


def test_days_that_the_law_fixes_are_understood_for_every_year(frameworks):
    for framework in frameworks:
        for deadline in framework.deadlines:
            phrase = fill(deadline.phrase, {"nam": "2024", "nam_sau": "2025"})
            assert read(phrase, year=2024, calendar=CALENDAR).last_day is not None


def test_the_report_day_of_a_province_is_the_tenth_of_december(nd59):
    deadline = next(deadline for deadline in nd59.deadlines if deadline.key == "report")
    found = read(fill(deadline.phrase, {"nam": "2024"}), year=2024, calendar=CALENDAR)
    assert found.last_day == dt.date(2024, 12, 10)


def test_no_placeholder_is_left_in_a_draft(plan, report):
    text = words_of(plan.plan, *plan.items, report.report, *report.sections)
    assert not re.findall(r"\{[^}]*\}", text.replace("{}", ""))


def test_every_word_of_a_draft_is_composed(plan, report):
    text = words_of(plan.plan, *plan.items, report.report, *report.sections)
    assert unicodedata.is_normalized("NFC", text)


def test_a_draft_speaks_the_words_of_its_framework(plan, framework):
    old = "theo dõi tình hình thi hành pháp luật"
    assert (old in words_of(plan.plan, *plan.items).lower()) == (framework.id == "nd59-2012")


def test_district_level_is_gone_from_the_new_framework(plan, report, framework):
    text = words_of(plan.plan, *plan.items, *report.sections)
    assert "cấp huyện" not in text or framework.id == "nd59-2012"


def test_items_carry_ids_in_reading_order(plan):
    assert [placed.node.id for placed in arrange(plan.items)] == list(range(1, len(plan.items) + 1))


def test_sections_carry_ids_in_reading_order(report):
    ids = [placed.node.id for placed in arrange(report.sections)]
    assert ids == list(range(1, len(report.sections) + 1))


def test_main_sections_are_numbered_in_roman(plan):
    tops = [placed.label for placed in arrange(plan.items) if placed.depth == 0]
    assert tops == ["I.", "II.", "III.", "IV.", "V."]


def test_activities_are_numbered_without_a_gap(plan):
    labels = [p.label for p in arrange(plan.items) if p.node.kind is ItemKind.ACTIVITY]
    assert labels == [f"{number}." for number in range(1, len(labels) + 1)]


def test_recipients_signer_and_archive_come_from_the_office(plan, report, office):
    assert plan.plan.recipients == office.plan_recipients
    assert report.report.recipients == office.report_recipients
    assert (plan.plan.signer, plan.plan.archive) == (office.signers[0], "VT, PC")
    assert report.report.addressees == ("Sở Tư pháp",)


def test_each_basis_cites_its_document_in_full(plan):
    for basis, document in zip(plan.plan.bases, plan.documents, strict=True):
        assert basis.text == f"Căn cứ {document.full_citation()}"


def test_every_basis_is_in_force_when_its_framework_is(plan, framework):
    assert all(document.is_in_force(framework.valid_from) for document in plan.documents[:1])
    last = framework.valid_to or dt.date(2026, 1, 15)
    assert all(document.is_in_force(last) for document in plan.documents)


def test_the_report_counts_the_window_of_its_framework(report):
    assert report.report.window.in_words() == "01/12/2025 – 30/11/2026"


def test_every_figure_of_the_report_is_declared(report, framework):
    assert set(figures_in(report.sections)) <= {spec.id for spec in framework.figures}


def test_every_section_without_parts_holds_a_figure_and_a_prompt(report):
    parents = {section.parent_id for section in report.sections}
    for section in report.sections:
        if section.id not in parents:
            assert figures_in([section]), section.title
            assert section.prompt


def test_a_silent_office_profile_leaves_visible_blanks(nd80):
    draft = draft_plan(nd80, Office(), 2026)
    assert f"lĩnh vực {BLANK}" in draft.plan.opening
    assert draft.plan.signer is UNSIGNED
    assert all(BLANK not in item.lead for item in draft.items)


def test_a_city_has_a_committee_of_a_city():
    values = office_values(Office(province="Thành phố Sông Vân"))
    assert values["ubnd_tinh"] == "UBND thành phố"


def test_a_level_without_a_skeleton_is_told(nd80, office):
    bare = dataclasses.replace(nd80, skeletons=())
    with pytest.raises(UserFacingError, match="không có khung kế hoạch cho"):
        draft_plan(bare, office, 2026)


def test_placeholders_follow_the_case_of_their_name():
    values = {"don_vi": "tổ Pháp chế"}
    filled = fill("{don_vi} {Don_vi} {DON_VI}", values)
    assert filled == "tổ Pháp chế Tổ Pháp chế TỔ PHÁP CHẾ"
    assert names_in("{Nam} và {nam_truoc}, {}") == {"nam", "nam_truoc"}
