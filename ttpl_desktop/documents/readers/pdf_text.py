"""What a line of a PDF says: letters put right, old encodings decoded by their font's name."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

from ttpl_desktop.documents.readers.pdf_lines import separator
from ttpl_desktop.documents.readers.pdf_words import Word
from ttpl_desktop.domain import text
from ttpl_desktop.domain.reading import charsets
from ttpl_desktop.domain.reading.source import Repair, RepairKind

_EXTRACT = 60
_REPAIRS = {
    charsets.Charset.TCVN3: RepairKind.TCVN3,
    charsets.Charset.VNI: RepairKind.VNI,
}
_SAME_GLYPH = {0xAD: "-", 0x2010: "-", 0x2011: "-", 0xA0: " ", 0x2007: " ", 0x202F: " "}
"""Characters that a font draws with the glyph of another, of which the PDF may name either."""
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LETTERS = str.maketrans(_SAME_GLYPH | _LIGATURES)
_CROSSED_D = str.maketrans({0xD0: "Đ", 0x189: "Đ"})

_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "zapfdingbats")
_PRIVATE = range(0xF000, 0xF100)
_BULLET = "•"


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """The text of a line and what had to be mended to get it."""

    text: str
    repairs: tuple[Repair, ...] = ()


def wording(words: Sequence[Word], page: int) -> Wording:
    """The text of a row of words in Unicode NFC."""
    parts: list[str] = []
    repairs: list[Repair] = []
    last: Word | None = None
    for group in _by_charset(words):
        if last:
            parts.append(separator(last, group[0]))
        told = _raw(group)
        charset = charsets.of_font(group[0].run.font.name)
        decoded = _decoded(told, charset, group) if charset else told.translate(_LETTERS)
        if charset and decoded != told:
            repairs.append(_repair(_REPAIRS[charset], told, decoded, page))
        parts.append(decoded)
        last = group[-1]
    raw = "".join(parts)
    clean = text.normal(raw.translate(_CROSSED_D) if charsets.is_unicode(raw) else raw)
    if any(unicodedata.combining(letter) for letter in raw):
        repairs.append(_repair(RepairKind.COMPOSED, raw, clean, page))
    return Wording(clean.strip(), tuple(repairs))


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


def _decoded(told: str, charset: charsets.Charset, words: Sequence[Word]) -> str:
    capitals = charsets.is_capital_font(words[0].run.font.name)
    return charsets.decode(told, charset, capitals=capitals)


def _repair(kind: RepairKind, before: str, after: str, page: int) -> Repair:
    return Repair(kind, before[:_EXTRACT], after[:_EXTRACT], page)
