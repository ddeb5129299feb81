"""Waiting tasks: those that wait for the same, what came for them, and since when they wait."""

import datetime as dt

import pytest

from ttpl_desktop.app import legal, task_days, tasks, waiting
from ttpl_desktop.app.waiting import Event
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.superior import SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS

TODAY = dt.date(2026, 11, 23)
ISSUED = dt.date(2026, 11, 20)
WORDS = "sau khi có Kế hoạch của UBND tỉnh"


def added(work: Workspace, time: str = WORDS, **values: object) -> Task:
    return tasks.add(work, Task(**{"year": 2026, "title": "Tham mưu", "time": time, **values}))


def superior(work: Workspace, **values: object) -> SuperiorPlan:
    said = {
        "year": 2026,
        "office": "ỦY BAN NHÂN DÂN TỈNH LÂM SƠN",
        "number": "15",
        "symbol": "KH-UBND",
        "issued_on": ISSUED,
        "sha256": "0" * 64,
        "title": "Theo dõi tình hình thi hành pháp luật năm 2026",
    }
    with work.operation("Đọc kế hoạch"):
        return work.table(SUPERIOR_PLANS).save(SuperiorPlan(**{**said, **values}))


def task_of(work: Workspace, task_id: int) -> Task:
    found = tasks.find(work, task_id)
    assert found is not None
    return found


def test_tasks_that_wait_for_the_same_are_found_in_other_words(work: Workspace) -> None:
    one = added(work)
    two = added(work, "trong 10 ngày sau khi có kế hoạch của Uỷ ban nhân dân tỉnh")
    added(work, "sau khi có Kế hoạch của Sở Tư pháp")
    added(work, year=2027)
    added(work, "Quý IV")
    assert waiting.alike(work, one) == (two,)


def test_a_closed_task_and_one_whose_event_is_known_wait_no_more(work: Workspace) -> None:
    one, dropped, known = (added(work) for _ in range(3))
    tasks.drop(work, dropped.id, "Trùng")
    task_days.record_event(work, known.id, ISSUED)
    assert waiting.alike(work, one) == ()


def test_several_tasks_get_their_event_in_one_step(work: Workspace) -> None:
    one, two = added(work), added(work, status=TaskStatus.WAITING)
    event = Event(ISSUED, "chậm nhất ngày 15/12/2026")
    recorded = waiting.record(work, [one.id, two.id], event)
    assert [task.last_day for task in recorded] == [dt.date(2026, 12, 15)] * 2
    assert {task.status for task in recorded} == {TaskStatus.TODO}
    work.undo()
    assert [task_of(work, each.id) for each in (one, two)] == [one, two]


def test_the_deadline_that_the_event_sets_leaves_a_count_as_it_is(work: Workspace) -> None:
    counted = added(work, "trong 10 ngày sau khi có Kế hoạch của UBND tỉnh")
    event = Event(ISSUED, "chậm nhất ngày 15/12/2026")
    one, two = waiting.record(work, [added(work).id, counted.id], event)
    assert (one.time, two.time) == (event.time, counted.time)
    assert two.last_day == dt.date(2026, 11, 30)


def test_a_closed_task_among_them_leaves_all_as_they_were(work: Workspace) -> None:
    one, two = added(work), added(work)
    tasks.drop(work, two.id, "Trùng")
    with pytest.raises(UserFacingError, match="Mở lại"):
        waiting.record(work, [one.id, two.id], Event(ISSUED))
    assert task_of(work, one.id) == one


def test_a_counted_task_follows_the_record_that_is_its_event(work: Workspace) -> None:
    plan = superior(work)
    task = added(work, "trong thời hạn 10 ngày kể từ ngày UBND tỉnh ban hành kế hoạch")
    (dated,) = waiting.record(work, [task.id], Event(ISSUED, record=("superior_plan", plan.id)))
    assert (dated.event_register, dated.event_id) == ("superior_plan", plan.id)
    assert dated.last_day == dt.date(2026, 11, 30)
    superior(work, id=plan.id, issued_on=dt.date(2026, 11, 23))
    assert task_of(work, task.id).last_day == dt.date(2026, 12, 3)


# What has come


def test_a_plan_that_came_is_what_tasks_may_wait_for(work: Workspace) -> None:
    one = added(work)
    added(work, "sau khi có Kế hoạch của Sở Tư pháp")
    assert waiting.waiting_for(work, "superior_plan", superior(work).id) == (one,)


def test_a_plan_without_its_day_gives_nobody_a_day(work: Workspace) -> None:
    added(work)
    undated = superior(work, issued_on=None)
    assert waiting.waiting_for(work, "superior_plan", undated.id) == ()


def test_a_task_from_that_very_plan_waits_for_another(work: Workspace) -> None:
    plan = superior(work)
    with work.operation("Đọc kế hoạch"):
        duty = work.table(SUPERIOR_ITEMS).save(SuperiorItem(superior_plan_id=plan.id))
    added(work, superior_item_id=duty.id)
    assert waiting.waiting_for(work, "superior_plan", plan.id) == ()


def test_a_plan_of_another_year_is_not_what_is_waited_for(work: Workspace) -> None:
    added(work)
    old = superior(work, year=2025, issued_on=dt.date(2025, 2, 3))
    assert waiting.waiting_for(work, "superior_plan", old.id) == ()


def test_a_law_that_came_is_what_tasks_may_wait_for(work: Workspace) -> None:
    one = added(work, "sau khi Luật Quy hoạch đô thị được thông qua")
    law = legal.add(work, LegalDocument(type="Luật", title="Quy hoạch đô thị", issued_on=ISSUED))
    assert waiting.waiting_for(work, "legal_document", law.id) == (one,)
    assert waiting.waiting_for(work, "intake", 1) == ()


# Since when


def test_a_task_waits_since_it_got_its_words(work: Workspace) -> None:
    one, dated = added(work), added(work, "Quý IV")
    tasks.change(work, one.id, note="đã hỏi")
    today = work.store.now().date()
    assert waiting.since(work, [one, dated]) == {one.id: today}


def test_a_counted_task_without_its_event_is_seen_to_wait(work: Workspace) -> None:
    task = added(work, "trong thời hạn 10 ngày kể từ ngày nhận được báo cáo")
    assert task.state(TODAY) is TaskState.WAITING
    dated = task_days.record_event(work, task.id, ISSUED)
    assert dated.state(TODAY) is TaskState.SOON
