"""One change of one record: composed, one step while it is typed, no step without a change."""

import dataclasses
import datetime as dt
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.app.reporting import TOTAL, set_up_office
from ttpl_desktop.app import records, report_figures, reports, task_days, tasks
from ttpl_desktop.domain.office import Office, Recipient, Signer
from ttpl_desktop.domain.plan import Basis, Plan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.task import TASKS

APART = unicodedata.normalize("NFD", "Phòng Xây dựng")
WHOLE = "Phòng Xây dựng"


def saved(work, spec, record):
    with work.operation("Thêm"):
        return work.table(spec).save(record)


def steps(work):
    """How many steps can be taken back; they are done again afterwards."""
    count = 0
    while work.undo():
        count += 1
    while work.redo():
        pass
    return count


@pytest.mark.parametrize(
    ("spec", "kind", "field", "typed", "kept"),
    [
        (TASKS, Task, "title", APART, WHOLE),
        (TASKS, Task, "lead", (APART, "Văn phòng"), (WHOLE, "Văn phòng")),
        (PLANS, Plan, "bases", (Basis(text=APART),), (Basis(text=WHOLE),)),
        (PLANS, Plan, "signer", Signer(name=APART), Signer(name=WHOLE)),
        (OFFICES, Office, "plan_recipients", (Recipient(APART),), (Recipient(WHOLE),)),
        (OFFICES, Office, "valid_from", dt.date(2026, 7, 1), dt.date(2026, 7, 1)),
    ],
    ids=["words", "units", "bases", "signer", "recipients", "day"],
)
def test_whatever_is_typed_is_kept_composed(work, spec, kind, field, typed, kept):
    record = saved(work, spec, kind())
    changed = records.change(work, spec, record.id, "Sửa", **{field: typed})
    assert getattr(changed, field) == kept
    assert work.table(spec).get(record.id) == changed


def test_numbers_and_reasons_of_a_report_are_kept_composed(work):
    set_up_office(work)
    report = reports.create(work, 2026)
    typed = report_figures.type_over(work, report.id, TOTAL, 3, APART)
    assert typed.reason == WHOLE
    issued = reports.issue(
        work, report.id, unicodedata.normalize("NFD", "05/BC-SXDế"), work.today()
    )
    assert unicodedata.is_normalized("NFC", issued.number)


def test_the_words_of_a_decision_are_kept_composed(work):
    task = tasks.add(work, Task(year=2026, time="theo quyết định của UBND tỉnh"))
    typed = unicodedata.normalize("NFD", "trước ngày 15/12/2026")
    changed = task_days.record_event(work, task.id, dt.date(2026, 11, 20), typed)
    assert unicodedata.is_normalized("NFC", changed.time)
    (note,) = tasks.notes(work, task.id)
    assert unicodedata.is_normalized("NFC", note.text)


def test_a_record_that_is_not_there_is_a_mistake_of_the_caller(work):
    with pytest.raises(KeyError):
        records.change(work, TASKS, 7, "Sửa", title="a")
    assert work.undo_label == ""


def test_writing_what_is_there_already_is_no_step(work):
    task = saved(work, TASKS, Task(title="a"))
    records.change(work, TASKS, task.id, "Sửa", title="a")
    assert work.undo_label == "Thêm"


def test_typing_in_one_field_is_one_step_and_in_two_fields_two(work):
    task = saved(work, TASKS, Task())
    for field, text in (("title", "a"), ("title", "ab"), ("note", "c"), ("title", "abd")):
        records.change(work, TASKS, task.id, f"Sửa {field}", **{field: text})
    assert steps(work) == 4
    work.undo()
    assert work.table(TASKS).get(task.id) == dataclasses.replace(task, title="ab", note="c")


def test_typing_in_the_same_field_of_two_records_is_two_steps(work):
    one, other = (saved(work, TASKS, Task()) for _ in range(2))
    for task in (one, other, one):
        records.change(work, TASKS, task.id, "Sửa", title=f"nhiệm vụ {task.id}")
    assert steps(work) == 4


def test_typing_after_a_step_back_begins_a_step_of_its_own(work):
    task = saved(work, TASKS, Task())
    records.change(work, TASKS, task.id, "Sửa", title="a")
    work.undo()
    records.change(work, TASKS, task.id, "Sửa", title="b")
    assert work.redo_label == ""
    work.undo()
    assert work.table(TASKS).get(task.id) == task


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.sampled_from(("content", "provider")), st.integers(0, 1), st.text(max_size=3)),
        max_size=8,
    )
)
def test_whatever_is_typed_where_undo_comes_back_through_what_was_there(work, typed):
    from ttpl_desktop.domain.intake import IntakeEntry

    entries = [saved(work, INTAKE, IntakeEntry()) for _ in range(2)]
    ids = [entry.id for entry in entries]

    def now():
        return tuple(work.table(INTAKE).get(each) for each in ids)

    seen = [now()]
    for field, at, text in typed:
        records.change(work, INTAKE, ids[at], "Sửa", **{field: text})
        seen.append(now())
    while now() != tuple(entries):
        assert work.undo() == "Sửa"
        assert now() in seen
    while work.redo():
        assert now() in seen
    assert now() == seen[-1]
