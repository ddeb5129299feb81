"""The foot of a paper: who gets it and who signs it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from ttpl_desktop.domain.layout.annexes import is_annex_label
from ttpl_desktop.domain.layout.parts import Part, Place
from ttpl_desktop.domain.layout.patterns import (
    ARCHIVE,
    BAD_AUTHORITY,
    DASH,
    DRAFTER,
    RECIPIENTS,
    names_nation,
)
from ttpl_desktop.domain.layout.types import BY_FOLDED
from ttpl_desktop.domain.reading.ends.looks import is_capital, is_ornament
from ttpl_desktop.domain.reading.ends.office_names import names_office
from ttpl_desktop.domain.reading.ends.signature import (
    is_capital_name,
    is_capital_title,
    is_name,
    is_residue,
    is_title,
)
from ttpl_desktop.domain.text import fold

_AROUND = 25
"""Lines without a table, around the word Nơi nhận, in which the signature is looked for."""


@dataclasses.dataclass(frozen=True, slots=True)
class Foot:
    """What the lines from `first` up to, without it, `last` are; empty `parts` for no foot."""

    parts: dict[int, Part]
    first: int
    last: int


def read_foot(places: Sequence[Place], begin: int) -> Foot:
    """The first foot behind line `begin`: that of the paper itself, not of what comes with it."""
    after = range(begin, len(places))
    heading = next((at for at in after if _heads_recipients(places, at)), None)
    if heading is None:
        heading = _signature_at(places, begin)
        if heading is None:
            return Foot({}, len(places), len(places))
    cell = places[heading][0].cell
    lines = _table_lines(places, cell.table, begin) if cell else _around(places, heading, begin)
    parts = _told(places, lines, heading)
    if not cell:
        lines = [at for at in lines if parts[at] is not Part.OTHER] or [heading]
    return Foot({at: parts[at] for at in lines}, lines[0], lines[-1] + 1)


def _heads_recipients(places: Sequence[Place], at: int) -> bool:
    """Whether the line is the word Nơi nhận over a list, and not the name of a field or column."""
    text = places[at][1].text
    if not RECIPIENTS.match(text):
        return False
    column = _column(places[at])
    below = (each for each in places[at + 1 : at + 6] if _column(each) == column)
    listed = next(below, None)
    has_list = listed is not None and (
        DASH.match(listed[1].text) or DASH.match(listed[0].label) or ARCHIVE.match(listed[1].text)
    )
    return text.endswith(":") or bool(has_list)


def _signature_at(places: Sequence[Place], begin: int) -> int | None:
    """A title in capitals with a name not far behind it, where no recipients are named."""
    for at in range(len(places) - 1, begin - 1, -1):
        if not is_capital_title(places[at][1].text):
            continue
        behind = (places[next_at][1].text for next_at in range(at + 1, min(at + 6, len(places))))
        if any(is_name(text) or is_capital_name(text) for text in behind):
            return at
    return None


def _table_lines(places: Sequence[Place], table: int, begin: int) -> list[int]:
    return [
        at
        for at in range(begin, len(places))
        if (cell := places[at][0].cell) is not None and cell.table == table
    ]


def _around(places: Sequence[Place], heading: int, begin: int) -> list[int]:
    """The lines near the heading; signature lines may stand in front of it."""
    first = heading
    while first > begin and heading - first < _AROUND and _may_be_signed(places[first - 1][1].text):
        first -= 1
    behind = range(heading + 1, min(heading + _AROUND, len(places)))
    last = next((at for at in behind if _begins_other(places[at][1].text)), behind.stop)
    return list(range(first, last))


def _begins_other(text: str) -> bool:
    """Whether an annex or another paper begins."""
    return is_annex_label(text) or fold(text) in BY_FOLDED or names_nation(text)


def _may_be_signed(text: str) -> bool:
    return is_title(text) or is_name(text) or is_residue(text)


def _told(places: Sequence[Place], lines: Sequence[int], heading: int) -> dict[int, Part]:
    """What each line is, one column after the other."""
    column = _column(places[heading])
    is_listed = RECIPIENTS.match(places[heading][1].text) is not None
    mine = [at for at in lines if is_listed and _column(places[at]) == column]
    is_mine = set(mine)
    others = [at for at in lines if at not in is_mine]
    if column == 0:
        mine, others = _apart(places, lines, heading)
    parts = dict.fromkeys(lines, Part.OTHER)
    return parts | dict(_listed(places, mine)) | dict(_signed(places, others))


def _apart(
    places: Sequence[Place], lines: Sequence[int], heading: int
) -> tuple[list[int], list[int]]:
    """Recipients and signature that stand one behind the other."""
    mine = [heading] if RECIPIENTS.match(places[heading][1].text) else []
    for at in range(heading + 1, lines[-1] + 1) if mine else ():
        text = places[at][1].text
        if not (DASH.match(text) or DASH.match(places[at][0].label) or ARCHIVE.match(text)):
            break
        mine.append(at)
    return mine, [at for at in lines if at not in mine]


def _listed(places: Sequence[Place], lines: Iterable[int]) -> Iterator[tuple[int, Part]]:
    """The word Nơi nhận, the recipients, the archive."""
    begun = closed = False
    for at in lines:
        text = places[at][1].text
        if RECIPIENTS.match(text):
            begun = True
            yield at, Part.RECIPIENTS
        elif is_ornament(text) or not begun:
            yield at, Part.OTHER
        elif DRAFTER.fullmatch(text):
            yield at, Part.DRAFTER
        elif ARCHIVE.match(text):
            closed = True
            yield at, Part.ARCHIVE
        else:
            yield at, Part.OTHER if closed else Part.RECIPIENT


def _signed(places: Sequence[Place], lines: Sequence[int]) -> Iterator[tuple[int, Part]]:
    """Titles first, then the name; what a digital signature leaves behind is none of it."""
    named = _name_at(places, lines)
    titled = False
    for at in lines:
        text = places[at][1].text
        if is_residue(text):
            continue
        is_authority = is_capital(text) and BAD_AUTHORITY.match(text) is not None
        if at == named and titled:
            yield at, Part.SIGNER_NAME
        elif (
            is_title(text)
            or is_authority
            or (titled and is_capital(text) and (named is None or at < named))
        ):
            titled = True
            yield at, Part.SIGNER_TITLE


def _name_at(places: Sequence[Place], lines: Sequence[int]) -> int | None:
    """The first name behind a title; in capitals the last line that cannot be a part of one."""
    behind = list(dropwhile(lambda at: not is_title(places[at][1].text), lines))
    named = next((at for at in behind if is_name(places[at][1].text)), None)
    if named is not None:
        return named
    texts = {at: places[at][1].text for at in behind[1:]}
    loud = (at for at, text in texts.items() if is_capital_name(text) and not names_office(text))
    return max(loud, default=None)


def _column(place: Place) -> int:
    return place[0].cell.column if place[0].cell else 0
