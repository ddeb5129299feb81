"""Whatever is done to the versions of a plan: one is in force, and no duty is lost or doubled."""

import contextlib
import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from tests.app.conftest import TODAY
from tests.app.machines import FolderMachine
from tests.app.test_plans import SXD
from ttpl_desktop.app import office, plan_issue, plan_items, plans, tasks, upkeep
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import ItemKind, PlanStatus, activities
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.task import TASKS

TIMES = st.sampled_from(("Quý II", "trước ngày 15/10/2026", "thường xuyên", "10 ngày nữa", ""))


class Versions(FolderMachine):
    """An officer who drafts, issues, adjusts, throws away and takes back in any order."""

    def prepare(self) -> None:
        office.set_up(self.work, SXD)
        plans.create(self.work, 2026)
        self.frozen: dict[int, tuple[object, ...]] = {}

    def _plans(self, *statuses: PlanStatus):
        return [plan for plan in plans.plans_of(self.work, 2026) if plan.status in statuses]

    @property
    def drafts(self):
        return self._plans(PlanStatus.DRAFT, PlanStatus.SUBMITTED)

    def _activity(self, at: int):
        found = [a for plan in self.drafts for a in activities(plans.items(self.work, plan.id))]
        return found[at % len(found)] if found else None

    @precondition(lambda self: self.drafts)
    @rule(at=st.integers(0, 40), time=TIMES)
    def change_an_activity(self, at: int, time: str) -> None:
        if activity := self._activity(at):
            plan_items.change(self.work, activity.id, "time", time)

    @precondition(lambda self: self.drafts)
    @rule(title=st.sampled_from(("Khảo sát", "Kiểm tra")))
    def add_an_activity(self, title: str) -> None:
        new = plan_items.add_below(self.work, self.drafts[-1].id, ItemKind.ACTIVITY)
        plan_items.change(self.work, new.id, "title", title)

    @precondition(lambda self: self.drafts)
    @rule(at=st.integers(0, 40))
    def remove_an_activity(self, at: int) -> None:
        if activity := self._activity(at):
            plan_items.remove(self.work, activity.id)

    @precondition(lambda self: self.drafts)
    @rule(at=st.integers(0, 3))
    def issue(self, at: int) -> None:
        draft = self.drafts[at % len(self.drafts)]
        try:
            issued = plan_issue.issue(self.work, draft.id, "05", dt.date(2026, 2, 5))
        except UserFacingError:
            return
        assert all(task.plan_item_id for task in issued.added)

    @precondition(lambda self: self._plans(PlanStatus.ISSUED))
    @rule()
    def adjust(self) -> None:
        (in_force,) = self._plans(PlanStatus.ISSUED)
        try:
            draft = plan_issue.adjust(self.work, in_force.id)
        except UserFacingError:
            return
        assert len(plans.items(self.work, draft.id)) == len(plans.items(self.work, in_force.id))

    @precondition(lambda self: any(draft.adjusts_id for draft in self.drafts))
    @rule()
    def throw_an_adjustment_away(self) -> None:
        plans.remove(self.work, next(d for d in self.drafts if d.adjusts_id).id)

    @precondition(lambda self: upkeep.deleted(self.work))
    @rule()
    def bring_back(self) -> None:
        with contextlib.suppress(UserFacingError):
            upkeep.restore(self.work, upkeep.deleted(self.work)[0].stamp)

    @precondition(lambda self: self.work.table(TASKS).all())
    @rule(at=st.integers(0, 40))
    def close_a_task(self, at: int) -> None:
        open_tasks = [task for task in self.work.table(TASKS).all() if not task.is_closed]
        if open_tasks:
            tasks.complete(self.work, open_tasks[at % len(open_tasks)].id, TODAY, "xong")

    @precondition(lambda self: self.work.table(PLANS).all() and self.work.undo_label)
    @rule(times=st.integers(1, 3))
    def take_back_and_do_again(self, times: int) -> None:
        before = self._everything()
        done = sum(bool(self.work.undo()) for _ in range(times))
        for _ in range(done):
            self.work.redo()
        assert self._everything() == before

    def _everything(self):
        return tuple(self.work.table(spec).all() for spec in (PLANS, PLAN_ITEMS, TASKS))

    @invariant()
    def one_version_at_most_is_in_force(self) -> None:
        assert len(self._plans(PlanStatus.ISSUED)) <= 1

    @invariant()
    def what_was_issued_never_changes(self) -> None:
        for plan in self._plans(PlanStatus.ISSUED, PlanStatus.SUPERSEDED):
            now = (plan.number, plan.issued_on, plans.items(self.work, plan.id))
            assert self.frozen.setdefault(plan.id, now) == now

    @invariant()
    def every_activity_in_force_has_one_task(self) -> None:
        served = [task.plan_item_id for task in self.work.table(TASKS).all()]
        for plan in self._plans(PlanStatus.ISSUED):
            for activity in activities(plans.items(self.work, plan.id)):
                line = {item.id for item in self._line(activity)}
                assert sum(item_id in line for item_id in served) == 1

    def _line(self, item):
        while item is not None:
            yield item
            item = self.work.table(PLAN_ITEMS).get(item.origin_id) if item.origin_id else None


TestVersions = Versions.TestCase
TestVersions.settings = settings(max_examples=8, stateful_step_count=10, deadline=None)
