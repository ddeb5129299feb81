"""What does not hold in a chain: every injected inversion is found, and none is invented."""

import dataclasses
import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from tests.domain.chain.test_chain_days import CALENDAR, CHAINS, DAYS, calendars, planned_hops
from tests.domain.chain.written import Injected, Written
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.chain import (
    Stop,
    WarningKind,
    WarningSeverity,
    inversions,
    plan_back,
    working_days_between,
)
from ttpl_desktop.domain.task import Hop

INJECTED = [
    pytest.param(chain, each, id=f"{chain.name}: {each.words}")
    for chain in CHAINS
    for each in chain.injected
]
ORDER = {WarningKind.LATER, WarningKind.SAME_DAY, WarningKind.TOO_SHORT}


def found(stops: tuple[Stop, ...], calendar: WorkCalendar = CALENDAR) -> tuple[object, ...]:
    return tuple((each.index, each.kind.value) for each in inversions(stops, calendar))


def test_there_are_twenty_written_chains() -> None:
    assert len(CHAINS) == 20
    assert len(INJECTED) >= 40


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.name)
def test_a_clean_chain_gives_no_warning(chain: Written) -> None:
    assert found(plan_back(chain.hops, chain.task_day, CALENDAR)) == ()


@pytest.mark.parametrize(("chain", "injected"), INJECTED)
def test_every_injected_inversion_is_found_and_nothing_else(
    chain: Written, injected: Injected
) -> None:
    assert found(plan_back(injected.hops, chain.task_day, CALENDAR)) == injected.expected


@some.composite
def clean_chains(draw: some.DrawFn) -> tuple[list[Hop], dt.date, WorkCalendar]:
    """A chain some of whose stops have fixed working days that leave the next ones enough."""
    hops, day, calendar = draw(planned_hops()), draw(DAYS), draw(calendars())
    for at in reversed(range(len(hops) - 1)):
        stop = plan_back(hops, day, calendar)[at]
        if stop.day is not None and draw(some.booleans()) and not hops[at].is_due:
            earlier = calendar.add_working_days(stop.day, -draw(some.integers(0, 6)))
            hops[at] = dataclasses.replace(hops[at], fixed_on=earlier)
    return hops, day, calendar


@given(clean_chains())
def test_no_clean_chain_is_warned_of(chain: tuple[list[Hop], dt.date, WorkCalendar]) -> None:
    hops, day, calendar = chain
    assert found(plan_back(hops, day, calendar), calendar) == ()


@given(clean_chains(), some.data())
def test_one_injected_inversion_is_found_exactly(
    chain: tuple[list[Hop], dt.date, WorkCalendar], data: some.DataObject
) -> None:
    hops, day, calendar = chain
    stops = plan_back(hops, day, calendar)
    known = [at for at, stop in enumerate(stops[1:]) if stop.day and not hops[at].is_due]
    assume(known)
    at = data.draw(some.sampled_from(known))
    outer = stops[at + 1].last_day
    assert outer is not None
    late = calendar.working_day_on_or_after(outer + dt.timedelta(days=1))
    late = calendar.add_working_days(late, data.draw(some.integers(0, 10)))
    hops[at] = dataclasses.replace(hops[at], fixed_on=late)
    assert found(plan_back(hops, day, calendar), calendar) == ((at, "later"),)


@given(clean_chains(), some.data())
def test_days_of_ones_own_are_judged_by_what_they_leave(
    chain: tuple[list[Hop], dt.date, WorkCalendar], data: some.DataObject
) -> None:
    hops, day, calendar = chain
    at = data.draw(some.integers(0, len(hops) - 1))
    hops[at] = dataclasses.replace(hops[at], fixed_on=data.draw(DAYS))
    stops = plan_back(hops, day, calendar)
    expected = {
        index
        for index, (inner, outer) in enumerate(pairwise(stops))
        if inner.last_day
        and outer.last_day
        and (
            inner.last_day > outer.last_day
            or working_days_between(inner.last_day, outer.last_day, calendar) < outer.hop.days
        )
    }
    warned = [each.index for each in inversions(stops, calendar) if each.kind in ORDER]
    assert sorted(expected) == warned


def only(hops: list[Hop], task_day: dt.date = dt.date(2026, 12, 15)) -> str:
    (warning,) = inversions(plan_back(hops, task_day, CALENDAR), CALENDAR)
    return warning.sentence


def test_a_later_inner_day_is_told_with_both_days() -> None:
    hops = [Hop(body="Phòng A", fixed_on=dt.date(2026, 12, 17)), Hop(body="Sở", days=2)]
    assert only(hops) == (
        "Phòng A phải gửi ngày 17/12/2026 nhưng Sở đến hạn trước đó, ngày 15/12/2026: "
        "hãy để Phòng A gửi sớm hơn."
    )


def test_too_few_days_are_told_with_what_is_left() -> None:
    hops = [Hop(body="Phòng A", fixed_on=dt.date(2026, 12, 14)), Hop(body="Sở", days=3)]
    assert only(hops) == (
        "Phòng A gửi ngày 14/12/2026 thì đến ngày 15/12/2026 Sở chỉ còn 1 ngày làm việc, "
        "trong khi cần 3."
    )


def test_a_fixed_holiday_is_told_by_name_with_the_day_before() -> None:
    hops = [Hop(body="Phòng A", fixed_on=dt.date(2026, 11, 24)), Hop(body="Sở", days=3)]
    assert only(hops) == (
        "Ngày ấn định cho Phòng A là thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam), ngày nghỉ: "
        "nên xong thứ Hai 23/11/2026."
    )


def test_the_tasks_own_day_off_is_no_warning() -> None:
    hops = [Hop(body="Phòng A", days=1), Hop(body="Sở", days=3)]
    assert inversions(plan_back(hops, dt.date(2026, 11, 24), CALENDAR), CALENDAR) == ()


def test_a_paper_that_left_on_its_day_off_is_not_late() -> None:
    day = dt.date(2026, 12, 12)
    hops = [Hop(body="Sở", days=3, passed_on=day)]
    assert inversions(plan_back(hops, day, CALENDAR), CALENDAR) == ()


def test_a_paper_passes_stops_that_nobody_marked() -> None:
    days = (dt.date(2026, 12, 1), None, dt.date(2026, 11, 30))
    hops = [Hop(body=f"Nơi {at}", passed_on=day) for at, day in enumerate(days)]
    assert only(hops) == (
        "Nơi 2 ghi đã gửi ngày 30/11/2026, trước khi nhận được từ Nơi 0 ngày 01/12/2026."
    )


def test_a_wrong_order_weighs_more_than_a_day_off() -> None:
    assert WarningKind.LATER.severity is WarningSeverity.IMPOSSIBLE
    assert WarningKind.TOO_SHORT.severity is WarningSeverity.TIGHT
    assert WarningKind.DAY_OFF.severity is WarningSeverity.NOTE
