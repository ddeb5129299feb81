"""How the text is set (NĐ 30/2020, Phụ lục I, Phần I, Mục II.6.e)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.look_checks import ALIGNED
from ttpl_desktop.domain.layout.parts import BODY, Part, Piece, Recognised
from ttpl_desktop.domain.layout.remedies import Letters, ParaRemedy, RunRemedy, Setting
from ttpl_desktop.domain.layout.sheet import Align, Para, Sheet, Spacing

JUSTIFIED = paper("text.justified", "II.6.e", "Lời văn canh đều hai lề.", fixable=True)
FIRST_LINE = paper("text.first-line", "II.6.e", "Đầu dòng lùi vào 1 cm hoặc 1,27 cm.", fixable=True)
SPACING = paper("text.spacing", "II.6.e", "Các đoạn văn cách nhau tối thiểu 6 pt.", fixable=True)
LINES = paper("text.line-spacing", "II.6.e", "Giãn dòng từ dòng đơn đến 1,5 dòng.", fixable=True)
UPRIGHT = doubtful(paper("text.upright", "II.6.e", "Lời văn dùng kiểu chữ đứng.", fixable=True))
END = doubtful(
    Clause("text.end", "Phụ lục III, Mục II, các mẫu 1.1–1.9", "Hết nội dung có dấu “./.”.")
)
CLAUSES = (JUSTIFIED, FIRST_LINE, SPACING, LINES, UPRIGHT, END)

INDENTS_MM = (10.0, 12.7)
_INDENT_SLACK_MM = 0.35
_LEAST_SPACE = 6.0
_LEAST_LINES, _MOST_LINES = 1.0, 1.5
_SLACK = 0.02
_SINGLE = 1.15
"""A single line of Times New Roman beside its size."""
_MM_PER_LETTER = 0.45 * 25.4 / 72
"""A usual letter's width in mm for each point of its size."""
_LONG = 1.4
"""A paragraph of so many lines surely has two, so that its alignment shows."""
_LONGEST_NOTE = 100
_FOOT = (Part.RECIPIENTS, Part.SIGNER_TITLE)
_LAST = BODY | {Part.CELL, Part.ORNAMENT, Part.OTHER}
"""What may stand last in the text: "./." on a line of its own is taken for an ornament."""


def check(paper: Recognised) -> Iterator[Fault]:
    for para in paper.text_paras:
        if any(letter.isalpha() for letter in para.text):
            yield from _set(para, paper.sheet)
            yield from _line_spacing(para)
    yield from _spaces(paper)
    for piece in paper.of(Part.TEXT):
        yield from _upright(piece)
    yield from _end(paper)


def _set(para: Para, sheet: Sheet) -> Iterator[Fault]:
    setting = para.setting
    if setting.align is not Align.JUSTIFY and _line_count(para, sheet) > _LONG:
        message = f"Lời văn đang {ALIGNED[setting.align]}; phải canh đều cả hai lề."
        remedy = ParaRemedy(para.at, Setting.ALIGN, Align.JUSTIFY)
        yield Fault(JUSTIFIED, message, para, remedies=(remedy,))
    first = setting.first_line
    if first is not None and not _is_indent(first):
        message = f"Đầu dòng đang lùi vào {shown(first)} mm; phải lùi vào 10 mm hoặc 12,7 mm."
        remedy = ParaRemedy(para.at, Setting.FIRST_LINE, INDENTS_MM[1])
        yield Fault(FIRST_LINE, message, para, remedies=(remedy,))


def _line_count(para: Para, sheet: Sheet) -> float:
    """About how many lines the paragraph takes; 0 where the room is not told."""
    room = sheet.sections[para.section].room
    if room is None or not para.spoken:
        return 0
    letter = para.spoken[0].face.size * _MM_PER_LETTER
    return len(para.text) * letter / max(room - para.setting.left - para.setting.right, letter)


def _is_indent(length: float) -> bool:
    return any(abs(length - wanted) <= _INDENT_SLACK_MM for wanted in INDENTS_MM)


def _line_spacing(para: Para) -> Iterator[Fault]:
    lines = _lines_of(para)
    if lines is None or _LEAST_LINES - _SLACK <= lines <= _MOST_LINES + _SLACK:
        return
    value = _LEAST_LINES if lines < _LEAST_LINES else _MOST_LINES
    message = f"Giãn dòng đang khoảng {shown(lines)} dòng; phải từ dòng đơn đến 1,5 dòng."
    remedy = ParaRemedy(para.at, Setting.LINES, value)
    yield Fault(LINES, message, para, remedies=(remedy,))


def _lines_of(para: Para) -> float | None:
    """The spacing in lines; an exact one is told in points and compared with the letters."""
    setting = para.setting
    if setting.spacing is Spacing.LINES:
        return setting.line
    sizes = [span.face.size for span in para.spoken]
    if not sizes:
        return None
    lines = setting.line / (max(sizes) * _SINGLE)
    return max(lines, 1) if setting.spacing is Spacing.LEAST_POINTS else lines


def _spaces(paper: Recognised) -> Iterator[Fault]:
    """Between two paragraphs of text that follow each other with nothing between them."""
    part_of = paper.part_of
    for above, below in pairwise(paper.sheet.body):
        is_text = part_of.get(above.at) in BODY and part_of.get(below.at) in BODY
        if not is_text or above.section != below.section:
            continue
        space = _space(above, below)
        if space < _LEAST_SPACE - _SLACK:
            message = f"Khoảng cách tới đoạn sau đang là {shown(space)} pt; phải tối thiểu 6 pt."
            remedies = [ParaRemedy(above.at, Setting.AFTER, _LEAST_SPACE)]
            if above.setting.joins_alike:
                remedies.append(ParaRemedy(above.at, Setting.APART, True))
            yield Fault(SPACING, message, above, remedies=tuple(remedies))


def _space(above: Para, below: Para) -> float:
    alike = above.setting.style == below.setting.style
    after = 0 if alike and above.setting.joins_alike else above.setting.after
    return after + (0 if alike and below.setting.joins_alike else below.setting.before)


def _upright(piece: Piece) -> Iterator[Fault]:
    """A whole paragraph in italics; a note in brackets or a short line is left."""
    spans = piece.para.spoken
    is_note = piece.text.startswith("(") or len(piece.para.text) < _LONGEST_NOTE
    if is_note or piece.line is not piece.para.lines[0]:
        return
    if all(span.face.italic for span in spans):
        runs = tuple(dict.fromkeys(span.run for span in spans))
        remedy = RunRemedy(piece.para.at, runs, Letters.ITALIC, False)
        message = "Cả đoạn văn đang in nghiêng; lời văn phải dùng kiểu chữ đứng."
        yield Fault(UPRIGHT, message, piece.para, remedies=(remedy,))


def _end(paper: Recognised) -> Iterator[Fault]:
    """The mark behind the last words before the foot, where there is a foot."""
    if not paper.of(*_FOOT):
        return
    before = takewhile(lambda piece: piece.part not in _FOOT, paper.pieces)
    told = [piece for piece in before if piece.part in _LAST]
    if told and told[-1].part in BODY and not told[-1].text.endswith("./."):
        message = "Hết nội dung chưa có dấu “./.”; phải có dấu “./.” sau câu cuối."
        yield Fault(END, message, told[-1].para)
