"""Parts, chapters, articles, clauses, points, bases (NĐ 30/2020, Phụ lục I, Phần I, Mục II.6)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ttpl_desktop.domain.layout.bodies import ARTICLE, DIVISION, SUBDIVISION
from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.look_checks import run_remedies
from ttpl_desktop.domain.layout.parts import Part, Piece, Recognised
from ttpl_desktop.domain.layout.remedies import Letters
from ttpl_desktop.domain.layout.sheet import Align
from ttpl_desktop.domain.numbering import LETTERS
from ttpl_desktop.domain.reading.ends.looks import is_capital
from ttpl_desktop.domain.reading.markers import Family, marker_of

BASIS_MARK = paper("basis.mark", "II.6.a", "Cuối mỗi căn cứ có dấu chấm phẩy.")
BASIS_END = paper("basis.end", "II.6.a", "Cuối căn cứ sau cùng có dấu chấm.")
BASIS_LAW = doubtful(
    paper("basis.law-number", "II.6.a", "Căn cứ là luật, pháp lệnh không ghi số, ký hiệu.")
)
DIVISION_ROMAN = paper("division.roman", "II.6.đ", "Số thứ tự của phần, chương là số La Mã.")
DIVISION_ALONE = paper(
    "division.own-line", "II.6.đ", "Từ “Phần”, “Chương” và số thứ tự đứng trên một dòng riêng."
)
DIVISION_TITLED = paper("division.title", "II.6.d", "Phần, chương có tiêu đề.")
SUBDIVISION_ARABIC = paper(
    "subdivision.arabic", "II.6.đ", "Số thứ tự của mục, tiểu mục là chữ số Ả Rập."
)
SUBDIVISION_TITLED = paper("subdivision.title", "II.6.d", "Mục, tiểu mục có tiêu đề.")
ARTICLE_BOLD = paper("article.bold", "II.6.đ", "Từ “Điều” và số thứ tự in đậm.", fixable=True)
ARTICLE_UPRIGHT = paper(
    "article.upright", "II.6.đ", "Từ “Điều” và số thứ tự dùng kiểu chữ đứng.", fixable=True
)
ARTICLE_DOT = paper("article.dot", "II.6.đ", "Sau số thứ tự của điều có dấu chấm.")
ARTICLE_ARABIC = paper("article.arabic", "II.6.đ", "Số thứ tự của điều là chữ số Ả Rập.")
ARTICLE_CASE = paper("article.lower", "II.6.đ", "Từ “Điều” viết bằng chữ in thường.")
SAME_SIZE = paper(
    "item.size", "II.6.đ", "Điều, khoản, điểm cùng cỡ chữ với phần lời văn.", fixable=True
)
CLAUSE_DOT = paper("clause.dot", "II.6.đ", "Sau số thứ tự của khoản có dấu chấm.")
POINT_BRACKET = paper("point.bracket", "II.6.đ", "Sau thứ tự của điểm có dấu đóng ngoặc đơn.")
POINT_ALPHABET = paper("point.alphabet", "II.6.đ", "Các điểm theo thứ tự bảng chữ cái tiếng Việt.")
CLAUSES = (
    *(BASIS_MARK, BASIS_END, BASIS_LAW, DIVISION_ROMAN, DIVISION_ALONE, DIVISION_TITLED),
    *(SUBDIVISION_ARABIC, SUBDIVISION_TITLED, ARTICLE_BOLD, ARTICLE_UPRIGHT, ARTICLE_DOT),
    *(ARTICLE_ARABIC, ARTICLE_CASE, SAME_SIZE, CLAUSE_DOT, POINT_BRACKET, POINT_ALPHABET),
)

_LAW = re.compile(
    r"Căn cứ (?:Bộ luật|Luật|Pháp lệnh) (?:(?!sửa đổi|bổ sung)[^,;(])*?"
    r"\bsố:? ?\d+/(?:\d{4}/)?(?:QH|UBTVQH)\d*"
)
_TITLES = {
    Part.DIVISION: (Part.DIVISION_TITLE, DIVISION_TITLED),
    Part.SUBDIVISION: (Part.SUBDIVISION_TITLE, SUBDIVISION_TITLED),
}
_SLACK = 0.05
_ITEMS = (Part.ARTICLE, Part.CLAUSE, Part.POINT)
_WRONG_CLAUSE = re.compile(r"\d{1,3}(?P<mark>[)/])\s")
_WRONG_POINT = re.compile(r"[a-zđ](?P<mark>[./])\s")


def check(paper: Recognised) -> Iterator[Fault]:
    yield from _bases(paper)
    yield from _divisions(paper)
    for piece in paper.of(Part.ARTICLE):
        yield from _article(piece)
    yield from _sizes(paper)
    yield from _marks(paper)
    yield from _letters(paper)


def _said(clause: Clause, piece: Piece, message: str) -> Fault:
    return Fault(clause, message, piece.para, words=piece.text)


def _bases(paper: Recognised) -> Iterator[Fault]:
    bases = paper.of(Part.BASIS)
    for piece in bases:
        text = piece.para.text
        if piece is not bases[-1] and not text.endswith(";"):
            yield _said(BASIS_MARK, piece, "Cuối căn cứ chưa có dấu chấm phẩy; phải có dấu (;).")
        if piece is bases[-1] and not text.endswith("."):
            message = "Căn cứ cuối cùng chưa kết thúc bằng dấu chấm; phải có dấu chấm (.)."
            yield _said(BASIS_END, piece, message)
        if _LAW.match(text):
            message = "Căn cứ đang ghi số, ký hiệu của luật; luật, pháp lệnh không ghi số, ký hiệu."
            yield _said(BASIS_LAW, piece, message)


def _divisions(paper: Recognised) -> Iterator[Fault]:
    yield from _untitled(paper)
    for piece in paper.of(Part.DIVISION):
        found = DIVISION.fullmatch(piece.para.text)
        if found is not None and found["number"].isdecimal():
            message = f"“{piece.text}” đang đánh số Ả Rập; phần, chương phải dùng số La Mã."
            yield _said(DIVISION_ROMAN, piece, message)
    for piece in paper.of(Part.SUBDIVISION):
        found = SUBDIVISION.fullmatch(piece.para.text)
        if found is not None and not found["number"].isdecimal():
            message = f"“{piece.text}” đang dùng số La Mã; mục, tiểu mục phải dùng chữ số Ả Rập."
            yield _said(SUBDIVISION_ARABIC, piece, message)
    for piece in paper.of(Part.TEXT, Part.OTHER):
        yield from _run_in(piece)


def _untitled(paper: Recognised) -> Iterator[Fault]:
    """Parts and chapters without a title straight below."""
    for piece, following in pairwise(paper.pieces):
        wanted = _TITLES.get(piece.part)
        if wanted is not None and following.part not in (wanted[0], piece.part):
            message = f"“{piece.text}” chưa có tiêu đề; phải có tiêu đề ngay dưới."
            yield _said(wanted[1], piece, message)


def _run_in(piece: Piece) -> Iterator[Fault]:
    """ "Chương I. QUY ĐỊNH CHUNG" on one line."""
    found = DIVISION.fullmatch(piece.text)
    is_heading = piece.para.setting.align is Align.CENTER or is_capital(piece.text)
    if found is not None and is_heading and found["rest"] and is_capital(found["rest"]):
        message = (
            f"“{found['word']} {found['number']}” đang cùng dòng với tiêu đề; phải đứng dòng riêng."
        )
        yield _said(DIVISION_ALONE, piece, message)


def _article(piece: Piece) -> Iterator[Fault]:
    found = ARTICLE.match(piece.para.text)
    if found is None or piece.line is not piece.para.lines[0]:
        return
    label = piece.spans[:1] if not piece.para.label else ()
    if label and not label[0].face.bold:
        remedies = run_remedies(piece, label, Letters.BOLD, True) if _is_alone(piece) else ()
        message = f"“{found['label']}” chưa in đậm; phải in đậm."
        yield Fault(ARTICLE_BOLD, message, piece.para, remedies=remedies, words=piece.text)
    if label and label[0].face.italic:
        remedies = run_remedies(piece, label, Letters.ITALIC, False)
        message = f"“{found['label']}” đang in nghiêng; phải dùng kiểu chữ đứng."
        yield Fault(ARTICLE_UPRIGHT, message, piece.para, remedies=remedies, words=piece.text)
    if found["mark"] != ".":
        message = f"Sau “{found['label']}” chưa có dấu chấm; phải có dấu chấm (.)."
        yield _said(ARTICLE_DOT, piece, message)
    if not found["number"].isdecimal():
        message = f"“{found['label']}” đang dùng số La Mã; phải dùng chữ số Ả Rập."
        yield _said(ARTICLE_ARABIC, piece, message)
    if found["label"].startswith("ĐIỀU"):
        message = f"“{found['label']}” đang viết in hoa; từ “Điều” phải viết chữ in thường."
        yield _said(ARTICLE_CASE, piece, message)


def _is_alone(piece: Piece) -> bool:
    """Whether the label has a run of its own, or the whole line is the article's title."""
    found = ARTICLE.match(piece.text)
    first = piece.spans[0].text.strip()
    is_title = not piece.text.endswith((".", ":", ";")) and len(piece.text) < 150
    return found is not None and (len(first) <= found.end() or is_title)


