"""Several tasks changed at once: only what was ticked, whoever cannot is told, one step."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.app import task_bulk, task_checklist, task_closing, task_evidence, tasks
from ttpl_desktop.app.task_bulk import Edits, ShiftBy, Various
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS

TIMES = ("chậm nhất ngày 27/11/2026", "Quý IV", "hằng quý", "thường xuyên", "theo quyết định", "")


def added(work: Workspace, time: str = TIMES[0], **values: object) -> Task:
    return tasks.add(work, Task(**{"year": 2026, "title": "Việc", "time": time, **values}))


def now(work: Workspace, task: Task) -> Task:
    found = tasks.get(work, task.id)
    assert found is not None
    return found


def test_only_what_is_named_is_changed(work: Workspace) -> None:
    one, two = added(work, lead=("Thanh tra",), field="Đất đai"), added(work)
    edits = Edits({"lead": ("Văn phòng",), "kind": ActivityKind.REPORT})
    done = task_bulk.change(work, [one.id, two.id], edits)
    assert now(work, one) == dataclasses.replace(one, lead=("Văn phòng",), kind=ActivityKind.REPORT)
    assert done.sentence() == "Đã sửa 2 nhiệm vụ."
    assert work.undo() == "Sửa 2 nhiệm vụ"
    assert (now(work, one), now(work, two)) == (one, two)


def test_tags_are_added_and_taken_away_among_those_that_are_there(work: Workspace) -> None:
    task = added(work, tags=("Trọng tâm", "Gấp"))
    task_bulk.change(work, [task.id], Edits(add_tags=("Quý IV", "Gấp"), remove_tags=("Trọng tâm",)))
    assert now(work, task).tags == ("Gấp", "Quý IV")


def test_a_line_is_added_under_the_notes(work: Workspace) -> None:
    one, two = added(work, note="Xem công văn 12"), added(work)
    task_bulk.change(work, [one.id, two.id], Edits(note_line="Chờ họp"))
    assert now(work, one).note == "Xem công văn 12\nChờ họp"
    assert now(work, two).note == "Chờ họp"


def test_deadlines_are_shifted_by_working_days_and_their_old_words_kept(work: Workspace) -> None:
    task = added(work)
    task_bulk.change(work, [task.id], Edits(shift=2))
    assert now(work, task).last_day == dt.date(2026, 12, 1)
    assert "chậm nhất ngày 27/11/2026" in tasks.notes(work, task.id)[0].text
    work.undo()
    assert tasks.notes(work, task.id) == ()


def test_deadlines_are_shifted_back_by_plain_days(work: Workspace) -> None:
    task = added(work)
    task_bulk.change(work, [task.id], Edits(shift=-7, shift_by=ShiftBy.CALENDAR))
    assert now(work, task).last_day == dt.date(2026, 11, 20)


def test_who_cannot_take_a_change_is_skipped_and_told_by_number_and_reason(
    work: Workspace,
) -> None:
    each = [added(work, time) for time in TIMES]
    tasks.complete(work, each[1].id, work.today(), "Đã gửi")
    done = task_bulk.change(work, [task.id for task in each], Edits(shift=1))
    assert done.changed == (each[0].id,)
    assert done.sentence() == (
        "Đã sửa 1 nhiệm vụ. Bỏ qua 5: 1 đã hoàn thành, 1 lặp lại theo kỳ, 3 chưa có ngày."
    )


def test_a_closed_task_takes_words_but_no_status(work: Workspace) -> None:
    task = added(work)
    tasks.drop(work, task.id, "Trùng")
    assert task_bulk.change(work, [task.id], Edits(add_tags=("Cũ",))).changed == (task.id,)
    done = task_bulk.change(work, [task.id], Edits({"status": TaskStatus.DOING}))
    assert done.sentence() == ("Không sửa nhiệm vụ nào. Bỏ qua 1: 1 đã ghi là không thực hiện.")


def test_what_was_so_already_is_counted_apart(work: Workspace) -> None:
    one, two = added(work, field="Đất đai"), added(work)
    done = task_bulk.change(work, [one.id, two.id], Edits({"field": "Đất đai"}))
    assert done.sentence() == "Đã sửa 1 nhiệm vụ; 1 vốn đã như vậy."


def test_nothing_chosen_is_said(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="đánh dấu"):
        task_bulk.change(work, [added(work).id], Edits())


def test_tasks_are_completed_together_but_none_without_proof_or_words(work: Workspace) -> None:
    bare, proved, checked = (added(work) for _ in range(3))
    for task in (proved, checked):
        task_evidence.add_words(work, task.id, "Bản giấy")
    task_checklist.add(work, checked.id, "Gửi")
    ids = [bare.id, proved.id, checked.id]
    assert task_bulk.lacking(work, ids) == 2
    done = task_bulk.complete(work, ids, work.today(), " ")
    assert done.changed == (proved.id,)
    assert done.sentence() == (
        "Đã hoàn thành 1 nhiệm vụ. Bỏ qua 2: 1 chưa có bằng chứng, 1 còn việc con chưa xong."
    )
    again = task_bulk.complete(work, ids, work.today(), "Đã gửi cả ba")
    assert again.changed == (bare.id, checked.id)
    assert [each.why for each in again.skipped] == ["đã hoàn thành"]
    assert task_closing.unproved(work) == ()


def test_tasks_are_not_completed_in_the_future(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="phía trước"):
        task_bulk.complete(work, [added(work).id], dt.date(2026, 12, 1), "Sẽ xong")


def test_tasks_are_dropped_together_for_a_reason(work: Workspace) -> None:
    ids = [added(work).id, added(work).id]
    with pytest.raises(UserFacingError):
        task_bulk.drop(work, ids, " ")
    assert task_bulk.drop(work, ids, "Cấp trên đã bỏ").sentence() == (
        "Đã ghi không thực hiện 2 nhiệm vụ."
    )
    work.undo()
    assert not now(work, Task(id=ids[0])).is_closed


def test_values_that_differ_are_not_shown_as_one(work: Workspace) -> None:
    values = task_bulk.shared([added(work, field="Đất đai"), added(work, field="Nhà ở")])
    assert values["field"] is Various.VARIOUS
    assert values["kind"] is ActivityKind.OTHER


EDITS = st.builds(
    Edits,
    values=st.fixed_dictionaries(
        {},
        optional={
            "lead": st.sampled_from([(), ("Văn phòng",), ("Văn phòng", "Thanh tra")]),
            "field": st.sampled_from(["", "Đất đai"]),
            "status": st.sampled_from([TaskStatus.DOING, TaskStatus.WAITING]),
            "remind_days": st.sampled_from([None, 3]),
        },
    ),
    add_tags=st.sampled_from([(), ("Gấp",)]),
    remove_tags=st.sampled_from([(), ("Gấp",), ("Cũ",)]),
    note_line=st.sampled_from(["", "thêm"]),
    shift=st.integers(-40, 40),
    shift_by=st.sampled_from(list(ShiftBy)),
).filter(lambda edits: not edits.is_empty)
ENDS = st.sampled_from(["open", "done", "dropped"])
SOME = st.lists(st.tuples(st.sampled_from(TIMES), ENDS), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(some=SOME, edits=EDITS)
def test_each_task_is_changed_as_asked_or_not_at_all(
    kept: Workspace, some: list[tuple[str, str]], edits: Edits
) -> None:
    before = [_made(kept, *each) for each in some]
    state = kept.table(TASKS).all(), kept.table(TASK_NOTES).all()
    done = task_bulk.change(kept, [task.id for task in before], edits)
    assert len(done.changed) + len(done.skipped) + done.alike == len(before)
    skipped = {each.task.id for each in done.skipped}
    for task in before:
        after = now(kept, task)
        assert (after != task) == (task.id in done.changed)
        assert task.id in skipped or _is_as_asked(kept, task, after, edits)
    assert task_closing.unproved(kept) == ()
    if done.changed:
        kept.undo()
    assert (kept.table(TASKS).all(), kept.table(TASK_NOTES).all()) == state


def _made(work: Workspace, time: str, end: str) -> Task:
    task = added(work, time, tags=("Cũ",))
    if end == "done":
        tasks.complete(work, task.id, work.today(), "Đã gửi")
    elif end == "dropped":
        tasks.drop(work, task.id, "Trùng")
    return now(work, task)


def _is_as_asked(work: Workspace, before: Task, after: Task, edits: Edits) -> bool:
    named = set(edits.values)
    same = {"title", "product", "coordinators", "kind", "outcome", "year"} - named
    assert all(getattr(before, name) == getattr(after, name) for name in same)
    assert all(getattr(after, name) == value for name, value in edits.values.items())
    assert set(after.tags) == (set(before.tags) - set(edits.remove_tags)) | set(edits.add_tags)
    if not edits.shift:
        return after.last_day == before.last_day
    assert before.last_day is not None
    if edits.shift_by is ShiftBy.CALENDAR:
        return after.last_day == before.last_day + dt.timedelta(days=edits.shift)
    return after.last_day == work.calendar.add_working_days(before.last_day, edits.shift)
