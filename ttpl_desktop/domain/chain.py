"""The way of a paper from room to ministry: the day for each stop, and days that cannot hold.

A stop's day is the last one on which it may send the paper on to the next stop; the last stop only
receives, so its day is the one on which the paper must be there. A stop that has the paper for N
working days gets it N working days before its own day: the day of receipt is not counted.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from ttpl_desktop.domain.calendar import WorkCalendar, in_words, vn_date
from ttpl_desktop.domain.task import Hop
from ttpl_desktop.domain.terms import Term


class DaySource(Term):
    """Where a stop's day comes from."""

    FIXED = "fixed", "ấn định"
    TASK = "task", "hạn của nhiệm vụ"
    PLANNED = "planned", "tính lùi"
    UNKNOWN = "unknown", "chưa có ngày"


@dataclasses.dataclass(frozen=True, slots=True)
class Stop:
    """A hop with its day: `last_day` as a document or the task says it, `day` the working day that
    is advised. Both are None behind the last stop whose day is known."""

    hop: Hop
    source: DaySource
    last_day: dt.date | None = None
    day: dt.date | None = None

    def is_overdue(self, today: dt.date) -> bool:
        """Whether the paper should have gone on and nobody wrote down that it did."""
        return self.last_day is not None and self.last_day < today and self.hop.passed_on is None


class WarningSeverity(Term):
    """How much a warning of a chain weighs."""

    IMPOSSIBLE = "impossible", "Không thể kịp"
    TIGHT = "tight", "Cần xem"
    NOTE = "note", "Lưu ý"


class WarningKind(Term):
    """What does not hold in a chain."""

    LATER = "later", "Trong muộn hơn ngoài"
    SAME_DAY = "same_day", "Cùng ngày"
    TOO_SHORT = "too_short", "Không đủ ngày"
    DAY_OFF = "day_off", "Ngày nghỉ"
    PASSED_LATE = "passed_late", "Gửi muộn"
    OUT_OF_ORDER = "out_of_order", "Sai thứ tự"

    @property
    def severity(self) -> WarningSeverity:
        """How much it weighs."""
        return _SEVERITY[self]


_SEVERITY = {
    WarningKind.LATER: WarningSeverity.IMPOSSIBLE,
    WarningKind.SAME_DAY: WarningSeverity.IMPOSSIBLE,
    WarningKind.TOO_SHORT: WarningSeverity.TIGHT,
    WarningKind.DAY_OFF: WarningSeverity.NOTE,
    WarningKind.PASSED_LATE: WarningSeverity.NOTE,
    WarningKind.OUT_OF_ORDER: WarningSeverity.TIGHT,
}


@dataclasses.dataclass(frozen=True, slots=True)
class ChainWarning:
    """One thing that does not hold, at the stop of this index, as a sentence for the officer."""

    index: int
    kind: WarningKind
    sentence: str

    @property
    def severity(self) -> WarningSeverity:
        """How much it weighs."""
        return self.kind.severity


def plan_back(
    hops: Sequence[Hop], task_day: dt.date | None, calendar: WorkCalendar
) -> tuple[Stop, ...]:
    """The stops with their days, in the order of `hops`.

    `task_day` is the task's own last day, and belongs to the hop at `due_index`. A day that is
    fixed or the task's stands as it is, whatever follows it, and those before it are planned back
    from it; behind the last such day nothing is known.
    """
    due = due_index(hops)
    stops: list[Stop] = []
    outer: Stop | None = None
    for index in reversed(range(len(hops))):
        outer = _stop(hops[index], task_day if index == due else None, outer, calendar)
        stops.append(outer)
    return tuple(reversed(stops))


def due_index(hops: Sequence[Hop]) -> int:
    """Whose day the task's own is: the first hop that `is_due`, else the last; -1 for no hops."""
    return next((at for at, hop in enumerate(hops) if hop.is_due), len(hops) - 1)


def _stop(hop: Hop, task_day: dt.date | None, outer: Stop | None, calendar: WorkCalendar) -> Stop:
    said = hop.fixed_on or task_day
    if said is not None:
        source = DaySource.FIXED if hop.fixed_on else DaySource.TASK
        return Stop(hop, source, said, calendar.working_day_on_or_before(said))
    if outer is None or outer.day is None:
        return Stop(hop, DaySource.UNKNOWN)
    day = calendar.add_working_days(outer.day, -outer.hop.days)
    return Stop(hop, DaySource.PLANNED, day, day)


