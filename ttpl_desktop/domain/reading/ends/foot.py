"""The foot of a plan: its closing, recipients and signature, and where appendices begin."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.reading.ends.closing import closing_at
from ttpl_desktop.domain.reading.ends.foot_extent import followed
from ttpl_desktop.domain.reading.ends.foot_lines import (
    LONGEST,
    heads_recipients,
    lines_in,
    read_lines,
)
from ttpl_desktop.domain.reading.ends.looks import (
    begins_section,
    is_capital,
    is_ornament,
    squeezed,
)
from ttpl_desktop.domain.reading.ends.recipients import has_dash, is_archive
from ttpl_desktop.domain.reading.ends.signature import is_name, is_residue, is_title
from ttpl_desktop.domain.reading.ends.titles import decision_at
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadFoot

_APPENDIX = re.compile(
    r"(?:PHỤ LỤC|Phụ lục)(?: số)?(?: ?[IVX]{1,5}| ?\d{1,2})?\s?"
    r"(?:$|[.:(]|[-–]\s|(?:[Bb]an hành )?kèm theo)|PHỤ LỤC |"
    r"(?:MẪU|BIỂU)(?: MẪU)? SỐ |(?:Mẫu|Biểu)(?: mẫu)? số:? ?[\dIVX]{1,4}\W{0,2}$"
)
_LONGEST_HEADING = 200


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
        return range(_back(passages, begin, heading), followed(passages, heading, limit).end)
    archive = next((at for at in reversed(places) if is_archive(passages[at].text)), None)
    if archive is not None:
        first = _back(passages, begin, archive)
        return range(first, followed(passages, first, limit).end)
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


def _signature_alone(passages: Sequence[Passage], begin: int, limit: int) -> range:
    """A signature without recipients: a title with a name behind it, or at the very end."""
    index = begin
    while index < limit:
        if not is_title(squeezed(passages[index].text[: 2 * LONGEST])):
            index += 1
            continue
        progress = followed(passages, index, limit)
        is_last = progress.end == limit
        is_sure = passages[index].cell is None and is_capital(passages[index].text)
        if (is_last and (progress.has_name or is_sure)) or (progress.has_name and is_sure):
            return range(index, progress.end)
        index = max(progress.end, index + 1)
    return range(limit, limit)
