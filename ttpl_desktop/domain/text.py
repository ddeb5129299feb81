"""Vietnamese text: one form at every entrance, search without marks, alphabetical order."""

import re
import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
"""Grave, hook, tilde, acute, dot below: the dictionary order of the five tones."""

_LINE_END = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]"
)
_TONE_BEFORE_SHAPE = re.compile("([\u0300\u0309\u0303\u0301])([\u0302\u0306])")
_MARK = re.compile("[\u0300-\u036f]")


def normal(text: str) -> str:
    """The one form in which text is kept: NFC, lines ending in LF, nothing invisible.

    Tabs and line ends stay; other control characters, zero-width characters and half surrogates
    go, because they make equal words unequal or cannot be stored. A tone typed before the
    circumflex or breve of its vowel is put behind it, as NFC expects.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    composed = unicodedata.normalize("NFC", text)
    if not _MARK.search(composed):
        return composed
    decomposed = unicodedata.normalize("NFD", composed)
    return unicodedata.normalize("NFC", _TONE_BEFORE_SHAPE.sub(r"\2\1", decomposed))


def fold(text: str) -> str:
    """The text in lower case without any mark, đ as d: what a query without marks is matched to."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return _MARK.sub("", unicodedata.normalize("NFD", lowered)).replace("đ", "d")


def fold_aligned(text: str) -> str:
    """Like `fold`, with exactly one character for each of the text, so that places can be told.

    `text` is NFC; the rare letter that folds to several characters keeps the first of them.
    """
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join((fold(character) or character)[0] for character in text)


def has_marks(text: str) -> bool:
    """Whether a query carries Vietnamese marks, and so asks for an exact match."""
    return fold(text) != text.lower()


_TONE_ON_FIRST_VOWEL = {
    f"{first}{second}": f"{plain}{toned}"
    for plain, firsts, second, toneds in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for first, toned in zip(firsts, toneds, strict=True)
}
_MOVABLE_TONE = re.compile("|".join(_TONE_ON_FIRST_VOWEL))


def same_spelling(text: str) -> str:
    """The lower-case form in which the two placements of a tone are equal (ủy, uỷ; hòa, hoà).

    For comparing and for exact search; never for showing.
    """
    return _MOVABLE_TONE.sub(lambda hit: _TONE_ON_FIRST_VOWEL[hit.group()], normal(text).lower())


_LETTER_RANK = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)}
_DIGITS = re.compile("[0-9]+")
_LONGEST_NUMBER = 16


def sort_key(text: str) -> str:
    """A string whose plain byte order is the Vietnamese alphabetical order of the text.

    Letters decide first (a ă â b c d đ e ê …, spaces before them, numbers by value), then tones
    (ngang huyền hỏi ngã sắc nặng), then case (small before capital). The three parts are joined
    by tabs, which sort before everything inside a part. To be stored beside the column it sorts.
    """
    letters, tones, cases = [], [], []
    for character in _DIGITS.sub(_number_key, " ".join(normal(text).split())):
        rank, tone = _weigh(character)
        letters.append(rank)
        tones.append(tone)
        cases.append("1" if character.isupper() else "0")
    parts = "".join(letters), "".join(tones).rstrip("0"), "".join(cases).rstrip("0")
    return "\t".join(parts).rstrip("\t")


def _number_key(digits: re.Match[str]) -> str:
    """The digits without leading zeros behind a mark of their length, so that 9 precedes 10."""
    number = digits.group().lstrip("0") or "0"
    return chr(ord("0") + min(len(number), _LONGEST_NUMBER) - 1) + number


@lru_cache(maxsize=1024)
def _weigh(character: str) -> tuple[str, str]:
    """The place of a character in the alphabet and the rank of its tone."""
    marks = unicodedata.normalize("NFD", character.lower())
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), "0")
    letter = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if letter in _LETTER_RANK:
        return _LETTER_RANK[letter], tone
    if letter.isascii():
        return letter if letter == " " or "0" <= letter <= "?" else "!", tone
    return letter if letter.isalnum() else "!", tone


def shorten(text: str, limit: int) -> str:
    """The text on one line in at most `limit` characters, cut between words, ending in "…"."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    room = line[: max(limit - 1, 0)]
    whole_words = room if line[len(room)] == " " else room.rpartition(" ")[0]
    return (whole_words or room).rstrip(" ,;:.-–") + "…"
