"""Text in the fonts of before Unicode (.VnTime, VNI-Times), put into Unicode."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import groupby

from ttpl_desktop.domain.reading.charsets import (
    Charset,
    decode,
    is_capital_font,
    is_unicode,
    of_font,
)
from ttpl_desktop.domain.reading.source import Repair, RepairKind
from ttpl_desktop.domain.text import shorten

_EXTRACT = 80
"""Characters of a repair's extracts."""
_KINDS = {Charset.TCVN3: RepairKind.TCVN3, Charset.VNI: RepairKind.VNI}


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text set alike; `font` is "" where none is told."""

    text: str
    font: str = ""
    is_bold: bool = False


def decoded(lines: Sequence[Sequence[Run]]) -> tuple[list[str], list[Repair]]:
    """The text of a paragraph's lines in Unicode, with the repair that this was, if any.

    A paragraph typed in Unicode under an old font stays: its letters tell more than the font.
    """
    old = [run for line in lines for run in line if of_font(run.font)]
    raw = ["".join(run.text for run in line) for line in lines]
    if not old or is_unicode("".join(run.text for run in old)):
        return raw, []
    texts = ["".join(_stretches(line)) for line in lines]
    if texts == raw:
        return raw, []
    kind = next(_KINDS[charset] for run in old if (charset := of_font(run.font)))
    before, after = (shorten(" ".join(text), _EXTRACT) for text in (raw, texts))
    return texts, [Repair(kind, before, after)]


def _stretches(runs: Sequence[Run]) -> Iterator[str]:
    """Neighbours of one encoding together: VNI writes a letter as two characters."""
    for (charset, capitals), group in groupby(runs, _encoding):
        text = "".join(run.text for run in group)
        yield text if charset is None else decode(text, charset, capitals=capitals)


def _encoding(run: Run) -> tuple[Charset | None, bool]:
    return of_font(run.font), is_capital_font(run.font)
