"""The register of legal documents as a register of the tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ttpl_desktop.app import legal
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.ui.intake import choices
from ttpl_desktop.ui.intake.clock_action import START_CLOCK
from ttpl_desktop.ui.intake.fields import OfferField
from ttpl_desktop.ui.intake.view import (
    Host,
    Part,
    Place,
    RegisterView,
    Remark,
    ViewAction,
    state_of,
)
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import CheckField, LineField, TextField
from ttpl_desktop.ui.widgets.filter_bar import Filter
from ttpl_desktop.ui.widgets.paged_model import Column

TYPES = (
    "Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư",
    "Thông tư liên tịch", "Chỉ thị",
)  # fmt: skip

COLUMNS = (
    Column("Số, ký hiệu", lambda row: row.document.number, 15, "number"),
    Column("Loại", lambda row: row.document.type, 9, "type"),
    Column("Tên", lambda row: row.document.title or "(chưa có tên)", 40, "title", stretch=True),
    Column("Ban hành", lambda row: choices.date(row.document.issued_on), 10, "issued_on"),
    Column(
        "Hiệu lực", lambda row: row.standing.words, 15, state=lambda row: state_of(row.standing)
    ),
    Column("Cơ quan ban hành", lambda row: row.document.issuer, 18, hidden=True),
    Column("Lĩnh vực", lambda row: row.document.field, 16, hidden=True),
    Column(
        "Từ ngày",
        lambda row: choices.date(row.document.effective_on),
        10,
        "effective_on",
        hidden=True,
    ),
    Column(
        "Đến hết ngày",
        lambda row: choices.date(row.document.expired_on),
        12,
        "expired_on",
        hidden=True,
    ),
    Column("Thay thế bởi", lambda row: row.document.replaced_by, 20, hidden=True),
    Column(
        "Bản gốc",
        lambda row: "Đã đối chiếu" if row.document.is_checked else "Chưa đối chiếu",
        15,
        hidden=True,
        state=lambda row: State.DONE if row.document.is_checked else State.WAITING,
    ),
)


def _filters(work: Workspace, _year: int) -> Sequence[Filter]:
    force = {Condition("in_force"): "Còn hiệu lực", Condition("expired"): "Hết hiệu lực"}
    checked = {
        Condition("checked"): "Đã đối chiếu bản gốc",
        Condition("is_checked", "0"): "Chưa đối chiếu bản gốc",
    }
    return (
        Filter("type", "Loại", choices.by_words("type", legal.values_used(work, "type"))),
        Filter("field", "Lĩnh vực", choices.by_words("field", legal.values_used(work, "field"))),
        Filter("force", "Hiệu lực", force),
        Filter("checked", "Bản gốc", checked),
    )


def _parts(work: Workspace) -> Sequence[Part]:
    def used(field: str) -> tuple[str, ...]:
        return legal.values_used(work, field)

    return (
        Part(
            "Văn bản",
            (
                OfferField("type", "Loại", lambda: tuple(dict.fromkeys((*TYPES, *used("type"))))),
                LineField("number", "Số, ký hiệu", hint="ví dụ: 80/2025/NĐ-CP"),
                DateField("issued_on", "Ngày ban hành"),
                OfferField("issuer", "Cơ quan", lambda: used("issuer"), hint="ban hành văn bản"),
                TextField("title", "Tên", rows=2, hint="Tên, trích yếu, như ghi trên văn bản"),
                OfferField("field", "Lĩnh vực", lambda: used("field")),
            ),
        ),
        Part(
            "Hiệu lực",
            (
                DateField("effective_on", "Từ ngày"),
                DateField("expired_on", "Đến hết ngày"),
                LineField("amends", "Sửa đổi", hint="văn bản được sửa đổi"),
                LineField("replaced_by", "Thay thế bởi"),
            ),
        ),
        Part(
            "Đối chiếu với bản gốc",
            (CheckField("is_checked", "Đã đối chiếu"), TextField("note", "Ghi chú")),
        ),
    )


def _remarks(_work: Workspace, document: LegalDocument) -> Mapping[str, Remark]:
    begun, ended = document.effective_on, document.expired_on
    is_reversed = begun is not None and ended is not None and ended < begun
    wrong = "Ngày này trước ngày có hiệu lực." if is_reversed else ""
    return {"title": Remark(_citations(document)), "expired_on": Remark(wrong, State.SOON)}


def _citations(document: LegalDocument) -> str:
    """Both citations as they will be printed; one where they are the same."""
    full, short = document.full_citation(), document.short_citation().strip()
    if not short:
        return ""
    if full == short:
        return f"Khi in: {full}"
    return f"Khi in, lần đầu: {full}\nCác lần sau: {short}"


def _take_over(host: Host, _record: object) -> None:
    framework = host.work.framework_of(host.frame.year)
    added = legal.take_over(host.work, framework)
    if added:
        host.frame.tell(
            f"Đã thêm {len(added)} văn bản của khung {framework.name}.",
            action=("Hoàn tác", host.work.undo),
        )
    else:
        host.frame.tell(f"Sổ đã có đủ các văn bản của khung {framework.name}.")


LEGAL_VIEW = RegisterView(
    register=Register.LEGAL,
    title="Văn bản QPPL",
    new_words="+ Văn bản",
    empty=(
        "Sổ văn bản quy phạm pháp luật: căn cứ của kế hoạch, báo cáo và thông tin lấy từ đây. "
        "Bắt đầu bằng các văn bản của khung pháp lý, rồi thêm văn bản của lĩnh vực."
    ),
    columns=COLUMNS,
    rows=legal.rows,
    count=legal.count,
    find=legal.document,
    add=lambda work: legal.add(work, LegalDocument()),
    change=legal.change,
    remove=legal.remove,
    heading=lambda _work, document: document.short_citation().strip() or "Văn bản mới",
    standing=legal.validity,
    parts=_parts,
    first_field="type",
    sort="issued_on",
    is_descending=True,
    filters=_filters,
    options=lambda _work, _document: {},
    remarks=_remarks,
    actions=(
        ViewAction(
            "Thêm văn bản của khung pháp lý",
            "Ctrl+Shift+A",
            _take_over,
            Place.HEAD,
            needs_record=False,
        ),
        START_CLOCK,
    ),
)
