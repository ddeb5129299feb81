"""A PDF as lines and tables in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ttpl_desktop.documents.pages import opened
from ttpl_desktop.documents.readers import pdf_bounds
from ttpl_desktop.documents.readers.pdf_annotations import loaded
from ttpl_desktop.documents.readers.pdf_pages import Block, page_blocks
from ttpl_desktop.documents.readers.pdf_rules import Drawing, object_count, page_drawing
from ttpl_desktop.documents.readers.pdf_source import ReadPage, repairs, source_blocks
from ttpl_desktop.documents.readers.pdf_words import (
    TooManyLettersError,
    Word,
    main_angle,
    page_words,
)
from ttpl_desktop.domain.reading.source import Source

_SCANNED = 0.5
"""A picture that covers so much of a page is a scan of it."""
_STAMP_LETTERS = 200
"""A scan has fewer letters of its own: the stamp of a signature, a number, a page number."""
_LEAST_PICTURE = 0.05
_MANY_OBJECTS = 50
"""A page without text that is drawn of so many parts has its letters as outlines."""


def read_pdf(data: bytes, name: str) -> Source:
    """The text of a PDF; nothing in it is run, opened or fetched.

    A UserFacingError says that the file is locked, damaged, too long or without text. A page
    without text among others is told by a line in its place.
    """
    pdf_bounds.check_data(data, name)
    import pypdfium2

    try:
        with opened(data) as document:
            pdf_bounds.check_document(document, name)
            pages = list(_pages(document, name))
    except pypdfium2.PdfiumError as error:
        raise pdf_bounds.refusal(error, name) from error
    except TooManyLettersError as error:
        raise pdf_bounds.too_much(name) from error
    pictures = [page.number for page in pages if page.is_picture]
    texts = [page.number for page in pages if page.blocks and not page.is_picture]
    pdf_bounds.check_text(pictures, texts, name)
    return Source(name, tuple(source_blocks(pages)), tuple(repairs(pages)))


def _pages(document: Any, name: str) -> Iterator[ReadPage]:
    letters = effort = 0
    for index in range(len(document)):
        with loaded(document, index) as page:
            pdf_bounds.check_pages(letters, effort + object_count(page.raw) ** 2, name)
            words = page_words(page.raw)
            width, height = page.get_size()
            drawing = page_drawing(page.raw, main_angle(words), width * height)
        letters += sum(len(word.text) for word in words)
        effort += drawing.objects**2
        pdf_bounds.check_pages(letters, effort, name)
        blocks: list[Block] = page_blocks(words, drawing.rules, index + 1)
        yield ReadPage(index + 1, round(width), tuple(blocks), _is_picture(words, drawing))


def _is_picture(words: Sequence[Word], drawing: Drawing) -> bool:
    """Whether a page shows more than its text says: a scan, outlines, letters without a code."""
    told = [letter for word in words for letter in word.text]
    readable = sum(letter.isalnum() for letter in told)
    if drawing.pictured >= _SCANNED and readable < _STAMP_LETTERS:
        return True
    if len(told) > 2 * readable and "\ufffd" in told:
        return True
    is_drawn = drawing.pictured >= _LEAST_PICTURE or drawing.objects >= _MANY_OBJECTS
    return not readable and is_drawn
