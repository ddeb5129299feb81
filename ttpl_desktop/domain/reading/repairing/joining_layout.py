"""How a text is broken into lines: how long a full line is, and what empty lines mean."""

from __future__ import annotations

import dataclasses
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ttpl_desktop.domain.reading.repairing.lines import ends_sentence, has_marker, starts_small
from ttpl_desktop.domain.reading.source import Ending, SourceLine

_POINTS_PER_LETTER, _FEWEST_POINTS = 7.0, 5.5
"""The width of a letter, with room either way: Times New Roman of 14 points has about 6.5."""
_INDENT = 12.0
"""Points; a first line stands in by 28 to 36 as a rule, ragged edges differ by less."""
_POINTS_PER_SPACE = 4.5
_NEARLY_FULL, _SURELY_FULL = 0.9, 0.97
"""Lines of one width differ by a tenth in letters, because letters differ in width."""
_NARROWEST = 40
"""Letters; no page has lines as short as that, only a table's columns have."""
_WIDEST = 200
"""Letters; longer lines are not broken by a page but whole paragraphs."""
_LEAST_FULL = 2
_LEAST_SHARE = 0.25
"""So many lines at least are full where a text is broken into lines."""
_LEAST_ALIKE = 0.6
"""So many of the lines that a small letter follows are equally long where a width breaks them."""
_USUAL_GAP = 0.5
"""Where more lines than this part have an empty one behind them, it parts no paragraphs."""
_LEAST_JUSTIFIED = 10
_MOSTLY, _HARDLY = 0.8, 0.2

_FIRST_WORD = re.compile(r"(?:[-–—] )?\S*")


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """How a text is broken into lines.

    `width` is the length of a full line in letters, 0 where lines are not broken by a width;
    `parts_by_gaps` whether an empty line ends a paragraph; `indents` whether first lines of
    paragraphs stand in and others do not; `margin` the free space in points that full lines have
    on their right.
    """

    width: float = 0
    parts_by_gaps: bool = True
    indents: bool = False
    margin: float = 0.0


def layout_of(lines: Sequence[SourceLine], narrowest: int = _NARROWEST) -> Layout:
    """The layout that the broken lines of a text, or of a column as narrow as that, have."""
    broken = [line for line in lines if line.ending is Ending.BREAK]
    filled = [line for line in broken if line.text.strip()]
    if not filled:
        return Layout()
    width = _width_of(filled)
    if not narrowest <= width <= _WIDEST:
        width = 0
    gaps = sum(1 for line, below in pairwise(broken) if _has_text(line) and not _has_text(below))
    is_spaced = width > 0 and gaps > _USUAL_GAP * len(filled)
    return Layout(width, not is_spaced, _are_indented(filled), _margin_of(filled))


def is_full_line(line: SourceLine, below: str, layout: Layout, *, surely: bool = False) -> bool:
    """Whether the first word of the next line had no room any more, or `surely` had none."""
    first = _FIRST_WORD.match(below)
    word = first.end() if first else 0
    if line.right is not None:
        points = _FEWEST_POINTS if surely else _POINTS_PER_LETTER
        return line.right - layout.margin <= points * (word + 1)
    share = _SURELY_FULL if surely else _NEARLY_FULL
    return layout.width > 0 and len(line.text.strip()) + 1 + word > share * layout.width


def stands_in(line: SourceLine) -> bool:
    """Whether the line begins as far in as the first line of a paragraph does."""
    if line.left is not None:
        return line.left >= _INDENT
    return _POINTS_PER_SPACE * (len(line.text) - len(line.text.lstrip())) >= _INDENT


def _has_text(line: SourceLine) -> bool:
    return bool(line.text.strip())


def _width_of(lines: Sequence[SourceLine]) -> float:
    """The length of full lines, 0 where no width breaks them.

    Lines that go on with a small letter are full. Where there are too few of them, the longest
    lines must be many.
    """
    texts = [line.text.strip() for line in lines]
    cut = [
        len(text)
        for text, below in pairwise(texts)
        if starts_small(below) and not ends_sentence(text)
    ]
    if len(cut) >= _LEAST_FULL:
        width = statistics.median(cut)
        alike = sum(1 for length in cut if length >= _NEARLY_FULL * width)
        return width if alike >= _LEAST_ALIKE * len(cut) else 0
    lengths = sorted(map(len, texts))
    width = lengths[len(lengths) * 9 // 10]
    full = sum(1 for length in lengths if length >= _NEARLY_FULL * width)
    return width if full >= max(_LEAST_FULL, _LEAST_SHARE * len(lengths)) else 0


def _margin_of(lines: Sequence[SourceLine]) -> float:
    """Where justified lines end, if not at the edge of the page's text: a stamp may reach over."""
    rights = Counter(round(line.right) for line in lines if line.right is not None)
    if not rights:
        return 0.0
    margin, count = rights.most_common(1)[0]
    return margin if count >= max(_LEAST_JUSTIFIED, _LEAST_SHARE * rights.total()) else 0.0


def _are_indented(lines: Sequence[SourceLine]) -> bool:
    """Whether items stand in and the lines that go on with a small letter do not."""
    items = [line for line in lines if has_marker(line.text.strip())]
    others = [line for line in lines if starts_small(line.text.strip())]
    return _share_in(items) > _MOSTLY and others != [] and _share_in(others) < _HARDLY


def _share_in(lines: Sequence[SourceLine]) -> float:
    return sum(map(stands_in, lines)) / max(len(lines), 1)
