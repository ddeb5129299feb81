"""Coverage on real records: the matrix of a year, links both ways, and what closes a hole."""

import dataclasses
import datetime as dt
import time

import pytest

from tests.app.superior_plan import ALL, NINE, Duty, reading, set_up
from ttpl_desktop.app import (
    coverage_steps,
    duty_links,
    plan_issue,
    plan_items,
    plan_rolling,
    plan_versions,
    plans,
    superior_plans,
    tasks,
)
from ttpl_desktop.app.coverage import Matrix, matrix
from ttpl_desktop.app.superior import State, look
from ttpl_desktop.app.superior_accept import accept
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.coverage import Coverage, Hole
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS

YEAR = 2026
KEPT = (TASKS, PLANS, PLAN_ITEMS, SUPERIOR_PLANS, SUPERIOR_ITEMS)


@pytest.fixture
def office(work: Workspace) -> Workspace:
    """An office that read its superior's plan and has not taken anything yet."""
    set_up(work)
    accept(work, reading(), ())
    with work.operation("Chưa quyết định"):
        for each in work.table(SUPERIOR_ITEMS).all():
            fresh = dataclasses.replace(each, decision=Decision.OPEN)
            work.table(SUPERIOR_ITEMS).save(fresh)
    return work


@pytest.fixture
def draft(office: Workspace) -> Plan:
    return plans.create_empty(office, YEAR)


def added(work: Workspace, plan: Plan, title: str, **values: object) -> PlanItem:
    fresh = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY)
    with work.operation("Ghi"):
        return work.table(PLAN_ITEMS).save(dataclasses.replace(fresh, title=title, **values))


def row(work: Workspace, beginning: str) -> Coverage:
    found = matrix(work, YEAR).rows
    return next(each for each in found if each.duty.text.startswith(beginning))


def issued(work: Workspace, plan: Plan) -> Plan:
    """Straight to issued: these plans have no headings that a framework would ask for."""
    with work.operation("Ban hành"):
        return work.table(PLANS).save(dataclasses.replace(plan, status=PlanStatus.ISSUED))


def everything(work: Workspace) -> list[object]:
    return [record for spec in KEPT for record in work.table(spec).all()]


def test_the_matrix_lists_what_names_the_office_in_the_order_of_the_plan(office: Workspace) -> None:
    found = matrix(office, YEAR)
    assert [each.duty.section for each in found.rows] == [f"II.{n}" for n in (1, 2, 4, 5, 6, 7, 8)]
    assert all(each.holes == (Hole.NO_ITEM, Hole.NO_TASK) for each in found.rows)
    assert found.counts.sentence() == "0/7 nhiệm vụ đã có trong kế hoạch · 7 chưa có việc"
    assert found.is_read
    assert not matrix(office, YEAR + 1).is_read


def test_a_duty_of_others_that_was_accepted_anyway_is_listed(work: Workspace) -> None:
    set_up(work)
    looked = look(work, reading())
    accept(work, reading(), [looked.proposals[2].key])
    assert [each.duty.section for each in matrix(work, YEAR).rows].count("II.3") == 1


def test_a_plan_without_a_year_counts_for_the_year_of_its_reading(work: Workspace) -> None:
    set_up(work)
    accept(work, reading([Duty("Gửi số liệu", ALL)], year=None, issued_on=None), ())
    assert len(matrix(work, work.today().year).rows) == 1


