"""Who does what in a sentence: "Giao Thanh tra Sở chủ trì, phối hợp với các phòng …"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import lru_cache

from ttpl_desktop.domain.reading.parties import Stretch, is_party, leading_parties
from ttpl_desktop.domain.text import fold_aligned


@dataclasses.dataclass(frozen=True, slots=True)
class Duty:
    """The parties that a text gives a duty to, as stretches of it."""

    lead: tuple[Stretch, ...] = ()
    executors: tuple[Stretch, ...] = ()
    coordinators: tuple[Stretch, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether somebody is told to act."""
        return bool(self.lead or self.executors)

    def moved(self, by: int) -> Duty:
        """The same parties in a text that begins so many characters earlier."""
        groups = (self.lead, self.executors, self.coordinators)
        return Duty(*(_moved(group, by) for group in groups))


_ASSIGNS = r"(?:giao|phan cong|de nghi|yeu cau)(?: nhiem vu| trach nhiem)?(?: cho)?"
_OPENING = re.compile(rf"(?:tiep tuc )?(?:{_ASSIGNS}|doi voi) (?=\S)")
_ASSIGNMENT = re.compile(rf"(?:(?<=, )|(?<=\())(?:{_ASSIGNS}) (?=\S)|\b(?P<by>do) (?=\S)")
_DOES = re.compile(
    r" (?:chu tri|thuc hien|phu trach|dam nhiem|dam nhan|lam|to chuc|tong hop|dau moi|tien hanh)\b"
)
"""What is done "do X …": not what X only issued or signed."""
_LEADS = re.compile(
    r"[,:]? ?(?:se )?(?:duoc giao )?"
    r"(?:chu tri|lam dau moi|la (?:don vi |co quan |bo phan )?(?:dau moi|chu tri|thuong truc)"
    r"|dau moi|chiu trach nhiem (?:chinh|chu tri)|chu cong|phu trach)\b"
)
_WITH = re.compile(
    r"\bphoi hop(?: chat che| thuong xuyen| kip thoi| chu dong)?,? (?:cung |voi |cung voi )+"
)
_NO_ACT = re.compile(r"(?:[.,;)]|:?\s*$| ?[-–] |,? (?:va|hoac|de|cua|neu|voi) )")
_LONGEST_SETTING = 250
_OF_WHOM = re.compile(
    r" cua (?P<whom>[^:.;]{3,120}): "
    r"(?:gui|trinh|hoan thanh|thuc hien|bao cao|xay dung|ban hanh|nop)\b"
)
_HELPS = re.compile(r" (?:cung )?phoi hop\b")
_BRACKET = re.compile(r"\(([^()]{5,200})\)")
_CLAUSE = re.compile(r"[.;](?:\s+|$)|\n")
_SETTING = re.compile(
    r"(?:tren co so|can cu|theo|de|nham|trong|khi|hang|dinh ky|truoc|cham nhat|den|sau|thuc hien"
    r"|ket thuc|ngoai ra|dong thoi|trong do|rieng|ngay)\b"
)
"""What may stand before the party: "Trên cơ sở Kế hoạch này, các Sở, ngành …"."""


@lru_cache(maxsize=8192)
def duty(text: str) -> Duty:
    """The first party that the text tells to act, and those it is to work with.

    Nothing is taken from a text that begins with what is to be done.
    """
    begin: int | None = None
    for start, end in clauses(text):
        start = start if begin is None else begin
        is_short = end - start < _LONGEST_SETTING
        begin = start if is_short and _names_only(text[start:end]) else None
        found = _duty_of_clause(text[start:end])
        if found.is_given or found.coordinators:
            moved = found.moved(start)
            partners = moved.coordinators or _partners_behind(text, start)
            return dataclasses.replace(moved, coordinators=partners)
    return _in_brackets(text)


def _partners_behind(text: str, start: int) -> tuple[Stretch, ...]:
    """Helpers behind a comma or semicolon: "X chủ trì; Công an tỉnh; các xã phối hợp"."""
    folded = fold_aligned(text)
    for mark in re.finditer(r"[,;] (?=\S)", text[start:]):
        begin = start + mark.end()
        parties, behind = leading_parties(text[begin:])
        if parties and _HELPS.match(folded, begin + behind):
            return _moved(parties, begin)
    return ()


