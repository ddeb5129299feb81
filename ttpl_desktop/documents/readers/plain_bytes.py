"""The encoding of a plain text, told by its bytes."""

from __future__ import annotations

import codecs
import re
import unicodedata

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.repairing import charsets
from ttpl_desktop.domain.reading.repairing.charsets_syllables import is_syllable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
"""Bytes or letters that tell the encoding of the rest."""
_MANY_ZEROS, _FEW_ZEROS = 0.15, 0.02
"""Shares of zero bytes: every space, digit and plain letter has one in UTF-16, on one side."""
_FEW_ERRORS = 0.05
_FEW_CONTROLS = 0.002
_MOSTLY = 0.7

_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c\x1d\x1f\ufffe\uffff]")
_WORD = re.compile(r"[^\W\d_]+")
_UNKNOWN_1252 = {0xDC00 + code: chr(code) for code in range(0x80, 0x100)}


def decoded(data: bytes, name: str) -> str:
    """The text of a file; what is no text at all is a UserFacingError.

    UTF-8 and UTF-16 with or without their mark, Windows-1258, and else one letter for each byte
    (Windows-1252), as TCVN3 and VNI need it.
    """
    if not data:
        raise UserFacingError(f"Tệp “{name}” rỗng (0 byte); hãy xin lại hoặc tải lại tệp.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _wide_encoding(data[:_SAMPLE])
    text = data.decode(wide, "replace") if wide else _utf8(data) or _eight_bits(data)
    if len(_CONTROL.findall(text[:_SAMPLE])) > _FEW_CONTROLS * len(text[:_SAMPLE]):
        raise UserFacingError(
            f"Tệp “{name}” không phải văn bản thuần (.txt, .md); "
            "hãy chọn tệp .docx, .doc, .pdf hoặc .txt."
        )
    return text


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 by where its zero bytes are; None where there are none or on both sides."""
    even, odd = (sample[side::2].count(0) / max(1, len(sample) // 2) for side in (0, 1))
    if odd >= _MANY_ZEROS and even <= _FEW_ZEROS:
        return "utf-16-le"
    return "utf-16-be" if even >= _MANY_ZEROS and odd <= _FEW_ZEROS else None


def _utf8(data: bytes) -> str | None:
    """UTF-8, also where a few letters of it are damaged."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode())
    letters = len(text) - len(text.encode("ascii", "ignore"))
    return text if wrong <= _FEW_ERRORS * letters else None


def _eight_bits(data: bytes) -> str:
    plain = data.decode("cp1252", "surrogateescape").translate(_UNKNOWN_1252)
    if charsets.detect(plain[:_SAMPLE]):
        return plain
    composed = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    return composed if _is_vietnamese(composed[:_SAMPLE]) else plain


def _is_vietnamese(text: str) -> bool:
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    right = sum(is_syllable(word[:1] + word[1:].lower()) for word in words)
    return bool(words) and right >= _MOSTLY * len(words)
