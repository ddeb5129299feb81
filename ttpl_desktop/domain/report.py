"""A report: its outline, the officer's text, and the live figures that stand in it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator

from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import UNSIGNED, Recipient, Signer
from ttpl_desktop.domain.terms import Term

# [[so_lieu:id]] is a figure, [[danh_sach:id]] the list of its records.
_TOKEN = re.compile(r"\[\[(so_lieu|danh_sach):([a-z0-9_]+)\]\]")


class ReportKind(Term):
    """The kinds of report; each has its own data window."""

    YEARLY = "yearly", "Báo cáo năm"


class ReportStatus(Term):
    """Where a report stands."""

    DRAFT = "draft", "Dự thảo"
    SUBMITTED = "submitted", "Trình ký"
    ISSUED = "issued", "Đã ban hành"


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """The head of a report; its body is the tree of its `ReportSection`s.

    `first_day` and `last_day` bound the data window, both included.
    """

    id: int = 0
    year: int = 0
    kind: ReportKind = ReportKind.YEARLY
    status: ReportStatus = ReportStatus.DRAFT
    framework: str = ""
    office_id: int = 0
    title: str = ""
    opening: str = ""
    closing: str = ""
    first_day: dt.date = dt.date(2000, 1, 1)
    last_day: dt.date = dt.date(2000, 1, 1)
    addressees: tuple[str, ...] = ()
    number: str = ""
    issued_on: dt.date | None = None
    recipients: tuple[Recipient, ...] = ()
    archive: str = ""
    signer: Signer = UNSIGNED

    @property
    def window(self) -> DataWindow:
        """The days whose records the report counts."""
        return DataWindow(self.first_day, self.last_day)

    @property
    def is_open(self) -> bool:
        """Whether the report may still be changed."""
        return self.status is not ReportStatus.ISSUED


@dataclasses.dataclass(frozen=True, slots=True)
class ReportSection:
    """One section: a heading, and the officer's text with figure tokens in it.

    `prompt` says what belongs here, and stands on no paper.
    """

    id: int = 0
    report_id: int = 0
    parent_id: int | None = None
    position: int = 0
    style: NumberStyle = NumberStyle.NONE
    title: str = ""
    text: str = ""
    prompt: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class FigureOverride:
    """A figure typed over by hand ("số liệu nhập tay"), and why."""

    id: int = 0
    report_id: int = 0
    figure: str = ""
    value: int = 0
    reason: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class FigureToken:
    """A figure inside a section's text."""

    figure: str

    def __str__(self) -> str:
        return f"[[so_lieu:{self.figure}]]"


@dataclasses.dataclass(frozen=True, slots=True)
class ListToken:
    """The records behind a figure, listed inside a section's text."""

    figure: str

    def __str__(self) -> str:
        return f"[[danh_sach:{self.figure}]]"


Part = str | FigureToken | ListToken


def parts(text: str) -> tuple[Part, ...]:
    """A section's text cut into words, figures and lists, in order; joining them gives it back."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Part]:
    done = 0
    for match in _TOKEN.finditer(text):
        if match.start() > done:
            yield text[done : match.start()]
        token = FigureToken if match[1] == "so_lieu" else ListToken
        yield token(match[2])
        done = match.end()
    if done < len(text):
        yield text[done:]


def figures_in(sections: Iterable[ReportSection]) -> tuple[str, ...]:
    """The ids of all figures and lists that the sections name, each once, in reading order."""
    found = (
        part.figure
        for section in sections
        for part in parts(section.text)
        if not isinstance(part, str)
    )
    return tuple(dict.fromkeys(found))


def lists_in(sections: Iterable[ReportSection]) -> tuple[str, ...]:
    """The ids of the figures whose records the sections list, each once, in reading order."""
    tokens = (part for section in sections for part in parts(section.text))
    return tuple(dict.fromkeys(token.figure for token in tokens if isinstance(token, ListToken)))


def without_text(sections: Iterable[ReportSection]) -> tuple[ReportSection, ...]:
    """The sections that still need the officer's words: no text, and nothing below them."""
    listed = tuple(sections)
    parents = {section.parent_id for section in listed}
    return tuple(s for s in listed if not s.text.strip() and s.id not in parents)
