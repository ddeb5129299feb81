"""Duties of superiors beside own items and tasks: the holes, told exactly, and what is proposed."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.coverage import Coverage, Hole, OwnItem, counts, coverage
from ttpl_desktop.domain.coverage_proposals import propose
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind

PROVINCE = SuperiorPlan(id=1, year=2026, number="18", symbol="KH-UBND")
MINISTRY = SuperiorPlan(id=2, year=2026, number="7", symbol="KH-BXD")
ISSUED = Plan(id=1, year=2026, status=PlanStatus.ISSUED)
JUNE, DECEMBER = dt.date(2026, 6, 15), dt.date(2026, 12, 1)
DAYS = (None, JUNE, DECEMBER)


def duty(number: int = 1, **values: object) -> SuperiorItem:
    values = {"title": f"Việc {number}", "is_mine": True} | values
    return dated(SuperiorItem(id=number, superior_plan_id=1, **values))  # type: ignore[arg-type]


def dated(record):
    is_dated = record.last_day is not None
    return dataclasses.replace(
        record, deadline=DeadlineKind.BY if is_dated else DeadlineKind.CONTINUOUS
    )


def own(number: int = 1, *duties: int, day: dt.date | None = None, **values: object) -> OwnItem:
    item = PlanItem(id=number, plan_id=1, kind=ItemKind.ACTIVITY, superior_ids=duties, **values)  # type: ignore[arg-type]
    kind = DeadlineKind.BY if day else DeadlineKind.CONTINUOUS
    deadline = Deadline("", kind, last_day=day)
    return OwnItem(item, ISSUED, f"II.{number}", item.title, deadline, frozenset({number}))


def task(number: int = 1, **values: object) -> Task:
    return dated(Task(id=number, year=2026, title=f"Việc {number}", **values))  # type: ignore[arg-type]


def only(duty_: SuperiorItem, items=(), tasks=()) -> Coverage:
    (row,) = coverage([(duty_, PROVINCE)], items, tasks)
    return row


def test_what_nothing_serves_lacks_item_and_task() -> None:
    assert only(duty()).holes == (Hole.NO_ITEM, Hole.NO_TASK)


def test_a_task_made_from_the_duty_leaves_the_plan_to_be_filled() -> None:
    assert only(duty(), tasks=[task(superior_item_id=1)]).holes == (Hole.NO_ITEM,)


def test_a_task_of_the_item_is_one_of_its_duty() -> None:
    row = only(duty(), [own(5, 1)], [task(plan_item_id=5)])
    assert row.is_whole
    assert [each.id for each in row.tasks] == [1]


def test_a_task_of_an_earlier_version_of_the_item_counts() -> None:
    item = dataclasses.replace(own(5, 1), versions=frozenset({5, 3}))
    assert only(duty(), [item], [task(plan_item_id=3)]).is_whole


def test_a_task_that_both_made_is_told_once() -> None:
    row = only(duty(), [own(5, 1)], [task(plan_item_id=5, superior_item_id=1)])
    assert len(row.tasks) == 1


def test_a_dropped_task_does_nothing_for_its_duty() -> None:
    dropped = task(plan_item_id=5, status=TaskStatus.DROPPED)
    row = only(duty(), [own(5, 1)], [dropped])
    assert row.holes == (Hole.NO_TASK,)
    assert row.tasks == (dropped,)


def test_a_later_item_and_a_later_task_are_holes() -> None:
    asked = duty(last_day=JUNE)
    late_item = only(asked, [own(5, 1, day=DECEMBER)], [task(plan_item_id=5)])
    assert late_item.holes == (Hole.LATER,)
    late_task = only(asked, [own(5, 1, day=JUNE)], [task(plan_item_id=5, last_day=DECEMBER)])
    assert late_task.holes == (Hole.LATER,)
    assert "muộn hơn nhiệm vụ cấp trên giao" in late_task.inversions[0].sentence


def test_what_was_done_in_time_is_not_late_whatever_the_plan_says() -> None:
    done = task(plan_item_id=5, status=TaskStatus.DONE, done_on=JUNE, last_day=DECEMBER)
    assert only(duty(last_day=JUNE), [own(5, 1, day=DECEMBER)], [done]).is_whole


def test_a_task_later_than_its_item_but_not_than_its_duty_is_no_hole() -> None:
    tasks = [task(plan_item_id=5, last_day=DECEMBER)]
    assert only(duty(last_day=DECEMBER), [own(5, 1, day=JUNE)], tasks).is_whole


def test_a_duty_that_does_not_apply_has_no_hole_while_it_says_why() -> None:
    refused = duty(decision=Decision.REFUSED)
    assert only(refused).holes == (Hole.NO_REASON,)
    assert only(dataclasses.replace(refused, reason="Sở khác chủ trì")).is_whole


def test_a_duty_not_taken_as_a_task_is_measured_once_the_plan_serves_it() -> None:
    refused = duty(decision=Decision.REFUSED)
    assert only(refused, [own(5, 1)]).holes == (Hole.NO_TASK,)


def test_one_item_may_serve_the_duties_of_two_superiors() -> None:
    duties = [(duty(1), PROVINCE), (duty(2), MINISTRY)]
    rows = coverage(duties, [own(5, 1, 2)], [task(plan_item_id=5)])
    assert all(row.is_whole for row in rows)


def test_a_draft_that_serves_a_duty_will_make_its_task_when_issued() -> None:
    item = dataclasses.replace(own(5, 1), plan=Plan(id=1, year=2026))
    assert only(duty(), [item]).waits_for_issue
    assert not only(duty(), [own(5, 1)]).waits_for_issue
    assert item.place == "Kế hoạch 2026 (dự thảo) · II.5"


def test_the_counts_are_told_in_a_sentence() -> None:
    duties = [
        duty(1),
        duty(2, last_day=JUNE),
        duty(3, decision=Decision.REFUSED),
        duty(4, decision=Decision.REFUSED, reason="Không có việc này"),
    ]
    found = coverage([(each, PROVINCE) for each in duties], [own(5, 2, day=DECEMBER)], [])
    assert counts(found).sentence() == (
        "1/3 nhiệm vụ đã có trong kế hoạch · 2 chưa có việc · 1 muộn hơn hạn cấp trên"
        " · 1 đã bỏ mà chưa nêu lý do · 1 không áp dụng"
    )
    assert counts(()).sentence() == "0/0 nhiệm vụ đã có trong kế hoạch"


duties_of_chance = st.builds(
    lambda number, day, decision, reason: duty(
        number, last_day=day, decision=decision, reason=reason
    ),
    st.integers(1, 6),
    st.sampled_from(DAYS),
    st.sampled_from(Decision),
    st.sampled_from(["", "Không thuộc lĩnh vực"]),
)
items_of_chance = st.builds(
    lambda number, linked, day: own(number, *linked, day=day),
    st.integers(1, 5),
    st.sets(st.integers(1, 7), max_size=3),
    st.sampled_from(DAYS),
)
tasks_of_chance = st.builds(
    lambda number, served, made_from, status, day, done: task(
        number,
        plan_item_id=served,
        superior_item_id=made_from,
        status=status,
        last_day=day,
        done_on=done if status is TaskStatus.DONE else None,
    ),
    st.integers(1, 9),
    st.none() | st.integers(1, 6),
    st.none() | st.integers(1, 7),
    st.sampled_from(TaskStatus),
    st.sampled_from(DAYS),
    st.sampled_from(DAYS[1:]),
)


def is_late(day: dt.date | None, asked: SuperiorItem) -> bool:
    return day is not None and asked.last_day is not None and day > asked.last_day


def naive_holes(asked: SuperiorItem, items: list[OwnItem], tasks: list[Task]) -> set[Hole]:
    """The definition word by word, without an index."""
    if asked.decision is Decision.REFUSED and asked.reason:
        return set()
    linked = [each for each in items if asked.id in each.item.superior_ids]
    alive = [each for each in tasks if each.status is not TaskStatus.DROPPED]
    of_items = {each.id: [t for t in alive if t.plan_item_id in each.versions] for each in linked}
    serving = [t for t in alive if t.superior_item_id == asked.id]
    serving += [t for listed in of_items.values() for t in listed]
    if asked.decision is Decision.REFUSED and not linked and not serving:
        return {Hole.NO_REASON}
    days = [t.done_on if t.status is TaskStatus.DONE else t.last_day for t in serving]
    for each in linked:
        is_done = of_items[each.id] and all(t.done_on for t in of_items[each.id])
        days += [] if is_done else [each.deadline.last_day]
    holes = {Hole.NO_ITEM} if not linked else set()
    holes |= {Hole.NO_TASK} if not serving else set()
    return holes | ({Hole.LATER} if any(is_late(day, asked) for day in days) else set())


def unique(records):
    return list({each.id: each for each in records}.values())


@given(
    st.lists(duties_of_chance, max_size=6).map(unique),
    st.lists(items_of_chance, max_size=5).map(unique),
    st.lists(tasks_of_chance, max_size=9).map(unique),
)
def test_the_holes_are_exactly_those_of_the_definition(duties, items, tasks) -> None:
    rows = coverage([(each, PROVINCE) for each in duties], items, tasks)
    for row in rows:
        assert set(row.holes) == naive_holes(row.duty, items, tasks)
        assert bool(row.inversions) == (Hole.LATER in row.holes)
        told = [(each.inner_step, each.inner.record_id) for each in row.inversions]
        assert len(told) == len(set(told))


def titled(number: int, title: str, **values: object) -> Coverage:
    return only(duty(number, title=title, text=title, **values))


def test_an_activity_with_nearly_the_same_words_is_proposed() -> None:
    rows = [titled(1, "Kiểm tra trật tự xây dựng tại các phường")]
    items = [own(5, title="Kiểm tra trật tự xây dựng tại hai phường"), own(6, title="Tập huấn")]
    assert {key: each.id for key, each in propose(rows, items).items()} == {1: 5}


def test_nothing_is_proposed_for_what_is_linked_or_does_not_apply() -> None:
    title = "Kiểm tra trật tự xây dựng tại các phường"
    linked = only(duty(1, title=title), [own(5, 1, title=title)])
    aside = titled(2, title, decision=Decision.REFUSED, reason="Không thuộc lĩnh vực")
    assert propose([linked, aside], [own(5, 1, title=title)]) == {}


def test_two_duties_of_one_superior_do_not_share_a_proposal_but_two_superiors_do() -> None:
    title = "Khảo sát doanh nghiệp về cấp phép xây dựng"
    same = [titled(1, title), titled(2, f"{title} lần hai")]
    items = [own(5, title=title)]
    assert list(propose(same, items)) == [1]
    other = dataclasses.replace(same[1], plan=MINISTRY)
    assert set(propose([same[0], other], items)) == {1, 2}


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ({"last_day": JUNE}, {"day": DECEMBER}),
        ({"kind": ActivityKind.SURVEY}, {"activity": ActivityKind.INSPECTION}),
    ],
)
def test_another_day_or_another_kind_of_work_speaks_against_it(asked, offered) -> None:
    title = "Rà soát doanh nghiệp về cấp phép"
    row = titled(1, f"{title}, đề xuất sửa đổi quy định hiện hành còn vướng", **asked)
    close = own(5, title="Đánh giá doanh nghiệp về cấp phép, quy định sửa đổi", **offered)
    plain = own(5, title="Đánh giá doanh nghiệp về cấp phép, quy định sửa đổi")
    bare = dataclasses.replace(row, duty=dataclasses.replace(row.duty, last_day=None))
    bare = dataclasses.replace(bare, duty=dated(dataclasses.replace(bare.duty, kind="other")))
    assert propose([bare], [plain]) != {}
    assert propose([row], [close]) == {}


def test_a_short_title_is_not_looked_for_in_long_texts() -> None:
    rows = [titled(1, "Báo cáo sáu tháng")]
    text = "Thu thập số liệu; các đơn vị báo cáo, sáu tuần một lần"
    assert propose(rows, [own(5, title="Thu thập số liệu", text=text)]) == {}


def test_a_long_title_is_found_in_the_text_of_an_activity() -> None:
    rows = [titled(1, "Khảo sát người mua nhà ở xã hội")]
    text = "Phát phiếu khảo sát cho người mua nhà ở xã hội tại ba dự án"
    assert list(propose(rows, [own(5, title="Lấy ý kiến", text=text)])) == [1]


@given(st.lists(duties_of_chance, max_size=6).map(unique))
def test_a_proposal_is_always_one_of_the_items(duties) -> None:
    items = [own(number, title=f"Việc {number} thuộc lĩnh vực") for number in range(1, 4)]
    rows = coverage([(each, PROVINCE) for each in duties], items, [])
    assert all(each in items for each in propose(rows, items).values())
