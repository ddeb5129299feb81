"""The detailing documents as a register of the tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ttpl_desktop.app import legal
from ttpl_desktop.app.legal import DetailingRow
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.legal import DetailingDocument
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.intake import choices
from ttpl_desktop.ui.intake.fields import LongChoice, OfferField
from ttpl_desktop.ui.intake.view import (
    Offered,
    Part,
    RegisterView,
    Remark,
    Waiting,
    state_of,
)
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.filter_bar import Filter
from ttpl_desktop.ui.widgets.paged_model import Column

FORMS = ("Nghị quyết", "Quyết định", "Thông tư", "Nghị định")
_LONGEST_CELL, _LONGEST_HEADING = 200, 80
_LATE = Condition("late")


def _title(row: DetailingRow) -> str:
    words = row.document.title or row.document.content
    return shorten(words, _LONGEST_CELL) or "(chưa ghi nội dung được giao)"


COLUMNS = (
    Column("Hạn", lambda row: choices.date(row.document.due_on), 10, "due_on"),
    Column("Văn bản, nội dung được giao", _title, 40, "title", stretch=True),
    Column("Đơn vị soạn thảo", lambda row: row.document.drafting_unit, 16, "drafting_unit"),
    Column(
        "Tình trạng", lambda row: row.standing.words, 15, state=lambda row: state_of(row.standing)
    ),
    Column("Văn bản giao", lambda row: row.legal, 16, hidden=True),
    Column("Hình thức", lambda row: row.document.form, 11, hidden=True),
    Column("Điều khoản giao", lambda row: row.document.provision, 16, hidden=True),
    Column("Số, ký hiệu", lambda row: row.document.number, 14, hidden=True),
    Column(
        "Ban hành", lambda row: choices.date(row.document.issued_on), 10, "issued_on", hidden=True
    ),
    Column("Lý do chậm", lambda row: row.document.late_reason, 24, hidden=True),
)


def _filters(work: Workspace, _year: int) -> Sequence[Filter]:
    progress = {
        Condition("missing"): "Chưa ban hành",
        Condition("issued"): "Đã ban hành",
        Condition("on_time"): "Ban hành đúng hạn",
        _LATE: "Chậm",
    }
    quality = {
        Condition("inconsistent"): "Chưa thống nhất, đồng bộ",
        Condition("infeasible"): "Chưa khả thi",
    }
    return (
        Filter("progress", "Tình trạng", progress),
        Filter("legal", "Văn bản giao", choices.by_legal(work)),
        Filter("form", "Hình thức", choices.by_words("form", legal.forms_used(work))),
        Filter("quality", "Đánh giá", quality),
    )


def _parts(work: Workspace) -> Sequence[Part]:
    def forms() -> tuple[str, ...]:
        return tuple(dict.fromkeys((*FORMS, *legal.forms_used(work))))

    return (
        Part(
            "Nội dung được giao",
            (
                LongChoice("legal_id", "Văn bản giao"),
                LineField("provision", "Điều khoản", hint="ví dụ: khoản 3 Điều 12"),
                TextField("content", "Nội dung giao", rows=2),
                OfferField("form", "Hình thức", forms),
                OfferField("drafting_unit", "Đơn vị soạn", lambda: choices.units(work)),
                DateField("due_on", "Hạn ban hành"),
            ),
        ),
        Part(
            "Ban hành",
            (
                LineField("number", "Số, ký hiệu"),
                TextField("title", "Tên", rows=2),
                DateField("issued_on", "Ngày ban hành"),
                TextField("late_reason", "Lý do chậm", rows=1),
            ),
            legal.lateness,
        ),
        Part(
            "Đánh giá",
            (
                LongChoice("is_consistent", "Thống nhất"),
                LongChoice("is_feasible", "Khả thi"),
                TextField("note", "Ghi chú", rows=1),
            ),
        ),
    )


def _options(work: Workspace, _document: DetailingDocument) -> Mapping[str, Mapping[Any, Offered]]:
    return {
        "legal_id": choices.legal_documents(work),
        "is_consistent": choices.three_state(
            "Chưa đánh giá", "Thống nhất, đồng bộ", "Chưa thống nhất, đồng bộ"
        ),
        "is_feasible": choices.three_state("Chưa đánh giá", "Khả thi", "Chưa khả thi"),
    }


def _remarks(work: Workspace, document: DetailingDocument) -> Mapping[str, Remark]:
    if not document.is_late(work.today()) or document.late_reason:
        return {}
    return {"late_reason": Remark("Văn bản chậm: báo cáo cần lý do.", State.SOON)}


def _heading(_work: Workspace, document: DetailingDocument) -> str:
    if document.number:
        return f"{document.form} số {document.number}".strip()
    return shorten(document.title or document.content, _LONGEST_HEADING) or "Văn bản mới"


DETAILING_VIEW = RegisterView(
    register=Register.DETAILING,
    title="Văn bản quy định chi tiết",
    new_words="+ Văn bản quy định chi tiết",
    empty=(
        "Sổ các văn bản mà luật, nghị định giao địa phương quy định chi tiết: ai soạn, "
        "hạn nào, đã ban hành chưa, chậm vì sao."
    ),
    columns=COLUMNS,
    rows=legal.detailing_rows,
    count=legal.detailing_count,
    find=legal.detailing_document,
    add=lambda work: legal.add_detailing(work, DetailingDocument()),
    change=legal.change_detailing,
    remove=legal.remove_detailing,
    heading=_heading,
    standing=legal.progress,
    parts=_parts,
    first_field="content",
    sort="due_on",
    filters=_filters,
    options=_options,
    remarks=_remarks,
    waiting=(Waiting("chậm, chưa ghi lý do", (_LATE, Condition("late_reason", "")), State.LATE),),
)
