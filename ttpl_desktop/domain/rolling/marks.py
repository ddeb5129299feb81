"""What has to be reviewed in a plan that was rolled to a new year, and whether it still stands."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from bisect import bisect_left
from functools import lru_cache

from ttpl_desktop.domain.terms import Term

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MOST_WORDS = 2_000


class MarkKind(Term):
    """What is to be looked at. What was carried is only listed, it needs no review."""

    YEAR = "year", "Năm"
    DATE = "date", "Ngày, thời hạn"
    SCOPE = "scope", "Khoảng thời gian theo dõi"
    CITATION = "citation", "Văn bản viện dẫn"
    SUPERIOR = "superior", "Văn bản cấp trên của năm"
    BODY = "body", "Cơ quan, đơn vị, người"
    EVENT = "event", "Sự kiện"
    FOCUS = "focus", "Lĩnh vực trọng tâm"
    DROPPED = "dropped", "Việc đề nghị bỏ"
    CARRIED = "carried", "Việc chuyển tiếp"


@dataclasses.dataclass(frozen=True, slots=True)
class ReviewMark:
    """Some words of a rolled plan, what they were last year, and why they are to be looked at.

    They stand in `field` of the item `item_id`, or of the plan's head where that is None. `text` is
    the whole field as it was after rolling (see `fields.words_of`), `start` and `end` the place of
    the words in it. `field` is empty where the mark speaks of the whole item, whose name is `text`
    then. `was` are the words of last year; `proposal`, where there is one, is what may stand
    instead. `reviewed_on` is the day on which the officer cleared it.
    """

    id: int = 0
    plan_id: int = 0
    item_id: int | None = None
    field: str = ""
    kind: MarkKind = MarkKind.YEAR
    start: int = 0
    end: int = 0
    text: str = ""
    was: str = ""
    note: str = ""
    proposal: str = ""
    reviewed_on: dt.date | None = None

    @property
    def words(self) -> str:
        """The words as they are after rolling; the item's name where all of it is meant."""
        return self.text[self.start : self.end] if self.field else self.text

    @property
    def is_changed(self) -> bool:
        """Whether rolling changed the words, and did not only mark them."""
        return bool(self.field) and self.was != self.words


def located(mark: ReviewMark, now: str) -> tuple[int, int] | None:
    """Where the marked words stand in the field as it is `now`; None once they were edited.

    Words and signs of both texts are compared one by one, so that typing elsewhere in the field,
    before or behind, leaves a mark alone.
    """
    if now == mark.text:
        return mark.start, mark.end
    before, after = _tokens(mark.text), _tokens(now)
    first = bisect_left(before, mark.start, key=re.Match.start)
    last = bisect_left(before, mark.end, key=re.Match.start) - 1
    for ours, theirs, length in _kept(mark.text, now):
        if ours <= first <= last < ours + length:
            shift = theirs - ours
            return after[first + shift].start(), after[last + shift].end()
    return None


@lru_cache(maxsize=16)
def _tokens(text: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text))


@lru_cache(maxsize=16)
def _kept(before: str, after: str) -> tuple[tuple[int, int, int], ...]:
    """The runs of words that two texts have in common: where in each, and how many."""
    ours, theirs = ([token.group() for token in _tokens(text)] for text in (before, after))
    head = _alike(ours, theirs)
    tail = min(_alike(ours[::-1], theirs[::-1]), len(ours) - head, len(theirs) - head)
    middle = _common(ours[head : len(ours) - tail], theirs[head : len(theirs) - tail])
    return (
        (0, 0, head),
        *((head + one, head + other, length) for one, other, length in middle),
        (len(ours) - tail, len(theirs) - tail, tail),
    )


def _alike(ours: list[str], theirs: list[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(ours), len(theirs)))


def _common(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """Common runs inside; none where so much was typed that comparing would take too long."""
    from difflib import SequenceMatcher  # only where something was typed at several places

    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return []
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks]
