"""Duties accepted from a superior's plan: one step, never twice, and kept up to date on request."""

import dataclasses
import datetime as dt

import pytest

from tests.app.conftest import TODAY
from tests.app.superior_plan import LOOSE, NINE, Duty, reading, set_up
from ttpl_desktop.app import attachments, finding, superior_plans, task_days, tasks, upkeep
from ttpl_desktop.app.superior import look
from ttpl_desktop.app.superior_accept import accept
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.settings import CalendarDay
from ttpl_desktop.domain.superior import Decision
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS

KEPT = (TASKS, SUPERIOR_PLANS, SUPERIOR_ITEMS)


@pytest.fixture
def office(work: Workspace) -> Workspace:
    set_up(work)
    return work


def accept_mine(work: Workspace, of=None):
    read = of or reading()
    return accept(work, read, look(work, read).preticked)


def accept_all(work: Workspace, of):
    return accept(work, of, [each.key for each in look(work, of).proposals])


def kept(work: Workspace):
    return [work.table(spec).all() for spec in KEPT]


def test_ticked_duties_become_tasks_with_all_that_was_read(office: Workspace) -> None:
    done = accept_mine(office)
    assert len(done.added) == 7
    survey = next(task for task in done.added if task.title.startswith("Khảo sát"))
    assert (survey.lead, survey.product, survey.time) == (("Sở Xây dựng",), "Báo cáo", "tháng 7")
    assert (survey.year, survey.deadline) == (2026, DeadlineKind.PERIOD)
    assert survey.last_day == dt.date(2026, 7, 31)
    helped = next(task for task in done.added if task.title.startswith("Rà soát"))
    assert helped.coordinators == ("Sở Tư pháp",)
    assert office.table(TASKS).all() == tuple(sorted(done.added, key=_by_day))


def _by_day(task):
    return task.last_day or dt.date.max, task.id


def test_the_plan_and_every_duty_with_its_decision_are_kept(office: Workspace) -> None:
    plan = accept_mine(office, reading(NINE)).plan
    assert (plan.number, plan.symbol, plan.year, plan.read_on) == ("27", "KH-UBND", 2026, TODAY)
    items = superior_plans.items(office, plan.id)
    assert [item.section for item in items] == [f"II.{number}" for number in range(1, 10)]
    counts = [sum(item.decision is each for item in items) for each in Decision]
    assert counts == [2, 7, 0]
    assert items[6].repeats == ("I",)


def test_mine_but_left_out_is_refused_and_not_mine_stays_open(office: Workspace) -> None:
    looked = look(office, reading())
    done = accept(office, reading(), sorted(looked.preticked)[:5])
    decisions = [item.decision for item in superior_plans.items(office, done.plan.id)]
    assert [decisions.count(each) for each in Decision] == [2, 5, 2]
    assert done.refused == 2


def test_it_is_told_in_a_sentence(office: Workspace) -> None:
    looked = look(office, reading())
    done = accept(office, reading(), sorted(looked.preticked)[:5])
    assert done.sentence() == (
        "Kế hoạch số 27/KH-UBND: nhận 5 nhiệm vụ; bỏ 2; 1 mốc thời gian chưa gán."
    )
    assert accept_mine(office, reading(loose=())).sentence() == (
        "Kế hoạch số 27/KH-UBND: không có gì thay đổi."
    )


def test_the_original_file_is_kept(office: Workspace) -> None:
    plan = accept_mine(office).plan
    (original,) = superior_plans.originals(office, plan.id)
    assert (original.name, original.sha256) == ("ke-hoach.docx", plan.sha256)
    assert attachments.copy_to_open(office, original.id).read_bytes() == b"one"


def test_all_of_it_is_one_step_back_and_forth(office: Workspace) -> None:
    before, label = kept(office), office.undo_label
    plan = accept_mine(office).plan
    after = kept(office)
    assert office.undo_label == "Nhận 7 nhiệm vụ từ Kế hoạch số 27/KH-UBND"
    office.undo()
    assert (kept(office), office.undo_label) == (before, label)
    assert superior_plans.originals(office, plan.id) == ()
    office.redo()
    assert kept(office) == after
    assert len(superior_plans.originals(office, plan.id)) == 1
    assert upkeep.doctor(office) == ()


