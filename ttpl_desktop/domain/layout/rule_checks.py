"""The lines under motto, office and title (NĐ 30/2020, Phụ lục I, Phần I, Mục II.1, 2 and 5)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.look_rules import LOOK_RULES
from ttpl_desktop.domain.layout.parts import Part, Piece, Recognised
from ttpl_desktop.domain.layout.sheet import Line, Para, Rule
from ttpl_desktop.domain.letter_widths import line_width_mm

_DASHES = re.compile(r"[\s_\-–—=.*]*")
_EM_SHARES = {"_": 0.5, "-": 0.333, "–": 0.5, "—": 1.0}
_MM_PER_POINT = 25.4 / 72
_RAISED = 0.62
"""How much of its size superscript keeps: 0.58 in LibreOffice, some 0.65 in Word."""
_SLACK = 0.12
"""How far off a length may be: letters are measured without kerning."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Wanted:
    """The line that a part wants: how long beside its words, and how that is said."""

    part: Part
    least: float
    most: float
    said: str
    present: Clause
    length: Clause
    solid: Clause


def _wanted(part: Part, article: str, least: float, most: float, said: str) -> _Wanted:
    key, words = part.value, part.words
    return _Wanted(
        part,
        least,
        most,
        said,
        paper(f"{key}.rule", article, f"Dưới {words} có đường kẻ ngang."),
        doubtful(paper(f"{key}.rule-length", article, f"Đường kẻ dưới {words} dài {said}.")),
        paper(f"{key}.rule-solid", article, f"Đường kẻ dưới {words} là nét liền."),
    )


_SHORT = "bằng từ 1/3 đến 1/2 độ dài dòng chữ"
_RULES = (
    _wanted(Part.MOTTO, "II.1.b", 1, 1, "bằng độ dài dòng chữ"),
    _wanted(Part.OFFICE, "II.2.b", 1 / 3, 1 / 2, _SHORT),
    _wanted(Part.TITLE, "II.5.b", 1 / 3, 1 / 2, _SHORT),
)
CLAUSES = tuple(clause for rule in _RULES for clause in (rule.present, rule.length, rule.solid))


def check(paper: Recognised) -> Iterator[Fault]:
    for wanted in _RULES:
        pieces = paper.of(wanted.part)
        if pieces:
            yield from _check(paper, wanted, pieces)


def _check(paper: Recognised, wanted: _Wanted, pieces: Sequence[Piece]) -> Iterator[Fault]:
    last = pieces[-1]
    rules = _rules_near(paper, wanted, pieces)
    if not rules:
        if not _has_stray_line(paper, last.para):
            message = f"Dưới {wanted.part.words} chưa có đường kẻ ngang; phải có đường kẻ nét liền."
            yield Fault(wanted.present, message, last.para, words=last.text)
        return
    rule = rules[0]
    if not rule.is_solid:
        message = f"Đường kẻ dưới {wanted.part.words} đang là nét đứt; phải là nét liền."
        yield Fault(wanted.solid, message, last.para, words=last.text)
    yield from _length(wanted, pieces, rule)


def _length(wanted: _Wanted, pieces: Sequence[Piece], rule: Rule) -> Iterator[Fault]:
    """Compared with the longest line; where that wraps in its cell nobody knows its length."""
    width = max(_width(piece) for piece in pieces)
    cell = pieces[-1].para.cell
    wraps = cell is not None and cell.width_mm is not None and width > cell.width_mm
    if rule.length_mm is None or wraps:
        return
    share = rule.length_mm / width
    if wanted.least * (1 - _SLACK) <= share <= wanted.most * (1 + _SLACK):
        return
    message = (
        f"Đường kẻ dưới {wanted.part.words} đang dài {shown(rule.length_mm)} mm, dòng chữ dài "
        f"khoảng {shown(width)} mm; phải dài {wanted.said}."
    )
    yield Fault(wanted.length, message, pieces[-1].para, words=pieces[-1].text)


def _width(piece: Piece) -> float:
    """In mm, in the size and case that the part must have: mending it does not change this."""
    look = next(look for look in LOOK_RULES if look.part is piece.part)
    least, most = look.sizes or (0, 0)
    size = max((span.face.size for span in piece.spans), default=most)
    text = piece.text.upper() if look.capitals else piece.text
    return line_width_mm(text, min(max(size, least), most))


def _rules_near(paper: Recognised, wanted: _Wanted, pieces: Sequence[Piece]) -> list[Rule]:
    """Lines in the paragraphs of the part, underlines, and what stands straight below it."""
    found = [rule for piece in pieces for rule in piece.para.rules]
    last = pieces[-1]
    if last.spans and all(span.face.underlined for span in last.spans):
        found.append(Rule(_width(last)))
    found += _ornament_in(last)
    for para in _below(paper, last.para):
        if para.text and not _DASHES.fullmatch(para.text):
            break
        found += para.rules
        found += [rule for line in para.lines if (rule := _typed(line.text, _size(line, para)))]
    return found


def _below(paper: Recognised, last: Para) -> Iterator[Para]:
    """The paragraphs behind one in the same cell or flow, a few of them."""
    for para in paper.sheet.paras[last.at + 1 : last.at + 4]:
        if para.cell != last.cell or para.story is not last.story:
            return
        yield para


def _ornament_in(piece: Piece) -> list[Rule]:
    """A row of underscores behind a break in the part's own paragraph."""
    lines = piece.para.lines
    at = next(index for index, line in enumerate(lines) if line is piece.line)
    rules = (_typed(line.text, _size(line, piece.para)) for line in lines[at + 1 :])
    return [rule for rule in rules if rule is not None]


def _typed(text: str, size: float) -> Rule | None:
    """A line typed with signs; it is solid when made of underscores or long dashes."""
    bare = text.strip()
    if len(bare) < 3 or not _DASHES.fullmatch(bare):
        return None
    shares = [_EM_SHARES.get(sign) for sign in bare]
    if None in shares:
        return Rule(None)
    length = sum(share or 0 for share in shares) * size * _MM_PER_POINT
    return Rule(length, is_solid="-" not in bare)


def _size(line: Line, para: Para) -> float:
    """The size in which signs are drawn."""
    spans = line.spoken or para.spoken
    if not spans:
        return 13
    face = spans[0].face
    return face.size * _RAISED if face.raised else face.size


def _has_stray_line(paper: Recognised, last: Para) -> bool:
    """Whether a shape is drawn about the head that is no other part's: it may be this part's."""
    about = paper.sheet.paras[max(0, last.at - 12) : last.at + 8]
    taken = {piece.para.at for rule in _RULES for piece in paper.of(rule.part)[-1:]}
    floating = [(para, sum(rule.floats for rule in para.rules)) for para in about]
    return any(count > (para.at in taken or para.at - 1 in taken) for para, count in floating)
