"""A report on its way to paper: put together from the records, written or drawn as a job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from ttpl_desktop.app import forms, papers, reports
from ttpl_desktop.app.papers import CLOSING, Drawn, PageImage
from ttpl_desktop.app.report_checks import missing
from ttpl_desktop.app.report_figures import Counts, figures, lists
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.report_paper import ReportContent, report_paper
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office_form import FormKind
from ttpl_desktop.domain.report import Report, lists_in

Picture = TypeVar("Picture")

_RECIPIENTS = "Nơi nhận:"


def paper_of(work: Workspace, report_id: int, counts: Counts | None = None) -> Paper:
    """The report as a paper, with its figures as they are now.

    `counts` keeps what was counted before. Raises UserFacingError without an office.
    """
    of = reports.report(work, report_id)
    placed = reports.sections(work, report_id)
    shown = figures(work, of, counts)
    listed = lists_in(each.node for each in placed)
    return report_paper(
        ReportContent(
            report=of,
            office=reports.office_of(work, of),
            sections=placed,
            values={figure_id: each.value for figure_id, each in shown.items()},
            lists=lists(work, of, listed, counts),
        )
    )


def writing(work: Workspace, report_id: int, out: Path) -> Callable[[], Path]:
    """A job that writes the report as .docx or .pdf; see `papers.writing`.

    Raises UserFacingError for a report that names a figure nobody can count.
    """
    refuse_unknown(work, reports.report(work, report_id))
    return papers.writing(paper_of(work, report_id), forms.file_of(work, FormKind.REPORT), out)


def drawing(
    work: Workspace, report_id: int, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], tuple[Picture, ...]]:
    """A job that draws the report's pages for the printer; raises as `writing` does."""
    refuse_unknown(work, reports.report(work, report_id))
    return papers.drawing(
        paper_of(work, report_id), forms.file_of(work, FormKind.REPORT), dpi, picture
    )


def locating(
    work: Workspace,
    report_id: int,
    dpi: float,
    picture: Callable[[PageImage], Picture],
    counts: Counts | None = None,
) -> Callable[[], Drawn[int, Picture]]:
    """A job that draws the report's pages and finds its sections on them by their ids.

    A figure that nobody can count is shown as "…".
    """
    words = dict(_words(work, report_id))
    paper = paper_of(work, report_id, counts)
    return papers.locating(paper, forms.file_of(work, FormKind.REPORT), dpi, picture, words)


def _words(work: Workspace, report_id: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """How each part begins on paper."""
    for placed in reports.sections(work, report_id):
        if placed.node.title.strip():
            yield placed.node.id, (f"{placed.label} {placed.node.title}".strip(),)
    yield CLOSING, (reports.report(work, report_id).closing, _RECIPIENTS)


def refuse_unknown(work: Workspace, of: Report) -> None:
    """Raises UserFacingError for a report that names a figure nobody can count."""
    unknown = missing(work, of).unknown_figures
    if unknown:
        first = unknown[0]
        place = f"{first.section.path} {first.section.node.title}".strip()
        raise UserFacingError(
            f"Mục “{place}” có số liệu “{first.figure}” mà khung pháp lý không có, nên chưa xuất "
            "được báo cáo; hãy xoá số liệu đó hoặc chèn số liệu khác."
        )
