"""What a check of a Word file against NĐ 30/2020 finds."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.domain.terms import Term

__all__ = ["LayoutFinding", "LayoutPlace", "Severity", "Story"]


class Story(Term):
    """The flow of text that a place is in; PAGE is the sheet itself (size, margins)."""

    PAGE = "page", "Trang giấy"
    BODY = "body", "Văn bản"
    HEADER = "header", "Lề trên của trang"
    FOOTER = "footer", "Lề dưới của trang"
    BOX = "box", "Khung chữ"


@dataclasses.dataclass(frozen=True, slots=True)
class LayoutPlace:
    """Where in a Word file, without pages: those are only known once it is printed.

    `number` counts from 1: the paragraph within its story, the section for PAGE. `words` are the
    first words there. `table`, `row` and `column` count from 1; 0 outside of tables.
    """

    story: Story
    number: int
    words: str = ""
    table: int = 0
    row: int = 0
    column: int = 0

    def shown(self) -> str:
        """The place in words: "Bảng 1, hàng 1, cột 2: “Độc lập - Tự do…”"."""
        where = f"{self.story.words}, phần {self.number}"
        if self.table:
            where = f"Bảng {self.table}, hàng {self.row}, cột {self.column}"
        elif self.story is Story.BODY:
            where = f"Đoạn {self.number}"
        elif self.story is not Story.PAGE:
            where = self.story.words
        return f"{where}: “{self.words}”" if self.words else where


@dataclasses.dataclass(frozen=True, slots=True)
class LayoutFinding:
    """One clause that the paper does not keep: an ERROR where the decree is plain, else a WARNING.

    `clause` is the id of a row of `clauses.CLAUSES`, which names article and rule; `message` is
    one sentence: what is, what must be. The same fault in many paragraphs is one finding at the
    first of them, and `times` counts them. `fixable`: a change of format alone mends it.
    """

    clause: str
    severity: Severity
    place: LayoutPlace
    message: str
    fixable: bool
    times: int = 1
