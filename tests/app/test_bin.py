"""What comes back from the bin fits what happened since."""

import datetime as dt

import pytest

from tests.app.reporting import TOTAL, set_up_office
from tests.app.test_plans import SXD
from ttpl_desktop.app import (
    days_off,
    directory,
    office,
    plan_issue,
    plan_items,
    plans,
    report_figures,
    reports,
    task_evidence,
    tasks,
    upkeep,
)
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import PlanStatus, activities
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.plan import PLANS

FRIDAY = dt.date(2026, 11, 27)
THURSDAY = dt.date(2026, 11, 26)


def restore_newest(work):
    upkeep.restore(work, upkeep.deleted(work)[0].stamp)


def test_a_correction_that_comes_back_moves_the_tasks_again(work):
    task = tasks.add(work, Task(year=2026, time="chậm nhất ngày 27/11/2026"))
    days_off.set_day(work, FRIDAY, DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    days_off.drop_correction(work, days_off.corrections(work)[0].id)
    assert tasks.find(work, task.id).working_day == FRIDAY
    restore_newest(work)
    assert not work.calendar.is_working_day(FRIDAY)
    assert tasks.find(work, task.id).working_day == THURSDAY
    work.undo()
    assert work.calendar.is_working_day(FRIDAY)
    assert tasks.find(work, task.id).working_day == FRIDAY


def test_a_task_comes_back_with_the_days_of_the_calendar_as_it_is_now(work):
    task = tasks.add(work, Task(year=2026, time="chậm nhất ngày 27/11/2026"))
    tasks.remove(work, [task.id])
    days_off.set_day(work, FRIDAY, DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    restore_newest(work)
    assert tasks.find(work, task.id).working_day == THURSDAY


def test_a_unit_that_comes_back_takes_the_place_of_its_namesake(work):
    directory.add_units(work, directory.read_units("Văn phòng Sở"))
    directory.remove_units(work, (1,))
    directory.add_units(work, directory.read_units("Văn phòng Sở"))
    restore_newest(work)
    assert [unit.id for unit in directory.all_units(work)] == [1]


def test_a_correction_that_comes_back_takes_the_place_of_the_newer_one(work):
    days_off.set_day(work, FRIDAY, DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    days_off.drop_correction(work, days_off.corrections(work)[0].id)
    days_off.set_day(work, FRIDAY, DayKind.HOLIDAY, "Ngày lễ")
    restore_newest(work)
    assert [each.name for each in days_off.corrections(work)] == ["Nghỉ hoán đổi"]
    assert [line.words for line in upkeep.deleted(work)] == ["2026-11-27 Ngày lễ"]


def test_a_typed_figure_that_comes_back_takes_the_place_of_the_newer_one(work):
    set_up_office(work)
    report = reports.create(work, 2026)
    report_figures.type_over(work, report.id, TOTAL, 5, "theo sổ")
    report_figures.count_again(work, report.id, TOTAL)
    report_figures.type_over(work, report.id, TOTAL, 7, "đếm lại")
    restore_newest(work)
    assert report_figures.figures(work, report)[TOTAL].value == 5
    report_figures.type_over(work, report.id, TOTAL, 9, "đếm lần ba")
    assert report_figures.figures(work, report)[TOTAL].value == 9


def test_two_tasks_or_plans_that_look_alike_both_stay(work):
    first, second = (tasks.add(work, Task(year=2026, title="Gửi báo cáo")) for _ in range(2))
    tasks.remove(work, [first.id])
    restore_newest(work)
    assert tasks.find(work, first.id) == first
    assert tasks.find(work, second.id) == second


def test_a_file_that_proves_a_task_goes_and_comes_back_with_its_evidence(work, tmp_path):
    task = tasks.add(work, Task(year=2026, title="Gửi báo cáo"))
    (tmp_path / "Công văn.pdf").write_text("nội dung")
    evidence = task_evidence.add_file(work, task.id, tmp_path / "Công văn.pdf")
    task_evidence.remove(work, evidence.id)
    (line,) = upkeep.deleted(work)
    assert line.count == 2
    upkeep.restore(work, line.stamp)
    assert [proof.evidence for proof in task_evidence.proofs(work, task.id)] == [evidence]
    assert task_evidence.add_file(work, task.id, tmp_path / "Công văn.pdf") == evidence


def test_of_two_adjustments_of_one_plan_only_one_can_be_issued(work):
    """The first was removed, a second one made, and the first brought back."""
    office.set_up(work, SXD)
    plan = plans.create(work, 2026)
    plan_issue.issue(work, plan.id, "05", dt.date(2026, 2, 5))
    first = plan_issue.adjust(work, plan.id)
    plans.remove(work, first.id)
    second = plan_issue.adjust(work, plan.id)
    restore_newest(work)
    plan_issue.issue(work, second.id, "06", dt.date(2026, 6, 1))
    with pytest.raises(UserFacingError, match="đã có bản điều chỉnh khác"):
        plan_issue.issue(work, first.id, "07", dt.date(2026, 7, 1))
    in_force = [each for each in work.table(PLANS).all() if each.status is PlanStatus.ISSUED]
    assert [each.id for each in in_force] == [second.id]


def test_an_item_whose_section_is_gone_comes_back_at_the_top(work):
    office.set_up(work, SXD)
    plan = plans.create(work, 2026)
    placed = plans.arranged(work, plan.id)
    child = next(each.node for each in placed if each.depth == 2)
    plan_items.remove(work, child.id)
    stamp = upkeep.deleted(work)[0].stamp
    plan_items.remove(work, child.parent_id)
    upkeep.restore(work, stamp)
    depths = {each.node.id: each.depth for each in plans.arranged(work, plan.id)}
    assert depths[child.id] == 0
    assert child.parent_id not in depths


def test_a_moment_that_is_no_longer_in_the_bin_changes_nothing(work):
    task = tasks.add(work, Task(year=2026, title="Gửi báo cáo"))
    tasks.remove(work, [task.id])
    stamp = upkeep.deleted(work)[0].stamp
    upkeep.restore(work, stamp)
    label = work.undo_label
    upkeep.restore(work, stamp)
    assert work.undo_label == label


def test_a_part_of_a_paper_that_was_issued_meanwhile_stays_in_the_bin(work):
    office.set_up(work, SXD)
    plan = plans.create(work, 2026)
    activity = next(activities(plans.items(work, plan.id)))
    plan_items.remove(work, activity.id)
    plan_issue.issue(work, plan.id, "05", dt.date(2026, 2, 5))
    frozen = plans.items(work, plan.id)
    with pytest.raises(UserFacingError, match="đã ban hành nên không lấy lại được"):
        restore_newest(work)
    assert plans.items(work, plan.id) == frozen
    assert len(upkeep.deleted(work)) == 1


def test_a_typed_figure_of_an_issued_report_stays_in_the_bin(work):
    set_up_office(work)
    report = reports.create(work, 2026)
    report_figures.type_over(work, report.id, TOTAL, 5, "theo sổ")
    report_figures.count_again(work, report.id, TOTAL)
    issued = reports.issue(work, report.id, "07", work.today())
    with pytest.raises(UserFacingError, match="đã ban hành nên không lấy lại được"):
        restore_newest(work)
    assert report_figures.figures(work, issued)[TOTAL].override is None
