"""The register of legal documents, and the detailing documents that they call for."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from ttpl_desktop.app import plan_citations, records
from ttpl_desktop.app.standing import Sign, Standing, clock
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

_WORDS = {
    "type": "loại",
    "number": "số, ký hiệu",
    "issued_on": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "title": "tên",
    "field": "lĩnh vực",
    "effective_on": "ngày có hiệu lực",
    "expired_on": "ngày hết hiệu lực",
    "amends": "văn bản được sửa đổi",
    "replaced_by": "văn bản thay thế",
    "is_checked": "đã đối chiếu bản gốc",
    "legal_id": "văn bản giao",
    "provision": "điều khoản giao",
    "content": "nội dung được giao",
    "form": "hình thức",
    "drafting_unit": "đơn vị soạn thảo",
    "due_on": "hạn ban hành",
    "late_reason": "lý do chậm",
    "is_consistent": "tính thống nhất",
    "is_feasible": "tính khả thi",
    "note": "ghi chú",
}
"""What the label of a step calls the fields that a form changes."""


@dataclasses.dataclass(frozen=True, slots=True)
class LegalRow:
    """A legal document as a list shows it: with its validity today."""

    document: LegalDocument
    standing: Standing

    @property
    def id(self) -> int:
        """The document's id."""
        return self.document.id


@dataclasses.dataclass(frozen=True, slots=True)
class DetailingRow:
    """A detailing document as a list shows it: how it stands today, and who calls for it."""

    document: DetailingDocument
    standing: Standing
    legal: str

    @property
    def id(self) -> int:
        """The document's id."""
        return self.document.id


def rows(
    work: Workspace, query: Query, after: Key | None = None, limit: int = 50
) -> Page[LegalRow]:
    """Up to `limit` legal documents behind `after` in the query's order, with their validity."""
    found = work.table(LEGAL).page(query, after, limit)
    today = work.today()
    return Page(tuple(LegalRow(each, validity(each, today)) for each in found.rows), found.next_key)


def validity(of: LegalDocument, today: dt.date) -> Standing:
    """Whether a document is in force today, was, or will be."""
    if of.is_in_force(today):
        return Standing(Sign.DONE, "Còn hiệu lực")
    if of.expired_on is not None and of.expired_on < today:
        return Standing(Sign.WAITING, "Hết hiệu lực")
    return Standing(Sign.OPEN, "Chưa có hiệu lực")


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
    label = f"Sửa văn bản: {_WORDS[field]}"
    before = document(work, document_id)
    with work.operation(label, merge=f"{LEGAL.name}:{document_id}:{field}"):
        changed = records.change(work, LEGAL, document_id, label, **{field: value})
        plan_citations.follow(work, before, changed)
    return changed


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
    plans = work.table(PLANS).all()
    based = sum(
        document_id in (plan.legal_id, *(basis.legal_id for basis in plan.bases)) for plan in plans
    )
    focused = sum(document_id in item.legal_ids for item in work.table(PLAN_ITEMS).all())
    counted = (
        (len(work.table(INTAKE).all(legal_id=document_id)), "thông tin tiếp nhận"),
        (len(work.table(DETAILING).all(legal_id=document_id)), "văn bản quy định chi tiết"),
        (based, "kế hoạch"),
        (focused, "mục kế hoạch"),
    )
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


def values_used(work: Workspace, field: str) -> tuple[str, ...]:
    """The words that legal documents already hold in a field: what its form offers."""
    return work.table(LEGAL).values(field)


def detailing_rows(
    work: Workspace, query: Query, after: Key | None = None, limit: int = 50
) -> Page[DetailingRow]:
    """Up to `limit` detailing documents behind `after` in the query's order, as they stand."""
    found = work.table(DETAILING).page(query, after, limit)
    cited = _citations(work, found.rows)
    rows = (
        DetailingRow(each, progress(each, work.today()), cited.get(each.legal_id or 0, ""))
        for each in found.rows
    )
    return Page(tuple(rows), found.next_key)


def _citations(work: Workspace, found: Sequence[DetailingDocument]) -> Mapping[int, str]:
    table = work.table(LEGAL)
    callers = {each.legal_id: table.get(each.legal_id) for each in found if each.legal_id}
    return {key: caller.short_citation() for key, caller in callers.items() if caller}


def progress(of: DetailingDocument, today: dt.date) -> Standing:
    """Whether a detailing document is issued, late, or still in time."""
    if of.issued_on is not None:
        if of.is_late(today):
            return Standing(Sign.SOON, "Ban hành chậm")
        return Standing(Sign.DONE, "Đã ban hành")
    if of.is_late(today):
        return Standing(Sign.LATE, "Chậm")
    return Standing(Sign.OPEN, "Chưa ban hành")


def lateness(of: DetailingDocument, today: dt.date) -> Standing | None:
    """How far off its due day it is, or how late it was issued; None without a due day."""
    if of.due_on is None:
        return None
    if of.issued_on is None:
        return clock(of.due_on, today)
    days = (of.issued_on - of.due_on).days
    if days > 0:
        return Standing(Sign.LATE, f"Ban hành chậm {days} ngày so với hạn {vn_date(of.due_on)}")
    return Standing(Sign.DONE, "Ban hành đúng hạn")


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
    label = f"Sửa văn bản quy định chi tiết: {_WORDS[field]}"
    return records.change(work, DETAILING, document_id, label, **{field: value})


def remove_detailing(work: Workspace, document_ids: Iterable[int]) -> None:
    """Moves detailing documents to the bin."""
    records.remove(work, DETAILING, document_ids, "Xoá văn bản quy định chi tiết")


def forms_used(work: Workspace) -> tuple[str, ...]:
    """The forms (hình thức) that detailing documents already have."""
    return work.table(DETAILING).values("form")


def late_without_reason(work: Workspace) -> tuple[DetailingDocument, ...]:
    """Late detailing documents for which nobody has written why: the report needs the reason."""
    late = Query(today=work.today(), conditions=(Condition("late"),))
    table = work.table(DETAILING)
    found = (table.get(document_id) for document_id in table.ids(late))
    return tuple(each for each in found if each is not None and not each.late_reason)
