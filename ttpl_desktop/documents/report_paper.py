"""A report as a paper: its sections, its figures under bookmarks, and its lists."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ttpl_desktop.documents.body_text import body_paragraphs, heading
from ttpl_desktop.documents.paper import OPEN_DATE, IssueDate, Paper, Paragraph, Run, Signature
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.report import FigureToken, Report, ReportSection, parts

# Stands where a text names a figure that nobody can count; the report cannot leave like that.
UNKNOWN_FIGURE = "…"


@dataclasses.dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything that a report's paper says, as plain values.

    `values` holds the number of each figure, `lists` the lines behind each list, by figure id.
    """

    report: Report
    office: Office
    sections: tuple[Placed[ReportSection], ...]
    values: Mapping[str, int]
    lists: Mapping[str, tuple[str, ...]]


def report_paper(content: ReportContent) -> Paper:
    """The paper of a report; a first figure stands under the bookmark of its id, later ones too."""
    report, office = content.report, content.office
    return Paper(
        parent=office.parent,
        office=office.name,
        symbol=f"BC-{office.symbol}",
        number=report.number or None,
        place=office.place,
        date=IssueDate.of(report.issued_on) if report.issued_on else _open_date(report),
        type_name="BÁO CÁO",
        title=report.title,
        addressees=report.addressees,
        blocks=tuple(_blocks(content)),
        signature=Signature(report.signer.title_lines(), report.signer.name),
        recipients=tuple(recipient.line() for recipient in report.recipients),
        archive=report.archive,
    )


def _open_date(report: Report) -> IssueDate:
    return dataclasses.replace(OPEN_DATE, year=report.year)


def _blocks(content: ReportContent) -> Iterator[Paragraph]:
    bookmarks = _Bookmarks()
    yield from body_paragraphs(content.report.opening)
    for placed in content.sections:
        if placed.node.title:
            is_bold = placed.node.style is not NumberStyle.NONE and placed.depth < 2
            yield heading(placed.node.style, placed.label, placed.node.title, is_bold=is_bold)
        yield from body_paragraphs(tuple(_runs(placed.node.text, content, bookmarks)))
    yield from body_paragraphs(content.report.closing)


def _runs(text: str, content: ReportContent, bookmarks: _Bookmarks) -> Iterator[Run]:
    for part in parts(text):
        if isinstance(part, str):
            yield Run(part)
        elif isinstance(part, FigureToken):
            value = content.values.get(part.figure)
            shown = UNKNOWN_FIGURE if value is None else number(value)
            yield Run(shown, bookmark=bookmarks.next_for(part.figure))
        else:
            yield Run(_listed(content.lists.get(part.figure, ())))


def number(value: int) -> str:
    """A count as official papers write it: two digits at least, thousands parted by a dot."""
    return f"{value:,}".replace(",", ".") if value >= 10 or value == 0 else f"0{value}"


def _listed(lines: Iterable[str]) -> str:
    """The lines of a list, each on a line of its own with a dash."""
    listed = [f"- {line.rstrip(' .;,')}" for line in lines]
    return ";\n".join(listed) + "." if listed else "Không có."


class _Bookmarks:
    """Names for figures that stand more than once: a bookmark's name is there once in a file."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def next_for(self, figure: str) -> str:
        self._seen[figure] += 1
        times = self._seen[figure]
        return figure if times == 1 else f"{figure}__{times}"
