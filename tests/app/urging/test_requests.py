"""Requests: units behind groups, days behind words, and what follows from tasks and plans."""

import pytest

from tests.app.urging.asked import COMMUNES, GROUP, ROOMS, ask, day
from ttpl_desktop.app import chains, days_off, plan_issue, plan_items, plans, tasks, upkeep
from ttpl_desktop.app.urging import requests, submissions, wanted
from ttpl_desktop.domain.calendar import DayKind, vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.urging.records import RequestKind
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.urging import SUBMISSIONS


def units_of(work, request):
    return [each.unit for each in requests.submissions_of(work, request.id)]


def test_a_request_asks_every_unit_of_a_group_at_once(work):
    request = ask(work)
    assert units_of(work, request) == ["Phòng Ánh sáng", "Phòng Đất đai", "Văn phòng Sở"]
    assert (request.last_day, request.working_day) == (day(13), day(13))


def test_all_rooms_and_all_communes_can_be_asked(work):
    assert requests.resolve(work, [requests.ALL_INTERNAL]) == ROOMS
    assert requests.resolve(work, [requests.ALL_COMMUNES]) == COMMUNES


def test_a_unit_is_asked_once_by_whatever_names(work):
    asked = requests.resolve(work, [GROUP, "văn phòng sở", "Sở Tư pháp", " Sở  Tư pháp"])
    assert asked == (*ROOMS, "Sở Tư pháp")


def test_groups_are_offered_before_units(work):
    offered = requests.offers(work)
    assert offered.index(GROUP) < offered.index("Văn phòng Sở")


@pytest.mark.parametrize(("title", "units"), [(" ", (GROUP,)), ("Báo cáo", ())])
def test_a_request_without_title_or_units_is_refused(work, title, units):
    with pytest.raises(UserFacingError):
        ask(work, title=title, units=units)
    assert requests.every(work, 2026) == ()


def test_new_words_give_new_days(work):
    request = ask(work)
    changed = requests.change(work, request.id, time="trước ngày 20/11/2026")
    assert changed.last_day == day(19)
    assert requests.advice(work, changed) == "Hạn cuối thứ Năm 19/11"


def test_units_that_stay_keep_what_they_sent(work):
    request = ask(work)
    sent = requests.submissions_of(work, request.id)[0]
    submissions.mark_sent(work, [sent.id], day(12))
    requests.set_units(work, request.id, [sent.unit, *COMMUNES])
    now = {each.unit: each.sent_on for each in requests.submissions_of(work, request.id)}
    assert now == {sent.unit: day(12), COMMUNES[0]: None, COMMUNES[1]: None}
    work.undo()
    assert sorted(units_of(work, request)) == sorted(ROOMS)


def test_a_removed_request_comes_back_from_the_bin_with_what_was_sent(work):
    request = ask(work)
    requests.remove(work, request.id)
    assert requests.every(work, 2026) == work.table(SUBMISSIONS).all() == ()
    (deleted,) = upkeep.deleted(work)
    upkeep.restore(work, deleted.stamp)
    assert len(units_of(work, request)) == 3


def test_a_day_off_moves_what_is_awaited_and_leaves_what_has_come(work):
    awaited = ask(work, time="chậm nhất ngày 27/11/2026")
    complete = ask(work, "Số liệu", "chậm nhất ngày 27/11/2026")
    submissions.mark_sent(work, [each.id for each in requests.submissions_of(work, complete.id)])
    moved = days_off.set_day(work, day(27), DayKind.HOLIDAY, "Nghỉ")
    assert [each.record_id for each in moved] == [awaited.id]
    assert requests.get(work, awaited.id).working_day == day(26)
    assert requests.get(work, complete.id).working_day == day(27)
    work.undo()
    assert requests.get(work, awaited.id).working_day == day(27)


def test_a_task_asks_who_leads_it_or_else_who_helps(work):
    led = Task(year=2026, title="Gửi số liệu", lead=(GROUP,), time="trước ngày 20/11/2026")
    helped = Task(year=2026, title="Lấy ý kiến", lead=("Phòng Pháp chế",), coordinators=COMMUNES)
    of_led, of_helped = (wanted.of_task(work, tasks.add(work, each)) for each in (led, helped))
    assert (of_led.units, of_led.request.kind) == (ROOMS, RequestKind.RETURN)
    assert (of_helped.units, of_helped.request.kind) == (COMMUNES, RequestKind.COMMENT)
    assert of_led.request.time == led.time


@pytest.fixture
def issued(work):
    plan = plans.create(work, 2026)
    section = next(i for i in plans.items(work, plan.id) if i.required == "activities")
    for values in (
        {"text": "Các phòng gửi kết quả năm", "lead": (GROUP,), "time": "trước ngày 16/11/2026"},
        {"text": "Tham quan", "activity": ActivityKind.OTHER, "lead": (GROUP,)},
    ):
        made = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY, section.id)
        item = PlanItem(made.id, plan.id, made.parent_id, made.position, kind=made.kind, **values)
        work.table(PLAN_ITEMS).save(item)
    plan_issue.issue(work, plan.id, "12/KH-SXD", day(6, 2))
    return plan


def test_an_issued_plan_proposes_what_its_activities_have_units_send(work, issued):
    proposed = {each.request.title: each for each in wanted.of_plans(work, 2026)}
    assert "Tham quan" not in proposed
    found = proposed["Các phòng gửi kết quả năm"]
    assert found.units == ROOMS
    assert found.request.source == "Kế hoạch số 12/KH-SXD ngày 06/02/2026 của Sở Xây dựng"


def test_what_was_asked_before_is_not_proposed_again(work, issued):
    proposed = wanted.of_plans(work, 2026)
    requests.add_all(work, proposed)
    assert wanted.of_plans(work, 2026) == ()
    work.undo()
    assert len(wanted.of_plans(work, 2026)) == len(proposed)


def test_the_first_stop_of_a_chain_is_the_day_for_the_units(work):
    task = tasks.add(work, Task(year=2026, title="Báo cáo năm", time="trước ngày 05/12/2026"))
    chains.lay(work, task.id)
    inner = chains.inner_day(work, task.id)
    assert inner < task.last_day
    assert wanted.of_task(work, task).request.time == f"chậm nhất ngày {vn_date(inner)}"
