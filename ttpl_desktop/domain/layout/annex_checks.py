"""Annexes (NĐ 30/2020, Phụ lục I, Phần I, Mục III.1)."""

from __future__ import annotations

from collections.abc import Iterator

from ttpl_desktop.domain.layout.annexes import LABEL
from ttpl_desktop.domain.layout.clause import Clause, Fault, paper
from ttpl_desktop.domain.layout.parts import BODY, Part, Piece, Recognised
from ttpl_desktop.domain.text import fold

MENTIONED = paper("annex.mentioned", "III.1.a", "Văn bản có chỉ dẫn về phụ lục kèm theo.")
NUMBERED = paper("annex.numbered", "III.1.a", "Có từ hai phụ lục thì các phụ lục được đánh số.")
ROMAN = paper("annex.roman", "III.1.a", "Số thứ tự của phụ lục là số La Mã.")
REFERENCE = paper(
    "annex-reference.present", "III.1.c", "Mỗi phụ lục có thông tin chỉ dẫn kèm theo văn bản."
)
CLAUSES = (MENTIONED, NUMBERED, ROMAN, REFERENCE)


def check(paper: Recognised) -> Iterator[Fault]:
    annexes = paper.of(Part.ANNEX)
    if annexes and not paper.is_attachment and not _is_mentioned(paper):
        message = "Nội dung văn bản chưa nhắc đến phụ lục kèm theo; phải có chỉ dẫn về phụ lục."
        yield _at(MENTIONED, annexes[0], message)
    for piece in annexes:
        yield from _numbered(piece, len(annexes))
    yield from _references(paper)


def _is_mentioned(paper: Recognised) -> bool:
    texts = (piece.para.text for piece in paper.pieces if piece.part in BODY)
    cells = (piece.text for piece in paper.of(Part.CELL, Part.OTHER, Part.ADDRESSEE))
    return any("phu luc" in fold(text) for text in (*texts, *cells))


def _numbered(piece: Piece, count: int) -> Iterator[Fault]:
    found = LABEL.fullmatch(piece.text)
    number = found["number"] if found else None
    if number is None and count > 1:
        message = "Văn bản có từ hai phụ lục nhưng phụ lục này chưa đánh số; phải đánh số La Mã."
        yield _at(NUMBERED, piece, message)
    elif number is not None and set(number) - set("IVXLC"):
        message = f"Phụ lục đang đánh số {number}; phải đánh bằng số La Mã."
        yield _at(ROMAN, piece, message)


def _references(paper: Recognised) -> Iterator[Fault]:
    """An annex's reference stands before the next annex begins."""
    waiting: Piece | None = None
    for piece in (*paper.pieces, None):
        if piece is None or piece.part is Part.ANNEX:
            if waiting is not None:
                message = (
                    f"“{waiting.text}” chưa có dòng “(Kèm theo …)”; phải có thông tin chỉ dẫn."
                )
                yield _at(REFERENCE, waiting, message)
            waiting = piece
        elif piece.part is Part.ANNEX_REFERENCE:
            waiting = None


def _at(clause: Clause, piece: Piece, message: str) -> Fault:
    return Fault(clause, message, piece.para, words=piece.text)