def _in_brackets(text: str) -> Duty:
    """Whoever a bracket names behind the work: "Lập sổ (Văn phòng thực hiện; trong quý I)"."""
    for bracket in _BRACKET.finditer(text):
        for start, end in clauses(bracket[1]):
            found = _duty_of_clause(bracket[1][start:end])
            if found.is_given:
                return found.moved(bracket.start(1) + start)
    return Duty()


def _names_only(clause: str) -> bool:
    """Whether a clause is a list of parties that goes on behind a semicolon."""
    parties, end = leading_parties(clause)
    return bool(parties) and end == len(clause)


def clauses(text: str) -> Iterator[Stretch]:
    """The sentences of a text, and their parts between semicolons."""
    start = 0
    for mark in _CLAUSE.finditer(text):
        if mark.start() > start:
            yield start, mark.start()
        start = mark.end()
    if start < len(text):
        yield start, len(text)


def _moved(stretches: tuple[Stretch, ...], by: int) -> tuple[Stretch, ...]:
    return tuple((start + by, end + by) for start, end in stretches)


def _duty_of_clause(text: str) -> Duty:
    folded = fold_aligned(text)
    partners = _partners(text, folded)
    for start in _beginnings(text, folded):
        subject, behind = leading_parties(text[start:])
        if not subject or all(is_bare(text[start + a : start + b]) for a, b in subject):
            continue
        parties = _moved(subject, start)
        if _LEADS.match(folded, start + behind):
            return Duty(lead=parties, coordinators=partners)
        if _NO_ACT.match(folded, start + behind):
            continue
        return Duty(executors=parties, coordinators=partners)
    if (owner := _owner(text, folded)) is not None:
        return Duty(executors=owner, coordinators=partners)
    return Duty(coordinators=partners if folded.startswith("chu tri") else ())


def _owner(text: str, folded: str) -> tuple[Stretch, ...] | None:
    """Whose work it is that a line names before telling it: "Báo cáo của các phòng: gửi …"."""
    found = _OF_WHOM.search(folded)
    if found is None:
        return None
    start, end = found.span("whom")
    parties, length = leading_parties(text[start:end])
    return _moved(parties, start) if parties and length == end - start else None


def _beginnings(text: str, folded: str) -> Iterator[int]:
    """Where a party may begin: the clause, behind its setting, and behind each "giao"."""
    opened = _OPENING.match(folded)
    yield opened.end() if opened else 0
    if _SETTING.match(folded):
        yield from (comma.end() for comma in re.finditer(", ", folded[:_LONGEST_SETTING]))
    if (colon := folded.find(": ")) >= 0:
        yield colon + 2
    for found in _ASSIGNMENT.finditer(folded):
        parties, behind = leading_parties(text[found.end() :])
        if not found["by"] or (parties and _DOES.match(folded, found.end() + behind)):
            yield found.end()


def _partners(text: str, folded: str) -> tuple[Stretch, ...]:
    """Those it is to work with: "phối hợp với X", or "…, X phối hợp thực hiện"."""
    found = _WITH.search(folded)
    if found is not None:
        parties, _ = leading_parties(text[found.end() :])
        return _moved(parties, found.end())
    for comma in re.finditer(r"[,;] (?=\S)", folded):
        parties, behind = leading_parties(text[comma.end() :])
        if parties and folded.startswith(" phoi hop", comma.end() + behind):
            return _moved(parties, comma.end())
    return ()


_BARE = re.compile(
    r"(?:co quan|don vi|to chuc|ca nhan|can bo|cong chuc|bo phan|lanh dao|so|phong|ban|uy ban)"
    r"(?:(?:, | va |, va )(?:co quan|don vi|to chuc|ca nhan|can bo|cong chuc|bo phan))*"
)


def is_bare(party: str) -> bool:
    """Whether it is a common noun that names nobody ("đơn vị chủ trì soạn thảo")."""
    return not is_party(party) or _BARE.fullmatch(fold_aligned(party)) is not None
