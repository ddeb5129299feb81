"""Which framework a paper stands on around the day on which the decree changed."""

import datetime as dt

import pytest

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.drafting import draft_plan, draft_report
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import framework_for
from ttpl_desktop.domain.placeholders import names_in
from ttpl_desktop.domain.plan import activities


@pytest.mark.parametrize(
    ("year", "issued_on", "framework"),
    [
        (2025, dt.date(2025, 3, 31), "nd59-2012"),
        (2025, dt.date(2025, 4, 1), "nd80-2025"),
        (2025, dt.date(2024, 12, 20), "nd59-2012"),
        (2024, None, "nd59-2012"),
        (2025, None, "nd80-2025"),
        (2024, dt.date(2025, 4, 1), "nd80-2025"),
        (2040, None, "nd80-2025"),
    ],
)
def test_the_day_of_issue_decides_before_the_year(frameworks, year, issued_on, framework):
    assert framework_for(frameworks, year=year, issued_on=issued_on).id == framework


def test_before_every_framework_there_is_none(frameworks):
    first = min(each.valid_from for each in frameworks)
    with pytest.raises(UserFacingError, match="Không có khung pháp lý"):
        framework_for(frameworks, year=2000, issued_on=first - dt.timedelta(days=1))
    assert framework_for(frameworks, year=2000, issued_on=first).valid_from == first


def test_every_placeholder_of_every_draft_is_filled(frameworks, office):
    for framework in frameworks:
        plan = draft_plan(framework, office, 2026)
        report = draft_report(framework, office, 2026)
        for value in (plan.plan, report.report, *plan.items, *report.sections):
            assert names_in(str(value)) == frozenset()


def test_every_time_of_every_skeleton_is_understood(frameworks, office):
    for framework in frameworks:
        for activity in activities(draft_plan(framework, office, 2026).items):
            found = read(activity.time, year=2026, calendar=WorkCalendar())
            assert found.kind is not DeadlineKind.UNKNOWN, (activity.time, found.note)


@pytest.mark.parametrize("year", [2024, 2027, 2028])
def test_the_window_of_a_report_is_one_whole_year(frameworks, year):
    for framework in frameworks:
        window, before = framework.window(year), framework.window(year - 1)
        assert window.first == before.last + dt.timedelta(days=1)
