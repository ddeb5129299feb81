"""Every condition against a naive reading of the records; nothing typed is ever SQL."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.keeping import holding, save
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition, DataWindow
from ttpl_desktop.domain.intake import IntakeEntry, Route
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.reminding import Reason, is_snoozed, reason
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.storage.registers.every import SEARCHED
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.search import search
from ttpl_desktop.storage.table import Table

TODAY = dt.date(2026, 11, 22)
NEAR = st.none() | st.dates(TODAY - dt.timedelta(days=3), TODAY + dt.timedelta(days=9))
MAYBE = st.none() | st.booleans()
SPECS = {spec.name: spec for spec in (INTAKE, TASKS, LEGAL, DETAILING)}
RECORDS = {
    INTAKE.name: st.builds(
        IntakeEntry,
        must_check=st.booleans(),
        is_verified=st.booleans(),
        is_competent=MAYBE,
        due_on=NEAR,
        closed_on=NEAR,
    ),
    TASKS.name: st.builds(
        Task,
        status=st.sampled_from(TaskStatus),
        start=NEAR,
        last_day=NEAR,
        working_day=NEAR,
        done_on=NEAR,
        next_review=NEAR,
        deadline=st.sampled_from(DeadlineKind),
        remind_days=st.none() | st.integers(0, 12),
        snoozed_until=NEAR,
    ).filter(lambda task: task.last_day or not task.working_day),
    LEGAL.name: st.builds(
        LegalDocument, effective_on=NEAR, expired_on=NEAR, is_checked=st.booleans()
    ),
    DETAILING.name: st.builds(
        DetailingDocument, due_on=NEAR, issued_on=NEAR, is_consistent=MAYBE, is_feasible=MAYBE
    ),
}


def is_soon(task):
    """Within seven days of the advised day, and not yet late: a list shows nothing else."""
    return task.state(TODAY) is TaskState.SOON


MEANINGS = {
    (INTAKE.name, "countable"): lambda r: r.is_countable,
    (INTAKE.name, "verified"): lambda r: r.is_verified,
    (INTAKE.name, "unverified"): lambda r: not r.is_countable,
    (INTAKE.name, "closed"): lambda r: r.closed_on is not None,
    (INTAKE.name, "open"): lambda r: r.closed_on is None,
    (INTAKE.name, "overdue_handling"): lambda r: r.is_overdue(TODAY),
    (INTAKE.name, "competent"): lambda r: r.is_competent is True,
    (TASKS.name, "done"): lambda r: r.status is TaskStatus.DONE,
    (TASKS.name, "open"): lambda r: not r.is_closed,
    (TASKS.name, "dropped"): lambda r: r.status is TaskStatus.DROPPED,
    (TASKS.name, "overdue"): lambda r: r.is_overdue(TODAY),
    (TASKS.name, "soon"): is_soon,
    (TASKS.name, "done_late"): lambda r: (
        r.status is TaskStatus.DONE and bool(r.done_on and r.last_day and r.done_on > r.last_day)
    ),
    (TASKS.name, "dated"): lambda r: r.last_day is not None,
    (TASKS.name, "undated"): lambda r: r.last_day is None,
    (TASKS.name, "unplaced"): lambda r: r.shown_day is None,
    (TASKS.name, "review_due"): lambda r: r.is_review_due(TODAY),
    (TASKS.name, "occurrence"): lambda r: r.series_id is not None,
    (TASKS.name, "whole"): lambda r: r.series_id is None,
    (TASKS.name, "to_review"): lambda r: reason(r, TODAY) is Reason.REVIEW,
    (TASKS.name, "to_begin"): lambda r: reason(r, TODAY) is Reason.BEGIN,
    (TASKS.name, "awaiting"): lambda r: reason(r, TODAY, touched_on=dt.date.min) is Reason.WAIT,
    (TASKS.name, "reminded"): lambda r: not (r.snoozed_until and r.snoozed_until > TODAY),
    (TASKS.name, "snoozed"): lambda r: is_snoozed(r, TODAY),
    (LEGAL.name, "in_force"): lambda r: r.is_in_force(TODAY),
    (LEGAL.name, "expired"): lambda r: r.expired_on is not None and r.expired_on < TODAY,
    (LEGAL.name, "checked"): lambda r: r.is_checked,
    (DETAILING.name, "issued"): lambda r: r.issued_on is not None,
    (DETAILING.name, "missing"): lambda r: r.issued_on is None,
    (DETAILING.name, "late"): lambda r: r.is_late(TODAY),
    (DETAILING.name, "late_issued"): lambda r: r.issued_on is not None and r.is_late(TODAY),
    (DETAILING.name, "on_time"): lambda r: bool(r.issued_on and r.due_on) and not r.is_late(TODAY),
    (DETAILING.name, "inconsistent"): lambda r: r.is_consistent is False,
    (DETAILING.name, "infeasible"): lambda r: r.is_feasible is False,
}


def test_every_predicate_of_every_register_has_its_meaning_here():
    assert set(MEANINGS) == {
        (spec.name, name) for spec in SPECS.values() for name in spec.predicates
    }


@pytest.mark.parametrize(("register", "name"), MEANINGS, ids=str)
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_predicate_finds_what_the_domain_says(kept, register, name, data):
    spec, records = SPECS[register], st.lists(RECORDS[register], min_size=1, max_size=15)
    query = Query(TODAY, conditions=(Condition(name),))
    table = Table(kept, spec)
    with holding(kept, spec, data.draw(records)) as saved:
        expected = tuple(record.id for record in saved if MEANINGS[register, name](record))
        assert table.ids(query) == expected
        assert table.count(query) == len(expected)


HOSTILE = st.text(max_size=20) | st.sampled_from(
    (
        "' OR 1=1 --",
        '" OR ""="',
        "x'); DROP TABLE task; --",
        ":today",
        "?",
        "%",
        "*",
        'NEAR("a")',
        "a AND b",
        "a OR (b",
        "-a",
        "^a",
        "folded:a",
        "{folded}",
        "a\x00b",
        "|",
        "{",
        "_",
    )
)


@pytest.mark.parametrize("spec", SEARCHED, ids=lambda spec: spec.name)
@settings(max_examples=40, deadline=None)
@given(text=HOSTILE, value=HOSTILE, name=HOSTILE)
def test_nothing_that_is_typed_becomes_sql(kept, spec, text, value, name):
    table = Table(kept, spec)
    table.count(Query(TODAY, text=text))
    search(kept, text)
    table.count(Query(TODAY, conditions=(Condition(spec.searched[0], value),)))
    with pytest.raises(UserFacingError):
        table.count(Query(TODAY, conditions=(Condition(f"x{name}", value),)))
    with pytest.raises(UserFacingError):
        table.count(Query(TODAY, window=DataWindow(TODAY, TODAY), dated_by=f"x{name}"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=6), min_size=1, max_size=4, unique=True))
def test_a_value_finds_just_the_records_that_have_it(kept, values):
    plain = [value.replace("|", "/") for value in values]
    table = Table(kept, INTAKE)
    with holding(kept, INTAKE, [IntakeEntry(source=value) for value in plain]) as saved:
        for value in plain:
            found = table.ids(Query(TODAY, conditions=(Condition("source", value),)))
            assert found == tuple(entry.id for entry in saved if entry.source == value)


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [("is_competent", "1", 1), ("is_competent", "0", 1), ("route", "own", 1), ("due_on", "", 0)],
)
def test_fields_of_other_kinds_are_asked_for_by_their_stored_value(store, field, value, found):
    save(store, INTAKE, IntakeEntry(is_competent=True), IntakeEntry(is_competent=False))
    save(store, INTAKE, IntakeEntry(route=Route.OWN))
    query = Query(TODAY, conditions=(Condition(field, value),))
    assert Table(store, INTAKE).count(query) == found


def test_a_list_of_numbers_is_asked_for_by_one_of_them(store):
    (plan,) = save(store, PLANS, Plan(year=2026))
    save(store, PLAN_ITEMS, *(PlanItem(plan_id=plan.id, legal_ids=ids) for ids in ((5, 7), (57,))))
    query = Query(TODAY, conditions=(Condition("legal_ids", "7"),))
    assert Table(store, PLAN_ITEMS).count(query) == 1


def test_conditions_add_up(store):
    save(
        store,
        TASKS,
        Task(lead=("Văn phòng",), status=TaskStatus.DONE),
        Task(lead=("Văn phòng",), last_day=TODAY),
        Task(lead=("Thanh tra",), last_day=TODAY),
    )
    query = Query(TODAY, conditions=(Condition("lead", "Văn phòng"), Condition("open")))
    assert Table(store, TASKS).ids(query) == (2,)
    window = DataWindow(TODAY, TODAY)
    dated = dataclasses.replace(query, window=window, dated_by="last_day", text="van")
    assert Table(store, TASKS).ids(dated) == (2,)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="aăâđoô \"'%", max_size=3), max_size=8))
def test_the_values_of_a_field_are_each_offered_once(kept, values):
    with holding(kept, INTAKE, [IntakeEntry(field=value) for value in values]):
        assert sorted(Table(kept, INTAKE).values("field")) == sorted(set(values) - {""})


def test_only_fields_have_values(store):
    with pytest.raises(ValueError, match="deleted_at"):
        Table(store, INTAKE).values("deleted_at")
