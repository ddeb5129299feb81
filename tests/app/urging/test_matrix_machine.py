"""Whatever is done to the matrix, undo and redo bring back exactly what was remembered."""

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.app.urging.asked import COMMUNES, GROUP, ROOMS, ask, day, set_up
from ttpl_desktop.app.urging import letters, matrix, requests, submissions
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.urging.records import HIGHEST_LEVEL
from ttpl_desktop.domain.urging.standing import Layout, Standing

TODAY = dt.date(2026, 11, 23)
DAYS = st.dates(day(1), day(23))
TIMES = st.sampled_from(("chậm nhất ngày 13/11/2026", "trước ngày 05/12/2026", "thường xuyên"))
PLACE = st.integers(0, 30)


def seen(work):
    """Everything that the matrix and the letters tell."""
    shown = matrix.load(work, 2026)
    return shown.requests, dict(shown.cells), letters.every(work, 2026)


class MatrixMachine(RuleBasedStateMachine):
    """Each action is one step; `past` holds what was seen before each, `future` what was undone."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.work = Workspace.open(Path(self.folder.name), today=lambda: TODAY)
        self.work.store.connection.execute("PRAGMA synchronous = OFF")
        set_up(self.work)
        self.past, self.future, self.typed_in = [], [], None

    def teardown(self):
        self.work.close()
        self.folder.cleanup()

    def do(self, action):
        before, self.typed_in = seen(self.work), None
        action()
        if seen(self.work) != before:
            self.past.append(before)
            self.future.clear()

    @property
    def cells(self):
        return tuple(matrix.load(self.work, 2026).in_order())

    def cell(self, place):
        cells = self.cells
        return cells[place % len(cells)]

    @rule(time=TIMES, units=st.sampled_from(((GROUP,), COMMUNES, ROOMS[:1])))
    def add_a_request(self, time, units):
        self.do(lambda: ask(self.work, time=time, units=units))

    @precondition(lambda self: self.cells)
    @rule(place=PLACE, on=DAYS)
    def mark_sent(self, place, on):
        cell = self.cell(place)
        self.do(lambda: submissions.mark_sent(self.work, [cell.submission.id], on))

    @precondition(lambda self: self.cells)
    @rule(place=PLACE)
    def excuse(self, place):
        cell = self.cell(place)
        self.do(lambda: submissions.excuse(self.work, [cell.submission.id], "Mới thành lập"))

    @precondition(lambda self: self.cells)
    @rule()
    def unmark_all(self):
        ids = [cell.submission.id for cell in self.cells]
        self.do(lambda: submissions.unmark(self.work, ids))

    @precondition(lambda self: self.cells)
    @rule(place=PLACE, units=st.sampled_from((ROOMS[:2], (*ROOMS[1:], COMMUNES[0]))))
    def change_units(self, place, units):
        request = self.cell(place).request
        self.do(lambda: requests.set_units(self.work, request.id, units))

    @precondition(lambda self: self.cells)
    @rule(place=PLACE, time=TIMES)
    def change_the_deadline(self, place, time):
        request = self.cell(place).request
        if self.typed_in != request.id:  # typing on in one field is one step with what was before
            self.do(lambda: requests.change(self.work, request.id, time=time))
            self.typed_in = request.id

    @precondition(lambda self: any(cell.is_missing for cell in self.cells))
    @rule(layout=st.sampled_from(Layout))
    def compose(self, layout):
        missing = [cell for cell in self.cells if cell.is_missing]
        self.do(lambda: letters.compose(self.work, missing, layout, day(30)))

    @precondition(lambda self: any(cell.draft for cell in self.cells))
    @rule(on=DAYS)
    def send_the_drafts(self, on):
        ids = {cell.draft.id for cell in self.cells if cell.draft}
        self.do(lambda: letters.record_sent(self.work, dict.fromkeys(ids, "5/SXD"), on))

    @precondition(lambda self: any(cell.draft for cell in self.cells))
    @rule()
    def throw_the_drafts_away(self):
        ids = {cell.draft.id for cell in self.cells if cell.draft}
        self.do(lambda: letters.remove(self.work, ids))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        now, self.typed_in = seen(self.work), None
        self.work.undo()
        while seen(self.work) == now:  # what changed nothing is a step too
            self.work.undo()
        self.future.append(now)
        assert seen(self.work) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        now = seen(self.work)
        self.work.redo()
        while seen(self.work) == now:
            self.work.redo()
        self.past.append(now)
        assert seen(self.work) == self.future.pop()

    @invariant()
    def standings_and_levels_hold(self):
        for cell in self.cells:
            assert 1 <= cell.next_level <= HIGHEST_LEVEL
            is_settled = not cell.is_missing
            settled = (Standing.SENT, Standing.SENT_LATE, Standing.EXCUSED)
            assert is_settled == (cell.standing(TODAY) in settled)
            assert not (cell.submission.sent_on and cell.submission.excuse)


TestMatrixMachine = MatrixMachine.TestCase
TestMatrixMachine.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
