"""Old .doc, .odt and .rtf as a source, by way of the document model of a library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ttpl_desktop.documents.readers.word_blocks import labelled, lines_in
from ttpl_desktop.documents.readers.word_compound import BrokenCompoundError
from ttpl_desktop.documents.readers.word_numbers import written
from ttpl_desktop.documents.readers.word_package import Package, damaged, locked, too_large
from ttpl_desktop.documents.readers.word_soft_hyphens import (
    Kept,
    kept_in_doc,
    kept_in_odt,
    kept_in_rtf,
    restored,
)
from ttpl_desktop.domain.reading.source import (
    Block,
    Ending,
    Source,
    SourceCell,
    SourceLine,
    SourceTable,
)

if TYPE_CHECKING:
    import anydoc

MAX_COMMANDS = 3_000_000
"""Commands of an .rtf; a page has 600 to 2,000, and 3 million make some 1.2 GB of nodes."""
MAX_ENDS = 400_000
"""Bytes of a .doc that can end a paragraph, or a cell: 1,000 pages of text have some 50,000; in
64 MB of pictures about 250,000 stand by chance."""

_ODT_PARTS = ("mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml")
_BEHIND_THE_END = b"\0\x1a\r\n\t "
_FORMATS = {
    "upper_roman": "upperRoman",
    "lower_roman": "lowerRoman",
    "upper_alpha": "upperLetter",
    "lower_alpha": "lowerLetter",
}


def read_doc(data: bytes, name: str) -> Source:
    """An old .doc, which tells no alignment and no fonts; see `_read`."""
    if max(data.count(b"\r"), data.count(b"\x07")) > MAX_ENDS:
        raise too_large(name)
    try:
        kept = kept_in_doc(data)
    except BrokenCompoundError as error:
        raise damaged(name) from error
    return _read(kept, name, "doc")


def read_rtf(data: bytes, name: str) -> Source:
    """An .rtf; see `_read`. One that ends before its last brace has lost its end on the way."""
    if data.count(b"\\") > MAX_COMMANDS:
        raise too_large(name)
    if not data.rstrip(_BEHIND_THE_END).endswith(b"}"):
        raise damaged(name)
    return _read(kept_in_rtf(data), name, "rtf")


def read_odt(data: bytes, name: str) -> Source:
    """An .odt; see `_read`. Its parts stand the checks of a .docx first.

    The library would read broken XML as far as it goes, and so lose the rest without a word.
    """
    package = Package(data, name)
    parts = {part: content for part in _ODT_PARTS if (content := package.content(part)) is not None}
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise locked(name)
    if package.xml("content.xml") is None:
        raise damaged(name)
    package.xml("styles.xml")
    return _read(kept_in_odt(data, parts), name, "odt")


def _read(kept: Kept, name: str, kind: Literal["doc", "odt", "rtf"]) -> Source:
    """Everything that the library finds in the file; notes follow the body, labelled "[1]" ….

    It tells no alignment and no fonts. It reads bytes, with bounds of its own on size, depth and
    number of nodes; what it could send anywhere (pages to be recognised) is not called. Raises
    UserFacingError for a file that needs a password, is damaged or breaks a bound.
    """
    import anydoc

    try:
        document = anydoc.to_document(kept.data, kind)
    except anydoc.EncryptedError as error:
        raise locked(name) from error
    except anydoc.ResourceLimitError as error:
        raise too_large(name) from error
    except anydoc.ConvertError as error:
        raise damaged(name) from error
    blocks = [*_blocks(document.blocks), *_notes(document.notes)]
    return Source(name, tuple(restored(blocks, kept.back)))


def _blocks(blocks: Iterable[anydoc.Block]) -> Iterator[Block]:
    for block in blocks:
        if block.content is not None:
            yield from _lines(block.content)
        elif block.list is not None:
            yield from _items(block.list)
        elif block.table is not None:
            yield from _table(block.table)
        elif block.blocks is not None:
            yield from _blocks(block.blocks)
        elif block.text:
            yield from (SourceLine(line) for line in block.text.splitlines())


def _items(found: anydoc.List) -> Iterator[Block]:
    """The items of a list, each number as the label of its first line.

    An item that begins with a deeper list is only the way to that one and shows no number.
    """
    for index, item in enumerate(found.items, start=found.start):
        if item.blocks and item.blocks[0].list is not None:
            yield from _blocks(item.blocks)
        else:
            label = item.marker_label or _marker(found.marker, index)
            yield from labelled(label, _blocks(item.blocks))


def _marker(marker: str, index: int) -> str:
    return "-" if marker == "bullet" else f"{written(_FORMATS.get(marker, marker), index)}."


def _table(table: anydoc.Table) -> Iterator[Block]:
    """The table; one of a single cell is only a frame around what it holds."""
    cells = {
        (row, column): slot.cell
        for row, slots in enumerate(table.grid)
        for column, slot in enumerate(slots)
        if slot.cell is not None
    }
    if len(cells) == 1:
        yield from (block for cell in cells.values() for block in _blocks(cell.blocks))
        return
    read = {
        place: SourceCell(tuple(lines_in(_blocks(cell.blocks)))) for place, cell in cells.items()
    }
    yield SourceTable(
        tuple(
            tuple(
                read.get((row, column)) or _covered(slot, read) for column, slot in enumerate(slots)
            )
            for row, slots in enumerate(table.grid)
        )
    )


def _covered(slot: anydoc.CellSlot, read: dict[tuple[int, int], SourceCell]) -> SourceCell:
    origin = read.get((slot.origin_row or 0, slot.origin_col or 0), SourceCell())
    return replace(origin, is_continued=True)


def _lines(content: Iterable[anydoc.Inline]) -> Iterator[SourceLine]:
    """The lines of a paragraph; bold where every word of it is."""
    lines: list[list[str]] = [[]]
    bold: list[bool] = []
    for piece in _pieces(content):
        if piece.kind == "line_break":
            lines.append([])
        elif piece.text:
            lines[-1].append(piece.text)
            bold += [piece.style is not None and piece.style.bold] if piece.text.strip() else []
    is_bold = bool(bold) and all(bold)
    for texts in lines[:-1]:
        yield SourceLine("".join(texts), Ending.BREAK, bold=is_bold)
    yield SourceLine("".join(lines[-1]), bold=is_bold)


def _pieces(content: Iterable[anydoc.Inline]) -> Iterator[anydoc.Inline]:
    for piece in content:
        if piece.content is None:
            yield piece
        else:
            yield from _pieces(piece.content)


def _notes(notes: Iterable[anydoc.Note]) -> Iterator[Block]:
    for number, note in enumerate(notes, start=1):
        yield from labelled(f"[{number}]", _blocks(note.blocks))
