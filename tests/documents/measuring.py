"""Measures on the pages of a PDF, in mm from the top left corner."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Line:
    """Neighbouring words of one look on one page."""

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    font: str
    bold: bool
    italic: bool

    @property
    def center(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn stroke."""

    page: int
    left: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Measured:
    sizes: list[tuple[float, float]]
    lines: list[Line]
    rules: list[Rule]

    def line(self, words: str) -> Line:
        """The one line that begins with these words."""
        [found] = [line for line in self.lines if line.text.startswith(words)]
        return found


def measure(pdf: Path) -> Measured:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    sizes = [document.get_page_size(index) for index in range(len(document))]
    lines, rules = [], []
    for index, page in enumerate(document):
        lines += _lines(page, index)
        rules += _rules(page, index)
    document.close()
    return Measured([(width * MM, height * MM) for width, height in sizes], lines, rules)


def _lines(page: Any, index: int) -> list[Line]:
    text = page.get_textpage()
    content = text.get_text_range()
    return [
        _line(page, text, index, found.group().rstrip(), found.start())
        for found in re.finditer(r"[^\r\n]+", content)
        if found.group().strip()
    ]


def _line(page: Any, text: Any, index: int, words: str, start: int) -> Line:
    boxes = [
        text.get_charbox(start + n, loose=True) for n, letter in enumerate(words) if letter != " "
    ]
    height = page.get_height()
    name, flags = _font(text, start)
    return Line(
        page=index + 1,
        text=words,
        left=min(box[0] for box in boxes) * MM,
        right=max(box[2] for box in boxes) * MM,
        top=(height - max(box[3] for box in boxes)) * MM,
        bottom=(height - min(box[1] for box in boxes)) * MM,
        baseline=(height - _baseline(text, start)) * MM,
        size=pdfium.FPDFText_GetFontSize(text, start),
        font=name,
        bold="Bold" in name or bool(flags & 1 << 18),
        italic="Italic" in name or bool(flags & 1 << 6),
    )


def _baseline(text: Any, index: int) -> float:
    from ctypes import c_double

    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return y.value


def _font(text: Any, index: int) -> tuple[str, int]:
    from ctypes import c_int, create_string_buffer

    buffer, flags = create_string_buffer(128), c_int()
    pdfium.FPDFText_GetFontInfo(text, index, buffer, 128, flags)
    return buffer.value.decode().partition("+")[2] or buffer.value.decode(), flags.value


def _rules(page: Any, index: int) -> list[Rule]:
    height = page.get_height()
    found = set()
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = thing.get_bounds()
        if top - bottom < 3 < right - left:
            found.add((left * MM, right * MM, (height - top) * MM))
    return [Rule(index + 1, *stroke) for stroke in sorted(found)]
