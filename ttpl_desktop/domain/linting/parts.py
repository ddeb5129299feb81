"""Which part of the paper each passage of a file belongs to."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.linting.draft import Part
from ttpl_desktop.domain.reading.appendices import appendices
from ttpl_desktop.domain.reading.ends.foot import Foot, read_foot
from ttpl_desktop.domain.reading.ends.foot_lines import heads_recipients
from ttpl_desktop.domain.reading.ends.head import read_head
from ttpl_desktop.domain.reading.ends.looks import squeezed
from ttpl_desktop.domain.reading.ends.recipients import has_dash, is_archive
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadHead, ReadPlan


@dataclasses.dataclass(frozen=True, slots=True)
class FileParts:
    """The part of every passage, and the stretches of passages that are trees of items."""

    parts: tuple[Part, ...]
    trees: tuple[tuple[int, int], ...]

    def of(self, passage: int) -> Part:
        """The part that passage number `passage` belongs to."""
        return self.parts[passage]


def parts_of(read: ReadPlan) -> FileParts:
    """The parts of a plan that was read, found in the same way as it was read."""
    passages = read.passages
    head, first = read_head(passages)
    foot = read_foot(passages, first)
    annexes = [(start, end) for _heading, start, end in appendices(passages, foot.last)]
    parts = [*_head_parts(passages[:first], head)]
    parts += [Part.BODY] * (foot.first - first)
    parts += [Part.CLOSING] * (foot.signed - foot.first)
    parts += _foot_parts(passages, foot)
    parts += [Part.BODY] * (len(passages) - foot.last)
    return FileParts(tuple(parts), ((first, foot.first), *annexes))


def _head_parts(passages: Sequence[Passage], head: ReadHead) -> Iterator[Part]:
    bases = [squeezed(basis) for basis in head.bases]
    title, opening = squeezed(head.title), squeezed(head.opening)
    for passage in passages:
        text = squeezed(passage.text)
        bare = text.rstrip(" ;.,")
        if text.startswith("Căn cứ ") or any(bare and bare in basis for basis in bases):
            yield Part.BASIS
        elif bare and bare in title:
            yield Part.TITLE
        elif bare and bare in opening:
            yield Part.OPENING
        else:
            yield Part.LETTERHEAD


def _foot_parts(passages: Sequence[Passage], foot: Foot) -> Iterator[Part]:
    for passage in passages[foot.signed : foot.last]:
        text = squeezed(passage.text)
        is_recipient = has_dash(text) or is_archive(text) or text.endswith(";")
        if is_recipient and not heads_recipients(passage):
            yield Part.RECIPIENT
        else:
            yield Part.SIGNATURE
