"""Tasks out of an Excel list: read, laid beside what is there, and added as one step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from ttpl_desktop.app import task_series, tasks
from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.importing.columns import Match
from ttpl_desktop.domain.importing.rows import ReadTask, Refusal, read_rows
from ttpl_desktop.domain.importing.sheet import Book, Sheet
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.storage.registers.task import TASKS

Keys = tuple[tuple[str, str], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Proposal:
    """A row as the task that it would become, with its days; `twin` says which one it doubles."""

    row: int
    task: Task
    twin: str = ""

    @property
    def is_understood(self) -> bool:
        """Whether the words of its deadline mean something; without words there is nothing to."""
        return self.task.deadline not in (DeadlineKind.UNKNOWN, DeadlineKind.SCOPE)


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """What a sheet gives under a match of its columns, each in the order of the rows."""

    proposals: tuple[Proposal, ...]
    refusals: tuple[Refusal, ...]


def reading_job(file: Path) -> Callable[[], Book]:
    """A job that reads an Excel file; it may raise UserFacingError."""
    from ttpl_desktop.documents.readers.spreadsheet import read_spreadsheet

    return partial(read_spreadsheet, file)


def look(work: Workspace, sheet: Sheet, match: Match, year: int) -> Looked:
    """The rows as tasks of that year, those that are there already or twice in the list marked.

    Two tasks are the same where their titles are and either the words or the days of their
    deadlines, whatever the capitals and the place of a tone.
    """
    rows = read_rows(sheet, match, year)
    dated = tuple(_dated(work, [each for each in rows if isinstance(each, ReadTask)]))
    known = dict.fromkeys(_known(work, year), f"đã có trong năm {year}")
    known = dict(_occurrences(work, dated)) | known
    proposals = []
    for read, task in dated:
        keys = _keys(task)
        twin = next((known[key] for key in keys if key in known), "")
        proposals.append(Proposal(read.row, task, twin))
        for key in keys:
            known.setdefault(key, f"giống dòng {read.row}")
    return Looked(tuple(proposals), tuple(each for each in rows if isinstance(each, Refusal)))


def _occurrences(
    work: Workspace, dated: Iterable[tuple[ReadTask, Task]]
) -> Iterator[tuple[tuple[str, str], str]]:
    """What the tasks of the list that come back will bring by themselves, with what to say of it.

    A list that went out has the occurrences beside their heads.
    """
    for read, task in dated:
        if task.is_series:
            for each in task_series.to_come(work, task):
                yield from ((key, f"là kỳ của dòng {read.row}") for key in _keys(each))


def _dated(work: Workspace, rows: Iterable[ReadTask]) -> Iterator[tuple[ReadTask, Task]]:
    """The tasks with their days; the same words are read once, as no task comes from a plan.

    A day of completion that is still to come is none.
    """
    read: dict[str, Task] = {}
    for row in rows:
        words = row.task.time
        if words not in read:
            read[words] = with_days(work, row.task)
        days = read[words]
        done_on = row.task.done_on
        dated = dataclasses.replace(
            row.task,
            done_on=done_on if done_on and done_on <= work.today() else None,
            deadline=days.deadline,
            start=days.start,
            last_day=days.last_day,
            working_day=days.working_day,
        )
        yield row, dated


def accept(work: Workspace, proposals: Sequence[Proposal]) -> tuple[Task, ...]:
    """Adds the tasks as one step. Raises UserFacingError where there is none."""
    if not proposals:
        raise UserFacingError("Chưa chọn dòng nào để thêm. Hãy đánh dấu ít nhất một dòng.")
    with work.operation(f"Nhập {len(proposals)} nhiệm vụ từ Excel"):
        return tuple(tasks.add(work, proposal.task) for proposal in proposals)


def _known(work: Workspace, year: int) -> Iterable[tuple[str, str]]:
    return (key for task in work.table(TASKS).all(year=year) for key in _keys(task))


def _keys(task: Task) -> Keys:
    """By what a task is known again: its title with the words, and with the last day."""
    title = _plain(task.title)
    words = title, _plain(task.time)
    return (words, (title, task.last_day.isoformat())) if task.last_day else (words,)


def _plain(words: str) -> str:
    return " ".join(same_spelling(words).split()).strip(" .;,")
