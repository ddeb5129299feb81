"""Legal documents: how they are cited, when they are in force, when a detailing one is late."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument, day_in_citation

DECREE = LegalDocument(
    type="Nghị định",
    number="32/2020/NĐ-CP",
    issued_on=dt.date(2020, 3, 5),
    issuer="Chính phủ",
    title="Sửa đổi, bổ sung một số điều",
    effective_on=dt.date(2020, 5, 15),
    expired_on=dt.date(2025, 3, 31),
)
LAW = LegalDocument(type="Luật", number="64/2025/QH15", issuer="Quốc hội", title="Đường bộ")


def test_the_first_mention_gives_number_day_issuer_and_title():
    assert DECREE.full_citation() == (
        "Nghị định số 32/2020/NĐ-CP ngày 05/3/2020 của Chính phủ sửa đổi, bổ sung một số điều"
    )


def test_a_later_mention_gives_type_and_number():
    assert DECREE.short_citation() == "Nghị định số 32/2020/NĐ-CP"


@pytest.mark.parametrize("kind", ["Luật", "Bộ luật", "Pháp lệnh", "LUẬT"])
def test_laws_and_ordinances_are_cited_by_name_alone(kind):
    law = dataclasses.replace(LAW, type=kind)
    assert law.full_citation() == law.short_citation() == f"{kind} Đường bộ"


def test_a_citation_leaves_out_what_is_not_known():
    bare = LegalDocument(type="Công văn", title="Về việc đôn đốc")
    assert bare.full_citation() == "Công văn về việc đôn đốc"
    assert bare.short_citation() == "Công văn Về việc đôn đốc"


def test_a_title_that_begins_with_an_abbreviation_keeps_it():
    decision = dataclasses.replace(DECREE, title="UBND tỉnh ban hành Quy chế")
    assert decision.full_citation().endswith("của Chính phủ UBND tỉnh ban hành Quy chế")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2012, 7, 23), "23/7/2012"),
        (dt.date(2024, 1, 9), "09/01/2024"),
        (dt.date(2024, 2, 19), "19/02/2024"),
        (dt.date(2025, 12, 1), "01/12/2025"),
    ],
)
def test_a_zero_stands_before_small_days_and_the_first_two_months(day, words):
    assert day_in_citation(day) == words


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (dt.date(2020, 5, 14), False),
        (dt.date(2020, 5, 15), True),
        (dt.date(2025, 3, 31), True),
        (dt.date(2025, 4, 1), False),
    ],
)
def test_first_and_last_day_are_in_force(day, in_force):
    assert DECREE.is_in_force(day) is in_force


def test_unknown_ends_count_as_open():
    assert LAW.is_in_force(dt.date(1990, 1, 1))


DUE = dt.date(2026, 6, 30)


@pytest.mark.parametrize(
    ("issued_on", "today", "is_late"),
    [
        (None, DUE, False),
        (None, dt.date(2026, 7, 1), True),
        (DUE, dt.date(2026, 12, 1), False),
        (dt.date(2026, 7, 1), dt.date(2026, 12, 1), True),
    ],
)
def test_a_detailing_document_is_late_when_its_day_passes_without_it(issued_on, today, is_late):
    assert DetailingDocument(due_on=DUE, issued_on=issued_on).is_late(today) is is_late


def test_a_detailing_document_without_a_day_is_never_late():
    assert not DetailingDocument().is_late(dt.date(2099, 1, 1))
