"""The intake log as a register of the tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ttpl_desktop.app import intake, intake_steps
from ttpl_desktop.app.intake import IntakeRow
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.framework import Framework, find, label_of
from ttpl_desktop.domain.intake import IntakeEntry, Route
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.intake import choices, dialogs
from ttpl_desktop.ui.intake.clock_action import START_CLOCK
from ttpl_desktop.ui.intake.fields import LongChoice, OfferField
from ttpl_desktop.ui.intake.view import (
    Host,
    Offered,
    Part,
    Place,
    Quick,
    RegisterView,
    Remark,
    ViewAction,
    Waiting,
    state_of,
)
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import CheckField, LineField, TextField
from ttpl_desktop.ui.widgets.filter_bar import Filter
from ttpl_desktop.ui.widgets.paged_model import Column

_LONGEST_CELL = 200
_UNVERIFIED, _OVERDUE = Condition("unverified"), Condition("overdue_handling")


def _content(row: IntakeRow) -> str:
    return shorten(row.entry.content, _LONGEST_CELL) or "(chưa ghi nội dung)"


def _criterion(row: IntakeRow) -> str:
    key = row.entry.criterion
    return key if not key or key[0].isdigit() else "Tác động"


COLUMNS = (
    Column("Ngày", lambda row: vn_date(row.entry.received_on), 10, "received_on"),
    Column("Nội dung", _content, 40, "content", stretch=True),
    Column("Nguồn", lambda row: row.source, 12, "source"),
    Column("Tiêu chí", _criterion, 7, "criterion"),
    Column(
        "Tình trạng", lambda row: row.standing.words, 14, state=lambda row: state_of(row.standing)
    ),
    Column("Hạn", lambda row: choices.date(row.entry.due_on), 10, "due_on", hidden=True),
    Column("Kênh", lambda row: row.channel, 18, hidden=True),
    Column("Người cung cấp", lambda row: row.entry.provider, 18, "provider", hidden=True),
    Column("Lĩnh vực", lambda row: row.entry.field, 16, hidden=True),
    Column("Văn bản", lambda row: row.legal, 20, hidden=True),
    Column("Điều khoản", lambda row: row.entry.provision, 14, hidden=True),
    Column("Nguyên nhân", lambda row: row.cause, 18, hidden=True),
    Column("Hướng xử lý", lambda row: row.action, 20, hidden=True),
    Column("Đơn vị xử lý", lambda row: row.entry.handler, 18, hidden=True),
    Column("Kết quả", lambda row: shorten(row.entry.result, _LONGEST_CELL), 24, hidden=True),
    Column("Kết thúc", lambda row: choices.date(row.entry.closed_on), 10, hidden=True),
)


def _filters(work: Workspace, year: int) -> Sequence[Filter]:
    framework = work.framework_of(year)
    criteria = {
        Condition("criterion", each.key): choices.criterion(each) for each in framework.criteria
    }
    verified = {Condition("verified"): "Đã đối chiếu", _UNVERIFIED: "Cần, chưa đối chiếu"}
    handling = {
        Condition("open"): "Chưa xử lý xong",
        _OVERDUE: "Quá hạn xử lý",
        Condition("closed"): "Đã xử lý xong",
    }
    return (
        Filter("source", "Nguồn", choices.by_key("source", framework.sources)),
        Filter("channel", "Kênh", choices.by_key("channel", framework.channels)),
        Filter("criterion", "Tiêu chí", criteria),
        Filter("field", "Lĩnh vực", choices.by_words("field", intake.fields_used(work))),
        Filter("verified", "Đối chiếu", verified),
        Filter("handling", "Xử lý", handling),
    )


def _parts(work: Workspace) -> Sequence[Part]:
    received = (
        DateField("received_on", "Ngày"),
        LongChoice("source", "Nguồn"),
        LongChoice("channel", "Kênh"),
        LineField("provider", "Người cung cấp"),
        TextField("content", "Nội dung", rows=3),
        OfferField("field", "Lĩnh vực", lambda: intake.fields_used(work)),
        LongChoice("legal_id", "Văn bản"),
        LineField("provision", "Điều khoản", hint="ví dụ: khoản 2 Điều 5"),
    )
    checked = (
        CheckField("must_check", "Phải đối chiếu"),
        CheckField("is_verified", "Đã đối chiếu"),
        LineField("verified_how", "Cách đối chiếu", hint="hỏi ai, so với hồ sơ nào"),
        DateField("verified_on", "Ngày đối chiếu"),
    )
    assessed = (LongChoice("criterion", "Tiêu chí"), LongChoice("cause", "Nguyên nhân"))
    handled = (
        LongChoice("is_competent", "Thẩm quyền"),
        LongChoice("action", "Hướng xử lý"),
        LongChoice("route", "Cách xử lý"),
        OfferField("handler", "Đơn vị xử lý", lambda: choices.units(work)),
        DateField("due_on", "Hạn xử lý"),
    )
    ended = (TextField("result", "Kết quả", rows=2), TextField("note", "Ghi chú", rows=1))
    return (
        Part("1. Tiếp nhận", received, lambda entry, _today: intake_steps.received(entry)),
        Part("2. Kiểm tra, đối chiếu", checked, lambda entry, _today: intake_steps.checked(entry)),
        Part("3. Đánh giá", assessed, lambda entry, _today: intake_steps.assessed(entry)),
        Part("4. Xử lý", handled, intake_steps.handled),
        Part("5. Kết quả", ended, lambda entry, _today: intake_steps.ended(entry)),
    )


def _options(work: Workspace, entry: IntakeEntry) -> Mapping[str, Mapping[Any, Offered]]:
    framework = intake.framework_of(work, entry)
    routes = {
        route: Offered(
            label_of(framework.routes, route.value) if route is not Route.NONE else route.words
        )
        for route in Route
    }
    competence = choices.three_state("Chưa xác định", "Thuộc thẩm quyền", "Không thuộc thẩm quyền")
    return {
        "source": choices.statements(framework.sources),
        "channel": choices.statements(framework.channels),
        "legal_id": choices.legal_documents(work),
        "criterion": choices.criteria(framework.criteria),
        "cause": choices.statements(framework.causes),
        "is_competent": competence,
        "action": choices.statements(framework.actions),
        "route": routes,
    }


def _remarks(work: Workspace, entry: IntakeEntry) -> Mapping[str, Remark]:
    framework = intake.framework_of(work, entry)
    late = entry.received_on > work.today()
    lawful = intake_steps.lawful_due(work, framework, entry)
    return {
        "received_on": Remark("Ngày này còn ở phía trước." if late else "", State.SOON),
        "must_check": Remark(intake_steps.why_checked(framework, entry)),
        "criterion": Remark(_assessing(framework, entry.criterion)),
        "due_on": Remark(f"{lawful.words} Ctrl+Shift+Q để lấy ngày này." if lawful else ""),
    }


def _assessing(framework: Framework, key: str) -> str:
    """The exact wording of a criterion, where it stands, and what to ask."""
    criterion = find(framework.criteria, key)
    if criterion is None:
        return ""
    head = f"{criterion.label} ({intake_steps.authority(criterion)})."
    return "\n".join((head, *(f"• {question}" for question in criterion.checklist)))


def _close(host: Host, entry: IntakeEntry) -> None:
    answer = dialogs.ask_closing(host.window(), entry.result, entry.received_on, host.frame.today())
    if answer is not None:
        intake.close(host.work, entry.id, answer.result, answer.closed_on)


def _add_same(host: Host, entry: IntakeEntry) -> None:
    host.show_new(intake.duplicate(host.work, entry.id).id)


def _take_lawful_due(host: Host, entry: IntakeEntry) -> None:
    framework = intake.framework_of(host.work, entry)
    lawful = intake_steps.lawful_due(host.work, framework, entry)
    if lawful is None:
        raise UserFacingError(
            "Khung pháp lý không đặt thời hạn cho thông tin đến qua kênh này; hãy tự ghi hạn xử lý."
        )
    intake.change(host.work, entry.id, "due_on", lawful.last_day)


INTAKE_VIEW = RegisterView(
    register=Register.INTAKE,
    title="Thông tin tiếp nhận",
    new_words="+ Thông tin",
    empty=(
        "Sổ ghi mọi thông tin đến: báo cáo, kết quả kiểm tra, báo chí, phản ánh. "
        "Số liệu của báo cáo được đếm từ đây. Dán nội dung vào dòng phía trên hoặc bấm nút dưới."
    ),
    columns=COLUMNS,
    rows=intake.rows,
    count=intake.count,
    find=intake.entry,
    add=intake.add,
    change=intake.change,
    remove=intake.remove,
    heading=lambda _work, entry: f"Thông tin ngày {vn_date(entry.received_on)}",
    standing=intake_steps.standing,
    parts=_parts,
    first_field="content",
    sort="received_on",
    is_descending=True,
    dated_by="received_on",
    dated_words="ngày tiếp nhận",
    filters=_filters,
    options=_options,
    remarks=_remarks,
    waiting=(
        Waiting("quá hạn xử lý", (_OVERDUE,), State.LATE),
        Waiting("chưa đối chiếu", (_UNVERIFIED,), State.SOON),
    ),
    quick=Quick(
        "Dán nội dung rồi nhấn Enter để thêm, hoặc thả tệp vào đây", intake.add, intake.add_files
    ),
    actions=(
        ViewAction("Thêm cùng nguồn", "Ctrl+Shift+S", _add_same, Place.HEAD),
        START_CLOCK,
        ViewAction(
            "Kết thúc xử lý…",
            "Ctrl+Shift+H",
            _close,
            Place.FORM_PRIMARY,
            suits=lambda entry: entry.closed_on is None,
        ),
        ViewAction(
            "Mở lại",
            "Ctrl+Shift+J",
            lambda host, entry: intake.reopen(host.work, entry.id),
            Place.FORM,
            suits=lambda entry: entry.closed_on is not None,
        ),
        ViewAction("Đặt hạn theo quy định", "Ctrl+Shift+Q", _take_lawful_due),
    ),
)
