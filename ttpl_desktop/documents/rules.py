"""How long the short rules under a name and a title are."""

import unicodedata

RULE_SHARE = 0.42
_MM_PER_POINT = 25.4 / 72

_HORN = "\u031b"
# Advance widths of bold Times New Roman and its twin, in thousandths of an em.
_GROUPS = {
    0: "".join(chr(code) for code in range(0x300, 0x370)),
    250: " \u00a0,.",
    278: "'/\\il",
    333: "!()-:;[]`fjt",
    389: "Is",
    444: "cerz",
    556: "Sbdhknpquđ",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQ",
    833: "&m",
    944: "M",
    1000: "%W…",
    50: _HORN,
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_USUAL_WIDTH = 500


def rule_length_mm(text: str, size: float, room_mm: float) -> float:
    """A rule of 1/3 to 1/2 of the longest line of bold `text` (NĐ 30, I.II.2.b and 5.b).

    A line longer than the room wraps and counts as full.
    """
    widest = max(line_width_mm(line, size) for line in text.split("\n"))
    return RULE_SHARE * min(widest, room_mm)


def line_width_mm(line: str, size: float) -> float:
    """How wide a line of bold Times New Roman is, without kerning."""
    letters = unicodedata.normalize("NFD", line)
    return (
        sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in letters) / 1000 * size * _MM_PER_POINT
    )
