"""The officer's own text as body paragraphs: one a line, its style told by how it begins."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from ttpl_desktop.documents.paper import Paragraph, Run, Style, Text, runs_of
from ttpl_desktop.domain.numbering import NumberStyle

HEADINGS = {
    NumberStyle.ROMAN: Style.SECTION,
    NumberStyle.DECIMAL: Style.CLAUSE,
    NumberStyle.DOTTED: Style.SUBCLAUSE,
    NumberStyle.LETTER: Style.POINT,
    NumberStyle.DASH: Style.DASH,
    NumberStyle.PLUS: Style.PLUS,
    NumberStyle.STAR: Style.STAR,
    NumberStyle.NONE: Style.NORMAL,
}
"""The style of a heading by its number."""
_MARKS = {"-": Style.DASH, "–": Style.DASH, "+": Style.PLUS, "*": Style.STAR}


def style_of_line(line: str) -> Style:
    """A dash, plus or star with a space behind it begins a line of that kind."""
    return _MARKS.get(line[:1], Style.NORMAL) if line[1:2] == " " else Style.NORMAL


def heading(style: NumberStyle, label: str, title: str) -> Paragraph:
    """A numbered line: the number stands in the words, as on every official paper.

    A Mục stands in capitals (NĐ 30/2020, Phụ lục I.II.6.đ); a heading without a number is bold.
    """
    words = f"{label} {title.upper() if style is NumberStyle.ROMAN else title}".strip()
    text: Text = (Run(words, bold=True),) if style is NumberStyle.NONE else words
    return Paragraph(HEADINGS[style], text, is_heading=True)


def body_paragraphs(text: Text) -> Iterator[Paragraph]:
    """One paragraph for each line that has words; bookmarks and bold stay with their words."""
    for line in _lines(runs_of(text)):
        words = "".join(run.text for run in line)
        if words.strip():
            yield Paragraph(style_of_line(words.lstrip()), _stripped(line))


def _lines(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line.append(_with_text(run, first))
        for later in rest:
            yield tuple(line)
            line = [_with_text(run, later)]
    yield tuple(line)


def _stripped(line: tuple[Run, ...]) -> tuple[Run, ...]:
    """The line without blanks at its two ends."""
    runs = [run for run in line if run.text]
    while not runs[0].text.strip():
        runs.pop(0)
    while not runs[-1].text.strip():
        runs.pop()
    runs[0] = _with_text(runs[0], runs[0].text.lstrip())
    runs[-1] = _with_text(runs[-1], runs[-1].text.rstrip())
    return tuple(runs)


def _with_text(run: Run, text: str) -> Run:
    return dataclasses.replace(run, text=text)
