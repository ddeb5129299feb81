"""The sample office is a whole year, and its figures hold together."""

import datetime as dt

import pytest

from ttpl_desktop.app import (
    chain_warnings,
    clocks,
    coverage,
    legal,
    plans,
    report_checks,
    report_figures,
    reports,
    sample,
    superior_plans,
)
from ttpl_desktop.app.task_chained import chains_of
from ttpl_desktop.app.urging import lateness, matrix
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.coverage import Hole
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import PlanStatus, activities
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.task import TaskState, TaskStatus
from ttpl_desktop.domain.urging.standing import Standing, late
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.task import EVIDENCE, TASKS


@pytest.fixture
def filled(work):
    sample.fill(work)
    return work


def test_it_is_as_large_as_a_real_year(work):
    counts = sample.fill(work)
    plan = plans.plans_of(work, sample.YEAR)[0]
    assert len(tuple(activities(plans.items(work, plan.id)))) >= 25
    assert counts["tasks"] >= 40
    assert counts["intake"] >= 120
    assert (counts["legal_documents"], counts["detailing_documents"]) == (12, 8)
    assert len([unit for unit in work.directory.units if unit.is_internal]) == 8


def test_two_rooms_have_not_sent_their_results(filled):
    assert sorted(lateness.late_units(filled)) == [
        "Trung tâm Kiểm định chất lượng công trình",
        "Văn phòng Sở",
    ]


def test_units_stand_in_every_way_and_one_is_to_be_urged_again(filled):
    cells = tuple(matrix.load(filled, sample.YEAR).in_order())
    standings = {cell.standing(filled.today()) for cell in cells}
    assert standings == set(Standing) - {Standing.UNDATED}
    levels = {cell.request.title[:7]: cell.next_level for cell in late(cells, filled.today())}
    assert levels == {"Số liệu": 2, "Kết quả": 1}


def test_tasks_are_in_every_state(filled):
    tasks = filled.table(TASKS).all()
    assert {task.status for task in tasks} == set(TaskStatus)
    states = {task.state(filled.today()) for task in tasks}
    assert states == set(TaskState)


def test_one_of_its_chains_is_tight_and_one_item_is_later_than_its_duty(filled):
    found = chain_warnings.warnings(filled, sample.YEAR)
    assert [each.register.value for each in found] == ["plan_item", "task"]
    on_way = chains_of(filled, filled.table(TASKS).all())
    assert sorted(len(chain.warnings) for chain in on_way.values()) == [0, 1]


def test_one_of_its_tasks_counts_from_an_entry_that_is_due_on_the_same_day(filled):
    (task,) = (each for each in filled.table(TASKS).all() if each.timer)
    source = clocks.source(filled, task)
    assert source is not None
    assert source.record is not None
    assert source.record.day == task.event_on
    entry = filled.table(INTAKE).get(task.event_id)
    assert entry.due_on == task.last_day


def test_no_deadline_of_it_is_unknown(filled):
    assert [task.time for task in filled.table(TASKS).all() if task.deadline == "unknown"] == []


def test_every_done_task_has_evidence(filled):
    done = {task.id for task in filled.table(TASKS).all(status="done")}
    assert done <= {evidence.task_id for evidence in filled.table(EVIDENCE).all()}


def test_information_comes_from_every_source_and_channel(filled):
    framework = filled.framework_of(sample.YEAR)
    entries = filled.table(INTAKE).all()
    assert {entry.source for entry in entries} == {source.key for source in framework.sources}
    assert {entry.channel for entry in entries} == {channel.key for channel in framework.channels}


def test_every_word_of_the_vocabulary_is_known(filled):
    framework = filled.framework_of(sample.YEAR)
    entries = filled.table(INTAKE).all()
    for name, statements in (
        ("criterion", framework.criteria),
        ("cause", framework.causes),
        ("action", framework.actions),
        ("route", framework.routes),
    ):
        known = {statement.key for statement in statements}
        assert {getattr(entry, name) for entry in entries} <= known, name


def test_handlers_and_leads_are_in_the_directory(filled):
    entries, tasks = filled.table(INTAKE).all(), filled.table(TASKS).all()
    names = {entry.handler for entry in entries} | {unit for task in tasks for unit in task.lead}
    known = filled.directory.names()
    assert names <= set(known)


def test_two_detailing_documents_are_late_and_say_why(filled):
    late = [each for each in filled.table(DETAILING).all() if each.is_late(filled.today())]
    assert len(late) == 2
    assert all(each.late_reason for each in late)
    assert legal.late_without_reason(filled) == ()


def test_one_legal_document_has_expired(filled):
    day = dt.date(2026, 11, 22)
    expired = [each for each in filled.table(LEGAL).all() if not each.is_in_force(day)]
    assert len(expired) == 1


def test_its_plan_is_issued_and_lacks_nothing(filled):
    plan = plans.plans_of(filled, sample.YEAR)[0]
    assert plan.status is PlanStatus.ISSUED
    assert "…" not in plan.opening


def test_its_report_lacks_no_words_and_no_figure(filled):
    report = reports.reports_of(filled, sample.YEAR)[0]
    missing = report_checks.missing(filled, report)
    assert missing.empty_sections == ()
    assert missing.unknown_figures == ()
    leaves = [p.node for p in reports.sections(filled, report.id) if p.node.text]
    assert all(len(section.text.split("]]")[-1]) > 40 for section in leaves)


def test_every_figure_of_its_report_equals_the_count_of_its_records(filled):
    report = reports.reports_of(filled, sample.YEAR)[0]
    for figure_id, shown in report_figures.figures(filled, report).items():
        table = filled.table(next(s for s in TABLES if s.name == shown.figure.spec.register))
        query: Query = report_figures.query_behind(filled, report, figure_id)
        assert shown.value == table.count(query) == len(shown.figure.records), figure_id


def test_filling_is_one_step(filled):
    filled.undo()
    assert all(not filled.table(spec).all() for spec in TABLES)


def test_a_folder_with_data_is_left_alone(filled):
    before = len(filled.table(INTAKE).all())
    with pytest.raises(UserFacingError, match="đã có dữ liệu"):
        sample.fill(filled)
    assert len(filled.table(INTAKE).all()) == before


def test_no_finished_work_lies_on_a_day_off(filled):
    """An invented year should not have rooms working on holidays."""
    calendar: WorkCalendar = filled.calendar
    days = [task.done_on for task in filled.table(TASKS).all() if task.done_on]
    assert [day for day in days if not calendar.is_working_day(day)] == []


def test_the_superiors_plan_is_covered_but_for_two_holes(filled):
    found = coverage.matrix(filled, sample.YEAR)
    holes = {row.duty.section: row.holes for row in found.rows if row.holes}
    assert holes == {"II.6": (Hole.LATER,), "II.8": (Hole.NO_ITEM, Hole.NO_TASK)}
    assert found.counts.set_aside == 1
    assert superior_plans.originals(filled, found.rows[0].plan.id)
