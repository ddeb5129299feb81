"""Edits, undo and redo against remembered states."""

import copy
import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.task import Task, TaskNote
from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS
from ttpl_desktop.storage.table import Table


class History(RuleBasedStateMachine):
    """The store beside a plain list of the states it should be able to come back to."""

    entries = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = open_store(self.folder)
        self.intake = Table(self.store, INTAKE)
        self.tasks = Table(self.store, TASKS)
        self.notes = Table(self.store, TASK_NOTES)
        self.states = [self._now()]
        self.at = 0

    def _now(self) -> tuple:
        return self.intake.all(), self.tasks.all(), self.notes.all()

    def _done(self) -> None:
        now = self._now()
        if now != self.states[self.at]:
            self.states[self.at + 1 :] = [copy.deepcopy(now)]
            self.at += 1

    @rule(target=entries, content=st.text(max_size=20), day=st.dates())
    def add_an_entry(self, content: str, day: dt.date) -> int:
        with self.store.operation("Thêm"):
            entry = self.intake.save(IntakeEntry(content=content, received_on=day))
        self._done()
        return entry.id

    @rule(entry_id=entries, content=st.text(max_size=20))
    def change_an_entry(self, entry_id: int, content: str) -> None:
        if self.intake.all(id=entry_id):
            with self.store.operation("Sửa"):
                self.intake.save(IntakeEntry(id=entry_id, content=content))
            self._done()

    @rule(entry_id=entries)
    def remove_an_entry(self, entry_id: int) -> None:
        with self.store.operation("Xoá"):
            self.intake.remove([entry_id], "2026-01-01")
        self._done()

    @rule(titles=st.lists(st.text(max_size=10), min_size=1, max_size=3))
    def add_tasks_with_notes(self, titles: list[str]) -> None:
        with self.store.operation("Thêm nhiều"):
            for title in titles:
                task = self.tasks.save(Task(title=title, lead=("Văn phòng Sở",)))
                self.notes.save(TaskNote(task_id=task.id, text=title))
        self._done()

    @rule()
    def fail(self) -> None:
        try:
            with self.store.operation("Hỏng"):
                self.intake.save(IntakeEntry(content="không còn"))
                raise KeyError
        except KeyError:
            pass

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.store.undo()
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.store.redo()
        self.at += 1

    @invariant()
    def the_store_is_in_the_remembered_state(self) -> None:
        assert self._now() == self.states[self.at]

    @invariant()
    def the_search_index_agrees_with_the_rows(self) -> None:
        for table in ("intake", "task"):
            self.store.connection.execute(
                f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)"
            )

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