def inversions(stops: Sequence[Stop], calendar: WorkCalendar) -> tuple[ChainWarning, ...]:
    """All that does not hold in a chain, from the first stop to the last.

    Between a stop and the next, where both have days and the stop's own is not planned back, is

    - LATER, when the stop's last day is after the next one's;
    - SAME_DAY, when they are the same though the next one has the paper for at least a day;
    - TOO_SHORT, when fewer working days lie behind the stop's last day, up to the next one's,
      than the next one has the paper for.

    At most one of them. Besides, at a stop: DAY_OFF for a fixed day that is not worked, PASSED_LATE
    for a paper that went on after the stop's last day, OUT_OF_ORDER for one that went on before it
    left an earlier stop. A day that is planned back never makes a warning of the first three kinds.
    """
    found: list[ChainWarning] = []
    left: Stop | None = None
    for index, stop in enumerate(stops):
        outer = stops[index + 1] if index + 1 < len(stops) else None
        at_stop = (
            _between(index, stop, outer, calendar) if outer else None,
            _day_off(index, stop, calendar),
            _passed_late(index, stop),
            _out_of_order(index, stop, left),
        )
        found += [warning for warning in at_stop if warning]
        if stop.hop.passed_on is not None:
            left = stop
    return tuple(found)


def working_days_between(after: dt.date, until: dt.date, calendar: WorkCalendar) -> int:
    """How many working days lie behind `after`, up to and with `until`; 0 where none does."""
    days = range(1, (until - after).days + 1)
    return sum(calendar.is_working_day(after + dt.timedelta(days=each)) for each in days)


def _between(index: int, stop: Stop, outer: Stop, calendar: WorkCalendar) -> ChainWarning | None:
    if stop.last_day is None or outer.last_day is None or stop.source is DaySource.PLANNED:
        return None
    inner_day, outer_day = vn_date(stop.last_day), vn_date(outer.last_day)
    name, next_name, needed = stop.hop.body, outer.hop.body, outer.hop.days
    if stop.last_day > outer.last_day:
        return ChainWarning(
            index,
            WarningKind.LATER,
            f"{name} phải gửi ngày {inner_day} nhưng {next_name} đến hạn trước đó, "
            f"ngày {outer_day}: hãy để {name} gửi sớm hơn.",
        )
    if stop.last_day == outer.last_day and needed:
        return ChainWarning(
            index,
            WarningKind.SAME_DAY,
            f"{name} và {next_name} cùng hạn ngày {inner_day}, "
            f"{next_name} không còn ngày nào trong {needed} ngày làm việc dành cho mình.",
        )
    left = working_days_between(stop.last_day, outer.last_day, calendar)
    if left >= needed:
        return None
    return ChainWarning(
        index,
        WarningKind.TOO_SHORT,
        f"{name} gửi ngày {inner_day} thì đến ngày {outer_day} {next_name} chỉ còn {left} "
        f"ngày làm việc, trong khi cần {needed}.",
    )


def _day_off(index: int, stop: Stop, calendar: WorkCalendar) -> ChainWarning | None:
    fixed = stop.hop.fixed_on
    if fixed is None or calendar.is_working_day(fixed):
        return None
    name = calendar.day_off_name(fixed)
    why = "" if name is None or name in in_words(fixed) else f" ({name})"
    advised = calendar.working_day_on_or_before(fixed)
    return ChainWarning(
        index,
        WarningKind.DAY_OFF,
        f"Ngày ấn định cho {stop.hop.body} là {in_words(fixed)}{why}, ngày nghỉ: "
        f"nên xong {in_words(advised)}.",
    )


def _passed_late(index: int, stop: Stop) -> ChainWarning | None:
    passed = stop.hop.passed_on
    if passed is None or stop.last_day is None or passed <= stop.last_day:
        return None
    return ChainWarning(
        index,
        WarningKind.PASSED_LATE,
        f"{stop.hop.body} đã gửi ngày {vn_date(passed)}, muộn hơn hạn {vn_date(stop.last_day)}.",
    )


def _out_of_order(index: int, stop: Stop, left: Stop | None) -> ChainWarning | None:
    passed, before = stop.hop.passed_on, left.hop.passed_on if left else None
    if passed is None or before is None or left is None or passed >= before:
        return None
    return ChainWarning(
        index,
        WarningKind.OUT_OF_ORDER,
        f"{stop.hop.body} ghi đã gửi ngày {vn_date(passed)}, trước khi nhận được từ "
        f"{left.hop.body} ngày {vn_date(before)}.",
    )
