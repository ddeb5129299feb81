"""A few lines of PDF by hand, for pages that no word processor would write."""

import math
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

EM_SHARE = 0.5
"""Every letter is half as wide as high; a combining mark has no width."""


@dataclass(frozen=True)
class Words:
    """Text on a baseline from the bottom left corner, in points; `angle` in degrees to the left."""

    x: float
    y: float
    text: str
    size: float = 14
    font: str = "Times-Roman"
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


Mark = Words | Stroke | Bar | Picture


@dataclass(frozen=True)
class Page:
    marks: Sequence[Mark] = ()
    width: float = 595
    height: float = 842
    rotate: int = 0


def width(text: str, size: float = 14) -> float:
    return sum(0 if unicodedata.combining(letter) else EM_SHARE * size for letter in text)


def page_of_lines(
    lines: Iterable[str], top: float = 760, left: float = 85, step: float = 18
) -> Page:
    """A page of one column."""
    return Page([Words(left, top - step * number, line) for number, line in enumerate(lines)])


def pdf(*pages: Page, catalog: str = "", to_unicode: bool = True) -> bytes:
    """A whole file; `catalog` is put into its root object as it is."""
    file = _File()
    letters = _codes(pages)
    fonts = {
        name: file.add(_font(file, name, letters, to_unicode))
        for name in dict.fromkeys(m.font for p in pages for m in p.marks if isinstance(m, Words))
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
    return file.whole(root)


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

    def whole(self, root: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, content in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(places) + 1, root)
        return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _codes(pages: Sequence[Page]) -> dict[str, int]:
    """A code of one byte for each letter, its own where ISO 8859-1 has it."""
    texts = "".join(m.text for page in pages for m in page.marks if isinstance(m, Words))
    letters = dict.fromkeys(texts)
    codes = {letter: ord(letter) for letter in letters if ord(letter) < 256}
    free = (code for code in range(1, 256) if code not in codes.values())
    codes |= {letter: next(free) for letter in letters if letter not in codes}
    return codes


def _font(file: _File, name: str, letters: dict[str, int], to_unicode: bool) -> str:
    widths = [500] * 256
    for letter, code in letters.items():
        widths[code] = 0 if unicodedata.combining(letter) else 500
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
    return file.add(
        f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {page.width} {page.height}] "
        f"/Rotate {page.rotate} /Resources {resources} /Contents {stream} 0 R >>"
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
