"""Activities of an issued plan handed on as tasks, and open tasks brought up to a new version."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ttpl_desktop.app import plans
from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.citations import plain_words
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, activities, with_inherited
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.task import TASKS

# What a task takes from its activity.
_PASSED_ON = ("title", "kind", "lead", "coordinators", "product", "budget", "time")
TITLE_LENGTH = 200
"""Characters of a task's title at most."""


@dataclasses.dataclass(frozen=True, slots=True)
class Issued:
    """What issuing a plan did to the tasks.

    `changed` are open tasks that the new version gave other words or days. `dropped` are open tasks
    whose activity is no longer in the plan: nothing was done to them.
    """

    plan: Plan
    added: tuple[Task, ...]
    changed: tuple[Task, ...]
    dropped: tuple[Task, ...]

    def sentence(self) -> str:
        """`Đã ban hành kế hoạch: thêm 25 nhiệm vụ; …`"""
        counts = (
            (self.added, "thêm {} nhiệm vụ"),
            (self.changed, "cập nhật {} nhiệm vụ"),
            (self.dropped, "{} nhiệm vụ không còn trong kế hoạch, vẫn giữ nguyên"),
        )
        said = [words.format(len(tasks)) for tasks, words in counts if tasks]
        return f"Đã ban hành kế hoạch: {'; '.join(said) or 'không đổi nhiệm vụ nào'}."


def hand_on(work: Workspace, issued: Plan) -> Issued:
    """Makes a task of each activity, or brings the open tasks of its former version up to date.

    Inside an operation, after the plan was saved as issued.
    """
    served = _tasks_by_item(work, issued.year)
    added: list[Task] = []
    changed: list[Task] = []
    known: set[int] = set()
    for placed in plans.arranged(work, issued.id):
        for activity in activities([placed.node]):
            line = tuple(_line_of(work, activity))
            tasks = [task for item in line for task in served.get(item.id, ())]
            known |= {task.id for task in tasks}
            if not tasks:
                added.append(work.table(TASKS).save(_task_of(work, issued, activity)))
            changed += _brought_up(work, issued, line, tasks)
    before = _items_before(work, issued)
    left = [task for item in before for task in served.get(item.id, ())]
    dropped = [task for task in left if task.id not in known and not task.is_closed]
    return Issued(issued, tuple(added), tuple(changed), tuple(dropped))


def _tasks_by_item(work: Workspace, year: int) -> Mapping[int, list[Task]]:
    found: dict[int, list[Task]] = defaultdict(list)
    for task in work.table(TASKS).all(year=year):
        if task.plan_item_id is not None:
            found[task.plan_item_id].append(task)
    return found


def _line_of(work: Workspace, item: PlanItem | None) -> Iterator[PlanItem]:
    """The item, the one it was copied from, and so on back to the first version."""
    while item is not None:
        yield item
        item = work.table(PLAN_ITEMS).get(item.origin_id) if item.origin_id else None


def _items_before(work: Workspace, issued: Plan) -> Iterator[PlanItem]:
    """The activities of the version that was adjusted, with those that they came from."""
    if issued.adjusts_id is not None:
        for activity in activities(plans.items(work, issued.adjusts_id)):
            yield from _line_of(work, activity)


def _task_of(work: Workspace, of: Plan, activity: PlanItem) -> Task:
    item_id, parent = activity.id, work.table(PLAN_ITEMS).get(activity.parent_id or 0)
    if parent is not None and parent.kind is ItemKind.ACTIVITY:
        activity = with_inherited(activity, parent)
    return with_days(
        work,
        Task(
            year=of.year,
            title=shorten(plain_words(activity.title or activity.text), TITLE_LENGTH),
            plan_item_id=item_id,
            kind=activity.activity,
            lead=activity.lead or activity.executors,
            coordinators=activity.coordinators,
            product=plain_words(activity.product),
            budget=plain_words(activity.budget),
            time=activity.time,
        ),
    )


def _brought_up(
    work: Workspace, issued: Plan, line: tuple[PlanItem, ...], tasks: list[Task]
) -> Iterator[Task]:
    """Moves the open tasks of an activity to its new version; gives those that look different.

    What the officer changed by hand in a task stays, unless the new version changed it too.
    """
    activity = line[0]
    for task in tasks:
        if task.is_closed:
            continue
        origin = next(item for item in line if item.id == task.plan_item_id)
        was = _task_of(work, plans.plan(work, origin.plan_id), origin)
        now = _task_of(work, issued, activity)
        before = dataclasses.replace(task, plan_item_id=now.plan_item_id)
        moved = moved_on(work, before, was, now)
        work.table(TASKS).save(moved)
        if moved != before:
            yield moved


def moved_on(work: Workspace, task: Task, was: Task, now: Task) -> Task:
    """A task with what its origin says otherwise now, and the days that follow.

    `was` and `now` are what the origin made of it and would make of it. What the officer changed
    by hand stays, unless the origin changed it too; a title of the officer's own stays always.
    """
    values = {
        name: getattr(now, name) for name in _PASSED_ON if getattr(was, name) != getattr(now, name)
    }
    if task.title != was.title:
        values.pop("title", None)
    return with_days(work, dataclasses.replace(task, **values))
