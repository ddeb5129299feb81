"""A report as a paper: its sections, its figures under bookmarks, and its lists."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.documents.body_text import body_paragraphs, heading
from ttpl_desktop.documents.letterhead import framed, number_and_symbol
from ttpl_desktop.documents.paper import Paper, Paragraph, Run
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.report import FigureToken, Report, ReportSection, parts

# Stands where a text names a figure that nobody can count; the report cannot leave like that.
UNKNOWN_FIGURE = "…"
EMPTY_LIST = "Không có."
_TYPE_NAME, _TYPE_SYMBOL = "Báo cáo", "BC"


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
    """The paper of a report; each figure stands under a bookmark of its id.

    Number and date stay open until the report is issued (NĐ 30/2020, Điều 15).
    """
    report, office = content.report, content.office
    numbered = number_and_symbol(report.number, _TYPE_SYMBOL, office)
    return dataclasses.replace(
        framed(
            office, numbered, report.issued_on, report.signer, report.recipients, report.archive
        ),
        type_name=_TYPE_NAME,
        title=report.title,
        addressees=report.addressees,
        blocks=tuple(_blocks(content)),
    )


def _blocks(content: ReportContent) -> Iterator[Paragraph]:
    yield from body_paragraphs(content.report.opening)
    for placed in content.sections:
        if placed.node.title:
            yield heading(placed.node.style, placed.label, placed.node.title)
        yield from body_paragraphs(_runs(placed.node.text, content))
    yield from body_paragraphs(content.report.closing)


def _runs(text: str, content: ReportContent) -> tuple[Run, ...]:
    said: list[Run] = []
    for part in parts(text):
        if isinstance(part, str):
            said.append(Run(part))
        elif isinstance(part, FigureToken):
            value = content.values.get(part.figure)
            shown = UNKNOWN_FIGURE if value is None else number_words(value)
            said.append(Run(shown, bookmark=part.figure))
        elif lines := content.lists.get(part.figure):
            # A list is a block: words before and behind it stand on lines of their own.
            said.append(Run(f"\n{_listed(lines)}\n"))
        else:
            said = _without_lines(said)
    return tuple(said)


def number_words(value: int) -> str:
    """A count as official papers write it: two digits at least, thousands parted by a dot."""
    return f"{value:,}".replace(",", ".") if value >= 10 or value == 0 else f"0{value}"


def _listed(lines: Sequence[str]) -> str:
    """The lines of a list, each on a line of its own with a dash."""
    return ";\n".join(f"- {line.rstrip(' .;,')}" for line in lines) + "."


def _without_lines(said: Sequence[Run]) -> list[Run]:
    """The words over a list that turns out to be empty, so that no colon leads to nothing.

    "Văn bản chậm:" is answered by "không có."; a line that has given its figure ("Có 0 văn bản:")
    ends with a full stop, and so does one that did not announce a list.
    """
    kept = list(said)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if not kept:
        return [Run(EMPTY_LIST)]
    words = kept[-1].text.rstrip()
    if words.endswith(":"):
        answer = "." if _gives_a_figure(kept) else f": {EMPTY_LIST.lower()}"
        words = words.removesuffix(":") + answer
    return [*kept[:-1], dataclasses.replace(kept[-1], text=f"{words}\n")]


def _gives_a_figure(said: Sequence[Run]) -> bool:
    """Whether a figure stands on the last line of the words."""
    for run in reversed(said):
        if run.bookmark is not None or "\n" in run.text.rstrip():
            return run.bookmark is not None
    return False
