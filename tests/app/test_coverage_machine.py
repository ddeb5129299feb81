"""Whatever is linked, made, set aside, taken back: each is one step, and the holes follow."""

import dataclasses

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.app.machines import RememberingMachine
from tests.app.superior_plan import reading, set_up
from tests.app.test_coverage import YEAR, added, everything
from ttpl_desktop.app import coverage_steps, duty_links, plan_issue, plan_items, plans, tasks
from ttpl_desktop.app.coverage import matrix
from ttpl_desktop.app.superior_accept import accept
from ttpl_desktop.domain.coverage import Coverage, Hole
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import PlanStatus
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.storage.registers.plan import PLANS

AT = st.integers(0, 9)


class Officer(RememberingMachine):
    """One who closes holes and opens them again, beside remembered states."""

    def prepare(self) -> None:
        set_up(self.work)
        accept(self.work, reading(), ())
        plan = plans.create_empty(self.work, YEAR)
        for title in ("Khảo sát việc cấp phép", "Báo cáo sáu tháng", "Kiểm tra"):
            added(self.work, plan, title, time="trước ngày 01/7/2026")

    def state(self) -> object:
        return everything(self.work)

    def _row(self, at: int) -> Coverage:
        rows = matrix(self.work, YEAR).rows
        return rows[at % len(rows)]

    @rule(at=AT, to=AT)
    def link(self, at: int, to: int) -> None:
        items = matrix(self.work, YEAR).items
        duty_links.link(self.work, self._row(at).id, items[to % len(items)].id)
        assert Hole.NO_ITEM not in self._row(at).holes
        self.done()

    @rule(at=AT)
    def unlink(self, at: int) -> None:
        if items := self._row(at).items:
            duty_links.unlink(self.work, self._row(at).id, items[0].id)
            self.done()

    @rule()
    def accept_proposals(self) -> None:
        found = matrix(self.work, YEAR)
        pairs = [(duty, own.id) for duty, own in found.proposed.items()]
        duty_links.link_all(self.work, pairs)
        self.done()

    @rule(at=AT)
    def add_task(self, at: int) -> None:
        if not self._row(at).tasks and not self._row(at).duty.is_set_aside:
            coverage_steps.add_task(self.work, self._row(at).id, YEAR)
            assert Hole.NO_TASK not in self._row(at).holes
            self.done()

    @rule(at=AT)
    def drop_task(self, at: int) -> None:
        for task in self._row(at).tasks[:1]:
            if task.status is not TaskStatus.DROPPED:
                tasks.drop(self.work, task.id, "Không làm")
                self.done()

    @rule(at=AT)
    def add_to_plan(self, at: int) -> None:
        if plan := next(iter(coverage_steps.open_plans(self.work, YEAR)), None):
            coverage_steps.add_to_plan(self.work, self._row(at).id, plan.id, None)
            self.done()

    @rule(at=AT)
    def set_aside(self, at: int) -> None:
        row = self._row(at)
        try:
            coverage_steps.set_aside(self.work, row.id, "Không thuộc lĩnh vực")
        except UserFacingError:
            assert row.is_served
        self.done()

    @rule(at=AT)
    def take_back(self, at: int) -> None:
        coverage_steps.take_back(self.work, self._row(at).id)
        self.done()

    @rule(at=AT)
    def remove_item(self, at: int) -> None:
        own = matrix(self.work, YEAR).items
        if len(own) > 1 and own[0].plan.is_open:
            plan_items.remove(self.work, own[at % len(own)].id)
            self.done()

    @rule()
    def issue_or_adjust(self) -> None:
        """Tasks go on to the new version; no duty that had one gets a second."""
        (newest, *_rest) = sorted(plans.plans_of(self.work, YEAR), key=lambda each: -each.version)
        before = {row.id: row for row in matrix(self.work, YEAR).rows}
        if newest.is_open:
            with self.work.operation("Ban hành"):
                issued = self.work.table(PLANS).save(plan_issue_of(newest))
                plan_issue.hand_on(self.work, issued)
        elif newest.version < 4:
            plan_issue.adjust(self.work, newest.id)
        for row in matrix(self.work, YEAR).rows:
            if Hole.NO_TASK not in before[row.id].holes and len(before[row.id].items) == 1:
                assert len(row.tasks) == len(before[row.id].tasks)
        self.done()

    @invariant()
    def the_links_are_the_same_from_both_ends(self) -> None:
        for row in matrix(self.work, YEAR).rows:
            for own in row.items:
                behind = duty_links.duties_of(self.work, own.item)
                assert row.id in {origin.item.id for origin in behind}
            for task in row.tasks:
                behind = duty_links.duties_behind(self.work, task)
                ids = {origin.item.id for origin in behind} | {task.superior_item_id}
                assert row.id in ids


def plan_issue_of(plan):
    """The plan as issued: it has no headings that a framework would ask for."""
    return dataclasses.replace(plan, status=PlanStatus.ISSUED)


TestOfficer = Officer.TestCase
TestOfficer.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
