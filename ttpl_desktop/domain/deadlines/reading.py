"""What a phrase was read as, with what it was read against."""

import dataclasses
import datetime as dt

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.grammar import TimePhrase
from ttpl_desktop.domain.deadlines.times import Time


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """One phrase with its times found, and the plan's circumstances it is to be read in."""

    phrase: str
    found: TimePhrase
    year: int
    calendar: WorkCalendar
    issued: dt.date | None
    event: dt.date | None
    strict: bool

    @property
    def words(self) -> str:
        """The phrase without marks, its times as <0>, <1> … and its counts as {0}, {1} …"""
        return self.found.skeleton

    def time(self, index: str) -> Time:
        """The time that stands as <index> in the words."""
        return self.found.times[int(index)]

    def days(
        self,
        kind: DeadlineKind,
        last_day: dt.date,
        *,
        start: dt.date | None = None,
        note: str = "",
        occurrences: tuple[dt.date, ...] = (),
    ) -> Deadline:
        """The deadline with one last day and the working day it advises."""
        if last_day.year not in (self.year, self.year + 1):
            stale = f"năm {last_day.year} khác năm kế hoạch {self.year}"
            note = f"{note}; {stale}" if note else stale
        working_day = self.calendar.working_day_on_or_before(last_day)
        return Deadline(self.phrase, kind, start, last_day, working_day, note, occurrences)

    def words_only(self, kind: DeadlineKind, note: str = "") -> Deadline:
        """The deadline of a kind that has no day."""
        return Deadline(self.phrase, kind, note=note)
