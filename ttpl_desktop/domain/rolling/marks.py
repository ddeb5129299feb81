"""What has to be reviewed in a plan that was rolled to a new year, and whether it still stands."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from ttpl_desktop.domain.terms import Term

_TOKEN = re.compile(r"\w+|[^\w\s]")


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
    from difflib import SequenceMatcher  # only where something was typed

    before, after = _tokens(mark.text), _tokens(now)
    inside = [i for i, token in enumerate(before) if mark.start <= token.start() < mark.end]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    matcher = SequenceMatcher(None, _words(before), _words(after), autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.a <= first and last < block.a + block.size:
            shift = block.b - block.a
            return after[first + shift].start(), after[last + shift].end()
    return None


def _tokens(text: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text))


def _words(tokens: list[re.Match[str]]) -> list[str]:
    return [token.group() for token in tokens]
