"""What the occurrences of a rule are called, and which of them a changed rule still means."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.series import is_name, matched, name_of_day, names


def days(words, year=2026):
    return [
        dt.date(int(rest[0]) if rest else year, int(month), int(day))
        for day, month, *rest in (each.split("/") for each in words.split())
    ]


QUARTERS = days("31/3 30/6 30/9 31/12")
MONTHS = [dt.date(2026, month, 15) for month in range(1, 13)]


@pytest.mark.parametrize(
    ("listed", "called"),
    [
        (QUARTERS, ("quý I", "quý II", "quý III", "quý IV")),
        (days("5/4 5/7 5/10 5/1/2027"), ("quý I", "quý II", "quý III", "quý IV")),
        (days("30/6 31/12"), ("6 tháng đầu năm", "6 tháng cuối năm")),
        (days("10/3 20/3"), ("ngày 10/03/2026", "ngày 20/03/2026")),
        (days("15/3 15/6 15/9 9/12 15/12")[:2], ("ngày 15/03/2026", "ngày 15/06/2026")),
    ],
)
def test_an_occurrence_is_called_by_its_period_or_its_day(listed, called):
    assert names(listed) == called


def test_twelve_months_in_a_row_are_called_by_their_names():
    assert names(MONTHS) == tuple(f"tháng {month}" for month in range(1, 13))
    before_the_first = [dt.date(2025, 12, 31), *(day.replace(day=28) for day in MONTHS[:-1])]
    assert names(before_the_first)[0] == "tháng 1"


@given(st.lists(st.dates(dt.date(2026, 1, 1), dt.date(2027, 1, 31)), unique=True, max_size=30))
def test_every_name_is_known_as_one_and_none_is_given_twice(listed):
    called = names(sorted(listed))
    assert all(map(is_name, called))
    assert len(set(called)) == len(called)


def test_words_of_an_officer_are_no_name():
    assert not is_name("bổ sung")
    assert not is_name("quý V")


def test_a_period_stays_itself_when_the_rule_puts_it_on_another_day():
    later = days("5/4 5/7 5/10 5/1/2027")
    assert matched(QUARTERS, later) == dict(zip(QUARTERS, later, strict=True))


def test_a_day_that_both_rules_give_stays():
    assert matched(days("15/3 15/6"), days("15/6 15/12")) == {day: day for day in days("15/6")}


def test_a_moved_day_is_known_again_only_nearby():
    assert matched(days("10/3 20/5"), days("13/3 20/9")) == {
        dt.date(2026, 3, 10): dt.date(2026, 3, 13)
    }


def test_quarters_lie_among_the_months():
    ends = days("31/1 28/2 31/3 30/4 31/5 30/6 31/7 31/8 30/9 31/10 30/11 31/12")
    assert matched(QUARTERS, ends) == {day: day for day in QUARTERS}
    assert matched(ends, QUARTERS) == {day: day for day in QUARTERS}


LISTED = st.lists(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), max_size=14)


@given(LISTED, LISTED)
def test_no_day_is_matched_twice_and_what_both_have_is_not_lost(before, after):
    pairs = matched(before, after)
    assert set(pairs) <= set(before)
    assert set(pairs.values()) <= set(after)
    assert len(set(pairs.values())) == len(pairs)


@given(LISTED)
def test_an_unchanged_rule_means_the_same_occurrences(listed):
    assert matched(listed, listed) == {day: day for day in listed}


def test_a_day_is_named_in_full():
    assert name_of_day(dt.date(2026, 3, 5)) == "ngày 05/03/2026"
