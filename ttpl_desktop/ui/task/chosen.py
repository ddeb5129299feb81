"""What the officer does with the chosen task, each in one short question and one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import task_days, task_evidence, tasks
from ttpl_desktop.app.task_evidence import Proof
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import EvidenceKind, Task, TaskNote
from ttpl_desktop.ui import dialogs as files
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task import dialogs


class ChosenTask:
    """Acts on the task that `chosen` gives; trouble is told in the frame's message bar."""

    def __init__(self, frame: Frame, parent: QWidget, chosen: Callable[[], Task]) -> None:
        self._frame, self._work = frame, frame.work
        self._parent, self._chosen = parent, chosen

    def doing(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "complete": self.complete,
            "reopen": self.reopen,
            "drop": self.drop,
            "event": self.record_event,
            "add_file": self.add_files,
            "add_link": self.add_link,
            "add_words": self.add_words,
            "add_note": self.add_note,
        }

    def complete(self) -> None:
        """Closes it as done."""
        task = self._chosen()
        has_evidence = bool(task_evidence.proofs(self._work, task.id))
        today = self._frame.today()
        answer = dialogs.ask_completion(self._parent, today, has_evidence=has_evidence)
        if answer is not None:
            self._try(lambda: tasks.complete(self._work, task.id, answer.done_on, answer.outcome))

    def reopen(self) -> None:
        """Opens it again."""
        tasks.reopen(self._work, self._chosen().id)

    def drop(self) -> None:
        """Closes it as not to be done."""
        task, reason = self._chosen(), dialogs.ask_reason(self._parent)
        if reason is not None:
            self._try(lambda: tasks.drop(self._work, task.id, reason))

    def record_event(self) -> None:
        """Records the day of the decision or event that it waited for."""
        task = self._chosen()
        needs_words = task.deadline is not DeadlineKind.COUNTED
        event = dialogs.ask_event(self._parent, self._frame.today(), needs_words=needs_words)
        if event is not None:
            self._try(lambda: task_days.record_event(self._work, task.id, event.day, event.time))

    def add_files(self) -> None:
        """Keeps copies of files as evidence."""
        task = self._chosen()
        paths = files.open_files(self._parent, "Chọn tệp làm bằng chứng", (files.ANY_FILE,))
        self._try(lambda: self._keep(task, paths))

    def add_link(self) -> None:
        """Links a record as evidence."""
        task = self._chosen()
        chosen = dialogs.ask_link(
            self._parent, lambda kind, text: task_evidence.linkable(self._work, kind, text)
        )
        if chosen is not None:
            task_evidence.add_link(self._work, task.id, *chosen)

    def add_words(self) -> None:
        """Keeps words as evidence."""
        task, words = self._chosen(), dialogs.ask_words(self._parent)
        if words is not None:
            self._try(lambda: task_evidence.add_words(self._work, task.id, words))

    def add_note(self) -> None:
        """Adds a dated line to its log."""
        task, line = self._chosen(), dialogs.ask_line(self._parent, self._frame.today())
        if line is not None:
            self._try(lambda: tasks.add_note(self._work, task.id, line.text, line.day))

    def remove_note(self, note: TaskNote) -> None:
        """Takes a line of its log away."""
        tasks.remove_note(self._work, note.id)

    def open_proof(self, proof: Proof) -> None:
        """Opens a file in its own program, or shows the linked record."""
        if proof.evidence.kind is EvidenceKind.FILE:
            self._try(lambda: open_outside(task_evidence.file_to_open(self._work, proof.evidence)))
        elif proof.register and proof.evidence.record_id:
            self._frame.open_record(proof.register, proof.evidence.record_id)

    def remove_proof(self, proof: Proof) -> None:
        """Takes a piece of evidence away."""
        task_evidence.remove(self._work, proof.evidence.id)

    def _keep(self, task: Task, paths: Sequence[Path]) -> None:
        with self._work.operation("Thêm bằng chứng"):
            for path in paths:
                task_evidence.add_file(self._work, task.id, path)

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserFacingError as error:
            self._frame.tell_error(error)


def open_outside(path: Path) -> None:
    """Opens a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
