"""The repaired text as a document on screen: paragraphs, tables, marked words."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.ui.plan.reading.source_table import SourceTable
from ttpl_desktop.ui.plan.reading.text_formats import paragraph_format, words_format
from ttpl_desktop.ui.tokens import Tokens

Formats = Callable[[int], Iterable[tuple[Span, QTextCharFormat]]]
"""The marked stretches of a passage by its number, those below before those above."""


@dataclasses.dataclass(frozen=True, slots=True)
class SourceDocument:
    """The document, and where each passage begins in it."""

    document: QTextDocument
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]

    def positions(self, span: Span) -> tuple[int, int]:
        """Start and end of a stretch in the document."""
        text, start = self.passages[span.passage].text, self.starts[span.passage]
        return start + _units(text[: span.start]), start + _units(text[: span.end])

    def place(self, position: int) -> tuple[int, int] | None:
        """The passage around a position, and the character in it; None between passages."""
        passage = bisect_right(self.starts, position) - 1
        if passage < 0:
            return None
        text, inside = self.passages[passage].text, position - self.starts[passage]
        if inside >= _units(text):
            return None
        return passage, len(_utf16(text)[: 2 * inside].decode("utf-16-le", "ignore"))

    def pages(self) -> tuple[tuple[int, int], ...]:
        """Each page but the first with the position of its first words."""
        found: list[tuple[int, int]] = []
        for passage, start in zip(self.passages, self.starts, strict=True):
            if passage.page > (found[-1][0] if found else 0):
                found.append((passage.page, start))
        return tuple(found[1:])


def write_source(
    passages: Sequence[Passage], formats: Formats, font: QFont, tokens: Tokens
) -> SourceDocument:
    """The passages as one document in letters of that font and the colours of that theme."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    starts: list[int] = []
    is_fresh = True
    for table, group in groupby(enumerate(passages), lambda each: _table_of(each[1])):
        listed = list(group)
        drawn = _drawn([passage for _, passage in listed], tokens) if table is not None else None
        for number, passage in listed:
            if drawn is not None:
                drawn.enter(cursor)
            elif not is_fresh:
                cursor.insertBlock()
            is_fresh = False
            starts.append(cursor.position())
            cursor.setBlockFormat(paragraph_format(passage, font))
            _write_words(cursor, passage, formats(number))
        if drawn is not None:
            drawn.leave(cursor)
            is_fresh = True
    cursor.endEditBlock()
    return SourceDocument(document, tuple(passages), tuple(starts))


def _table_of(passage: Passage) -> int | None:
    return passage.cell.table if passage.cell is not None else None


def _drawn(passages: Sequence[Passage], tokens: Tokens) -> SourceTable | None:
    """The table that they make; None for one that is written as paragraphs."""
    table = SourceTable(passages, tokens)
    return table if table.is_sound else None


def _write_words(
    cursor: QTextCursor, passage: Passage, marked: Iterable[tuple[Span, QTextCharFormat]]
) -> None:
    """Writes the text in stretches, each in the formats of the marks that cover it."""
    text, plain = passage.text, words_format(passage)
    listed = [(max(span.start, 0), min(span.end, len(text)), look) for span, look in marked]
    ends = sorted({0, len(text), *(end for start, stop, _ in listed for end in (start, stop))})
    for start, stop in pairwise(ends):
        look = QTextCharFormat(plain)
        for first, last, over in listed:
            if first <= start and stop <= last:
                look.merge(over)
        cursor.insertText(text[start:stop], look)


def _units(text: str) -> int:
    """The length in UTF-16 units, which is what Qt counts."""
    return len(_utf16(text)) // 2


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