def test_after_undo_the_duties_are_proposed_again(office: Workspace) -> None:
    accept_mine(office)
    office.undo()
    assert len(look(office, reading()).preticked) == 7


@pytest.mark.parametrize("content", [b"one", b"another file of the same plan"])
def test_reading_again_never_doubles(office: Workspace, content: bytes) -> None:
    accept_mine(office)
    before = office.table(TASKS).all()
    done = accept_all(office, reading(NINE[:8], content=content))
    assert [task.title for task in done.added] == ["Tổ chức tập huấn nghiệp vụ theo dõi"]
    accept_all(office, reading(NINE[:8], content=content))
    assert len(office.table(TASKS).all()) == len(before) + 1
    assert len(superior_plans.every(office)) == 1


def test_reading_the_same_file_again_without_a_wish_is_no_step(office: Workspace) -> None:
    accept_mine(office)
    office.undo()
    office.redo()
    label = office.undo_label
    assert not accept_mine(office).added
    assert office.undo_label == label


def test_a_refused_duty_can_still_be_taken(office: Workspace) -> None:
    accept(office, reading(), [])
    done = accept_all(office, reading(NINE))
    assert len(done.added) == 9
    assert len(superior_plans.items(office, done.plan.id)) == 9


def later(**change):
    """The plan in a later version: its yearly report reads otherwise."""
    duties = [*NINE[:6], dataclasses.replace(NINE[6], **change), *NINE[7:]]
    return reading(duties, content=b"two", name="ban-moi.pdf", number="41")


def test_a_change_waits_for_the_officer(office: Workspace) -> None:
    accept_mine(office)
    new = later(time="trước ngày 10/12/2026")
    for _time in range(2):
        done = accept(office, new, [])
        assert (done.added, done.changed) == ((), ())
    assert sum(bool(each.changes) for each in look(office, new).proposals) == 1


def test_a_chosen_change_brings_the_open_task_up_to_date(office: Workspace) -> None:
    accept_mine(office)
    done = accept_all(office, later(time="trước ngày 10/12/2026", product="Báo cáo giấy"))
    (task,) = done.changed
    assert (task.time, task.product) == ("trước ngày 10/12/2026", "Báo cáo giấy")
    assert task.last_day == dt.date(2026, 12, 9)
    assert done.plan.number == "41"
    assert [each.name for each in superior_plans.originals(office, done.plan.id)] == [
        "ke-hoach.docx",
        "ban-moi.pdf",
    ]
    again = look(office, later(time="trước ngày 10/12/2026", product="Báo cáo giấy"))
    assert not any(each.changes for each in again.proposals)


def test_what_the_officer_changed_by_hand_stays(office: Workspace) -> None:
    added = accept_mine(office).added
    report = next(task for task in added if task.title == "Báo cáo năm")
    tasks.change(office, report.id, title="Làm báo cáo", product="Bản ký số")
    (task,) = accept_all(office, later(time="trước ngày 10/12/2026")).changed
    assert (task.title, task.product, task.time) == (
        "Làm báo cáo",
        "Bản ký số",
        "trước ngày 10/12/2026",
    )


def test_a_closed_task_is_left_alone(office: Workspace) -> None:
    added = accept_mine(office).added
    report = next(task for task in added if task.title == "Báo cáo năm")
    closed = tasks.complete(office, report.id, TODAY, "Đã gửi")
    done = accept_all(office, later(time="trước ngày 10/12/2026"))
    assert done.changed == ()
    assert office.table(TASKS).get(report.id) == closed


def test_a_vanished_duty_is_told_and_its_task_stays(office: Workspace) -> None:
    accept_mine(office)
    done = accept_mine(office, reading(NINE[1:], content=b"two", loose=()))
    assert done.sentence() == (
        "Kế hoạch số 27/KH-UBND: 1 nhiệm vụ không còn trong kế hoạch, vẫn giữ nguyên."
    )
    assert len(office.table(TASKS).all()) == 7


