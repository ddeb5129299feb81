"""Tags and budget of tasks: found, filtered, offered, and handed on from the plan."""

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import finding, office, plan_issue, plan_items, plans, task_lists, tasks
from ttpl_desktop.app.task_lists import TaskFilter
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import sort_key
from ttpl_desktop.storage import task_tags
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.task import TASKS


def added(work: Workspace, *tags: str, **values: object) -> Task:
    return tasks.add(work, Task(**{"year": 2026, "title": "Việc", "tags": tags, **values}))


def test_tags_in_use_are_offered_in_vietnamese_order(work: Workspace) -> None:
    added(work, "đất đai", "Cấp bách")
    added(work, "ưu tiên", "đất đai")
    gone = added(work, "cũ")
    tasks.remove(work, [gone.id])
    assert task_lists.tags(work) == ("Cấp bách", "đất đai", "ưu tiên")


def test_offering_tags_reads_no_task(work: Workspace) -> None:
    plan = work.store.ask(f"EXPLAIN QUERY PLAN {task_tags._LISTS}")
    read = [row["detail"] for row in plan if "task" in row["detail"]]
    assert len(read) == 2
    assert all("SEARCH task USING COVERING INDEX task_tagged" in each for each in read)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.sampled_from("aăđê[]\"'"), max_size=3, unique=True), max_size=6))
def test_every_tag_in_use_is_found_once(kept: Workspace, listed: list[list[str]]) -> None:
    while kept.undo():
        pass
    for tags in listed:
        added(kept, *tags)
    every = {tag for tags in listed for tag in tags}
    assert task_lists.tags(kept) == tuple(sorted(every, key=lambda tag: (sort_key(tag), tag)))


def test_a_tag_narrows_the_list_to_tasks_that_have_just_that_one(work: Workspace) -> None:
    added(work, "gấp")
    wanted = added(work, "gấp rút", "họp")
    rows = task_lists.page(work, 2026, TaskFilter(tag="gấp rút")).rows
    assert [row.id for row in rows] == [wanted.id]


def test_a_task_is_found_by_its_tag(work: Workspace) -> None:
    task = added(work, "họp giao ban")
    (group,) = finding.find(work, "hop giao ban")
    assert (group.register, group.hits[0].record_id) == (Register.TASK, task.id)


def test_the_budget_goes_on_from_the_plan_and_follows_a_later_version(work: Workspace) -> None:
    office.set_up(work, Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng"))
    plan = plans.create(work, 2026)
    section = next(i for i in plans.items(work, plan.id) if i.required == "activities")
    item = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY, section.id)
    _write(work, item.id, title="Tập huấn", budget="15 triệu đồng")
    plan_issue.issue(work, plan.id, "12/KH-SXD", work.today())
    task = next(t for t in work.table(TASKS).all() if t.title == "Tập huấn")
    assert task.budget == "15 triệu đồng"
    later = plan_issue.adjust(work, plan.id)
    copied = next(i for i in plans.items(work, later.id) if i.title == "Tập huấn")
    _write(work, copied.id, budget="20 triệu đồng")
    plan_issue.issue(work, later.id, "30/KH-SXD", work.today())
    now = tasks.get(work, task.id)
    assert now is not None
    assert now.budget == "20 triệu đồng"


def _write(work: Workspace, item_id: int, **values: object) -> None:
    item = work.table(PLAN_ITEMS).get(item_id)
    assert item is not None
    with work.operation("Sửa mục"):
        work.table(PLAN_ITEMS).save(dataclasses.replace(item, **values))
