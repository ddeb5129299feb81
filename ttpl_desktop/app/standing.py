"""How a record or a step of its work stands: the same sign and words in list, form and step."""

from __future__ import annotations

import dataclasses
import datetime as dt
from enum import StrEnum


class Sign(StrEnum):
    """What catches the eye: late, soon to be seen to, open, done, or waiting quietly."""

    LATE = "late"
    SOON = "soon"
    OPEN = "open"
    DONE = "done"
    WAITING = "waiting"


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """A sign and a few Vietnamese words."""

    sign: Sign
    words: str


def clock(due_on: dt.date, today: dt.date) -> Standing:
    """How far off a due day is: "Còn 5 ngày", "Hạn hôm nay", "Quá hạn 3 ngày" (calendar days)."""
    days = (due_on - today).days
    if days < 0:
        return Standing(Sign.LATE, f"Quá hạn {-days} ngày")
    if days == 0:
        return Standing(Sign.SOON, "Hạn hôm nay")
    return Standing(Sign.SOON if days <= 7 else Sign.OPEN, f"Còn {days} ngày")
