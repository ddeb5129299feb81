"""The repaired text: whole paragraphs and cells, in the order of reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence


@dataclasses.dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a passage stands in a table; all count from 0, a table's parts on pages are one."""

    table: int
    row: int
    column: int


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of the repaired text, or one paragraph of a table's cell.

    `text` begins with the item's own number or dash where it has one, also where the file computed
    it. A cell that covers several places is one passage, at its first place. `rows` and `columns`
    say how many places its cell covers (1 outside tables).
    """

    text: str
    page: int = 0
    cell: CellPlace | None = None
    rows: int = 1
    columns: int = 1
    bold: bool | None = None
    centred: bool | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the repaired text: characters `start` to `end` of passage number `passage`."""

    passage: int
    start: int
    end: int

    def within(self, start: int, end: int) -> Span:
        """The characters `start` to `end` of this stretch."""
        return Span(self.passage, self.start + start, self.start + end)

    def words(self, passages: Sequence[Passage]) -> str:
        """What the stretch says."""
        return passages[self.passage].text[self.start : self.end]
