"""When reminding begins, why, in which words, and how long it can be put off."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.reminding import (
    LEAST_LEAD,
    LONG_WAIT,
    Reason,
    Snooze,
    beginning_in_words,
    begins_on,
    is_snoozed,
    latest_snooze,
    lead_of,
    reason,
    reason_in_words,
)
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus

TODAY = dt.date(2026, 11, 23)  # a Monday
DAYS = st.dates(TODAY - dt.timedelta(days=60), TODAY + dt.timedelta(days=120))
DUE = dt.date(2026, 12, 31)


@st.composite
def tasks(draw):
    last = draw(st.none() | DAYS)
    before = st.integers(0, 4).map(dt.timedelta)
    return Task(
        status=draw(st.sampled_from(TaskStatus)),
        deadline=draw(st.sampled_from(DeadlineKind)),
        start=draw(st.none() | DAYS.filter(lambda day: last is not None and day <= last))
        if last and last > dt.date(2026, 10, 1)
        else None,
        last_day=last,
        working_day=last - draw(before) if last else None,
        next_review=draw(st.none() | DAYS),
        remind_days=draw(st.none() | st.integers(0, 60)),
        snoozed_until=draw(st.none() | DAYS),
    )


USUAL = st.sampled_from((7, 14, 30))


@given(tasks(), USUAL)
def test_what_presses_is_what_every_list_shows_as_such(task, usual):
    shown = {
        TaskState.LATE: Reason.LATE,
        TaskState.SOON: Reason.DUE,
        TaskState.REVIEW: Reason.REVIEW,
    }
    expected, found = shown.get(task.state(TODAY)), reason(task, TODAY, usual=usual)
    assert found is expected if expected else found not in shown.values()


@given(tasks(), USUAL)
def test_a_closed_task_is_never_reminded_of(task, usual):
    if task.is_closed:
        assert reason(task, TODAY, usual=usual, touched_on=dt.date.min) is None
        assert not is_snoozed(task, TODAY)
        assert beginning_in_words(task, TODAY, usual) == ""


@given(tasks(), USUAL)
def test_no_task_to_be_begun_is_named_before_reminding_of_it_begins(task, usual):
    if reason(task, TODAY, usual=usual) is Reason.BEGIN:
        begins = begins_on(task, usual)
        assert begins is not None
        assert begins <= TODAY
        assert task.status is TaskStatus.TODO


@given(tasks(), USUAL)
def test_by_its_last_week_every_open_task_with_a_day_has_been_reminded_of(task, usual):
    begins = begins_on(task, usual)
    assert (begins is None) == (task.last_day is None)
    if begins is not None:
        assert begins <= task.working_day - dt.timedelta(days=LEAST_LEAD)
        assert lead_of(task, usual) >= LEAST_LEAD


@given(tasks(), USUAL)
def test_every_reason_has_words(task, usual):
    why = reason(task, TODAY, usual=usual, touched_on=dt.date.min)
    if why is not None:
        assert reason_in_words(task, why, TODAY, usual)
        assert why.state.value
        assert "-" not in reason_in_words(task, why, TODAY, usual)


@given(tasks(), st.integers(1, 90))
def test_what_is_put_off_comes_back_before_it_is_late(task, days):
    wanted = TODAY + dt.timedelta(days=days)
    until = latest_snooze(task, wanted, TODAY)
    assert TODAY < until <= wanted
    if task.last_day is not None and task.last_day > TODAY:
        assert until <= task.last_day
    off = dataclasses.replace(task, snoozed_until=until)
    assert is_snoozed(off, TODAY) is not task.is_closed
    assert not is_snoozed(off, until)


@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)), st.sampled_from(Snooze))
def test_every_offer_puts_off_to_a_day_within_a_week(day, offer):
    assert dt.timedelta(0) < offer.until(day) - day <= dt.timedelta(days=7)
    assert Snooze.MONDAY.until(day).weekday() == 0


def dated(last=DUE, **values):
    return Task(last_day=last, working_day=last, **values)


def test_reminding_begins_a_week_before_the_advised_day_or_by_the_tasks_own_lead():
    task = Task(last_day=dt.date(2026, 12, 6), working_day=dt.date(2026, 12, 4))
    assert begins_on(task) == dt.date(2026, 11, 27)
    assert begins_on(task, usual=14) == dt.date(2026, 11, 20)
    own = dataclasses.replace(task, remind_days=30)
    assert begins_on(own, usual=14) == dt.date(2026, 11, 4)
    assert beginning_in_words(own, TODAY) == "bắt đầu nhắc từ thứ Tư 04/11"


def test_a_lead_shorter_than_a_week_is_a_week():
    assert begins_on(dated(remind_days=2)) == DUE - dt.timedelta(days=7)


def test_reminding_of_a_period_begins_with_it_unless_it_has_a_lead():
    quarter = dated(start=dt.date(2026, 10, 1))
    assert begins_on(quarter) == dt.date(2026, 10, 1)
    assert begins_on(dataclasses.replace(quarter, remind_days=20)) == dt.date(2026, 12, 11)


def test_another_year_is_named():
    words = beginning_in_words(dated(dt.date(2027, 3, 1)), TODAY)
    assert words == "bắt đầu nhắc từ thứ Hai 22/02/2027"


def test_a_task_without_a_day_says_what_it_is_reminded_of_by():
    assert beginning_in_words(Task(), TODAY) == "chưa có ngày nên chưa nhắc theo hạn"
    reviewed = Task(next_review=dt.date(2026, 11, 30))
    assert beginning_in_words(reviewed, TODAY) == "nhắc rà soát vào thứ Hai 30/11"


@pytest.mark.parametrize(
    ("task", "why", "words"),
    [
        (dated(dt.date(2026, 11, 20)), Reason.LATE, "quá hạn 3 ngày"),
        (dated(TODAY), Reason.DUE, "hạn hôm nay"),
        (dated(dt.date(2026, 11, 27)), Reason.DUE, "đến hạn trong 4 ngày"),
        (
            Task(last_day=dt.date(2026, 11, 29), working_day=dt.date(2026, 11, 27)),
            Reason.DUE,
            "đến hạn trong 6 ngày, nên xong thứ Sáu 27/11",
        ),
        (
            Task(last_day=dt.date(2026, 11, 24), working_day=TODAY),
            Reason.DUE,
            "đến hạn trong 1 ngày, nên xong hôm nay",
        ),
        (
            Task(last_day=dt.date(2026, 11, 24), working_day=dt.date(2026, 11, 20)),
            Reason.DUE,
            "đến hạn trong 1 ngày",
        ),
        (dated(start=TODAY), Reason.BEGIN, "bắt đầu từ hôm nay"),
        (dated(start=dt.date(2026, 11, 18)), Reason.BEGIN, "bắt đầu từ thứ Tư 18/11"),
        (dated(remind_days=38), Reason.BEGIN, "bắt đầu từ hôm nay"),
        (dated(remind_days=60), Reason.BEGIN, "bắt đầu từ Chủ nhật 01/11"),
        (Task(next_review=TODAY), Reason.REVIEW, "đến kỳ rà soát hôm nay"),
        (Task(next_review=dt.date(2026, 11, 13)), Reason.REVIEW, "quá kỳ rà soát 10 ngày"),
        (Task(next_review=dt.date(2026, 11, 25)), Reason.REVIEW, "đến kỳ rà soát trong 2 ngày"),
    ],
)
def test_a_reason_says_its_days(task, why, words):
    assert reason(task, TODAY) is why
    assert reason_in_words(task, why, TODAY) == words


def test_the_first_day_of_a_period_is_told_for_a_week():
    quarter = dated(start=TODAY - dt.timedelta(days=6))
    assert reason(quarter, TODAY) is Reason.BEGIN
    assert reason(quarter, TODAY + dt.timedelta(days=1)) is None


def test_a_lead_is_told_until_somebody_begins():
    task = dated(remind_days=60)
    assert reason(task, TODAY) is Reason.BEGIN
    for status in (TaskStatus.DOING, TaskStatus.WAITING):
        assert reason(dataclasses.replace(task, status=status), TODAY) is not Reason.BEGIN


@pytest.mark.parametrize(
    "task",
    [
        Task(status=TaskStatus.WAITING),
        Task(deadline=DeadlineKind.WAITING),
        Task(deadline=DeadlineKind.COUNTED),
    ],
)
def test_waiting_is_asked_after_when_nothing_was_written_for_a_month(task):
    assert reason(task, TODAY, touched_on=TODAY - LONG_WAIT) is Reason.WAIT
    assert reason(task, TODAY, touched_on=TODAY - LONG_WAIT + dt.timedelta(days=1)) is None
    assert reason(task, TODAY) is None


def test_the_day_before_the_deadline_can_only_be_put_off_to_it():
    task = Task(last_day=dt.date(2026, 11, 29), working_day=dt.date(2026, 11, 27))
    week = TODAY + dt.timedelta(days=7)
    assert latest_snooze(task, week, TODAY) == dt.date(2026, 11, 27)
    friday = dt.date(2026, 11, 27)
    assert latest_snooze(task, week, friday) == dt.date(2026, 11, 29)
    assert latest_snooze(task, dt.date(2027, 1, 1), dt.date(2026, 11, 29)) == week


def test_a_late_task_rests_as_long_as_is_wanted():
    until = dt.date(2026, 12, 20)
    assert latest_snooze(dated(dt.date(2026, 11, 1)), until, TODAY) == until
