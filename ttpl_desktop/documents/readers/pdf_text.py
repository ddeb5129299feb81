"""What a line of a PDF says: letters put right, old encodings decoded by their font's name."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from ttpl_desktop.documents.readers.pdf_lines import separator
from ttpl_desktop.documents.readers.pdf_words import Word
from ttpl_desktop.domain import text
from ttpl_desktop.domain.reading.repairing import charsets
from ttpl_desktop.domain.reading.repairing.charsets_syllables import is_syllable
from ttpl_desktop.domain.reading.source import Repair, RepairKind

_EXTRACT = 60
_REPAIRS = {
    charsets.Charset.TCVN3: RepairKind.TCVN3,
    charsets.Charset.VNI: RepairKind.VNI,
}
_SAME_GLYPH = {0x2010: "-", 0x2011: "-", 0xA0: " ", 0x2007: " ", 0x202F: " "}
"""Characters that a font draws with the glyph of another, of which the PDF may name either."""
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LETTERS = str.maketrans(_SAME_GLYPH | _LIGATURES)
_HYPHENS = str.maketrans({0xAD: "-", 0x02: "-"})
_CROSSED_D = str.maketrans({0xD0: "Đ", 0x189: "Đ"})
_SOFT_HYPHEN = "\xad"
"""A hyphen as PDFs name it, and the letter ư in TCVN3."""
_LAST_SYLLABLE = re.compile(r"[^\W\d_]*[^\W\d_A-Z]\x02$")

_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "zapfdingbats")
_PRIVATE = range(0xF000, 0xF100)
_BULLET = "•"


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """The text of a line and what had to be mended to get it."""

    text: str
    repairs: tuple[Repair, ...] = ()


def is_in_codes(words: Iterable[Word]) -> bool:
    """Whether the words tell an old encoding that their fonts' names do not tell.

    Only asked for where a soft hyphen may be a letter.
    """
    plain = [word.text for word in words if charsets.of_font(word.run.font.name) is None]
    return any(_SOFT_HYPHEN in each for each in plain) and bool(charsets.detect("\n".join(plain)))


def wording(words: Sequence[Word], page: int, *, in_codes: bool = False) -> Wording:
    """The text of a row of words in NFC; `in_codes` keeps the letters of an old encoding."""
    parts: list[str] = []
    repairs: list[Repair] = []
    last: Word | None = None
    for group in _by_charset(words):
        if last:
            parts.append(separator(last, group[0]))
        told = _raw(group)
        decoded = _decoded(told, group[0].run.font.name)
        if decoded != told and (charset := charsets.of_font(group[0].run.font.name)):
            repairs.append(_repair(_REPAIRS[charset], told, decoded, page))
        parts.append(decoded)
        last = group[-1]
    raw = "".join(parts)
    clean = raw if in_codes and not charsets.is_unicode(raw) else _clean(raw)
    if any(unicodedata.combining(letter) for letter in raw):
        repairs.append(_repair(RepairKind.COMPOSED, raw, clean, page))
    return Wording(clean.strip(), tuple(repairs))


def _clean(raw: str) -> str:
    raw = raw.translate(_HYPHENS)
    return text.normal(raw.translate(_CROSSED_D) if charsets.is_unicode(raw) else raw)


def _by_charset(words: Sequence[Word]) -> list[list[Word]]:
    """Neighbours in fonts of the same encoding and case together."""
    return [
        list(group)
        for _, group in groupby(
            words,
            key=lambda word: (
                charsets.of_font(word.run.font.name),
                charsets.is_capital_font(word.run.font.name),
            ),
        )
    ]


def _raw(words: Sequence[Word]) -> str:
    parts = [_letters(words[0])]
    for before, after in pairwise(words):
        parts += [separator(before, after), _letters(after)]
    return "".join(parts)


def _letters(word: Word) -> str:
    """A word's text; letters of a symbol font's private range are bullets, others plain codes."""
    if not any(ord(letter) in _PRIVATE for letter in word.text):
        return word.text
    is_symbol = any(name in word.run.font.name.lower() for name in _SYMBOL_FONTS)
    is_legacy = charsets.of_font(word.run.font.name) is not None
    return "".join(
        letter
        if ord(letter) not in _PRIVATE
        else chr(ord(letter) - 0xF000)
        if is_legacy and not is_symbol
        else _BULLET
        for letter in word.text
    )


def _decoded(told: str, font: str) -> str:
    charset = charsets.of_font(font)
    if charset is None:
        return told.translate(_LETTERS)
    if charset is charsets.Charset.TCVN3 and _LAST_SYLLABLE.search(told):
        told = _with_letter_at_end(told)
    return charsets.decode(told, charset, capitals=charsets.is_capital_font(font))


def _with_letter_at_end(told: str) -> str:
    """PDFium gives a hyphen and TCVN3's ư the same name at a line's end; ư makes a syllable."""
    lettered = told[:-1] + _SOFT_HYPHEN
    last = charsets.decode(lettered, charsets.Charset.TCVN3).rpartition(" ")[2]
    return lettered if is_syllable(last) else told


def _repair(kind: RepairKind, before: str, after: str, page: int) -> Repair:
    return Repair(kind, before[:_EXTRACT], after[:_EXTRACT], page)
