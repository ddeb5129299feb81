"""When continuous work is looked through: one review at a time, at ends of parts of the year."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.calendar import DayKind, SpecialDay, from_tables
from ttpl_desktop.domain.reviewing import CADENCES, first_review, next_review, review_in

PACK = Path(__file__).parents[2] / "resources" / "packs" / "holidays.toml"
ANNOUNCED = tomllib.loads(PACK.read_text(encoding="utf-8"))
CALENDAR = from_tables(ANNOUNCED, [], [])
YEAR = 2026
HELD = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
MONTHS = st.sampled_from([months for months in CADENCES if months])


def day(words):
    return dt.datetime.strptime(words, "%d/%m/%Y").date() if words else None


@pytest.mark.parametrize(
    ("today", "first"),
    [
        ("06/02/2026", "31/03/2026"),
        ("01/12/2025", "31/03/2026"),
        ("23/11/2026", "31/12/2026"),
        ("05/03/2027", "31/03/2027"),
    ],
)
def test_the_first_review_is_at_the_end_of_the_running_quarter(today, first):
    assert first_review(CALENDAR, 3, YEAR, day(today)) == day(first)


@pytest.mark.parametrize(
    ("held", "following"),
    [
        ("31/03/2026", "30/06/2026"),  # on its day
        ("25/03/2026", "30/06/2026"),  # in good time
        ("10/04/2026", "30/06/2026"),  # late
        ("28/06/2026", "30/09/2026"),  # so late that it stands for the next one too
        ("10/01/2026", "31/03/2026"),  # one more in between
        ("10/11/2026", "31/12/2026"),
        ("20/12/2026", ""),  # the last one of the year
        ("05/01/2027", "31/03/2027"),  # still open behind its year
    ],
)
def test_one_review_follows_however_late_the_last_one_was(held, following):
    assert next_review(CALENDAR, 3, YEAR, day(held)) == day(following)


def test_a_task_may_be_looked_through_never():
    assert first_review(CALENDAR, 0, YEAR, day("06/02/2026")) is None
    assert next_review(CALENDAR, 0, YEAR, day("06/02/2026")) is None


@given(HELD, MONTHS)
def test_a_review_falls_on_a_working_day_behind_the_one_held(held, months):
    following = next_review(CALENDAR, months, YEAR, held)
    if following is not None:
        assert CALENDAR.is_working_day(following)
        assert following > held
        assert (following - held).days <= 46 * months
    else:
        assert held.year == YEAR


@given(st.dates(dt.date(2025, 6, 1), dt.date(2027, 6, 30)), MONTHS)
def test_the_first_review_is_never_in_the_past(today, months):
    first = first_review(CALENDAR, months, YEAR, today)
    assert first is None or first >= max(today, dt.date(YEAR, 1, 1))
    if today.year < YEAR:
        assert first is not None
        assert first.year == YEAR


@given(MONTHS)
def test_a_year_of_reviews_in_time_has_one_for_each_part(months):
    held, following = [], first_review(CALENDAR, months, YEAR, dt.date(YEAR, 1, 1))
    while following is not None:
        held.append(following)
        following = next_review(CALENDAR, months, YEAR, following)
    assert len(held) == 12 // months


@given(HELD, MONTHS, st.lists(st.tuples(HELD, st.sampled_from(DayKind)), max_size=4))
def test_a_review_goes_and_comes_back_with_the_days_of_the_calendar(held, months, corrections):
    changed = from_tables(ANNOUNCED, [SpecialDay(on, kind, "Sửa") for on, kind in corrections])
    given_day = first_review(CALENDAR, months, YEAR, held)
    if given_day is not None:
        moved = review_in(changed, months, given_day, before=CALENDAR)
        assert changed.is_working_day(moved)
        assert review_in(CALENDAR, months, moved, before=changed) == given_day


@given(HELD, MONTHS, HELD)
def test_a_review_on_a_day_that_the_officer_chose_leaves_it_only_for_a_day_off(chosen, months, off):
    changed = from_tables(ANNOUNCED, [SpecialDay(off, DayKind.HOLIDAY, "Nghỉ")])
    last = CALENDAR.working_day_on_or_after(chosen + dt.timedelta(days=1))
    if CALENDAR.is_working_day(chosen) and last.month == chosen.month and chosen != off:
        assert review_in(changed, months, chosen, before=CALENDAR) == chosen
