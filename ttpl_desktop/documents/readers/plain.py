"""Plain text, from a file or the clipboard, as lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.documents.readers.plain_bytes import decoded
from ttpl_desktop.documents.readers.plain_tables import blocks
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import Block, Ending, Source, SourceLine

MAX_LETTERS = 3_000_000
"""Letters of a text, a thousand full pages; a plan has less than a tenth of it."""

MAX_LINES = 200_000
"""Lines of a text, empty ones too: each becomes a value of its own."""

_LINE_END = re.compile("\r\n|[\r\n\v\u0085\u2028\u2029]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1d\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")
_PAGE_END = "\f"


def read_plain(data: bytes, name: str) -> Source:
    """The text of a .txt or .md file in whatever encoding it has.

    Text in TCVN3 or VNI comes as ISO 8859-1 letters and is told by its words later. A
    UserFacingError says that the file is empty, too large or no text at all.
    """
    if len(data) > 4 * MAX_LETTERS:
        raise _too_long(name)
    return read_text(decoded(data, name), name)


def read_text(text: str, name: str) -> Source:
    """A text whose line ends may break sentences; form feeds end pages, as pdftotext writes them.

    Rows between pipes (Markdown) or with equal tabs (the clipboard from Word and Excel) are
    tables. A UserFacingError says that there is nothing in it or too much.
    """
    if not text.strip():
        raise UserFacingError(f"“{name}” không có chữ nào để đọc; hãy chọn hoặc chép lại văn bản.")
    if len(text) > MAX_LETTERS or _line_count(text) > MAX_LINES:
        raise _too_long(name)
    return Source(name, tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[Block]:
    pages = text.split(_PAGE_END)
    if not pages[-1].strip():
        pages.pop()
    for number, page in enumerate(pages, 1):
        yield from blocks(list(_lines(page, number if len(pages) > 1 or _PAGE_END in text else 0)))


def _lines(page: str, number: int) -> Iterator[SourceLine]:
    for line in _LINE_END.split(page):
        shown = _INVISIBLE.sub("", line).replace("\x1e", "-").rstrip()
        yield SourceLine(shown, Ending.BREAK, page=number)


def _line_count(text: str) -> int:
    return sum(map(text.count, "\n\r\v\f\u0085\u2028\u2029"))


def _too_long(name: str) -> UserFacingError:
    return UserFacingError(
        f"“{name}” dài hơn {MAX_LETTERS // 1_000_000} triệu chữ cái hoặc {MAX_LINES // 1000} nghìn "
        "dòng nên không được đọc; hãy chỉ lấy phần kế hoạch."
    )
