"""The figures of a report: counted from the records, followed back to them, typed over."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from ttpl_desktop.app import records, reports
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.report_paper import number_words
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Figure, FigureSpec, Register
from ttpl_desktop.domain.listing import line
from ttpl_desktop.domain.query import Hit, Query, behind
from ttpl_desktop.domain.report import FigureOverride, Report, figures_in
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.every import spec_of
from ttpl_desktop.storage.registers.report import OVERRIDES

COUNTED_TABLES = frozenset({"intake", "task", "legal_document", "detailing_document"})
"""The registers whose changes change a figure."""


@dataclasses.dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as it stands in a report: counted, and typed over where the officer did so."""

    figure: Figure
    override: FigureOverride | None = None

    @property
    def value(self) -> int:
        """What the paper says: the typed number where there is one, else the counted one."""
        return self.override.value if self.override else self.figure.value

    @property
    def words(self) -> str:
        """The value as official papers write it: `05`, `1.250`."""
        return number_words(self.value)

    @property
    def label(self) -> str:
        """What the figure counts, in the words of the framework."""
        return self.figure.spec.label


class Counts:
    """What was counted, kept until `forget`; another window or day is counted anew.

    A report names some sixty figures, and a register may hold many thousand records: while the
    officer types, nothing is counted again.
    """

    def __init__(self, work: Workspace) -> None:
        self._work = work
        self._ids: dict[tuple[Register, Query], tuple[int, ...]] = {}
        self._lines: dict[tuple[Register, Query], tuple[str, ...]] = {}

    def ids(self, register: Register, query: Query) -> tuple[int, ...]:
        """The ids of a query's records."""
        key = (register, query)
        if key not in self._ids:
            self._ids[key] = self._work.table(spec_of(register)).ids(query)
        return self._ids[key]

    def figure(self, of: Report, spec: FigureSpec) -> Figure:
        """One figure over the report's data window."""
        query = behind(spec, of.window, self._work.today())
        return Figure(spec, self.ids(spec.register, query))

    def lines(self, of: Report, spec: FigureSpec) -> tuple[str, ...]:
        """Every record that a figure counts, each as one line of a list."""
        key = (spec.register, behind(spec, of.window, self._work.today()))
        if key not in self._lines:
            self._lines[key] = lines_behind(self._work, of, self.figure(of, spec))
        return self._lines[key]

    def forget(self) -> None:
        """Counts anew when next asked: records have changed."""
        self._ids.clear()
        self._lines.clear()


def specs(work: Workspace, of: Report) -> dict[str, FigureSpec]:
    """Every figure of the report's framework by its id."""
    return {spec.id: spec for spec in work.framework(of.framework).figures}


def count(work: Workspace, of: Report, spec: FigureSpec) -> Figure:
    """Counts one figure over the report's data window."""
    return Counts(work).figure(of, spec)


def figures(work: Workspace, of: Report, counts: Counts | None = None) -> dict[str, ShownFigure]:
    """Every figure that the report's text names and its framework knows, counted now.

    `counts` keeps what was counted before.
    """
    listed = (placed.node for placed in reports.sections(work, of.id))
    return chosen_figures(work, of, figures_in(listed), counts)


def chosen_figures(
    work: Workspace, of: Report, figure_ids: Iterable[str], counts: Counts | None = None
) -> dict[str, ShownFigure]:
    """Those of these figures that the report's framework knows, counted now."""
    known, counted = specs(work, of), counts or Counts(work)
    overrides = {each.figure: each for each in work.table(OVERRIDES).all(report_id=of.id)}
    return {
        figure_id: ShownFigure(counted.figure(of, known[figure_id]), overrides.get(figure_id))
        for figure_id in figure_ids
        if figure_id in known
    }


def query_behind(work: Workspace, of: Report, figure_id: str) -> Query:
    """The query whose records a figure counts: what a click on the figure shows."""
    return behind(specs(work, of)[figure_id], of.window, work.today())


def records_of(work: Workspace, figure: Figure, limit: int = 200) -> tuple[Hit, ...]:
    """The first records that a figure counted, with the words that a list shows of them."""
    register = figure.spec.register
    return work.table(spec_of(register)).titles(figure.records[:limit])


def lines_behind(work: Workspace, of: Report, figure: Figure) -> tuple[str, ...]:
    """Every record that a figure counted, each as one line of a list, in its register's order."""
    query = behind(figure.spec, of.window, work.today())
    page = work.table(spec_of(figure.spec.register)).page(query, limit=max(figure.value, 1))
    return tuple(line(record) for record in page.rows)


def lists(
    work: Workspace, of: Report, figure_ids: Iterable[str], counts: Counts | None = None
) -> dict[str, tuple[str, ...]]:
    """The lines behind each of these figures that the report's framework knows."""
    known, counted = specs(work, of), counts or Counts(work)
    return {
        figure_id: counted.lines(of, known[figure_id])
        for figure_id in figure_ids
        if figure_id in known
    }


def type_over(
    work: Workspace, report_id: int, figure_id: str, value: int, reason: str
) -> FigureOverride:
    """Keeps a number typed by hand in place of the counted one, with the reason it needs."""
    reports.refuse_unless_open(reports.report(work, report_id))
    words = normal(reason).strip()
    if not words:
        raise UserFacingError(
            "Số liệu nhập tay cần có lý do (ví dụ nguồn của con số); hãy ghi lý do rồi lưu."
        )
    if value < 0:
        raise UserFacingError("Số liệu không thể âm; hãy nhập số từ 0 trở lên.")
    table = work.table(OVERRIDES)
    found = table.all(report_id=report_id, figure=figure_id)
    base = found[0] if found else FigureOverride(report_id=report_id, figure=figure_id)
    typed = dataclasses.replace(base, value=value, reason=words)
    with work.operation("Nhập tay số liệu"):
        return table.save(typed)


def count_again(work: Workspace, report_id: int, figure_id: str) -> None:
    """Gives a typed-over figure back to counting."""
    reports.refuse_unless_open(reports.report(work, report_id))
    found = work.table(OVERRIDES).all(report_id=report_id, figure=figure_id)
    records.remove(work, OVERRIDES, [each.id for each in found], "Bỏ số liệu nhập tay")
