"""No task is closed without evidence or words, whichever door is taken."""

from collections.abc import Callable

import pytest

from ttpl_desktop.app import records, sample, task_checklist, task_closing, task_evidence, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.domain.task import EvidenceKind, Task, TaskStatus
from ttpl_desktop.domain.urging.records import Letter
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import EVIDENCE
from ttpl_desktop.storage.registers.urging import LETTERS


@pytest.fixture
def task(work: Workspace) -> Task:
    return tasks.add(work, Task(year=2026, title="Gửi báo cáo"))


def test_open_lines_of_the_checklist_need_words_and_are_named(work: Workspace, task: Task) -> None:
    task_evidence.add_words(work, task.id, "Bản giấy")
    task_checklist.add(work, task.id, "Xin ý kiến\nTrình ký\nGửi\nLưu")
    with pytest.raises(UserFacingError, match="Còn 4 việc con chưa xong: “Xin ý kiến”, “Trình ký”"):
        tasks.complete(work, task.id, work.today())
    done = tasks.complete(work, task.id, work.today(), "Các việc còn lại không cần nữa")
    assert done.status is TaskStatus.DONE


def test_a_checklist_that_is_done_is_no_evidence(work: Workspace, task: Task) -> None:
    (line,) = task_checklist.add(work, task.id, "Gửi")
    task_checklist.tick(work, line.id, is_done=True)
    with pytest.raises(UserFacingError, match="chưa có bằng chứng"):
        tasks.complete(work, task.id, work.today())


def test_a_ticked_checklist_and_evidence_need_no_words(work: Workspace, task: Task) -> None:
    (line,) = task_checklist.add(work, task.id, "Gửi")
    task_checklist.tick(work, line.id, is_done=True)
    task_evidence.add_words(work, task.id, "Bản giấy")
    assert tasks.complete(work, task.id, work.today()).outcome == ""


@pytest.mark.parametrize("status", [TaskStatus.DONE, TaskStatus.DROPPED])
def test_a_task_is_not_born_closed_without_words(work: Workspace, status: TaskStatus) -> None:
    with pytest.raises(UserFacingError, match=status.words.lower()):
        tasks.add(work, Task(year=2026, title="Việc cũ", status=status, outcome=" "))
    assert tasks.add(work, Task(year=2026, title="Cũ", status=status, outcome="Đã gửi")).is_closed


def test_the_words_of_a_closed_task_are_changed_but_never_taken_away(
    work: Workspace, task: Task
) -> None:
    tasks.complete(work, task.id, work.today(), "Đã gủi")
    assert tasks.explain(work, task.id, "Đã gửi").outcome == "Đã gửi"
    with pytest.raises(UserFacingError):
        tasks.explain(work, task.id, " ")
    with pytest.raises(ValueError, match="Khác"):
        tasks.change(work, task.id, outcome="Khác")
    task_evidence.add_words(work, task.id, "Bản giấy")
    assert tasks.explain(work, task.id, "").outcome == ""


def test_the_reason_of_a_dropped_task_is_never_taken_away(work: Workspace, task: Task) -> None:
    tasks.drop(work, task.id, "Trùng")
    task_evidence.add_words(work, task.id, "Bản giấy")
    with pytest.raises(UserFacingError):
        tasks.explain(work, task.id, "")


def test_the_last_evidence_of_a_done_task_goes_only_with_a_reason(
    work: Workspace, task: Task
) -> None:
    pieces = [task_evidence.add_words(work, task.id, words) for words in ("Một", "Hai")]
    tasks.complete(work, task.id, work.today())
    task_evidence.remove(work, pieces[0].id)
    with pytest.raises(UserFacingError, match="bằng chứng cuối cùng"):
        task_evidence.remove(work, pieces[1].id)
    task_evidence.remove(work, pieces[1].id, "Bản giấy bị thất lạc")
    now = tasks.get(work, task.id)
    assert now is not None
    assert now.outcome == "Bản giấy bị thất lạc"
    work.undo()
    assert tasks.get(work, task.id).outcome == ""
    assert len(task_evidence.proofs(work, task.id)) == 1


@pytest.mark.parametrize(
    "end",
    [
        lambda work, task: None,
        lambda work, task: tasks.complete(work, task.id, work.today(), "Đã gửi"),
        lambda work, task: tasks.drop(work, task.id, "Trùng"),
    ],
    ids=["open", "explained", "dropped"],
)
def test_evidence_of_other_tasks_goes_without_a_word(
    work: Workspace, task: Task, end: Callable[[Workspace, Task], object]
) -> None:
    piece = task_evidence.add_words(work, task.id, "Bản giấy")
    end(work, task)
    task_evidence.remove(work, piece.id)
    assert task_closing.unproved(work) == ()


def test_every_closed_task_of_the_sample_says_why(work: Workspace) -> None:
    sample.fill(work)
    assert task_closing.unproved(work) == ()


def test_what_stands_without_proof_would_be_found(work: Workspace, task: Task) -> None:
    piece = task_evidence.add_words(work, task.id, "Bản giấy")
    tasks.complete(work, task.id, work.today())
    records.remove(work, EVIDENCE, [piece.id], "Bỏ thẳng tay")
    assert [each.id for each in task_closing.unproved(work)] == [task.id]


def test_evidence_may_be_a_record_of_any_register(work: Workspace, task: Task) -> None:
    other = tasks.add(work, Task(year=2026, title="Kiểm tra quý I"))
    with work.operation("Thêm hồ sơ"):
        plan = work.table(SUPERIOR_PLANS).save(
            SuperiorPlan(
                year=2026, number="15", symbol="KH-UBND", office="UBND tỉnh", sha256="0" * 64
            )
        )
        letter = work.table(LETTERS).save(Letter(year=2026, number="9/SXD", subject="V/v đôn đốc"))
    task_evidence.add_link(work, task.id, EvidenceKind.SUPERIOR, plan.id)
    task_evidence.add_link(work, task.id, EvidenceKind.LETTER, letter.id)
    task_evidence.add_link(work, task.id, EvidenceKind.TASK, other.id)
    proofs = task_evidence.proofs(work, task.id)
    assert [proof.register for proof in proofs] == ["superior_plan", "letter", "task"]
    assert proofs[0].title == "2026 · Kế hoạch số 15/KH-UBND UBND tỉnh"
    assert proofs[2].title == "2026 · Kiểm tra quý I"


@pytest.mark.parametrize("kind", task_evidence.REGISTERS)
def test_every_register_can_be_asked_for_what_to_link(work: Workspace, kind: EvidenceKind) -> None:
    assert task_evidence.linkable(work, kind, "không có gì như vậy") == ()


def test_a_task_does_not_prove_itself(work: Workspace, task: Task) -> None:
    with pytest.raises(UserFacingError, match="chính nó"):
        task_evidence.add_link(work, task.id, EvidenceKind.TASK, task.id)