def _sizes(paper: Recognised) -> Iterator[Fault]:
    """Numbered items against the size in which most of the text is set."""
    letters: Counter[float] = Counter()
    for piece in paper.of(Part.TEXT, Part.CLAUSE, Part.POINT):
        for span in piece.spans:
            letters[span.face.size] += len(span.text)
    if not letters:
        return
    usual = letters.most_common(1)[0][0]
    for piece in paper.of(*_ITEMS):
        wrong = tuple(span for span in piece.spans if abs(span.face.size - usual) > _SLACK)
        if not wrong or not 13 - _SLACK <= usual <= 14 + _SLACK:
            continue
        if not 13 - _SLACK <= wrong[0].face.size <= 14 + _SLACK:
            continue
        size = shown(wrong[0].face.size)
        message = (
            f"{piece.part.words} đang ở cỡ chữ {size}; phải cùng cỡ {shown(usual)} của lời văn."
        )
        remedies = run_remedies(piece, wrong, Letters.SIZE, usual)
        yield Fault(SAME_SIZE, message, piece.para, remedies=remedies, words=piece.text)


def _marks(paper: Recognised) -> Iterator[Fault]:
    for piece in paper.of(Part.CLAUSE):
        if piece.line is piece.para.lines[0] and (found := _WRONG_CLAUSE.match(piece.para.text)):
            message = (
                f"Sau số thứ tự của khoản đang là dấu “{found['mark']}”; phải là dấu chấm (.)."
            )
            yield _said(CLAUSE_DOT, piece, message)
    for piece in paper.of(Part.POINT):
        if piece.line is piece.para.lines[0] and (found := _WRONG_POINT.match(piece.para.text)):
            message = f"Sau thứ tự của điểm đang là dấu “{found['mark']}”; phải là dấu “)”."
            yield _said(POINT_BRACKET, piece, message)


def _letters(paper: Recognised) -> Iterator[Fault]:
    """Points that go on from one to the next and leave the Vietnamese alphabet."""
    before = ""
    for piece in paper.pieces:
        if piece.part is not Part.POINT:
            before = "" if piece.part in (Part.CLAUSE, Part.SECTION, Part.ARTICLE) else before
            continue
        marker = marker_of(piece.para.text)
        if marker is None or marker.family is not Family.LETTER:
            continue
        letter = marker.label
        wanted = _after(before)
        if letter not in LETTERS or (
            before and letter != wanted and _is_latin_next(before, letter)
        ):
            message = f"Điểm “{letter})” đứng sau điểm “{before})”; phải là điểm “{wanted})”."
            if before:
                yield _said(POINT_ALPHABET, piece, message)
        before = letter if letter in LETTERS else ""


def _after(letter: str) -> str:
    at = LETTERS.find(letter) if letter else -1
    return LETTERS[at + 1] if at + 1 < len(LETTERS) else LETTERS[-1]


def _is_latin_next(before: str, letter: str) -> bool:
    """Whether a letter was skipped or put in as the Latin alphabet counts."""
    return len(letter) == 1 and ord(letter) == ord(before) + 1
