"""The times that a text names, read as deadlines, with the place of their words."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.deadlines.mentions import mentions
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.prose import clauses, duty

_WITH_DAYS = {
    DeadlineKind.BEFORE,
    DeadlineKind.BY,
    DeadlineKind.PERIOD,
    DeadlineKind.RECURRING,
    DeadlineKind.COUNTED,
}
_JOINS = re.compile(r"(?: ?\([^()]*\))?(?:,? và|,|;)? ")
"""What stands between two days of one duty: "trước ngày 15/6 (6 tháng) và trước ngày 15/11"."""
_LONGEST_LABELLED = 90
"""Characters up to which words behind a time label are a time phrase, understood or not."""


@dataclasses.dataclass(frozen=True, slots=True)
class Time:
    """One time: its words in the text, the clause that they stand in, and what they mean."""

    span: Span
    clause: Span
    deadline: Deadline
    is_scope: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether it names a time within the year: what must never be dropped."""
        if self.is_scope or self.deadline.kind not in _WITH_DAYS:
            return False
        return not is_whole_year(self.deadline)


def is_whole_year(deadline: Deadline) -> bool:
    """Whether the words only say the year ("trong năm 2026")."""
    start, last = deadline.start, deadline.last_day
    if start is None or last is None or deadline.kind is not DeadlineKind.PERIOD:
        return False
    return (start.month, start.day, last.month, last.day) == (1, 1, 12, 31)


@dataclasses.dataclass(frozen=True, slots=True)
class TimeReader:
    """Reads the times of one plan: of its year, in the working calendar."""

    passages: Sequence[Passage]
    year: int
    calendar: WorkCalendar
    issued: dt.date | None
    strict: bool
    found: dict[Span, tuple[Time, ...]] = dataclasses.field(default_factory=dict, compare=False)
    """What was read before: several questions are asked of the same words."""

    def deadline(self, phrase: str) -> Deadline:
        """What a phrase means in this plan."""
        return read(
            phrase, year=self.year, calendar=self.calendar, issued=self.issued, strict=self.strict
        )

    def labelled(self, span: Span) -> tuple[Time, ...]:
        """The times behind a label: the whole words, or those that a longer sentence names.

        Words that are not understood are kept as they are, of the kind unknown.
        """
        words = self._text(span)
        whole = self.deadline(words)
        is_sentence = (
            len(words) > _LONGEST_LABELLED
            or duty(words).is_given
            or len([time for time in self.mentioned(span) if time.is_dated]) > 1
        )
        if whole.kind is not DeadlineKind.UNKNOWN and not is_sentence:
            return (Time(span, span, whole),)
        found = tuple(time for time in self.mentioned(span) if not time.is_scope)
        if found or is_sentence:
            return found
        return (Time(span, span, whole),)

    def named(self, span: Span) -> Time | None:
        """The time that a stretch is and nothing else ("Quý II", "Tháng 02 năm 2026")."""
        if span.end - span.start > _LONGEST_LABELLED:
            return None
        found = self.deadline(self._text(span))
        is_time = found.kind in _WITH_DAYS or found.kind is DeadlineKind.CONTINUOUS
        return Time(span, span, found) if is_time else None

    def before_colon(self, span: Span) -> Time | None:
        """The time that a line begins with, as a schedule does ("Tháng 02: ban hành kế hoạch")."""
        length = self._text(span).find(":")
        return (
            self.named(Span(span.passage, span.start, span.start + length)) if length > 0 else None
        )

    def mentioned(self, span: Span) -> tuple[Time, ...]:
        """The times that a stretch of prose names, in the order of reading.

        Several days of one clause that read as one time ("trước ngày 15/6 và trước ngày 15/11")
        are one.
        """
        known = self.found.get(span)
        if known is None:
            known = self.found[span] = tuple(self._mentioned(span))
        return known

    def _mentioned(self, span: Span) -> list[Time]:
        text = self._text(span)
        found: list[Time] = []
        spans = tuple(clauses(text))
        for mention in mentions(text, self.year):
            clause = next(((a, b) for a, b in spans if a <= mention.start < b), (0, len(text)))
            time = Time(
                span.within(mention.start, mention.end),
                span.within(*clause),
                self.deadline(text[mention.start : mention.end]),
                mention.is_scope,
            )
            joined = self._joined(found[-1], time) if found else None
            if joined is not None:
                found[-1] = joined
            else:
                found.append(time)
        return found

    def _joined(self, first: Time, second: Time) -> Time | None:
        """Both as one, where one clause gives one duty several days of the year."""
        if first.clause != second.clause or not (first.is_dated and second.is_dated):
            return None
        passage = self.passages[first.span.passage].text
        if not _JOINS.fullmatch(passage, first.span.end, second.span.start):
            return None
        span = Span(first.span.passage, first.span.start, second.span.end)
        both = self.deadline(self._text(span))
        if both.kind is not DeadlineKind.RECURRING:
            return None
        return Time(span, first.clause, both)

    def _text(self, span: Span) -> str:
        return span.words(self.passages)
