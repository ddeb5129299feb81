"""The days of a chain: planned back through any calendar, from whichever stop has its day."""

import dataclasses
import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.domain.chain.written import Written, written_chains
from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.domain.calendar import DayKind, SpecialDay, WorkCalendar
from ttpl_desktop.domain.chain import (
    DaySource,
    due_index,
    inversions,
    plan_back,
    working_days_between,
)
from ttpl_desktop.domain.task import Hop

CALENDAR = plain_calendar()
CHAINS = written_chains()
DAYS = some.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))


@some.composite
def calendars(draw: some.DrawFn) -> WorkCalendar:
    """The usual calendar with some days turned round, as an officer corrects it."""
    turned = draw(some.lists(DAYS, max_size=12, unique=True))
    days = {}
    for day in turned:
        was = CALENDAR.is_working_day(day)
        kind = DayKind.SWAP_OFF if was else DayKind.WORKING_DAY
        days[day] = SpecialDay(day, kind, "Sửa")
    return dataclasses.replace(CALENDAR, days={**CALENDAR.days, **days})


@some.composite
def planned_hops(draw: some.DrawFn) -> list[Hop]:
    """Stops without a day of their own; one of them may be whose day the task's is."""
    days = draw(some.lists(some.integers(0, 12), min_size=1, max_size=7))
    due = draw(some.none() | some.integers(0, len(days) - 1))
    return [
        Hop(position=at, body=f"Nơi {at}", days=each, is_due=at == due)
        for at, each in enumerate(days)
    ]


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.name)
def test_the_days_of_written_chains_are_those_counted_by_hand(chain: Written) -> None:
    stops = plan_back(chain.hops, chain.task_day, CALENDAR)
    assert tuple(stop.day for stop in stops) == chain.days


@given(planned_hops(), DAYS, calendars())
def test_every_stop_has_the_working_days_it_is_given(
    hops: list[Hop], day: dt.date, calendar: WorkCalendar
) -> None:
    stops = plan_back(hops, day, calendar)
    for inner, outer in pairwise(stops[: due_index(hops) + 1]):
        assert inner.day is not None
        assert outer.day is not None
        assert calendar.is_working_day(inner.day)
        assert working_days_between(inner.day, outer.day, calendar) == outer.hop.days


@given(planned_hops(), DAYS, calendars())
def test_nothing_is_known_behind_the_last_stop_with_a_day(
    hops: list[Hop], day: dt.date, calendar: WorkCalendar
) -> None:
    behind = plan_back(hops, day, calendar)[due_index(hops) + 1 :]
    assert {stop.source for stop in behind} <= {DaySource.UNKNOWN}
    assert {stop.day for stop in behind} <= {None}


@given(planned_hops(), DAYS, calendars())
def test_planned_days_never_warn(hops: list[Hop], day: dt.date, calendar: WorkCalendar) -> None:
    assert inversions(plan_back(hops, day, calendar), calendar) == ()


@given(planned_hops(), DAYS, some.integers(1, 40))
def test_an_earlier_day_of_the_task_makes_no_stop_later(
    hops: list[Hop], day: dt.date, earlier: int
) -> None:
    later = plan_back(hops, day, CALENDAR)
    sooner = plan_back(hops, day - dt.timedelta(days=earlier), CALENDAR)
    for one, other in zip(later, sooner, strict=True):
        assert one.day is other.day is None or other.day <= one.day


def test_without_a_stop_said_the_task_is_due_at_the_last() -> None:
    hops = [Hop(body="Phòng", days=3), Hop(body="Sở Tư pháp", days=2)]
    stops = plan_back(hops, dt.date(2026, 12, 10), CALENDAR)
    assert [stop.source for stop in stops] == [DaySource.PLANNED, DaySource.TASK]
    assert stops[0].day == dt.date(2026, 12, 8)


def test_a_fixed_day_holds_those_before_it_and_none_behind() -> None:
    hops = [
        Hop(body="Phòng", days=3),
        Hop(body="Văn phòng", days=2, fixed_on=dt.date(2026, 12, 1)),
        Hop(body="Sở Tư pháp", days=2),
    ]
    stops = plan_back(hops, dt.date(2026, 12, 10), CALENDAR)
    days = [dt.date(2026, 11, 27), dt.date(2026, 12, 1), dt.date(2026, 12, 10)]
    assert [stop.day for stop in stops] == days


def test_a_task_without_a_day_leaves_only_fixed_days() -> None:
    hops = [Hop(body="Phòng", days=3), Hop(body="Sở Tư pháp", days=2, is_due=True)]
    assert [stop.day for stop in plan_back(hops, None, CALENDAR)] == [None, None]


def test_no_hops_are_no_stops() -> None:
    assert plan_back([], dt.date(2026, 12, 10), CALENDAR) == ()


def test_a_stop_is_overdue_until_it_is_said_to_have_sent() -> None:
    day = dt.date(2026, 12, 10)
    (stop,) = plan_back([Hop(body="Phòng")], day, CALENDAR)
    assert not stop.is_overdue(day)
    assert stop.is_overdue(day + dt.timedelta(days=1))
    (sent,) = plan_back([Hop(body="Phòng", passed_on=day)], day, CALENDAR)
    assert not sent.is_overdue(day + dt.timedelta(days=1))
