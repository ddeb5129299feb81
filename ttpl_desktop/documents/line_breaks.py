"""Where the long names over a paper break, as someone who types them would break them."""

import dataclasses
from collections.abc import Sequence

from ttpl_desktop.documents.forms import LETTERHEAD_MM, TEXT_WIDTH_MM
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.domain.letter_widths import line_width_mm

# A line begins well with one of these: "ỦY BAN NHÂN DÂN / TỈNH BÌNH MINH".
_GOOD_BEGINNINGS = frozenset(
    (
        *("và", "của", "trên", "về", "trong", "theo", "thuộc", "đối", "nhằm", "năm"),
        *("tỉnh", "thành", "xã", "phường", "đặc", "ủy", "thi"),
    )
)
_OTHER_BREAK = 0.15
_INSIDE_A_NAME = 0.3
_MARGIN = 0.98


def with_line_breaks(
    paper: Paper,
    names_mm: float = LETTERHEAD_MM[0],
    title_mm: float = TEXT_WIDTH_MM,
    subject_mm: float = LETTERHEAD_MM[0],
) -> Paper:
    """The paper with its long names in lines; a name that has line feeds keeps its own.

    `names_mm` is the width of the letterhead's left column, `title_mm` that of the text,
    `subject_mm` that of what stands under the number of a công văn.
    """
    return dataclasses.replace(
        paper,
        parent=in_lines(paper.parent, 13, names_mm, in_capitals=True),
        office=in_lines(paper.office, 13, names_mm, in_capitals=True),
        title=in_lines(paper.title, 14, title_mm),
        subject=in_lines(paper.subject, 12, subject_mm),
    )


def in_lines(words: str, size: float, room_mm: float, *, in_capitals: bool = False) -> str:
    """The words with line feeds where they are wider than the room; lines of about one length.

    Kerning is not reckoned with, so a line keeps to 98 % of the room.
    """
    shown = words.upper() if in_capitals else words
    room = room_mm * _MARGIN
    if "\n" in words or line_width_mm(shown, size) <= room:
        return words
    pieces, measured = words.split(), shown.split()
    costs, breaks = [0.0], [0]
    for end in range(1, len(pieces) + 1):
        options = [
            (
                costs[begin] + _line_cost(measured[begin:end], size, room) + _cost(pieces, begin),
                begin,
            )
            for begin in range(end)
        ]
        cost, begin = min(options)
        costs.append(cost)
        breaks.append(begin)
    return "\n".join(_lines(pieces, breaks))


def _line_cost(words: Sequence[str], size: float, room: float) -> float:
    """How far a line is from full; a line of several words that leaves the room never wins."""
    filled = line_width_mm(" ".join(words), size) / room
    if filled > 1:
        return 100.0 * filled if len(words) > 1 else 1.0
    return (1 - filled) ** 2


def _cost(pieces: Sequence[str], begin: int) -> float:
    """What it costs to begin a line with this word."""
    if begin == 0 or pieces[begin].lower() in _GOOD_BEGINNINGS:
        return 0.0
    is_inside = pieces[begin - 1][0].isupper() and pieces[begin][0].isupper()
    return _INSIDE_A_NAME if is_inside else _OTHER_BREAK


def _lines(pieces: Sequence[str], breaks: Sequence[int]) -> list[str]:
    lines: list[str] = []
    end = len(pieces)
    while end:
        lines.insert(0, " ".join(pieces[breaks[end] : end]))
        end = breaks[end]
    return lines
