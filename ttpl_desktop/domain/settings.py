"""What the officer has set once for the whole program."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.calendar import DayKind, SpecialDay


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """One choice kept with the data: a name of ours and its value as text."""

    id: int = 0
    name: str = ""
    value: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class CalendarDay:
    """One correction of the working calendar: a day off, a swapped day, or a day that is worked."""

    id: int = 0
    day: dt.date = dt.date(2000, 1, 1)
    kind: DayKind = DayKind.HOLIDAY
    name: str = ""

    def special(self) -> SpecialDay:
        """The correction as the calendar takes it."""
        return SpecialDay(self.day, self.kind, self.name)
