"""Days of sending as they come from Excel: a column of days, or names of units beside them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from ttpl_desktop.domain.office import Directory
from ttpl_desktop.domain.text import same_spelling

_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?(?:\s+[\d:.]+)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?")


@dataclasses.dataclass(frozen=True, slots=True)
class PastedRow:
    """One row: its words, the day in it, and its place among the units that were asked.

    `day` is None for an empty cell and for one that is no day; `place` for a unit not asked.
    """

    said: str
    day: dt.date | None
    place: int | None

    @property
    def is_refused(self) -> bool:
        """Whether it says something that could not be noted."""
        return bool(self.said) and (self.day is None or self.place is None)


def read_day(words: str, today: dt.date) -> dt.date | None:
    """A day as Excel shows it, in this year where it names none; None for other words."""
    text = words.strip()
    try:
        if match := _ISO.fullmatch(text):
            return dt.date(*(int(part) for part in match.groups()))
        if match := _DAY.fullmatch(text):
            day, month, year = match.groups(default=str(today.year))
            return dt.date(int(year) % 100 + 2000, int(month), int(day))
    except ValueError:  # a day that there is not, as 31/02
        return None
    return None


def read_pasted(
    rows: Sequence[Sequence[str]], units: Sequence[str], directory: Directory, today: dt.date
) -> tuple[PastedRow, ...]:
    """What pasted rows say of the units that were asked; days to come are refused.

    Rows of one cell are for the units in their order. In longer ones a cell that names a unit,
    by any of its names, says whose day it is; such rows may stand in any order.
    """
    places = {same_spelling(unit): place for place, unit in enumerate(units)}
    return tuple(_row(row, number, places, directory, today) for number, row in enumerate(rows))


def _row(
    row: Sequence[str],
    number: int,
    places: dict[str, int],
    directory: Directory,
    today: dt.date,
) -> PastedRow:
    cells = [cell.strip() for cell in row if cell.strip()]
    days = [day for day in (read_day(cell, today) for cell in cells) if day is not None]
    day = next((day for day in days if day <= today), None)
    place = number if number < len(places) else None
    if len(row) > 1:
        place = next(
            (p for cell in cells if (p := _place(cell, places, directory)) is not None), None
        )
        if not days and place is not None:
            return PastedRow("", None, place)
    return PastedRow(" ".join(cells), day, place)


def _place(cell: str, places: dict[str, int], directory: Directory) -> int | None:
    unit = directory.find(cell)
    return places.get(same_spelling(unit.name if unit else cell))
