"""The working calendar of the public sector, and dates in Vietnamese words."""

import dataclasses
import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import Any

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.holidays import is_weekend, statutory_days_off

_ONE_DAY = dt.timedelta(days=1)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


class DayKind(enum.StrEnum):
    """What a day of the table is: a public holiday, a weekday off for a swap, a day worked."""

    HOLIDAY = "holiday"
    SWAP_OFF = "swap_off"
    WORKING_DAY = "working_day"


@dataclasses.dataclass(frozen=True, slots=True)
class SpecialDay:
    """One day of an announced list, or one correction by the officer."""

    date: dt.date
    kind: DayKind
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class AnnouncedYear:
    """The list of days off announced for a year, with how far it can be trusted.

    `mark` is A (full text read) to D (derived); only A and B may be shown as law.
    """

    year: int
    mark: str
    source: str
    days: tuple[SpecialDay, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days are worked: announced lists, else the law's rule, and the officer's own table.

    `days` holds the announced and the officer's days; in years outside `announced_years` the
    days off that follow from law are added to them. `confirmed_years` are those whose list the
    officer has compared with the announcement.
    """

    days: Mapping[dt.date, SpecialDay] = dataclasses.field(default_factory=dict)
    announced_years: frozenset[int] = frozenset()
    confirmed_years: frozenset[int] = frozenset()

    def is_working_day(self, day: dt.date) -> bool:
        """Whether offices are open: a weekday that is not off, or a Saturday worked for a swap."""
        special = self.days.get(day)
        if special is not None:
            return special.kind is DayKind.WORKING_DAY
        return not is_weekend(day) and self._computed_name(day) is None

    def day_off_name(self, day: dt.date) -> str | None:
        """Why the day is off: a holiday's name or "Chủ nhật"; None on a working day."""
        special = self.days.get(day)
        if special is not None:
            return None if special.kind is DayKind.WORKING_DAY else special.name
        return self._computed_name(day) or (weekday_name(day) if is_weekend(day) else None)

    def days_off(self, year: int) -> dict[dt.date, str]:
        """The named days off of a year in order; plain weekends are left out."""
        computed = {} if year in self.announced_years else dict(statutory_days_off(year))
        for day, special in self.days.items():
            if day.year == year:
                computed[day] = special.name
        return {day: name for day, name in sorted(computed.items()) if self._is_off(day)}

    def working_weekends(self, year: int) -> dict[dt.date, str]:
        """The Saturdays and Sundays of a year that are worked, with the reason."""
        return {
            day: special.name
            for day, special in sorted(self.days.items())
            if day.year == year and is_weekend(day) and special.kind is DayKind.WORKING_DAY
        }

    def working_day_on_or_before(self, day: dt.date) -> dt.date:
        """The last working day that is not after the day: what is advised for a fixed date."""
        while not self.is_working_day(day):
            day -= _ONE_DAY
        return day

    def working_day_on_or_after(self, day: dt.date) -> dt.date:
        """The first working day that is not before the day: where a counted period ends."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def add_working_days(self, start: dt.date, count: int) -> dt.date:
        """The day that is `count` working days from `start`, which itself is not counted.

        A negative count goes back; zero is the start itself, whether it is worked or not.
        """
        step = _ONE_DAY if count > 0 else -_ONE_DAY
        day, left = start, abs(count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return day

    def _computed_name(self, day: dt.date) -> str | None:
        if day.year in self.announced_years:
            return None
        return statutory_days_off(day.year).get(day)

    def _is_off(self, day: dt.date) -> bool:
        return not self.is_working_day(day)


def read_announced_years(pack: Mapping[str, Any]) -> list[AnnouncedYear]:
    """The announced lists of a parsed holidays pack (resources/packs/holidays.toml).

    Raises UserFacingError where an entry lacks something or has an unknown kind.
    """
    try:
        return [
            AnnouncedYear(
                year=entry["year"],
                mark=entry["mark"],
                source=entry["source"],
                days=tuple(_read_day(day) for day in entry["days"]),
            )
            for entry in pack["years"]
        ]
    except (KeyError, ValueError, TypeError) as error:
        raise UserFacingError(
            f"Không đọc được bảng ngày nghỉ ({error}); hãy sửa tệp hoặc dùng bảng kèm chương trình."
        ) from error


def _read_day(entry: Mapping[str, Any]) -> SpecialDay:
    """One day of a pack; raises ValueError where its date is not a plain TOML date."""
    day = entry["date"]
    if type(day) is not dt.date:
        raise ValueError(f"date = {day}")
    return SpecialDay(day, DayKind(entry["kind"]), entry["name"])


def from_tables(
    pack: Mapping[str, Any],
    corrections: Iterable[SpecialDay] = (),
    confirmed_years: Iterable[int] = (),
) -> WorkCalendar:
    """The calendar of a parsed holidays pack with the officer's corrections over it.

    A correction replaces what the pack or the law says of its day.
    """
    announced = read_announced_years(pack)
    days = {day.date: day for year in announced for day in year.days}
    days |= {day.date: day for day in corrections}
    return WorkCalendar(
        days, frozenset(year.year for year in announced), frozenset(confirmed_years)
    )


def weekday_name(day: dt.date) -> str:
    """The day of the week as it is written inside a sentence: "thứ Bảy", "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def vn_date(day: dt.date) -> str:
    """The date as the screen shows it: 05/02/2026."""
    return f"{day:%d/%m}/{day.year:04d}"


def in_words(day: dt.date) -> str:
    """The date with its weekday: "thứ Bảy 30/11/2024"."""
    return f"{weekday_name(day)} {vn_date(day)}"


def long_date(day: dt.date) -> str:
    """The date of a document: "ngày 05 tháng 02 năm 2026".

    A zero leads days below 10 and the months 1 and 2 only (NĐ 30/2020, Appendix I).
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"
