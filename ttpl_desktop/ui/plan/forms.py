"""The forms of a plan: its head, its end, and one for each kind of item."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.plan import ActivityLayout, FocusLevel, ItemKind, Plan, PlanItem, PlanKind
from ttpl_desktop.domain.terms import ActivityKind, Term
from ttpl_desktop.ui.papers.fields import STYLES, RecipientsField
from ttpl_desktop.ui.plan.duties_field import Duties, DutiesField
from ttpl_desktop.ui.plan.fields import RequiredField
from ttpl_desktop.ui.plan.legal_fields import BasesField, DocumentsField, Library
from ttpl_desktop.ui.plan.signer_field import PlanSignerField
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.units_field import UnitsField

Units = Callable[[], Sequence[str]]

SERVING = "superior_ids"
"""The field of the duties that an activity carries out: it is shown where there are any."""
# Asked for an inspection alone; shown for another activity only where something stands there.
_INSPECTED = ("scope", "content")
_EXAMINED = ("subject", "method")
_EXAMINING = (ActivityKind.INSPECTION, ActivityKind.SURVEY)


def head_form(library: Library) -> Form:
    """What stands over the items."""
    return Form(
        [
            TextField("title", "Trích yếu", rows=2),
            ChoiceField("kind", "Loại", _words(PlanKind)),
            DateField("law_passed_on", "Ngày thông qua"),
            DateField("law_planned_on", "Ngày kế hoạch của Thủ tướng"),
            BasesField("bases", "Căn cứ", library),
            TextField("opening", "Mở đầu", rows=4),
            ChoiceField("layout", "Trình bày hoạt động", _words(ActivityLayout)),
        ]
    )


def closing_form() -> Form:
    """What stands behind the items."""
    return Form(
        [
            TextField("closing", "Đoạn kết", rows=4),
            RecipientsField("recipients", "Nơi nhận"),
            LineField("archive", "Lưu", hint="VT, …"),
            PlanSignerField("signer", "Người ký"),
        ]
    )


def section_form() -> Form:
    """A heading, with the paragraph that may stand right under it."""
    return Form(
        [
            TextField("title", "Đề mục", rows=1),
            _style(),
            TextField("text", "Đoạn dẫn", rows=4),
            RequiredField("required", "Nội dung bắt buộc"),
        ]
    )


def text_form() -> Form:
    """A paragraph."""
    return Form(
        [
            TextField("text", "Nội dung", rows=8, most=20),
            TextField("title", "Tên đoạn", rows=1),
            _style(),
        ]
    )


def focus_form(library: Library) -> Form:
    """A focus field."""
    return Form(
        [
            TextField("title", "Lĩnh vực", rows=1),
            ChoiceField("focus_level", "Cấp", _words(FocusLevel)),
            TextField("scope", "Phạm vi", rows=1),
            TextField("content", "Nội dung", rows=2),
            TextField("subject", "Đối tượng", rows=1),
            DocumentsField("legal_ids", "Văn bản", library),
            DateField("issued_from", "Ban hành từ"),
            DateField("issued_to", "Ban hành đến"),
            TextField("text", "Thuyết minh", rows=2),
            _style(),
        ]
    )


def activity_form(units: Units, duties: Duties) -> Form:
    """An activity; `shown_for` says which of its fields a kind of activity needs."""
    return Form(
        [
            TextField("title", "Hoạt động", rows=1),
            TextField("text", "Nội dung", rows=2),
            ChoiceField("activity", "Loại", _words(ActivityKind)),
            DutiesField(SERVING, "Cấp trên giao", duties),
            UnitsField("lead", "Chủ trì", units),
            UnitsField("executors", "Thực hiện", units),
            UnitsField("coordinators", "Phối hợp", units),
            TextField("time", "Thời gian", rows=1, hint="Ví dụ: Quý III; trước ngày 01/12"),
            TextField("product", "Sản phẩm", rows=1),
            TextField("place", "Địa điểm", rows=1),
            TextField("scope", "Phạm vi", rows=1),
            TextField("subject", "Đối tượng", rows=1),
            TextField("content", "Nội dung kiểm tra", rows=2),
            TextField("method", "Phương thức", rows=1),
            LineField("collator", "Đầu mối tổng hợp"),
            TextField("budget", "Kinh phí", rows=1),
            _style(),
        ]
    )


_OF_A_LAW = ("law_passed_on", "law_planned_on")


def head_fields(plan: Plan) -> tuple[str, ...]:
    """The fields that the head of a plan shows: its clocks only where it carries out a law."""
    days = _OF_A_LAW if plan.kind is PlanKind.IMPLEMENTATION else ()
    return ("title", "kind", *days, "bases", "opening", "layout")


def shown_fields(item: PlanItem) -> tuple[str, ...]:
    """The fields that an item's form shows: what its kind asks for, and what is written anyway."""
    if item.kind is ItemKind.TEXT:
        return ("text", "title", "style") if item.title else ("text", "style")
    if item.kind is not ItemKind.ACTIVITY:
        return ()
    asked = set(_INSPECTED) if item.activity is ActivityKind.INSPECTION else set()
    asked |= set(_EXAMINED) if item.activity in _EXAMINING else set()
    special = {*_INSPECTED, *_EXAMINED}
    always = (
        *("title", "text", "activity", "lead", "executors", "coordinators", "time", "product"),
        *("place", "collator", "budget", "style"),
    )
    return (*always, *(name for name in special if name in asked or getattr(item, name)))


def _style() -> ChoiceField:
    return ChoiceField("style", "Đánh số", {style: STYLES[style] for style in NumberStyle})


def _words(terms: type[Term]) -> dict[Term, str]:
    return {term: term.words for term in terms}
