"""What a công văn has and no other paper (NĐ 30/2020, Phụ lục I, Phần I, Mục II.3, 5 and 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper
from ttpl_desktop.domain.layout.parts import Part, Piece, Recognised
from ttpl_desktop.domain.layout.patterns import DASH, SUBJECT
from ttpl_desktop.domain.layout.types import ABBREVIATIONS, BY_FOLDED
from ttpl_desktop.domain.text import fold

SUBJECT_PRESENT = doubtful(paper("subject.present", "II.5.b", "Công văn có trích yếu nội dung."))
SUBJECT_BELOW = paper(
    "subject.position", "II.5.b", "Trích yếu công văn đặt dưới số, ký hiệu của văn bản."
)
ADDRESSEE_PRESENT = paper("addressee.present", "II.9.b", "Công văn có phần “Kính gửi”.")
ADDRESSEE_DASH = paper(
    "addressee.dash", "II.9.d", "Gửi nhiều nơi thì đầu mỗi dòng dưới “Kính gửi” có gạch đầu dòng."
)
ADDRESSEE_ALIGNED = paper(
    "addressee.aligned", "II.9.d", "Các gạch đầu dòng dưới “Kính gửi” thẳng hàng với nhau."
)
NUMBER_LETTER = paper(
    "number.letter", "II.3.b", "Ký hiệu của công văn không có chữ viết tắt tên loại văn bản."
)
CLAUSES = (
    *(SUBJECT_PRESENT, SUBJECT_BELOW, ADDRESSEE_PRESENT, ADDRESSEE_DASH, ADDRESSEE_ALIGNED),
    NUMBER_LETTER,
)

_SYMBOL = re.compile(r"S[ốỐ]\s*:?\s*[\d.…_\s]*/\s*(?P<first>\w+)")
_TYPES = frozenset(short.upper() for short in ABBREVIATIONS.values())
_EDGE_MM = 1.0
_TOP = 30
"""Lines from the top in which the name of a type is looked for."""


def check(paper: Recognised) -> Iterator[Fault]:
    if not paper.is_paper or paper.type_name:
        return
    yield from _addressed(paper)
    number = paper.first(Part.NUMBER)
    if number is None or _may_have_a_type(paper, number):
        return
    yield from _subject(paper, number)
    yield from _symbol(paper, number)


def _may_have_a_type(paper: Recognised, number: Piece) -> bool:
    """Whether a type is named that was not surely told, in words or by the symbol."""
    found = _SYMBOL.match(number.text)
    if found is not None and found["first"].upper() in _TYPES:
        return True
    return any(fold(piece.text).rstrip(" :") in BY_FOLDED for piece in paper.pieces[:_TOP])


def _subject(paper: Recognised, number: Piece) -> Iterator[Fault]:
    """A paper with Kính gửi and without a type is a letter; so is one with "V/v" in its head."""
    subject, heading = paper.first(Part.SUBJECT), paper.first(Part.ADDRESSEE)
    if subject is not None:
        if not _is_below(subject, number):
            yield _at(SUBJECT_BELOW, subject, "phải ở ngay dưới số, ký hiệu")
        if heading is None:
            message = "Công văn chưa có phần “Kính gửi”; phải có phần “Kính gửi”."
            yield Fault(ADDRESSEE_PRESENT, message, subject.para, words=subject.text)
    elif heading is not None:
        yield from _elsewhere(paper, heading, number)


def _elsewhere(paper: Recognised, heading: Piece, number: Piece) -> Iterator[Fault]:
    """A letter whose head has no "V/v": it may stand between head and Kính gửi."""
    between = (piece for piece in paper.pieces if piece.para.at < heading.para.at)
    astray = next((piece for piece in between if SUBJECT.match(piece.text)), None)
    if astray is not None:
        message = f"Trích yếu “{astray.text}” đang ở chỗ khác; phải ở ngay dưới số, ký hiệu."
        yield Fault(SUBJECT_BELOW, message, astray.para, words=astray.text)
    else:
        message = "Dưới số, ký hiệu chưa có trích yếu; công văn phải có “V/v …”."
        yield Fault(SUBJECT_PRESENT, message, number.para, words=number.text)


def _is_below(subject: Piece, number: Piece) -> bool:
    """Whether it stands in the column of the number, behind it."""
    cells = subject.para.cell, number.para.cell
    if cells[0] is not None and cells[1] is not None and cells[0].table == cells[1].table:
        return cells[0].column == cells[1].column and subject.para.at >= number.para.at
    return subject.para.at >= number.para.at


def _symbol(paper: Recognised, number: Piece) -> Iterator[Fault]:
    found = _SYMBOL.match(number.text)
    is_letter = paper.first(Part.SUBJECT) or paper.first(Part.ADDRESSEE)
    if is_letter and found is not None and found["first"].upper() == "CV":
        yield _at(NUMBER_LETTER, number, "phải bỏ “CV”, công văn không có chữ viết tắt tên loại")


def _addressed(paper: Recognised) -> Iterator[Fault]:
    lines = [piece for piece in paper.of(Part.ADDRESSEE_LINE) if _begins_para(piece)]
    for piece in lines:
        if not (DASH.match(piece.text) or DASH.match(piece.para.label)):
            yield _at(ADDRESSEE_DASH, piece, "đầu dòng phải có gạch đầu dòng (-)")
    edges = [piece.para.setting.first_line for piece in lines]
    for piece, edge in zip(lines[1:], edges[1:], strict=True):
        first = edges[0]
        is_told = first is not None and edge is not None and piece.para.cell == lines[0].para.cell
        if is_told and abs((edge or 0) - (first or 0)) > _EDGE_MM:
            message = f"Dòng “{piece.text}” đang lệch so với dòng đầu; phải thẳng hàng."
            yield Fault(ADDRESSEE_ALIGNED, message, piece.para, words=piece.text)


def _begins_para(piece: Piece) -> bool:
    return piece.line is next(line for line in piece.para.lines if line.text)


def _at(clause: Clause, piece: Piece, wanted: str) -> Fault:
    message = f"{piece.part.words} đang ghi “{piece.text}”; {wanted}."
    return Fault(clause, message, piece.para, words=piece.text)
