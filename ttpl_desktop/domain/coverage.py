"""What superiors' plans ask of the office, beside its own plan and its tasks, with the holes."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.serving import DueDay, ServingInversion, inversions_between
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import Term


class Hole(Term):
    """What is missing on the way from a duty to what is done for it, the gravest first."""

    NO_ITEM = "no_item", "Chưa có trong kế hoạch"
    NO_TASK = "no_task", "Chưa có việc"
    LATER = "later", "Muộn hơn hạn cấp trên"
    NO_REASON = "no_reason", "Đã bỏ, chưa nêu lý do"


@dataclasses.dataclass(frozen=True, slots=True)
class OwnItem:
    """An activity of one's own plan, in the newest version of that plan.

    `path` is its computed number. `title` names it in short. `versions` are the ids of the item
    and of those that it was copied from: a task may serve any of them.
    """

    item: PlanItem
    plan: Plan
    path: str
    title: str
    deadline: Deadline
    versions: frozenset[int]

    @property
    def id(self) -> int:
        """The id of the item."""
        return self.item.id

    @property
    def place(self) -> str:
        """Where it stands: `Kế hoạch 2026 (dự thảo) · IV.2`."""
        name = f"Kế hoạch {self.plan.year}" + (" (dự thảo)" if self.plan.is_open else "")
        return f"{name} · {self.path}" if self.path else name

    @property
    def due(self) -> DueDay:
        """When it is due."""
        found = self.deadline
        return DueDay(self.id, self.title, found.kind, found.last_day, found.start)


@dataclasses.dataclass(frozen=True, slots=True)
class Coverage:
    """One duty with what serves it.

    `items` are the own activities that were linked to it, `tasks` those made from the duty and
    those that serve one of the items. `inversions` tell which of them is due later than it may.
    """

    duty: SuperiorItem
    plan: SuperiorPlan
    items: tuple[OwnItem, ...]
    tasks: tuple[Task, ...]
    holes: tuple[Hole, ...]
    inversions: tuple[ServingInversion, ...] = ()

    @property
    def id(self) -> int:
        """The id of the duty."""
        return self.duty.id

    @property
    def is_served(self) -> bool:
        """Whether anything is done for the duty: an activity, or a task that was not dropped."""
        return bool(self.items) or self.has_task

    @property
    def has_task(self) -> bool:
        """Whether there is a task that was not dropped."""
        return any(map(_counts, self.tasks))

    @property
    def is_whole(self) -> bool:
        """Whether the way from the duty to a task has no hole; true of what does not apply."""
        return not self.holes

    @property
    def standing(self) -> str:
        """How the duty stands, in a few words: `Chưa có việc · Muộn hơn hạn cấp trên`."""
        if self.duty.is_set_aside:
            return "Không áp dụng"
        if self.holes[:2] == (Hole.NO_ITEM, Hole.NO_TASK):
            return "Chưa có mục, chưa có việc"
        said = [hole.words for hole in self.holes]
        if self.waits_for_issue:
            said[self.holes.index(Hole.NO_TASK)] = "Có việc khi ban hành"
        return " · ".join(said) or "Đã đủ"

    @property
    def waits_for_issue(self) -> bool:
        """Whether a task is missing only because the plan that serves the duty is a draft."""
        return Hole.NO_TASK in self.holes and any(own.plan.is_open for own in self.items)


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """How many duties stand how; `asked` leaves out those that do not apply."""

    asked: int
    planned: int
    without_task: int
    later: int
    without_reason: int
    set_aside: int

    def sentence(self) -> str:
        """`18/22 nhiệm vụ đã có trong kế hoạch · 3 chưa có việc · 1 muộn hơn hạn cấp trên`."""
        others = (
            (self.without_task, "{} chưa có việc"),
            (self.later, "{} muộn hơn hạn cấp trên"),
            (self.without_reason, "{} đã bỏ mà chưa nêu lý do"),
            (self.set_aside, "{} không áp dụng"),
        )
        said = [words.format(count) for count, words in others if count]
        first = f"{self.planned}/{self.asked} nhiệm vụ đã có trong kế hoạch"
        return " · ".join((first, *said))


def coverage(
    duties: Iterable[tuple[SuperiorItem, SuperiorPlan]],
    items: Iterable[OwnItem],
    tasks: Iterable[Task],
) -> tuple[Coverage, ...]:
    """Each duty with what serves it, in the order given; a link to anything else shows nothing."""
    by_duty: Mapping[int, list[OwnItem]] = defaultdict(list)
    for own in items:
        for duty_id in own.item.superior_ids:
            by_duty[duty_id].append(own)
    serving = _Serving(tasks)
    rows = []
    for duty, plan in duties:
        linked = tuple(by_duty.get(duty.id, ()))
        done_for_it = serving.tasks_of(duty, linked)
        late = () if duty.is_set_aside else tuple(_inversions(duty, linked, serving))
        holes = tuple(_holes(duty, linked, done_for_it, late))
        rows.append(Coverage(duty, plan, linked, done_for_it, holes, late))
    return tuple(rows)


def counts(rows: Iterable[Coverage]) -> Counts:
    """How many of the duties stand how."""
    listed = tuple(rows)
    asked = [row for row in listed if not row.duty.is_set_aside]

    def having(hole: Hole) -> int:
        return sum(hole in row.holes for row in asked)

    return Counts(
        asked=len(asked),
        planned=sum(bool(row.items) for row in asked),
        without_task=having(Hole.NO_TASK),
        later=having(Hole.LATER),
        without_reason=having(Hole.NO_REASON),
        set_aside=len(listed) - len(asked),
    )


def due_of(duty: SuperiorItem) -> DueDay:
    """When a superior's duty is due."""
    return DueDay(duty.id, duty.title, duty.deadline, duty.last_day, duty.start)


