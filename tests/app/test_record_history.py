"""Who changed what when, told in words, on a real data folder."""

import dataclasses
import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import intake, record_history, record_words, records, task_evidence, tasks
from ttpl_desktop.app.record_history import Change
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import ChecklistLine, EvidenceKind, Task
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.every import spec_of
from ttpl_desktop.storage.registers.task import CHECKLIST, TASKS


@pytest.fixture
def task(work: Workspace) -> Task:
    return tasks.add(work, Task(year=2026, title="Gửi báo cáo", time="Quý II"))


def last(work: Workspace, task: Task) -> tuple[Change, ...]:
    return record_history.history(work, "task", task.id).steps[0].changes


@pytest.mark.parametrize("table", record_words.FIELDS)
def test_every_field_of_a_record_has_its_words_or_is_left_out_on_purpose(table: str) -> None:
    fields = {field.name for field in dataclasses.fields(spec_of(table).kind)}
    told, silent = set(record_words.FIELDS[table]), record_words.SILENT[table]
    assert told | silent == fields
    assert not told & silent


def test_a_step_tells_who_when_and_what_it_did(work: Workspace, task: Task) -> None:
    (step,) = record_history.history(work, "task", task.id).steps
    assert step.label == "Thêm nhiệm vụ"
    assert step.made_by == work.store.next_undo.made_by
    assert step.at.date() == dt.date.today()
    assert Change("Việc", "", "Gửi báo cáo") in step.changes
    assert "Phối hợp" not in [change.what for change in step.changes]


def test_a_change_is_told_from_value_to_value_with_the_days_that_follow(
    work: Workspace, task: Task
) -> None:
    tasks.change(work, task.id, time="Quý III")
    assert last(work, task) == (
        Change("Thời hạn", "Quý II", "Quý III"),
        Change("Từ ngày", "01/04/2026", "01/07/2026"),
        Change("Hạn cuối", "30/06/2026", "30/09/2026"),
        Change("Nên xong", "30/06/2026", "30/09/2026"),
    )


def test_a_new_record_is_told_by_what_was_filled_in(work: Workspace) -> None:
    task = tasks.add(work, Task(year=2026, title="Báo cáo", kind=ActivityKind.REPORT))
    assert last(work, task) == (
        Change("Năm", "", "2026"),
        Change("Việc", "", "Báo cáo"),
        Change("Loại việc", "", "Báo cáo"),
    )


def test_typing_on_is_one_change_from_first_to_last(work: Workspace, task: Task) -> None:
    for words in ("Gửi b", "Gửi bản", "Gửi bản thảo"):
        tasks.change(work, task.id, title=words)
    assert last(work, task) == (Change("Việc", "Gửi báo cáo", "Gửi bản thảo"),)


def test_lists_and_terms_are_told_in_words(work: Workspace, task: Task) -> None:
    tasks.change(work, task.id, lead=("Văn phòng", "Thanh tra"))
    assert last(work, task) == (Change("Chủ trì", "", "Văn phòng; Thanh tra"),)
    tasks.complete(work, task.id, work.today(), "Đã gửi")
    assert last(work, task)[0] == Change("Trạng thái", "Chưa thực hiện", "Hoàn thành")


def test_lines_that_came_changed_and_went_are_told(work: Workspace, task: Task) -> None:
    with work.operation("Thêm việc con"):
        line = work.table(CHECKLIST).save(ChecklistLine(task_id=task.id, text="Xin ý kiến"))
    assert last(work, task) == (Change("Thêm việc con", "", "Xin ý kiến"),)
    records.change(work, CHECKLIST, line.id, "Đánh dấu", done_on=dt.date(2026, 11, 2))
    assert last(work, task) == (Change("Việc con “Xin ý kiến”, ngày xong", "", "02/11/2026"),)
    records.change(work, CHECKLIST, line.id, "Sửa việc con", text="Lấy ý kiến")
    assert last(work, task) == (Change("Sửa việc con", "Xin ý kiến", "Lấy ý kiến"),)
    records.change(work, CHECKLIST, line.id, "Xếp lại", position=4)
    assert last(work, task) == (Change("Thứ tự", "", "đã xếp lại"),)
    records.remove(work, CHECKLIST, [line.id], "Xoá việc con")
    assert last(work, task) == (Change("Bỏ việc con", "Lấy ý kiến", ""),)


