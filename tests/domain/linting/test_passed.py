"""The list of what is over: read, refused where it cannot be used, and honest about its marks."""

import dataclasses
import datetime as dt
import tomllib

import pytest

from tests.domain.linting.plans import PACKS
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.linting.draft import Part
from ttpl_desktop.domain.linting.of_plan import draft_of_plan
from ttpl_desktop.domain.linting.passed import read_passed
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem

TEXT = (PACKS / "passed.toml").read_text(encoding="utf-8")


def read(text: str):
    return read_passed("passed.toml", tomllib.loads(text))


def test_everything_has_a_day_and_a_sentence():
    passed = read(TEXT)
    assert all(body.until < dt.date(2026, 1, 1) and body.label for body in passed.bodies)
    assert {limit.number for limit in passed.limits} >= {"14/2014/TT-BTP", "04/2021/TT-BTP"}


def test_what_is_law_names_its_article():
    passed = read(TEXT)
    assert all(each.article for each in (*passed.bodies, *passed.limits) if each.mark.is_law)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("until = 2025-06-30\n", "", "thiếu “until”"),
        ("since = 2021-08-10\n", "", "thiếu “since”"),
        ("pattern = '", "pattern = '(", "không phải biểu thức chính quy"),
        ('mark = "B"', 'mark = "Z"', "không được biết đến"),
        ('key = "covid"', 'key = "district"', "lặp lại"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_in_a_sentence(before, after, why):
    with pytest.raises(UserFacingError, match=r"passed\.toml") as refused:
        read(TEXT.replace(before, after, 1))
    assert why in refused.value.sentence


TYPED = ("title", "text", "scope", "subject", "content", "method", "place", "product", "budget")


def draft_with(**values: object):
    item = PlanItem(id=1, kind=ItemKind.ACTIVITY, **values)
    document = LegalDocument(id=5, type="Nghị định", number="1/2020/NĐ-CP", issuer="Chính phủ")
    plan = Plan(id=1, year=2026)
    return draft_of_plan(plan, [item], {5: document}, lambda _words: None, dt.date(2026, 5, 4))


@pytest.mark.parametrize("field", TYPED)
def test_the_words_of_every_field_of_a_stored_plan_are_looked_at(field):
    draft = draft_with(**{field: "Giao CCVC thực hiện."})
    [words] = [words for words in draft.of(Part.BODY) if words.place.field == field]
    assert (words.text, words.place.item_id) == ("Giao CCVC thực hiện.", 1)


def test_no_field_of_an_item_is_forgotten():
    not_sentences = {"required", "collator", "time"}
    named = {field.name for field in dataclasses.fields(PlanItem) if field.type == "str"}
    assert named - not_sentences == set(TYPED)


def test_what_the_program_cites_itself_is_told_from_what_was_typed():
    draft = draft_with(title="Rà soát", legal_ids=(5,))
    assert [words.is_composed for words in draft.of(Part.BODY)] == [False, True]


@pytest.mark.parametrize(
    ("year", "today", "day"),
    [
        (2026, dt.date(2026, 5, 4), dt.date(2026, 5, 4)),
        (2027, dt.date(2026, 12, 1), dt.date(2026, 12, 1)),
        (2024, dt.date(2026, 5, 4), dt.date(2024, 12, 31)),
    ],
)
def test_a_plan_without_a_day_is_taken_to_be_issued_today_or_in_its_year(year, today, day):
    draft = draft_of_plan(Plan(year=year), [], {}, lambda _words: None, today)
    assert (draft.first_day, draft.last_day) == (day, day)
