"""The checklist of a task: lines to tick, edit, add, reorder and take away."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import ChecklistLine
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage import checklists
from ttpl_desktop.storage.registers.task import CHECKLIST


@dataclasses.dataclass(frozen=True, slots=True)
class Tally:
    """How many lines of a checklist are done, and how many there are."""

    done: int
    every: int

    @property
    def words(self) -> str:
        """`2/5`."""
        return f"{self.done}/{self.every}"


def lines(work: Workspace, task_id: int) -> tuple[ChecklistLine, ...]:
    """The checklist of a task, from the top."""
    return work.table(CHECKLIST).all(task_id=task_id)


def open_lines(work: Workspace, task_id: int) -> tuple[ChecklistLine, ...]:
    """The lines that are still to be done."""
    return work.table(CHECKLIST).all(task_id=task_id, done_on=None)


def tally(of: Sequence[ChecklistLine]) -> Tally:
    """How far these lines are."""
    return Tally(sum(line.done_on is not None for line in of), len(of))


def tallies(work: Workspace, task_ids: Iterable[int]) -> Mapping[int, Tally]:
    """How far the checklists of many tasks are, with one question; a task without one is absent."""
    found = checklists.tallies(work.store, task_ids)
    return {task_id: Tally(*counts) for task_id, counts in found.items()}


def add(work: Workspace, task_id: int, text: str) -> tuple[ChecklistLine, ...]:
    """Adds a line at the end for each line of the text, as one step; nothing for empty words."""
    said = [words for part in text.splitlines() if (words := _words(part))]
    known = lines(work, task_id)
    first = known[-1].position + 1 if known else 0
    with work.operation("Thêm việc con" if len(said) < 2 else f"Thêm {len(said)} việc con"):
        return tuple(
            work.table(CHECKLIST).save(ChecklistLine(0, task_id, position, words))
            for position, words in enumerate(said, first)
        )


def tick(work: Workspace, line_id: int, *, is_done: bool) -> ChecklistLine:
    """Marks a line as done today, or opens it again; one that was done keeps its day."""
    line = _known(work, line_id)
    if (line.done_on is not None) == is_done:
        return line
    label = "Đánh dấu xong việc con" if is_done else "Mở lại việc con"
    with work.operation(label):
        done_on = work.today() if is_done else None
        return work.table(CHECKLIST).save(dataclasses.replace(line, done_on=done_on))


def change(work: Workspace, line_id: int, text: str) -> ChecklistLine:
    """Writes a line anew; typing on is one step. Raises UserFacingError for empty words."""
    words = _words(text)
    if not words:
        raise UserFacingError("Việc con còn trống. Hãy ghi việc cần làm, hoặc xoá dòng đó.")
    return records.change(work, CHECKLIST, line_id, "Sửa việc con", text=words)


def remove(work: Workspace, line_ids: Iterable[int]) -> None:
    """Moves lines to the bin, as one step."""
    records.remove(work, CHECKLIST, line_ids, "Xoá việc con")


def shift(work: Workspace, line_id: int, by: int) -> None:
    """Moves a line so many places down, or up, as one step; at the end it stays."""
    line = _known(work, line_id)
    ids = [each.id for each in lines(work, line.task_id)]
    at = ids.index(line_id)
    ids.insert(min(max(at + by, 0), len(ids) - 1), ids.pop(at))
    arrange(work, line.task_id, ids)


def arrange(work: Workspace, task_id: int, line_ids: Sequence[int]) -> None:
    """Puts the lines of a task into this order, as one step; those not named stay at the end."""
    known = {line.id: line for line in lines(work, task_id)}
    order = [known.pop(line_id) for line_id in line_ids] + list(known.values())
    with work.operation("Xếp lại việc con"):
        for position, line in enumerate(order):
            if line.position != position:
                work.table(CHECKLIST).save(dataclasses.replace(line, position=position))


def _known(work: Workspace, line_id: int) -> ChecklistLine:
    line = work.table(CHECKLIST).get(line_id)
    if line is None:
        raise KeyError(line_id)
    return line


def _words(text: str) -> str:
    return " ".join(normal(text).split())
