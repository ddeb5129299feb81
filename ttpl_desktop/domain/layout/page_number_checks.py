"""Page numbers (NĐ 30/2020, Phụ lục I, Phần I, Mục I.7 and III.1.đ)."""

from __future__ import annotations

from collections.abc import Iterator

from ttpl_desktop.domain.layout.clause import Clause, Fault, doubtful, paper, shown
from ttpl_desktop.domain.layout.finding import Story
from ttpl_desktop.domain.layout.look_checks import ALIGNED
from ttpl_desktop.domain.layout.parts import Part, Recognised
from ttpl_desktop.domain.layout.remedies import (
    Letters,
    Page,
    ParaRemedy,
    RunRemedy,
    SectionRemedy,
    Setting,
)
from ttpl_desktop.domain.layout.sheet import Align, Para, Section, Sheet

PRESENT = paper("page-number.present", "I.7", "Văn bản nhiều trang được đánh số trang.")
POSITION = paper("page-number.position", "I.7", "Số trang đặt trong lề trên của trang.")
CENTERED = paper("page-number.centered", "I.7", "Số trang canh giữa.", fixable=True)
SIZE = paper("page-number.size", "I.7", "Số trang cỡ chữ từ 13 đến 14.", fixable=True)
UPRIGHT = paper("page-number.upright", "I.7", "Số trang dùng kiểu chữ đứng.", fixable=True)
PLAIN = paper("page-number.plain", "V, số 14", "Số trang không in đậm.", fixable=True)
ARABIC = paper("page-number.arabic", "I.7", "Số trang dùng chữ số Ả Rập.", fixable=True)
START = paper("page-number.start", "I.7", "Trang được đánh số từ 1.", fixable=True)
FIRST = paper("page-number.first", "I.7", "Trang thứ nhất không hiện số trang.", fixable=True)
OF_ANNEX = doubtful(
    paper("page-number.annex", "III.1.đ", "Mỗi phụ lục đánh số trang riêng.", fixable=True)
)
CLAUSES = (
    *(PRESENT, POSITION, CENTERED, SIZE, UPRIGHT, PLAIN, ARABIC, START, FIRST),
    OF_ANNEX,
)

_LEAST, _MOST = 13.0, 14.0
_LETTERS_OF_A_PAGE = 6_000
"""More letters than fit on one page, even at 13 points in single lines."""


def check(paper: Recognised) -> Iterator[Fault]:
    sheet = paper.sheet
    numbers = [para for para in sheet.paras if para.page_numbers and para.story is not Story.BODY]
    if not numbers:
        yield from _missing(sheet)
        return
    yield from _position(sheet, numbers)
    for para in numbers:
        yield from _look(para)
    yield from _sections(sheet, numbers)
    yield from _annexes(paper)


def _missing(sheet: Sheet) -> Iterator[Fault]:
    """Only where there surely is more than one page."""
    letters = sum(len(para.text) for para in sheet.body)
    has_break = any(para.begins_page for para in sheet.body[1:])
    if letters > _LETTERS_OF_A_PAGE or has_break:
        yield Fault(PRESENT, "Văn bản có nhiều trang nhưng chưa đánh số trang; phải đánh số trang.")


def _position(sheet: Sheet, numbers: list[Para]) -> Iterator[Fault]:
    at_foot = [para for para in numbers if para.story is Story.FOOTER]
    if at_foot and len(at_foot) == len(numbers):
        message = "Số trang đang ở lề dưới; phải đặt giữa trong lề trên của trang."
        yield Fault(POSITION, message, at_foot[0])


