"""What a file gives to be read: lines, tables, and the repairs that were made on the way."""

from __future__ import annotations

import dataclasses
import enum
from typing import TypeAlias

from ttpl_desktop.domain.terms import Term


class Ending(enum.StrEnum):
    """What the end of a line means in the file that it comes from."""

    PARAGRAPH = "paragraph"
    """The file itself ends the paragraph here (Word, OpenDocument)."""
    BREAK = "break"
    """Only the line ends here; the sentence may go on (PDF, plain text, the clipboard)."""


class RepairKind(Term):
    """What was wrong with the text and has been mended."""

    JOINED_LINES = "joined_lines", "Nối dòng bị ngắt giữa câu"
    JOINED_HYPHEN = "joined_hyphen", "Nối từ bị ngắt ở dấu gạch nối"
    PAGE_NUMBER = "page_number", "Bỏ số trang lẫn trong văn bản"
    RUNNING_HEAD = "running_head", "Bỏ dòng lặp lại ở đầu hoặc cuối trang"
    MARKDOWN = "markdown", "Bỏ ký hiệu Markdown"
    COLUMNS = "columns", "Tách hai cột bị dồn vào nhau"
    SIGNS = "signs", "Thay ký hiệu của phông chữ lạ bằng ký tự thường"
    COMPOSED = "composed", "Ghép dấu rời thành chữ Unicode dựng sẵn"
    TCVN3 = "tcvn3", "Đổi chữ TCVN3 (ABC) sang Unicode"
    VNI = "vni", "Đổi chữ VNI sang Unicode"


@dataclasses.dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was mended: `before` and `after` are short extracts, `page` from 1 or 0."""

    kind: RepairKind
    before: str
    after: str
    page: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class SourceLine:
    """A line or paragraph as it stands in the file, in Unicode.

    `page` counts from 1; 0 where the file has no pages. `label` is a number that the file computes
    and does not hold as text ("1.", "a)", "-"). `left` and `right` are the free space beside the
    line in points, measured from the text area of its page, and `bold` and `centred` its look;
    None where the file does not tell. An empty `text` is an empty line.
    """

    text: str
    ending: Ending = Ending.PARAGRAPH
    page: int = 0
    label: str = ""
    bold: bool | None = None
    centred: bool | None = None
    left: float | None = None
    right: float | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell of a table; its lines as in the body.

    A merged cell is repeated in every place that it covers, with `is_continued` in all but its
    first place (top left).
    """

    lines: tuple[SourceLine, ...] = ()
    is_continued: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class SourceTable:
    """A table: rows of equal length. One that goes on over pages may still come in parts."""

    rows: tuple[tuple[SourceCell, ...], ...]
    page: int = 0


Block: TypeAlias = SourceLine | SourceTable


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """A whole file in reading order; `name` is what the officer calls it.

    The letterhead and the foot (recipients and signature) may be tables of two columns, as they
    are in most Word files, or lines that have run together.
    """

    name: str
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...] = ()
