"""Every figure of every pack against a plain count in Python."""

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.test_asking import MEANINGS
from ttpl_desktop.app import packs, report_figures
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import IntakeEntry, Route
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.report import Report
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.every import spec_of

TODAY = dt.date(2026, 11, 22)  # what the meanings of predicates are measured against
FIRST, LAST = dt.date(2025, 12, 1), dt.date(2026, 11, 30)
DAYS = st.sampled_from(
    [FIRST - dt.timedelta(days=1), FIRST, TODAY - dt.timedelta(days=1), TODAY, LAST]
) | st.dates(FIRST, LAST + dt.timedelta(days=40))
MAYBE_DAYS = st.none() | DAYS
MAYBE = st.none() | st.booleans()


@pytest.fixture(scope="module")
def kept():
    with tempfile.TemporaryDirectory() as folder:
        work = Workspace.open(Path(folder), today=lambda: TODAY)
        work.store.connection.execute("PRAGMA synchronous = OFF")
        yield work
        work.close()


def keys(statements):
    return st.sampled_from(["", "khoa_cu", *(statement.key for statement in statements)])


def entries(framework):
    return st.builds(
        IntakeEntry,
        received_on=DAYS,
        source=keys(framework.sources),
        channel=keys(framework.channels),
        criterion=keys(framework.criteria),
        cause=keys(framework.causes),
        action=keys(framework.actions),
        route=st.sampled_from(Route),
        must_check=st.booleans(),
        is_verified=st.booleans(),
        is_competent=MAYBE,
        due_on=MAYBE_DAYS,
        closed_on=MAYBE_DAYS,
    )


def records(framework):
    """Some records of every register that a figure can count."""
    tasks = st.builds(
        Task,
        kind=st.sampled_from(ActivityKind),
        status=st.sampled_from(TaskStatus),
        last_day=MAYBE_DAYS,
        done_on=MAYBE_DAYS,
        series_id=st.sampled_from((None, None, 1)),
    )
    legal = st.builds(
        LegalDocument,
        issued_on=MAYBE_DAYS,
        effective_on=MAYBE_DAYS,
        expired_on=MAYBE_DAYS,
        is_checked=st.booleans(),
    )
    detailing = st.builds(
        DetailingDocument,
        due_on=MAYBE_DAYS,
        issued_on=MAYBE_DAYS,
        is_consistent=MAYBE,
        is_feasible=MAYBE,
    )
    return st.fixed_dictionaries(
        {
            Register.INTAKE: st.lists(entries(framework), min_size=5, max_size=15),
            Register.TASK: st.lists(tasks, min_size=2, max_size=8),
            Register.LEGAL: st.lists(legal, max_size=5),
            Register.DETAILING: st.lists(detailing, max_size=6),
        }
    )


def is_counted(spec, record):
    if spec.dated_by:
        day = getattr(record, spec.dated_by)
        if day is None or not FIRST <= day <= LAST:
            return False
    if spec.register is Register.TASK and record.series_id is not None:
        return False
    return all(is_met(spec.register, condition, record) for condition in spec.conditions)


def is_met(register, condition, record):
    if not condition.value:
        return MEANINGS[register.value, condition.name](record)
    return str(getattr(record, condition.name)) in condition.value.split("|")


@pytest.mark.parametrize("framework", packs.frameworks(), ids=lambda framework: framework.id)
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_every_figure_is_the_plain_count_of_its_records(kept, framework, data):
    drawn = data.draw(records(framework))
    report = Report(year=2026, framework=framework.id, first_day=FIRST, last_day=LAST)
    with kept.operation("Thêm"):
        saved = {
            register: [kept.table(spec_of(register.value)).save(each) for each in listed]
            for register, listed in drawn.items()
        }
    try:
        for spec in framework.figures:
            expected = [each.id for each in saved[spec.register] if is_counted(spec, each)]
            figure = report_figures.count(kept, report, spec)
            assert list(figure.records) == expected, spec.id
            assert len(report_figures.lines_behind(kept, report, figure)) == figure.value
    finally:
        kept.undo()


@pytest.mark.parametrize("framework", packs.frameworks(), ids=lambda framework: framework.id)
@settings(max_examples=10, deadline=None)
@given(st.data())
def test_the_parts_of_a_whole_add_up(kept, framework, data):
    """Usable information by source is all usable information that names a source of the pack."""
    listed = data.draw(st.lists(entries(framework), min_size=3, max_size=15))
    report = Report(year=2026, framework=framework.id, first_day=FIRST, last_day=LAST)
    with kept.operation("Thêm"):
        for entry in listed:
            kept.table(spec_of("intake")).save(entry)
    try:
        known = report_figures.specs(kept, report)
        parts = [f"thong_tin_nguon_{source.key}" for source in framework.sources]
        counted = sum(report_figures.count(kept, report, known[part]).value for part in parts)
        named = {source.key for source in framework.sources}
        total = report_figures.count(kept, report, known["thong_tin_tong"])
        table = kept.table(spec_of("intake"))
        assert counted == sum(table.get(each).source in named for each in total.records)
    finally:
        kept.undo()
