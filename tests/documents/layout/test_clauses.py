"""Every clause that the program checks: kept by a sound paper, told of a spoilt one."""

from __future__ import annotations

import functools
import re

import pytest

from tests.documents.layout import sound
from tests.documents.layout.cases import CASES
from ttpl_desktop.documents.layout.checking import check_data
from ttpl_desktop.documents.layout.fixing import fix_data
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.layout.clauses import CLAUSES, clause_of

NAME = "van-ban.docx"
SOUND = {"plan": sound.PLAN, "letter": sound.LETTER, "rules": sound.RULES}
SOUND |= {"annexed": sound.ANNEXED, "stamped": sound.STAMPED}


@pytest.fixture(params=sorted(CASES))
def clause_id(request) -> str:
    return request.param


@functools.cache
def clauses_told_of_a_sound_paper(data: bytes) -> set[str]:
    return {finding.clause for finding in check_data(data, NAME)}


def test_there_are_enough_clauses_and_each_has_a_case():
    assert len(CLAUSES) >= 70
    assert {clause.id for clause in CLAUSES} == set(CASES)
    assert len({clause.id for clause in CLAUSES}) == len(CLAUSES)


@pytest.mark.parametrize("kind", SOUND)
def test_a_sound_paper_has_no_finding(kind):
    assert check_data(SOUND[kind].data(), NAME) == ()


def test_only_a_paper_that_breaks_the_clause_is_told_of_it(clause_id):
    case = CASES[clause_id]
    assert clause_id not in clauses_told_of_a_sound_paper(case.sound.data())
    findings = check_data(case.spoilt.data(), NAME)
    assert {finding.clause for finding in findings} == {clause_id}
    for finding in findings:
        assert finding.severity is clause_of(finding.clause).severity
        assert re.search(r"(?:phải|không|chưa) .*\.$", finding.message)


def test_what_format_can_mend_is_mended_and_nothing_new_appears(clause_id):
    data = CASES[clause_id].spoilt.data()
    before = check_data(data, NAME)
    assert {f.fixable for f in before if f.clause == clause_id} == {clause_of(clause_id).fixable}
    fixed, mended, left = fix_data(data, NAME)
    assert {f.clause for f in mended} == {f.clause for f in before if f.fixable}
    assert set(left) <= {finding for finding in before if not finding.fixable}
    assert left == check_data(fixed, NAME)
    assert read_words(fixed) == read_words(data)


def test_every_statement_is_a_sentence_with_an_article():
    for clause in CLAUSES:
        assert clause.statement.endswith(".")
        assert re.match(r"Phụ lục (I|II|III), ", clause.article)
        assert clause.citation.startswith("Nghị định 30/2020/NĐ-CP, Phụ lục")
