"""Where a sentence of a plan says when something is to be done."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain import text as texts
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines.citations import mask_citations
from ttpl_desktop.domain.deadlines.mention_forms import is_surely_a_time, phrase_pattern
from ttpl_desktop.domain.deadlines.mention_places import Place, says_when
from ttpl_desktop.domain.deadlines.phrases import read

_NO_HOLIDAYS = WorkCalendar(announced_years=frozenset(range(1899, 2102)))
"""Only the meaning is asked for here, not the days."""

_CLAUSE = 160
"""Characters before a phrase that are looked at to see what it belongs to."""
_AFTER = 20
_SENTENCE_END = re.compile(r"[.;\n]")
_BETWEEN = re.compile(r"[,;]?(?: và| hoặc)? ?")
_LONGEST_JOINED = 150
"""Characters beyond which neighbours are an enumeration rather than one phrase."""
_EDGES = " ,;:"

_CLUSTER = re.compile(r"\s+|[^\s][\u0300-\u036f]*")
_UNEVEN_SPACE = re.compile(r"\s\s|[^\S ]")
_DASHES = str.maketrans("‐‑‒–—−", "------")


@dataclasses.dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence that names a time, which `read` understands as its author meant it.

    It begins with its marker ("trước ngày", "chậm nhất", "trong") and ends with the time, without
    the words that follow. `is_scope`: it bounds the documents or data that are monitored.
    """

    start: int
    end: int
    is_scope: bool


def mentions(text: str, year: int) -> tuple[Mention, ...]:
    """The time phrases of a paragraph or cell of a plan of `year`, in their order.

    Dates of cited documents, of letterheads and in brackets are left out, and so are years and
    words that only name or describe something. A marked time from which no day follows ("trước
    ngày 30/02", "sau Tết") is among them: `read` says what is wrong with it.
    """
    lowered, places = _lowered(text)
    found = _joined(_phrases(mask_citations(lowered), year), lowered, year)
    return tuple(Mention(places[one.start], places[one.end], one.is_scope) for one in found)


def _phrases(lowered: str, year: int) -> Iterator[Mention]:
    for found in phrase_pattern().finditer(lowered):
        form, start = found.lastgroup or "", found.start()
        words = found.group().rstrip(_EDGES)
        end = start + len(words)
        before = _SENTENCE_END.split(lowered[max(0, start - _CLAUSE) : start])[-1]
        if not says_when(form, Place(before, words, lowered[end : end + _AFTER])):
            continue
        meaning = _meaning(words, year)
        if meaning is not DeadlineKind.UNKNOWN or is_surely_a_time(form, words):
            yield Mention(start, end, meaning is DeadlineKind.SCOPE)


def _meaning(words: str, year: int) -> DeadlineKind:
    return read(words, year=year, calendar=_NO_HOLIDAYS).kind


def _joined(phrases: Iterator[Mention], lowered: str, year: int) -> list[Mention]:
    """Neighbours made one where they are one phrase: "hằng quý, trước ngày 15 …"."""
    joined: list[Mention] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if last and _is_one_phrase(last, phrase, lowered, year):
            joined[-1] = Mention(last.start, phrase.end, is_scope=False)
        else:
            joined.append(phrase)
    return joined


def _is_one_phrase(first: Mention, second: Mention, lowered: str, year: int) -> bool:
    if first.is_scope or second.is_scope or second.end - first.start > _LONGEST_JOINED:
        return False
    if not _BETWEEN.fullmatch(lowered, first.end, second.start):
        return False
    return _meaning(lowered[first.start : second.end], year) is not DeadlineKind.UNKNOWN


def _lowered(text: str) -> tuple[str, Sequence[int]]:
    """The text in lower case with single spaces, and where each of its characters began."""
    lowered = text.lower().translate(_DASHES)
    is_even = len(lowered) == len(text) and not _UNEVEN_SPACE.search(text)
    if is_even and texts.normal(text) == text:
        return lowered, range(len(text) + 1)
    characters: list[str] = []
    places: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        words = texts.normal(cluster.group()).lower().translate(_DASHES)
        for character in " " if words.isspace() else words:
            characters.append(character)
            places.append(cluster.start())
    return "".join(characters), [*places, len(text)]
