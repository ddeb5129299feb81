"""How long the short rules under a name and a title are."""

from ttpl_desktop.domain.letter_widths import line_width_mm

RULE_SHARE = 0.42


def rule_length_mm(text: str, size: float, room_mm: float) -> float:
    """A rule of 1/3 to 1/2 of the longest line of bold `text` (NĐ 30, I.II.2.b and 5.b).

    A line longer than the room wraps and counts as full.
    """
    widest = max(line_width_mm(line, size) for line in text.split("\n"))
    return RULE_SHARE * min(widest, room_mm)
