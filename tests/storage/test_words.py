"""What a search finds, against a naive reading of the words."""

import re
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.text import fold, normal, same_spelling
from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.search import search
from ttpl_desktop.storage.table import Table
from ttpl_desktop.storage.words import is_exact

SENTENCE = (
    "đôn đốn don đơn đốc dốc doc ủy uỷ úy uy ban bán bàn bá ba cá cả ca hòa hoà hoa nghiệp nghiệm "
    "Ủy ĐỐC Thúy thuý 2026 12 qh15 a ă â q"
)
SYLLABLES = SENTENCE.split()
TEXTS = st.lists(st.sampled_from(SYLLABLES), max_size=6).map(" ".join)
QUERIES = st.builds(
    lambda words, left_out: " ".join(words)[: -left_out or None],
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3),
    st.integers(0, 2),
).filter(str.strip)


@pytest.fixture(scope="module")
def kept():
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        store.connection.execute("PRAGMA synchronous = OFF")
        yield store
        store.close()


def says(asked, word, *, is_last):
    """Whether a word of a text answers a word of a query; the last one may be unfinished."""
    forms = (str.lower, same_spelling) if fold(asked) != asked.lower() else (fold,)
    if is_last:
        return any(form(word).startswith(form(asked)) for form in forms)
    return any(form(word) == form(asked) for form in forms)


def is_found(query, text):
    """Every word of the query is answered by some word of the text."""
    asked, words = (re.findall(r"\w+", each) for each in (query, text))
    return all(
        any(says(each, word, is_last=number == len(asked)) for word in words)
        for number, each in enumerate(asked, start=1)
    )


@settings(max_examples=120, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6), QUERIES)
@example(["ba bán cả"], "bá cả")
@example(["đôn don"], "đô")
@example(["Ủy ban"], "ủ")
def test_a_search_finds_what_a_reader_would(kept, texts, query):
    with kept.operation("Thêm"):
        saved = [Table(kept, INTAKE).save(IntakeEntry(content=text)) for text in texts]
    try:
        found = {hit.record_id for hit in search(kept, query)}
        assert found == {entry.id for entry in saved if is_found(query, entry.content)}
    finally:
        kept.undo()


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=4), st.data())
def test_a_record_is_found_by_its_own_words_in_whatever_form_they_are_typed(kept, texts, data):
    text = data.draw(st.sampled_from(texts))
    form = data.draw(st.sampled_from(("NFC", "NFD")))
    typed = unicodedata.normalize(
        form, data.draw(st.sampled_from((text, text.upper(), fold(text))))
    )
    with kept.operation("Thêm"):
        saved = [Table(kept, INTAKE).save(IntakeEntry(content=each)) for each in texts]
    try:
        found = {hit.record_id for hit in search(kept, typed)}
        assert {entry.id for entry in saved if entry.content == text} <= found
    finally:
        kept.undo()


@pytest.mark.parametrize(
    "typed", ["đô\u200bn đốc", "\ufeffđôn đốc", "don\u00ad doc", "đo\u0301\u0302c"]
)
def test_what_is_pasted_with_invisible_signs_finds_the_same(store, typed):
    with store.operation("Thêm"):
        Table(store, INTAKE).save(IntakeEntry(content="đôn đốc"))
    assert len(search(store, typed)) == 1


def test_every_letter_with_marks_is_found_by_the_letter_alone(store):
    letters = sorted(
        {
            normal(each)
            for each in "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
        }
    )
    with store.operation("Thêm"):
        for letter in (*letters, *map(str.upper, letters)):
            Table(store, INTAKE).save(IntakeEntry(content=f"x{letter}x"))
    for plain in "adeiouy":
        own = [letter for letter in letters if fold(letter) == plain]
        assert len(search(store, f"x{plain}x", limit=99)) == 2 * len(own)
        for letter in own:
            assert len(search(store, f"x{letter}x")) == 2


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30))
@example("İ")
@example("\u1e9b\u0323")
def test_any_text_holds_its_own_words(text):
    assert is_exact(text, text)
