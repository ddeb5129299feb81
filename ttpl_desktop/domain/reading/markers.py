"""The number or dash that stands before an item: which family it is of, and how long."""

from __future__ import annotations

import dataclasses
import enum
import re

from ttpl_desktop.domain.numbering import NumberStyle


class Family(enum.IntEnum):
    """Kinds of numbers in the order in which plans nest them, the outermost first."""

    PART = 0
    """Phần thứ nhất, Chương I."""
    CAPITAL = 1
    """A. B. C."""
    ROMAN = 2
    HEADING = 3
    """A line in capitals or bold that has no number."""
    ARTICLE = 4
    """Điều 1."""
    DECIMAL = 5
    DOTTED = 6
    LETTER = 7
    BRACKET = 8
    """(1), (a), (i)"""
    TITLED = 9
    """A paragraph without a number whose facts stand behind labels below it."""
    STAR = 10
    DASH = 11
    PLUS = 12
    DOT = 13
    """A round bullet."""

    @property
    def is_bullet(self) -> bool:
        """Whether it is a sign rather than a number."""
        return self >= Family.STAR


_STYLES = {
    Family.PART: NumberStyle.ROMAN,
    Family.CAPITAL: NumberStyle.ROMAN,
    Family.ROMAN: NumberStyle.ROMAN,
    Family.HEADING: NumberStyle.NONE,
    Family.ARTICLE: NumberStyle.DECIMAL,
    Family.DECIMAL: NumberStyle.DECIMAL,
    Family.DOTTED: NumberStyle.DOTTED,
    Family.LETTER: NumberStyle.LETTER,
    Family.BRACKET: NumberStyle.LETTER,
    Family.TITLED: NumberStyle.NONE,
    Family.STAR: NumberStyle.STAR,
    Family.DASH: NumberStyle.DASH,
    Family.PLUS: NumberStyle.PLUS,
    Family.DOT: NumberStyle.DASH,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Marker:
    """A number as it was written.

    `label` is the bare number ("II", "2.1", "đ"; empty for bullets), `length` how many characters
    of the text it takes with the space behind it. `level` tells apart what is nested in its own
    family: how many numbers a dotted one has, which round bullet of Word's it is.
    """

    family: Family
    label: str
    length: int
    level: int = 1

    @property
    def style(self) -> NumberStyle:
        """The style in which a plan of our own numbers such an item."""
        return _STYLES[self.family]


_CAPITAL_LETTER = "A-ZÀ-ỸĐ"
_PATTERNS = (
    (
        Family.PART,
        re.compile(
            r"(?P<label>(?:phần|chương)(?: thứ)? (?:[IVX]{1,5}|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu))"
            r"(?:[.:]\s*|\s+|$)",
            re.IGNORECASE,
        ),
    ),
    (Family.ARTICLE, re.compile(r"(?P<label>Điều \d{1,3})[.:]\s*", re.IGNORECASE)),
    (
        Family.ROMAN,
        re.compile(
            rf"(?P<label>[IVX]{{1,6}})(?:\s?[.)/:](?:\s+|(?=[{_CAPITAL_LETTER}]))|\s?[-–]\s+"
            rf"|\s+(?=[{_CAPITAL_LETTER}]{{2}}))"
        ),
    ),
    (Family.CAPITAL, re.compile(r"(?P<label>[A-HĐ])[.)/](?:\s+|(?=[A-ZĐ][a-zà-ỹ]))")),
    (
        Family.DOTTED,
        re.compile(
            rf"(?P<label>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?:[.)/:]?\s+|[.)](?=[{_CAPITAL_LETTER}]))"
        ),
    ),
    (
        Family.DECIMAL,
        re.compile(
            rf"(?P<label>\d{{1,3}})(?:\s?[.)/](?:\s+|(?=[{_CAPITAL_LETTER}]))|\s?[-–]\s+(?=\D))"
        ),
    ),
    (Family.LETTER, re.compile(r"(?P<label>([a-zđ])\2?)(?:\s?\)\s*|[./]\s+)")),
    (Family.BRACKET, re.compile(r"\((?P<label>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*")),
    (Family.STAR, re.compile(r"(?P<label>)(?:\*\s*|(?:>|➢|✓|❖)\s+)")),
    (Family.DASH, re.compile(r"(?P<label>)[-–—−]\s*(?![\d\s])|(?P<label2>)[-–—−]\s+(?=\d)")),
    (Family.PLUS, re.compile(r"(?P<label>)\+\s*")),
    (Family.DOT, re.compile(r"(?P<label>)[•●○◦▪■·§]\s*|(?P<label2>)o\s+(?=[A-ZÀ-ỸĐ])")),
)


_DOT_LEVELS = {
    sign: level for level, signs in enumerate(("•●·", "o○◦", "▪■§"), 1) for sign in signs
}
"""Word's own bullets of the first three levels."""


def _level_of(family: Family, written: str) -> int:
    if family is Family.DOTTED:
        return written.strip(" .)/:").count(".") + 1
    return _DOT_LEVELS[written[0]] if family is Family.DOT else 1


def marker_of(text: str) -> Marker | None:
    """The number or bullet that the text begins with; None where it begins with words.

    A date ("15.3.2026"), a bare number and a Roman numeral inside words are no markers.
    """
    for family, pattern in _PATTERNS:
        found = pattern.match(text)
        if found is not None and found.end() < len(text.rstrip()) + (family is Family.PART):
            label = found["label"] or ""
            return Marker(family, label, found.end(), _level_of(family, found[0]))
    return None
