"""Paper, margins, font and colour (NĐ 30/2020, Phụ lục I, Phần I, Mục I.1–4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ttpl_desktop.domain.layout.clause import Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.finding import Story
from ttpl_desktop.domain.layout.parts import Recognised
from ttpl_desktop.domain.layout.remedies import Letters, Page, RunRemedy, SectionRemedy
from ttpl_desktop.domain.layout.sheet import BLACK, Para, Section, Span
from ttpl_desktop.domain.reading.repairing.charsets import is_unicode, of_font

A4 = (210.0, 297.0)
FONT = "Times New Roman"
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
"""Least and most of each margin in mm."""

SIZE = paper("page.size", "I.1", "Giấy khổ A4, 210 mm × 297 mm.", fixable=True)
ORIENTATION = doubtful(
    paper(
        "page.orientation",
        "I.2",
        "Trang đứng theo chiều dài khổ A4; chỉ phần có bảng, biểu mới được quay ngang.",
    )
)
_EDGES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_MARGIN_CLAUSES = {
    edge: paper(f"page.margin-{edge}", "I.3", f"Lề {_EDGES[edge]} {least}–{most} mm.", fixable=True)
    for edge, (least, most) in MARGINS.items()
}
FONT_NAME = paper("page.font", "I.4", "Phông chữ Times New Roman.", fixable=True)
ENCODING = paper("page.unicode", "I.4", "Chữ tiếng Việt theo bảng mã Unicode.")
COLOR = paper("page.color", "I.4", "Chữ màu đen.", fixable=True)
CLAUSES = (SIZE, ORIENTATION, *_MARGIN_CLAUSES.values(), FONT_NAME, ENCODING, COLOR)

_PAPER_SLACK_MM = 1.0
_MARGIN_SLACK_MM = 0.3
_PAGES = {"top": Page.TOP, "bottom": Page.BOTTOM, "left": Page.LEFT, "right": Page.RIGHT}
_SYMBOLS = ("symbol", "wingdings", "webdings", "mt extra", "cambria math", "marlett")
_SOME_TEXT = 200
"""Letters of a page that is written and not drawn."""
_BLACKISH = 0x1A
"""A colour none of whose parts is more than this prints as black."""


def check(paper: Recognised) -> Iterator[Fault]:
    in_section: dict[int, list[Para]] = defaultdict(list)
    for para in paper.sheet.paras:
        in_section[para.section].append(para)
    for number, section in enumerate(paper.sheet.sections):
        yield from _size(number, section)
        yield from _orientation(number, section, in_section[number])
        yield from _margins(number, section)
    for para in paper.sheet.paras:
        yield from _letters(para)


def _size(number: int, section: Section) -> Iterator[Fault]:
    if section.width is None or section.height is None:
        return
    told = sorted((section.width, section.height))
    if all(abs(is_ - wanted) <= _PAPER_SLACK_MM for is_, wanted in zip(told, A4, strict=True)):
        return
    message = (
        f"Khổ giấy đang là {shown(section.width)} × {shown(section.height)} mm; "
        "phải là A4, 210 × 297 mm."
    )
    width, height = reversed(A4) if section.is_landscape else A4
    remedies = (
        SectionRemedy(number, Page.WIDTH, width),
        SectionRemedy(number, Page.HEIGHT, height),
    )
    yield Fault(SIZE, message, section=number, remedies=remedies)


def _orientation(number: int, section: Section, paras: list[Para]) -> Iterator[Fault]:
    """A page on its side that holds nothing but text."""
    has_table = any(para.cell or para.story is Story.BOX for para in paras)
    letters = sum(len(para.text) for para in paras if para.story is Story.BODY)
    if section.is_landscape and not has_table and letters > _SOME_TEXT:
        yield Fault(
            ORIENTATION,
            "Trang đang quay ngang mà không có bảng, biểu nào; phải đặt trang theo chiều dọc.",
            section=number,
        )


def _margins(number: int, section: Section) -> Iterator[Fault]:
    """A page on its side may have its margins turned with it: left is then on top."""
    told = {
        "top": section.top,
        "bottom": section.bottom,
        "left": None if section.left is None else section.left + section.gutter,
        "right": section.right,
    }
    turned = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
    sides = {"top": "right", "right": "bottom", "bottom": "left", "left": "top"}
    if section.is_landscape and any(
        all(_fits(told[edge], as_edge) for edge, as_edge in way.items()) for way in (turned, sides)
    ):
        return
    for edge, length in told.items():
        if _fits(length, edge) or length is None:
            continue
        least, most = MARGINS[edge]
        value = least if length < least else most
        remedies = (SectionRemedy(number, _PAGES[edge], value - _gutter(section, edge)),)
        message = f"Lề {_EDGES[edge]} đang là {shown(length)} mm; phải từ {least} đến {most} mm."
        yield Fault(_MARGIN_CLAUSES[edge], message, section=number, remedies=remedies)


def _gutter(section: Section, edge: str) -> float:
    return section.gutter if edge == "left" else 0


def _fits(length: float | None, edge: str) -> bool:
    least, most = MARGINS[edge]
    return length is None or least - _MARGIN_SLACK_MM <= length <= most + _MARGIN_SLACK_MM


def _letters(para: Para) -> Iterator[Fault]:
    """Font and colour of everything that is printed."""
    fonts: dict[str, list[Span]] = {}
    colors: dict[str, list[Span]] = {}
    for span in (*para.spoken, *para.page_numbers):
        for font in _fonts_of(span):
            fonts.setdefault(font, []).append(span)
        if not _is_black(span.face.color):
            colors.setdefault(span.face.color, []).append(span)
    for font, spans in fonts.items():
        yield _font_fault(para, font, spans)
    for spans in colors.values():
        remedy = RunRemedy(para.at, _runs(spans), Letters.COLOR, BLACK)
        message = "Chữ đang có màu khác màu đen; phải là màu đen."
        yield Fault(COLOR, message, para, remedies=(remedy,), words=spans[0].text.strip())


def _font_fault(para: Para, font: str, spans: list[Span]) -> Fault:
    words = spans[0].text.strip()
    if of_font(font) is not None and not is_unicode(para.text):
        message = f"Chữ đang dùng phông {font} của bảng mã cũ; phải là chữ Unicode."
        return Fault(ENCODING, message, para, words=words)
    remedy = RunRemedy(para.at, _runs(spans), Letters.FONT, FONT)
    message = f"Phông chữ đang là {font}; phải là {FONT}."
    return Fault(FONT_NAME, message, para, remedies=(remedy,), words=words)


def _fonts_of(span: Span) -> set[str]:
    """The fonts of a span's letters that are not the decree's.

    A face of its own ("Times New Roman Bold") is the same font.
    """
    used = set()
    if span.is_page_number or any(letter.isalnum() and letter.isascii() for letter in span.text):
        used.add(span.face.font)
    if any(letter.isalnum() and not letter.isascii() for letter in span.text):
        used.add(span.face.marked_font)
    return {
        font
        for font in used
        if not font.lower().startswith(FONT.lower()) and font.lower() not in _SYMBOLS
    }


def _is_black(color: str) -> bool:
    if len(color) != 6 or any(digit not in "0123456789ABCDEF" for digit in color):
        return color == BLACK
    return all(int(color[at : at + 2], 16) <= _BLACKISH for at in (0, 2, 4))


def _runs(spans: list[Span]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(span.run for span in spans))
