"""Last year's plan becomes next year's draft in one step; it is issued when all was reviewed."""

import dataclasses
import datetime as dt
from collections import Counter

import pytest

from tests.app.superior_plan import reading, set_up
from ttpl_desktop.app import plan_issue, plan_items, plan_marks, plan_rolling, plans, sample, upkeep
from ttpl_desktop.app.plan_marks import accept, keep, listing, marks, review, review_all
from ttpl_desktop.app.plan_rolling import roll, roll_read
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import Plan, PlanKind, PlanStatus
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS, REVIEW_MARKS

ISSUED_ON = dt.date(2027, 2, 5)


@pytest.fixture
def filled(work: Workspace) -> Workspace:
    sample.fill(work)
    return work


@pytest.fixture
def last_year(filled: Workspace) -> Plan:
    (plan,) = plans.plans_of(filled, sample.YEAR)
    return plan


@pytest.fixture
def draft(filled: Workspace, last_year: Plan) -> Plan:
    return roll(filled, last_year.id, 2027).plan


def of_kind(work: Workspace, plan: Plan, kind: MarkKind) -> list[plan_marks.OpenMark]:
    return [each for each in marks(work, plan.id) if each.mark.kind is kind]


def item_titled(work: Workspace, plan: Plan, title: str):
    return next(item for item in plans.items(work, plan.id) if item.title.startswith(title))


def test_the_draft_is_of_the_new_year_and_has_no_number(filled, last_year, draft):
    head = plans.plan(filled, draft.id)
    assert (head.year, head.status, head.number, head.issued_on, head.version) == (
        *(2027, PlanStatus.DRAFT, "", None, 1),
    )
    assert head.framework == filled.framework_of(2027).id
    assert "năm 2027" in head.title
    assert plans.plan(filled, last_year.id) == last_year


def test_every_item_is_carried_or_proposed_to_go(filled, last_year, draft):
    listed = listing(filled, draft.id)
    before = Counter(item.kind for item in plans.items(filled, last_year.id))
    after = Counter(item.kind for item in plans.items(filled, draft.id))
    assert before.total() - after.total() == len(listed.dropped) == 2
    assert {mark.text for mark in listed.dropped} == {
        "Kiểm tra trật tự xây dựng tại hai phường",
        "Kiểm tra công tác tổ chức thi hành pháp luật tại xã Đồng Phú",
    }


def test_what_was_carried_tells_its_new_time(filled, draft):
    carried = {mark.text: mark.note for mark in listing(filled, draft.id).carried}
    assert carried["Sơ kết công tác theo dõi 6 tháng đầu năm"] == (
        "trước ngày 10/6/2026 → trước ngày 10/6/2027"
    )


def test_rolling_is_one_step_that_can_be_undone_and_done_again(filled, last_year, draft):
    assert filled.undo_label == "Chuyển kế hoạch năm 2026 sang năm 2027"
    known, waiting = plans.items(filled, draft.id), marks(filled, draft.id)
    filled.undo()
    assert plans.plans_of(filled, 2027) == ()
    assert filled.table(REVIEW_MARKS).all() == ()
    filled.redo()
    assert plans.items(filled, draft.id) == known
    assert marks(filled, draft.id) == waiting


def test_the_superiors_plan_of_last_year_is_left_open(filled, draft):
    opening = plans.plan(filled, draft.id).opening
    assert "Kế hoạch số …/KH-UBND ngày … của UBND tỉnh" in opening
    assert "18/KH-UBND" not in opening
    (number, *_) = of_kind(filled, draft, MarkKind.SUPERIOR)
    assert number.mark.was == "Kế hoạch số 18/KH-UBND ngày 20/01/2026"


def test_days_off_are_told_in_the_working_calendar(filled, draft):
    told = [each.mark for each in of_kind(filled, draft, MarkKind.DATE) if "nghỉ" in each.mark.note]
    assert told
    assert all(mark.words.endswith("2027") for mark in told)


def test_it_is_not_issued_before_all_was_reviewed(filled, draft):
    with pytest.raises(UserFacingError, match="chưa xem lại"):
        plan_issue.issue(filled, draft.id, "05", ISSUED_ON)
    review_all(filled, draft.id)
    assert marks(filled, draft.id) == ()
    issued = plan_issue.issue(filled, draft.id, "05", ISSUED_ON)
    assert issued.plan.status is PlanStatus.ISSUED
    assert all(task.year == 2027 for task in issued.added)


def test_one_mark_can_be_cleared(filled, draft):
    first, *others = marks(filled, draft.id)
    review(filled, [first.id])
    assert marks(filled, draft.id) == tuple(others)
    filled.undo()
    assert marks(filled, draft.id) == (first, *others)


@pytest.mark.parametrize("kind", [MarkKind.YEAR, MarkKind.FOCUS, MarkKind.DROPPED])
def test_all_of_a_kind_can_be_cleared(filled, draft, kind):
    before = marks(filled, draft.id)
    review_all(filled, draft.id, kind)
    assert marks(filled, draft.id) == tuple(each for each in before if each.mark.kind is not kind)


def test_what_is_edited_counts_as_reviewed_until_the_editing_is_undone(filled, draft):
    item = item_titled(filled, draft, "Ban hành, quán triệt")
    before = marks(filled, draft.id)
    plan_items.change(filled, item.id, "time", "trước ngày 20/3/2027")
    gone = set(before) - set(marks(filled, draft.id))
    assert [each.mark.field for each in gone] == ["time"]
    filled.undo()
    assert marks(filled, draft.id) == before


