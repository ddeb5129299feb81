"""What proves that a task was done: files, links to records, or words."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ttpl_desktop.app import attachments, records
from ttpl_desktop.app.task_closing import is_last_proof
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.query import Hit, Query
from ttpl_desktop.domain.task import Evidence, EvidenceKind
from ttpl_desktop.domain.text import fold, normal, shorten
from ttpl_desktop.storage.registers.intake import ATTACHMENTS, INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.report import REPORTS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import EVIDENCE, TASKS
from ttpl_desktop.storage.registers.urging import LETTERS

_OFFERED = 50
_TITLE = 120


@dataclasses.dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence as it is listed; `register` is that of a linked record, else empty."""

    evidence: Evidence
    title: str
    register: str = ""


def proofs(work: Workspace, task_id: int) -> tuple[Proof, ...]:
    """The evidence of a task, in the order in which it was added."""
    return tuple(_proof(work, each) for each in work.table(EVIDENCE).all(task_id=task_id))


def add_file(work: Workspace, task_id: int, file: Path) -> Evidence:
    """Keeps a copy of a file as evidence, as one step. Raises UserFacingError if it cannot."""
    with work.operation("Thêm bằng chứng"):
        kept = attachments.attach(work, Register.TASK.value, task_id, file)
        known = work.table(EVIDENCE).all(task_id=task_id, kind="file", record_id=kept.id)
        if known:
            return known[0]
        return _add(work, Evidence(0, task_id, EvidenceKind.FILE, kept.id, kept.name))


def add_link(work: Workspace, task_id: int, kind: EvidenceKind, record_id: int) -> Evidence:
    """Links a record as evidence, as one step; the same record twice is one piece.

    Raises UserFacingError for the task itself.
    """
    if (kind, record_id) == (EvidenceKind.TASK, task_id):
        raise UserFacingError(
            "Một nhiệm vụ không tự làm bằng chứng cho chính nó. Hãy chọn nhiệm vụ khác."
        )
    known = work.table(EVIDENCE).all(task_id=task_id, kind=kind.value, record_id=record_id)
    if known:
        return known[0]
    return _add(work, Evidence(0, task_id, kind, record_id))


def add_words(work: Workspace, task_id: int, text: str) -> Evidence:
    """Keeps words as evidence (where the paper lies, who confirmed), as one step."""
    words = normal(text).strip()
    if not words:
        raise UserFacingError(
            "Chưa có lời ghi nào. Hãy ghi bằng chứng nằm ở đâu hoặc do ai xác nhận."
        )
    return _add(work, Evidence(0, task_id, EvidenceKind.WORDS, None, words))


def remove(work: Workspace, evidence_id: int, reason: str = "") -> None:
    """Takes a piece of evidence away, as one step; a file leaves the task with it.

    `reason` says why a done task stands without evidence: where this is its last piece, it becomes
    the task's outcome. Raises UserFacingError where it is needed and empty.
    """
    evidence = work.table(EVIDENCE).get(evidence_id)
    if evidence is None:
        raise KeyError(evidence_id)
    stamp, words = work.store.now().isoformat(), normal(reason).strip()
    is_last = is_last_proof(work, evidence)
    if is_last and not words:
        raise UserFacingError(
            "Đây là bằng chứng cuối cùng của nhiệm vụ đã hoàn thành. "
            "Hãy ghi lý do không còn bằng chứng, hoặc mở lại nhiệm vụ trước."
        )
    with work.operation("Bỏ bằng chứng"):
        if is_last:
            records.change(work, TASKS, evidence.task_id, "Bỏ bằng chứng", outcome=words)
        work.table(EVIDENCE).remove([evidence_id], stamp)
        if evidence.kind is EvidenceKind.FILE and evidence.record_id:
            work.table(ATTACHMENTS).remove([evidence.record_id], stamp)


def file_to_open(work: Workspace, evidence: Evidence) -> Path:
    """A read-only copy of the file behind a piece of evidence. Raises UserFacingError."""
    if evidence.kind is not EvidenceKind.FILE or evidence.record_id is None:
        raise ValueError(evidence.kind)
    return attachments.copy_to_open(work, evidence.record_id)


def linkable(work: Workspace, kind: EvidenceKind, text: str = "") -> tuple[Hit, ...]:
    """The records of a kind that can be linked and hold the words, newest first, fifty at most."""
    link = _LINKS[kind]
    if link.spec.searched:
        query = Query(work.today(), text=text, is_descending=True)
        found = work.table(link.spec).page(query, None, _OFFERED).rows
    else:
        found = tuple(reversed(work.table(link.spec).all()))
    hits = (Hit(link.spec.name, record.id, link.title(record)) for record in found)
    if link.spec.searched:
        return tuple(hits)
    return tuple(hit for hit in hits if fold(text) in fold(hit.title))[:_OFFERED]


def _add(work: Workspace, evidence: Evidence) -> Evidence:
    with work.operation("Thêm bằng chứng"):
        return work.table(EVIDENCE).save(evidence)


def _proof(work: Workspace, evidence: Evidence) -> Proof:
    link = _LINKS.get(evidence.kind)
    if link is None or evidence.record_id is None:
        return Proof(evidence, evidence.text)
    record = work.table(link.spec).get(evidence.record_id)
    if record is None:
        return Proof(evidence, f"{evidence.kind.words} không còn")
    return Proof(evidence, link.title(record), link.spec.name)


@dataclasses.dataclass(frozen=True, slots=True)
class _Link:
    """A register that evidence can point to, and the words that name its record."""

    spec: TableSpec[Any]
    title: Callable[..., str]


_LINKS: Mapping[EvidenceKind, _Link] = {
    EvidenceKind.INTAKE: _Link(
        INTAKE,
        lambda entry: f"{entry.received_on:%d/%m/%Y} · {shorten(entry.content, _TITLE)}",
    ),
    EvidenceKind.LEGAL: _Link(
        LEGAL,
        lambda legal: shorten(f"{legal.short_citation()} {legal.title}", _TITLE),
    ),
    EvidenceKind.DETAILING: _Link(
        DETAILING,
        lambda document: shorten(f"{document.form} {document.title or document.content}", _TITLE),
    ),
    EvidenceKind.PLAN: _Link(
        PLANS,
        lambda plan: shorten(f"{plan.year} · {plan.number} {plan.title}", _TITLE),
    ),
    EvidenceKind.SUPERIOR: _Link(
        SUPERIOR_PLANS,
        lambda plan: shorten(f"{plan.year} · {plan.called()} {plan.office}", _TITLE),
    ),
    EvidenceKind.REPORT: _Link(
        REPORTS,
        lambda report: shorten(f"{report.year} · {report.number} {report.title}", _TITLE),
    ),
    EvidenceKind.LETTER: _Link(
        LETTERS,
        lambda letter: shorten(
            f"{letter.written_on:%d/%m/%Y} · {letter.number} {letter.subject}", _TITLE
        ),
    ),
    EvidenceKind.TASK: _Link(TASKS, lambda task: shorten(f"{task.year} · {task.title}", _TITLE)),
}

REGISTERS: Mapping[EvidenceKind, str] = {kind: link.spec.name for kind, link in _LINKS.items()}
"""The register of the records that each kind of evidence links."""
