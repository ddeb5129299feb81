"""What a task is reminded of, asked of the database: the reasons of the domain, and by an index."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.keeping import holding, save
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.reminding import Reason, is_snoozed, reason
from ttpl_desktop.domain.settings import Setting
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.asking import where
from ttpl_desktop.storage.registers.settings import SETTINGS
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.task_reminding import USUAL_LEAD
from ttpl_desktop.storage.table import Table
from ttpl_desktop.storage.touching import touched

TODAY = dt.date(2026, 11, 22)
DAYS = st.none() | st.dates(TODAY - dt.timedelta(days=20), TODAY + dt.timedelta(days=45))
PREDICATES = {
    Reason.LATE: "overdue",
    Reason.DUE: "soon",
    Reason.REVIEW: "to_review",
    Reason.BEGIN: "to_begin",
    Reason.WAIT: "awaiting",
}
DATED = st.builds(
    Task,
    status=st.sampled_from(TaskStatus),
    deadline=st.sampled_from(DeadlineKind),
    start=DAYS,
    last_day=DAYS,
    working_day=DAYS,
    next_review=DAYS,
    remind_days=st.none() | st.integers(0, 60),
    snoozed_until=DAYS,
).filter(lambda task: task.last_day or not task.working_day)


@settings(max_examples=60, deadline=None)
@given(tasks=st.lists(DATED, min_size=1, max_size=12), usual=st.sampled_from((None, 7, 14, 30)))
def test_each_reason_finds_the_tasks_that_the_domain_gives_it(kept, tasks, usual):
    table = Table(kept, TASKS)
    with holding(kept, TASKS, tasks) as saved:
        if usual is not None:
            save(kept, SETTINGS, Setting(name=USUAL_LEAD, value=str(usual)))
        known = {"usual": usual or 7, "touched_on": dt.date.min}
        reasons = {task.id: reason(task, TODAY, **known) for task in saved}
        for why, name in PREDICATES.items():
            found = table.ids(Query(TODAY, (Condition(name),)))
            assert found == tuple(task_id for task_id in reasons if reasons[task_id] is why)
        put_off = tuple(task.id for task in saved if is_snoozed(task, TODAY))
        assert table.ids(Query(TODAY, (Condition("snoozed"),))) == put_off


@pytest.mark.parametrize("name", [*PREDICATES.values(), "snoozed"])
def test_no_reason_reads_every_task(store, name):
    clause = where(TASKS, Query(TODAY, (Condition(name),)))
    plan = store.ask(f"EXPLAIN QUERY PLAN SELECT id FROM task WHERE {clause.sql}", clause.values)
    lines = [row[3] for row in plan if " task " in f"{row[3]} "]
    assert lines
    assert [line for line in lines if not line.startswith("SEARCH task USING INDEX")] == []


def test_records_tell_when_they_were_last_written_to(store):
    one, two = save(store, TASKS, Task(title="Một"), Task(title="Hai"))
    began = touched(store, TASKS.name, (one.id, two.id))
    assert set(began) == {one.id, two.id}
    assert touched(store, TASKS.name, (two.id,)) == {two.id: began[two.id]}
    assert touched(store, TASKS.name, ()) == {}
    store.undo()
    assert touched(store, TASKS.name, (one.id,)) == {}
