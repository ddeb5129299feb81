"""Whatever is done to a chain: every state can be come back to, and its days are always those."""

import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.app.conftest import TODAY
from tests.app.machines import RememberingMachine
from ttpl_desktop.app import chain_warnings, chains, days_off, office, task_days, tasks, upkeep
from ttpl_desktop.app.task_chained import chains_of
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.chain import DaySource, due_index
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS, SETTINGS
from ttpl_desktop.storage.registers.task import HOPS, TASK_NOTES, TASKS

DAYS = st.dates(dt.date(2026, 11, 2), dt.date(2026, 12, 31))
WHICH = st.integers(0, 9)
TABLES = (HOPS, TASKS, TASK_NOTES, CALENDAR_DAYS, SETTINGS)


class Way(RememberingMachine):
    """An officer who plans the way of one report, takes back and does again."""

    def prepare(self) -> None:
        office.set_up(self.work, Office(valid_from=TODAY, name="SỞ", name_in_text="Sở Xây dựng"))
        made = tasks.add(self.work, Task(year=2026, title="Báo cáo", time="chậm nhất ngày 15/12"))
        self.task_id = made.id
        self.steps = [self._step()]

    def state(self) -> object:
        return tuple(self.work.table(spec).all() for spec in TABLES)

    def _step(self) -> int:
        step = self.work.store.next_undo
        return step.id if step else 0

    def _done(self) -> None:
        """What was done is one step more, or went into the last one where it is typed on."""
        if self.state() == self.states[self.at]:
            return
        self.at += self._step() != self.steps[self.at]
        self.states[self.at :] = [self.state()]
        self.steps[self.at :] = [self._step()]

    @property
    def task(self) -> Task:
        (task,) = self.work.table(TASKS).all()
        return task

    @property
    def chain(self) -> chains.Chain:
        return chains.chain_of(self.work, self.task)

    def _hop(self, which: int) -> Hop | None:
        stops = self.chain.stops
        return stops[which % len(stops)].hop if stops else None

    @rule()
    def lay(self) -> None:
        chains.lay(self.work, self.task_id)
        self._done()

    @rule(which=WHICH, days=st.integers(0, 12))
    def give_days(self, which: int, days: int) -> None:
        if hop := self._hop(which):
            chains.change(self.work, hop.id, days=days)
            self._done()

    @rule(which=WHICH, day=st.none() | DAYS)
    def fix(self, which: int, day: dt.date | None) -> None:
        if hop := self._hop(which):
            try:
                chains.change(self.work, hop.id, fixed_on=day)
            except UserFacingError:
                assert self.chain.stops[which % len(self.chain.stops)].source is DaySource.TASK
            self._done()

    @rule(which=WHICH, day=st.none() | DAYS)
    def pass_on(self, which: int, day: dt.date | None) -> None:
        if hop := self._hop(which):
            try:
                chains.change(self.work, hop.id, passed_on=day)
            except UserFacingError:
                assert day is not None
                assert day > TODAY
            self._done()

    @rule(which=WHICH)
    def hold_due(self, which: int) -> None:
        if hop := self._hop(which):
            chains.hold_due(self.work, hop.id)
            self._done()

    @rule(which=WHICH, is_before=st.booleans())
    def insert(self, which: int, is_before: bool) -> None:
        if hop := self._hop(which):
            new = chains.insert(self.work, hop.id, is_before=is_before)
            ids = [stop.hop.id for stop in self.chain.stops]
            assert ids.index(new.id) - ids.index(hop.id) == (-1 if is_before else 1)
            self._done()

    @rule(which=WHICH, steps=st.integers(-3, 3))
    def move(self, which: int, steps: int) -> None:
        if hop := self._hop(which):
            chains.move(self.work, hop.id, steps)
            self._done()

    @rule(which=WHICH)
    def remove_hop(self, which: int) -> None:
        if hop := self._hop(which):
            chains.remove_hop(self.work, hop.id)
            self._done()

    @rule()
    def bring_back(self) -> None:
        if deleted := upkeep.deleted(self.work):
            upkeep.restore(self.work, deleted[0].stamp)
            self._done()

    @rule(day=DAYS)
    def drag(self, day: dt.date) -> None:
        task_days.move(self.work, self.task_id, day)
        self._done()

    @rule(day=DAYS)
    def turn_day(self, day: dt.date) -> None:
        is_worked = self.work.calendar.is_working_day(day)
        kind = DayKind.SWAP_OFF if is_worked else DayKind.WORKING_DAY
        days_off.set_day(self.work, day, kind, "Hoán đổi")
        self._done()

    @invariant()
    def the_task_s_day_is_that_of_one_stop(self) -> None:
        stops = self.chain.stops
        if stops:
            due = stops[due_index([stop.hop for stop in stops])]
            assert due.source in (DaySource.TASK, DaySource.FIXED)

    @invariant()
    def planned_days_are_worked(self) -> None:
        days = [stop.day for stop in self.chain.stops if stop.day]
        assert all(map(self.work.calendar.is_working_day, days))

    @invariant()
    def the_year_tells_what_the_sheet_tells(self) -> None:
        told = [each.sentence for each in chain_warnings.warnings(self.work, 2026)]
        assert sorted(told) == sorted(each.sentence for each in self.chain.warnings)
        of_list = chains_of(self.work, [self.task]).get(self.task_id, chains.Chain())
        assert of_list == self.chain


TestWay = Way.TestCase
TestWay.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
