"""What the officer does with figures: put into the text, followed to records, typed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import report_figures, report_words
from ttpl_desktop.app.report_figures import Counts, ShownFigure
from ttpl_desktop.domain.report import FigureToken, ListToken, Report
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.report.actions import Act, ReportActions
from ttpl_desktop.ui.report.chips import Token
from ttpl_desktop.ui.report.context import ReportContext, View
from ttpl_desktop.ui.report.questions import ask_figure, ask_number
from ttpl_desktop.ui.report.text_editor import ReportTextField

Value = TypeVar("Value")

_NO_FIGURE = "Hãy đặt con trỏ vào một số liệu hoặc danh sách trong trang rồi xem hồ sơ của nó."


class FigureDesk:
    """Holds which figure is chosen in the text, and shows its records beside it."""

    def __init__(
        self,
        frame: Frame,
        parent: QWidget,
        actions: ReportActions,
        text: ReportTextField,
        context: ReportContext,
        counts: Counts,
    ) -> None:
        self._frame, self._work, self._parent = frame, frame.work, parent
        self._actions, self._text, self._context = actions, text, context
        self._counts = counts
        self._report: Report | None = None
        self._shown: Mapping[str, ShownFigure] = {}
        self.token: Token | None = None
        text.editor.figure_chosen.connect(self.choose)
        context.figure.record_opened.connect(self.open_record)

    def doing(self) -> dict[Act, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            Act.FIGURE: self.insert_figure,
            Act.LIST: self.insert_list,
            Act.RECORDS: self.show_records,
            Act.REGISTER: self.open_register,
            Act.TYPE: self.type_over,
            Act.COUNT: self.count_again,
        }

    @property
    def figure(self) -> ShownFigure | None:
        """The chosen figure; None where none is chosen, or nobody can count it."""
        return self._shown.get(self.token.figure) if self.token else None

    def put(self, report: Report | None, shown: Mapping[str, ShownFigure]) -> None:
        """Shows the figures of a report as they are now; the chosen one stays chosen."""
        self._report, self._shown = report, shown
        self._show()

    def choose(self, token: Token | None) -> None:
        """Shows the records of another figure beside the page; None goes back to the pages."""
        self.token = token
        if token is not None:
            self._context.turn_to(View.FIGURE)
        elif self._context.view is View.FIGURE:
            self._context.turn_to(View.PAGES)
        self._show()

    def show_records(self) -> None:
        """Chooses the figure at the cursor."""
        token = self._text.editor.touched_token()
        if token is None:
            self._frame.tell(_NO_FIGURE)
        else:
            self.choose(token)

    def insert_figure(self) -> None:
        """Asks for a figure and puts it into the text at the cursor."""
        if figure_id := self._ask("Chèn số liệu"):
            self._text.insert(str(FigureToken(figure_id)))

    def insert_list(self) -> None:
        """Asks for a figure and puts its records into the text as a list."""
        if figure_id := self._ask("Chèn danh sách"):
            self._text.insert_line(str(ListToken(figure_id)))

    def type_over(self) -> None:
        """Asks for a number in place of the counted one, and why."""
        report, figure = self._chosen()
        typed = ask_number(self._parent, figure)
        if typed is not None and typed.value is not None:
            report_figures.type_over(
                self._work, report.id, figure.figure.spec.id, typed.value, typed.reason
            )

    def count_again(self) -> None:
        """Gives a typed-over figure back to counting."""
        report, figure = self._chosen()
        report_figures.count_again(self._work, report.id, figure.figure.spec.id)

    def open_register(self) -> None:
        """Shows the records of the chosen figure in their register."""
        _report, figure = self._chosen()
        spec = figure.figure.spec
        self._frame.open_query(spec.register.value, figure.figure.records, figure.label)

    def open_record(self, record_id: int) -> None:
        """Shows one of the records where it is kept."""
        _report, figure = self._chosen()
        self._frame.open_record(figure.figure.spec.register.value, record_id)

    def _show(self) -> None:
        report, figure = self._report, self.figure
        self._actions.allow_figure(report, figure)
        self._text.editor.mark(self.token)
        if report is None or figure is None:
            self._context.figure.show_nothing()
            return
        words = report_words.filter_words(self._work, report, figure.figure.spec)
        hits = report_figures.records_of(self._work, figure.figure)
        self._context.figure.show_figure(figure, words, hits)

    def _ask(self, title: str) -> str | None:
        if self._report is None:
            return None
        known = report_figures.specs(self._work, self._report)
        counted = report_figures.chosen_figures(self._work, self._report, known, self._counts)
        return ask_figure(self._parent, title, tuple(counted.items()))

    def _chosen(self) -> tuple[Report, ShownFigure]:
        report, figure = self._report, self.figure
        if report is None or figure is None:
            raise LookupError("no figure is chosen")
        return report, figure
