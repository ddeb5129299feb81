"""Text as a file breaks it into lines, and what it is once repaired."""

from collections.abc import Iterable

from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.repairing.repairs import repaired
from ttpl_desktop.domain.reading.source import (
    Block,
    Ending,
    Repair,
    RepairKind,
    Source,
    SourceCell,
    SourceLine,
    SourceTable,
)

WIDTH = 76


def lines(text: str, page: int = 0) -> tuple[SourceLine, ...]:
    """Every line of the text as one that may be broken."""
    return tuple(SourceLine(line, Ending.BREAK, page) for line in text.split("\n"))


def paragraphs(*texts: str) -> tuple[SourceLine, ...]:
    """Every text as a paragraph of a Word file."""
    return tuple(SourceLine(text) for text in texts)


def pages(*texts: str) -> tuple[SourceLine, ...]:
    return tuple(line for page, text in enumerate(texts, 1) for line in lines(text, page))


def table(*rows: Iterable[str], page: int = 0) -> SourceTable:
    """A table of plain cells; a line feed in a text breaks the line in its cell."""
    return SourceTable(
        tuple(tuple(SourceCell(lines(text, page) if text else ()) for text in row) for row in rows),
        page,
    )


def source(*blocks: Block) -> Source:
    return Source("thử", blocks)


def passages(*blocks: Block) -> tuple[Passage, ...]:
    return repaired(source(*blocks)).passages


def texts(*blocks: Block) -> list[str]:
    return [passage.text for passage in passages(*blocks)]


def repairs(kind: RepairKind, *blocks: Block) -> list[Repair]:
    return [repair for repair in repaired(source(*blocks)).repairs if repair.kind is kind]
