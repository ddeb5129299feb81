"""The public sector's days off that follow from law, for years without an announced list."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

TET = "Tết Nguyên đán"
CULTURE_DAY_FROM = 2026
"""24/11 is a day off from this year (Nghị quyết 28/2026/QH16, in force 01/07/2026)."""

_ONE_DAY = dt.timedelta(days=1)
_LUNAR_YEARS = range(1900, 2100)
"""The years whose lunar dates can be computed."""


def is_weekend(day: dt.date) -> bool:
    """Whether the day is a Saturday or Sunday, the two weekly days off of the public sector."""
    return day.weekday() >= 5


@lru_cache(maxsize=256)
def statutory_days_off(year: int) -> Mapping[dt.date, str]:
    """The days off of a year with their names: Bộ luật Lao động 2019, articles 111.3 and 112.

    Article 112.3 leaves the five days of Tết and the second day of Quốc khánh to a yearly
    decision. What the decisions of 2021 to 2026 have in common is assumed here: the two last days
    of the old lunar year and the three first of the new, and the day that joins 02/9 to a
    weekend. Swapped days cannot be computed. 24/11 is not in article 112, so it is not made up for.
    """
    days = _named_days(year)
    made_up = [day for day in sorted(days) if is_weekend(day)]
    for day in made_up:
        days[_next_free_day(day, days)] = f"Nghỉ bù {days[day]}"
    if year >= CULTURE_DAY_FROM:
        days[dt.date(year, 11, 24)] = "Ngày Văn hóa Việt Nam"
    return MappingProxyType(dict(sorted(days.items())))


def _named_days(year: int) -> dict[dt.date, str]:
    """The days of article 112, before any is made up for."""
    independence = dt.date(year, 9, 2)
    days = {
        dt.date(year, 1, 1): "Tết Dương lịch",
        dt.date(year, 4, 30): "Ngày Chiến thắng",
        dt.date(year, 5, 1): "Ngày Quốc tế lao động",
        independence: "Quốc khánh",
        _joined_to_weekend(independence): "Quốc khánh",
    }
    if year in _LUNAR_YEARS:
        new_year, kings = _lunar_days(year)
        days |= {new_year + offset * _ONE_DAY: TET for offset in range(-2, 3)}
        days[kings] = "Giỗ Tổ Hùng Vương"
    return days


def _lunar_days(year: int) -> tuple[dt.date, dt.date]:
    """Mùng 1 Tết and the tenth of the third lunar month, by the Vietnamese lunar calendar."""
    from lunar_vn import LunarDate, lunar_to_solar

    return lunar_to_solar(LunarDate(1, 1, year)), lunar_to_solar(LunarDate(10, 3, year))


def _joined_to_weekend(day: dt.date) -> dt.date:
    """The neighbour that makes the longer rest: the day after a Monday or Thursday, else before."""
    return day + _ONE_DAY if day.weekday() in (0, 3) else day - _ONE_DAY


def _next_free_day(day: dt.date, taken: dict[dt.date, str]) -> dt.date:
    """The next working day, on which a holiday that fell on a weekly day off is made up."""
    while is_weekend(day) or day in taken:
        day += _ONE_DAY
    return day
