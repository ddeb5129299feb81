"""The parts of an administrative paper (NĐ 30/2020, Điều 8), and which lines are which."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from functools import cached_property
from typing import TypeAlias

from ttpl_desktop.domain.layout.sheet import Line, Para, Sheet, Span
from ttpl_desktop.domain.terms import Term

Place: TypeAlias = tuple[Para, Line]
"""A line that has words, and its paragraph."""


class Part(Term):
    """What a line is; the words name it in a finding."""

    NATION = "nation", "Quốc hiệu"
    MOTTO = "motto", "Tiêu ngữ"
    PARENT = "parent", "Tên cơ quan chủ quản trực tiếp"
    OFFICE = "office", "Tên cơ quan ban hành văn bản"
    NUMBER = "number", "Số, ký hiệu của văn bản"
    DATE = "date", "Địa danh và thời gian ban hành"
    SUBJECT = "subject", "Trích yếu của công văn"
    TYPE_NAME = "type-name", "Tên loại văn bản"
    TITLE = "title", "Trích yếu nội dung"
    ADDRESSEE = "addressee", "Phần “Kính gửi”"
    ADDRESSEE_LINE = "addressee-line", "Dòng tên nơi nhận dưới “Kính gửi”"
    BASIS = "basis", "Căn cứ ban hành"
    DIVISION = "division", "Từ “Phần”, “Chương” và số thứ tự"
    DIVISION_TITLE = "division-title", "Tiêu đề của phần, chương"
    SUBDIVISION = "subdivision", "Từ “Mục”, “Tiểu mục” và số thứ tự"
    SUBDIVISION_TITLE = "subdivision-title", "Tiêu đề của mục, tiểu mục"
    ARTICLE = "article", "Điều"
    SECTION = "section", "Số thứ tự và tiêu đề của mục"
    CLAUSE = "clause", "Khoản"
    POINT = "point", "Điểm"
    TEXT = "text", "Nội dung văn bản"
    RECIPIENTS = "recipients", "Từ “Nơi nhận”"
    RECIPIENT = "recipient", "Tên nơi nhận"
    ARCHIVE = "archive", "Dòng “Lưu”"
    SIGNER_TITLE = "signer-title", "Quyền hạn, chức vụ của người ký"
    SIGNER_NAME = "signer-name", "Họ tên người ký"
    ANNEX = "annex", "Từ “Phụ lục” và số thứ tự"
    ANNEX_TITLE = "annex-title", "Tên phụ lục"
    ANNEX_REFERENCE = "annex-reference", "Thông tin chỉ dẫn kèm theo văn bản"
    ANNEX_TEXT = "annex-text", "Nội dung phụ lục"
    URGENCY = "urgency", "Dấu chỉ mức độ khẩn"
    CIRCULATION = "circulation", "Chỉ dẫn về phạm vi lưu hành"
    DRAFTER = "drafter", "Ký hiệu người soạn thảo và số lượng bản phát hành"
    ADDRESS = "address", "Địa chỉ, số điện thoại, thư điện tử của cơ quan"
    COPY = "copy", "Hình thức sao"
    CELL = "cell", "Ô của bảng"
    ORNAMENT = "ornament", "Đường kẻ"
    OTHER = "other", "Phần khác"


BODY = frozenset({Part.BASIS, Part.ARTICLE, Part.SECTION, Part.CLAUSE, Part.POINT, Part.TEXT})
"""The parts that are set as text: justified, first line indented."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """One line of the file, and what it is; `alike` are the paragraph's lines that are the same."""

    part: Part
    para: Para
    line: Line
    alike: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """What says something: spans with letters or digits."""
        return tuple(
            span for span in self.line.spoken if any(letter.isalnum() for letter in span.text)
        )


@dataclasses.dataclass(frozen=True)
class Recognised:
    """A file with its lines told apart, in reading order; empty lines are left out.

    `type_name` is the type's folded name ("ke hoach"), empty for a letter or where none is found.
    `is_attachment`: the file holds nothing but an annex.
    """

    sheet: Sheet
    pieces: tuple[Piece, ...]
    type_name: str = ""
    is_attachment: bool = False

    @cached_property
    def _by_part(self) -> dict[Part, list[Piece]]:
        found: dict[Part, list[Piece]] = defaultdict(list)
        for piece in self.pieces:
            found[piece.part].append(piece)
        return found

    def of(self, *parts: Part) -> tuple[Piece, ...]:
        """The lines that are one of these parts, by part and in order."""
        return tuple(piece for part in parts for piece in self._by_part.get(part, ()))

    def first(self, part: Part) -> Piece | None:
        return next(iter(self._by_part.get(part, ())), None)

    @cached_property
    def part_of(self) -> dict[int, Part]:
        """What each paragraph of the body is, by its index: what its first line is."""
        told: dict[int, Part] = {}
        for piece in self.pieces:
            told.setdefault(piece.para.at, piece.part)
        return told

    @cached_property
    def text_paras(self) -> tuple[Para, ...]:
        """The paragraphs of the paper's own text, outside of tables."""
        part_of = self.part_of
        return tuple(para for para in self.sheet.body if part_of.get(para.at) in BODY)

    @cached_property
    def is_paper(self) -> bool:
        """Whether it is an administrative paper at all: it has a head, a type or a foot."""
        marks = (Part.NUMBER, Part.DATE, Part.TYPE_NAME, Part.RECIPIENTS, Part.SIGNER_TITLE)
        return not self.is_attachment and (
            any(self.of(mark) for mark in marks) or bool(self.of(Part.NATION))
        )
