"""Which days of which records a change of the calendar moved, in the officer's words."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.calendar import in_words
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import shorten, sort_key

_LENGTH = 80


class DayName(Term):
    """Which of its days a record has: the field that keeps it, and its words."""

    START = "start", "bắt đầu"
    LAST = "last_day", "hạn cuối"
    ADVISED = "working_day", "nên xong"
    REVIEW = "next_review", "rà soát"
    DUE = "due_on", "hạn xử lý"


@dataclasses.dataclass(frozen=True, slots=True)
class Shift:
    """One day of a record that became another one; None where there was none, or is none now."""

    name: DayName
    before: dt.date | None
    after: dt.date | None

    @property
    def first(self) -> dt.date:
        """The earlier of both days, by which shifts are told in order."""
        return min(day for day in (self.before, self.after) if day is not None)

    @property
    def line(self) -> str:
        """`nên xong thứ Sáu 30/10/2026 → thứ Năm 29/10/2026`."""
        return f"{self.name.words} {told_day(self.before)} → {told_day(self.after)}"


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """A record with the days of it that moved, at least one."""

    register: Register
    record_id: int
    title: str
    shifts: tuple[Shift, ...]

    @property
    def line(self) -> str:
        """`“Báo cáo quý”: nên xong thứ Sáu 30/10/2026 → thứ Năm 29/10/2026`."""
        told = "; ".join(shift.line for shift in self.shifts)
        return f"{self._called}: {told}"

    @property
    def _called(self) -> str:
        title = shorten(self.title, _LENGTH)
        return f"“{title}”" if title else self.register.words


def told_day(day: dt.date | None) -> str:
    """A day with its weekday, or that there is none."""
    return in_words(day) if day is not None else "không có"


def in_order(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Moves by the earliest of their days, then as they are called."""
    return tuple(
        sorted(
            moves,
            key=lambda move: (
                min(shift.first for shift in move.shifts),
                sort_key(move.title),
                move.register.value,
                move.record_id,
            ),
        )
    )


def in_a_sentence(moves: Sequence[Move]) -> str:
    """How many deadlines moved and of what; a single one is told with its days."""
    if not moves:
        return "Không thời hạn nào dời."
    if len(moves) == 1:
        return f"1 thời hạn đã dời theo. {moves[0].line}."
    counts = Counter(move.register for move in moves)
    parts = ", ".join(f"{counts[each]} {each.words.lower()}" for each in Register if counts[each])
    return f"{len(moves)} thời hạn đã dời theo ({parts})."
