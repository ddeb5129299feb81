"""Text keeps one form, is found without marks and sorts as a Vietnamese reader expects."""

import itertools
import random
import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain import text

VIETNAMESE = st.text(alphabet="aăâbcdđeêghioôơuưyáàảãạếềểễệợữýĐÂƠ 0123456789-/.,\n", max_size=40)


def test_decomposed_text_becomes_composed() -> None:
    assert text.normal(unicodedata.normalize("NFD", "Sở Tư pháp")) == "Sở Tư pháp"


def test_a_tone_typed_before_the_circumflex_still_gives_one_letter() -> None:
    assert text.normal("tie\u0301\u0302ng") == "tiếng"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_becomes_one(line_end: str) -> None:
    assert text.normal(f"một{line_end}hai") == "một\nhai"


def test_invisible_characters_go_and_tabs_stay() -> None:
    assert text.normal("\ufeffđôn\u200b đốc\x00\tnăm\u00ad nay\ud800") == "đôn đốc\tnăm nay"


@given(st.text(max_size=60))
def test_normal_text_is_stable_and_can_be_stored(raw: str) -> None:
    once = text.normal(raw)
    assert text.normal(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


def test_folding_drops_marks_and_case() -> None:
    assert text.fold("Đôn đốc ĐƯỜNG lối Uỷ ban") == "don doc duong loi uy ban"


@given(VIETNAMESE)
def test_folded_text_has_no_marks(raw: str) -> None:
    assert not text.has_marks(text.fold(raw))
    assert text.fold(raw).isascii()


@pytest.mark.parametrize(
    ("query", "marked"), [("don doc", False), ("DON DOC", False), ("đon", True), ("dốc", True)]
)
def test_a_query_says_whether_it_has_marks(query: str, marked: bool) -> None:
    assert text.has_marks(query) is marked


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ủy ban", "uỷ ban"),
        ("HÒA BÌNH", "hoà bình"),
        ("khóa", "khoá"),
        ("khỏe", "khoẻ"),
        ("thúy", "thuý"),
        (unicodedata.normalize("NFD", "Ủy"), "uỷ"),
    ],
)
def test_both_placements_of_a_tone_are_one_spelling(old: str, new: str) -> None:
    assert text.same_spelling(old) == text.same_spelling(new) == new


@pytest.mark.parametrize("word", ["của", "quý", "toàn", "hoàn", "tùy", "mùa", "chữa"])
def test_different_words_stay_different(word: str) -> None:
    assert text.fold(word) != text.same_spelling(word)
    assert text.same_spelling(word) != text.same_spelling(text.fold(word))


ORDERED = [
    "",
    "2 phòng",
    "10 phòng",
    "10 phòng ban",
    "a",
    "A",
    "à",
    "ả",
    "ã",
    "á",
    "ạ",
    "an",
    "An",
    "an ninh",
    "ăn",
    "ấn",
    "ba",
    "cá",
    "chi",
    "da",
    "đa",
    "Đà Nẵng",
    "e",
    "ê",
    "ghi",
    "họ",
    "i",
    "ngành",
    "o",
    "ô",
    "ơ",
    "sở",
    "tỉnh",
    "u",
    "ư",
    "xã",
    "y tế",
]


def test_the_order_is_that_of_the_vietnamese_alphabet() -> None:
    shuffled = random.Random(1).sample(ORDERED, len(ORDERED))
    assert sorted(shuffled, key=text.sort_key) == ORDERED


def test_sqlite_orders_by_the_stored_key() -> None:
    with sqlite3.connect(":memory:") as db:
        db.execute("create table names (name text, key text)")
        db.executemany("insert into names values (?, ?)", [(n, text.sort_key(n)) for n in ORDERED])
        rows = [name for (name,) in db.execute("select name from names order by key")]
    db.close()
    assert rows == ORDERED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Phòng 2", "Phòng 10"),
        ("số 007", "số 8"),
        ("Mục 1.2", "Mục 1.10"),
        ("sở Y tế", "sở Ý tế"),
        ("Điện lực", "Đô thị"),
        ("Sở Tư pháp", "Ủy ban"),
    ],
)
def test_one_name_comes_before_the_other(before: str, after: str) -> None:
    assert text.sort_key(before) < text.sort_key(after)


@given(st.lists(VIETNAMESE, max_size=6))
def test_byte_order_of_keys_is_their_order(names: list[str]) -> None:
    keys = sorted(map(text.sort_key, names))
    for one, other in itertools.pairwise(keys):
        assert one.encode() <= other.encode()


@given(VIETNAMESE, VIETNAMESE)
def test_tone_and_case_never_outweigh_a_letter(one: str, other: str) -> None:
    plain_one, plain_other = (text.sort_key(name).split("\t")[0] for name in (one, other))
    if plain_one < plain_other:
        assert text.sort_key(one) < text.sort_key(other)


def test_shortening_cuts_between_words() -> None:
    assert text.shorten("Xây dựng kế hoạch\nkiểm tra, khảo sát", 20) == "Xây dựng kế hoạch…"
    assert text.shorten("ngắn thôi", 20) == "ngắn thôi"


@given(st.text(max_size=80), st.integers(min_value=1, max_value=40))
def test_shortened_text_fits(raw: str, limit: int) -> None:
    assert len(text.shorten(raw, limit)) <= limit
