"""A few lines of PDF by hand, for pages that no word processor would write."""

import math
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

EM_SHARE = 0.6
"""Every letter of Courier has this width; a combining mark has none."""


@dataclass(frozen=True)
class Words:
    """Text on a baseline from the bottom left corner, in points; `angle` in degrees to the left."""

    x: float
    y: float
    text: str
    size: float = 14
    font: str = "Courier"
    angle: float = 0

    @property
    def width(self) -> float:
        return width(self.text, self.size)


@dataclass(frozen=True)
class Stroke:
    """A drawn line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Bar:
    """A filled rectangle, as Word draws a border."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Picture:
    """An image without meaning that covers a rectangle."""

    x: float = 0
    y: float = 0
    width: float = 595
    height: float = 842


@dataclass(frozen=True)
class Typed:
    """Words put upon the page afterwards, as programs for signing do."""

    words: Words


@dataclass(frozen=True)
class Link:
    """A place to click that leads somewhere."""

    target: str = "https://example.invalid/"


Mark = Words | Stroke | Bar | Picture | Typed | Link


@dataclass(frozen=True)
class Page:
    marks: Sequence[Mark] = ()
    width: float = 595
    height: float = 842
    rotate: int = 0


def width(text: str, size: float = 14) -> float:
    return sum(0 if unicodedata.combining(letter) else EM_SHARE * size for letter in text)


def ruled(left: float, top: float, across: Sequence[float], down: Sequence[float]) -> list[Bar]:
    """The borders of a table as thin bars, one for each side of each cell, as Word draws them."""
    bars = []
    y = top
    for height in down:
        x = left
        for breadth in across:
            bars += [
                *(Bar(x, y, breadth, 0.5), Bar(x, y - height, breadth, 0.5)),
                *(Bar(x, y - height, 0.5, height), Bar(x + breadth, y - height, 0.5, height)),
            ]
            x += breadth
        y -= height
    return bars


def page_of_lines(
    lines: Iterable[str], top: float = 760, left: float = 85, step: float = 18
) -> Page:
    """A page of one column."""
    return Page([Words(left, top - step * number, line) for number, line in enumerate(lines)])


def pdf(*pages: Page, catalog: str = "", trailer: str = "", to_unicode: bool = True) -> bytes:
    """A whole file; `catalog` and `trailer` are put into its root object and its end as is."""
    file = _File()
    letters = _codes(pages)
    fonts = {
        name: file.add(_font(file, name, letters, to_unicode))
        for name in dict.fromkeys(words.font for page in pages for words in _words(page))
    }
    names = {name: f"F{number}" for number, name in enumerate(fonts)}
    image = file.add_stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 "
        "/ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\x80",
    )
    resources = (
        f"<< /Font << {' '.join(f'/{names[n]} {fonts[n]} 0 R' for n in names)} >> "
        f"/XObject << /Im {image} 0 R >> >>"
    )
    parent = file.reserve()
    numbers = [_page(file, page, parent, resources, names, letters) for page in pages]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    file.put(parent, f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
    root = file.add(f"<< /Type /Catalog /Pages {parent} 0 R {catalog} >>")
    return file.whole(root, trailer)


class _File:
    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, content: str | bytes) -> None:
        self._objects[number - 1] = content if isinstance(content, bytes) else content.encode()

    def add(self, content: str | bytes) -> int:
        number = self.reserve()
        self.put(number, content)
        return number

    def add_stream(self, entries: str, content: bytes) -> int:
        packed = zlib.compress(content)
        head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
        return self.add(head.encode() + packed + b"\nendstream")

    def whole(self, root: int, trailer: str = "") -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, content in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<< /Size %d /Root %d 0 R " % (len(places) + 1, root)
        out += trailer.encode() + b">>\n"
        return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _words(page: Page) -> list[Words]:
    marks = [mark.words if isinstance(mark, Typed) else mark for mark in page.marks]
    return [mark for mark in marks if isinstance(mark, Words)]


def _codes(pages: Sequence[Page]) -> dict[str, int]:
    """A code of one byte for each letter, its own where ISO 8859-1 has it."""
    texts = "".join(words.text for page in pages for words in _words(page))
    letters = dict.fromkeys(texts)
    codes = {letter: ord(letter) for letter in letters if ord(letter) < 256}
    taken = set(codes.values())
    free = (
        code for code in [0xB4, 0xA8, *range(0x21, 0x7F), *range(0xA1, 0x100)] if code not in taken
    )
    codes |= {letter: next(free) for letter in letters if letter not in codes}
    return codes


def _font(file: _File, name: str, letters: dict[str, int], to_unicode: bool) -> str:
    widths = [600] * 256
    for letter, code in letters.items():
        widths[code] = 0 if unicodedata.combining(letter) else 600
    rows = [f"<{c:02X}> <{letter.encode('utf-16-be').hex()}>" for letter, c in letters.items()]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    cmap = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + " ".join(
        f"{len(block)} beginbfchar {' '.join(block)} endbfchar" for block in blocks
    )
    stream = file.add_stream("", f"/CIDInit /ProcSet findresource begin {cmap} endcmap".encode())
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding "
        f"/FirstChar 0 /LastChar 255 /Widths [{' '.join(map(str, widths))}] "
        + (f"/ToUnicode {stream} 0 R >>" if to_unicode else ">>")
    )


def _page(
    file: _File,
    page: Page,
    parent: int,
    resources: str,
    names: dict[str, str],
    letters: dict[str, int],
) -> int:
    content = "\n".join(_drawn(mark, names, letters) for mark in page.marks).encode()
    stream = file.add_stream("", content)
    box = f"[0 0 {page.width} {page.height}]"
    notes = []
    for mark in page.marks:
        if isinstance(mark, Typed):
            drawn = _drawn(mark.words, names, letters).encode()
            entries = f"/Type /XObject /Subtype /Form /BBox {box} /Resources {resources}"
            look = file.add_stream(entries, drawn)
            notes.append(f"<< /Subtype /FreeText /Rect {box} /F 4 /AP << /N {look} 0 R >> >>")
        if isinstance(mark, Link):
            action = f"<< /S /URI /URI ({mark.target}) >>"
            notes.append(f"<< /Subtype /Link /Rect {box} /A {action} >>")
    return file.add(
        f"<< /Type /Page /Parent {parent} 0 R /MediaBox {box} /Rotate {page.rotate} "
        f"/Resources {resources} /Contents {stream} 0 R /Annots [{' '.join(notes)}] >>"
    )


def _drawn(mark: Mark, names: dict[str, str], letters: dict[str, int]) -> str:
    match mark:
        case Stroke():
            return f"0.5 w {mark.x1} {mark.y1} m {mark.x2} {mark.y2} l S"
        case Bar():
            return f"{mark.x} {mark.y} {mark.width} {mark.height} re f*"
        case Picture():
            return f"q {mark.width} 0 0 {mark.height} {mark.x} {mark.y} cm /Im Do Q"
        case Words():
            cos, sin = math.cos(math.radians(mark.angle)), math.sin(math.radians(mark.angle))
            codes = "".join(f"{letters[letter]:02X}" for letter in mark.text)
            matrix = f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {mark.x} {mark.y} Tm"
            return f"BT /{names[mark.font]} {mark.size} Tf {matrix} <{codes}> Tj ET"
        case Typed() | Link():
            return ""
