"""How wide words are in bold Times New Roman, without a page to measure them on."""

import unicodedata

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


def line_width_mm(line: str, size: float) -> float:
    """How wide a line of bold Times New Roman is, without kerning."""
    letters = unicodedata.normalize("NFD", line)
    return (
        sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in letters) / 1000 * size * _MM_PER_POINT
    )
