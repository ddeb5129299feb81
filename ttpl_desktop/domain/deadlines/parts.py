"""Parts of a time that has been found: "10 ngày đầu tháng 12", "hạ tuần tháng 5"."""

import datetime as dt
import re

from ttpl_desktop.domain.deadlines.times import (
    Count,
    CountUnit,
    Time,
    Unit,
    month_end,
    some_days,
)

_SOME_DAYS = re.compile(r"\{(\d+)\} (dau|cuoi)(?: cua)? <(\d+)>")
_TEN_DAYS = re.compile(r"\b(thuong|trung|ha) tuan(?: cua)? <(\d+)>")
_FIRST_OF_TEN = {"thuong": 1, "trung": 11, "ha": 21}
_MONTH = re.compile(
    r"(?<!cac )(?<!nhung )\bthang (dau|giua|cuoi|thu [123]|thu hai|thu ba)(?: tien| cung)?"
    r"(?: cua)? <(\d+)>"
)
_PLACE_OF_MONTH = {"dau": 0, "thu 1": 0, "giua": 1, "thu 2": 1, "thu hai": 1}


def take_parts(skeleton: str, times: list[Time], counts: list[Count]) -> str:
    """The skeleton with the parts named in it as times of their own, appended to `times`.

    Raises ImpossibleTimeError where the whole is shorter than its part.
    """

    def placed(part: Time | None, words: re.Match[str]) -> str:
        if part is None:
            return words.group()
        times.append(part)
        return f"<{len(times) - 1}>"

    skeleton = _SOME_DAYS.sub(
        lambda found: placed(_some_days(found, times, counts), found), skeleton
    )
    skeleton = _TEN_DAYS.sub(lambda found: placed(_ten_days(found, times), found), skeleton)
    return _MONTH.sub(lambda found: placed(_month_of_quarter(found, times), found), skeleton)


def _some_days(found: re.Match[str], times: list[Time], counts: list[Count]) -> Time | None:
    count, whole = counts[int(found[1])], times[int(found[3])]
    if count.unit is not CountUnit.DAY or whole.is_to_the_day:
        return None
    return some_days(count, found[2], whole)


def _ten_days(found: re.Match[str], times: list[Time]) -> Time | None:
    """Thượng, trung and hạ tuần: the days 1 to 10, 11 to 20 and 21 to the end of a month."""
    month = times[int(found[2])]
    if month.unit is not Unit.MONTH or month.start.month != month.end.month:
        return None
    first = month.start.replace(day=_FIRST_OF_TEN[found[1]])
    last = month.end if found[1] == "ha" else first + dt.timedelta(days=9)
    return Time(Unit.DAYS, first, last, month.has_year, is_span=True)


def _month_of_quarter(found: re.Match[str], times: list[Time]) -> Time | None:
    quarter = times[int(found[2])]
    if quarter.unit is not Unit.QUARTER or quarter.end.month - quarter.start.month != 2:
        return None
    month = quarter.start.month + _PLACE_OF_MONTH.get(found[1], 2)
    year = quarter.start.year
    return Time(Unit.MONTH, dt.date(year, month, 1), month_end(year, month), quarter.has_year)
