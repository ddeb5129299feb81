"""The clause bank: its pack holds together, and its words fit every office."""

import tomllib
from pathlib import Path

import pytest

from ttpl_desktop.app import packs
from ttpl_desktop.domain.clauses import Clause, ClauseTopic, filled, found, read_clauses
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office, OfficeLevel
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import office_values, year_values
from ttpl_desktop.domain.text import normal

PACK = Path(__file__).parents[2] / "resources" / "packs" / "clauses.toml"
CLAUSES = packs.clauses()


def read(text: str) -> tuple[object, ...]:
    return read_clauses(Table("thử", "", tomllib.loads(text)), frozenset())


@pytest.mark.parametrize("framework", ["nd59-2012", "nd80-2025"])
@pytest.mark.parametrize("level", OfficeLevel)
def test_every_office_finds_the_parts_of_a_plan(level: OfficeLevel, framework: str) -> None:
    topics = {each.clause.topic for each in CLAUSES if each.suits(level, framework)}
    assert topics >= set(ClauseTopic) - {ClauseTopic.REQUEST}


def test_a_province_can_request_outside_bodies() -> None:
    requests = [
        each.clause.text
        for each in CLAUSES
        if each.clause.topic is ClauseTopic.REQUEST and each.suits(OfficeLevel.PROVINCE, "")
    ]
    assert len(requests) >= 4
    assert all(text.startswith("Đề nghị ") for text in requests)


def test_no_gap_is_left_when_an_office_fills_a_clause() -> None:
    office = Office(
        name_in_text="Sở Xây dựng", field="xây dựng", duty_unit="Thanh tra Sở", province="tỉnh A",
        reports_to="UBND tỉnh",
    )  # fmt: skip
    for framework in packs.frameworks():
        values = {word.key: word.label for word in framework.words}
        values |= office_values(office) | year_values(2026)
        for each in CLAUSES:
            text = filled(each.clause, values).text
            assert not {"{", "}", "…"} & set(text)
            assert text == normal(text)
            assert text[:1].isupper()
            assert text.endswith((".", ":"))


def test_no_clause_is_said_twice() -> None:
    texts = [each.clause.text for each in CLAUSES]
    assert len(texts) == len(set(texts))


def test_clauses_are_found_with_and_without_marks() -> None:
    bank = (Clause(1, ClauseTopic.FUNDING, "Kinh phí", "Ngân sách"), Clause(title="Khác"))
    assert found(bank, "kinh phi ngan", None) == bank[:1]
    assert found(bank, "", ClauseTopic.FUNDING) == bank[:1]
    assert found(bank, "", None) == bank


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('topic = "x"', "“x”"),
        ('topic = "purpose"\nlevels = ["huyen"]', "“huyen”"),
        ('topic = "purpose"\nmore = 1', "“more”"),
    ],
)
def test_a_wrong_clause_is_refused_in_words(wrong: str, said: str) -> None:
    with pytest.raises(UserFacingError, match=said):
        read(f'[[clauses]]\ntitle = "A"\ntext = "B"\n{wrong}')


def test_a_gap_without_a_meaning_is_refused() -> None:
    with pytest.raises(UserFacingError, match="khong_co"):
        read('[[clauses]]\ntopic = "purpose"\ntitle = "A"\ntext = "{khong_co}"')
