"""Reports: make one from the framework's outline, edit its head and sections, submit, issue."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app import records, tree
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.drafting import draft_report
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.outline import Placed, arrange, children_of
from ttpl_desktop.domain.report import Report, ReportSection, ReportStatus
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.report import OVERRIDES, REPORTS, SECTIONS

_LABELS = {
    "title": "Sửa tên báo cáo",
    "opening": "Sửa đoạn mở đầu",
    "closing": "Sửa đoạn kết",
    "first_day": "Đổi kỳ số liệu",
    "last_day": "Đổi kỳ số liệu",
    "addressees": "Sửa kính gửi",
    "recipients": "Sửa nơi nhận",
    "archive": "Sửa nơi lưu",
    "signer": "Đổi người ký",
}
_SECTION_LABELS = {
    "title": "Sửa tên mục báo cáo",
    "text": "Sửa lời văn báo cáo",
    "style": "Đổi kiểu đánh số",
}


def reports_of(work: Workspace, year: int) -> tuple[Report, ...]:
    """The reports of a year, in the order in which they were made."""
    return work.table(REPORTS).all(year=year)


def report(work: Workspace, report_id: int) -> Report:
    """The head of a report; KeyError where there is none."""
    found = work.table(REPORTS).get(report_id)
    if found is None:
        raise KeyError(report_id)
    return found


def sections(work: Workspace, report_id: int) -> tuple[Placed[ReportSection], ...]:
    """The sections of a report in reading order, with their numbers."""
    return arrange(work.table(SECTIONS).all(report_id=report_id))


def section(work: Workspace, section_id: int) -> ReportSection:
    """One section; KeyError where there is none."""
    found = work.table(SECTIONS).get(section_id)
    if found is None:
        raise KeyError(section_id)
    return found


def create(work: Workspace, year: int) -> Report:
    """A yearly report from the framework's outline. Raises UserFacingError without an office."""
    draft = draft_report(work.framework_of(year), _office(work), year)
    with work.operation(f"Tạo báo cáo năm {year}"):
        saved = work.table(REPORTS).save(draft.report)
        tree.store_draft(work, SECTIONS, draft.sections, report_id=saved.id)
    return saved


def change(work: Workspace, report_id: int, field: str, value: object) -> Report:
    """Writes one field of the report's head.

    Raises UserFacingError for a data window without a day or with its days in the wrong order.
    """
    current = report(work, report_id)
    refuse_unless_open(current)
    if field in ("first_day", "last_day"):
        _refuse_window(current.window, field, value)
    label = _LABELS.get(field, "Sửa báo cáo")
    return records.change(work, REPORTS, report_id, label, **{field: value})


def change_section(work: Workspace, section_id: int, field: str, value: object) -> ReportSection:
    """Writes one field of a section; typing on in one field stays one step."""
    refuse_unless_open(_report_of(work, section_id))
    label = _SECTION_LABELS.get(field, "Sửa mục báo cáo")
    return records.change(work, SECTIONS, section_id, label, **{field: value})


def add_behind(work: Workspace, section_id: int) -> ReportSection:
    """A new empty section right behind another one, numbered as that is."""
    beside = section(work, section_id)
    nodes = work.table(SECTIONS).all(report_id=beside.report_id)
    for parent_id, group in children_of(nodes).items():
        if beside in group:
            at = group.index(beside) + 1
            return add_section(work, beside.report_id, parent_id, at, beside.style)
    raise KeyError(section_id)


def add_below(work: Workspace, report_id: int, parent_id: int | None = None) -> ReportSection:
    """A new empty section as the last child of another one, or at the end of the report.

    Raises UserFacingError below five levels.
    """
    placed = sections(work, report_id)
    siblings = children_of([each.node for each in placed]).get(parent_id, [])
    depths = {each.node.id: each.depth + 1 for each in placed}
    style = siblings[-1].style if siblings else tree.usual_style(depths.get(parent_id or 0, 0))
    return add_section(work, report_id, parent_id, len(siblings), style)


def add_section(
    work: Workspace, report_id: int, parent_id: int | None, position: int, style: NumberStyle
) -> ReportSection:
    """A new empty section at that place."""
    refuse_unless_open(report(work, report_id))
    siblings = work.table(SECTIONS).all(report_id=report_id)
    new = ReportSection(report_id=report_id, parent_id=parent_id, position=position, style=style)
    return tree.insert(work, SECTIONS, siblings, new, "Thêm mục báo cáo")


