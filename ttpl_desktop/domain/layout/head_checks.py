"""What the words of the head must be (NĐ 30/2020, Phụ lục I, Phần I, Mục II.1–5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.parts import Part, Piece, Recognised
from ttpl_desktop.domain.layout.patterns import ISSUED_WITH, is_party, names_nation
from ttpl_desktop.domain.layout.remedies import ParaRemedy, Setting
from ttpl_desktop.domain.layout.sheet import Para, Spacing
from ttpl_desktop.domain.layout.types import BY_FOLDED, UNDATED
from ttpl_desktop.domain.reading.ends.looks import spelling

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

NATION_PRESENT = paper("nation.present", "II.1.a", "Văn bản có Quốc hiệu.")
NATION_WORDS = paper("nation.words", "II.1.a", f"Quốc hiệu ghi đúng: {NATION}.")
NATION_RIGHT = paper("nation.position", "II.1.a", "Quốc hiệu ở trên cùng, bên phải trang đầu.")
MOTTO_PRESENT = paper("motto.present", "II.1.b", "Văn bản có Tiêu ngữ dưới Quốc hiệu.")
MOTTO_WORDS = paper("motto.words", "II.1.b", "Các cụm từ của Tiêu ngữ viết hoa chữ cái đầu.")
MOTTO_HYPHENS = paper(
    "motto.hyphens", "II.1.b", "Giữa các cụm từ của Tiêu ngữ có gạch nối, có cách chữ."
)
NATION_SINGLE = paper(
    "nation.line-spacing", "II.1.c", "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.", fixable=True
)
OFFICE_PRESENT = paper("office.present", "II.2.a", "Văn bản có tên cơ quan ban hành.")
OFFICE_SINGLE = paper(
    "office.line-spacing",
    "II.2.b",
    "Tên cơ quan chủ quản và tên cơ quan ban hành cách nhau dòng đơn.",
    fixable=True,
)
NUMBER_PRESENT = paper("number.present", "II.3.c", "Văn bản có dòng số, ký hiệu.")
NUMBER_COLON = paper("number.colon", "II.3.c", "Sau từ “Số” có dấu hai chấm.")
NUMBER_ZERO = paper("number.leading-zero", "II.3.c", "Số nhỏ hơn 10 có thêm số 0 phía trước.")
NUMBER_SLASH = paper("number.slash", "II.3.c", "Giữa số và ký hiệu có dấu gạch chéo.")
NUMBER_HYPHENS = paper(
    "number.hyphens", "II.3.c", "Giữa các nhóm chữ của ký hiệu có gạch nối, không cách chữ."
)
NUMBER_CAPITALS = paper("number.capitals", "II.3.c", "Ký hiệu viết bằng chữ in hoa.")
NUMBER_WORD = paper("number.word", "II.3.c", "Từ “Số” viết bằng chữ in thường.")
NUMBER_TYPE = Clause(
    "number.type", "Phụ lục III, Mục I", "Ký hiệu dùng đúng chữ viết tắt tên loại văn bản."
)
DATE_PRESENT = paper("date.present", "II.4.c", "Văn bản có địa danh và thời gian ban hành.")
DATE_WORDS = paper("date.words", "II.4.b", "Thời gian ghi đầy đủ bằng ngày, tháng, năm.")
DATE_ZERO = paper(
    "date.leading-zero", "II.4.b", "Ngày nhỏ hơn 10 và tháng 1, 2 có thêm số 0 phía trước."
)
DATE_COMMA = paper("date.comma", "II.4.c", "Sau địa danh có dấu phẩy.")
DATE_PLACE = paper("date.place", "II.4.c", "Chữ cái đầu của địa danh viết hoa.")
DATE_ROW = paper("date.row", "II.4.c", "Địa danh, thời gian cùng dòng với số, ký hiệu.")
TITLE_BELOW = doubtful(paper("title.below", "II.5.b", "Trích yếu đặt ngay dưới tên loại văn bản."))
SUBJECT_WORD = paper("subject.word", "II.5.b", "Trích yếu công văn đứng sau chữ “V/v”.")
SUBJECT_SPACE = paper(
    "subject.spacing", "II.5.b", "Trích yếu công văn cách số, ký hiệu 6 pt.", fixable=True
)
CLAUSES = (
    *(NATION_PRESENT, NATION_WORDS, NATION_RIGHT, NATION_SINGLE),
    *(MOTTO_PRESENT, MOTTO_WORDS, MOTTO_HYPHENS, OFFICE_PRESENT, OFFICE_SINGLE),
    *(NUMBER_PRESENT, NUMBER_WORD, NUMBER_COLON, NUMBER_ZERO, NUMBER_SLASH, NUMBER_HYPHENS),
    *(NUMBER_CAPITALS, NUMBER_TYPE, DATE_PRESENT, DATE_WORDS, DATE_ZERO, DATE_COMMA, DATE_PLACE),
    *(DATE_ROW, TITLE_BELOW, SUBJECT_WORD, SUBJECT_SPACE),
)

_NUMBER = re.compile(
    r"(?P<word>S[ốỐ])(?P<colon>\s*:)?\s*(?P<number>\d*)[\s.…_]*(?P<slash>/|-)?\s*(?P<symbol>.*)"
)
_LOWER_ALLOWED = ("QyĐ", "CTr", "TTr", "TrS")
_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?)\s*ngày\s*(?P<day>[\d.…_]*)\s*tháng\s*(?P<month>[\d.…_]*)"
    r"\s*năm\s*(?P<year>[\d.…_]*)",
    re.IGNORECASE,
)
_SLACK = 0.01
_APART = 6.0
_SPACE_SLACK = 1.0


def check(paper: Recognised) -> Iterator[Fault]:
    if not paper.is_paper:
        return
    yield from _present(paper)
    yield from _nation(paper)
    for piece in paper.of(Part.NUMBER)[:1]:
        yield from _number(piece)
        yield from _type(piece, paper.type_name)
    for piece in paper.of(Part.DATE)[:1]:
        yield from _date(piece)
        yield from _row(paper, piece)
    yield from _single(paper.of(Part.NATION, Part.MOTTO), NATION_SINGLE, "Quốc hiệu, Tiêu ngữ")
    yield from _single(paper.of(Part.PARENT, Part.OFFICE), OFFICE_SINGLE, "Tên cơ quan")
    yield from _title(paper)
    yield from _subject(paper)


def _present(paper: Recognised) -> Iterator[Fault]:
    """What a paper with a head or foot must also have.

    One of the Party has a head of its own, and one that is issued with a decision no number.
    """
    lines = [piece.text for piece in paper.pieces[:60]]
    if any(is_party(line) for line in lines):
        return
    has_nation = any(names_nation(line) for line in lines)
    if not has_nation:
        yield _missing(NATION_PRESENT, "Văn bản chưa có Quốc hiệu; phải có Quốc hiệu ở trang đầu.")
        return
    if not paper.of(Part.NATION):
        return
    is_issued = any(ISSUED_WITH.match(line) for line in lines)
    needed = (
        (Part.MOTTO, MOTTO_PRESENT, "Tiêu ngữ dưới Quốc hiệu"),
        (Part.OFFICE, OFFICE_PRESENT, "tên cơ quan ban hành"),
        (Part.NUMBER, NUMBER_PRESENT, "dòng số, ký hiệu"),
        (Part.DATE, DATE_PRESENT, "địa danh và thời gian ban hành"),
    )
    for part, clause, words in needed:
        is_needed = part is not Part.DATE or paper.type_name not in UNDATED
        is_needed = is_needed and not (is_issued and part in (Part.NUMBER, Part.DATE))
        if is_needed and not paper.of(part):
            yield _missing(clause, f"Văn bản chưa có {words}; phải có {words}.")


def _missing(clause: Clause, message: str) -> Fault:
    return Fault(clause, message)


def _nation(paper: Recognised) -> Iterator[Fault]:
    nation, motto = paper.first(Part.NATION), paper.first(Part.MOTTO)
    if nation is not None:
        if spelling(nation.text) != spelling(NATION):
            yield _said(NATION_WORDS, nation, f"phải ghi đúng “{NATION}”")
        office = paper.first(Part.OFFICE)
        if office is not None and _column(nation.para) < _column(office.para):
            message = "Quốc hiệu đang ở bên trái; phải ở bên phải, phía trên trang đầu."
            yield Fault(NATION_RIGHT, message, nation.para, words=nation.text)
    if motto is not None:
        bare = motto.text.rstrip(" -–_.")
        if re.search(r"[–—−]", bare) or bare.count(" - ") != 2:
            yield _said(MOTTO_HYPHENS, motto, f"phải dùng gạch nối, có cách chữ: “{MOTTO}”")
        elif not motto.text.isupper() and bare != MOTTO:
            yield _said(MOTTO_WORDS, motto, f"phải ghi đúng “{MOTTO}”")


def _said(clause: Clause, piece: Piece, wanted: str) -> Fault:
    message = f"{piece.part.words} đang ghi “{piece.text}”; {wanted}."
    return Fault(clause, message, piece.para, words=piece.text)


def _column(para: Para) -> int:
    return para.cell.column if para.cell else 0


def _number(piece: Piece) -> Iterator[Fault]:
    found = _NUMBER.match(piece.text)
    if found is None:
        return
    symbol = found["symbol"].strip()
    if found["word"] == "SỐ":
        yield _said(NUMBER_WORD, piece, "từ “Số” phải viết chữ in thường")
    if not found["colon"]:
        yield _said(NUMBER_COLON, piece, "sau từ “Số” phải có dấu hai chấm")
    if len(found["number"]) == 1:
        yield _said(NUMBER_ZERO, piece, f"số phải ghi là 0{found['number']}")
    if found["slash"] != "/":
        yield _said(NUMBER_SLASH, piece, "giữa số và ký hiệu phải có dấu gạch chéo (/)")
        return
    if re.search(r"[–—−]|\s-|-\s", symbol):
        yield _said(
            NUMBER_HYPHENS, piece, "các nhóm chữ phải nối bằng gạch nối (-), không cách chữ"
        )
    if _in_capitals(symbol) != symbol:
        yield _said(NUMBER_CAPITALS, piece, "ký hiệu phải viết in hoa")


def _in_capitals(symbol: str) -> str:
    """The symbol in capitals but for the abbreviations that the decree itself writes otherwise."""
    groups = re.split(r"(\W+)", symbol)
    return "".join(group if group in _LOWER_ALLOWED else group.upper() for group in groups)


def _type(piece: Piece, type_name: str) -> Iterator[Fault]:
    """The symbol of a paper with a type begins with the type's abbreviation."""
    found = _NUMBER.match(piece.text)
    if found is None or found["slash"] != "/" or type_name not in BY_FOLDED:
        return
    name, wanted = BY_FOLDED[type_name]
    group = re.match(r"\w+", found["symbol"].strip())
    if group is None or group[0].isdecimal():
        return
    if group[0].upper() != wanted.upper():
        yield _said(NUMBER_TYPE, piece, f"ký hiệu của {name.lower()} phải bắt đầu bằng “{wanted}”")


