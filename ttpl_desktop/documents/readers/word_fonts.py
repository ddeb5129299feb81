"""Text in the fonts of before Unicode (.VnTime, VNI-Times), put into Unicode."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import groupby

from ttpl_desktop.domain.reading.repairing.charsets import (
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


class OldFonts:
    """Decodes by font and lists what it mended.

    A paragraph typed in Unicode under an old font stays: its letters tell more than the font.
    Where most paragraphs of the old fonts are such, the fonts lie: `are_false` says so at the end,
    and a second reading with `trusted` False leaves also those whose letters tell nothing.
    """

    def __init__(self, *, trusted: bool) -> None:
        self.repairs: list[Repair] = []
        self._trusted = trusted
        self._in_unicode = 0

    @property
    def are_false(self) -> bool:
        return self._in_unicode > len(self.repairs) > 0

    def decoded(self, lines: Sequence[Sequence[Run]]) -> list[str]:
        """The text of each line of a paragraph in Unicode."""
        raw = ["".join(run.text for run in line) for line in lines]
        old = [run for line in lines for run in line if of_font(run.font)]
        if not old or not self._trusted:
            return raw
        if is_unicode("".join(run.text for run in old)):
            self._in_unicode += 1
            return raw
        texts = ["".join(_stretches(line)) for line in lines]
        if texts != raw:
            kind = next(_KINDS[charset] for run in old if (charset := of_font(run.font)))
            before, after = (shorten(" ".join(text), _EXTRACT) for text in (raw, texts))
            self.repairs.append(Repair(kind, before, after))
        return texts

    def decoded_label(self, label: Run) -> str:
        """A computed number, whose words ("§iÒu 1.") are in the list's font too."""
        return "".join(_stretches([label])) if self._trusted else label.text


def _stretches(runs: Sequence[Run]) -> Iterator[str]:
    """Neighbours of one encoding together: VNI writes a letter as two characters."""
    for (charset, capitals), group in groupby(runs, _encoding):
        text = "".join(run.text for run in group)
        yield text if charset is None else decode(text, charset, capitals=capitals)


def _encoding(run: Run) -> tuple[Charset | None, bool]:
    return of_font(run.font), is_capital_font(run.font)
