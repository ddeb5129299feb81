"""What a report still lacks, section by section, and what last year's report said."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from ttpl_desktop.app import reports
from ttpl_desktop.app.report_figures import Counts, ShownFigure, chosen_figures, specs
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.office import UNSIGNED
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.report import (
    FigureToken,
    Report,
    ReportSection,
    figures_in,
    parts,
    without_text,
)


@dataclasses.dataclass(frozen=True, slots=True)
class UnknownFigure:
    """A figure that a section names and the report's framework does not know."""

    section: Placed[ReportSection]
    figure: str


@dataclasses.dataclass(frozen=True, slots=True)
class Missing:
    """What a report still lacks before it is sent; `unchecked` are ids of intake entries."""

    empty_sections: tuple[Placed[ReportSection], ...] = ()
    unknown_figures: tuple[UnknownFigure, ...] = ()
    unchecked: tuple[int, ...] = ()
    is_unsigned: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is missing."""
        return not self.sentences()

    def sentences(self) -> tuple[str, ...]:
        """What is missing, a sentence for each kind."""
        counted = (
            (len(self.unknown_figures), "số liệu mà khung pháp lý không có"),
            (len(self.empty_sections), "mục chưa có lời văn"),
            (len(self.unchecked), "thông tin trong kỳ chưa kiểm tra, đối chiếu, không được tính"),
        )
        unsigned = ("Chưa chọn người ký.",) if self.is_unsigned else ()
        return (*(f"Còn {count} {words}." for count, words in counted if count), *unsigned)


@dataclasses.dataclass(frozen=True, slots=True)
class SectionStanding:
    """How far one section has come.

    `has_text` also where the text stands in the sections below; `doubts` are sentences about its
    figures that the officer should look at.
    """

    has_text: bool
    unknown_figures: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def missing(work: Workspace, of: Report, counts: Counts | None = None) -> Missing:
    """What the report still lacks: text, known figures, a signer, entries nobody compared yet.

    `counts` keeps what was counted before.
    """
    placed = reports.sections(work, of.id)
    empty = {section.id for section in without_text(each.node for each in placed)}
    known = specs(work, of)
    return Missing(
        empty_sections=tuple(each for each in placed if each.node.id in empty),
        unknown_figures=tuple(
            UnknownFigure(each, figure)
            for each in placed
            for figure in figures_in((each.node,))
            if figure not in known
        ),
        unchecked=unchecked_entries(work, of, counts),
        is_unsigned=of.signer == UNSIGNED,
    )


def unchecked_entries(work: Workspace, of: Report, counts: Counts | None = None) -> tuple[int, ...]:
    """The entries of the data window that count in no figure because nobody compared them yet."""
    unchecked = Query(
        today=work.today(),
        conditions=(Condition("unverified"),),
        window=of.window,
        dated_by="received_on",
    )
    return (counts or Counts(work)).ids(Register.INTAKE, unchecked)


def standings(
    placed: Iterable[Placed[ReportSection]],
    shown: Mapping[str, ShownFigure],
    *,
    has_unchecked: bool,
) -> dict[int, SectionStanding]:
    """How far each section has come, by its id; `shown` holds the figures that are known."""
    listed = [each.node for each in placed]
    empty = {section.id for section in without_text(listed)}
    return {
        section.id: SectionStanding(
            has_text=section.id not in empty,
            unknown_figures=tuple(f for f in figures_in((section,)) if f not in shown),
            doubts=tuple(_doubts(section, shown, has_unchecked=has_unchecked)),
        )
        for section in listed
    }


def _doubts(
    section: ReportSection, shown: Mapping[str, ShownFigure], *, has_unchecked: bool
) -> Iterable[str]:
    figures = [shown[figure] for figure in figures_in((section,)) if figure in shown]
    for each in figures:
        if each.override is not None and each.override.value != each.figure.value:
            yield f"{each.label}: nhập tay {each.value}, đếm được {each.figure.value}."
    if has_unchecked and any(each.figure.spec.register is Register.INTAKE for each in figures):
        yield "Còn thông tin chưa kiểm tra, đối chiếu nên chưa được tính."


def last_year(work: Workspace, section: ReportSection) -> ReportSection | None:
    """The section of last year's report with the same heading and a text; None without one."""
    year = reports.report(work, section.report_id).year
    for earlier in reports.reports_of(work, year - 1):
        for placed in reports.sections(work, earlier.id):
            is_same = placed.node.title.casefold() == section.title.casefold()
            if is_same and placed.node.text.strip():
                return placed.node
    return None


def read_aloud(work: Workspace, section: ReportSection) -> str:
    """A section's text with its figures as numbers, and the names of its lists in brackets."""
    of = reports.report(work, section.report_id)
    shown = chosen_figures(work, of, figures_in((section,)))
    return "".join(
        part if isinstance(part, str) else _spoken(part, shown.get(part.figure))
        for part in parts(section.text)
    )


def _spoken(token: object, figure: ShownFigure | None) -> str:
    if figure is None:
        return "…"
    is_number = isinstance(token, FigureToken)
    return figure.words if is_number else f"[Danh sách: {figure.label}]"