def _date(piece: Piece) -> Iterator[Fault]:
    found = _DATE.fullmatch(piece.text.rstrip(" ."))
    if found is None:
        yield _said(DATE_WORDS, piece, "phải ghi đầy đủ “ngày … tháng … năm …”")
        return
    place = found["place"].strip(" .…_")
    if place and not found["comma"]:
        yield _said(DATE_COMMA, piece, "sau địa danh phải có dấu phẩy")
    is_named = re.match(r"(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|đặc khu)\b", place)
    if not is_named and any(word[0].islower() for word in place.split()):
        yield _said(DATE_PLACE, piece, "chữ cái đầu của địa danh phải viết hoa")
    day, month = found["day"], found["month"]
    if re.fullmatch(r"[1-9]", day) or re.fullmatch(r"[12]", month):
        yield _said(DATE_ZERO, piece, "ngày nhỏ hơn 10 và tháng 1, 2 phải thêm số 0 phía trước")


def _row(paper: Recognised, date: Piece) -> Iterator[Fault]:
    number = paper.first(Part.NUMBER)
    if number is None or number.para.cell is None or date.para.cell is None:
        return
    rows = number.para.cell.row, date.para.cell.row
    if number.para.cell.table == date.para.cell.table and rows[0] != rows[1]:
        message = "Địa danh, thời gian ban hành đang khác dòng với số, ký hiệu; phải cùng một dòng."
        yield Fault(DATE_ROW, message, date.para, words=date.text)


