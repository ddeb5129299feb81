"""What the officer does with the chosen task, each in one short question and one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import chains, task_closing, task_evidence, tasks, waiting
from ttpl_desktop.app.task_evidence import Proof
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import EvidenceKind, Task, TaskNote
from ttpl_desktop.ui import dialogs as files
from ttpl_desktop.ui.clocks.starting import start_clock, telling_moves
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task import dialogs, event_dialog, recurring
from ttpl_desktop.ui.today import snoozing
from ttpl_desktop.ui.urging import opening as urging


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
            "explain": self.explain,
            "event": self.record_event,
            "clock": self.start_clock,
            "chain": self.lay_chain,
            "ask": self.ask_units,
            "add_occurrence": lambda: recurring.add_occurrence(
                self._frame, self._parent, self._chosen()
            ),
            "review": lambda: recurring.record_review(self._frame, self._parent, self._chosen()),
            "snooze": lambda: snoozing.offer_here(self._frame, (self._chosen().id,), self._parent),
            "unsnooze": lambda: snoozing.unsnooze(self._frame, (self._chosen().id,)),
            "add_file": self.add_files,
            "add_link": self.add_link,
            "add_words": self.add_words,
            "add_note": self.add_note,
        }

    def complete(self) -> None:
        """Closes it as done."""
        task = self._chosen()
        standing = task_closing.standing(self._work, task.id)
        answer = dialogs.ask_completion(self._parent, self._frame.today(), standing)
        if answer is not None:
            with telling_moves(self._frame, Register.TASK.value, task.id):
                self._try(
                    lambda: tasks.complete(self._work, task.id, answer.done_on, answer.outcome)
                )
            recurring.tell_closed(self._frame, task.id)

    def reopen(self) -> None:
        """Opens it again."""
        tasks.reopen(self._work, self._chosen().id)

    def drop(self) -> None:
        """Closes it as not to be done."""
        task, reason = self._chosen(), dialogs.ask_reason(self._parent)
        if reason is not None:
            still_open = recurring.open_occurrences(self._frame, task)
            self._try(lambda: tasks.drop(self._work, task.id, reason))
            recurring.tell_dropped(self._frame, still_open)
            recurring.tell_closed(self._frame, task.id)

    def explain(self) -> None:
        """Writes anew how it was closed, or why."""
        task = self._chosen()
        outcome = dialogs.ask_outcome(self._parent, task.outcome)
        if outcome is not None:
            self._try(lambda: tasks.explain(self._work, task.id, outcome))

    def record_event(self) -> None:
        """Records the day of the decision or event that it waited for."""
        task = self._chosen()
        others = waiting.alike(self._work, task) if task.is_waiting else ()
        asked = event_dialog.ask_event(self._parent, self._work, (task,), others)
        if asked is not None:
            self._try(lambda: waiting.record(self._work, asked.task_ids, asked.event))

    def start_clock(self) -> None:
        """Counts a period of the law from it, as a task of its own."""
        task = self._chosen()
        self._try(lambda: start_clock(self._frame, self._parent, Register.TASK.value, task.id))

    def lay_chain(self) -> None:
        """Lays out the way of its paper; a chain that is there stays, and the sheet opens it."""
        task = self._chosen()
        if not chains.chain_of(self._work, task).stops:
            chains.lay(self._work, task.id)

    def ask_units(self) -> None:
        """Asks units to send something for it, on the page of đôn đốc."""
        urging.ask_units(self._frame, self._parent, self._chosen())

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
            self._try(lambda: task_evidence.add_link(self._work, task.id, *chosen))

    def add_words(self) -> None:
        """Keeps words as evidence."""
        task, words = self._chosen(), dialogs.ask_proof(self._parent)
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
        """Takes a piece of evidence away; without it a done task must say why it has none."""
        is_last = task_closing.is_last_proof(self._work, proof.evidence)
        reason = dialogs.ask_why_unproved(self._parent) if is_last else ""
        if reason is not None:
            self._try(lambda: task_evidence.remove(self._work, proof.evidence.id, reason))

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
