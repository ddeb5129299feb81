"""The letter ư of TCVN3, whose code is a soft hyphen, kept from a library that drops those.

Before the library reads a file, each soft hyphen is given a stand-in; afterwards the stand-in is
a soft hyphen again, which decoding makes a letter, or which goes with all that is invisible.
"""

from __future__ import annotations

import dataclasses
import io
import re
import struct
from collections.abc import Iterable, Iterator
from zipfile import ZipFile

from ttpl_desktop.documents.readers.word_compound import BrokenCompoundError, Compound
from ttpl_desktop.domain.reading.source import Block, SourceCell, SourceLine

SOFT_HYPHEN = "\xad"
_STAND_IN = "\ue0ad"
_IN_XML = re.compile(rb"\xc2\xad|&#173;|&#[xX]0*[aA][dD];")
# The first group stays: an escaped backslash, and what stands in for a character of Unicode.
_IN_RTF = re.compile(
    rb"(\\\\|\\u(?!173(?!\d))-?\d+ ?\\'[aA][dD])"
    rb"|\\u173(?!\d) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\'[aA][dD]|\\-"
)
_RTF_STAND_IN = rb"{\uc1\u-8019?}"

# [MS-DOC] 2.5 and 2.9.38: where the beginning of a .doc tells of its pieces of text.
_WORD_97 = 0x00C1
_FLAGS, _LOCKED, _SECOND_TABLE, _CLX = 0x0A, 0x0100, 0x0200, 0x1A2
_SKIPPED_PART, _PIECES_PART = 1, 2
_ONE_BYTE = 0x40000000
_OPTIONAL_HYPHEN = 0x1F
_SPARE_BYTES = b"\x83\x87\x86\x89"
"""Florin, daggers and per mille of Windows-1252: one that the text does not use stands in."""


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """A file in which stand-ins are for soft hyphens; `back` translates them, empty without any."""

    data: bytes
    back: dict[int, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a .doc's text, in bytes of its stream; one or two bytes a character."""

    start: int
    end: int
    width: int


def kept_in_odt(data: bytes, parts: dict[str, bytes]) -> Kept:
    """An .odt from the parts that are read, where its content has soft hyphens."""
    content, found = _IN_XML.subn(_STAND_IN.encode(), parts["content.xml"])
    if not found:
        return Kept(data)
    made = io.BytesIO()
    with ZipFile(made, "w") as package:
        for name, part in (parts | {"content.xml": content}).items():
            package.writestr(name, part)
    return Kept(made.getvalue(), {ord(_STAND_IN): SOFT_HYPHEN})


def kept_in_rtf(data: bytes) -> Kept:
    """An .rtf; one with raw bytes among its text (`\\bin`) is left as it is."""
    if b"\\bin" in data:
        return Kept(data)
    changed = _IN_RTF.sub(lambda found: found[1] or _RTF_STAND_IN, data)
    return Kept(changed, {} if changed == data else {ord(_STAND_IN): SOFT_HYPHEN})


def kept_in_doc(data: bytes) -> Kept:
    """A .doc of Word 97 or later; Word itself writes a soft hyphen as 0xAD or as 0x1F."""
    container = Compound(data)
    text = bytearray(container.stream("WordDocument"))
    try:
        pieces = list(_pieces(container, bytes(text)))
    except struct.error as error:
        raise BrokenCompoundError from error
    told = b"".join(text[piece.start : piece.end] for piece in pieces)
    if SOFT_HYPHEN.encode("latin-1") not in told and _OPTIONAL_HYPHEN not in told:
        return Kept(data)
    narrow = b"".join(text[piece.start : piece.end] for piece in pieces if piece.width == 1)
    spare = next((byte for byte in _SPARE_BYTES if byte not in narrow), _OPTIONAL_HYPHEN)
    for piece in pieces:
        stretch = text[piece.start : piece.end]
        text[piece.start : piece.end] = (
            stretch.translate(bytes.maketrans(b"\xad\x1f", bytes((spare, spare))))
            if piece.width == 1
            else _wide(stretch)
        )
    container.write("WordDocument", bytes(text))
    back = {ord(_STAND_IN): SOFT_HYPHEN, ord(bytes((spare,)).decode("cp1252")): SOFT_HYPHEN}
    return Kept(bytes(container.data), back)


def restored(blocks: Iterable[Block], back: dict[int, str]) -> Iterator[Block]:
    """The blocks with soft hyphens in the places of their stand-ins."""
    for block in blocks:
        if not back:
            yield block
        elif isinstance(block, SourceLine):
            yield _restored(block, back)
        else:
            rows = (tuple(_restored_cell(cell, back) for cell in row) for row in block.rows)
            yield dataclasses.replace(block, rows=tuple(rows))


def _restored_cell(cell: SourceCell, back: dict[int, str]) -> SourceCell:
    return dataclasses.replace(cell, lines=tuple(_restored(line, back) for line in cell.lines))


def _restored(line: SourceLine, back: dict[int, str]) -> SourceLine:
    return dataclasses.replace(line, text=line.text.translate(back))


def _wide(stretch: bytearray) -> bytes:
    text = stretch.decode("utf-16-le", "surrogatepass")
    table = {ord(SOFT_HYPHEN): _STAND_IN, _OPTIONAL_HYPHEN: _STAND_IN}
    return text.translate(table).encode("utf-16-le", "surrogatepass")


def _pieces(container: Compound, text: bytes) -> Iterator[_Piece]:
    """The pieces of text that the table of the file names; none before Word 97 or locked."""
    [version], [flags] = (struct.unpack_from("<H", text, place) for place in (2, _FLAGS))
    if version < _WORD_97 or flags & _LOCKED:
        return
    table = container.stream("1Table" if flags & _SECOND_TABLE else "0Table")
    place, length = struct.unpack_from("<II", text, _CLX)
    clx = table[place : place + length]
    place = 0
    while clx[place : place + 1] == bytes((_SKIPPED_PART,)):
        place += 3 + struct.unpack_from("<H", clx, place + 1)[0]
    if clx[place : place + 1] != bytes((_PIECES_PART,)):
        return
    [size] = struct.unpack_from("<I", clx, place + 1)
    yield from _pieces_of(clx[place + 5 : place + 5 + size], len(text))


def _pieces_of(table: bytes, length: int) -> Iterator[_Piece]:
    count = max(len(table) - 4, 0) // 12
    ends = struct.unpack_from(f"<{count + 1}I", table)
    for number in range(count):
        [told] = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)
        width = 1 if told & _ONE_BYTE else 2
        start = told & (_ONE_BYTE - 1)
        start = start // 2 if width == 1 else start
        end = start + (ends[number + 1] - ends[number]) * width
        if start <= end <= length:
            yield _Piece(start, end, width)