def test_evidence_is_told_by_the_title_of_its_record(work: Workspace, task: Task) -> None:
    entry = intake.add(work, "Phản ánh về thủ tục")
    task_evidence.add_link(work, task.id, EvidenceKind.INTAKE, entry.id)
    words = "Thông tin tiếp nhận · Phản ánh về thủ tục"
    assert last(work, task) == (Change("Thêm bằng chứng", "", words),)


def test_a_step_that_was_undone_is_not_told(work: Workspace, task: Task) -> None:
    tasks.change(work, task.id, title="Khác")
    work.undo()
    assert len(record_history.history(work, "task", task.id).steps) == 1


def test_the_bin_is_told_there_and_back(work: Workspace, task: Task) -> None:
    tasks.remove(work, [task.id])
    assert last(work, task) == (Change("Bản ghi", "", "vào thùng rác"),)
    with work.operation("Lấy lại"):
        work.table(TASKS).put_back([task.id])
    assert Change("Việc", "", "Gửi báo cáo") in last(work, task)


def test_keys_of_the_framework_are_told_in_its_words(work: Workspace) -> None:
    entry = intake.add(work, "Phản ánh")
    source = intake.framework_of(work, entry).sources[0]
    intake.change(work, entry.id, "source", source.key)
    (step, _added) = record_history.history(work, "intake", entry.id).steps
    assert Change("Nguồn", "", source.label) in step.changes


def test_other_records_of_the_same_step_are_not_told(work: Workspace, task: Task) -> None:
    other = tasks.add(work, Task(year=2026, title="Việc khác"))
    with work.operation("Sửa hai việc"):
        tasks.change(work, task.id, note="một")
        tasks.change(work, other.id, note="hai")
    assert last(work, task) == (Change("Ghi chú", "", "một"),)


def test_a_long_history_is_read_in_parts_and_quickly(work: Workspace, task: Task) -> None:
    work.store.connection.execute("PRAGMA synchronous = OFF")
    for number in range(500):
        with work.operation(f"Sửa {number}"):
            tasks.change(work, task.id, note=str(number))
    asked: list[str] = []
    work.store.connection.set_trace_callback(asked.append)
    begun = time.perf_counter()
    few, every = (record_history.history(work, "task", task.id, limit) for limit in (20, 1000))
    took = time.perf_counter() - begun
    work.store.connection.set_trace_callback(None)
    assert (len(few.steps), few.older) == (20, 481)
    assert (len(every.steps), every.older) == (501, 0)
    assert len(asked) <= 6
    assert took < 0.5


FIELDS = {
    "title": st.sampled_from(["Một", "Hai"]),
    "note": st.sampled_from(["", "một", "hai"]),
    "tags": st.sampled_from([(), ("gấp",), ("gấp", "họp")]),
    "lead": st.sampled_from([(), ("Văn phòng",)]),
    "time": st.sampled_from(["", "Quý II", "chậm nhất ngày 27/11/2026"]),
}
STEPS = st.lists(
    st.one_of(
        st.just(None),
        *(st.tuples(st.just(name), values) for name, values in FIELDS.items()),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_the_history_leads_from_nothing_to_what_is_there(
    kept: Workspace, steps: list[tuple[str, object] | None]
) -> None:
    """None in the steps is an undo. Each change begins where the one before it ended."""
    task = tasks.add(kept, Task(year=2026, title="Đầu"))
    done = 0
    for number, step in enumerate(steps):
        if step is None and done:
            done -= 1
            kept.undo()
        elif step is not None and getattr(tasks.get(kept, task.id), step[0]) != step[1]:
            done += 1
            with kept.operation(f"Sửa {number}"):
                tasks.change(kept, task.id, **dict([step]))
    history = record_history.history(kept, "task", task.id)
    assert len(history.steps) == 1 + done
    words: dict[str, str] = {}
    for step in reversed(history.steps):
        for change in step.changes:
            assert change.before == words.get(change.what, "")
            words[change.what] = change.after
    now = tasks.get(kept, task.id)
    for name in FIELDS:
        called = record_words.FIELDS["task"][name]
        assert words.get(called, "") == record_history.in_words(getattr(now, name))
