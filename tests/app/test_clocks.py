"""Counted clocks: which periods a record offers, what is made of one, and how it follows."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from ttpl_desktop.app import clocks, days_off, intake, legal, office, records, tasks
from ttpl_desktop.app.standing import Sign
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.framework import UNCHECKED
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASKS

# 28/11/2026 is a Saturday: fifteen days from here roll on to Monday.
RECEIVED = dt.date(2026, 11, 13)
ROLLED = dt.date(2026, 11, 30)
ANSWER = "Trả lời phản ánh, kiến nghị về văn bản quy phạm pháp luật thuộc thẩm quyền"


def petition(work: Workspace, day: dt.date = RECEIVED, **values: object) -> IntakeEntry:
    entry = IntakeEntry(
        received_on=day, channel="national_system", content="Vướng mắc về cấp phép", **values
    )
    with work.operation("Thêm thông tin"):
        return work.table(INTAKE).save(entry)


def inspection(work: Workspace, time: str = "từ ngày 07/12/2026 đến ngày 11/12/2026") -> Task:
    new = Task(year=2026, title="Kiểm tra Phòng A", time=time, kind=ActivityKind.INSPECTION)
    return tasks.add(work, new)


def keys(work: Workspace, register: str, record_id: int) -> list[str]:
    return [offer.timer.key for offer in clocks.offers(work, register, record_id)]


def task_of(work: Workspace, task_id: int) -> Task:
    found = tasks.find(work, task_id)
    assert found is not None
    return found


def entry_of(work: Workspace, entry: IntakeEntry) -> IntakeEntry:
    return intake.entry(work, entry.id)


# What is offered


def test_a_petition_offers_its_answer_and_its_passing_on(work: Workspace) -> None:
    found = keys(work, Register.INTAKE, petition(work).id)
    assert found == ["petition_answer", "petition_transfer", "handling_answer"]


@pytest.mark.parametrize(
    ("competent", "key"), [(True, "petition_answer"), (False, "petition_transfer")]
)
def test_a_decided_competence_leaves_the_one_that_fits(
    work: Workspace, competent: bool, key: str
) -> None:
    entry = petition(work, is_competent=competent)
    assert keys(work, Register.INTAKE, entry.id) == [key, "handling_answer"]


def test_an_entry_of_another_channel_has_no_clock_of_petitions(work: Workspace) -> None:
    assert keys(work, Register.INTAKE, intake.add(work, "Tin").id) == ["handling_answer"]


def test_an_offer_says_its_end_and_its_authority_before_it_is_taken(work: Workspace) -> None:
    answer, transfer, request = clocks.offers(work, Register.INTAKE, petition(work).id)
    assert answer.period == "15 ngày kể từ ngày tiếp nhận"
    assert answer.end.startswith("hạn cuối thứ Hai 30/11/2026; đủ thời hạn vào thứ Bảy 28/11/2026")
    assert answer.authority.startswith("Quyết định số 244/QĐ-TTg")
    assert transfer.end == "hạn cuối thứ Ba 17/11/2026"
    assert request.authority == UNCHECKED


def test_the_framework_of_the_day_decides(work: Workspace) -> None:
    old = petition(work, dt.date(2024, 3, 4))
    (request,) = clocks.offers(work, Register.INTAKE, old.id)
    assert request.authority == "khoản 4 Điều 14 Nghị định số 59/2012/NĐ-CP"


def test_an_inspection_offers_its_notice_and_its_conclusion(work: Workspace) -> None:
    notice, conclusion = clocks.offers(work, Register.TASK, inspection(work).id)
    assert (notice.timer.key, notice.draft.last_day) == (
        "inspection_notice",
        dt.date(2026, 11, 26),
    )
    assert (conclusion.timer.key, conclusion.draft.last_day) == (
        "inspection_conclusion",
        dt.date(2026, 12, 28),
    )
    assert {notice.authority, conclusion.authority} == {UNCHECKED}


def test_another_task_offers_nothing(work: Workspace) -> None:
    report = tasks.add(work, Task(year=2026, title="Báo cáo", time="Quý IV"))
    assert clocks.offers(work, Register.TASK, report.id) == ()


def test_a_law_and_a_decree_offer_what_the_rules_name(work: Workspace) -> None:
    law = legal.add(work, LegalDocument(type="Luật", title="Xây dựng", issued_on=RECEIVED))
    decree = legal.add(work, LegalDocument(type="Nghị định", issued_on=RECEIVED))
    letter = legal.add(work, LegalDocument(type="Chỉ thị", issued_on=RECEIVED))
    assert keys(work, Register.LEGAL, law.id) == ["law_plan_submission", "detailing_list_law"]
    assert keys(work, Register.LEGAL, decree.id) == ["detailing_list_decree"]
    assert keys(work, Register.LEGAL, letter.id) == []


def test_a_record_in_the_bin_offers_nothing(work: Workspace) -> None:
    entry = petition(work)
    intake.remove(work, [entry.id])
    assert clocks.offers(work, Register.INTAKE, entry.id) == ()


# What is started


def test_a_clock_becomes_a_task_whose_words_say_it(work: Workspace) -> None:
    office.set_up(work, Office(name="SỞ", name_in_text="Sở", duty_unit="Thanh tra Sở"))
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    assert task.time == "trong thời hạn 15 ngày kể từ ngày tiếp nhận"
    assert (task.deadline, task.event_on) == (DeadlineKind.COUNTED, RECEIVED)
    assert (task.last_day, task.working_day) == (ROLLED, ROLLED)
    assert (task.event_register, task.event_id, task.timer) == (
        "intake",
        entry.id,
        "petition_answer",
    )
    assert task.lead == ("Thanh tra Sở",)
    assert task.title == f"{ANSWER}: Vướng mắc về cấp phép"
    work.undo()
    assert clocks.started(work, Register.INTAKE, entry.id) == ()


def test_the_same_clock_is_not_started_twice(work: Workspace) -> None:
    entry = petition(work)
    first = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    step = work.undo_label
    assert clocks.start(work, Register.INTAKE, entry.id, "petition_answer") == first
    assert work.undo_label == step
    assert clocks.offers(work, Register.INTAKE, entry.id)[0].made == first


def test_a_clock_that_does_not_fit_is_refused(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="không có thời hạn này"):
        clocks.start(work, Register.INTAKE, intake.add(work, "Tin").id, "petition_answer")


def test_an_entry_without_a_due_day_gets_that_of_its_clock_in_the_same_step(
    work: Workspace,
) -> None:
    entry = petition(work)
    clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    assert entry_of(work, entry).due_on == ROLLED
    work.undo()
    assert entry_of(work, entry).due_on is None


def test_a_due_day_that_the_officer_wrote_stays(work: Workspace) -> None:
    entry = petition(work, due_on=dt.date(2026, 11, 20))
    clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    assert entry_of(work, entry).due_on == dt.date(2026, 11, 20)


def test_a_notice_at_the_turn_of_the_year_belongs_to_the_year_of_its_day(work: Workspace) -> None:
    new = inspection(work, "từ ngày 04/01/2027 đến ngày 08/01/2027")
    notice = clocks.start(work, Register.TASK, new.id, "inspection_notice")
    assert (notice.last_day, notice.year) == (dt.date(2026, 12, 23), 2026)


def test_a_clock_without_its_day_waits_for_it(work: Workspace) -> None:
    law = legal.add(work, LegalDocument(type="Luật", title="Xây dựng"))
    task = clocks.start(work, Register.LEGAL, law.id, "law_plan_submission")
    assert (task.last_day, task.status) == (None, TaskStatus.WAITING)
    legal.change(work, law.id, "issued_on", dt.date(2026, 11, 20))
    moved = task_of(work, task.id)
    assert (moved.last_day, moved.status) == (dt.date(2026, 12, 10), TaskStatus.TODO)


# How it follows its record


def test_another_day_of_receipt_moves_the_clock_and_the_due_day_in_one_step(
    work: Workspace,
) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    intake.change(work, entry.id, "received_on", dt.date(2026, 11, 16))
    moved = task_of(work, task.id)
    assert (moved.event_on, moved.last_day) == (dt.date(2026, 11, 16), dt.date(2026, 12, 1))
    assert entry_of(work, entry).due_on == dt.date(2026, 12, 1)
    work.undo()
    assert task_of(work, task.id) == task
    assert (entry_of(work, entry).received_on, entry_of(work, entry).due_on) == (RECEIVED, ROLLED)
    work.redo()
    assert task_of(work, task.id) == moved


def test_the_day_of_receipt_typed_on_takes_the_clock_along_each_time(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    for day in (16, 17, 18):
        intake.change(work, entry.id, "received_on", dt.date(2026, 11, day))
    assert task_of(work, task.id).last_day == dt.date(2026, 12, 3)
    assert entry_of(work, entry).due_on == dt.date(2026, 12, 3)
    work.undo()
    assert task_of(work, task.id) == task


def test_an_inspection_that_is_put_off_takes_both_its_clocks_along(work: Workspace) -> None:
    new = inspection(work)
    notice, conclusion = (
        clocks.start(work, Register.TASK, new.id, key)
        for key in ("inspection_notice", "inspection_conclusion")
    )
    tasks.change(work, new.id, time="từ ngày 14/12/2026 đến ngày 18/12/2026")
    assert task_of(work, notice.id).last_day == dt.date(2026, 12, 3)
    assert task_of(work, conclusion.id).last_day == dt.date(2027, 1, 4)
    work.undo()
    assert [task_of(work, each.id) for each in (notice, conclusion)] == [notice, conclusion]


def test_the_day_on_which_an_inspection_ended_counts_for_its_conclusion(work: Workspace) -> None:
    new = inspection(work, "chậm nhất ngày 27/11/2026")
    conclusion = clocks.start(work, Register.TASK, new.id, "inspection_conclusion")
    tasks.complete(work, new.id, dt.date(2026, 11, 20), "Đã kiểm tra xong")
    assert task_of(work, conclusion.id).last_day == dt.date(2026, 12, 7)
    work.undo()
    assert task_of(work, conclusion.id) == conclusion


def test_words_that_the_officer_wrote_win_over_the_record(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    tasks.change(work, task.id, time="chậm nhất ngày 15/12/2026")
    intake.change(work, entry.id, "received_on", dt.date(2026, 11, 16))
    kept = task_of(work, task.id)
    assert (kept.time, kept.last_day) == ("chậm nhất ngày 15/12/2026", dt.date(2026, 12, 15))


def test_a_day_of_the_event_that_is_typed_no_longer_follows_the_record(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    typed = tasks.change(work, task.id, event_on=dt.date(2026, 11, 10))
    assert (typed.event_id, typed.last_day) == (None, dt.date(2026, 11, 25))
    intake.change(work, entry.id, "received_on", dt.date(2026, 11, 16))
    assert task_of(work, task.id).last_day == dt.date(2026, 11, 25)


def test_a_record_that_is_deleted_leaves_its_clock_and_is_missed(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    intake.remove(work, [entry.id])
    assert task_of(work, task.id) == task
    source = clocks.source(work, task)
    assert source is not None
    assert source.record is None
    work.undo()
    again = clocks.source(work, task)
    assert again is not None
    assert again.record is not None


def test_a_closed_clock_keeps_the_days_it_was_measured_by(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    closed = tasks.complete(work, task.id, dt.date(2026, 11, 20), "Đã trả lời")
    intake.change(work, entry.id, "received_on", dt.date(2026, 11, 16))
    assert task_of(work, task.id) == closed
    assert tasks.reopen(work, task.id).event_on == RECEIVED
    assert task_of(work, task.id).event_on == dt.date(2026, 11, 16)


def test_a_new_day_off_moves_the_end_of_a_clock_and_the_due_day(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    moved = days_off.set_day(work, ROLLED, DayKind.SWAP_OFF, "Nghỉ bù")
    assert {each.register for each in moved} == {Register.INTAKE, Register.TASK}
    assert task_of(work, task.id).last_day == dt.date(2026, 12, 1)
    assert entry_of(work, entry).due_on == dt.date(2026, 12, 1)
    work.undo()
    assert task_of(work, task.id) == task
    assert entry_of(work, entry).due_on == ROLLED


def test_where_the_days_come_from_is_told(work: Workspace) -> None:
    entry = petition(work)
    task = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    source = clocks.source(work, task)
    assert source is not None
    assert source.record is not None
    assert source.record.title == "Thông tin ngày 13/11/2026: Vướng mắc về cấp phép"
    assert source.timer is not None
    assert source.authority.startswith("Quyết định số 244")
    assert clocks.source(work, inspection(work)) is None


# How far off it is


@pytest.mark.parametrize(
    ("time", "words", "sign"),
    [
        ("chậm nhất ngày 21/11/2026", "Quá 2 ngày", Sign.LATE),
        ("chậm nhất ngày 23/11/2026", "Hạn hôm nay", Sign.SOON),
        ("chậm nhất ngày 30/11/2026", "Còn 4 ngày làm việc", Sign.SOON),
        ("chậm nhất ngày 31/12/2026", "Còn 27 ngày làm việc", Sign.OPEN),
        ("sau khi có quyết định", "Chưa có ngày", Sign.WAITING),
    ],
)
def test_how_far_off_the_end_is(work: Workspace, time: str, words: str, sign: Sign) -> None:
    found = clocks.standing(work, tasks.add(work, Task(year=2026, time=time)))
    assert (found.words, found.sign) == (words, sign)


def test_a_closed_clock_says_when(work: Workspace) -> None:
    task = tasks.add(work, Task(year=2026, title="Báo cáo", time="Quý IV"))
    done = tasks.complete(work, task.id, dt.date(2026, 11, 20), "Đã gửi")
    assert clocks.standing(work, done).words == "Hoàn thành 20/11/2026"


# Whatever is done, a clock stands on the day of its record

_DAYS = some.dates(dt.date(2026, 1, 5), dt.date(2026, 12, 20))
_ACTS = some.one_of(
    some.tuples(some.just("receive"), _DAYS),
    some.tuples(some.just("inspect"), _DAYS),
    some.tuples(some.just("off"), _DAYS),
    some.tuples(some.sampled_from(("undo", "redo", "bin")), _DAYS),
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=some.lists(_ACTS, max_size=12))
def test_a_clock_stands_on_the_day_of_its_record_whatever_is_done(
    work: Workspace, acts: list[tuple[str, dt.date]]
) -> None:
    entry, visit = petition(work), inspection(work, "chậm nhất ngày 27/11/2026")
    first = clocks.start(work, Register.INTAKE, entry.id, "petition_answer")
    clocks.start(work, Register.TASK, visit.id, "inspection_conclusion")
    with work.operation("Đánh dấu"):
        records.change(work, TASKS, visit.id, "Đánh dấu", note="từ đây")
    for name, day in acts:
        if name == "receive":
            intake.change(work, entry.id, "received_on", day)
        elif name == "inspect":
            tasks.change(work, visit.id, time=f"chậm nhất ngày {day:%d/%m/%Y}")
        elif name == "off":
            days_off.set_day(work, day, DayKind.SWAP_OFF, "Nghỉ")
        elif name == "bin":
            intake.remove(work, [entry.id])
            work.undo()
        elif name == "redo" or task_of(work, visit.id).note:
            (work.redo if name == "redo" else work.undo)()
    for clock in work.table(TASKS).all():
        if clock.event_id in (entry.id, visit.id) and clock.timer:
            source = clocks.source(work, clock)
            assert source is not None
            if source.record is None:  # done again: the entry lies in the bin
                continue
            assert clock.event_on == source.record.day
            deadline = read(
                clock.time, year=clock.year, calendar=work.calendar, event=clock.event_on
            )
            assert (clock.last_day, clock.working_day) == (deadline.last_day, deadline.working_day)
    assert dataclasses.replace(task_of(work, first.id), note="").timer == "petition_answer"
