"""What pages leave in the flow of a text: their numbers and the lines they all repeat."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ttpl_desktop.domain.reading.repairing.lines import ends_sentence, has_marker, starts_small
from ttpl_desktop.domain.reading.repairing.log import Blocks, Mended, told
from ttpl_desktop.domain.reading.source import Block, Ending, Repair, RepairKind, SourceLine

_BARE = re.compile(r"(?P<number>[0-9]{1,3})")
_FRACTION = re.compile(r"(?P<number>[0-9]{1,3}) ?/ ?(?P<total>[0-9]{1,3})")
_DRESSED = re.compile(
    r"(?P<dash>[-–—~•|·]) ?(?P<number>[0-9]{1,3}) ?(?P=dash)"
    r"|(?:trang|page|tr\.) ?[:|]? ?(?P<after>[0-9]{1,3})(?: ?(?:/|\||trên|of) ?[0-9]{1,3})?"
    r"|(?P<before>[0-9]{1,3}) ?\| ?(?:trang|page|p a g e)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?P<number>[0-9]{1,3})(?! ?(?:km|kg|ha|cm|mm|m|g|h|tr)\b) ?(?=[^\W\d_]{2})")

_EDGE = 3
"""Lines at the top and at the bottom of a page among which its number and its heads stand."""
_LEAST_PAGES = 3
"""So many pages must repeat a line before it is a running head."""
_LEAST_LINES, _MOST_LINES = 15, 70
"""Lines of text that a page can have: its number comes back in such distances."""

_GOES_ON = re.compile(r"\d{1,2}[/.-]\d|[),]")
"""A date or a closing mark: what no line begins with of its own accord behind half a sentence."""
_DIGITS = re.compile("[0-9]+")


@dataclasses.dataclass(frozen=True, slots=True)
class _Spot:
    """A line that is not empty: where it stands among the blocks and among such lines."""

    block: int
    order: int
    line: SourceLine

    @property
    def text(self) -> str:
        return self.line.text.strip()


def drop_page_numbers(blocks: Blocks) -> Mended:
    """The text without page numbers; a number that belongs to the text stays.

    "- 3 -" and "Trang 3/10" are page numbers wherever they stand alone. A bare number is one at
    the edge of its page if it counts the pages; in a text without pages if it stands in the
    middle of a sentence, or if such numbers grow in the distances of pages.
    """
    spots = _spots(blocks)
    if any(spot.line.page for spot in spots):
        numbers = _numbers_at_edges(spots)
    else:
        numbers = _numbers_in_flow(spots)
    numbers |= {spot.block for spot in spots if _is_dressed(spot)}
    mended = _without(blocks, spots, numbers, RepairKind.PAGE_NUMBER)
    return _unglued(mended)


def drop_running_heads(blocks: Blocks) -> Mended:
    """The text without the lines that stand at the same edge of three pages or more.

    Their numbers may differ. A line that also stands inside a page, or that is an item, is text.
    """
    spots = _spots(blocks)
    pages = _pages(spots)
    if len(pages) < _LEAST_PAGES:
        return Mended(blocks)
    heads = [pages[page][:_EDGE] for page in pages]
    feet = [pages[page][-_EDGE:] for page in pages]
    at_edges = {spot.block for edge in (*heads, *feet) for spot in edge}
    inside = {_masked(spot) for spot in spots if spot.block not in at_edges and spot.line.page > 1}
    repeated = _repeated(heads, inside) | _repeated(feet, inside)
    return _without(blocks, spots, repeated, RepairKind.RUNNING_HEAD)


def _spots(blocks: Blocks) -> list[_Spot]:
    lines = [
        (at, block)
        for at, block in enumerate(blocks)
        if isinstance(block, SourceLine) and block.text.strip()
    ]
    return [_Spot(at, order, line) for order, (at, line) in enumerate(lines)]


def _pages(spots: Iterable[_Spot]) -> dict[int, list[_Spot]]:
    pages: dict[int, list[_Spot]] = defaultdict(list)
    for spot in spots:
        if spot.line.page:
            pages[spot.line.page].append(spot)
    return pages


def _is_dressed(spot: _Spot) -> bool:
    return not spot.line.label and bool(_DRESSED.fullmatch(spot.text))


def _number(spot: _Spot) -> int:
    """The bare number that is all of a broken line; 0 for other lines."""
    bare = _BARE.fullmatch(spot.text)
    is_plain = bare and spot.line.ending is Ending.BREAK and not spot.line.label
    return int(spot.text) if is_plain else 0


def _numbers_at_edges(spots: Sequence[_Spot]) -> set[int]:
    """Numbers, also "3/10", at the edges of pages that run with the pages.

    A single one must be its page's own number and its very first or last line.
    """
    pages = list(_pages(spots).values())
    edges = {spot.block: spot for page in pages for spot in (*page[:_EDGE], *page[-_EDGE:])}
    shifts = {block: _shift(spot) for block, spot in edges.items()}
    counted = Counter(shift for shift in shifts.values() if shift is not None)
    running = {shift for shift, count in counted.items() if count > 1}
    outermost = {spot.block for page in pages for spot in (page[0], page[-1])}
    return {
        block
        for block, shift in shifts.items()
        if shift in running or (shift == 0 and block in outermost)
    }


def _shift(spot: _Spot) -> int | None:
    """How far a line's number is from the number of its page; None without a number."""
    fraction = _FRACTION.fullmatch(spot.text)
    number = int(fraction["number"]) if fraction else _number(spot)
    return number - spot.line.page if number else None


