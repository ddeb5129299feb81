"""The papers of the sample office, exported through the app and laid out by LibreOffice."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.documents.measuring import Line, Measured, measure
from ttpl_desktop.app import (
    plan_issue,
    plan_papers,
    plans,
    report_figures,
    report_papers,
    reports,
    sample,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.pages import Engine, to_pdf
from ttpl_desktop.documents.words import DocxWords, read_words
from ttpl_desktop.domain.office import Recipient, Signer
from ttpl_desktop.domain.plan import ActivityLayout, ItemKind, Plan, PlanItem
from ttpl_desktop.domain.report import Report, figures_in, lists_in, parts

TODAY = dt.date(2026, 11, 23)
TOP_BAND = 18
"""Down to here, in mm, stands nothing but the page number."""

_OF_ITEM = {
    ItemKind.FOCUS: ("title", "text", "scope", "content", "subject"),
    ItemKind.ACTIVITY: (
        *("title", "text", "lead", "executors", "coordinators", "collator", "time", "place"),
        *("product", "budget", "scope", "subject", "content", "method"),
    ),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Exported:
    """One paper: its files, its pages by LibreOffice, and the words stored for it."""

    docx: Path
    own_pages: Measured
    pages: Measured
    stored: str

    @property
    def words(self) -> DocxWords:
        return read_words(self.docx.read_bytes())


def export_sample(folder: Path) -> dict[str, Exported]:
    """The issued plan, its adjustment with a table annex, and the report, by these names."""
    work = Workspace.open(folder / "du-lieu", today=lambda: TODAY)
    sample.fill(work)
    [plan] = plans.plans_of(work, sample.YEAR)
    [report] = reports.reports_of(work, sample.YEAR)
    table = plan_issue.adjust(work, plan.id)
    table = plans.change(work, table.id, "layout", ActivityLayout.TABLE)
    made = {
        "plan": _exported(work, plan_papers, plan, folder / "ke-hoach.docx"),
        "table": _exported(work, plan_papers, table, folder / "phu-luc.docx"),
        "report": _exported(work, report_papers, report, folder / "bao-cao.docx"),
    }
    work.close()
    return made


def _exported(work: Workspace, papers: Any, of: Plan | Report, docx: Path) -> Exported:
    pdf = docx.with_suffix(".pdf")
    papers.writing(work, of.id, docx)()
    papers.writing(work, of.id, pdf)()
    office_pdf = docx.with_name(f"{docx.stem}-libreoffice.pdf")
    assert to_pdf(docx, office_pdf, Engine.LIBREOFFICE).engine is Engine.LIBREOFFICE
    stored = _plan_words(work, of) if isinstance(of, Plan) else _report_words(work, of)
    return Exported(docx, measure(pdf), measure(office_pdf), "\n".join(stored))


def _plan_words(work: Workspace, plan: Plan) -> Iterator[str]:
    yield from _head_words(plan)
    for item in plans.items(work, plan.id):
        for name in _OF_ITEM.get(item.kind, ("title", "text")):
            yield _joined(item, name)


def _joined(item: PlanItem, name: str) -> str:
    value = getattr(item, name)
    return "\n".join(value) if isinstance(value, tuple) else value


def _report_words(work: Workspace, report: Report) -> Iterator[str]:
    yield from _head_words(report)
    yield from report.addressees
    nodes = [placed.node for placed in reports.sections(work, report.id)]
    for node in nodes:
        yield node.title
        yield from (part for part in parts(node.text) if isinstance(part, str))
    shown = report_figures.chosen_figures(work, report, figures_in(nodes))
    yield from (figure.words for figure in shown.values())
    for lines in report_figures.lists(work, report, lists_in(nodes)).values():
        yield from lines


def _head_words(of: Plan | Report) -> Iterator[str]:
    signer, recipients = of.signer, of.recipients
    yield from (of.title, of.opening, of.closing, of.archive, of.number)
    yield from _people_words(signer, recipients)


def _people_words(signer: Signer, recipients: Iterable[Recipient]) -> Iterator[str]:
    yield from (signer.name, *signer.title_lines())
    yield from (recipient.line() for recipient in recipients)


def words_of(text: str) -> set[str]:
    """The words of a text in small letters; a capital at the beginning is a matter of place."""
    return set(re.findall(r"[\w/%-]*\w", text.lower()))


def body_lines(pages: Measured, page: int | None = None) -> list[Line]:
    """The lines below the page number, of one page or of all."""
    return [
        line
        for line in pages.lines
        if line.bottom > TOP_BAND and (page is None or line.page == page)
    ]


def page_texts(pages: Measured) -> list[str]:
    """The words of each page, without its number."""
    return [
        "\n".join(line.text for line in body_lines(pages, page))
        for page in range(1, len(pages.sizes) + 1)
    ]
