"""The report compiler: outline and text, live figures, and the records behind each of them."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app import records, tree
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.report_paper import ReportContent, report_paper
from ttpl_desktop.domain.drafting import draft_report
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition, Figure, FigureSpec, Register
from ttpl_desktop.domain.listing import line
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import Placed, arrange
from ttpl_desktop.domain.query import Hit, Query, behind
from ttpl_desktop.domain.report import (
    FigureOverride,
    Report,
    ReportSection,
    ReportStatus,
    figures_in,
    without_text,
)
from ttpl_desktop.storage.registers import OFFICES, OVERRIDES, REPORTS, SECTIONS, spec_of


@dataclasses.dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as it stands in a report: counted, and typed over where the officer did so."""

    figure: Figure
    override: FigureOverride | None = None

    @property
    def value(self) -> int:
        """What the paper says: the typed number where there is one, else the counted one."""
        return self.override.value if self.override else self.figure.value


@dataclasses.dataclass(frozen=True, slots=True)
class Missing:
    """What a report still lacks before it is sent."""

    empty_sections: tuple[ReportSection, ...]
    unknown_figures: tuple[str, ...]
    unchecked_entries: int

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is missing."""
        return not (self.empty_sections or self.unknown_figures or self.unchecked_entries)


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


def create(work: Workspace, year: int) -> Report:
    """A yearly report from the framework's outline. Raises UserFacingError without an office."""
    office = work.office_on(work.today())
    if office is None or not office.name:
        raise UserFacingError(
            "Chưa có tên cơ quan nên chưa soạn được báo cáo. Hãy vào Tệp → Cơ quan… để nhập trước."
        )
    draft = draft_report(work.framework_of(year), office, year)
    with work.operation(f"Tạo báo cáo năm {year}"):
        saved = work.table(REPORTS).save(draft.report)
        tree.store_draft(work, SECTIONS, draft.sections, report_id=saved.id)
    return saved


def change(work: Workspace, report_id: int, field: str, value: object) -> Report:
    """Writes one field of the report's head."""
    _refuse_unless_open(report(work, report_id))
    return records.change(work, REPORTS, report_id, "Sửa báo cáo", **{field: value})


def change_section(work: Workspace, section_id: int, field: str, value: object) -> ReportSection:
    """Writes one field of a section; typing on in one field stays one step."""
    _refuse_unless_open(_report_of(work, section_id))
    return records.change(work, SECTIONS, section_id, "Sửa mục báo cáo", **{field: value})


def add_section(
    work: Workspace, report_id: int, parent_id: int | None, position: int, style: NumberStyle
) -> ReportSection:
    """A new empty section at that place."""
    _refuse_unless_open(report(work, report_id))
    siblings = work.table(SECTIONS).all(report_id=report_id)
    new = ReportSection(report_id=report_id, parent_id=parent_id, position=position, style=style)
    return tree.insert(work, SECTIONS, siblings, new, "Thêm mục báo cáo")


def remove_section(work: Workspace, section_id: int) -> None:
    """Moves a section and all below it to the bin."""
    owner = _report_of(work, section_id)
    _refuse_unless_open(owner)
    nodes = work.table(SECTIONS).all(report_id=owner.id)
    tree.remove(work, SECTIONS, nodes, section_id, "Xoá mục báo cáo")


def move_section(work: Workspace, section_id: int, move: tree.Move[ReportSection]) -> None:
    """Moves a section as `domain.outline` says (shifted, indented, outdented), as one step."""
    owner = _report_of(work, section_id)
    _refuse_unless_open(owner)
    places = move(work.table(SECTIONS).all(report_id=owner.id))
    tree.put(work, SECTIONS, places, "Chuyển mục báo cáo")


def remove(work: Workspace, report_id: int) -> None:
    """Moves a report with its sections to the bin."""
    stamp = work.store.now().isoformat()
    with work.operation("Xoá báo cáo"):
        section_ids = [section.id for section in work.table(SECTIONS).all(report_id=report_id)]
        work.table(SECTIONS).remove(section_ids, stamp)
        work.table(REPORTS).remove([report_id], stamp)


def issue(work: Workspace, report_id: int, number: str, issued_on: dt.date) -> Report:
    """Takes down number and date of the signed copy; from then on the report is not changed."""
    current = report(work, report_id)
    _refuse_unless_open(current)
    if not number.strip():
        raise UserFacingError("Chưa có số báo cáo; hãy nhập số mà văn thư đã cấp.")
    if issued_on > work.today():
        raise UserFacingError(
            f"Ngày ban hành {issued_on:%d/%m/%Y} còn ở phía trước; hãy nhập đúng ngày trên bản ký."
        )
    issued = dataclasses.replace(
        current, status=ReportStatus.ISSUED, number=number.strip(), issued_on=issued_on
    )
    with work.operation("Ban hành báo cáo"):
        return work.table(REPORTS).save(issued)


