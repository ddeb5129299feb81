"""What a task lacks to be closed: no task is done without evidence or a reason."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Evidence, Task, TaskStatus
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.task import CHECKLIST, EVIDENCE, TASKS

_NAMED = 3
_LONGEST = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """What speaks for a task being done, and what against: the lines that are still open."""

    has_evidence: bool
    open_lines: tuple[str, ...] = ()

    @property
    def needs_words(self) -> bool:
        """Whether it can be closed only with a result or a reason in words."""
        return not self.has_evidence or bool(self.open_lines)

    def sentence(self) -> str:
        """What is missing, and that words can stand for it; empty where nothing is."""
        said = []
        if not self.has_evidence:
            said.append("Nhiệm vụ chưa có bằng chứng.")
        if self.open_lines:
            names = ", ".join(f"“{shorten(line, _LONGEST)}”" for line in self.open_lines[:_NAMED])
            more = "…" if len(self.open_lines) > _NAMED else ""
            said.append(f"Còn {len(self.open_lines)} việc con chưa xong: {names}{more}.")
        return " ".join(said)


def standing(work: Workspace, task_id: int) -> Standing:
    """What speaks for and against a task being done."""
    lines = work.table(CHECKLIST).all(task_id=task_id, done_on=None)
    has_evidence = bool(work.table(EVIDENCE).all(task_id=task_id))
    return Standing(has_evidence, tuple(line.text for line in lines))


def require_proof(of: Standing, words: str) -> None:
    """Raises UserFacingError where neither evidence nor words let a task be done."""
    if not words and of.needs_words:
        raise UserFacingError(
            f"{of.sentence()} Hãy bổ sung, hoặc ghi kết quả, lý do hoàn thành như vậy."
        )


def require_past(work: Workspace, done_on: dt.date) -> None:
    """Raises UserFacingError for a day of completion that is still to come."""
    if done_on > work.today():
        raise UserFacingError(
            f"Ngày hoàn thành {vn_date(done_on)} còn ở phía trước. Hãy ghi ngày đã làm xong."
        )


def require_reason(task: Task) -> None:
    """Raises UserFacingError for a record that is closed from its beginning, and says not why."""
    if task.is_closed and not task.outcome.strip():
        raise UserFacingError(
            f"Nhiệm vụ “{shorten(task.title, _LONGEST)}” được ghi là {task.status.words.lower()} "
            "nhưng chưa có kết quả hay lý do. Hãy ghi lý do, hoặc để nhiệm vụ còn mở."
        )


def is_last_proof(work: Workspace, evidence: Evidence) -> bool:
    """Whether a done task would stand there with neither evidence nor words without this piece."""
    task = work.table(TASKS).get(evidence.task_id)
    if task is None or task.status is not TaskStatus.DONE or task.outcome.strip():
        return False
    left = work.table(EVIDENCE).all(task_id=task.id)
    return all(each.id == evidence.id for each in left)


def unproved(work: Workspace) -> tuple[Task, ...]:
    """The closed tasks without evidence and without words: what no action may leave behind."""
    proved = {each.task_id for each in work.table(EVIDENCE).all()}
    return tuple(
        task
        for status in (TaskStatus.DONE, TaskStatus.DROPPED)
        for task in work.table(TASKS).all(status=status.value)
        if not task.outcome.strip() and (status is TaskStatus.DROPPED or task.id not in proved)
    )
