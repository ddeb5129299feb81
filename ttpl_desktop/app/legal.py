"""The register of legal documents, and the detailing documents that they call for."""

from __future__ import annotations

from collections.abc import Iterable

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.storage.registers import DETAILING, INTAKE, LEGAL


def page(
    work: Workspace, query: Query, after: Key | None = None, limit: int = 50
) -> Page[LegalDocument]:
    """Up to `limit` legal documents behind `after` in the query's order."""
    return work.table(LEGAL).page(query, after, limit)


def count(work: Workspace, query: Query) -> int:
    """How many legal documents the query has."""
    return work.table(LEGAL).count(query)


def document(work: Workspace, document_id: int) -> LegalDocument:
    """One legal document; KeyError where there is none."""
    found = work.table(LEGAL).get(document_id)
    if found is None:
        raise KeyError(document_id)
    return found


def documents(work: Workspace) -> tuple[LegalDocument, ...]:
    """Every legal document of the register: what a choice of one offers."""
    return work.table(LEGAL).all()


def add(work: Workspace, new: LegalDocument) -> LegalDocument:
    """A new legal document."""
    with work.operation("Thêm văn bản"):
        return work.table(LEGAL).save(new)


def change(work: Workspace, document_id: int, field: str, value: object) -> LegalDocument:
    """Writes one field of a legal document."""
    return records.change(work, LEGAL, document_id, "Sửa văn bản", **{field: value})


def remove(work: Workspace, document_ids: Iterable[int]) -> None:
    """Moves legal documents to the bin. Raises UserFacingError where something still needs one."""
    ids = tuple(document_ids)
    for document_id in ids:
        uses = _uses(work, document_id)
        if uses:
            raise UserFacingError(
                f"“{document(work, document_id).short_citation()}” đang được {uses} nhắc tới; "
                "hãy gỡ liên kết ở đó trước khi xoá."
            )
    records.remove(work, LEGAL, ids, "Xoá văn bản")


def _uses(work: Workspace, document_id: int) -> str:
    entries = len(work.table(INTAKE).all(legal_id=document_id))
    detailing = len(work.table(DETAILING).all(legal_id=document_id))
    counted = ((entries, "thông tin tiếp nhận"), (detailing, "văn bản quy định chi tiết"))
    return ", ".join(f"{number} {words}" for number, words in counted if number)


def take_over(work: Workspace, framework: Framework) -> tuple[LegalDocument, ...]:
    """Adds the framework's own documents that the register does not have yet; gives those."""
    known = {same_spelling(each.short_citation()) for each in documents(work)}
    with work.operation("Thêm văn bản của khung pháp lý"):
        return tuple(
            work.table(LEGAL).save(stated.document)
            for stated in framework.documents
            if same_spelling(stated.document.short_citation()) not in known
        )


def detailing_page(
    work: Workspace, query: Query, after: Key | None = None, limit: int = 50
) -> Page[DetailingDocument]:
    """Up to `limit` detailing documents behind `after` in the query's order."""
    return work.table(DETAILING).page(query, after, limit)


def detailing_count(work: Workspace, query: Query) -> int:
    """How many detailing documents the query has."""
    return work.table(DETAILING).count(query)


def detailing_document(work: Workspace, document_id: int) -> DetailingDocument:
    """One detailing document; KeyError where there is none."""
    found = work.table(DETAILING).get(document_id)
    if found is None:
        raise KeyError(document_id)
    return found


def add_detailing(work: Workspace, new: DetailingDocument) -> DetailingDocument:
    """A new detailing document."""
    with work.operation("Thêm văn bản quy định chi tiết"):
        return work.table(DETAILING).save(new)


def change_detailing(
    work: Workspace, document_id: int, field: str, value: object
) -> DetailingDocument:
    """Writes one field of a detailing document."""
    label = "Sửa văn bản quy định chi tiết"
    return records.change(work, DETAILING, document_id, label, **{field: value})


def remove_detailing(work: Workspace, document_ids: Iterable[int]) -> None:
    """Moves detailing documents to the bin."""
    records.remove(work, DETAILING, document_ids, "Xoá văn bản quy định chi tiết")


def late_without_reason(work: Workspace) -> tuple[DetailingDocument, ...]:
    """Late detailing documents for which nobody has written why: the report needs the reason."""
    late = Query(today=work.today(), conditions=(Condition("late"),))
    table = work.table(DETAILING)
    found = (table.get(document_id) for document_id in table.ids(late))
    return tuple(each for each in found if each is not None and not each.late_reason)
