"""The tab that compiles reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ttpl_desktop.app import report_checks, report_figures, report_papers, reports
from ttpl_desktop.app.report_checks import SectionStanding
from ttpl_desktop.app.report_figures import COUNTED_TABLES, Counts, ShownFigure
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.outline import Place
from ttpl_desktop.domain.report import Report, ReportSection, ReportStatus, lists_in
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.papers.facts import facts
from ttpl_desktop.ui.papers.preview import PaperPreview
from ttpl_desktop.ui.report.actions import EXPORTING, Act, ReportActions
from ttpl_desktop.ui.report.chips import Chip, Token
from ttpl_desktop.ui.report.chosen import ChosenReport
from ttpl_desktop.ui.report.context import ReportContext, View
from ttpl_desktop.ui.report.editor import ReportEditor
from ttpl_desktop.ui.report.figure_desk import FigureDesk
from ttpl_desktop.ui.report.missing_panel import Target
from ttpl_desktop.ui.report.rows import report_rows
from ttpl_desktop.ui.report.section_desk import SectionDesk
from ttpl_desktop.ui.report.shown_chips import chips_of
from ttpl_desktop.ui.report.side import STATES, ReportSide, report_row
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.outline_model import Fixed
from ttpl_desktop.ui.widgets.splitter import Columns

ONLY_TO_READ = "Báo cáo đã ban hành, chỉ để xem."


class ReportTab(Tab):
    """Outline, the chosen section with live figures, and the records behind them."""

    shown_tables = COUNTED_TABLES | {
        *("report", "report_section", "figure_override", "office", "office_form")
    }

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.counts = Counts(self.work)
        self.actions_of = ReportActions(self)
        self.side = ReportSide(self.actions_of)
        self.editor = ReportEditor(self.work)
        draw = partial(report_papers.locating, self.work, counts=self.counts)
        self.preview = PaperPreview(frame, draw, "báo cáo")
        self.context = ReportContext(self.actions_of, self.preview)
        text = self.editor.section.text
        self.desk = FigureDesk(frame, self, self.actions_of, text, self.context, self.counts)
        self.sections = SectionDesk(frame, self.side.tree, self._saved_report, self._begin)
        self.chosen = ChosenReport(frame, self, self._saved_report)
        self._standings: dict[int, SectionStanding] = {}
        self._chips: dict[Token, Chip] = {}
        self._told: tuple[int, ReportStatus] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        acts = self.actions_of
        for act in (Act.FIGURE, Act.CHECK):
            self.header.add_action(acts[act])
        self.header.add_menu("Xuất", acts.button_menu(self, EXPORTING))
        for act in (Act.PRINT, Act.SUBMIT):
            self.header.add_action(acts[act])
        self.header.add_primary(acts[Act.ISSUE])
        self.columns = Columns(
            "report",
            self.frame.settings,
            left=self.side,
            middle=self.editor,
            right=self.context,
        )
        self._empty = EmptyState(
            "Báo cáo năm được soạn ở đây: đề cương theo khung pháp lý, số liệu đếm từ các sổ.",
            (Act.CREATE.button, acts[Act.CREATE].trigger),
        )
        self._places = QStackedWidget()
        self._places.addWidget(self._empty)
        self._places.addWidget(self.columns)
        self.body.addWidget(self._places)

    def _connect(self) -> None:
        self.side.reports.chosen.connect(lambda _report_id: self._turn(self._show_report))
        self.side.tree.chosen.connect(lambda _key: self._turn(self._show_other_place))
        self.side.tree.activated.connect(lambda _index: self.editor.begin_typing())
        self.side.rows.dropped.connect(self._drop)
        self.editor.head_edited.connect(self._edit_head)
        self.editor.section_edited.connect(self._edit_section)
        self.editor.ruler.change_wanted.connect(self.change_window)
        self.context.needed.connect(lambda: self.columns.fold(False))
        self.context.missing.followed.connect(self.follow)
        self.context.last_year.wanted.connect(self.editor.section.text.insert_line)
        doing = {
            Act.CREATE: self.create_report,
            Act.SWITCH: self.switch_focus,
            Act.CHECK: self.check,
            **self.sections.doing(),
            **self.chosen.doing(),
            **self.desk.doing(),
        }
        self.actions_of.connect({act: partial(self._do, do) for act, do in doing.items()})

    def menu_actions(self) -> Sequence[QAction | None]:
        return [*self.actions_of.menu(), None, *self.context.choices]

    # What is shown

    @property
    def report(self) -> Report | None:
        """The chosen report as it is stored; None in a year without reports."""
        report_id = self.side.reports.paper_id
        return reports.report(self.work, report_id) if report_id is not None else None

    def take_changes(self, tables: frozenset[str]) -> None:
        if tables & COUNTED_TABLES:
            self.counts.forget()
        super().take_changes(tables)

    def refresh(self) -> None:
        listed = reports.reports_of(self.work, self.frame.year)
        self.side.reports.put_rows([report_row(report) for report in listed])
        self._places.setCurrentWidget(self.columns if listed else self._empty)
        self._show_report()

    def _show_report(self) -> None:
        report = self.report
        self._show_header(report)
        self._say_if_read_only(report)
        self.preview.follow(report.id if report else None)
        if report is None:
            self.side.tree.put_rows((), is_fixed=True)
            self.desk.put(None, {})
        else:
            shown = report_figures.figures(self.work, report, self.counts)
            self._show_outline(report, shown)
            self.editor.show_window(report)
            self.desk.put(report, shown)
        self._show_place()

    def _show_outline(self, report: Report, shown: dict[str, ShownFigure]) -> None:
        placed = reports.sections(self.work, report.id)
        missing = report_checks.missing(self.work, report, self.counts)
        self.context.missing.put(missing)
        self._standings = report_checks.standings(
            placed, shown, has_unchecked=bool(missing.unchecked)
        )
        rows = report_rows(placed, self._standings, is_unsigned=missing.is_unsigned)
        self.side.tree.put_rows(tuple(rows), is_fixed=not report.is_open)
        listed = lists_in(each.node for each in placed)
        lines = report_figures.lists(self.work, report, listed, self.counts)
        self._chips = chips_of(shown, lines)

    def _show_place(self) -> None:
        report, key = self.report, self.side.tree.key
        self.actions_of.allow(report, key)
        self.side.adding.setEnabled(report is not None and report.is_open)
        if report is None or key is None:
            return
        self.preview.look_at(key)
        if isinstance(key, int):
            placed = next(p for p in reports.sections(self.work, report.id) if p.node.id == key)
            doubts = self._standings[key].doubts
            self.editor.show_section(report, placed, self._chips, doubts)
            self._show_last_year(report, placed.node)
        else:
            self.editor.show_head(report, key)
            self._show_last_year(report, None)

    def _show_other_place(self) -> None:
        self.desk.choose(None)
        self._show_place()

    def _show_last_year(self, report: Report, section: ReportSection | None) -> None:
        earlier = report_checks.last_year(self.work, section) if section else None
        words = report_checks.read_aloud(self.work, earlier) if earlier else ""
        self.context.last_year.put(earlier, words, report.year - 1, is_open=report.is_open)

    def _show_header(self, report: Report | None) -> None:
        title = f"Báo cáo năm {self.frame.year}"
        if report is None:
            self.header.put(title)
            return
        state, word = STATES[report.status], report.status.words
        said = facts(self.work, report)
        self.header.put(title, state=state, word=word, marked=False, facts=said)

    def _say_if_read_only(self, report: Report | None) -> None:
        """Says why nothing can be typed, once when a report comes to be shown like that."""
        told, self._told = self._told, (report.id, report.status) if report else None
        if told == self._told:
            return
        if self.messages.sentence == ONLY_TO_READ:
            self.messages.clear()
        if report is not None and not report.is_open:
            self.messages.say(ONLY_TO_READ)

    def flush(self) -> None:
        self.editor.flush()

    def show_record(self, register: str, record_id: int) -> None:
        self.refresh()
        if register == Register.SECTION.value:
            section = reports.section(self.work, record_id)
            self._open(section.report_id, section.id)
        else:
            self._open(record_id)

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        if record_ids:
            self.show_record(register, record_ids[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.desk.token is not None:
            self.desk.choose(None)
        else:
            super().keyPressEvent(event)

    def _open(self, report_id: int, section_id: int | None = None) -> None:
        self.side.reports.choose(report_id)
        self._show_report()
        if section_id is not None:
            self.side.tree.choose(section_id)
            self._show_other_place()

    def _turn(self, show: Callable[[], object]) -> None:
        """Saves what was typed at the place that is left, then shows another one."""
        self.editor.flush()
        show()

    # What the officer does

    def _do(self, function: Callable[[], object]) -> None:
        try:
            self.editor.flush()
            function()
        except UserFacingError as error:
            self.frame.tell_error(error)
            self.refresh()

    def _edit_head(self, report_id: int, field: str, value: object) -> None:
        self._do(lambda: reports.change(self.work, report_id, field, value))

    def _edit_section(self, section_id: int, field: str, value: object) -> None:
        self._do(lambda: reports.change_section(self.work, section_id, field, value))

    def create_report(self) -> None:
        """Makes the year's report from the framework's outline."""
        self._open(reports.create(self.work, self.frame.year).id)

    def _begin(self, section: ReportSection) -> None:
        self.side.tree.choose(section.id)
        self._show_other_place()
        self.editor.begin_typing()

    def _drop(self, section_id: int, parent_id: int | None, position: int) -> None:
        self._do(partial(self.sections.move_to, Place(section_id, parent_id, position)))

    def switch_focus(self) -> None:
        """Goes from the outline to the page, and back."""
        if self.side.tree.hasFocus():
            self.editor.begin_typing()
        else:
            self.side.tree.setFocus()

    def change_window(self) -> None:
        """Goes to the days that the figures count."""
        self.side.tree.choose(Fixed.HEAD)
        self._turn(self._show_other_place)
        self.editor.forms[Fixed.HEAD].field("first_day").setFocus()

    def check(self) -> None:
        """Shows what the report still lacks."""
        report = self._saved_report()
        self.context.turn_to(View.MISSING)
        lack = " ".join(report_checks.missing(self.work, report, self.counts).sentences())
        kind = MessageKind.WARN if lack else MessageKind.INFO
        self.frame.tell(lack or "Báo cáo không còn thiếu gì.", kind)

    def follow(self, target: Target) -> None:
        """Goes where a line of what is missing leads."""
        if target.entries:
            title = "thông tin chưa kiểm tra, đối chiếu"
            self.frame.open_query(Register.INTAKE.value, target.entries, title)
        elif target.key is not None:
            self.side.tree.choose(target.key)
            self._turn(self._show_place)
            self.editor.begin_typing()

    def _saved_report(self) -> Report:
        self.editor.flush()
        report = self.report
        if report is None:
            raise LookupError("no report is chosen")
        return report
