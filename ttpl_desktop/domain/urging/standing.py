"""How what a unit was asked to send stands today, and which letter would urge it next."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.urging.records import HIGHEST_LEVEL, Letter, Request, Submission

SOON = dt.timedelta(days=7)


class Standing(Term):
    """How one submission stands on a day."""

    SENT = "sent", "Đã gửi"
    SENT_LATE = "sent_late", "Đã gửi muộn"
    EXCUSED = "excused", "Được miễn"
    OVERDUE = "overdue", "Quá hạn"
    SOON = "soon", "Sắp đến hạn"
    AHEAD = "ahead", "Chưa đến hạn"
    UNDATED = "undated", "Chưa có hạn"


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """What one unit has to send for one request, with the letters that urge it, oldest first.

    Letters that were written and not sent are among them; they count for nothing but are told.
    """

    request: Request
    submission: Submission
    letters: tuple[Letter, ...] = ()

    @property
    def unit(self) -> str:
        """Who has to send it."""
        return self.submission.unit

    @property
    def is_missing(self) -> bool:
        """Whether it has not come and the unit is not excused from sending it."""
        return self.submission.sent_on is None and not self.submission.excuse

    @property
    def urgings(self) -> tuple[Letter, ...]:
        """The letters that went out, in the order of their days."""
        sent = [letter for letter in self.letters if letter.sent_on is not None]
        return tuple(sorted(sent, key=lambda letter: (letter.sent_on, letter.id)))

    @property
    def draft(self) -> Letter | None:
        """The newest letter that is written and not sent yet; None where there is none."""
        drafts = [letter for letter in self.letters if letter.sent_on is None]
        return drafts[-1] if drafts else None

    @property
    def next_level(self) -> int:
        """The level of the letter that would urge it now: 1 to 3."""
        return min(len(self.urgings) + 1, HIGHEST_LEVEL)

    def standing(self, today: dt.date) -> Standing:
        """How it stands; soon is within seven days of the last working day."""
        last_day, sent_on = self.request.last_day, self.submission.sent_on
        if sent_on is not None:
            is_late = last_day is not None and sent_on > last_day
            return Standing.SENT_LATE if is_late else Standing.SENT
        if self.submission.excuse:
            return Standing.EXCUSED
        if last_day is None:
            return Standing.UNDATED
        if last_day < today:
            return Standing.OVERDUE
        advised = self.request.working_day or last_day
        return Standing.SOON if advised <= today + SOON else Standing.AHEAD

    def days_late(self, today: dt.date) -> int:
        """Days between the last day and the day of sending, or today; 0 where it is not late."""
        last_day = self.request.last_day
        if last_day is None or self.submission.excuse:
            return 0
        return max(((self.submission.sent_on or today) - last_day).days, 0)

    def may_still_answer(self, today: dt.date) -> bool:
        """Whether the newest letter that went out leaves the unit time until today or later."""
        if not self.urgings:
            return False
        until = self.urgings[-1].next_on or self.urgings[-1].answer_by
        return until is not None and today <= until

    def is_to_be_urged(self, today: dt.date) -> bool:
        """Whether it is overdue, and no letter that went out leaves time to answer."""
        is_overdue = self.standing(today) is Standing.OVERDUE
        return is_overdue and not self.may_still_answer(today)


def late(cells: Iterable[Cell], today: dt.date) -> tuple[Cell, ...]:
    """Exactly those to be urged today, in the order given."""
    return tuple(cell for cell in cells if cell.is_to_be_urged(today))


def undrafted(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Those for which no letter lies written and unsent: what a new letter is proposed for."""
    return tuple(cell for cell in cells if cell.draft is None)


class Layout(Term):
    """Whether each unit gets a letter of its own."""

    EACH = "each", "Mỗi đơn vị một công văn"
    ANNEX = "annex", "Một công văn kèm phụ lục"


@dataclasses.dataclass(frozen=True, slots=True)
class Addressed:
    """One letter to be: its level, to whom, and what it urges them to send."""

    level: int
    units: tuple[str, ...]
    cells: tuple[Cell, ...]


def address(cells: Iterable[Cell], layout: Layout) -> tuple[Addressed, ...]:
    """The letters that urge these cells, the sharper ones first, each of one level.

    A unit gets one letter for all that it owes, of the highest level that any of that has come to.
    """
    owed: dict[str, list[Cell]] = {}
    for cell in cells:
        owed.setdefault(cell.unit, []).append(cell)
    by_level: dict[int, list[str]] = {}
    for unit, its in owed.items():
        by_level.setdefault(max(cell.next_level for cell in its), []).append(unit)
    return tuple(
        Addressed(level, units, tuple(cell for unit in units for cell in owed[unit]))
        for level, all_units in sorted(by_level.items(), reverse=True)
        for units in _letters(all_units, layout)
    )


def _letters(units: Sequence[str], layout: Layout) -> list[tuple[str, ...]]:
    return [tuple(units)] if layout is Layout.ANNEX else [(unit,) for unit in units]


def next_look(letter: Letter, sent_on: dt.date, days: int, calendar: WorkCalendar) -> dt.date:
    """The day to look again after sending: the new last day, else `days` working days later."""
    return letter.answer_by or calendar.add_working_days(sent_on, days)
