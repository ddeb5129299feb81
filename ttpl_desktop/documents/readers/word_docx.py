"""A .docx, .docm or .dotx as a source: letterhead, body, notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from ttpl_desktop.documents.readers.word_blocks import blocks_of, labelled, lines_in
from ttpl_desktop.documents.readers.word_names import switch, w
from ttpl_desktop.documents.readers.word_numbers import Numbers
from ttpl_desktop.documents.readers.word_package import Package, damaged
from ttpl_desktop.documents.readers.word_styles import Styles
from ttpl_desktop.documents.readers.word_text import Reading
from ttpl_desktop.domain.reading.source import Block, Source
from ttpl_desktop.domain.text import fold

_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOTTO = "cong hoa xa hoi chu nghia viet nam"
_LETTERHEAD_LINES = 40
"""How far down a letterhead is looked for."""


def read_docx(package: Package) -> Source:
    """Everything that the pages of a Word file say, without headers, footers and page numbers.

    Footnotes and endnotes follow the body, labelled "[1]", "[2]" … in the order of their marks.
    Raises UserFacingError for a file that is damaged or breaks a bound.
    """
    main = next(iter(package.related("", "officeDocument").values()), "word/document.xml")
    root = package.xml(main)
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise damaged(package.name)
    reading = _reading(package, main)
    blocks = list(blocks_of(body, reading))
    blocks = _letterhead(package, main, body, blocks, reading) + blocks
    blocks += _notes(package, main, reading)
    return Source(package.name, tuple(blocks), tuple(reading.repairs))


def _reading(package: Package, main: str) -> Reading:
    styles = _related_xml(package, main, "styles")
    numbering = _related_xml(package, main, "numbering")
    return Reading(package.name, Styles(styles), Numbers(numbering, styles))


def _related_xml(package: Package, main: str, kind: str) -> Any | None:
    part = next(iter(package.related(main, kind).values()), None)
    return None if part is None else package.xml(part)


def _letterhead(
    package: Package, main: str, body: Any, blocks: list[Block], reading: Reading
) -> list[Block]:
    """What the first page's header says where the body itself begins without a letterhead."""
    if _has_motto(blocks):
        return []
    section = next(body.iter(w("sectPr")), None)
    if section is None:
        return []
    is_own = bool(switch(section, w("titlePg")))
    wanted = "first" if is_own else "default"
    headers = package.related(main, "header")
    for reference in section.iterfind(w("headerReference")):
        part = headers.get(reference.get(_RELATION_ID, ""))
        root = package.xml(part) if part and reference.get(w("type")) == wanted else None
        found = [] if root is None else list(blocks_of(root, reading))
        if _has_motto(found) or (is_own and any(line.text.strip() for line in lines_in(found))):
            return found
    return []


def _has_motto(blocks: list[Block]) -> bool:
    lines = islice(lines_in(blocks), _LETTERHEAD_LINES)
    return _MOTTO in " ".join(fold(" ".join(line.text for line in lines)).split())


def _notes(package: Package, main: str, reading: Reading) -> Iterator[Block]:
    """The notes that the text refers to. A note may refer to no further one."""
    written = {
        (kind, note.get(w("id"), "")): note
        for kind in ("footnote", "endnote")
        if (root := _related_xml(package, main, f"{kind}s")) is not None
        for note in root.iterfind(w(kind))
    }
    for number, key in enumerate(dict.fromkeys(reading.notes), start=1):
        if key in written:
            yield from labelled(f"[{number}]", blocks_of(written[key], reading))
