"""A plan is issued, its activities become tasks; an adjustment updates those that are open."""

import datetime as dt

import pytest

from tests.app.test_plans import SXD
from ttpl_desktop.app import office, plan_checks, plan_issue, plan_items, plan_papers, plans, tasks
from ttpl_desktop.app.plan_tasks import Issued
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus, activities
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.task import TASKS

DAY = dt.date(2026, 2, 5)


@pytest.fixture
def plan(work: Workspace) -> Plan:
    office.set_up(work, SXD)
    return plans.create(work, 2026)


@pytest.fixture
def issued(work: Workspace, plan: Plan) -> Issued:
    return plan_issue.issue(work, plan.id, "05", DAY)


def activities_of(work: Workspace, of: Plan) -> list[PlanItem]:
    return list(activities(placed.node for placed in plans.arranged(work, of.id)))


def task_of(work: Workspace, item_id: int) -> Task:
    (task,) = work.table(TASKS).all(plan_item_id=item_id)
    return task


def adjusted(work: Workspace, of: Plan) -> tuple[Plan, dict[int, PlanItem]]:
    """The new version, and its items by the ids of those they were copied from."""
    draft = plan_issue.adjust(work, of.id)
    return draft, {item.origin_id or 0: item for item in plans.items(work, draft.id)}


def test_every_activity_becomes_a_task(work: Workspace, plan: Plan, issued: Issued) -> None:
    served = [task.plan_item_id for task in issued.added]
    assert served == [item.id for item in activities_of(work, plan)]
    assert (issued.changed, issued.dropped) == ((), ())


def test_a_task_takes_what_the_activity_says(work: Workspace, plan: Plan) -> None:
    new = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY)
    for field, value in (
        ("title", "Kiểm tra tại cơ sở"),
        ("activity", ActivityKind.INSPECTION),
        ("executors", ("Phòng Quy hoạch",)),
        ("coordinators", ("Văn phòng",)),
        ("time", "trước ngày 01/12/2026"),
        ("product", "Thông báo kết luận"),
    ):
        plan_items.change(work, new.id, field, value)
    plan_issue.issue(work, plan.id, "05", DAY)
    task = task_of(work, new.id)
    assert (task.title, task.kind) == ("Kiểm tra tại cơ sở", ActivityKind.INSPECTION)
    assert (task.lead, task.coordinators) == (("Phòng Quy hoạch",), ("Văn phòng",))
    assert (task.last_day, task.product) == (dt.date(2026, 11, 30), "Thông báo kết luận")


def test_a_period_from_the_issue_of_the_plan_has_its_days(work: Workspace, plan: Plan) -> None:
    new = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY)
    plan_items.change(work, new.id, "time", "trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch")
    plan_issue.issue(work, plan.id, "05", dt.date(2026, 3, 2))
    assert task_of(work, new.id).last_day == dt.date(2026, 3, 12)


def test_issuing_is_one_step(work: Workspace, plan: Plan, issued: Issued) -> None:
    assert work.undo() == "Ban hành kế hoạch năm 2026"
    assert work.table(TASKS).all() == ()
    assert plans.plan(work, plan.id) == plan