def _look(para: Para) -> Iterator[Fault]:
    spans = para.page_numbers
    runs = tuple(dict.fromkeys(span.run for span in spans))
    face = spans[0].face
    if not _LEAST <= face.size <= _MOST:
        value = _LEAST if face.size < _LEAST else _MOST
        message = f"Số trang đang ở cỡ chữ {shown(face.size)}; phải ở cỡ chữ từ 13 đến 14."
        yield _of_runs(SIZE, message, para, RunRemedy(para.at, runs, Letters.SIZE, value))
    if face.italic:
        message = "Số trang đang in nghiêng; phải dùng kiểu chữ đứng."
        yield _of_runs(UPRIGHT, message, para, RunRemedy(para.at, runs, Letters.ITALIC, False))
    if face.bold:
        message = "Số trang đang in đậm; không được in đậm."
        yield _of_runs(PLAIN, message, para, RunRemedy(para.at, runs, Letters.BOLD, False))
    align = para.setting.align
    is_placed = para.is_framed or para.cell is not None or para.setting.first_line is None
    if align is not Align.CENTER and not is_placed and para.story is Story.HEADER:
        remedy = ParaRemedy(para.at, Setting.ALIGN, Align.CENTER)
        message = f"Số trang đang {ALIGNED[align]}; phải canh giữa."
        yield Fault(CENTERED, message, para, remedies=(remedy,))


def _of_runs(clause: Clause, message: str, para: Para, remedy: RunRemedy) -> Fault:
    return Fault(clause, message, para, remedies=(remedy,))


def _sections(sheet: Sheet, numbers: list[Para]) -> Iterator[Fault]:
    numbered = {para.at for para in numbers}
    for number, section in enumerate(sheet.sections):
        if section.number_format not in ("decimal", "numberInDash"):
            message = "Số trang đang không dùng chữ số Ả Rập; phải dùng chữ số Ả Rập."
            remedy = SectionRemedy(number, Page.NUMBER_FORMAT, "decimal")
            yield Fault(ARABIC, message, section=number, remedies=(remedy,))
    first = sheet.sections[0]
    if first.start not in (None, 1):
        message = f"Trang đầu đang được đánh số {first.start}; phải đánh số từ 1."
        remedy = SectionRemedy(0, Page.START, 1)
        yield Fault(START, message, remedies=(remedy,))
    if _shows_on_first(first, numbered):
        message = "Trang thứ nhất đang hiện số trang; không được hiện số trang thứ nhất."
        yield Fault(FIRST, message, remedies=_hiding(sheet, first, numbered))


def _shows_on_first(section: Section, numbered: set[int]) -> bool:
    on_first = (*section.first_head, *section.first_foot)
    ordinary = (*section.heads, *section.feet)
    return bool(numbered.intersection(on_first if section.has_own_first else ordinary))


def _hiding(sheet: Sheet, section: Section, numbered: set[int]) -> tuple[SectionRemedy, ...]:
    """A first page of its own; only where no other words would leave the page with the number."""
    running = (*section.heads, *section.feet)
    others = any(sheet.paras[at].text for at in running if at not in numbered)
    words = any(sheet.paras[at].text for at in running)
    is_safe = not section.has_own_first and not others and not words
    is_empty = not numbered.intersection((*section.first_head, *section.first_foot))
    return (SectionRemedy(0, Page.OWN_FIRST, True),) if is_safe and is_empty else ()


def _annexes(paper: Recognised) -> Iterator[Fault]:
    """An annex behind the paper begins a section whose pages count from 1."""
    if paper.is_attachment:
        return
    begun: set[int] = set()
    first = _first_words(paper.sheet)
    for piece in paper.of(Part.ANNEX):
        number = piece.para.section
        is_own = number > 0 and number not in begun and first.get(number) == piece.para.at
        begun.add(number)
        if is_own and paper.sheet.sections[number].start == 1:
            continue
        remedies = (SectionRemedy(number, Page.START, 1),) if is_own else ()
        message = f"{piece.text} đang đánh số trang tiếp theo phần trước; phải đánh số trang riêng."
        yield Fault(OF_ANNEX, message, piece.para, remedies=remedies)


def _first_words(sheet: Sheet) -> dict[int, int]:
    """The first paragraph of each section that has words."""
    found: dict[int, int] = {}
    for para in sheet.body:
        if para.text:
            found.setdefault(para.section, para.at)
    return found