def test_a_link_is_one_step_and_is_seen_from_both_ends(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép", time="tháng 6")
    before = everything(office)
    survey = row(office, "Khảo sát")
    duty_links.link(office, survey.id, item.id)
    assert [each.id for each in row(office, "Khảo sát").items] == [item.id]
    (origin,) = duty_links.duties_of(office, plan_items.item(office, item.id))
    assert origin.item.id == survey.id
    assert office.undo() == "Nối mục kế hoạch với nhiệm vụ cấp trên"
    assert everything(office) == before


def test_unlinking_takes_the_item_away_and_leaves_the_task(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_id = row(office, "Khảo sát").id
    made = coverage_steps.add_task(office, duty_id, YEAR)
    duty_links.link(office, duty_id, item.id)
    assert tasks.find(office, made.id).plan_item_id == item.id
    duty_links.unlink(office, duty_id, item.id)
    assert row(office, "Khảo sát").holes == (Hole.NO_ITEM,)
    assert tasks.find(office, made.id).plan_item_id is None


def test_only_an_activity_can_be_linked(office: Workspace, draft: Plan) -> None:
    section = plan_items.add_below(office, draft.id, ItemKind.SECTION)
    with pytest.raises(UserFacingError, match="hoạt động"):
        duty_links.link(office, row(office, "Khảo sát").id, section.id)


def test_a_linked_duty_gets_one_task_when_the_plan_is_issued(
    office: Workspace, draft: Plan
) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép", time="tháng 6")
    duty_id = row(office, "Khảo sát").id
    coverage_steps.add_task(office, duty_id, YEAR)
    duty_links.link(office, duty_id, item.id)
    assert row(office, "Khảo sát").is_whole
    done = plan_issue.hand_on(office, office.table(PLANS).get(draft.id))  # type: ignore[arg-type]
    assert done.added == ()
    assert len(row(office, "Khảo sát").tasks) == 1


def test_a_task_accepted_later_serves_the_item_that_is_linked(
    office: Workspace, draft: Plan
) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_links.link(office, row(office, "Khảo sát").id, item.id)
    key = next(e.key for e in look(office, reading()).proposals if "Khảo sát" in e.activity.text)
    accepted = accept(office, reading(), [key])
    assert [each.plan_item_id for each in accepted.added] == [item.id]


def test_reading_again_proposes_nothing_that_the_plan_already_does(
    office: Workspace, draft: Plan
) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_links.link(office, row(office, "Khảo sát").id, item.id)
    tasks.add(office, Task(year=YEAR, title="Khảo sát", plan_item_id=item.id))
    state = {e.activity.text: e.state for e in look(office, reading()).proposals}
    assert state["Khảo sát doanh nghiệp về cấp phép"] is State.ACCEPTED
    changed = [dataclasses.replace(each, product="Số liệu") for each in NINE]
    (taken,) = (e for e in look(office, reading(changed)).proposals if e.state is State.CHANGED)
    assert accept(office, reading(changed), [taken.key]).added == ()
    assert row(office, "Khảo sát").duty.product == "Số liệu"


def test_proposals_are_stored_only_when_they_are_accepted(office: Workspace, draft: Plan) -> None:
    survey = added(office, draft, "Khảo sát doanh nghiệp về việc cấp phép")
    rounds = added(office, draft, "Kiểm tra trật tự xây dựng tại hai xã")
    before = everything(office)
    found = matrix(office, YEAR)
    pairs = [(duty, own.id) for duty, own in found.proposed.items()]
    assert {item for _duty, item in pairs} == {survey.id, rounds.id}
    assert everything(office) == before
    duty_links.link_all(office, pairs)
    assert matrix(office, YEAR).counts.planned == 2
    assert office.undo() == "Nhận 2 đề xuất nối với nhiệm vụ cấp trên"
    assert everything(office) == before


def test_a_duty_becomes_an_activity_with_its_words(office: Workspace, draft: Plan) -> None:
    section = plan_items.add_below(office, draft.id, ItemKind.SECTION)
    before = everything(office)
    duty = row(office, "Khảo sát").duty
    made = coverage_steps.add_to_plan(office, duty.id, draft.id, section.id)
    assert (made.title, made.text, made.parent_id) == (duty.title, "", section.id)
    assert (made.lead, made.time, made.product) == (("Sở Xây dựng",), "tháng 7", "Báo cáo")
    assert made.superior_ids == (duty.id,)
    assert office.undo() == "Thêm nhiệm vụ cấp trên vào kế hoạch"
    assert everything(office) == before


def test_in_the_own_plan_the_unit_on_duty_leads_what_all_offices_must_do(
    office: Workspace, draft: Plan
) -> None:
    with office.operation("Hồ sơ"):
        (profile,) = office.table(OFFICES).all()
        office.table(OFFICES).save(dataclasses.replace(profile, duty_unit="Phòng Pháp chế"))
    made = coverage_steps.add_to_plan(office, row(office, "Báo cáo năm").id, draft.id, None)
    assert made.lead == ("Phòng Pháp chế",)


def test_nothing_is_added_to_an_issued_plan(office: Workspace, draft: Plan) -> None:
    issued(office, draft)
    before = everything(office)
    with pytest.raises(UserFacingError, match="Điều chỉnh"):
        coverage_steps.add_to_plan(office, row(office, "Khảo sát").id, draft.id, None)
    assert everything(office) == before
    assert coverage_steps.open_plans(office, YEAR) == ()


def test_a_link_may_be_made_in_an_issued_plan(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    issued(office, draft)
    duty_links.link(office, row(office, "Khảo sát").id, item.id)
    assert row(office, "Khảo sát").items != ()


def test_the_usual_heading_is_the_one_that_holds_activities(office: Workspace, draft: Plan) -> None:
    assert coverage_steps.usual_section(office, draft.id) is None
    first, second = (
        plan_items.add_below(office, draft.id, ItemKind.SECTION) for _number in range(2)
    )
    plan_items.add_below(office, draft.id, ItemKind.ACTIVITY, second.id)
    assert coverage_steps.usual_section(office, draft.id) == second.id
    plan_items.change(office, first.id, "required", "activities")
    assert coverage_steps.usual_section(office, draft.id) == first.id
    assert [each.node.id for each in coverage_steps.sections(office, draft.id)] == [
        first.id,
        second.id,
    ]


def test_a_duty_that_does_not_apply_keeps_its_reason_and_can_come_back(office: Workspace) -> None:
    duty_id = row(office, "Khảo sát").id
    with pytest.raises(UserFacingError, match="lý do"):
        coverage_steps.set_aside(office, duty_id, "  ")
    coverage_steps.set_aside(office, duty_id, "Sở khác chủ trì ")
    assert row(office, "Khảo sát").duty.reason == "Sở khác chủ trì"
    assert matrix(office, YEAR).counts.set_aside == 1
    accept(office, reading(), ())
    assert row(office, "Khảo sát").duty.reason == "Sở khác chủ trì"
    coverage_steps.take_back(office, duty_id)
    assert row(office, "Khảo sát").holes == (Hole.NO_ITEM, Hole.NO_TASK)


def test_what_something_is_done_for_cannot_be_set_aside(office: Workspace, draft: Plan) -> None:
    duty_id = row(office, "Khảo sát").id
    coverage_steps.add_task(office, duty_id, YEAR)
    with pytest.raises(UserFacingError, match="đang có việc"):
        coverage_steps.set_aside(office, duty_id, "Không làm")


def test_a_duty_whose_task_was_dropped_and_whose_item_is_left_out_can_be_set_aside(
    office: Workspace, draft: Plan
) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_id = row(office, "Khảo sát").id
    duty_links.link(office, duty_id, item.id)
    tasks.drop(office, coverage_steps.add_task(office, duty_id, YEAR).id, "Không làm nữa")
    issued(office, draft)
    later = plan_issue.adjust(office, draft.id)
    (copy,) = plans.items(office, later.id)
    plan_items.remove(office, copy.id)
    assert coverage_steps.set_aside(office, duty_id, "Không phát sinh").is_set_aside


def test_a_dropped_task_is_not_handed_to_an_activity(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_id = row(office, "Khảo sát").id
    made = coverage_steps.add_task(office, duty_id, YEAR)
    tasks.drop(office, made.id, "Không làm nữa")
    duty_links.link(office, duty_id, item.id)
    assert tasks.get(office, made.id).plan_item_id is None  # type: ignore[union-attr]


def test_linking_a_refused_duty_opens_it_again(office: Workspace, draft: Plan) -> None:
    duty_id = row(office, "Khảo sát").id
    coverage_steps.set_aside(office, duty_id, "Sở khác chủ trì")
    duty_links.link(office, duty_id, added(office, draft, "Khảo sát").id)
    found = superior_plans.item(office, duty_id)
    assert (found.decision, found.reason) == (Decision.OPEN, "")


def test_a_new_version_takes_the_links_and_the_tasks_along(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_links.link(office, row(office, "Khảo sát").id, item.id)
    work_to_do = tasks.add(office, Task(year=YEAR, title="Khảo sát", plan_item_id=item.id))
    issued(office, draft)
    later = plan_issue.adjust(office, draft.id)
    (own,) = row(office, "Khảo sát").items
    assert (own.plan.id, own.item.origin_id) == (later.id, item.id)
    assert [each.id for each in row(office, "Khảo sát").tasks] == [work_to_do.id]
    assert plan_versions.changes(office, later) == ()


def test_the_duty_behind_a_task_is_found_through_its_plan_item(
    office: Workspace, draft: Plan
) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    made = tasks.add(office, Task(year=YEAR, title="Khảo sát", plan_item_id=item.id))
    assert duty_links.duties_behind(office, made) == ()
    issued(office, draft)
    plan_issue.adjust(office, draft.id)
    (copy,) = office.table(PLAN_ITEMS).all(origin_id=item.id)
    duty_links.link(office, row(office, "Khảo sát").id, copy.id)
    (origin,) = duty_links.duties_behind(office, made)
    assert origin.place == "Kế hoạch số 27/KH-UBND · II.5"
    own = dataclasses.replace(made, superior_item_id=origin.item.id)
    assert duty_links.duties_behind(office, own) == ()


def test_a_new_year_asks_anew(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép", time="tháng 6/2026")
    duty_links.link(office, row(office, "Khảo sát").id, item.id)
    rolled = plan_rolling.roll(office, draft.id, YEAR + 1)
    assert all(each.superior_ids == () for each in plans.items(office, rolled.plan.id))
    assert row(office, "Khảo sát").items != ()


def test_a_duty_in_the_bin_is_not_shown_and_comes_back_with_its_link(
    office: Workspace, draft: Plan
) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_links.link(office, row(office, "Khảo sát").id, item.id)
    (superior,) = superior_plans.every(office)
    superior_plans.remove(office, superior.id)
    assert duty_links.duties_of(office, plan_items.item(office, item.id)) == ()
    assert matrix(office, YEAR).rows == ()
    office.undo()
    assert row(office, "Khảo sát").items != ()


def test_a_plan_in_the_bin_serves_nothing(office: Workspace, draft: Plan) -> None:
    item = added(office, draft, "Khảo sát việc cấp phép")
    duty_id = row(office, "Khảo sát").id
    made = coverage_steps.add_task(office, duty_id, YEAR)
    duty_links.link(office, duty_id, item.id)
    plans.remove(office, draft.id)
    assert row(office, "Khảo sát").holes == (Hole.NO_ITEM,)
    other = plans.create_empty(office, YEAR)
    again = added(office, other, "Khảo sát")
    duty_links.link(office, duty_id, again.id)
    assert tasks.find(office, made.id).plan_item_id == again.id


def many(work: Workspace, count: int) -> Matrix:
    """A superior's plan of so many duties, as many own activities, half linked."""
    plan = plans.create_empty(work, YEAR)
    with work.operation("Nhiều"):
        superior = work.table(SUPERIOR_PLANS).save(SuperiorPlan(year=YEAR, sha256="0" * 64))
        for n in range(count):
            words = f"Rà soát quy định {n} về lĩnh vực số {n % 40}, lập danh mục {n // 3}"
            duty = SuperiorItem(
                superior_plan_id=superior.id, position=n, title=words, text=words, is_mine=True
            )
            saved = work.table(SUPERIOR_ITEMS).save(duty)
            item = PlanItem(
                plan_id=plan.id,
                position=n,
                kind=ItemKind.ACTIVITY,
                title=words,
                time=f"trước ngày {n % 28 + 1:02d}/{n % 12 + 1:02d}/2026",
                superior_ids=(saved.id,) if n % 2 else (),
            )
            work.table(PLAN_ITEMS).save(item)
            work.table(TASKS).save(Task(year=YEAR, title=words, superior_item_id=saved.id))
    return matrix(work, YEAR)


def test_asking_for_many_duties_takes_no_more_questions(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = office.store.ask
    monkeypatch.setattr(
        office.store, "ask", lambda *of, **more: asked.append("") or ask(*of, **more)
    )
    many(office, 5)
    asked.clear()
    matrix(office, YEAR)
    few = len(asked)
    with office.operation("Nhiều hơn"):
        for each in office.table(SUPERIOR_ITEMS).all():
            office.table(SUPERIOR_ITEMS).save(dataclasses.replace(each, id=0))
    asked.clear()
    matrix(office, YEAR)
    assert len(asked) == few <= 10


def test_500_duties_and_500_activities_are_laid_side_by_side_at_once(office: Workspace) -> None:
    many(office, 500)
    begun = time.perf_counter()
    found = matrix(office, YEAR)
    took = time.perf_counter() - begun
    assert len(found.rows) == 507
    assert took < 1.5, f"{took:.2f} s"


def test_the_days_of_a_part_come_from_the_activity_above_it(office: Workspace, draft: Plan) -> None:
    whole = added(office, draft, "Khảo sát", time="trước ngày 15/6/2026")
    part = plan_items.add_below(office, draft.id, ItemKind.ACTIVITY, whole.id)
    (own,) = (each for each in matrix(office, YEAR).items if each.id == part.id)
    assert own.due.limit == dt.date(2026, 6, 14)
