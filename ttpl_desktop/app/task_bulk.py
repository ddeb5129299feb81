"""What is done with several tasks at once: one step, and a word for each that could not take it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from ttpl_desktop.app import task_closing, task_days, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import normal

FIELDS = ("lead", "coordinators", "field", "kind", "status", "remind_days")
"""What several tasks can be given the same value of."""
_OF_OPEN = frozenset({"status", "remind_days"})
_ENDED = {TaskStatus.DONE: "đã hoàn thành", TaskStatus.DROPPED: "đã ghi là không thực hiện"}


class Various(Enum):
    """Stands for a field of which several tasks have several values."""

    VARIOUS = "(nhiều giá trị)"


class ShiftBy(Term):
    """What a shift of deadlines counts."""

    WORKING = "working", "ngày làm việc"
    CALENDAR = "calendar", "ngày"


@dataclasses.dataclass(frozen=True, slots=True)
class Edits:
    """What is to be changed in each task: only what is named here.

    `values` holds fields of FIELDS; `note_line` goes under the note that a task has; `shift` moves
    the last day so many days on, or back where it is negative.
    """

    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    note_line: str = ""
    shift: int = 0
    shift_by: ShiftBy = ShiftBy.WORKING

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be changed."""
        words = self.add_tags or self.remove_tags or self.note_line.strip()
        return not (self.values or words or self.shift)


@dataclasses.dataclass(frozen=True, slots=True)
class Skipped:
    """A task that could not take a change, and why, in a few words."""

    task: Task
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class Done:
    """What came of it: the ids of the tasks that are otherwise now, and those left as they were."""

    verb: str
    changed: tuple[int, ...]
    skipped: tuple[Skipped, ...]
    alike: int = 0

    def sentence(self) -> str:
        """`Đã sửa 10 nhiệm vụ; 1 vốn đã như vậy. Bỏ qua 2: 1 đã hoàn thành, 1 chưa có ngày.`"""
        said = f"Đã {self.verb} {len(self.changed)} nhiệm vụ"
        if not self.changed:
            said = f"Không {self.verb} nhiệm vụ nào"
        if self.alike:
            said += f"; {self.alike} vốn đã như vậy"
        if not self.skipped:
            return f"{said}."
        reasons = Counter(each.why for each in self.skipped)
        counted = ", ".join(f"{number} {why}" for why, number in reasons.items())
        return f"{said}. Bỏ qua {len(self.skipped)}: {counted}."


def found(work: Workspace, task_ids: Iterable[int]) -> tuple[Task, ...]:
    """The tasks of these ids, in their order; those in the bin are left out."""
    tasks_found = (tasks.find(work, task_id) for task_id in task_ids)
    return tuple(task for task in tasks_found if task is not None)


def shared(of: Sequence[Task]) -> Mapping[str, Any]:
    """The value that all tasks have of each field, or Various."""
    values = {name: {getattr(task, name) for task in of} for name in FIELDS}
    return {
        name: next(iter(each)) if len(each) == 1 else Various.VARIOUS
        for name, each in values.items()
    }


def change(work: Workspace, task_ids: Iterable[int], edits: Edits) -> Done:
    """Changes every task that can take all of the edits, as one step; the others stay as they are.

    Raises UserFacingError where nothing is to be changed.
    """
    if edits.is_empty:
        raise UserFacingError("Chưa chọn mục nào để sửa. Hãy đánh dấu ít nhất một mục.")
    chosen = found(work, task_ids)
    return _each(
        work,
        chosen,
        f"Sửa {len(chosen)} nhiệm vụ",
        "sửa",
        lambda task: _refusal(task, edits),
        lambda task: _edit(work, task, edits),
    )


def complete(work: Workspace, task_ids: Iterable[int], done_on: dt.date, outcome: str) -> Done:
    """Closes the tasks as done on one day with one result, as one step.

    Without a result those are skipped that need words. Raises UserFacingError for a day to come.
    """
    task_closing.require_past(work, done_on)
    words, chosen = normal(outcome).strip(), found(work, task_ids)
    return _each(
        work,
        chosen,
        f"Hoàn thành {len(chosen)} nhiệm vụ",
        "hoàn thành",
        lambda task: _ENDED.get(task.status, "") or _lack(work, task, words),
        lambda task: tasks.complete(work, task.id, done_on, words),
    )


def drop(work: Workspace, task_ids: Iterable[int], reason: str) -> Done:
    """Closes the tasks as not to be done, as one step. Raises UserFacingError without a reason."""
    words, chosen = normal(reason).strip(), found(work, task_ids)
    if not words:
        raise UserFacingError("Hãy ghi lý do không thực hiện các nhiệm vụ này.")
    return _each(
        work,
        chosen,
        f"Không thực hiện {len(chosen)} nhiệm vụ",
        "ghi không thực hiện",
        lambda task: _ENDED.get(task.status, ""),
        lambda task: tasks.drop(work, task.id, words),
    )


def lacking(work: Workspace, task_ids: Iterable[int]) -> int:
    """How many of the open tasks cannot be done without words."""
    opened = (task for task in found(work, task_ids) if not task.is_closed)
    return sum(task_closing.standing(work, task.id).needs_words for task in opened)


def _each(
    work: Workspace,
    chosen: Sequence[Task],
    label: str,
    verb: str,
    refusal: Callable[[Task], str],
    do: Callable[[Task], object],
) -> Done:
    """Does something with each task that is not refused."""
    changed, skipped = [], []
    with work.operation(label):
        for task in chosen:
            why = refusal(task)
            if why:
                skipped.append(Skipped(task, why))
                continue
            do(task)
            if tasks.get(work, task.id) != task:
                changed.append(task.id)
    alike = len(chosen) - len(changed) - len(skipped)
    return Done(verb, tuple(changed), tuple(skipped), alike)


def _refusal(task: Task, edits: Edits) -> str:
    """Why a task cannot take the edits; empty where it can."""
    if task.is_closed and (edits.shift or _OF_OPEN & set(edits.values)):
        return _ENDED[task.status]
    if not edits.shift:
        return ""
    if task.deadline is DeadlineKind.RECURRING:
        return "lặp lại theo kỳ"
    return "chưa có ngày" if task.last_day is None else ""


def _lack(work: Workspace, task: Task, words: str) -> str:
    standing = task_closing.standing(work, task.id)
    if words or not standing.needs_words:
        return ""
    return "còn việc con chưa xong" if standing.has_evidence else "chưa có bằng chứng"


def _edit(work: Workspace, task: Task, edits: Edits) -> None:
    values = dict(edits.values)
    if edits.add_tags or edits.remove_tags:
        kept = (tag for tag in task.tags if tag not in edits.remove_tags)
        values["tags"] = tuple(dict.fromkeys((*kept, *edits.add_tags)))
    if edits.note_line.strip():
        values["note"] = "\n".join(filter(None, (task.note, edits.note_line.strip())))
    if values:
        tasks.change(work, task.id, **values)
    if edits.shift and task.last_day is not None:
        task_days.move(work, task.id, _shifted(work, task.last_day, edits))


def _shifted(work: Workspace, day: dt.date, edits: Edits) -> dt.date:
    if edits.shift_by is ShiftBy.WORKING:
        return work.calendar.add_working_days(day, edits.shift)
    return day + dt.timedelta(days=edits.shift)
