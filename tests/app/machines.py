"""Machines over a data folder: what they begin with, and how they remember every state."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.app.conftest import TODAY
from ttpl_desktop.app.workspace import Workspace


class FolderMachine(RuleBasedStateMachine):
    """Works on a data folder of its own, whose day stands still."""

    today: dt.date = TODAY

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.work = Workspace.open(self.folder, today=lambda: self.today)
        self.work.store.connection.execute("PRAGMA synchronous = OFF")
        self.prepare()

    def prepare(self) -> None:
        """Puts into the folder what is there before the first step."""

    def teardown(self) -> None:
        self.work.close()
        shutil.rmtree(self.folder)


class RememberingMachine(FolderMachine):
    """Remembers the state after each step, and comes back to it by undo and redo."""

    def __init__(self) -> None:
        super().__init__()
        self.states = [self.state()]
        self.at = 0

    def state(self) -> object:
        """All that a step may change."""
        raise NotImplementedError

    def done(self) -> bool:
        """What was done is one step, however many records it changed; nothing done is none."""
        now = self.state()
        if now == self.states[self.at]:
            return False
        self.states[self.at + 1 :] = [now]
        self.at += 1
        return True

    @precondition(lambda self: self.at)
    @rule()
    def undo(self) -> None:
        assert self.work.undo()
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        assert self.work.redo()
        self.at += 1

    @invariant()
    def everything_is_as_it_is_remembered(self) -> None:
        assert self.state() == self.states[self.at]