def remove_section(work: Workspace, section_id: int) -> None:
    """Moves a section and all below it to the bin."""
    owner = _report_of(work, section_id)
    refuse_unless_open(owner)
    nodes = work.table(SECTIONS).all(report_id=owner.id)
    tree.remove(work, SECTIONS, nodes, section_id, "Xoá mục báo cáo")


def move_section(work: Workspace, section_id: int, move: tree.Move[ReportSection]) -> None:
    """Moves a section as `domain.outline` says (shifted, indented, outdented), as one step."""
    owner = _report_of(work, section_id)
    refuse_unless_open(owner)
    places = move(work.table(SECTIONS).all(report_id=owner.id))
    tree.put(work, SECTIONS, places, "Chuyển mục báo cáo")


def remove(work: Workspace, report_id: int) -> None:
    """Moves a draft with its sections to the bin, as one step; what was issued is kept."""
    found = report(work, report_id)
    if not found.is_open:
        raise UserFacingError(
            "Báo cáo đã ban hành được giữ nguyên nên không xoá được; "
            "nếu vừa ban hành nhầm, hãy dùng Hoàn tác."
        )
    stamp = work.store.now().isoformat()
    with work.operation(f"Xoá báo cáo năm {found.year}"):
        typed = work.table(OVERRIDES).all(report_id=report_id)
        work.table(OVERRIDES).remove([each.id for each in typed], stamp)
        listed = work.table(SECTIONS).all(report_id=report_id)
        work.table(SECTIONS).remove([each.id for each in listed], stamp)
        work.table(REPORTS).remove([report_id], stamp)


def submit(work: Workspace, report_id: int) -> Report:
    """Marks a draft as lying with the signer; it may still be corrected."""
    return _move(work, report_id, ReportStatus.SUBMITTED, "Trình ký báo cáo")


def take_back(work: Workspace, report_id: int) -> Report:
    """Makes a submitted report a draft again."""
    return _move(work, report_id, ReportStatus.DRAFT, "Rút báo cáo về dự thảo")


def issue(work: Workspace, report_id: int, number: str, issued_on: dt.date) -> Report:
    """Takes down number and date of the signed copy; from then on the report is not changed.

    It keeps the office's profile of its issue day. Raises UserFacingError without a number, or for
    a day that is still to come.
    """
    current = report(work, report_id)
    refuse_unless_open(current)
    typed = normal(number).strip()
    if not typed:
        raise UserFacingError("Chưa có số báo cáo; hãy nhập số mà văn thư đã cấp.")
    if issued_on > work.today():
        raise UserFacingError(
            f"Ngày ban hành {issued_on:%d/%m/%Y} còn ở phía trước; hãy nhập đúng ngày trên bản ký."
        )
    office = work.office_on(issued_on)
    issued = dataclasses.replace(
        current,
        status=ReportStatus.ISSUED,
        number=typed,
        issued_on=issued_on,
        office_id=office.id if office else current.office_id,
    )
    with work.operation("Ban hành báo cáo"):
        return work.table(REPORTS).save(issued)


def office_of(work: Workspace, of: Report) -> Office:
    """The profile that the paper shows: today's while it is open, later that of its issue day."""
    current = work.office_on(work.today()) if of.is_open else work.table(OFFICES).get(of.office_id)
    return current or _office(work)


def refuse_unless_open(of: Report) -> None:
    """Raises UserFacingError for a report that was issued."""
    if not of.is_open:
        raise UserFacingError(
            "Báo cáo đã ban hành nên không sửa được nữa; số và ngày ban hành vẫn được giữ."
        )


def _office(work: Workspace) -> Office:
    office = work.office_on(work.today())
    if office is None or not office.name:
        raise UserFacingError(
            "Chưa có tên cơ quan nên chưa soạn được báo cáo. Hãy vào Tệp → Cơ quan… để nhập trước."
        )
    return office


def _refuse_window(window: DataWindow, field: str, value: object) -> None:
    if not isinstance(value, dt.date):
        raise UserFacingError("Kỳ số liệu cần cả ngày đầu và ngày cuối; hãy nhập đủ hai ngày.")
    first, last = (value, window.last) if field == "first_day" else (window.first, value)
    if first > last:
        raise UserFacingError(
            f"Kỳ số liệu không thể bắt đầu ngày {first:%d/%m/%Y} mà kết thúc ngày {last:%d/%m/%Y}; "
            "hãy nhập lại."
        )


def _move(work: Workspace, report_id: int, status: ReportStatus, label: str) -> Report:
    found = report(work, report_id)
    refuse_unless_open(found)
    with work.operation(label):
        return work.table(REPORTS).save(dataclasses.replace(found, status=status))


def _report_of(work: Workspace, section_id: int) -> Report:
    return report(work, section(work, section_id).report_id)
