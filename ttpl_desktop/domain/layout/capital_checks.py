"""Capital letters (NĐ 30/2020, Phụ lục II), where the words alone decide."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful
from ttpl_desktop.domain.layout.parts import BODY, Part, Piece, Recognised
from ttpl_desktop.domain.reading.ends.looks import is_capital
from ttpl_desktop.domain.reading.markers import marker_of


def _clause(name: str, article: str, statement: str) -> Clause:
    return Clause(f"capitals.{name}", f"Phụ lục II, Mục {article}", statement)


@dataclasses.dataclass(frozen=True, slots=True)
class _Wording:
    """Words that are wrong wherever they stand, and how they must be written."""

    clause: Clause
    wrong: re.Pattern[str]
    right: Callable[[re.Match[str]], str]


def _raised(found: re.Match[str]) -> str:
    return found[0][0].upper() + found[0][1:]


def _lowered(found: re.Match[str]) -> str:
    return found[0][0].lower() + found[0][1:]


_TYPES = (
    r"luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|thông tư liên tịch|chỉ thị|"
    r"kế hoạch|công văn|báo cáo|tờ trình|thông báo|hướng dẫn|chương trình|công điện"
)
_UNITS = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu) [A-ZĐÀ-Ỹ]"
_WORDINGS = (
    _Wording(
        _clause("article", "V.7", "Viện dẫn “Điều” của một văn bản thì viết hoa."),
        re.compile(r"(?<=\s)điều \d+[a-zđ]?(?= (?:của )?(?:Luật|Bộ luật|Nghị|Thông|Quyết|Pháp))"),
        _raised,
    ),
    _Wording(
        _clause("division", "V.7", "Viện dẫn phần, chương, mục, tiểu mục thì viết hoa."),
        re.compile(
            r"(?<=\s)(?:phần|chương|mục|tiểu mục) (?:[IVX]+|\d+)"
            r"(?= (?:của )?(?:Luật|Bộ luật|Nghị|Thông|Quyết|Kế hoạch|Chương|Phụ lục))"
        ),
        _raised,
    ),
    _Wording(
        doubtful(_clause("clause", "V.7", "Viện dẫn điểm, khoản trước “Điều” thì không viết hoa.")),
        re.compile(r"(?<=[^\s.:;!?“”\"(-] )Khoản \d+[a-zđ]? Điều \d+"),
        _lowered,
    ),
    _Wording(
        _clause("document", "V.6", "Tên loại của một văn bản cụ thể thì viết hoa."),
        re.compile(rf"(?<=[\s(])(?:{_TYPES})(?= số:? ?\d+[\d/A-ZĐa-z-]*/)"),
        _raised,
    ),
    _Wording(
        _clause("committee", "IV.1.a", "Tên cơ quan viết hoa chữ cái đầu: Ủy ban nhân dân."),
        re.compile(
            rf"(?<=\s)[ủu][ỷy] ban nhân dân(?= {_UNITS})|(?<=\s)hội đồng nhân dân(?= {_UNITS})"
        ),
        _raised,
    ),
    _Wording(
        _clause("department", "IV.1.a", "Tên cơ quan viết hoa chữ cái đầu: Sở, Bộ."),
        re.compile(
            r"(?<=\s)(?<!trụ )(?<!cơ )(?<!công )(?<!hội )(?<!trú )sở"
            r"(?= (?:Tư pháp|Tài chính|Nội vụ|Y tế|Xây dựng|Công Thương|Giáo dục|Nông nghiệp|"
            r"Khoa học|Văn hóa|Lao động|Ngoại vụ|Dân tộc|Du lịch|Giao thông|Tài nguyên|Kế hoạch))"
        ),
        _raised,
    ),
    _Wording(
        _clause("numbered-unit", "III.1.b", "Đơn vị hành chính mang số viết hoa cả danh từ chung."),
        re.compile(
            r"(?<=[^\d\s] )(?:quận|phường) \d{1,2}(?=[,.;]| (?:thành phố|Thành phố|quận|Quận))"
        ),
        _raised,
    ),
    _Wording(
        _clause("capital-city", "III.1.c", "Viết hoa đặc biệt: Thủ đô Hà Nội."),
        re.compile(r"(?<=\s)thủ đô Hà Nội"),
        _raised,
    ),
    _Wording(
        _clause("ho-chi-minh-city", "III.1.c", "Viết hoa đặc biệt: Thành phố Hồ Chí Minh."),
        re.compile(r"(?<=\s)thành phố Hồ Chí Minh"),
        _raised,
    ),
    _Wording(
        _clause("people", "V.1", "Viết hoa đặc biệt: Nhân dân."),
        re.compile(r"(?:(?<=phục vụ )|(?<=ý kiến )|(?<=đóng góp của ))nhân dân(?! tệ)"),
        _raised,
    ),
    _Wording(
        _clause("state", "V.1", "Viết hoa đặc biệt: Nhà nước."),
        re.compile(r"(?:(?<=Đảng và )|(?<=Đảng, )|(?<=chính sách của ))nhà nước"),
        _raised,
    ),
    _Wording(
        _clause("new-year", "V.8.b", "Tên ngày tết: tết Nguyên đán."),
        re.compile(r"[Tt]ết (?:nguyên đán|Nguyên Đán|nguyên Đán)"),
        lambda found: f"{found[0][0]}ết Nguyên đán",
    ),
    _Wording(
        _clause("weekday", "V.8.c", "Tên ngày trong tuần bằng chữ thì viết hoa: thứ Hai."),
        re.compile(r"(?<=(?:áng|iều) )thứ (?:hai|ba|tư|năm|sáu|bảy)\b"),
        lambda found: f"thứ {found[0][4].upper()}{found[0][5:]}",
    ),
)
SENTENCE = _clause("sentence", "I", "Sau dấu chấm câu viết hoa chữ cái đầu.")
PARAGRAPH = _clause("paragraph", "I", "Khi xuống dòng viết hoa chữ cái đầu câu.")
CLAUSES = (SENTENCE, PARAGRAPH, *(wording.clause for wording in _WORDINGS))

_NEW_SENTENCE = re.compile(r"(?P<before>[^\W\d_]{2})[.!?] (?P<word>[^\W\d_]{2,})")
_ABBREVIATED = re.compile(r"(?:^|\s)(?:tr|st|tp|tx|tt|ths|ts|pgs|gs|bs|v\.v|vv|stt|đc)$", re.I)
_LONGEST = 20_000
_LONGEST_ABBREVIATION = 8


def check(paper: Recognised) -> Iterator[Fault]:
    """Over the text of the paper; what stands in capitals throughout tells nothing."""
    for piece in paper.pieces:
        is_text = piece.part in BODY or piece.part in (Part.TITLE, Part.RECIPIENT)
        if is_text and not is_capital(piece.text):
            yield from _wordings(piece)
            if piece.part in BODY:
                yield from _sentences(piece)
    yield from _paragraphs(paper)


def _wordings(piece: Piece) -> Iterator[Fault]:
    for wording in _WORDINGS:
        for found in wording.wrong.finditer(piece.text[:_LONGEST]):
            right = wording.right(found)
            message = f"Đang viết “{found[0]}”; phải viết “{right}”."
            yield Fault(wording.clause, message, piece.para, words=_around(piece.text, found))


def _sentences(piece: Piece) -> Iterator[Fault]:
    for found in _NEW_SENTENCE.finditer(piece.text[:_LONGEST]):
        word = found["word"]
        is_small = found["before"].islower() and word.islower()
        if is_small and not _ABBREVIATED.search(
            piece.text[: found.end("before")][-_LONGEST_ABBREVIATION:]
        ):
            message = f"Sau dấu chấm đang viết “{word}”; phải viết hoa “{word.capitalize()}”."
            yield Fault(SENTENCE, message, piece.para, words=_around(piece.text, found))


def _paragraphs(paper: Recognised) -> Iterator[Fault]:
    """A paragraph without a number that begins small behind one that ended with a full stop."""
    texts = paper.text_paras
    for above, para in pairwise(texts):
        is_begun = above.text.endswith(".") and para.at - above.at == 1 and not para.label
        if is_begun and para.text[:1].islower() and marker_of(para.text) is None:
            word = para.text.split()[0]
            message = f"Đoạn văn đang bắt đầu bằng “{word}”; phải viết hoa chữ cái đầu câu."
            yield Fault(PARAGRAPH, message, para)


def _around(text: str, found: re.Match[str]) -> str:
    """The words of a hit with some of those before it."""
    start = text.rfind(" ", 0, max(0, found.start() - 15)) + 1
    return text[start : found.end() + 25]
