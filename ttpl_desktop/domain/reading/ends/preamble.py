"""What stands between the type name and the first section: title, bases, opening clause."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from ttpl_desktop.domain.reading.ends.issue_dates import DAY, UNDATED, IssueDay, issue_day
from ttpl_desktop.domain.reading.ends.looks import (
    BLANKS,
    SYMBOL,
    begins_section,
    has_marker,
    is_capital,
    is_ornament,
    spelling,
    squeezed,
    without_bullet,
)
from ttpl_desktop.domain.reading.ends.titles import (
    Title,
    is_elsewhere,
    is_note,
    opens_plan,
    read_title,
)
from ttpl_desktop.domain.reading.passages import Passage

_ISSUED_WITH = re.compile(
    rf"[Kk]èm theo Quyết định số\s?:?{BLANKS}(?:(?P<number>\d{{1,5}}){BLANKS})?/\s?"
    rf"(?P<symbol>{SYMBOL})(?:\s?,?\s?{DAY})?"
)
_RECITAL = re.compile(r"(?:căn cứ|thực hiện|theo(?! dõi)|xét|triển khai|trên cơ sở|tiếp tục)\b")
_ISSUES = re.compile(
    r"[,;] [^,;]{0,200}(?:ban hành|xây dựng|lập|triển khai)[^,;]{0,80}kế hoạch|như sau|sau đây"
)
_NEXT_BASIS = re.compile(r"[;.]\s+(?=(?:Căn cứ|CĂN CỨ)\s)")
_BASES_HEADING = re.compile(r"(?:các )?căn cứ(?: pháp lý)?\s?:")
_END_MARKS = " ;,."


@dataclasses.dataclass(frozen=True, slots=True)
class Preamble:
    """What the plan says before its first section; `end` is the first passage behind it.

    `number`, `symbol` and `issued` are those of the decision that the plan is issued with, where
    a line under the title names it.
    """

    title: str
    bases: tuple[str, ...]
    opening: str
    end: int
    number: str = ""
    symbol: str = ""
    issued: IssueDay = UNDATED


@dataclasses.dataclass(frozen=True, slots=True)
class Beginning:
    """Where the preamble begins: behind the type name, or at the top where there is none.

    `rest` are the words behind the type name on its own line; `table` the table in which it
    stands, None outside tables.
    """

    at: int
    rest: str = ""
    has_type: bool = False
    table: int | None = None


@dataclasses.dataclass(slots=True)
class _Recitals:
    """The lines read so far; `lists_bases` behind a line "Căn cứ:" whose bases follow it."""

    notes: list[str] = dataclasses.field(default_factory=list)
    bases: list[str] = dataclasses.field(default_factory=list)
    opening: list[str] = dataclasses.field(default_factory=list)
    lists_bases: bool = False

    @property
    def are_over(self) -> bool:
        """Whether the opening clause has ended with its colon."""
        return bool(self.opening) and self.opening[-1].endswith(":")

    def take(self, text: str) -> None:
        if not self.opening and is_note(text):
            self.notes.append(text)
        elif not self.opening and _BASES_HEADING.fullmatch(spelling(text)):
            self.lists_bases = True
        elif bases := [] if self.opening else _bases_in(without_bullet(text), self.lists_bases):
            self.bases += bases[:-1]
            self._take_last(bases[-1])
        else:
            self.opening.append(text)

    def _take_last(self, base: str) -> None:
        """The last base of a paragraph, behind which the opening may go on."""
        if not base.endswith(";") and _ISSUES.search(spelling(base)):
            base, _, rest = base.rpartition(";")
            self.opening.append(rest.strip())
        if base:
            self.bases.append(base.rstrip(_END_MARKS))


def read_preamble(passages: Sequence[Passage], beginning: Beginning) -> Preamble:
    """The title, the bases and the opening clause.

    The opening goes up to its colon or to the first section. Where the plan has no sections, only
    a paragraph that speaks as an opening does is one.
    """
    title = Title("", "", beginning.at)
    if beginning.has_type:
        title = read_title(passages, beginning.at, beginning.rest, beginning.table)
    is_strict = not (beginning.has_type and _has_sections(passages, title.end))
    recitals = _Recitals()
    if title.opening:
        recitals.take(title.opening)
    end = len(passages)
    for index in range(title.end, len(passages)):
        passage, text = passages[index], squeezed(passages[index].text)
        if is_ornament(text):
            continue
        if recitals.are_over or _is_body(passage, text, beginning.table, recitals):
            end = index
            break
        if is_strict and not _is_recital(text, recitals):
            end = index
            break
        recitals.take(text)
    return _issued_with(
        Preamble(title.text, tuple(recitals.bases), "\n".join(recitals.opening), end),
        recitals.notes,
    )


def _issued_with(preamble: Preamble, notes: Sequence[str]) -> Preamble:
    """The preamble with number and day of the decision that a note names."""
    hit = _ISSUED_WITH.search(squeezed(" ".join(notes)))
    if hit is None:
        return preamble
    symbol = "".join(hit["symbol"].split())
    return dataclasses.replace(
        preamble, number=hit["number"] or "", symbol=symbol, issued=issue_day(hit)
    )


def _has_sections(passages: Sequence[Passage], at: int) -> bool:
    return any(
        begins_section(passages[index].text) and passages[index].cell is None
        for index in range(at, len(passages))
    )


def _is_body(passage: Passage, text: str, table: int | None, recitals: _Recitals) -> bool:
    """Whether the passage belongs to a section: a table, a number, a heading, an item."""
    if is_elsewhere(passage, table) or begins_section(text):
        return True
    if has_marker(text):
        return not (recitals.lists_bases or _RECITAL.match(spelling(without_bullet(text))))
    return is_capital(text) and not is_note(text)


def _is_recital(text: str, recitals: _Recitals) -> bool:
    """Whether a paragraph speaks as bases and openings do, and no opening has been read yet."""
    if recitals.opening:
        return False
    is_listed = recitals.lists_bases and has_marker(text)
    return is_listed or is_note(text) or opens_plan(without_bullet(text))


def _bases_in(text: str, is_listed: bool) -> list[str]:
    """The bases that a paragraph gives, each as it stands; none where it is an opening."""
    told = spelling(text)
    if is_listed and not _ISSUES.search(told):
        return [text]
    if not _RECITAL.match(told):
        return []
    pieces = _NEXT_BASIS.split(text)
    if len(pieces) > 1 or text.endswith((";", ",")):
        return pieces
    is_opening = text.endswith(":") or _ISSUES.search(told)
    return pieces if told.startswith("căn cứ") and not is_opening else []
