"""A section's text as a document with chips in it, and back, without losing a letter."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from ttpl_desktop.domain.report import parts
from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.report.chips import OBJECT, Token, token_format, token_of

MIME = "application/x-ttpl-report-text"

_PARAGRAPH = QTextBlockFormat()
_PARAGRAPH.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
_PARAGRAPH.setBottomMargin(5)


def fill(document: QTextDocument, text: str) -> None:
    """Shows a text from its beginning to its end."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_PARAGRAPH)
    insert(cursor, text)


def insert(cursor: QTextCursor, text: str) -> None:
    """Writes a text at a cursor in place of what is selected, its tokens as chips."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for part in parts(text):
        if isinstance(part, str):
            cursor.insertText(part, QTextCharFormat())
        else:
            cursor.insertText(OBJECT, token_format(part))
    cursor.endEditBlock()


def text_of(document: QTextDocument) -> str:
    """The text that a document shows: its chips as tokens, a line for each paragraph."""
    return between(document, 0, document.characterCount() - 1)


def between(document: QTextDocument, first: int, last: int) -> str:
    """The text between two places of a document."""
    return "".join(map(str, pieces(document, first, last)))


def pieces(document: QTextDocument, first: int, last: int) -> Iterator[str | Token]:
    """The letters and tokens between two places of a document, in order."""
    block = document.findBlock(first)
    while block.isValid() and block.position() <= last:
        if block.position() > first:
            yield "\n"
        yield from _pieces_of(document, block, first, last)
        block = block.next()


def _pieces_of(
    document: QTextDocument, block: QTextBlock, first: int, last: int
) -> Iterator[str | Token]:
    # Qt counts places in UTF-16, where a rare letter takes two.
    place = max(first, block.position())
    end = min(last, block.position() + block.length() - 1)
    units = block.text().encode("utf-16-le", "surrogatepass")
    own = units[2 * (place - block.position()) : 2 * (end - block.position())]
    for letter in own.decode("utf-16-le", "surrogatepass"):
        yield (token_at(document, place) or letter) if letter == OBJECT else letter
        place += 2 if letter > "\uffff" else 1


def token_at(document: QTextDocument, place: int) -> Token | None:
    """The token whose chip stands right behind a place; None where there is none."""
    if document.characterAt(place) != OBJECT:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(place + 1)
    return token_of(cursor.charFormat())


def carry(text: str, plain: str) -> QMimeData:
    """A text on its way through the clipboard: `plain` is what other programs get of it."""
    carried = QMimeData()
    carried.setText(plain)
    carried.setData(MIME, text.encode(errors="ignore"))  # half a letter cannot travel
    return carried


def carried_text(source: QMimeData) -> str:
    """What is to be inserted: our own text with its tokens, else plain text without pictures."""
    own = bytes(source.data(MIME).data()).decode() if source.hasFormat(MIME) else source.text()
    return normal(own).replace(OBJECT, "")
