"""What a reader made of a file, in short, for tests to compare."""

from collections.abc import Iterable

from tests.documents.readers.tiny_pdf import Page, pdf
from ttpl_desktop.documents.readers.pdf import read_pdf
from ttpl_desktop.domain.reading.source import Source, SourceCell, SourceLine, SourceTable


def read(*pages: Page) -> Source:
    """A small PDF, read."""
    return read_pdf(pdf(*pages), "kh.pdf")


def texts(source: Source) -> list[str]:
    """The lines outside tables."""
    return [block.text for block in source.blocks if isinstance(block, SourceLine)]


def tables(source: Source) -> list[list[list[str]]]:
    """Each table as rows of cells; "<" stands before what a merged cell repeats."""
    found = [block for block in source.blocks if isinstance(block, SourceTable)]
    return [[[_told(cell) for cell in row] for row in table.rows] for table in found]


def every_word(source: Source) -> list[str]:
    """All words with the order of reading, a merged cell's once."""
    return [word for line in _lines(source.blocks) for word in line.text.split()]


def _lines(blocks: Iterable[SourceLine | SourceTable]) -> Iterable[SourceLine]:
    for block in blocks:
        if isinstance(block, SourceLine):
            yield block
        else:
            yield from (
                line
                for row in block.rows
                for cell in row
                if not cell.is_continued
                for line in cell.lines
            )


def _told(cell: SourceCell) -> str:
    told = " / ".join(line.text for line in cell.lines)
    return f"<{told}" if cell.is_continued else told
