"""How far a foot goes: followed line by line from where it begins."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ttpl_desktop.domain.reading.ends.foot_lines import LONGEST, apart, heads_recipients
from ttpl_desktop.domain.reading.ends.letterhead import names_nation
from ttpl_desktop.domain.reading.ends.looks import (
    begins_section,
    ends_sentence,
    is_capital,
    is_ornament,
    squeezed,
)
from ttpl_desktop.domain.reading.ends.office_names import names_office
from ttpl_desktop.domain.reading.ends.recipients import has_dash, is_archive
from ttpl_desktop.domain.reading.ends.signature import is_name, is_residue, is_title
from ttpl_desktop.domain.reading.ends.titles import is_type_name
from ttpl_desktop.domain.reading.passages import Passage

_MOST_PASSAGES = 400
"""No foot has as many; what is still followed there is a list of something else."""


@dataclasses.dataclass(slots=True)
class Extent:
    """How far a foot has been followed; `end` is the first passage behind it."""

    end: int
    table: int | None = None
    has_name: bool = False
    has_archive: bool = False
    is_listing: bool = False
    is_open: bool = False

    def takes(self, passage: Passage) -> bool:
        """Whether the passage still belongs to the foot."""
        if passage.cell is not None and self.table is None and not self.is_complete:
            self.table = passage.cell.table
        is_inside = passage.cell is not None and passage.cell.table == self.table
        if passage.cell is not None and not is_inside:
            return False
        text = squeezed(passage.text[: 4 * LONGEST])
        lines = [line for line in apart(text) if not is_residue(line)]
        taken = [self._takes_line(line) for line in lines]
        return all(taken) or is_inside

    @property
    def is_complete(self) -> bool:
        return self.has_name and self.has_archive

    def _takes_line(self, line: str) -> bool:
        if len(line) > LONGEST or self.is_complete:
            return False
        if has_dash(line) or is_archive(line) or heads_recipients(Passage(line)):
            return self._takes_recipient(line)
        if names_nation(line) or begins_section(line) or is_type_name(line):
            return False
        if is_name(line):
            is_first, self.has_name = not self.has_name, True
            return is_first
        if is_title(line) or (is_capital(line) and not ends_sentence(line)):
            return not self.has_name
        goes_on = self.is_listing and (self.is_open or not self.has_archive)
        self.is_open = self.is_open and not line.endswith((".", ";"))
        return goes_on

    def _takes_recipient(self, line: str) -> bool:
        if self.has_archive:
            return False
        self.is_listing, self.has_archive = True, is_archive(line)
        self.is_open = not line.endswith((".", ";"))
        return True


def followed(passages: Sequence[Passage], begin: int, limit: int) -> Extent:
    """The foot that begins with passage `begin`, followed to its end.

    The letterhead of an appendix begins with its office, in capitals as a signature is.
    """
    progress = Extent(min(limit, begin + _MOST_PASSAGES))
    for index in range(begin, progress.end):
        if progress.takes(passages[index]):
            continue
        is_letterhead = names_nation(passages[index].text)
        progress.end = _without_office(passages, begin, index) if is_letterhead else index
        break
    return progress


def _without_office(passages: Sequence[Passage], begin: int, end: int) -> int:
    """Where the office's name begins that stands in front of passage `end`; `end` for none."""
    first = end
    for index in range(end - 1, begin, -1):
        text = squeezed(passages[index].text[: 2 * LONGEST])
        if is_title(text) or not (is_capital(text) or is_ornament(text)):
            break
        first = index if names_office(text) else first
    return first
