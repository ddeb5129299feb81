"""How long the short rules under a name and a title are."""

import unicodedata

RULE_SHARE = 0.42
_MM_PER_POINT = 25.4 / 72

_NARROW = frozenset("iltfjr ,.;:!()'-/I1")
_WIDE = frozenset("mwMW&@")


def rule_length_mm(text: str, size: float, room_mm: float) -> float:
    """A rule of 1/3 to 1/2 of the longest line of bold `text` (NĐ 30, I.II.2.b and 5.b).

    The line is estimated to some 10 %, which 0.42 of it leaves room for; a line longer than the
    room wraps and counts as full.
    """
    widest = max(line_width_mm(line, size) for line in text.split("\n"))
    return RULE_SHARE * min(widest, room_mm)


def line_width_mm(line: str, size: float) -> float:
    """About how wide a line of bold Times New Roman is."""
    base = (letter for letter in unicodedata.normalize("NFD", line) if not _is_mark(letter))
    return sum(_share_of_em(letter) for letter in base) * size * _MM_PER_POINT


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) != 0


def _share_of_em(letter: str) -> float:
    if letter in _NARROW:
        return 0.31
    if letter in _WIDE:
        return 0.9
    return 0.7 if letter.isupper() else 0.51