def test_one_item_with_two_days_gives_two_tasks_told_apart(office: Workspace) -> None:
    duties = [
        Duty("Báo cáo năm. Gửi Sở Tư pháp; làm theo mẫu", "Sở Xây dựng", "trước ngày 05/12/2026"),
        Duty("Trình UBND tỉnh", "Sở Xây dựng", "trước ngày 07/12/2026", same_item=True),
    ]
    done = accept_mine(office, reading(duties))
    assert [task.title for task in done.added] == ["Báo cáo năm", "Trình UBND tỉnh"]


def test_a_long_duty_gets_a_short_title_and_keeps_its_words(office: Workspace) -> None:
    text = "Rà soát " + "toàn bộ văn bản của tỉnh và " * 20
    done = accept_mine(office, reading([Duty(text, "Sở Xây dựng")]))
    assert len(done.added[0].title) <= 200
    assert superior_plans.item(office, done.added[0].superior_item_id or 0).text == text


def test_days_are_counted_from_the_issue_of_the_superiors_plan(office: Workspace) -> None:
    phrase = "trong thời hạn 10 ngày kể từ ngày kế hoạch này được ban hành"
    done = accept_mine(office, reading([Duty("Cử đầu mối", "Sở Xây dựng", phrase)]))
    assert done.added[0].last_day == dt.date(2026, 1, 30)
    with office.operation("Nghỉ thêm"):
        day = CalendarDay(day=dt.date(2026, 1, 30), kind=DayKind.HOLIDAY, name="Nghỉ")
        office.table(CALENDAR_DAYS).save(day)
    (moved,) = task_days.recompute(office)
    assert moved.after.last_day == dt.date(2026, 2, 2)


@pytest.mark.parametrize(
    ("head", "given", "year"),
    [({"year": 2025}, 2027, 2025), ({"year": 0}, 2027, 2026), ({"year": 0}, 0, 2026)],
)
def test_tasks_stand_in_the_plans_year(office: Workspace, head, given: int, year: int) -> None:
    read = reading(NINE, **head)
    done = accept(office, read, look(office, read).preticked, year=given)
    assert {task.year for task in done.added} == {year}


def test_a_plan_without_any_year_takes_the_one_that_is_given(office: Workspace) -> None:
    read = reading([Duty("Rà soát", "Sở Xây dựng")], year=0, issued_on=None)
    done = accept(office, read, look(office, read).preticked, year=2027)
    assert [task.year for task in done.added] == [2027]


def test_the_kind_is_that_of_the_reading(office: Workspace) -> None:
    assert {task.kind for task in accept_mine(office).added} == {ActivityKind.OTHER}


def test_the_plan_and_its_duties_are_found_by_search(office: Workspace) -> None:
    accept_mine(office)
    found = {group.register for group in finding.find(office, "theo doi tinh hinh")}
    assert found == {Register.SUPERIOR_PLAN}
    found = {group.register for group in finding.find(office, "tap huan")}
    assert found == {Register.SUPERIOR_ITEM}
    assert finding.year_of(office, Register.SUPERIOR_ITEM.value, 1) == 2026


def test_the_year_of_a_plan_that_was_read_is_offered(office: Workspace) -> None:
    accept(office, reading(NINE[2:3], year=2023), [])
    assert 2023 in finding.offered_years(office)


def test_a_plan_with_tasks_is_not_put_away(office: Workspace) -> None:
    plan = accept_mine(office).plan
    with pytest.raises(UserFacingError, match="7 nhiệm vụ"):
        superior_plans.remove(office, plan.id)


def test_a_plan_goes_to_the_bin_and_comes_back_with_everything(office: Workspace) -> None:
    plan = accept(office, reading(loose=(LOOSE,)), []).plan
    before = kept(office)
    superior_plans.remove(office, plan.id)
    assert superior_plans.every(office) == ()
    (line,) = upkeep.deleted(office)
    assert (line.words, line.count) == ("ke-hoach.docx", 11)
    upkeep.restore(office, line.stamp)
    assert kept(office) == before
    assert len(superior_plans.originals(office, plan.id)) == 1


def test_a_full_disk_leaves_nothing(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise UserFacingError("Ổ đĩa đầy.")

    monkeypatch.setattr(attachments, "attach", refuse)
    before = kept(office)
    with pytest.raises(UserFacingError):
        accept_mine(office)
    assert kept(office) == before