def _numbers_in_flow(spots: Sequence[_Spot]) -> set[int]:
    """Page numbers of a text that does not tell its pages."""
    numbered = [spot for spot in spots if _number(spot)]
    around = [None, *numbered, None]
    alone = [
        spot
        for before, spot, after in zip(around, numbered, around[2:], strict=False)
        if _is_far(before, spot) and _is_far(spot, after)
    ]
    growing = _growing(alone)
    cut = {spot.block for spot in numbered if _cuts_sentence(spots, spot)}
    return cut | ({spot.block for spot in growing} if len(growing) > 1 else set())


def _is_far(first: _Spot | None, second: _Spot | None) -> bool:
    return first is None or second is None or second.order - first.order >= _LEAST_LINES


def _growing(alone: Sequence[_Spot]) -> list[_Spot]:
    """The numbers that follow each other in the distances of pages."""
    chain: list[_Spot] = []
    for spot in alone:
        pages = _number(spot) - (_number(chain[-1]) if chain else 0)
        lines = spot.order - (chain[-1].order if chain else 0)
        least = _LEAST_LINES * (pages if chain else pages - 1)
        if pages > 0 and least <= lines <= _MOST_LINES * pages:
            chain.append(spot)
    return chain


def _cuts_sentence(spots: Sequence[_Spot], spot: _Spot) -> bool:
    if spot.order in (0, len(spots) - 1):
        return False
    before, after = spots[spot.order - 1], spots[spot.order + 1]
    goes_on = starts_small(after.text) or _GOES_ON.match(after.text) is not None
    return not ends_sentence(before.text) and goes_on


def _repeated(edges: Sequence[Sequence[_Spot]], inside: set[str]) -> set[int]:
    """The lines at one edge whose words come back on three pages and on a third of all."""
    pages = Counter(text for edge in edges for text in {_masked(spot) for spot in edge})
    least = max(_LEAST_PAGES, len(edges) / 3)
    running = {text for text, count in pages.items() if count >= least and text not in inside}
    return {
        spot.block
        for edge in edges
        for spot in edge
        if _masked(spot) in running and not has_marker(spot.text)
    }


def _masked(spot: _Spot) -> str:
    return _DIGITS.sub("#", " ".join(spot.text.casefold().split()))


def _without(blocks: Blocks, spots: Sequence[_Spot], dropped: set[int], kind: RepairKind) -> Mended:
    """The blocks without those; within a sentence the empty lines around them go too."""
    if not dropped:
        return Mended(blocks)
    gone = set(dropped)
    kept = [spot for spot in spots if spot.block not in dropped]
    for before, after in pairwise(kept):
        is_across = before.block + 1 < after.block and after.order > before.order + 1
        if is_across and not ends_sentence(before.text):
            gone.update(at for at in range(before.block + 1, after.block) if _is_empty(blocks[at]))
    repairs = tuple(
        told(kind, spot.text, "", spot.line.page) for spot in spots if spot.block in dropped
    )
    return Mended(tuple(block for at, block in enumerate(blocks) if at not in gone), repairs)


def _is_empty(block: Block) -> bool:
    return isinstance(block, SourceLine) and not block.text.strip()


def _unglued(mended: Mended) -> Mended:
    """Page numbers taken off the lines they have grown to, in the middle of a sentence."""
    blocks, repairs = list(mended.blocks), list(mended.repairs)
    for before, spot in pairwise(_spots(mended.blocks)):
        glued = _GLUED.match(spot.text)
        text = spot.text[glued.end() :] if glued else ""
        if glued is None or not text[:2].islower() or not _begins_page(before, spot, glued):
            continue
        blocks[spot.block] = dataclasses.replace(spot.line, text=text)
        repairs.append(_told_glued(spot, text))
    return Mended(tuple(blocks), tuple(repairs))


def _begins_page(before: _Spot, spot: _Spot, glued: re.Match[str]) -> bool:
    """Whether a number in front of a line is its page's: the words before it go on behind it."""
    line = spot.line
    if line.ending is not Ending.BREAK or line.label or ends_sentence(before.text):
        return False
    is_tight = not glued.group().endswith(" ")
    if not line.page:
        return is_tight
    return before.line.page < line.page == int(glued["number"])


def _told_glued(spot: _Spot, text: str) -> Repair:
    return told(RepairKind.PAGE_NUMBER, spot.text, text, spot.line.page)