def specs(work: Workspace, of: Report) -> dict[str, FigureSpec]:
    """Every figure of the report's framework by its id."""
    return {spec.id: spec for spec in work.framework(of.framework).figures}


def count(work: Workspace, of: Report, spec: FigureSpec) -> Figure:
    """Counts one figure over the report's data window."""
    query = behind(spec, of.window, work.today())
    return Figure(spec, work.table(spec_of(spec.register)).ids(query))


def figures(work: Workspace, of: Report) -> dict[str, ShownFigure]:
    """Every figure that the report's text names and its framework knows, counted now."""
    known = specs(work, of)
    overrides = {each.figure: each for each in work.table(OVERRIDES).all(report_id=of.id)}
    named = figures_in(placed.node for placed in sections(work, of.id))
    return {
        figure_id: ShownFigure(count(work, of, known[figure_id]), overrides.get(figure_id))
        for figure_id in named
        if figure_id in known
    }


def query_behind(work: Workspace, of: Report, figure_id: str) -> Query:
    """The query whose records a figure counts: what a click on the figure shows."""
    return behind(specs(work, of)[figure_id], of.window, work.today())


def records_of(work: Workspace, figure: Figure, limit: int = 200) -> tuple[Hit, ...]:
    """The first records that a figure counted, with the words that a list shows of them."""
    register = figure.spec.register
    return work.table(spec_of(register)).titles(figure.records[:limit])


def paper(work: Workspace, report_id: int) -> Paper:
    """The report as a paper, with its figures as they are now."""
    current = report(work, report_id)
    office = work.table(OFFICES).get(current.office_id)
    if office is None:
        raise KeyError(current.office_id)
    shown = figures(work, current)
    return report_paper(
        ReportContent(
            report=current,
            office=office,
            sections=sections(work, report_id),
            values={figure_id: each.value for figure_id, each in shown.items()},
            lists={figure_id: lines_behind(work, each.figure) for figure_id, each in shown.items()},
        )
    )


def lines_behind(work: Workspace, figure: Figure) -> tuple[str, ...]:
    """Every record that a figure counted, each as one line of a list."""
    table = work.table(spec_of(figure.spec.register))
    return tuple(line(record) for record in map(table.get, figure.records) if record is not None)


def type_over(
    work: Workspace, report_id: int, figure_id: str, value: int, reason: str
) -> FigureOverride:
    """Keeps a number typed by hand in place of the counted one, with the reason it needs."""
    _refuse_unless_open(report(work, report_id))
    if not reason.strip():
        raise UserFacingError(
            "Số liệu nhập tay cần có lý do (ví dụ nguồn của con số); hãy ghi lý do rồi lưu."
        )
    if value < 0:
        raise UserFacingError("Số liệu không thể âm; hãy nhập số từ 0 trở lên.")
    table = work.table(OVERRIDES)
    found = table.all(report_id=report_id, figure=figure_id)
    base = found[0] if found else FigureOverride(report_id=report_id, figure=figure_id)
    typed = dataclasses.replace(base, value=value, reason=reason.strip())
    with work.operation("Nhập tay số liệu"):
        return table.save(typed)


def count_again(work: Workspace, report_id: int, figure_id: str) -> None:
    """Gives a typed-over figure back to counting."""
    _refuse_unless_open(report(work, report_id))
    found = work.table(OVERRIDES).all(report_id=report_id, figure=figure_id)
    records.remove(work, OVERRIDES, [each.id for each in found], "Bỏ số liệu nhập tay")


def missing(work: Workspace, of: Report) -> Missing:
    """What the report still lacks: text, known figures, and entries that nobody compared yet."""
    listed = [placed.node for placed in sections(work, of.id)]
    known = specs(work, of)
    unchecked = Query(
        today=work.today(),
        conditions=(Condition("unverified"),),
        window=of.window,
        dated_by="received_on",
    )
    return Missing(
        empty_sections=without_text(listed),
        unknown_figures=tuple(each for each in figures_in(listed) if each not in known),
        unchecked_entries=work.table(spec_of(Register.INTAKE)).count(unchecked),
    )


def text_of_last_year(work: Workspace, section: ReportSection) -> str:
    """What last year's report said under the same heading; empty where it said nothing."""
    year = report(work, section.report_id).year
    for earlier in reports_of(work, year - 1):
        for placed in sections(work, earlier.id):
            if placed.node.title.casefold() == section.title.casefold():
                return placed.node.text
    return ""


def _report_of(work: Workspace, section_id: int) -> Report:
    section = work.table(SECTIONS).get(section_id)
    if section is None:
        raise KeyError(section_id)
    return report(work, section.report_id)


def _refuse_unless_open(of: Report) -> None:
    if not of.is_open:
        raise UserFacingError(
            "Báo cáo đã ban hành nên không sửa được nữa; số và ngày ban hành vẫn được giữ."
        )
