"""Recipients and signature (NĐ 30/2020, Phụ lục I, Phần I, Mục II.7 and II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.parts import Part, Piece, Recognised
from ttpl_desktop.domain.layout.patterns import BAD_AUTHORITY, DASH
from ttpl_desktop.domain.layout.remedies import ParaRemedy, Setting
from ttpl_desktop.domain.text import fold

AUTHORITY = paper(
    "signer-title.abbreviation", "II.7.b", "Quyền hạn ký viết tắt TM., Q., KT., TL., TUQ."
)
DEGREE = doubtful(
    paper("signer-name.degree", "II.7.c", "Trước họ tên người ký không ghi học hàm, học vị.")
)
PRESENT = paper("recipients.present", "II.9.c", "Văn bản có phần nơi nhận.")
COLON = paper("recipients.colon", "II.9.d", "Sau từ “Nơi nhận” có dấu hai chấm.")
LEVEL = paper(
    "recipients.level", "II.9.d", "Từ “Nơi nhận” ngang hàng với quyền hạn, chức vụ người ký."
)
LEFT = paper("recipients.left", "II.9.d", "Từ “Nơi nhận” sát lề trái.", fixable=True)
DASHED = paper("recipient.dash", "II.9.d", "Đầu mỗi dòng nơi nhận có gạch đầu dòng.")
MARK = paper("recipient.mark", "II.9.d", "Cuối mỗi dòng nơi nhận có dấu chấm phẩy.")
LINE_LEFT = paper(
    "recipient.left", "II.9.d", "Gạch đầu dòng của nơi nhận sát lề trái.", fixable=True
)
ARCHIVED = paper("archive.present", "II.9.d", "Dòng cuối của nơi nhận ghi nơi lưu.")
ARCHIVE_COLON = paper("archive.colon", "II.9.d", "Sau chữ “Lưu” có dấu hai chấm.")
ARCHIVE_OFFICE = paper("archive.office", "II.9.d", "Dòng “Lưu” ghi chữ viết tắt “VT”.")
ARCHIVE_END = paper("archive.end", "II.9.d", "Dòng “Lưu” kết thúc bằng dấu chấm.")
ADDRESSEE_COLON = paper("addressee.colon", "II.9.d", "Sau từ “Kính gửi” có dấu hai chấm.")
ADDRESSEE_ONE = paper(
    "addressee.one-line", "II.9.d", "Gửi một nơi thì tên nơi nhận cùng dòng với “Kính gửi”."
)
ADDRESSEE_MARK = paper(
    "addressee.mark", "II.9.d", "Gửi nhiều nơi thì mỗi dòng có dấu chấm phẩy, dòng cuối dấu chấm."
)
SAME = paper(
    "recipients.same", "II.9.b", "Văn bản có “Kính gửi” thì nơi nhận bắt đầu bằng “Như trên”."
)
CLAUSES = (
    *(AUTHORITY, DEGREE, PRESENT, COLON, LEVEL, LEFT, DASHED, MARK, LINE_LEFT, ARCHIVED),
    *(ARCHIVE_COLON, ARCHIVE_OFFICE, ARCHIVE_END, ADDRESSEE_COLON, ADDRESSEE_ONE),
    *(ADDRESSEE_MARK, SAME),
)

_DEGREE = re.compile(
    r"(?:GS|PGS|TS|ThS|BS|BSCK|DS|KS|CN|LS|Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư|Bác sĩ|Kỹ sư|"
    r"Luật sư|NGƯT|NGND)\b\.?"
)
_EDGE_MM = 2.5


def check(paper: Recognised) -> Iterator[Fault]:
    if not paper.is_paper:
        return
    for piece in paper.of(Part.SIGNER_TITLE):
        if found := BAD_AUTHORITY.match(piece.text.upper()):
            right = found["word"].replace("/", "") + "."
            yield _said(AUTHORITY, piece, f"“{found['word']}” phải viết là “{right}”")
    for piece in paper.of(Part.SIGNER_NAME):
        if found := _DEGREE.match(piece.text):
            yield _said(DEGREE, piece, f"phải bỏ “{found[0]}” trước họ tên")
    yield from _recipients(paper)
    yield from _addressees(paper)


def _said(clause: Clause, piece: Piece, wanted: str) -> Fault:
    message = f"{piece.part.words} đang ghi “{piece.text}”; {wanted}."
    return Fault(clause, message, piece.para, words=piece.text)


def _recipients(paper: Recognised) -> Iterator[Fault]:
    heading = paper.first(Part.RECIPIENTS)
    signer = paper.first(Part.SIGNER_TITLE)
    if heading is None:
        if signer is not None:
            yield Fault(PRESENT, "Văn bản chưa có phần “Nơi nhận”; phải có phần nơi nhận.")
        return
    if not heading.text.endswith(":"):
        yield _said(COLON, heading, "sau từ “Nơi nhận” phải có dấu hai chấm")
    yield from _level(heading, signer)
    yield from _edge(LEFT, heading)
    lines = paper.of(Part.RECIPIENT)
    for index, piece in enumerate(lines):
        yield from _recipient(piece, lines[index + 1 : index + 2])
    yield from _archive(paper, heading)


def _level(heading: Piece, signer: Piece | None) -> Iterator[Fault]:
    cells = heading.para.cell, None if signer is None else signer.para.cell
    if cells[0] is None or cells[1] is None or signer is None:
        return
    if cells[0].table == cells[1].table and cells[0].row > cells[1].row:
        message = "Từ “Nơi nhận” đang thấp hơn chức vụ người ký; phải ngang hàng."
        yield Fault(LEVEL, message, heading.para, words=heading.text)


def _edge(clause: Clause, piece: Piece) -> Iterator[Fault]:
    first = piece.para.setting.first_line
    if first is not None and first > _EDGE_MM:
        message = f"{piece.part.words} đang lùi vào {shown(first)} mm; phải sát lề trái."
        remedy = ParaRemedy(piece.para.at, Setting.FIRST_LINE, 0)
        yield Fault(clause, message, piece.para, remedies=(remedy,), words=piece.text)


def _recipient(piece: Piece, following: tuple[Piece, ...]) -> Iterator[Fault]:
    is_first_line = piece.line is piece.para.lines[0]
    has_dash = DASH.match(piece.text) or (is_first_line and DASH.match(piece.para.label))
    goes_on = not has_dash and (piece.text[0].islower() or piece.text[0] in '("“')
    if goes_on:
        return
    if not has_dash:
        yield _said(DASHED, piece, "đầu dòng phải có gạch đầu dòng (-)")
    elif is_first_line:
        yield from _edge(LINE_LEFT, piece)
    ends_below = following and not DASH.match(following[0].text) and not following[0].para.label
    if not piece.text.endswith(";") and not ends_below:
        yield _said(MARK, piece, "cuối dòng phải có dấu chấm phẩy (;)")


def _archive(paper: Recognised, heading: Piece) -> Iterator[Fault]:
    archive = paper.of(Part.ARCHIVE)
    if not archive:
        message = "Nơi nhận chưa có dòng “Lưu: VT, …”; dòng cuối phải ghi nơi lưu."
        yield Fault(ARCHIVED, message, heading.para, words=heading.text)
        return
    piece, text = archive[-1], archive[-1].text
    if not re.match(r"\W*Lưu\s?:", text, re.IGNORECASE):
        yield _said(ARCHIVE_COLON, piece, "sau chữ “Lưu” phải có dấu hai chấm")
    if not re.search(r"\bVT\b", text):
        yield _said(ARCHIVE_OFFICE, piece, "phải có chữ viết tắt “VT”")
    if not text.endswith("."):
        yield _said(ARCHIVE_END, piece, "cuối dòng phải có dấu chấm (.)")


def _addressees(paper: Recognised) -> Iterator[Fault]:
    heading = paper.first(Part.ADDRESSEE)
    if heading is None:
        return
    lines = paper.of(Part.ADDRESSEE_LINE)
    if not re.match(r"Kính gửi\s?:", heading.text, re.IGNORECASE):
        yield _said(ADDRESSEE_COLON, heading, "sau từ “Kính gửi” phải có dấu hai chấm")
    if len(lines) == 1 and re.fullmatch(r"Kính gửi\s?:?", heading.text, re.IGNORECASE):
        yield _said(ADDRESSEE_ONE, lines[0], "chỉ gửi một nơi thì phải ghi cùng dòng “Kính gửi”")
    for piece in lines if len(lines) > 1 else ():
        mark = "." if piece is lines[-1] else ";"
        if not piece.text.endswith(mark):
            yield _said(ADDRESSEE_MARK, piece, f"cuối dòng phải có dấu “{mark}”")
    yield from _same(paper)


def _same(paper: Recognised) -> Iterator[Fault]:
    first = paper.first(Part.RECIPIENT)
    if first is not None and "nhu tren" not in fold(first.text):
        yield _said(SAME, first, "dòng đầu phải là “- Như trên;”")
