"""Plans that carry out one document: their skeleton, and the two clocks of NĐ 80/2025, Điều 4."""

import dataclasses
import datetime as dt

import pytest

from tests.app.test_plans import SXD
from ttpl_desktop.app import law_plans, legal, office, plan_checks, plan_issue, plan_papers, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import OfficeLevel
from ttpl_desktop.domain.plan import Plan, PlanKind
from ttpl_desktop.storage.registers.task import TASKS

LAW = LegalDocument(
    type="Luật",
    number="95/2026/QH16",
    issued_on=dt.date(2026, 6, 10),
    issuer="Quốc hội",
    title="Quy hoạch đô thị",
    effective_on=dt.date(2027, 1, 1),
)


@pytest.fixture
def sxd(work: Workspace) -> Workspace:
    office.set_up(work, SXD)
    return work


@pytest.fixture
def plan(sxd: Workspace) -> Plan:
    return law_plans.create(sxd, legal.add(sxd, LAW).id, 2026)


def test_the_plan_is_made_for_one_document(sxd: Workspace, plan: Plan) -> None:
    assert plan.kind is PlanKind.IMPLEMENTATION
    assert plan.title == "Triển khai thi hành Luật Quy hoạch đô thị"
    assert plan.bases[0].legal_id == plan.legal_id
    assert plan.law_passed_on == LAW.issued_on
    sxd.undo()
    assert plans.plans_of(sxd, 2026) == ()


@pytest.mark.parametrize("level", OfficeLevel)
def test_every_level_can_carry_out_a_document(work: Workspace, level: OfficeLevel) -> None:
    office.set_up(work, dataclasses.replace(SXD, level=level))
    made = law_plans.create(work, legal.add(work, LAW).id, 2026)
    paper = plan_papers.paper_of(work, made.id)
    assert not any("{" in line for line in paper.legal_bases)
    assert "Luật Quy hoạch đô thị" in paper.title


def test_what_a_yearly_plan_must_hold_is_not_asked_of_it(sxd: Workspace, plan: Plan) -> None:
    assert plan_checks.missing_required(sxd, plan, sxd.framework(plan.framework)) == ()
    issued = plan_issue.issue(sxd, plan.id, "07", dt.date(2026, 7, 1))
    assert len(issued.added) == 5


def test_the_law_itself_may_stand_among_the_bases_before_its_day(
    sxd: Workspace, plan: Plan
) -> None:
    assert LAW.effective_on == dt.date(2027, 1, 1)
    assert plan_checks.base_remarks(sxd, plan) == ()


def test_the_clock_of_twenty_days_starts_when_the_law_is_passed(sxd: Workspace, plan: Plan) -> None:
    submission, local = law_plans.clocks(sxd, plan)
    assert submission.task.last_day == dt.date(2026, 6, 30)
    assert submission.task.deadline is DeadlineKind.COUNTED
    assert "Điều 4" in submission.sentence()
    assert "20 ngày kể từ ngày luật được thông qua, hạn 30/06/2026" in submission.sentence()
    assert local.task.last_day is None


def test_the_clock_of_ten_days_starts_with_the_prime_ministers_plan(
    sxd: Workspace, plan: Plan
) -> None:
    changed = law_plans.change_day(sxd, plan.id, "law_planned_on", dt.date(2026, 7, 1))
    _, local = law_plans.clocks(sxd, changed)
    # 11/7/2026 is a Saturday: a counted period rolls on.
    assert local.task.last_day == dt.date(2026, 7, 13)
    assert local.timer.mark.is_law


def test_both_clocks_become_tasks_once(sxd: Workspace, plan: Plan) -> None:
    made = law_plans.add_tasks(sxd, plan.id)
    assert [task.last_day for task in made] == [dt.date(2026, 6, 30), None]
    assert made[0].lead == ("Thanh tra Sở",)
    with pytest.raises(UserFacingError, match="đã có nhiệm vụ"):
        law_plans.add_tasks(sxd, plan.id)
    sxd.undo()
    assert sxd.table(TASKS).all() == ()


def test_a_task_moves_with_the_day_of_its_clock(sxd: Workspace, plan: Plan) -> None:
    _, local = law_plans.add_tasks(sxd, plan.id)
    law_plans.change_day(sxd, plan.id, "law_planned_on", dt.date(2026, 7, 1))
    task = sxd.table(TASKS).get(local.id)
    assert task is not None
    assert task.last_day == dt.date(2026, 7, 13)
    sxd.undo()
    assert sxd.table(TASKS).get(local.id) == local


def test_another_plan_has_no_clocks(sxd: Workspace) -> None:
    assert law_plans.clocks(sxd, plans.create(sxd, 2026)) == ()


def test_the_framework_before_2025_knows_no_such_plans(sxd: Workspace) -> None:
    law = legal.add(sxd, LAW)
    with pytest.raises(UserFacingError, match="không có khung kế hoạch"):
        law_plans.create(sxd, law.id, 2024)
