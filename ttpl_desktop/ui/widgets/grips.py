"""Where an entry of a calendar is taken hold of, and what becomes of it where it is let go."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPoint, Qt

from ttpl_desktop.ui.widgets.month_layout import MonthEntry

EDGE = 6
"""Pixels at either end of an entry by which it is made longer or shorter."""


class Grip(Enum):
    """Where an entry is taken hold of."""

    FIRST = "first"
    WHOLE = "whole"
    LAST = "last"


@dataclasses.dataclass(frozen=True, slots=True)
class Grabbed:
    """An entry under the pressed mouse button."""

    entry: MonthEntry
    day: dt.date
    place: QPoint
    grip: Grip

    def dropped_on(self, target: dt.date) -> tuple[dt.date, dt.date]:
        """The days of the entry when it is let go on a day; an end never passes the other."""
        if self.grip is Grip.FIRST:
            return min(target, self.entry.last), self.entry.last
        if self.grip is Grip.LAST:
            return self.entry.first, max(target, self.entry.first)
        by = target - self.day
        return self.entry.first + by, self.entry.last + by

    def held_over(self, target: dt.date, entries: Sequence[MonthEntry]) -> list[MonthEntry]:
        """The entries as they would be if this one were let go on a day."""
        first, last = self.dropped_on(target)
        held = dataclasses.replace(self.entry, first=first, last=last)
        return [held if entry.id == held.id else entry for entry in entries]


CURSORS = {
    Grip.FIRST: Qt.CursorShape.SizeHorCursor,
    Grip.LAST: Qt.CursorShape.SizeHorCursor,
    Grip.WHOLE: Qt.CursorShape.ArrowCursor,
}
