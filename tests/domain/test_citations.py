"""Citations in texts: in full where a document is first named, short after that."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.citations import (
    Mentions,
    citation,
    cited_in,
    plain_words,
    printed,
    renamed,
)
from ttpl_desktop.domain.legal import LegalDocument

DECREE = LegalDocument(
    id=7,
    type="Nghị định",
    number="80/2025/NĐ-CP",
    issued_on=dt.date(2025, 4, 1),
    issuer="Chính phủ",
    title="Về tổ chức thi hành văn bản",
)
LAW = LegalDocument(id=8, type="Luật", title="Ban hành văn bản quy phạm pháp luật")
TEXT = f"Theo {citation(DECREE)} và {citation(LAW)}; {citation(DECREE)}."


def test_a_citation_reads_as_its_short_mention() -> None:
    assert citation(DECREE) == "{{Nghị định số 80/2025/NĐ-CP}}"
    assert plain_words(f"Theo {citation(LAW)}") == f"Theo {LAW.short_citation()}"


def test_the_first_mention_is_in_full_and_later_ones_are_short() -> None:
    told = printed(TEXT, Mentions((DECREE, LAW)).cite)
    assert told == (
        f"Theo {DECREE.full_citation()} và {LAW.full_citation()}; {DECREE.short_citation()}."
    )


def test_what_no_document_is_called_is_printed_as_it_stands() -> None:
    assert printed("Theo {{Quyết định số 1/QĐ}}", Mentions(()).cite) == "Theo Quyết định số 1/QĐ"


def test_the_place_of_a_tone_makes_no_other_document() -> None:
    law = LegalDocument(type="Luật", title="Hoà giải ở cơ sở")
    assert printed("{{Luật Hòa giải ở cơ sở}}", Mentions((law,)).cite) == "Luật Hoà giải ở cơ sở"


def test_a_text_lists_its_mentions_once() -> None:
    assert cited_in(TEXT) == (DECREE.short_citation(), LAW.short_citation())


def test_only_the_mentions_of_one_document_are_renamed() -> None:
    again = renamed(TEXT, DECREE.short_citation(), "Nghị định số 81/2025/NĐ-CP")
    assert again.count("{{Nghị định số 81/2025/NĐ-CP}}") == 2
    assert citation(LAW) in again


@given(st.text(alphabet="a {}n\nđ", max_size=30))
def test_other_braces_are_left_alone(text: str) -> None:
    assert "".join(cited_in(text)).count("{") == 0
    if "{{" not in text or "}}" not in text:
        assert printed(text, Mentions(()).cite) == text
