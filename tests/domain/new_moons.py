"""The Vietnamese lunar calendar from the sun and the moon, independent of any library.

A month begins on the day, in Viet Nam (UTC+7), of the new moon; the eleventh month holds the winter
solstice; between two eleventh months a year of thirteen has its leap month at the first that the
sun passes without entering a new sign. New moons and the sun's longitude after J. Meeus,
Astronomical Algorithms (chapters 49 and 25), the difference of uniform and civil time after
F. Espenak and J. Meeus: good to about a minute between 2000 and 2050.
"""

import datetime as dt
import itertools
from math import radians, sin

_VIETNAM = 7 / 24
_J2000 = 2451545.0
_FIRST_NEW_MOON = 2451550.09766
_MONTH = 29.530588861
_DAY_ZERO = 1721424.5
"""The Julian date at which day 0 of Python's calendar begins (ordinal 1 is 01/01/0001)."""


def new_year_and_kings_day(year: int) -> tuple[dt.date, dt.date]:
    """Mùng 1 Tết and the tenth day of the third month of a lunar year."""
    firsts = _months_of(year)
    return firsts[1], firsts[3] + dt.timedelta(days=9)


def _months_of(year: int) -> dict[int, dt.date]:
    """The first days of the months 1 to 10 of a lunar year; a leap month has no entry."""
    eleventh, next_eleventh = _eleventh_month(year - 1), _eleventh_month(year)
    starts = [day for day in _new_moon_days(year) if eleventh <= day <= next_eleventh]
    has_leap = len(starts) - 1 == 13
    firsts = []
    for start, following in itertools.pairwise(starts):
        if has_leap and _sign(start) == _sign(following):
            has_leap = False
        else:
            firsts.append(start)
    return dict(enumerate(firsts[2:], start=1))


def _eleventh_month(year: int) -> dt.date:
    """The first day of the month in which the sun enters its tenth sign (270°)."""
    days = [day for day in _new_moon_days(year) if (day.year, day.month) >= (year, 11)]
    return next(
        start
        for start, following in itertools.pairwise(days)
        if _sign(start) < 9 <= _sign(following)
    )


def _new_moon_days(year: int) -> list[dt.date]:
    """The days of the new moons from the autumn before the year to the summer after it."""
    first = int((year - 2000) * 12.3685) - 4
    return [_new_moon_day(number) for number in range(first, first + 22)]


def _new_moon_day(number: int) -> dt.date:
    """The day in Viet Nam of a new moon, counted from that of 06/01/2000."""
    k, t = number, number / 1236.85
    mean = _FIRST_NEW_MOON + _MONTH * k + 0.00015437 * t**2
    e = 1 - 0.002516 * t
    sun = radians(2.5534 + 29.1053567 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t**2)
    node_distance = radians(160.7108 + 390.67050284 * k - 0.0016118 * t**2)
    node = radians(124.7746 - 1.56375588 * k)
    venus = radians(299.77 + 0.107408 * k - 0.009173 * t**2)
    corrected = mean + sum(
        (
            -0.40720 * sin(moon),
            0.17241 * e * sin(sun),
            0.01608 * sin(2 * moon),
            0.01039 * sin(2 * node_distance),
            0.00739 * e * sin(moon - sun),
            -0.00514 * e * sin(moon + sun),
            0.00208 * e**2 * sin(2 * sun),
            -0.00111 * sin(moon - 2 * node_distance),
            -0.00057 * sin(moon + 2 * node_distance),
            0.00056 * e * sin(2 * moon + sun),
            -0.00042 * sin(3 * moon),
            0.00042 * e * sin(sun + 2 * node_distance),
            0.00038 * e * sin(sun - 2 * node_distance),
            -0.00024 * e * sin(2 * moon - sun),
            -0.00017 * sin(node),
            0.000325 * sin(venus),
        )
    )
    return _local_day(corrected - _clock_difference(mean))


def _clock_difference(julian: float) -> float:
    """Uniform time minus civil time, in days."""
    years = (julian - _J2000) / 365.25
    return (62.92 + 0.32217 * years + 0.005589 * years**2) / 86400


def _local_day(julian: float) -> dt.date:
    return dt.date.fromordinal(int(julian + _VIETNAM - _DAY_ZERO))


def _sign(day: dt.date) -> int:
    """Which twelfth of its way the sun is in as the day begins in Viet Nam; 9 begins in winter."""
    julian = day.toordinal() + _DAY_ZERO - _VIETNAM
    t = (julian + _clock_difference(julian) - _J2000) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t)
    longitude = (
        280.46646
        + 36000.76983 * t
        + (1.914602 - 0.004817 * t) * sin(anomaly)
        + 0.019993 * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
        - 0.00569
        - 0.00478 * sin(radians(125.04 - 1934.136 * t))
    )
    return int(longitude % 360 // 30)
