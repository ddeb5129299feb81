"""Word files, good and evil, made in memory from their XML."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

from ttpl_desktop.documents.readers.files import read_data
from ttpl_desktop.documents.readers.word_blocks import lines_in
from ttpl_desktop.domain.reading.source import Source, SourceTable

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join(
    (
        f'xmlns:w="{WORD}"',
        f'xmlns:r="{OFFICE}/relationships"',
        f'xmlns:m="{OFFICE}/math"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    )
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
}


def part(root: str, content: str) -> str:
    return f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def types(main: str = MAIN_TYPE, more: str = "") -> str:
    override = f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{override}{more}</Types>'


def relations(targets: Mapping[str, str], more: str = "") -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}{more}</Relationships>'


def archive(entries: Mapping[str, str | bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return content.getvalue()


def entries(body: str, **parts: str) -> dict[str, str | bytes]:
    """The entries of a .docx; `parts` are styles, numbering, footnotes, endnotes or header."""
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
    }
    return made | {
        f"word/{kind}.xml": part(_ROOTS[kind], content) for kind, content in parts.items()
    }


def word_file(body: str, **parts: str) -> bytes:
    return archive(entries(body, **parts))


def p(*runs: str, props: str = "") -> str:
    """A paragraph; what is no element yet becomes a run."""
    made = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{props}</w:pPr>{made}</w:p>"


def r(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def tc(*content: str, props: str = "") -> str:
    inner = "".join(each if each.startswith("<") else p(each) for each in content) or p()
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, props: str = "") -> str:
    made = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{props}</w:trPr>{made}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def read(data: bytes, name: str = "tep.docx") -> Source:
    return read_data(data, name)


def read_body(body: str, **parts: str) -> Source:
    return read(word_file(body, **parts))


def shown(source: Source) -> list[str]:
    """Each line with its number, as "1. Mục đích"; a table gives those of its cells."""
    return [f"{line.label} {line.text}".strip() for line in lines_in(source.blocks)]


def shown_body(body: str, **parts: str) -> list[str]:
    return shown(read_body(body, **parts))


def grid(source: Source) -> list[list[str]]:
    """The only table of a source: the lines of a cell joined by "/", a covered place as "^"."""
    [table] = [block for block in source.blocks if isinstance(block, SourceTable)]
    return [
        ["^" if cell.is_continued else "/".join(line.text for line in cell.lines) for cell in row]
        for row in table.rows
    ]


def compound(*streams: str) -> bytes:
    """A container of Office 97 with streams of these names, each 4 KB of nothing."""
    free, end, own = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    table, sectors = [own], [b""]
    directory = [_entry("Root Entry", 5, free, 1 if streams else free, end, 0)]
    for number, name in enumerate(sorted(streams, key=lambda name: (len(name), name)), start=1):
        right = number + 1 if number < len(streams) else free
        directory.append(_entry(name, 2, right, free, len(sectors), 4096))
        table += [*range(len(sectors) + 1, len(sectors) + 8), end]
        sectors += [bytes(512)] * 8
    listing = b"".join(directory).ljust(-(-len(directory) // 4) * 512, b"\0")
    start = len(sectors)
    blocks = len(listing) // 512
    table += [*range(start + 1, start + blocks), end]
    sectors[0] = struct.pack("<128I", *(table + [free] * (128 - len(table))))
    numbers = (0, 1, start, 0, 4096, end, 0, end, 0)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, *numbers)
    header += struct.pack("<109I", 0, *[free] * 108)
    return header + b"".join(sectors) + listing


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, right, child)
    return raw.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)
