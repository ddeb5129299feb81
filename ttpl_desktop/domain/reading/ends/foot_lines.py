"""The lines of a foot, parted where columns have run together, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ttpl_desktop.domain.reading.ends.looks import ends_sentence, is_capital, squeezed
from ttpl_desktop.domain.reading.ends.recipients import has_dash, is_archive, recipients_of
from ttpl_desktop.domain.reading.ends.signature import (
    is_capital_name,
    is_capital_title,
    is_name,
    is_residue,
    is_title,
    titles_in,
)
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadFoot

LONGEST = 300
"""Characters of the longest line in a foot; what is longer is a paragraph of the body."""

_HEADING = re.compile(r"\W{0,3}Nơi nhận\W{0,3}(?=$|\s|[-\w(])", re.IGNORECASE)
_COLON_HEADING = re.compile(r"\W{0,3}Nơi nhận\s?[:/.]", re.IGNORECASE)
_NEXT_ENTRY = re.compile(r"(?<=[;,.:])\s+(?=[-–—•]\s*\w)|(?<=[;.])\s+(?=(?:Lưu|LƯU)\b)")
_MARK = re.compile(r"[;:.,]\s+")
_ABBREVIATED = re.compile(r"(?:^|\s)(?:TP|TX|TT|P|Q|H|X)$")


def heads_recipients(passage: Passage) -> bool:
    """Whether the passage begins with "Nơi nhận"; the head of a table's column is none."""
    text = passage.text[:60]
    if _COLON_HEADING.match(text):
        return True
    found = _HEADING.match(text)
    is_column = passage.cell is not None and passage.cell.column > 0
    return found is not None and not is_column and not text[found.end() :].strip(" \n")


def lines_in(passages: Sequence[Passage]) -> list[str]:
    """The lines of the foot; a table's columns come one behind the other."""
    texts = (passage.text for passage in _by_column(passages))
    return [line for text in texts for raw in text.splitlines() for line in apart(squeezed(raw))]


def apart(line: str) -> Iterator[str]:
    """The line cut before each entry, title and name that has run into it from beside."""
    found = _COLON_HEADING.match(line)
    if found is not None:
        yield line[: found.end()]
        line = line[found.end() :].strip()
    for part in _NEXT_ENTRY.split(line):
        if part:
            yield from _without_signature(part)


def read_lines(lines: Iterable[str]) -> ReadFoot:
    """Recipients, archive, signature and signer, in whatever order they come."""
    listed: list[str] = []
    titles: list[str] = []
    names: list[str] = []
    is_listing = is_closed = False
    for line in lines:
        if is_residue(line):
            continue
        if _HEADING.match(line):
            is_listing = True
        elif has_dash(line) or is_archive(line):
            listed.append(line)
            is_listing, is_closed = True, is_archive(line) and line.endswith(".")
        elif is_title(line) or (is_capital(line) and not ends_sentence(line)):
            titles += titles_in(line)
        elif is_name(line):
            names.append(line)
        elif is_listing and not is_closed:
            listed.append(line)
            is_closed = is_archive(listed[-1]) and line.endswith(".")
    return _foot(listed, titles, names)


def _foot(listed: Sequence[str], titles: list[str], names: Sequence[str]) -> ReadFoot:
    if not names and len(titles) > 1 and is_capital_name(titles[-1]):
        names = (titles.pop(),)
    recipients = recipients_of(listed)
    return ReadFoot(
        lines=recipients.lines,
        recipients=recipients.known,
        archive=recipients.archive,
        signature=tuple(titles),
        signer=names[-1] if names else "",
    )


def _by_column(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with each table's columns one behind the other; tables stay in their place."""
    places: dict[int, int] = {}
    for index, passage in enumerate(passages):
        if passage.cell is not None:
            places.setdefault(passage.cell.table, index)

    def place(numbered: tuple[int, Passage]) -> tuple[int, int]:
        index, passage = numbered
        if passage.cell is None:
            return index, 0
        return places[passage.cell.table], passage.cell.column

    return [passage for _, passage in sorted(enumerate(passages), key=place)]


def _without_signature(part: str) -> Iterator[str]:
    """The part, and behind it the title or name that stood beside it on the page."""
    if len(part) > LONGEST or is_title(part) or is_name(part):
        yield part
        return
    for mark in _MARK.finditer(part):
        rest = part[mark.end() :]
        is_closed = mark.group()[0] in ".;" and not _ABBREVIATED.search(part[: mark.start()])
        if is_capital_title(rest) or (is_closed and is_name(rest)):
            yield part[: mark.end()].strip()
            yield rest
            return
    yield part