class _Serving:
    """Tasks by what they serve."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._of_duty: dict[int, list[Task]] = defaultdict(list)
        self._of_item: dict[int, list[Task]] = defaultdict(list)
        for task in tasks:
            if task.superior_item_id is not None:
                self._of_duty[task.superior_item_id].append(task)
            if task.plan_item_id is not None:
                self._of_item[task.plan_item_id].append(task)

    def tasks_of(self, duty: SuperiorItem, items: Sequence[OwnItem]) -> tuple[Task, ...]:
        """Those made from the duty, then those of its items, each once."""
        found = {task.id: task for task in self._of_duty.get(duty.id, ())}
        for own in items:
            found |= {task.id: task for task in self.of_item(own)}
        return tuple(found.values())

    def of_item(self, own: OwnItem) -> tuple[Task, ...]:
        """Those that serve an item in any version of its plan."""
        return tuple(task for each in sorted(own.versions) for task in self._of_item.get(each, ()))


def _holes(
    duty: SuperiorItem,
    items: Sequence[OwnItem],
    tasks: Sequence[Task],
    inversions: Sequence[ServingInversion],
) -> Iterator[Hole]:
    if duty.is_set_aside:
        return
    is_served = bool(items) or any(map(_counts, tasks))
    if duty.decision is Decision.REFUSED and not is_served:
        yield Hole.NO_REASON
        return
    if not items:
        yield Hole.NO_ITEM
    if not any(map(_counts, tasks)):
        yield Hole.NO_TASK
    if inversions:
        yield Hole.LATER


def _inversions(
    duty: SuperiorItem, items: Sequence[OwnItem], serving: _Serving
) -> Iterator[ServingInversion]:
    """Each late item told, and each late task whose item is not; none of them twice."""
    found: dict[tuple[str, int], ServingInversion] = {}
    of_items: set[int] = set()
    for own in items:
        tasks = list(filter(_counts, serving.of_item(own)))
        of_items |= {task.id for task in tasks}
        late = () if _is_done(tasks) else inversions_between(due_of(duty), own.due)
        for each in late or _late_tasks(duty, tasks):
            found.setdefault((each.inner_step.value, each.inner.record_id), each)
    others = [task for task in serving.tasks_of(duty, ()) if task.id not in of_items]
    yield from found.values()
    yield from _late_tasks(duty, filter(_counts, others))


def _late_tasks(duty: SuperiorItem, tasks: Iterable[Task]) -> Iterator[ServingInversion]:
    for task in tasks:
        yield from inversions_between(due_of(duty), None, _due(task))


def _is_done(tasks: Sequence[Task]) -> bool:
    """Whether all was done: then the day of doing counts, whatever the plan says."""
    return bool(tasks) and all(task.status is TaskStatus.DONE for task in tasks)


def _counts(task: Task) -> bool:
    """Whether a task does something for its duty: one that was dropped does nothing."""
    return task.status is not TaskStatus.DROPPED


def _due(task: Task) -> DueDay:
    if task.status is TaskStatus.DONE and task.done_on is not None:
        return DueDay(task.id, task.title, DeadlineKind.BY, task.done_on)
    return DueDay(task.id, task.title, task.deadline, task.last_day, task.start)