def _single(pieces: tuple[Piece, ...], clause: Clause, words: str) -> Iterator[Fault]:
    """Line spacing counted in lines must be one line; a fixed one in points is not judged."""
    if len(pieces) < 2:
        return
    for piece in pieces:
        setting = piece.para.setting
        if setting.spacing is Spacing.LINES and abs(setting.line - 1) > _SLACK:
            message = f"{words} đang giãn dòng {shown(setting.line)}; phải là dòng đơn."
            remedy = ParaRemedy(piece.para.at, Setting.LINES, 1)
            yield Fault(clause, message, piece.para, remedies=(remedy,), words=piece.text)


def _title(paper: Recognised) -> Iterator[Fault]:
    type_name, title = paper.first(Part.TYPE_NAME), paper.first(Part.TITLE)
    if type_name is None or title is None or title.para.at - type_name.para.at <= 1:
        return
    message = "Giữa tên loại và trích yếu có dòng trống; trích yếu phải ở ngay dưới tên loại."
    yield Fault(TITLE_BELOW, message, title.para, words=title.text)


def _subject(paper: Recognised) -> Iterator[Fault]:
    subject, number = paper.first(Part.SUBJECT), paper.first(Part.NUMBER)
    if subject is None:
        return
    if not subject.text.startswith("V/v"):
        yield _said(SUBJECT_WORD, subject, "phải bắt đầu bằng chữ “V/v”")
    if number is None or subject.para.at - number.para.at != 1:
        return
    above, below = number.para.setting.after, subject.para.setting.before
    if abs(above + below - _APART) > _SPACE_SLACK:
        message = f"Trích yếu công văn đang cách số, ký hiệu {above + below:g} pt; phải cách 6 pt."
        remedies = (
            ParaRemedy(number.para.at, Setting.AFTER, 0),
            ParaRemedy(subject.para.at, Setting.BEFORE, _APART),
        )
        yield Fault(SUBJECT_SPACE, message, subject.para, remedies=remedies, words=subject.text)
