"""Tết and Giỗ Tổ are those of the sun and the moon over Viet Nam, not those of another calendar."""

import datetime as dt

import pytest
from lunar_vn import LunarDate, lunar_to_solar

from tests.domain.new_moons import new_year_and_kings_day
from ttpl_desktop.domain.holidays import TET, statutory_days_off

YEARS = range(2000, 2051)
NEW_YEARS = """
05/02/2000 24/01/2001 12/02/2002 01/02/2003 22/01/2004 09/02/2005 29/01/2006 17/02/2007 07/02/2008
26/01/2009 14/02/2010 03/02/2011 23/01/2012 10/02/2013 31/01/2014 19/02/2015 08/02/2016 28/01/2017
16/02/2018 05/02/2019 25/01/2020 12/02/2021 01/02/2022 22/01/2023 10/02/2024 29/01/2025 17/02/2026
06/02/2027 26/01/2028 13/02/2029 02/02/2030
"""
"""Mùng 1 Tết as it was kept or is printed in calendars; in 2007 and 2030 China's is a day later."""


@pytest.mark.parametrize("year", YEARS)
def test_tet_and_the_kings_day_follow_from_sun_and_moon(year: int) -> None:
    new_year, kings_day = new_year_and_kings_day(year)
    days_off = statutory_days_off(year)
    tet = [day for day, name in days_off.items() if name == TET]
    assert tet == [new_year + dt.timedelta(days=offset) for offset in range(-2, 3)]
    assert days_off[kings_day] == "Giỗ Tổ Hùng Vương"


@pytest.mark.parametrize("year", YEARS)
def test_the_library_agrees_with_sun_and_moon(year: int) -> None:
    library = lunar_to_solar(LunarDate(1, 1, year)), lunar_to_solar(LunarDate(10, 3, year))
    assert library == new_year_and_kings_day(year)


@pytest.mark.parametrize("printed", NEW_YEARS.split())
def test_tet_is_on_the_day_that_calendars_print(printed: str) -> None:
    day = dt.datetime.strptime(printed, "%d/%m/%Y").date()
    assert new_year_and_kings_day(day.year)[0] == day
    assert statutory_days_off(day.year)[day] == TET
