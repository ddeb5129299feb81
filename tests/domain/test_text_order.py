"""The order of words against a dictionary's rule written down a second time."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.domain.text import fold, normal, same_spelling, sort_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


@st.composite
def words(draw):
    """Syllables whose vowels may carry a tone, some with a capital."""
    letters = draw(st.lists(st.sampled_from(LETTERS), min_size=1, max_size=5))
    toned = [
        letter + (draw(st.sampled_from(TONES)) if letter in "aăâeêioôơuưy" else "")
        for letter in letters
    ]
    word = unicodedata.normalize("NFC", "".join(toned))
    return word.capitalize() if draw(st.booleans()) else word


def reference(word):
    """Letters by the alphabet, then tones, then capitals: what a dictionary does."""
    letters, tones, capitals = [], [], []
    for character in word:
        parts = unicodedata.normalize("NFD", character.lower())
        tone = next((TONES.index(part) for part in parts if part in TONES[1:]), 0)
        plain = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES[1:]))
        letters.append(LETTERS.index(plain))
        tones.append(tone)
        capitals.append(character.isupper())
    return letters, tones, capitals


@settings(deadline=None)
@given(st.lists(words(), min_size=2, max_size=8))
def test_words_stand_in_the_order_of_a_dictionary(listed):
    assert sorted(listed, key=sort_key) == sorted(listed, key=reference)


@settings(deadline=None)
@given(words(), words())
def test_only_equal_words_have_one_key(one, other):
    assert (sort_key(one) == sort_key(other)) is (one == other)


@settings(deadline=None)
@given(words(), words(), words())
def test_a_phrase_follows_its_beginning(first, second, third):
    assert sort_key(first) < sort_key(f"{first} {second}") < sort_key(f"{first} {second} {third}")


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_numbers_stand_by_their_value(one, other):
    if one != other:
        assert (sort_key(f"Mục {one}") < sort_key(f"Mục {other}")) is (one < other)


@given(st.text(max_size=30))
def test_the_key_does_not_depend_on_form_or_spaces(text):
    apart = unicodedata.normalize("NFD", normal(text))
    assert sort_key(apart) == sort_key(text)
    assert sort_key(f"  {text}\n") == sort_key(text)


@given(st.text(max_size=30))
def test_folding_and_spelling_are_done_once(text):
    assert fold(fold(text)) == fold(text)
    assert same_spelling(same_spelling(text)) == same_spelling(text)


@settings(deadline=None)
@given(words())
def test_both_forms_of_a_word_fold_to_one(word):
    assert fold(unicodedata.normalize("NFD", word)) == fold(word) == fold(word.upper())
    assert fold(same_spelling(word)) == fold(word)
