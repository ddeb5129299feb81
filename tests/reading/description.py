"""A plan of our own, described in TOML: what it says, and as what file it comes.

The text of body and annex has one paragraph a line. `**…**` is bold, `__…__` italic, `== ` before
a line centres it, `----` is a new page, and lines between bars are a table whose first row is its
heading: `|STT|Nội dung|`. In a cell ` // ` ends a paragraph, `<` goes on with the cell on the left
and `^` with the cell above.
"""

from __future__ import annotations

import dataclasses
import enum
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

_RUN = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
_LABEL = re.compile(
    r"((?:Điều|Phần|Mục) [\dIVX]+\.|[IVX]+\.|[A-E]\.|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+"
    r"|[a-zđ]\)|[-+*•])\s+"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its number or dash apart from its text."""

    label: str
    runs: tuple[Run, ...]
    centred: bool = False

    @property
    def text(self) -> str:
        """The words, with the number in front."""
        return " ".join(filter(None, (self.label, "".join(run.text for run in self.runs))))

    @property
    def is_bold(self) -> bool:
        return all(run.bold for run in self.runs)


class Merge(enum.Enum):
    """A place of a table that belongs to another one's cell."""

    LEFT = "<"
    ABOVE = "^"


Cell: TypeAlias = tuple[Line, ...] | Merge


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length; the first one is the heading."""

    rows: tuple[tuple[Cell, ...], ...]


class PageBreak(enum.Enum):
    """The next block begins a page."""

    HERE = "----"


Block: TypeAlias = Line | Table | PageBreak


class Numbers(enum.StrEnum):
    """How the numbers of the body come into the file."""

    TYPED = "typed"
    AUTO = "auto"
    """Computed by Word; the text does not hold them."""
    STYLED = "styled"
    """Computed by Word from the numbering of the paragraph styles."""
    LOST = "lost"
    """Computed once, and lost when the text was copied."""


class Letterhead(enum.StrEnum):
    """What became of the letterhead's two columns in a text."""

    COLUMNS = "columns"
    """Run together on the same lines."""
    APART = "apart"
    """One after the other."""
    NONE = "none"


@dataclasses.dataclass(frozen=True, slots=True)
class Damage:
    """What happened to a text on its way; a Word file only has `tcvn3` and `decomposed`.

    `width` characters a line, 0 for whole paragraphs. `page_number` is the pattern of what stands
    between two pages of `page_lines` lines, "{}" for the number; empty for nothing.
    """

    width: int = 0
    blank_lines: bool = False
    double_spaces: bool = False
    page_number: str = ""
    page_lines: int = 34
    letterhead: Letterhead = Letterhead.APART
    tcvn3: bool = False
    vni: bool = False
    decomposed: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Head:
    """The letterhead and what stands before the body; `number` as printed ("Số: 12/KH-SXD")."""

    parent: str
    office: str
    number: str
    date: str
    title: str
    type_name: str = "KẾ HOẠCH"
    bases: tuple[str, ...] = ()
    opening: str = ""

    def left_lines(self) -> tuple[str, ...]:
        """The left column of the letterhead."""
        return tuple(filter(None, (self.parent, self.office, self.number)))


@dataclasses.dataclass(frozen=True, slots=True)
class Foot:
    """Recipients with the archive line, and the signature; empty where a decision is signed."""

    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    signer: str


@dataclasses.dataclass(frozen=True, slots=True)
class Description:
    """A plan and the file it comes as; `ending` with its dot, `levels` as `Numbering` has them."""

    name: str
    ending: str
    numbers: Numbers
    levels: tuple[str, ...]
    damage: Damage
    head: Head
    foot: Foot
    body: tuple[Block, ...]
    annex: tuple[Block, ...]

    def words(self) -> Iterator[str]:
        """Every paragraph of the plan, undamaged, in reading order."""
        head = self.head
        yield from (head.parent, head.office, head.number, head.date, head.type_name, head.title)
        yield from (*head.bases, head.opening)
        for block in (*self.body, *self.annex):
            if isinstance(block, Line):
                yield block.text
            elif isinstance(block, Table):
                cells = (cell for row in block.rows for cell in row if isinstance(cell, tuple))
                yield from (line.text for cell in cells for line in cell)
        yield from (*self.foot.recipients, *self.foot.signature, self.foot.signer)


def load(path: Path) -> Description:
    """The description in a TOML file."""
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    damage = dict(told.get("damage", {}))
    damage["letterhead"] = Letterhead(damage.get("letterhead", Letterhead.APART))
    head, foot = dict(told["head"]), told["foot"]
    head["bases"] = tuple(head.get("bases", ()))
    return Description(
        name=path.stem,
        ending=told["ending"],
        numbers=Numbers(told.get("numbers", Numbers.TYPED)),
        levels=tuple(told.get("levels", ())),
        damage=Damage(**damage),
        head=Head(**head),
        foot=Foot(tuple(foot["recipients"]), tuple(foot["signature"]), foot["signer"]),
        body=tuple(blocks(told["text"]["body"])),
        annex=tuple(blocks(told["text"].get("annex", ""))),
    )


def blocks(text: str) -> Iterator[Block]:
    """The paragraphs and tables of a text, in their order."""
    rows: list[tuple[Cell, ...]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("|"):
            rows.append(
                tuple(_cell(cell) for cell in line.removeprefix("|").removesuffix("|").split("|"))
            )
            continue
        if rows:
            yield Table(tuple(rows))
            rows = []
        yield PageBreak.HERE if line == PageBreak.HERE.value else _line(line)
    if rows:
        yield Table(tuple(rows))


def _cell(text: str) -> Cell:
    text = text.strip()
    if text in (Merge.LEFT.value, Merge.ABOVE.value):
        return Merge(text)
    return tuple(_line(part) for part in text.split(" // "))


def _line(text: str) -> Line:
    centred = text.startswith("== ")
    text = text.removeprefix("== ")
    look = "**" if text.startswith("**") else "__" if text.startswith("__") else ""
    label = _LABEL.match(text.removeprefix(look))
    if label is None:
        return Line("", tuple(_runs(text)), centred)
    return Line(label[1], tuple(_runs(look + text.removeprefix(look)[label.end() :])), centred)


def _runs(text: str) -> Iterator[Run]:
    at = 0
    for marked in _RUN.finditer(text):
        if marked.start() > at:
            yield Run(text[at : marked.start()])
        yield Run(marked[1] or marked[2], bold=bool(marked[1]), italic=bool(marked[2]))
        at = marked.end()
    if at < len(text) or not text:
        yield Run(text[at:])
