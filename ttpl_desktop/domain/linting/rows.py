"""The numbers in the first column of tables, as lists that count on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ttpl_desktop.domain.linting.draft import Numbered
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.reading.markers import Family, Marker
from ttpl_desktop.domain.reading.passages import Passage, Span

_KINDS = (
    (Family.CAPITAL, re.compile(r"[A-HĐ]")),
    (Family.ROMAN, re.compile(r"[IVX]{1,6}")),
    (Family.DOTTED, re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}")),
    (Family.DECIMAL, re.compile(r"\d{1,3}")),
    (Family.LETTER, re.compile(r"[a-zđ]")),
)


def row_numbers(
    passages: Sequence[Passage], place_of: Callable[[Span], Place]
) -> Iterator[tuple[Numbered, ...]]:
    """For each table with numbered rows, their numbers under those of their groups."""
    tables: dict[int, list[int]] = {}
    for at, passage in enumerate(passages):
        if passage.cell is not None and passage.cell.column == 0:
            tables.setdefault(passage.cell.table, []).append(at)
    for cells in tables.values():
        rows = tuple(_rows(passages, cells, place_of))
        if any(row.marker for row in rows):
            yield rows


def _rows(
    passages: Sequence[Passage], cells: Sequence[int], place_of: Callable[[Span], Place]
) -> Iterator[Numbered]:
    open_rows: list[Numbered] = []
    for index, at in enumerate(cells):
        text = passages[at].text
        marker = _marker(text.strip())
        start = text.find(marker.label) if marker else 0
        end = start + len(marker.label) if marker else 0
        while marker and open_rows and not _holds(open_rows[-1], marker):
            open_rows.pop()
        parent = open_rows[-1].index if marker and open_rows else None
        row = Numbered(index, parent, marker, text, place_of(Span(at, start, end)))
        if marker is not None:
            open_rows.append(row)
        yield row


def _marker(text: str) -> Marker | None:
    """The number of a row; a heading, and "(1)" below the heads of the columns, is none."""
    bare = text.rstrip(".)")
    for family, kind in _KINDS:
        if kind.fullmatch(bare):
            level = bare.count(".") + 1 if family is Family.DOTTED else 1
            return Marker(family, bare, len(text), level)
    return None


def _holds(row: Numbered, marker: Marker) -> bool:
    assert row.marker is not None  # only numbered rows are open
    return (row.marker.family, row.marker.level) < (marker.family, marker.level)
