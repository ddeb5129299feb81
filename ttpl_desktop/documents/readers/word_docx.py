"""A .docx, .docm or .dotx as a source: letterhead, body, notes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import islice
from typing import Any

from ttpl_desktop.documents.readers.word_blocks import blocks_of, labelled, lines_in
from ttpl_desktop.documents.readers.word_fonts import OldFonts
from ttpl_desktop.documents.readers.word_names import switch, w
from ttpl_desktop.documents.readers.word_numbers import Numbers
from ttpl_desktop.documents.readers.word_package import Package, damaged
from ttpl_desktop.documents.readers.word_styles import Styles
from ttpl_desktop.documents.readers.word_text import Reading
from ttpl_desktop.domain.reading.source import Block, Source
from ttpl_desktop.domain.text import fold

_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COUNTRY = "cong hoa xa hoi chu nghia viet nam"
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
    document = _Document(package, main, body)
    fonts = OldFonts(trusted=True)
    blocks = _read(document, fonts)
    if fonts.are_false:
        fonts = OldFonts(trusted=False)
        blocks = _read(document, fonts)
    return Source(package.name, tuple(blocks), tuple(fonts.repairs))


@dataclasses.dataclass(frozen=True, slots=True)
class _Document:
    """The main part of a package: its name, its body, and the parts that it points to."""

    package: Package
    main: str
    body: Any

    def related(self, kind: str) -> Any | None:
        part = next(iter(self.package.related(self.main, kind).values()), None)
        return None if part is None else self.package.xml(part)


def _read(document: _Document, fonts: OldFonts) -> list[Block]:
    styles = document.related("styles")
    numbers = Numbers(document.related("numbering"), styles)
    reading = Reading(document.package.name, Styles(styles), numbers, fonts)
    blocks = list(blocks_of(document.body, reading))
    return [*_letterhead(document, blocks, reading), *blocks, *_notes(document, reading)]


def _letterhead(document: _Document, blocks: list[Block], reading: Reading) -> list[Block]:
    """What the first page's header says where the body itself begins without a letterhead."""
    section = next(document.body.iter(w("sectPr")), None)
    if section is None or _names_country(blocks):
        return []
    is_own = bool(switch(section, w("titlePg")))
    wanted = "first" if is_own else "default"
    headers = document.package.related(document.main, "header")
    references = section.iterfind(w("headerReference"))
    reference = next((each for each in references if each.get(w("type")) == wanted), None)
    part = "" if reference is None else headers.get(reference.get(_RELATION_ID, ""), "")
    root = document.package.xml(part)
    found = [] if root is None else list(blocks_of(root, reading))
    is_spoken = any(line.text.strip() for line in lines_in(found))
    return found if _names_country(found) or (is_own and is_spoken) else []


def _names_country(blocks: list[Block]) -> bool:
    """Whether the country's name, which begins every official paper, stands at the beginning."""
    lines = islice(lines_in(blocks), _LETTERHEAD_LINES)
    return _COUNTRY in " ".join(fold(" ".join(line.text for line in lines)).split())


def _notes(document: _Document, reading: Reading) -> Iterator[Block]:
    """The notes that the text refers to."""
    written = {
        (kind, note.get(w("id"), "")): note
        for kind in ("footnote", "endnote")
        if (root := document.related(f"{kind}s")) is not None
        for note in root.iterfind(w(kind))
    }
    for number, key in enumerate(tuple(dict.fromkeys(reading.notes)), start=1):
        if key in written:
            yield from labelled(f"[{number}]", blocks_of(written[key], reading))
