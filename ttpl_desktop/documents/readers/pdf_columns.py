"""Blocks that stand side by side (letterhead, foot) are read one behind the other."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import islice

from ttpl_desktop.documents.readers.pdf_lines import Fragment, fragments, joined, rows
from ttpl_desktop.documents.readers.pdf_words import Word

MAX_FRAGMENTS = 1_000
"""Fragments of a page among which columns are looked for: two columns of small print have 200."""

_LEAST_CORRIDOR = 6.0
"""Points that stay free between two columns from top to bottom."""

_SAME_BLOCK = 2.2
"""Lines of one column follow each other within so many letter sizes."""

_BESIDE = 0.8
"""Fragments whose baselines differ by less, in parts of the size, stand beside each other."""

_ALIGNED = 4.0
"""Points by which the left edges or the middles of a column's lines differ at most."""
_NEIGHBOURS = 6
_LONGEST_BLOCK = 200
"""Fragments above and below the one where a block is found: two full pages of two columns."""


@dataclasses.dataclass(frozen=True, slots=True)
class Stack:
    """Lines from top to bottom; `is_column` where others stand beside them."""

    lines: tuple[Fragment, ...]
    is_column: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Region:
    """Fragments `first` to `last` of a page, parted by a corridor from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float


def stacks(words: Sequence[Word]) -> list[Stack]:
    """The lines in the order of reading: side by side means the left block first."""
    parts = sorted(
        (part for row in rows(words) for part in fragments(row)), key=lambda part: part.base
    )
    if len(parts) > MAX_FRAGMENTS:
        return _plain(parts, is_column=False)
    return _stacked(parts, is_column=False)


def _stacked(parts: Sequence[Fragment], *, is_column: bool) -> list[Stack]:
    found: list[Stack] = []
    start = place = 0
    while place < len(parts):
        region = _region(parts, place)
        if region is None or region.first < start:
            place += 1
            continue
        found += _plain(parts[start : region.first], is_column=is_column)
        inside = parts[region.first : region.last + 1]
        for side in _sides(inside, region):
            found += _stacked(side, is_column=True)
        start = place = region.last + 1
    return found + _plain(parts[start:], is_column=is_column)


def _plain(parts: Sequence[Fragment], *, is_column: bool) -> list[Stack]:
    return [Stack(tuple(joined(parts)), is_column)] if parts else []


def _sides(parts: Sequence[Fragment], region: _Region) -> tuple[list[Fragment], list[Fragment]]:
    left = [part for part in parts if _is_left(part, region)]
    return left, [part for part in parts if not _is_left(part, region)]


def _region(parts: Sequence[Fragment], place: int) -> _Region | None:
    """The side-by-side block that the fragment at `place` opens with one beside it."""
    for other in range(place + 1, min(place + _NEIGHBOURS, len(parts))):
        left, right = sorted((parts[place], parts[other]), key=lambda part: part.left)
        if not _are_beside(left, right) or right.left - left.right < _LEAST_CORRIDOR:
            continue
        seed = _Region(place, other, left.right, right.left)
        for between in parts[place + 1 : other]:
            seed = _narrowed(seed, between)
        region = _trimmed(parts, _grown(parts, seed)) if _is_free(seed) else None
        if region and _is_block(parts, region):
            return region
    return None


def _are_beside(one: Fragment, other: Fragment) -> bool:
    return abs(one.base - other.base) < _BESIDE * max(one.size, other.size)


def _grown(parts: Sequence[Fragment], region: _Region) -> _Region:
    """The region with what follows and precedes it as long as the corridor stays free."""
    lowest = min(len(parts), region.last + _LONGEST_BLOCK)
    highest = max(0, region.first - _LONGEST_BLOCK)
    while region.last + 1 < lowest:
        part = parts[region.last + 1]
        wider = _narrowed(region, part)
        if not _is_free(wider) or part.base - parts[region.last].base > _SAME_BLOCK * part.size:
            break
        region = dataclasses.replace(wider, last=region.last + 1)
    while region.first > highest:
        part = parts[region.first - 1]
        wider = _narrowed(region, part)
        below = parts[region.first]
        if not _is_free(wider) or below.base - part.base > _SAME_BLOCK * below.size:
            break
        region = dataclasses.replace(wider, first=region.first - 1)
    return region


def _narrowed(region: _Region, part: Fragment) -> _Region:
    """The corridor without the room of a fragment, which lies on the side of its middle."""
    if (part.left + part.right) / 2 < (region.left + region.right) / 2:
        return dataclasses.replace(region, left=max(region.left, part.right))
    return dataclasses.replace(region, right=min(region.right, part.left))


def _is_free(region: _Region) -> bool:
    return region.right - region.left >= _LEAST_CORRIDOR


def _trimmed(parts: Sequence[Fragment], region: _Region) -> _Region | None:
    """The region from its first to its last line that has another beside it.

    A column may begin above and end below the other one, as long as its lines stand in line.
    """
    inside = range(region.first, region.last + 1)
    paired = [index for index in inside if _has_other_side(parts, region, index)]
    if not paired:
        return None
    first, last = paired[0], paired[-1]
    above = range(first - 1, region.first - 1, -1)
    below = range(last + 1, region.last + 1)
    return dataclasses.replace(
        region,
        first=min([first, *_in_line(parts, region, above, range(first, last + 1))]),
        last=max([last, *_in_line(parts, region, below, range(first, last + 1))]),
    )


def _has_other_side(parts: Sequence[Fragment], region: _Region, index: int) -> bool:
    part = parts[index]
    near = range(max(region.first, index - _NEIGHBOURS), min(region.last, index + _NEIGHBOURS) + 1)
    return any(
        _is_left(parts[other], region) != _is_left(part, region) and _are_beside(part, parts[other])
        for other in near
    )


def _in_line(
    parts: Sequence[Fragment], region: _Region, indices: range, core: range
) -> Iterator[int]:
    """Those of the fragments, from the nearest on, that go on with their column."""
    columns: dict[bool, list[Fragment]] = {True: [], False: []}
    for index in core:
        columns[_is_left(parts[index], region)].append(parts[index])
    for index in indices:
        column = columns[_is_left(parts[index], region)]
        if any(_is_aligned(parts[index], other) for other in column):
            column.append(parts[index])
            yield index
        elif column:
            column.clear()


def _is_left(part: Fragment, region: _Region) -> bool:
    return part.right <= region.left


def _is_aligned(part: Fragment, other: Fragment) -> bool:
    middles = (part.left + part.right) / 2 - (other.left + other.right) / 2
    return abs(middles) <= _ALIGNED or abs(part.left - other.left) <= _ALIGNED


def _is_block(parts: Sequence[Fragment], region: _Region) -> bool:
    """Whether two columns stand side by side, and not one line or a list of labels and values.

    The file draws columns one behind the other, or at least two lines stand on either side that
    are not all of the form "label: value" or a list of contents with its page numbers. One line
    beside two, as in the letterhead of a ministry, is a block too.
    """
    left, right = _sides(parts[region.first : region.last + 1], region)
    if all(len(part.words) == 1 and part.words[0].text.isdecimal() for part in right):
        return False
    if _is_drawn_by_column(left, right):
        return True
    labels = [part for part in left if part.words[-1].text.endswith(":")]
    paired = (part for part in left if any(_are_beside(part, other) for other in right))
    is_one_beside_more = len(right) > len(left)
    return len(labels) < len(left) and (is_one_beside_more or len(list(islice(paired, 2))) > 1)


def _is_drawn_by_column(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether the file has the whole of one side before the other."""
    first, second = ([part.order for part in side] for side in (left, right))
    return len(left) + len(right) > 2 and (max(first) < min(second) or max(second) < min(first))