def test_typing_elsewhere_in_a_field_leaves_its_marks(filled, draft):
    opening = plans.plan(filled, draft.id).opening
    before = [each for each in marks(filled, draft.id) if each.mark.field == "opening"]
    plans.change(filled, draft.id, "opening", f"Căn cứ tình hình thực tế. {opening}")
    after = [each for each in marks(filled, draft.id) if each.mark.field == "opening"]
    assert [each.id for each in after] == [each.id for each in before]
    assert {now.start - was.start for was, now in zip(before, after, strict=True)} == {26}


def test_the_marks_of_a_removed_item_are_gone_until_it_is_back(filled, draft):
    item = item_titled(filled, draft, "Ban hành, quán triệt")
    before = marks(filled, draft.id)
    plan_items.remove(filled, item.id)
    assert len(marks(filled, draft.id)) < len(before)
    filled.undo()
    assert marks(filled, draft.id) == before


def test_a_dropped_item_can_be_kept(filled, draft):
    (dropped, _) = of_kind(filled, draft, MarkKind.DROPPED)
    keep(filled, dropped.id)
    item = item_titled(filled, draft, "Kiểm tra trật tự xây dựng")
    assert item.time == "Quý II năm 2027"
    waiting = [each.mark.kind for each in marks(filled, draft.id) if each.mark.item_id == item.id]
    assert MarkKind.DATE in waiting
    assert MarkKind.DROPPED not in waiting
    filled.undo()
    assert len(of_kind(filled, draft, MarkKind.DROPPED)) == 2


def test_what_comes_back_from_the_bin_needs_no_word_about_going(filled, draft):
    (binned, *_) = upkeep.deleted(filled)
    upkeep.restore(filled, binned.stamp)
    assert of_kind(filled, draft, MarkKind.DROPPED) == []
    assert listing(filled, draft.id).dropped == ()


def test_a_unit_with_a_new_name_is_proposed_and_accepted(filled, last_year):
    unit = filled.directory.find("Phòng Quản lý nhà ở")
    from ttpl_desktop.app import directory

    directory.change_unit(
        filled, unit.id, name="Phòng Nhà ở", aliases=(*unit.aliases, "Phòng Quản lý nhà ở")
    )
    draft = roll(filled, last_year.id, 2027).plan
    renamed = [each for each in of_kind(filled, draft, MarkKind.BODY) if each.mark.proposal]
    assert {each.mark.proposal for each in renamed} == {"Phòng Nhà ở"}
    accept(filled, [each.id for each in renamed])
    leads = {name for item in plans.items(filled, draft.id) for name in item.lead}
    assert "Phòng Nhà ở" in leads
    assert "Phòng Quản lý nhà ở" not in leads
    assert not {each.id for each in renamed} & {each.id for each in marks(filled, draft.id)}
    filled.undo()
    assert len(of_kind(filled, draft, MarkKind.BODY)) == len(renamed)


def test_a_plan_read_from_a_file_is_rolled_in_one_step(work):
    set_up(work)
    read = reading().plan
    head = dataclasses.replace(read.head, year=2026, title="Theo dõi năm 2026")
    done = roll_read(work, dataclasses.replace(read, head=head), 2027)
    assert (done.plan.year, done.plan.title) == (2027, "Theo dõi năm 2027")
    assert work.undo_label.startswith("Chuyển kế hoạch năm 2026 sang năm 2027")
    work.undo()
    assert (work.table(PLANS).all(), work.table(PLAN_ITEMS).all()) == ((), ())


def test_a_file_without_a_year_counts_as_last_years(work):
    set_up(work)
    read = dataclasses.replace(
        reading().plan, head=dataclasses.replace(reading().plan.head, year=0)
    )
    assert roll_read(work, read, 2027).plan.year == 2027
    assert "năm 2026 sang năm 2027" in work.undo_label


def test_a_plan_is_not_rolled_backwards(filled, last_year):
    with pytest.raises(UserFacingError, match="chọn một năm sau"):
        roll(filled, last_year.id, 2026)


def test_a_plan_for_one_law_is_not_rolled(filled, last_year):
    with filled.operation("Đổi loại"):
        law = dataclasses.replace(last_year, id=0, kind=PlanKind.IMPLEMENTATION)
        law = filled.table(PLANS).save(law)
    with pytest.raises(UserFacingError, match="không lập hằng năm"):
        roll(filled, law.id, 2027)


def test_the_issued_plan_of_the_nearest_year_is_offered_first(filled, last_year):
    adjusted = plan_issue.adjust(filled, last_year.id)
    assert [plan.id for plan in plan_rolling.sources(filled, 2027)] == [last_year.id, adjusted.id]
    assert plan_rolling.sources(filled, 2026) == ()


def test_a_child_of_what_lies_in_the_bin_is_not_lost(filled, last_year):
    parent = next(i for i in plans.items(filled, last_year.id) if i.required == "activities")
    with filled.operation("Xoá riêng đề mục"):
        filled.table(PLAN_ITEMS).remove([parent.id], "2026-11-23T08:00:00")
    draft = roll(filled, last_year.id, 2027).plan
    assert item_titled(filled, draft, "Ban hành, quán triệt").parent_id is None


def test_any_other_plan_has_nothing_to_review(filled, last_year):
    assert marks(filled, last_year.id) == ()
    assert listing(filled, last_year.id) == plan_marks.Listing((), ())


def test_the_sentence_counts_what_was_done(filled, last_year):
    done = roll(filled, last_year.id, 2027)
    assert done.sentence() == (
        f"Đã chuyển sang năm 2027: {done.carried} mục chuyển tiếp, 2 việc đề nghị bỏ, "
        f"{len(marks(filled, done.plan.id))} chỗ cần xem lại."
    )
