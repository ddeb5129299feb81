"""Lines put together again to the paragraphs that they were broken from."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from ttpl_desktop.domain.reading.markers import Family
from ttpl_desktop.domain.reading.repairing.joining_layout import Layout, is_full_line, stands_in
from ttpl_desktop.domain.reading.repairing.lines import (
    asks_number,
    ends_in_stop,
    ends_sentence,
    goes_on,
    has_marker,
    is_in_capitals,
    is_label,
    is_number_alone,
    marker,
    stands_alone,
    starts_small,
)
from ttpl_desktop.domain.reading.repairing.log import told
from ttpl_desktop.domain.reading.source import Ending, Repair, RepairKind, SourceLine

_BROKEN_WORD = re.compile(r"[\w.]-$|[0-9]–$|\w/$|[0-9]-$")
_DASH = re.compile(r"[-–—]$")
_LAST_PART = re.compile(r"(?:^|[\s(/])(?:[A-ZĐ0-9][A-ZĐ0-9&/.]*)$")
_CUT_SYMBOL = re.compile(r"-[A-ZĐ][A-ZĐ0-9&]*(?:[\s,;.)-]|$)")
_NUMBER = re.compile(r"[0-9]|[IVX]{1,5}\b")
_BASIS = re.compile(r"(?:Căn cứ|Theo|Thực hiện|Xét|Để|Nhằm)\b")
_OPENS = ("(", "“", '"', "‘", "[")


class Link(enum.Enum):
    """How a line follows the one above it."""

    NONE = enum.auto()
    SPACE = enum.auto()
    TIGHT = enum.auto()


_Linked: TypeAlias = tuple[Link, SourceLine]


@dataclasses.dataclass(frozen=True, slots=True)
class Joined:
    """Whole paragraphs, empty lines left out, and the joints."""

    lines: tuple[SourceLine, ...]
    repairs: tuple[Repair, ...] = ()


def join_lines(lines: Iterable[SourceLine], layout: Layout) -> Joined:
    """The paragraphs of lines that the file breaks; a paragraph of the file stays as it is."""
    paragraphs: list[list[_Linked]] = []
    for link, line in _linked(lines, layout):
        if link is Link.NONE:
            paragraphs.append([])
        paragraphs[-1].append((link, line))
    repairs = (
        _told(above, line, link)
        for parts in paragraphs
        for (_, above), (link, line) in pairwise(parts)
    )
    return Joined(tuple(map(_paragraph, paragraphs)), tuple(repairs))


def _linked(lines: Iterable[SourceLine], layout: Layout) -> Iterator[_Linked]:
    """The lines that are not empty, each with how it follows the one before."""
    above: SourceLine | None = None
    gap = 0
    for line in lines:
        if not line.text.strip() and not line.label:
            gap += 1
            continue
        yield (link_of(above, line, layout, gap=gap) if above else Link.NONE), line
        above, gap = line, 0


def link_of(before: SourceLine, after: SourceLine, layout: Layout, *, gap: int) -> Link:
    """How a line goes on from the one above; `gap` counts the empty lines between them."""
    above, below = before.text.strip(), after.text.strip()
    if (
        before.ending is Ending.PARAGRAPH
        or after.label
        or stands_alone(above)
        or stands_alone(below)
    ):
        return Link.NONE
    is_full = is_full_line(before, below, layout)
    if is_number_alone(above) and not before.label:
        return Link.NONE if has_marker(below) or is_number_alone(below) else Link.SPACE
    if _is_cut_word(above, below, is_full=is_full):
        return Link.TIGHT
    if _begins_item(above, below, is_full=is_full):
        return Link.NONE
    if _is_parted(before, after, layout, gap=gap):
        return Link.NONE
    follows = _follows(before, after, layout, is_full=is_full)
    return Link.SPACE if follows else Link.NONE


def _follows(before: SourceLine, after: SourceLine, layout: Layout, *, is_full: bool) -> bool:
    """Whether a line that begins no item belongs to the sentence above."""
    above, below = before.text.strip(), after.text.strip()
    is_inside = above.count("(") > above.count(")")
    if is_inside and (above.endswith(":") or below.count(")") > below.count("(")):
        return True
    if is_in_capitals(above) or is_in_capitals(below):
        is_title = is_in_capitals(above) and is_in_capitals(below, least=2)
        return is_title and not ends_sentence(above)
    if _DASH.search(above):
        return True
    if starts_small(below) or below[:1] in ",;.)":
        return is_full or not ends_sentence(above)
    if ends_sentence(above):
        is_surely_full = is_full_line(before, below, layout, surely=True)
        return is_surely_full and _follows_sentence(above, after, layout)
    if goes_on(above) or (_NUMBER.match(below) and asks_number(above)):
        return is_full or not is_label(below)
    if below.isdecimal():
        return is_full
    if before.centred and after.centred:
        return not below.startswith(_OPENS) and before.bold == after.bold
    return is_full and not _is_new(after) and not (before.bold and after.bold is False)


def _follows_sentence(above: str, after: SourceLine, layout: Layout) -> bool:
    """Whether a sentence may stand behind another that ends at the end of its full line."""
    below = after.text.strip()
    if below.isdecimal() or _is_new(after):
        return False
    return ends_in_stop(above) or layout.indents or _is_after_semicolon(above, below)


def _is_after_semicolon(above: str, below: str) -> bool:
    """Whether words that a semicolon parts stand in one paragraph, as legal bases never do."""
    return above.endswith(";") and not _BASIS.match(below)


def _is_new(line: SourceLine) -> bool:
    """Whether a line with a capital begins a paragraph: it stands in, or is a label."""
    return is_label(line.text.strip()) or stands_in(line)


def _is_cut_word(above: str, below: str, *, is_full: bool) -> bool:
    """Whether the break stands inside a word: "TT-" and "BTP", "59/2012/" and "NĐ-CP"."""
    if above.endswith(("./", "-/-")) or not below[:1].isalnum():
        is_symbol = _CUT_SYMBOL.match(below) and _LAST_PART.search(above[-20:])
        return bool(is_symbol) and is_full
    return _BROKEN_WORD.search(above[-3:]) is not None and not has_marker(below)


def _begins_item(above: str, below: str, *, is_full: bool) -> bool:
    """Whether the number or bullet in front of a line counts an item, and not words."""
    found = marker(below)
    if not has_marker(below) or found is None:
        return is_number_alone(below) and not (is_full and asks_number(above))
    if not is_full or ends_in_stop(above) or above.endswith(":"):
        return True
    if found.family is Family.DASH:
        return ends_sentence(above) or not below[found.length :][:1].islower()
    if found.family is Family.BRACKET:
        return False
    if found.family is Family.ARTICLE:
        return not goes_on(above)
    return found.family.is_bullet or not asks_number(above)


def _is_parted(before: SourceLine, after: SourceLine, layout: Layout, *, gap: int) -> bool:
    """Whether empty lines part two lines; a page's end and half a sentence are not parted."""
    if not gap or not layout.parts_by_gaps:
        return False
    above, below = before.text.strip(), after.text.strip()
    if ends_sentence(above):
        return True
    if goes_on(above) or (_NUMBER.match(below) and asks_number(above)):
        return False
    return not starts_small(below) and before.page == after.page


def _paragraph(parts: Sequence[_Linked]) -> SourceLine:
    """One line of the parts, with the look that all have; None where they differ."""
    first = parts[0][1]
    pieces = [("" if link is Link.TIGHT else " ") + line.text.strip() for link, line in parts]
    is_alike_bold = all(line.bold == first.bold for _, line in parts)
    is_alike_centred = all(line.centred == first.centred for _, line in parts)
    return dataclasses.replace(
        first,
        text="".join(pieces).strip(),
        ending=Ending.PARAGRAPH,
        bold=first.bold if is_alike_bold else None,
        centred=first.centred if is_alike_centred else None,
    )


_SEAM = 36
"""Characters on each side of a joint that its extract shows."""


def _told(before: SourceLine, after: SourceLine, link: Link) -> Repair:
    left, right = before.text.strip()[-_SEAM:], after.text.strip()[:_SEAM]
    kind = RepairKind.JOINED_HYPHEN if link is Link.TIGHT else RepairKind.JOINED_LINES
    between = "" if link is Link.TIGHT else " "
    return told(kind, f"{left} ⏎ {right}", f"{left}{between}{right}", before.page)
