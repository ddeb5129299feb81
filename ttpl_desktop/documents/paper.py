"""A paper that leaves the office, before it has pages: what stands in it, not how it looks."""

import datetime as dt
import enum
from dataclasses import dataclass


class Style(enum.Enum):
    """A kind of body paragraph; the value is the name of its style in the Word form.

    The levels are those of NĐ 30/2020 for papers without articles (Phụ lục I, Phần I, II.6.đ):
    Phần, I., 1., a); "1.1.", "-", "+" and "*" are not in the decree but in every real plan.
    """

    PART = "TTPL Phần"
    PART_TITLE = "TTPL Tên phần"
    SECTION = "TTPL Mục"
    CLAUSE = "TTPL Khoản"
    SUBCLAUSE = "TTPL Tiểu khoản"
    POINT = "TTPL Điểm"
    DASH = "TTPL Gạch đầu dòng"
    PLUS = "TTPL Dấu cộng"
    STAR = "TTPL Dấu sao"
    NORMAL = "TTPL Nội dung"


class Align(enum.Enum):
    """How the words of a table column stand; the values are Word's."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "both"


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike; a bold or italic of None is left to the paragraph's style.

    `bookmark` is the id of the figure that the words show. It survives editing in Word, so that
    an edited copy can be read back.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    bookmark: str | None = None


Text = str | tuple[Run, ...]
"""Words of one paragraph or cell, plain or in runs; a line feed starts a new line."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One body paragraph, its number already in its words.

    A heading stands on the page of what follows it, whatever its style does by itself.
    """

    style: Style
    text: Text
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table column. Columns that together exceed the page are narrowed in proportion."""

    heading: str
    width_mm: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose headings repeat on every page.

    A row with fewer cells than columns lets its last cell run across the rest.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if not 1 <= len(row) <= len(self.columns):
                raise ValueError(f"{len(row)} cells in a table of {len(self.columns)} columns")


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Annex:
    """A Phụ lục: its own section with its own page numbers.

    Its number is Roman and only there when the paper has two or more (NĐ 30, I.III.1).
    """

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class IssueDate:
    """The date line. What is None stays open for văn thư to write."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    @classmethod
    def of(cls, date: dt.date) -> "IssueDate":
        return cls(date.day, date.month, date.year)


OPEN_DATE = IssueDate()


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines of authority ("KT. Giám đốc", "Phó Giám đốc") and the name.

    The lines may be in ordinary case. The name carries no academic title (NĐ 30, I.II.7.c).
    """

    titles: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper after form 1.4 of NĐ 30/2020 (plan, report) or, without a type name, 1.5 (công văn).

    A công văn has a `subject` under its number, which begins with "V/v", in place of type name and
    title. Names are in ordinary case; the writer sets in capitals what the decree wants in
    capitals. A `number` of None is left open. `parent` is empty for an office that has none above
    it in the letterhead; `office_in_text` is how sentences name the office where that differs.
    `addressees` is the Kính gửi of a công văn or of a report to a superior.
    `legal_bases`, `recipients` and `archive` ("VT, PC") come without dashes and end marks.
    """

    office: str
    symbol: str
    place: str
    type_name: str
    title: str
    blocks: tuple[Block, ...]
    signature: Signature
    parent: str = ""
    number: str | None = None
    date: IssueDate = OPEN_DATE
    addressees: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = "VT"
    annexes: tuple[Annex, ...] = ()
    subject: str = ""
    office_in_text: str = ""

    @property
    def is_letter(self) -> bool:
        """Whether it is a công văn, the one paper whose type has no name on it."""
        return not self.type_name

    @property
    def called(self) -> str:
        """What a sentence calls it, as an annex does that comes with it."""
        return "Công văn" if self.is_letter else self.type_name.capitalize()


def runs_of(text: Text) -> tuple[Run, ...]:
    """The words as runs, whichever way they were given."""
    return (Run(text),) if isinstance(text, str) else text