def test_an_issued_plan_is_frozen_with_number_and_day(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    kept = plans.plan(work, plan.id)
    assert (kept.status, kept.number, kept.issued_on) == (PlanStatus.ISSUED, "05", DAY)
    with pytest.raises(UserFacingError, match="Điều chỉnh"):
        plans.change(work, plan.id, "title", "Khác")
    item = plans.items(work, plan.id)[0]
    for refused in (
        lambda: plan_items.change(work, item.id, "title", "Khác"),
        lambda: plan_items.add_behind(work, item.id, ItemKind.TEXT),
        lambda: plan_items.add_below(work, plan.id, ItemKind.TEXT),
        lambda: plan_items.remove(work, item.id),
        lambda: plan_items.move_to(work, item.id, None, 0),
        lambda: plans.submit(work, plan.id),
        lambda: plan_issue.issue(work, plan.id, "06", DAY),
    ):
        with pytest.raises(UserFacingError, match="đã ban hành"):
            refused()
    with pytest.raises(UserFacingError, match="Hoàn tác"):
        plans.remove(work, plan.id)


def test_an_issued_plan_keeps_the_profile_of_its_day(work: Workspace, issued: Issued) -> None:
    newest = office.begin_profile(work, issued.plan.office_id, dt.date(2026, 6, 1))
    office.change_profile(work, newest.id, symbol="SXDM")
    assert plan_papers.paper_of(work, issued.plan.id).symbol == "KH-SXD"


def test_the_framework_in_force_on_the_day_is_noted(work: Workspace) -> None:
    office.set_up(work, SXD)
    plan = plans.create(work, 2025)
    assert plan.framework == "nd80-2025"
    kept = plan_issue.issue(work, plan.id, "02", dt.date(2025, 1, 20)).plan
    assert kept.framework == "nd59-2012"


@pytest.mark.parametrize(
    ("number", "day", "told"),
    [
        ("  ", DAY, "số kế hoạch"),
        ("05", dt.date(2024, 12, 31), "31/12/2024"),
        ("05", dt.date(2027, 1, 2), "năm 2026"),
    ],
)
def test_a_number_and_a_day_that_cannot_be_are_refused(
    work: Workspace, plan: Plan, number: str, day: dt.date, told: str
) -> None:
    with pytest.raises(UserFacingError, match=told):
        plan_issue.issue(work, plan.id, number, day)
    assert plans.plan(work, plan.id).is_open


def test_a_plan_may_be_issued_at_the_end_of_the_year_before(work: Workspace, plan: Plan) -> None:
    assert plan_issue.issue(work, plan.id, "90", dt.date(2025, 12, 30)).added


def test_a_plan_without_a_required_content_is_not_issued(work: Workspace, plan: Plan) -> None:
    held = next(item for item in plans.items(work, plan.id) if item.required)
    plan_items.remove(work, held.id)
    framework = work.framework(plan.framework)
    (missing,) = plan_checks.missing_required(work, plan, framework)
    with pytest.raises(UserFacingError, match=missing.label):
        plan_issue.issue(work, plan.id, "05", DAY)


def test_an_adjustment_stands_beside_the_issued_version(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    draft, _ = adjusted(work, plan)
    assert (draft.version, draft.adjusts_id, draft.number) == (2, plan.id, "")
    old, new = (plans.arranged(work, plan_id) for plan_id in (plan.id, draft.id))
    assert [(each.path, each.node.title) for each in new] == [
        (each.path, each.node.title) for each in old
    ]
    assert plans.plans_of(work, 2026) == (plans.plan(work, plan.id), draft)


def test_a_plan_is_adjusted_once_at_a_time(work: Workspace, plan: Plan, issued: Issued) -> None:
    plan_issue.adjust(work, plan.id)
    with pytest.raises(UserFacingError, match="bản 2"):
        plan_issue.adjust(work, plan.id)


def test_only_an_issued_plan_is_adjusted(work: Workspace, plan: Plan) -> None:
    with pytest.raises(UserFacingError, match="Chỉ điều chỉnh"):
        plan_issue.adjust(work, plan.id)


def test_an_adjustment_is_not_issued_before_its_origin(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    draft, _ = adjusted(work, plan)
    with pytest.raises(UserFacingError, match="05/02/2026"):
        plan_issue.issue(work, draft.id, "06", dt.date(2026, 2, 4))


def test_a_changed_activity_updates_its_open_task(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    task = issued.added[0]
    draft, copies = adjusted(work, plan)
    item = copies[task.plan_item_id or 0]
    plan_items.change(work, item.id, "time", "trước ngày 15/6/2026")
    result = plan_issue.issue(work, draft.id, "31", dt.date(2026, 5, 4))
    (changed,) = result.changed
    assert (changed.id, changed.last_day) == (task.id, dt.date(2026, 6, 14))
    assert (result.added, result.dropped) == ((), ())
    assert plans.plan(work, plan.id).status is PlanStatus.SUPERSEDED


def test_open_tasks_move_to_the_new_version_and_closed_ones_stay(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    done, still = issued.added[:2]
    tasks.complete(work, done.id, dt.date(2026, 3, 1), "Đã làm xong")
    draft, copies = adjusted(work, plan)
    plan_issue.issue(work, draft.id, "31", dt.date(2026, 5, 4))
    assert tasks.get(work, done.id).plan_item_id == done.plan_item_id
    assert tasks.get(work, still.id).plan_item_id == copies[still.plan_item_id or 0].id


def test_a_closed_task_is_not_made_again_by_a_third_version(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    tasks.complete(work, issued.added[0].id, dt.date(2026, 3, 1), "Đã làm xong")
    second, _ = adjusted(work, plan)
    plan_issue.issue(work, second.id, "31", dt.date(2026, 5, 4))
    third, _ = adjusted(work, second)
    assert plan_issue.issue(work, third.id, "40", dt.date(2026, 6, 1)).added == ()


def test_new_activities_are_added_and_lost_ones_listed(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    lost = issued.added[0]
    draft, copies = adjusted(work, plan)
    plan_items.remove(work, copies[lost.plan_item_id or 0].id)
    new = plan_items.add_below(work, draft.id, ItemKind.ACTIVITY)
    plan_items.change(work, new.id, "title", "Việc bổ sung")
    result = plan_issue.issue(work, draft.id, "31", dt.date(2026, 5, 4))
    assert [task.title for task in result.added] == ["Việc bổ sung"]
    assert result.dropped == (lost,)
    assert tasks.get(work, lost.id) == lost
    assert result.sentence() == (
        "Đã ban hành kế hoạch: thêm 1 nhiệm vụ; "
        "1 nhiệm vụ không còn trong kế hoạch, vẫn giữ nguyên."
    )


def test_what_the_officer_changed_in_a_task_stays(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    task = issued.added[0]
    tasks.change(work, task.id, title="Tên của tôi")
    tasks.change(work, task.id, status=TaskStatus.DOING)
    draft, copies = adjusted(work, plan)
    item = copies[task.plan_item_id or 0]
    plan_items.change(work, item.id, "title", "Tên mới")
    plan_items.change(work, item.id, "product", "Báo cáo mới")
    plan_issue.issue(work, draft.id, "31", dt.date(2026, 5, 4))
    kept = tasks.get(work, task.id)
    assert (kept.title, kept.product) == ("Tên của tôi", "Báo cáo mới")
    assert kept.status is TaskStatus.DOING


def test_undoing_an_adjustment_brings_the_old_version_back(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    before = work.table(TASKS).all()
    draft, _ = adjusted(work, plan)
    plan_issue.issue(work, draft.id, "31", dt.date(2026, 5, 4))
    work.undo()
    assert work.table(TASKS).all() == before
    assert plans.plan(work, plan.id).status is PlanStatus.ISSUED


def test_a_task_that_already_serves_an_activity_is_not_doubled(work: Workspace, plan: Plan) -> None:
    first = activities_of(work, plan)[0]
    own = tasks.add(work, Task(year=2026, title="Việc đã mở trước", plan_item_id=first.id))
    result = plan_issue.issue(work, plan.id, "05", DAY)
    assert first.id not in [task.plan_item_id for task in result.added]
    assert tasks.get(work, own.id) == own


def test_an_item_without_its_parent_is_copied_to_the_top(
    work: Workspace, plan: Plan, issued: Issued
) -> None:
    parent = next(item for item in plans.items(work, plan.id) if item.parent_id is not None)
    with work.operation("Mất mục cha"):
        work.table(PLAN_ITEMS).remove([parent.parent_id or 0], "2026-11-23T08:00:00")
    _, copies = adjusted(work, plan)
    assert copies[parent.id].parent_id is None
