"""Intake entries: what may be counted, what is overdue."""

from __future__ import annotations

import datetime as dt

import pytest

from ttpl_desktop.domain.intake import IntakeEntry, Route

TODAY = dt.date(2026, 5, 20)


@pytest.mark.parametrize(
    ("must_check", "is_verified", "is_countable"),
    [(False, False, True), (False, True, True), (True, False, False), (True, True, True)],
)
def test_what_must_be_checked_counts_only_after_it_was(must_check, is_verified, is_countable):
    entry = IntakeEntry(must_check=must_check, is_verified=is_verified)
    assert entry.is_countable is is_countable


@pytest.mark.parametrize(
    ("due_on", "closed_on", "is_overdue"),
    [
        (None, None, False),
        (TODAY, None, False),
        (TODAY - dt.timedelta(days=1), None, True),
        (TODAY - dt.timedelta(days=1), TODAY, False),
    ],
)
def test_an_entry_is_overdue_while_it_is_open_after_its_day(due_on, closed_on, is_overdue):
    assert IntakeEntry(due_on=due_on, closed_on=closed_on).is_overdue(TODAY) is is_overdue


def test_an_undecided_route_has_no_key():
    assert not Route.NONE
    assert IntakeEntry().route is Route.NONE


def test_every_route_has_words_for_the_screen():
    assert all(route.words for route in Route)
