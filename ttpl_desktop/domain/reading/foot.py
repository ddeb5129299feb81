"""The foot of a plan: its closing, recipients and signature, and where appendices begin."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.reading.closing import closing_at
from ttpl_desktop.domain.reading.foot_lines import (
    LONGEST,
    apart,
    heads_recipients,
    lines_in,
    read_lines,
)
from ttpl_desktop.domain.reading.letterhead import names_nation
from ttpl_desktop.domain.reading.looks import (
    begins_section,
    ends_sentence,
    is_capital,
    is_ornament,
    squeezed,
)
from ttpl_desktop.domain.reading.office_names import names_office
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadFoot
from ttpl_desktop.domain.reading.recipients import has_dash, is_archive
from ttpl_desktop.domain.reading.signature import is_name, is_residue, is_title
from ttpl_desktop.domain.reading.titles import decision_at, is_type_name

_APPENDIX = re.compile(
    r"(?:PHỤ LỤC|Phụ lục)(?: số)?(?: ?[IVX]{1,5}| ?\d{1,2})?\s?"
    r"(?:$|[.:(]|[-–]\s|(?:[Bb]an hành )?kèm theo)|PHỤ LỤC |"
    r"(?:MẪU|BIỂU)(?: MẪU)? SỐ |(?:Mẫu|Biểu)(?: mẫu)? số:? ?[\dIVX]{1,4}\W{0,2}$"
)
_LONGEST_HEADING = 200
_MOST_PASSAGES = 400
"""No foot has as many; what is still followed there is a list of something else."""


@dataclasses.dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says and where it is: passages `first` up to, without it, `last`.

    The body ends at `first`, the closing at `signed`; appendices begin at `last`. All three are
    the same where there is no foot.
    """

    read: ReadFoot
    first: int
    signed: int
    last: int


def read_foot(passages: Sequence[Passage], begin: int = 0) -> Foot:
    """The foot of the plan whose body begins at passage `begin`.

    Recipients and signature are known by their own words, so that they may stand in a table, one
    behind the other in either order, or interleaved. An appendix with recipients and a signature
    of its own (the form of a report) comes behind the foot and is none of it. A plan without
    either, below the decision that issues it, has those of the decision.
    """
    limit = _appendix_at(passages, begin)
    block = _block(passages, begin, limit)
    first = closing_at(passages, begin, block.start)
    signed = block or _decision_block(passages, begin)
    read = read_lines(lines_in(passages[signed.start : signed.stop]))
    closing = _joined(passages[first : block.start])
    return Foot(dataclasses.replace(read, closing=closing), first, block.start, block.stop)


def _joined(passages: Iterable[Passage]) -> str:
    texts = (squeezed(passage.text) for passage in passages)
    return "\n".join(text for text in texts if not is_ornament(text))


def _appendix_at(passages: Sequence[Passage], begin: int) -> int:
    """The heading of the first appendix, or the number of passages where there is none."""
    for index in range(begin, len(passages)):
        text = squeezed(passages[index].text[: 2 * _LONGEST_HEADING])
        is_short = len(text) <= _LONGEST_HEADING and not text.endswith((";", "./.", ","))
        if is_short and passages[index].cell is None and _APPENDIX.match(text):
            return index
    return len(passages)


def _block(passages: Sequence[Passage], begin: int, limit: int) -> range:
    """The passages with recipients and signature; empty and at `limit` where there are none."""
    places = range(begin, limit)
    heading = next((at for at in places if heads_recipients(passages[at])), None)
    if heading is not None:
        return range(_back(passages, begin, heading), _forth(passages, heading, limit).end)
    archive = next((at for at in reversed(places) if is_archive(passages[at].text)), None)
    if archive is not None:
        first = _back(passages, begin, archive)
        return range(first, _forth(passages, first, limit).end)
    return _signature_alone(passages, begin, limit)


def _decision_block(passages: Sequence[Passage], begin: int) -> range:
    """Recipients and signature of a decision in front of the plan's body; empty without one."""
    decision = decision_at(passages[:begin])
    return range(0) if decision is None else _block(passages, decision, begin)


def _back(passages: Sequence[Passage], begin: int, anchor: int) -> int:
    """Where the signature or the first recipients in front of passage `anchor` begin."""
    first = anchor
    for index in range(anchor - 1, begin - 1, -1):
        text = squeezed(passages[index].text[: 2 * LONGEST])
        if is_title(text) or (has_dash(text) and _may_be_recipient(text)):
            first = index
        elif not (is_residue(text) or is_name(text) or _may_be_signature(text)):
            break
    return first


def _may_be_recipient(text: str) -> bool:
    """Whether an item with a dash may be a recipient: short, and no sentence that ends."""
    return len(text) <= LONGEST // 2 and not text.endswith((".", ":"))


def _may_be_signature(text: str) -> bool:
    return is_capital(text) and len(text) <= LONGEST // 2 and not begins_section(text)


@dataclasses.dataclass(slots=True)
class _Progress:
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


def _forth(passages: Sequence[Passage], begin: int, limit: int) -> _Progress:
    """The foot that begins with passage `begin`, followed to its end.

    The letterhead of an appendix begins with its office, in capitals as a signature is.
    """
    progress = _Progress(min(limit, begin + _MOST_PASSAGES))
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


def _signature_alone(passages: Sequence[Passage], begin: int, limit: int) -> range:
    """A signature without recipients: a title with a name behind it, or at the very end."""
    index = begin
    while index < limit:
        if not is_title(squeezed(passages[index].text[: 2 * LONGEST])):
            index += 1
            continue
        progress = _forth(passages, index, limit)
        is_last = progress.end == limit
        is_sure = passages[index].cell is None and is_capital(passages[index].text)
        if (is_last and (progress.has_name or is_sure)) or (progress.has_name and is_sure):
            return range(index, progress.end)
        index = max(progress.end, index + 1)
    return range(limit, limit)
