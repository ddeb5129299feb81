"""A Word file as its pages look: every property resolved, nothing of Word's own left.

Lengths are in mm, sizes and spaces between paragraphs in points.
"""

from __future__ import annotations

import dataclasses
import enum
from functools import cached_property

from ttpl_desktop.domain.layout.finding import Story
from ttpl_desktop.domain.reading.ends.looks import squeezed

BLACK = ""
"""The colour of letters that is automatic or black."""


class Align(enum.StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "both"


class Spacing(enum.Enum):
    """What the line spacing of a paragraph counts."""

    LINES = "auto"
    EXACT_POINTS = "exact"
    LEAST_POINTS = "atLeast"


@dataclasses.dataclass(frozen=True, slots=True)
class Face:
    """How letters look. `font` sets plain letters and `marked_font` those with Vietnamese marks.

    `raised` is superscript or subscript, drawn smaller. `color` is BLACK, six hex digits, or the
    name of a colour of the file's theme.
    """

    font: str = "Times New Roman"
    marked_font: str = "Times New Roman"
    size: float = 10
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    underlined: bool = False
    raised: bool = False
    color: str = BLACK


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Words set alike; `run` is the index of their run in the paragraph.

    `is_page_number` for a field that shows the page's number; its `text` is empty.
    """

    text: str
    face: Face
    run: int
    is_page_number: bool = False


@dataclasses.dataclass(frozen=True)
class Line:
    """What stands between two breaks of a paragraph, as typed."""

    spans: tuple[Span, ...]

    @cached_property
    def raw(self) -> str:
        return "".join(span.text for span in self.spans)

    @cached_property
    def text(self) -> str:
        """The words with one space between them."""
        return squeezed(self.raw)

    @property
    def spoken(self) -> tuple[Span, ...]:
        """The spans that have words."""
        return tuple(span for span in self.spans if span.text.strip())


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A line that is drawn: a border, a shape or a row of underscores.

    `length_mm` is None where the file does not tell. `floats`: a shape, which may stand elsewhere
    than the paragraph that holds it.
    """

    length_mm: float | None
    is_solid: bool = True
    floats: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set. `first_line` is where the first line begins, from the margin or cell.

    It is None where a tab or blanks begin the line, so that only Word knows. `joins_alike`: no
    space between neighbours of the same `style`.
    """

    align: Align = Align.LEFT
    left: float = 0
    right: float = 0
    first_line: float | None = 0
    before: float = 0
    after: float = 0
    line: float = 1
    spacing: Spacing = Spacing.LINES
    joins_alike: bool = False
    style: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """Where a paragraph stands in a table, all from 1, and how wide its cell is if that is told."""

    table: int
    row: int
    column: int
    width_mm: float | None = None


@dataclasses.dataclass(frozen=True)
class Para:
    """A paragraph. `at` is its index in the sheet, `number` counts from 1 in its story.

    `label` is a number that Word computes. `rules` are the lines drawn at or under it.
    `begins_page`: a page break stands before its words.
    """

    at: int
    number: int
    story: Story
    lines: tuple[Line, ...]
    setting: Setting
    section: int = 0
    cell: Cell | None = None
    label: str = ""
    rules: tuple[Rule, ...] = ()
    is_framed: bool = False
    begins_page: bool = False

    @cached_property
    def text(self) -> str:
        """The words of all lines, with one space between them, behind the computed number."""
        words = (self.label, *(line.text for line in self.lines))
        return " ".join(word for word in words if word)

    @property
    def spoken(self) -> tuple[Span, ...]:
        return tuple(span for line in self.lines for span in line.spoken)

    @property
    def page_numbers(self) -> tuple[Span, ...]:
        return tuple(span for line in self.lines for span in line.spans if span.is_page_number)


@dataclasses.dataclass(frozen=True, slots=True)
class Section:
    """A part of the file with its own page; a length is None where the file does not tell it.

    `heads` and `feet` are the paragraphs (indexes in the sheet) of the headers and footers of
    ordinary pages, `first_head` and `first_foot` those of the first page, shown only where
    `has_own_first`. `start` is the page number that it begins with, None to go on.
    """

    width: float | None = None
    height: float | None = None
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    gutter: float = 0
    has_own_first: bool = False
    start: int | None = None
    number_format: str = "decimal"
    heads: tuple[int, ...] = ()
    feet: tuple[int, ...] = ()
    first_head: tuple[int, ...] = ()
    first_foot: tuple[int, ...] = ()

    @property
    def is_landscape(self) -> bool:
        return self.width is not None and self.height is not None and self.width > self.height

    @property
    def room(self) -> float | None:
        """Between the side margins."""
        if self.width is None or self.left is None or self.right is None:
            return None
        return self.width - self.left - self.right - self.gutter


@dataclasses.dataclass(frozen=True)
class Sheet:
    """The whole file. `paras` holds the body in reading order, then boxes, headers and footers."""

    paras: tuple[Para, ...]
    sections: tuple[Section, ...]

    @cached_property
    def body(self) -> tuple[Para, ...]:
        return tuple(para for para in self.paras if para.story is Story.BODY)
