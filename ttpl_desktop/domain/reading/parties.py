"""Who is named: the parties in a list of units, and the party that a sentence begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ttpl_desktop.domain.reading.party_words import (
    ALWAYS_VERBS,
    COMMON,
    COMPLETE,
    GROUP,
    NAMED,
    NO_HEADS,
    VERBS,
)
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.text import fold_aligned

Stretch = tuple[int, int]
"""From which character of a text to which."""

_SEPARATOR = re.compile(
    r"\s*(?:;|\n|,? (?<!HĐND )và |,? cùng với | & |,)\s*"
    r"|(?<= Sở) (?=(?:UBND|Ủy ban nhân dân|[Cc]ác|Phòng|Văn phòng|Thanh tra)\b)"
)
"""Also where lines of a narrow cell were joined without a mark: "Văn phòng Sở UBND các xã"."""
_HARD = re.compile(r"[;\n]")
_TRIM = " \t\n;,.:-–+*•"
_NOUN_BEFORE = re.compile(r"(?:\b(?:[Cc]ác|[Nn]hững|của|[Mm]ột số|[Mm]ọi)|,| và) $")
_NOUN_BEHIND = re.compile(
    r"(?:,|;|\.|$| và)|,? (?:và )?(?:cá nhân|có liên quan|liên quan|đoàn thể|chính trị|xã hội"
    r"|hành nghề|thành viên|pháp chế|tư pháp)"
)
_CAPITALS_BEFORE = re.compile(
    r"(?:Phòng|phòng|Ban|Cục|Vụ|Tổ|Trung tâm|Chi cục) [A-ZÀ-ỸĐ]\w*(?:,? \w+){0,9}(?:,| và) $"
)
_ASSIGNED = re.compile(r" được (?:giao|phân công)(?: nhiệm vụ)?$")
_LONGEST_PARTY = 200
_LONGEST_LIST = 1000
"""Characters of a sentence that are looked at for those who act: reading stays linear."""


def spans_within(span: Span, stretches: Iterable[Stretch]) -> tuple[Span, ...]:
    """Stretches of the words of a span, as places in the whole text."""
    return tuple(span.within(start, end) for start, end in stretches)


def parties(text: str) -> tuple[Stretch, ...]:
    """The parties of a list ("Sở Tư pháp; các Sở, ngành và UBND cấp huyện"), each without marks.

    A comma and "và" part two names only where a new name begins; a semicolon always does.
    """
    folded = fold_aligned(text)
    cut = ((start, start + party_length(text[start:end])) for start, end in _split(text, folded))
    return tuple(stretch for start, end in cut if (stretch := _trimmed(text, start, end)))


def leading_parties(text: str) -> tuple[tuple[Stretch, ...], int]:
    """The parties that a sentence begins with, and where the words behind them begin.

    Nothing where it does not begin with a party. "Sở Tư pháp và các Sở, ngành tổ chức …" gives two
    and the place of "tổ chức".
    """
    text = text[:_LONGEST_LIST]
    found: list[Stretch] = []
    for start, end in _split(text, fold_aligned(text)):
        length = party_length(text[start:end])
        stretch = _trimmed(text, start, start + length)
        if stretch is None or not is_party(text[slice(*stretch)]):
            break
        found.append(stretch)
        if start + length < end:
            break
    return tuple(found), (found[-1][1] if found else 0)


def _split(text: str, folded: str) -> Iterator[Stretch]:
    start = 0
    depth_at = _bracket_depths(text)
    for separator in _SEPARATOR.finditer(text):
        if depth_at[separator.start()]:
            continue
        if _HARD.search(separator[0]) or _begins_a_party(text, folded, separator.end()):
            yield start, separator.start()
            start = separator.end()
    yield start, len(text)


def _bracket_depths(text: str) -> list[int]:
    depths, depth = [], 0
    for character in text:
        depth += (character == "(") - (character == ")" and depth > 0)
        depths.append(depth)
    return depths


def _begins_a_party(text: str, folded: str, at: int) -> bool:
    """Whether a new name begins: a group with its article, or a head with a name behind it."""
    if GROUP.match(folded, at):
        return True
    if text.isupper():
        return folded.startswith("ubnd", at)
    head = NAMED.match(folded, at)
    if head is None or NO_HEADS.match(text, at):
        return False
    behind = text[head.end() :].lstrip()
    if text[at].isupper():
        return behind[:1].isalnum() or COMPLETE.match(folded, at) is not None
    # "phòng Tư pháp" is a name, "phòng, ban" and "đơn vị thuộc Sở" go on with what was before.
    return behind[:1].isupper()


def party_length(text: str) -> int:
    """How many characters a party takes at the beginning of the text: up to what it is to do."""
    room = text[:_LONGEST_PARTY].partition(":")[0]
    spelled = room.lower() if room.isupper() else room
    for verb in VERBS.finditer(spelled):
        if verb.start() and not _is_part_of_name(spelled, verb):
            return len(spelled[: verb.start()].rstrip())
    return len(room) if len(text) <= _LONGEST_PARTY or len(room) < _LONGEST_PARTY else 0


def _is_part_of_name(text: str, verb: re.Match[str]) -> bool:
    """Whether the word belongs to the name.

    "tổ chức" is a noun beside "cơ quan" or "cá nhân"; any word is, behind a comma or "và" that
    goes on with a name in capitals ("Phòng Xây dựng và kiểm tra văn bản").
    """
    before = text[: verb.start()]
    if verb[0] == "tổ chức" and _NOUN_BEFORE.search(before):
        return _NOUN_BEHIND.match(text, verb.end()) is not None
    if verb[0] in ALWAYS_VERBS:
        return False
    return before.lower().endswith("quản lý ") or _CAPITALS_BEFORE.search(before) is not None


def is_party(text: str) -> bool:
    """Whether words name an office, a unit or a group of them, and nothing more."""
    stripped = text.strip(_TRIM)
    if not stripped or len(stripped) > _LONGEST_PARTY or NO_HEADS.match(stripped):
        return False
    folded = fold_aligned(stripped)
    begins = GROUP.match(folded) or COMMON.match(folded) or NAMED.match(folded)
    return begins is not None and party_length(stripped) == len(stripped)


def _trimmed(text: str, start: int, end: int) -> Stretch | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(_TRIM))
    words = words.strip(_TRIM)
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(_TRIM)
    words = _ASSIGNED.sub("", words)
    if not any(map(str.isalpha, words)):
        return None
    return (start, start + len(words)) if words else None
