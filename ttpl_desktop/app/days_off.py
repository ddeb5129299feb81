"""The working calendar as the officer corrects it, and what a correction moves."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections.abc import Iterator
from enum import Enum

from ttpl_desktop.app.task_days import LOOSE, recompute
from ttpl_desktop.app.workspace import CONFIRMED_YEARS, STRICT_BEFORE, Workspace
from ttpl_desktop.domain.calendar import AnnouncedYear, DayKind, vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.moves import Move
from ttpl_desktop.domain.settings import CalendarDay
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS

Moves = tuple[Move, ...]
"""What a change of the calendar moved, in the order of days."""


class Origin(Enum):
    """Who says that a day is off or worked; the value is shown."""

    ANNOUNCED = "theo danh sách đã công bố"
    COMPUTED = "tính theo luật"
    OWN = "cán bộ ghi"


@dataclasses.dataclass(frozen=True, slots=True)
class ListedDay:
    """A day that is not what its weekday says; `correction_id` is 0 unless the officer set it."""

    day: dt.date
    name: str
    is_worked: bool
    origin: Origin
    correction_id: int = 0


def listed_days(work: Workspace, year: int) -> tuple[ListedDay, ...]:
    """The named days off and the worked weekends of a year, and every correction, in order."""
    calendar = work.calendar
    own = {each.day: each for each in corrections(work) if each.day.year == year}
    days = dict.fromkeys(calendar.days_off(year), False)
    days |= dict.fromkeys(calendar.working_weekends(year), True)
    days |= {day: each.kind is DayKind.WORKING_DAY for day, each in own.items()}
    origin = Origin.ANNOUNCED if announced_year(work, year) else Origin.COMPUTED
    names = calendar.days_off(year) | calendar.working_weekends(year)
    return tuple(
        ListedDay(day, own[day].name, is_worked, Origin.OWN, own[day].id)
        if day in own
        else ListedDay(day, names[day], is_worked, origin)
        for day, is_worked in sorted(days.items())
    )


def corrections(work: Workspace) -> tuple[CalendarDay, ...]:
    """What the officer wrote over the announced and computed days."""
    return work.table(CALENDAR_DAYS).all()


def announced_year(work: Workspace, year: int) -> AnnouncedYear | None:
    """The list that was announced for a year, with its source; None where days are computed."""
    return next((each for each in work.announced_years if each.year == year), None)


def is_confirmed(work: Workspace, year: int) -> bool:
    """Whether the officer has compared the year's days with the announcement."""
    return year in work.calendar.confirmed_years


def set_day(work: Workspace, day: dt.date, kind: DayKind, name: str) -> Moves:
    """Makes a day off or worked whatever the lists say; gives what that moved."""
    with recomputing(work, f"Sửa lịch làm việc ngày {vn_date(day)}", day) as moved:
        _write(work, day, kind, name)
    return tuple(moved)


def swap(work: Workspace, off: dt.date, worked: dt.date) -> Moves:
    """Gives a working day off and makes up for it on another; gives what that moved.

    Raises UserFacingError where the first is off already or the second is worked already.
    """
    if not work.calendar.is_working_day(off):
        raise UserFacingError(f"Ngày {vn_date(off)} đã là ngày nghỉ; hãy chọn ngày làm việc.")
    if work.calendar.is_working_day(worked):
        raise UserFacingError(f"Ngày {vn_date(worked)} đã là ngày làm; hãy chọn ngày nghỉ.")
    with recomputing(work, f"Hoán đổi ngày nghỉ {vn_date(off)}", off, worked) as moved:
        _write(work, off, DayKind.SWAP_OFF, f"Nghỉ hoán đổi, làm bù ngày {vn_date(worked)}")
        _write(work, worked, DayKind.WORKING_DAY, f"Làm bù cho ngày nghỉ {vn_date(off)}")
    return tuple(moved)


def drop_correction(work: Workspace, correction_id: int) -> Moves:
    """Lets the lists decide again about a day; gives what that moved."""
    days = [each.day for each in corrections(work) if each.id == correction_id]
    with recomputing(work, "Bỏ sửa lịch làm việc", *days) as moved:
        stamp = work.store.now().isoformat()
        work.table(CALENDAR_DAYS).remove([correction_id], stamp)
    return tuple(moved)


def confirm_year(work: Workspace, year: int, *, confirmed: bool) -> None:
    """Notes that the officer has, or has not, compared a year with the announcement."""
    years = set(map(int, work.setting(CONFIRMED_YEARS).split())) - {year}
    if confirmed:
        years.add(year)
    with work.operation(f"Xác nhận lịch làm việc năm {year}"):
        work.keep_setting(CONFIRMED_YEARS, " ".join(map(str, sorted(years))))


def is_strict(work: Workspace) -> bool:
    """Whether "trước ngày D" ends on the day before D, as it does unless the officer says else."""
    return work.setting(STRICT_BEFORE) != LOOSE


def read_before(work: Workspace, *, strict: bool) -> Moves:
    """Chooses how "trước ngày D" is read, as one step; gives what that moved."""
    with recomputing(work, "Đổi cách hiểu “trước ngày”") as moved:
        work.keep_setting(STRICT_BEFORE, "" if strict else LOOSE)
    return tuple(moved)


def _write(work: Workspace, day: dt.date, kind: DayKind, name: str) -> None:
    table = work.table(CALENDAR_DAYS)
    known = next((each for each in corrections(work) if each.day == day), CalendarDay(day=day))
    table.save(dataclasses.replace(known, kind=kind, name=normal(name)))


@contextlib.contextmanager
def recomputing(work: Workspace, label: str, *days: dt.date) -> Iterator[list[Move]]:
    """One step that changes the calendar and computes anew what follows from it.

    When it is done the list gets what it moved, clocks and occurrences that followed included, in
    the order of days. `days` are those that change; without any, every open task is looked at.
    """
    from ttpl_desktop.app import day_moves
    from ttpl_desktop.app.urging import requests

    moved: list[Move] = []
    before, start = work.calendar, day_moves.start(work)
    try:
        with work.operation(label):
            yield moved
            work.forget_calendar()
            recompute(work, days or None, before)
            requests.recompute(work)
    finally:
        work.forget_calendar()
    moved += day_moves.since(work, start)
