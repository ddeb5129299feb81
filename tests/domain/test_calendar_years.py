"""The calendar of the years 2000 to 2050, computed and corrected."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lunar_vn import solar_to_lunar

from ttpl_desktop.domain.calendar import DayKind, SpecialDay, WorkCalendar
from ttpl_desktop.domain.holidays import TET, statutory_days_off

YEARS = range(2000, 2051)
DAYS = st.dates(dt.date(2000, 6, 1), dt.date(2050, 6, 1))
ONE = dt.timedelta(days=1)
PLAIN = WorkCalendar()


@st.composite
def calendars(draw):
    """A calendar with some corrections in 2026 and 2027."""
    days = draw(st.lists(st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)), max_size=30))
    kinds = draw(st.lists(st.sampled_from(DayKind), min_size=len(days), max_size=len(days)))
    return WorkCalendar({d: SpecialDay(d, k, "Sửa") for d, k in zip(days, kinds, strict=True)})


@pytest.mark.parametrize("year", YEARS)
def test_tet_and_the_kings_day_are_those_of_the_lunar_calendar(year):
    days = statutory_days_off(year)
    lunar = {day: solar_to_lunar(day) for day in days}
    tet = [day for day, name in days.items() if name == TET]
    assert [(lunar[d].day, lunar[d].month) for d in tet[-3:]] == [(1, 1), (2, 1), (3, 1)]
    assert [lunar[day].month for day in tet[:2]] == [12, 12]
    assert [b - a for a, b in itertools.pairwise(tet)] == [ONE] * 4
    (kings,) = [day for day, name in days.items() if name == "Giỗ Tổ Hùng Vương"]
    assert (lunar[kings].day, lunar[kings].month) == (10, 3)


@pytest.mark.parametrize("year", YEARS)
def test_every_holiday_on_a_weekend_is_made_up_for_on_a_weekday(year):
    days = statutory_days_off(year)
    made_up = {day: name for day, name in days.items() if name.startswith("Nghỉ bù")}
    on_weekends = [d for d, name in days.items() if d.weekday() >= 5 and "Văn hóa" not in name]
    assert len(made_up) == len(on_weekends)
    assert all(day.weekday() < 5 for day in made_up)


@settings(deadline=None)
@given(calendars(), st.dates(dt.date(2026, 2, 1), dt.date(2027, 10, 1)), st.integers(1, 40))
def test_going_forth_and_back_ends_where_it_began(calendar, start, count):
    worked = calendar.working_day_on_or_before(start)
    there = calendar.add_working_days(worked, count)
    assert calendar.is_working_day(there)
    assert calendar.add_working_days(there, -count) == worked


@settings(deadline=None)
@given(calendars(), st.dates(dt.date(2026, 2, 1), dt.date(2027, 10, 1)), st.integers(1, 40))
def test_so_many_working_days_are_passed(calendar, start, count):
    end = calendar.add_working_days(start, count)
    passed = [start + ONE * n for n in range(1, (end - start).days + 1)]
    assert sum(map(calendar.is_working_day, passed)) == count
    assert calendar.add_working_days(start, 0) == start


@settings(deadline=None)
@given(calendars() | st.just(PLAIN), DAYS)
def test_the_nearest_working_days_enclose_a_day_with_nothing_worked_between(calendar, day):
    before, after = calendar.working_day_on_or_before(day), calendar.working_day_on_or_after(day)
    assert before <= day <= after
    if calendar.is_working_day(day):
        assert before == day == after
    else:
        between = [before + ONE * n for n in range(1, (after - before).days)]
        assert not any(map(calendar.is_working_day, between))


@settings(deadline=None)
@given(calendars() | st.just(PLAIN), DAYS)
def test_a_day_is_off_exactly_when_there_is_a_reason(calendar, day):
    assert (calendar.day_off_name(day) is None) is calendar.is_working_day(day)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_about_250_working_days(year):
    days = [dt.date(year, 1, 1) + ONE * n for n in range(365)]
    assert 240 <= sum(map(PLAIN.is_working_day, days)) <= 252
