"""How one line of a plan's head or foot looks, whatever it says."""

from __future__ import annotations

import re

from ttpl_desktop.domain.reading.markers import Family, marker_of
from ttpl_desktop.domain.text import same_spelling

BLANKS = r"[\s.…·_]*"
"""What stands where a number is still to be written by hand."""

SYMBOL = r"[A-ZĐ][\w&.]*(?:\s?[-–]\s?[A-ZĐ0-9][\w&.]*)*"
"""The letters behind a document's number: KH-UBND, KH-BTP-PLDSKT."""

_LONGEST_HEADING = 300
_ORNAMENT = re.compile(r"[\W_]*(?:(?:o0o|oOo|ooo)[\W_]*)?")
_SECTIONS = (
    Family.PART,
    Family.CAPITAL,
    Family.ROMAN,
    Family.ARTICLE,
    Family.DECIMAL,
    Family.DOTTED,
)
_NUMBER_AND_SYMBOL = re.compile(r"\d{1,5}\s?/\s?[A-ZĐ]+\s?[-–]")
_SENTENCE_END = re.compile(r"[.;:,]$")


def squeezed(text: str) -> str:
    """The words with one space between them."""
    return " ".join(text.split())


def spelling(text: str) -> str:
    """The words for comparing: one space between them, lower case, one placement of tones."""
    return same_spelling(squeezed(text))


def is_ornament(text: str) -> bool:
    """Whether the line says nothing: it is empty, a rule, or a printer's ornament."""
    return _ORNAMENT.fullmatch(text) is not None


def is_capital(text: str) -> bool:
    """Whether the line is written in capitals; a single letter is not enough to tell."""
    return text.upper() == text and sum(character.isalpha() for character in text[:200]) > 1


def ends_sentence(text: str) -> bool:
    """Whether a mark stands at the end, as it never does behind a heading or a name."""
    return _SENTENCE_END.search(text) is not None


def begins_section(text: str) -> bool:
    """Whether a number stands in front that counts sections: "I.", "A.", "1.", "Phần I", "Điều 1".

    The number of a document with its symbol ("45/KH-UBND") counts nothing.
    """
    if _NUMBER_AND_SYMBOL.match(text):
        return False
    marker = marker_of(text[:_LONGEST_HEADING])
    return marker is not None and marker.family in _SECTIONS


def has_marker(text: str) -> bool:
    """Whether any number or bullet stands in front."""
    return marker_of(text[:_LONGEST_HEADING]) is not None


def without_bullet(text: str) -> str:
    """The words behind a dash or another bullet; all of them where there is none."""
    marker = marker_of(text[:_LONGEST_HEADING])
    is_bullet = marker is not None and marker.family.is_bullet
    return text[marker.length :] if marker is not None and is_bullet else text
