"""What was deleted together comes back together, and nothing else does."""

import dataclasses

import pytest

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.task import Task, TaskNote
from ttpl_desktop.storage.bin import in_bin, take_out
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS
from ttpl_desktop.storage.table import Table


def saved(store, spec, *records):
    with store.operation("Thêm"):
        return [Table(store, spec).save(record) for record in records]


def binned(store, clock, *chosen):
    """Moves records to the bin in one action at a moment of its own; gives the stamp."""
    clock.wait(1)
    stamp = store.now().isoformat()
    with store.operation("Xoá"):
        for spec, record in chosen:
            Table(store, spec).remove([record.id], stamp)
    return stamp


def restored(store, stamp):
    with store.operation("Lấy lại"):
        take_out(store, stamp)


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_table_can_lie_in_the_bin(store, spec):
    store.connection.execute("PRAGMA foreign_keys = OFF")
    values = {"sha256": "0" * 64} if hasattr(spec.kind(), "sha256") else {}
    (record,) = saved(store, spec, dataclasses.replace(spec.kind(), **values))
    with store.operation("Xoá"):
        Table(store, spec).remove([record.id], "2026-01-01T08:00:00")
    (line,) = in_bin(store)
    assert (line.table, line.count, line.moment.hour) == (spec.name, 1, 8)
    assert isinstance(line.words, str)
    restored(store, line.stamp)
    assert Table(store, spec).all() == (record,)


def test_only_what_went_at_that_moment_comes_back(store, clock):
    first, second = saved(store, INTAKE, IntakeEntry(content="a"), IntakeEntry(content="b"))
    early, late = (binned(store, clock, (INTAKE, entry)) for entry in (first, second))
    assert [line.stamp for line in in_bin(store)] == [late, early]
    restored(store, early)
    assert Table(store, INTAKE).all() == (first,)
    assert [line.words for line in in_bin(store)] == ["b"]


def test_a_child_that_went_before_its_parent_stays_when_the_parent_comes_back(store, clock):
    (task,) = saved(store, TASKS, Task(title="Gửi báo cáo"))
    (note,) = saved(store, TASK_NOTES, TaskNote(task_id=task.id, text="Đã gọi"))
    alone = binned(store, clock, (TASK_NOTES, note))
    parent = binned(store, clock, (TASKS, task))
    restored(store, parent)
    assert (Table(store, TASKS).all(), Table(store, TASK_NOTES).all()) == ((task,), ())
    restored(store, alone)
    assert Table(store, TASK_NOTES).all() == (note,)


def test_what_is_deleted_twice_keeps_the_moment_of_the_first_time(store, clock):
    (entry,) = saved(store, INTAKE, IntakeEntry(content="a"))
    first = binned(store, clock, (INTAKE, entry))
    binned(store, clock, (INTAKE, entry))
    assert [line.stamp for line in in_bin(store)] == [first]


def test_bringing_back_is_one_step_in_both_directions(store, clock):
    (plan,) = saved(store, PLANS, Plan(year=2026, title="Kế hoạch"))
    items = saved(store, PLAN_ITEMS, *(PlanItem(plan_id=plan.id, position=n) for n in range(3)))
    stamp = binned(store, clock, (PLANS, plan), *((PLAN_ITEMS, item) for item in items))
    before = in_bin(store)
    restored(store, stamp)
    assert Table(store, PLAN_ITEMS).all() == tuple(items)
    store.undo()
    assert in_bin(store) == before
    store.redo()
    assert (Table(store, PLAN_ITEMS).all(), in_bin(store)) == (tuple(items), ())


def test_search_knows_who_is_in_the_bin(store, clock):
    from ttpl_desktop.storage.search import search

    (entry,) = saved(store, INTAKE, IntakeEntry(content="đường làng"))
    stamp = binned(store, clock, (INTAKE, entry))
    assert search(store, "duong") == ()
    restored(store, stamp)
    assert [hit.record_id for hit in search(store, "duong")] == [entry.id]


def test_an_unknown_moment_brings_nothing_back(store, clock):
    (entry,) = saved(store, INTAKE, IntakeEntry(content="a"))
    binned(store, clock, (INTAKE, entry))
    restored(store, "2020-01-01T00:00:00")
    assert Table(store, INTAKE).all() == ()
    assert store.next_undo.label == "Xoá"


def test_one_record_can_be_put_back_without_what_went_with_it(store, clock):
    first, second = saved(store, INTAKE, IntakeEntry(content="a"), IntakeEntry(content="b"))
    binned(store, clock, (INTAKE, first), (INTAKE, second))
    with store.operation("Giữ lại"):
        Table(store, INTAKE).put_back([second.id])
    assert Table(store, INTAKE).all() == (second,)
