"""A paragraph of a Word file as the lines that its page shows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from ttpl_desktop.documents.readers.word_fields import Fields, counts_pages
from ttpl_desktop.documents.readers.word_fonts import OldFonts, Run
from ttpl_desktop.documents.readers.word_names import MATH, P_PR, R_PR, TEXT_BOX, R, T, inside, w
from ttpl_desktop.documents.readers.word_numbers import Number, Numbers, bullet
from ttpl_desktop.documents.readers.word_package import too_large
from ttpl_desktop.documents.readers.word_styles import Styles
from ttpl_desktop.domain.reading.source import Ending, SourceLine

MAX_LINES = 200_000
"""Lines of a file: 1,000 pages of nothing but table rows have some 100,000."""
MAX_PIECES = 1_000_000
"""Runs, rows, cells and places in the grids of tables: 1,000 pages have some 300,000."""

_TAB, _BREAK, _RETURN, _SYMBOL = w("tab"), w("br"), w("cr"), w("sym")
_FIELD, _COMMAND, _SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_MATH_RUN, _MATH_TEXT = MATH + "r", MATH + "t"
_CHARACTERS = {_TAB: "\t", w("ptab"): "\t", w("noBreakHyphen"): "-", w("softHyphen"): "\xad"}
_RUNS = frozenset({R, _SIMPLE_FIELD, _MATH_RUN, TEXT_BOX})
_CONTENT = frozenset(
    {T, _BREAK, _RETURN, _SYMBOL, _FIELD, _COMMAND, _MATH_TEXT, TEXT_BOX, *_CHARACTERS, *_NOTES}
)
_MARKS_GONE = tuple(f"{P_PR}/{R_PR}/{w(name)}" for name in ("del", "moveFrom"))


@dataclasses.dataclass(slots=True)
class Reading:
    """What is known while the file `name` is read from its beginning to its end.

    `notes` are the notes referred to so far, as (kind, id), in the order of their numbers;
    `lines` and `pieces` are counted for their bounds.
    """

    name: str
    styles: Styles
    numbers: Numbers
    fonts: OldFonts
    fields: Fields = dataclasses.field(default_factory=Fields)
    notes: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    lines: int = 0
    pieces: int = 0

    def spend(self, *, lines: int = 0, pieces: int = 0) -> None:
        """Counts what is read. Raises UserFacingError for more than any document has."""
        self.lines += lines
        self.pieces += pieces
        if self.lines > MAX_LINES or self.pieces > MAX_PIECES:
            raise too_large(self.name)


@dataclasses.dataclass(slots=True)
class Paragraph:
    """What a paragraph holds: the runs of each line, how each line ends, its text boxes.

    `goes_on` when its end is deleted as a tracked change, so that the next paragraph continues it.
    """

    lines: list[list[Run]] = dataclasses.field(default_factory=lambda: [[]])
    endings: list[Ending] = dataclasses.field(default_factory=list)
    boxes: list[Any] = dataclasses.field(default_factory=list)
    goes_on: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.boxes and not any(self.lines)

    def end_line(self, ending: Ending) -> None:
        self.endings.append(ending)
        self.lines.append([])


def read_paragraph(element: Any, reading: Reading, before: Paragraph | None) -> Paragraph:
    """Reads a paragraph's runs, behind those of one that goes on."""
    reading.spend(lines=1)
    paragraph = before or Paragraph()
    paragraph.goes_on = any(element.find(mark) is not None for mark in _MARKS_GONE)
    style = reading.styles.style_of(element.find(P_PR))
    _read_runs(element, style, reading, paragraph)
    reading.fields.end_paragraph()
    return paragraph


def lines_of(element: Any, paragraph: Paragraph, reading: Reading) -> Iterator[SourceLine]:
    """The lines of a whole paragraph set as `element` is; the first has the number of its list.

    A line that Word only breaks ends in BREAK, one behind which a new page begins does not.
    """
    properties = element.find(P_PR)
    style = reading.styles.style_of(properties)
    look = reading.styles.paragraph(style, properties)
    label = _label(reading.numbers.next(look, style), reading, style, properties)
    texts = reading.fonts.decoded(paragraph.lines)
    bold = _is_bold([run for line in paragraph.lines for run in line])
    for text, ending in zip(texts, [*paragraph.endings, Ending.PARAGRAPH], strict=True):
        yield SourceLine(text, ending, label=label, bold=bold, centred=bool(look.centred))
        label = ""


def _read_runs(parent: Any, style: str, reading: Reading, paragraph: Paragraph) -> None:
    for run in inside(parent, _RUNS):
        reading.spend(pieces=1)
        if run.tag == TEXT_BOX:
            paragraph.boxes.append(run)
        elif run.tag != _SIMPLE_FIELD:
            _read_run(run, style, reading, paragraph)
        elif not counts_pages(run.get(w("instr"))):
            _read_runs(run, style, reading, paragraph)


def _read_run(run: Any, style: str, reading: Reading, paragraph: Paragraph) -> None:
    look = reading.styles.run(style, run.find(R_PR))
    for part in inside(run, _CONTENT):
        if part.tag == _FIELD:
            reading.fields.see(part.get(w("fldCharType")))
        elif part.tag == _COMMAND:
            reading.fields.command(part.text)
        elif look.hidden or not reading.fields.are_shown:
            continue
        elif part.tag == TEXT_BOX:
            paragraph.boxes.append(part)
        elif part.tag in _NOTES:
            reading.spend(pieces=1)
            reading.notes.append((_NOTES[part.tag], part.get(w("id"), "")))
        elif part.tag in (_BREAK, _RETURN):
            reading.spend(lines=1)
            paragraph.end_line(_ending(part))
        else:
            text = _text(part)
            shown = text.upper() if look.capitals else text
            paragraph.lines[-1].append(Run(shown, look.font or "", bool(look.bold)))


def _text(part: Any) -> str:
    """What an element inside a run shows; ends of lines in the XML are spaces."""
    if part.tag in _CHARACTERS:
        return _CHARACTERS[part.tag]
    if part.tag == _SYMBOL:
        return _symbol(part.get(w("char"), ""))
    return (part.text or "").replace("\n", " ")


def _symbol(code: str) -> str:
    """A character given by its code in a symbol font."""
    try:
        return bullet(chr(int(code, 16)))
    except (ValueError, OverflowError):
        return ""


def _ending(part: Any) -> Ending:
    new_page = part.get(w("type")) in ("page", "column")
    return Ending.PARAGRAPH if new_page else Ending.BREAK


def _label(number: Number | None, reading: Reading, style: str, properties: Any) -> str:
    """The number in Unicode: in an old font its words are encoded too ("§iÒu 1.")."""
    if number is None or number.text.isascii():
        return number.text if number else ""
    mark = None if properties is None else properties.find(R_PR)
    font = number.look.font or reading.styles.run(style, mark).font or ""
    return reading.fonts.decoded_label(Run(number.text, font))


def _is_bold(runs: list[Run]) -> bool:
    """Whether every word of the paragraph is bold."""
    spoken = [run.is_bold for run in runs if run.text.strip()]
    return bool(spoken) and all(spoken)
