"""Vietnamese from before Unicode: which encoding a font or a text has, and its letters."""

import re

from ttpl_desktop.domain.reading.repairing.charsets_syllables import is_syllable
from ttpl_desktop.domain.reading.repairing.charsets_tables import LETTERS, WINDOWS_SYMBOLS, Charset

__all__ = ["Charset", "decode", "detect", "is_capital_font", "is_unicode", "of_font", "witnesses"]

_SUBSET = r"^(?:[A-Z]{6}\+)?"
"""Six letters and a plus stand before the name of a font of which a PDF holds a part only."""
_TCVN3_FONT = re.compile(_SUBSET + r"(?:[._#]vn(?!i[ _-])|vn(?:time|arial)h?(?![a-z]))", re.I)
_VNI_FONT = re.compile(_SUBSET + r"\.?vni(?![a-z])", re.I)
_CAPITAL_FONT = re.compile(r"h(?:[ ,_-]*(?:bold|italic|oblique|regular|mt))*$", re.I)

_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0303\u0306\u0309\u031b\u0323]")
_HIGH = re.compile("[\u00a1-\u00ff]")
_WORD = re.compile("[A-Za-z\u00a1-\u00ff]{2,}")
_LOUD = re.compile("[A-Z].*[A-Z]")
_SMALL = re.compile("[a-z]")

_LEAST_WITNESSES = 3
"""So many different words must speak for an old encoding: one or two may be chance."""


def of_font(font_name: str) -> Charset | None:
    """The encoding that a font's name tells (".VnTime", "VNI-Times"); None for Unicode fonts."""
    if _VNI_FONT.search(font_name):
        return Charset.VNI
    return Charset.TCVN3 if _TCVN3_FONT.search(font_name) else None


def is_capital_font(font_name: str) -> bool:
    """Whether a TCVN3 font draws every letter as a capital (".VnTimeH", ".VnArialH")."""
    return of_font(font_name) is Charset.TCVN3 and bool(_CAPITAL_FONT.search(font_name))


def is_unicode(text: str) -> bool:
    """Whether the text has letters that only Unicode gives to Vietnamese (ă, đ, ơ, ư, ạ …)."""
    return bool(_UNICODE_ONLY.search(text))


def decode(text: str, charset: Charset, *, capitals: bool = False) -> str:
    """The text in Unicode; one that is in Unicode already stays as it is.

    `text` has the bytes of the old encoding as the characters that ISO 8859-1 or Windows-1252
    give them. `capitals` is for a capital font. Without it TCVN3 does not tell small from capital
    for most letters with marks; they come small, but a word typed in capitals ("HO¹CH"), and with
    it a whole text without small letters, becomes capital throughout.
    """
    if is_unicode(text):
        return text
    pattern, letters = _DECODERS[charset]
    decoded = pattern.sub(lambda code: letters[code.group()], text)
    if capitals:
        return decoded.upper()
    return _raise_capitals(text, decoded) if charset is Charset.TCVN3 else decoded


def detect(text: str) -> Charset | None:
    """The old encoding that a text is in, None for Unicode and where too little can be said.

    Words that make a Vietnamese syllable only when decoded speak for an encoding, words that make
    one only as they stand speak against it. Lines that are in Unicode for certain say nothing, so
    that a text of both sorts is told by its old part.
    """
    lines = (line for line in text.splitlines() if not is_unicode(line))
    words = {word for line in lines for word in _old_words(line)}
    speaking = {charset: _witnesses(words, charset) for charset in Charset}
    best = max(Charset, key=lambda charset: len(speaking[charset]))
    standing = {word for word in words if is_syllable(word)}
    against = sum(1 for word in standing if not _is_decoded(word, best))
    strange = len(words - standing - set().union(*speaking.values()))
    is_sure = len(speaking[best]) >= max(_LEAST_WITNESSES, strange, 3 * against)
    return best if is_sure else None


def witnesses(text: str, charset: Charset) -> tuple[int, int]:
    """How many different words of a text speak for an encoding, and how many against it."""
    words = set(_old_words(text))
    against = (word for word in words if is_syllable(word) and not _is_decoded(word, charset))
    return len(_witnesses(words, charset)), sum(1 for _ in against)


def _old_words(text: str) -> list[str]:
    """The words that have a letter which the old encodings give to Vietnamese."""
    return [word for word in _WORD.findall(text) if _HIGH.search(word)]


def _witnesses(words: set[str], charset: Charset) -> set[str]:
    """The words that become syllables only when they are decoded."""
    return {word for word in words if not is_syllable(word) and _is_decoded(word, charset)}


def _is_decoded(word: str, charset: Charset) -> bool:
    """Whether a word is a syllable once it is decoded."""
    return is_syllable(_lowered(decode(word, charset)))


def _lowered(word: str) -> str:
    """The word small behind its first letter: a TCVN3 word in capitals has small marks."""
    return word[:1] + word[1:].lower()


def _raise_capitals(text: str, decoded: str) -> str:
    """The decoded text with words in capitals made whole; one code is one letter in TCVN3."""
    spans = [(word.start(), word.end()) for word in re.finditer(r"\S+", text)]
    loud = [span for span in spans if _is_half_loud(text[slice(*span)])]
    if not loud:
        return decoded
    if not _SMALL.search(text):
        return decoded.upper()
    letters = list(decoded)
    for start, end in loud:
        letters[start:end] = decoded[start:end].upper()
    return "".join(letters)


def _is_half_loud(word: str) -> bool:
    """Whether a TCVN3 word is typed in capitals with letters that only a small code has."""
    return bool(_LOUD.search(word) and _HIGH.search(word)) and not _SMALL.search(word)


def _decoder(charset: Charset) -> tuple[re.Pattern[str], dict[str, str]]:
    """The codes of an encoding as one expression, the longest first, and their letters."""
    codes = {code: letter for letter, code in LETTERS[charset].items()} | WINDOWS_SYMBOLS
    if charset is Charset.TCVN3:
        codes |= {"\u03bc": "à"}  # the Greek letter that stands in for the micro sign
    else:
        pairs = {code for code in codes if len(code) == 2}
        codes |= {code[0] + code[1].swapcase(): codes[code] for code in pairs}
    longest_first = sorted(codes, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), codes


_DECODERS = {charset: _decoder(charset) for charset in Charset}
