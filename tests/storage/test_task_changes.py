"""What follows a change hears of recurring and continuous tasks alone, and of this action alone."""

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.table import Table
from ttpl_desktop.storage.task_changes import changed

RECURRING = Task(title="Quý", deadline=DeadlineKind.RECURRING)
PLAIN = Task(title="Thường", deadline=DeadlineKind.BY)


@pytest.fixture
def heard(store):
    found = []
    store.follow(lambda: found.append(changed(store)))
    return found


def save(store, task, merge=""):
    with store.operation("Ghi", merge=merge):
        return Table(store, TASKS).save(task)


def test_a_plain_task_is_nobodys_concern(store, heard):
    task = save(store, PLAIN)
    save(store, dataclasses.replace(task, title="Khác"))
    assert heard == [(), ()]


def test_a_change_has_the_task_before_and_after(store, heard):
    task = save(store, RECURRING)
    other = save(store, dataclasses.replace(task, title="Tháng", deadline=DeadlineKind.BY))
    assert [(each.before, each.after) for (each,) in heard] == [(None, task), (task, other)]


def test_of_several_changes_of_one_task_the_ends_are_told(store, heard):
    task = save(store, RECURRING)
    with store.operation("Ghi"):
        for title in ("a", "b"):
            Table(store, TASKS).save(dataclasses.replace(task, title=title))
    (change,) = heard[-1]
    assert (change.before.title, change.after.title) == ("Quý", "b")


def test_typing_on_tells_only_what_is_new(store, heard):
    task = save(store, RECURRING)
    for title in ("a", "ab"):
        save(store, dataclasses.replace(task, title=title), merge="title")
    assert [change.before.title for (change,) in heard[1:]] == ["Quý", "a"]


def test_the_bin_is_told_with_its_stamp(store, heard):
    task = save(store, RECURRING)
    with store.operation("Xoá"):
        Table(store, TASKS).remove([task.id], "2026-11-23T08:00")
    with store.operation("Lấy lại"):
        Table(store, TASKS).put_back([task.id])
    (gone,), (back,) = heard[1:]
    assert (gone.before, gone.after, gone.stamp) == (task, None, "2026-11-23T08:00")
    assert (back.before, back.after, back.task) == (None, task, task)


def test_an_occurrence_is_told_whatever_its_deadline(store, heard):
    head = save(store, RECURRING)
    save(store, dataclasses.replace(PLAIN, series_id=head.id, occurs_on=dt.date(2026, 3, 31)))
    assert len(heard[-1]) == 1


def test_what_lies_in_the_bin_is_asked_for_by_itself(store):
    first, second = save(store, PLAIN), save(store, PLAIN)
    with store.operation("Xoá"):
        Table(store, TASKS).remove([second.id], "2026-11-23T08:00")
    assert Table(store, TASKS).in_bin(title="Thường") == (second,)
    assert Table(store, TASKS).all() == (first,)
