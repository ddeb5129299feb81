"""What proves that a task was done."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttpl_desktop.app import attachments, records, task_evidence, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.task import EvidenceKind, Task
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.registers.plan import PLANS

TODAY = dt.date(2026, 3, 2)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "data", today=lambda: TODAY)
    yield workspace
    workspace.close()


@pytest.fixture
def task(work: Workspace) -> Task:
    return tasks.add(work, Task(year=2026, title="Gửi báo cáo"))


@pytest.fixture
def entry(work: Workspace) -> IntakeEntry:
    with work.operation("Thêm thông tin"):
        return work.table(INTAKE).save(
            IntakeEntry(received_on=TODAY, content="Phản ánh về thủ tục đất đai")
        )


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "Báo cáo.docx"
    file.write_bytes(b"words")
    return file


def titles(work: Workspace, task: Task) -> list[str]:
    return [proof.title for proof in task_evidence.proofs(work, task.id)]


def test_a_file_is_evidence_and_opens(
    work: Workspace, task: Task, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(letter.parent))
    evidence = task_evidence.add_file(work, task.id, letter)
    assert titles(work, task) == ["Báo cáo.docx"]
    assert task_evidence.file_to_open(work, evidence).read_bytes() == b"words"


def test_one_undo_takes_file_and_evidence_back(work: Workspace, task: Task, letter: Path) -> None:
    task_evidence.add_file(work, task.id, letter)
    work.undo()
    assert titles(work, task) == []
    assert attachments.attached(work, "task", task.id) == ()


def test_the_same_evidence_twice_is_one(
    work: Workspace, task: Task, letter: Path, entry: IntakeEntry
) -> None:
    for _ in range(2):
        task_evidence.add_file(work, task.id, letter)
        task_evidence.add_link(work, task.id, EvidenceKind.INTAKE, entry.id)
    assert len(titles(work, task)) == 2


def test_a_link_shows_its_record(work: Workspace, task: Task, entry: IntakeEntry) -> None:
    task_evidence.add_link(work, task.id, EvidenceKind.INTAKE, entry.id)
    (proof,) = task_evidence.proofs(work, task.id)
    assert proof.title == "02/03/2026 · Phản ánh về thủ tục đất đai"
    assert (proof.register, proof.evidence.record_id) == ("intake", entry.id)


def test_words_are_evidence_but_no_words_are_not(work: Workspace, task: Task) -> None:
    task_evidence.add_words(work, task.id, "Biên bản giấy lưu tại Văn phòng")
    with pytest.raises(UserFacingError):
        task_evidence.add_words(work, task.id, " ")
    assert titles(work, task) == ["Biên bản giấy lưu tại Văn phòng"]


def test_removed_evidence_takes_its_file_along(work: Workspace, task: Task, letter: Path) -> None:
    evidence = task_evidence.add_file(work, task.id, letter)
    task_evidence.remove(work, evidence.id)
    assert titles(work, task) == []
    assert attachments.attached(work, "task", task.id) == ()
    work.undo()
    assert titles(work, task) == ["Báo cáo.docx"]


def test_words_have_no_file_to_open(work: Workspace, task: Task) -> None:
    evidence = task_evidence.add_words(work, task.id, "Bản giấy")
    with pytest.raises(ValueError, match="words"):
        task_evidence.file_to_open(work, evidence)


def test_records_to_link_are_found_by_their_words(work: Workspace, entry: IntakeEntry) -> None:
    (hit,) = task_evidence.linkable(work, EvidenceKind.INTAKE, "dat dai")
    assert (hit.register, hit.record_id) == ("intake", entry.id)
    assert task_evidence.linkable(work, EvidenceKind.INTAKE, "khoáng sản") == ()


def test_plans_to_link_are_found_without_marks(work: Workspace) -> None:
    with work.operation("Thêm kế hoạch"):
        work.table(PLANS).save(Plan(year=2026, title="Kế hoạch theo dõi"))
    (hit,) = task_evidence.linkable(work, EvidenceKind.PLAN, "theo doi")
    assert hit.title == "2026 · Kế hoạch theo dõi"


def test_legal_documents_are_named_as_they_are_cited(work: Workspace) -> None:
    with work.operation("Thêm văn bản"):
        work.table(LEGAL).save(LegalDocument(type="Nghị định", number="30/2020/NĐ-CP", title="T"))
    (hit,) = task_evidence.linkable(work, EvidenceKind.LEGAL)
    assert hit.title == "Nghị định số 30/2020/NĐ-CP T"


def test_a_link_to_a_removed_record_still_says_what_it_was(
    work: Workspace, task: Task, entry: IntakeEntry
) -> None:
    task_evidence.add_link(work, task.id, EvidenceKind.INTAKE, entry.id)
    records.remove(work, INTAKE, [entry.id], "Xoá thông tin")
    assert titles(work, task) == ["02/03/2026 · Phản ánh về thủ tục đất đai"]
