"""The periods of the frameworks, in the words that a clock gives them, in the days of 2026.

In 2026 the offices are closed from 14/02 to 22/02 for Tết, and work on Saturday 10/01 for Friday
02/01 (resources/packs/holidays.toml).
"""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import packs
from ttpl_desktop.domain.calendar import DayKind, SpecialDay, WorkCalendar, from_tables
from ttpl_desktop.domain.clocks import (
    DAYS,
    RULES,
    ClockRule,
    day_of,
    rules_for,
    words_of,
    working_days_to,
)
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.framework import DayUnit, Timer, find
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.terms import ActivityKind

CALENDAR = from_tables(packs.holidays())
TIMERS = {timer.key: timer for each in packs.frameworks() for timer in each.timers}
ONE = dt.timedelta(days=1)


def day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").date()


def counted(timer: Timer, event: dt.date, calendar: WorkCalendar = CALENDAR) -> Deadline:
    return read(words_of(timer), year=event.year, calendar=calendar, event=event)


@pytest.mark.parametrize("key", sorted(TIMERS))
def test_the_words_of_every_period_are_understood(key: str) -> None:
    without = read(words_of(TIMERS[key]), year=2026, calendar=CALENDAR)
    assert (without.kind, without.last_day) == (DeadlineKind.COUNTED, None)
    assert counted(TIMERS[key], day("13/11/2026")).last_day is not None


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # fifteen days: an end on a day off rolls on, also over the whole of Tết
        ("petition_answer", "02/11/2026", "17/11/2026"),
        ("petition_answer", "13/11/2026", "30/11/2026"),
        ("petition_answer", "30/01/2026", "23/02/2026"),
        ("inspection_conclusion", "26/12/2025", "10/01/2026"),
        ("handling_answer", "16/01/2026", "23/02/2026"),
        ("handling_answer", "02/11/2026", "02/12/2026"),
        # working days: Tết is not counted, a Saturday that is worked is
        ("petition_transfer", "13/11/2026", "17/11/2026"),
        ("petition_transfer", "13/02/2026", "24/02/2026"),
        ("petition_transfer", "08/01/2026", "10/01/2026"),
        ("detailing_list_decree", "11/02/2026", "25/02/2026"),
        # before an event: back over Tết and over days off, never forward
        ("inspection_notice", "07/12/2026", "26/11/2026"),
        ("inspection_notice", "25/02/2026", "09/02/2026"),
        ("inspection_notice", "13/01/2026", "05/01/2026"),
        ("law_plan_submission", "10/06/2026", "30/06/2026"),
        ("law_plan_local", "01/07/2026", "13/07/2026"),
    ],
)
def test_the_periods_of_the_law_end_on_these_days(key: str, event: str, last: str) -> None:
    found = counted(TIMERS[key], day(event))
    assert found.last_day == day(last)
    assert CALENDAR.is_working_day(day(last))


def test_an_end_that_rolls_on_names_both_days_and_the_article() -> None:
    note = counted(TIMERS["petition_answer"], day("30/01/2026")).note
    assert "thứ Bảy 14/02/2026" in note
    assert "thứ Hai 23/02/2026" in note
    assert "Điều 148" in note


def test_a_count_back_says_so_and_advises_the_day_itself() -> None:
    notice = counted(TIMERS["inspection_notice"], day("25/02/2026"))
    assert notice.note == "tính lùi từ ngày của sự kiện"
    assert notice.working_day == notice.last_day


EVENTS = st.dates(dt.date(2026, 1, 20), dt.date(2026, 12, 10))
CALENDARS = st.builds(
    lambda days: WorkCalendar(
        {each: SpecialDay(each, kind, "Sửa") for each, kind in days.items()}, frozenset({2026})
    ),
    st.dictionaries(
        st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        st.sampled_from(DayKind),
        max_size=40,
    ),
)


def walked(calendar: WorkCalendar, event: dt.date, number: int, step: dt.timedelta) -> dt.date:
    """Day after day, the event's own not counted, until so many of them were worked."""
    worked: list[dt.date] = []
    while len(worked) < number:
        event += step
        worked += [event] * calendar.is_working_day(event)
    return worked[-1]


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(sorted(TIMERS)), EVENTS, CALENDARS)
def test_every_period_ends_where_a_walk_through_the_days_ends(
    key: str, event: dt.date, calendar: WorkCalendar
) -> None:
    timer = TIMERS[key]
    step = -ONE if timer.is_before else ONE
    found = counted(timer, event, calendar).last_day
    if timer.unit is DayUnit.WORKING:
        assert found == walked(calendar, event, timer.days, step)
    else:
        end = event + timer.days * step
        while not calendar.is_working_day(end):
            end += ONE
        assert found == end


@settings(deadline=None, max_examples=200)
@given(EVENTS, st.integers(0, 40), CALENDARS)
def test_the_working_days_that_are_left_lead_to_the_last_one(
    today: dt.date, ahead: int, calendar: WorkCalendar
) -> None:
    last = calendar.working_day_on_or_after(today + ahead * ONE)
    left = working_days_to(calendar, today, last)
    assert calendar.add_working_days(today, left) == (last if last > today else today)


# The table of what runs from what


def test_every_rule_names_a_period_of_a_framework_and_fields_that_there_are() -> None:
    assert {rule.timer for rule in RULES} <= set(TIMERS)
    assert {rule.register for rule in RULES} <= set(DAYS)


def test_the_day_of_a_record_is_the_first_of_its_fields_that_is_filled() -> None:
    task = Task(start=day("07/12/2026"), last_day=day("11/12/2026"))
    assert day_of("task", task, "inspection_notice") == day("07/12/2026")
    assert day_of("task", task, "inspection_conclusion") == day("11/12/2026")
    done = Task(last_day=day("11/12/2026"), done_on=day("10/12/2026"))
    assert day_of("task", done, "inspection_conclusion") == day("10/12/2026")
    assert day_of("task", Task(), "inspection_notice") is None
    assert day_of("unknown", task) is None


def test_a_rule_fits_whatever_the_case_of_letters() -> None:
    rule = ClockRule("intake", "x", ("received_on",), ActivityKind.OTHER, {"channel": ("mail",)})
    assert rule.fits(IntakeEntry(channel=" Mail"))
    assert not rule.fits(IntakeEntry())


def test_a_competence_that_is_not_decided_offers_both() -> None:
    entry = IntakeEntry(channel="national_system")
    assert [rule.timer for rule in rules_for("intake", entry)][:2] == [
        "petition_answer",
        "petition_transfer",
    ]


def test_only_what_was_compared_is_law() -> None:
    marks = {key: timer.mark.is_law for key, timer in TIMERS.items()}
    nd59, nd80 = packs.frameworks()[:2]
    assert (nd59.id, nd80.id) == ("nd59-2012", "nd80-2025")
    inherited = [find(nd80.timers, timer.key) for timer in nd59.timers]
    assert not any(timer.mark.is_law for timer in inherited if timer)
    assert all(timer.mark.is_law for timer in nd59.timers)
    assert marks["petition_answer"]
