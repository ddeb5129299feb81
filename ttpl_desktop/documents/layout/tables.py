"""Tables of a file: their cells in order, and what the table's style tells of each."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from ttpl_desktop.documents.layout.measures import mm_of
from ttpl_desktop.documents.readers.word_names import TC, TR, child_value, inside, w, whole

_LOOK, _PROPERTIES = w("tblPr") + "/" + w("tblLook"), w("tblPr")
_WIDTH = w("tcPr") + "/" + w("tcW")
_BORDERS = w("tcPr") + "/" + w("tcBorders")
_MARGINS = w("tcMar"), w("tblCellMar")
_DELETED = w("trPr") + "/" + w("del")
_USUAL_PADDING_MM = 1.9
_EDGES = (
    ("firstColumn", 0x0080, "firstCol"),
    ("lastColumn", 0x0100, "lastCol"),
    ("firstRow", 0x0020, "firstRow"),
    ("lastRow", 0x0040, "lastRow"),
)
"""What tblLook may switch on: its attribute, its bit in the older form, the part of the style."""


@dataclasses.dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its place from 1, the room inside it in mm, the parts of the style that hold."""

    element: Any
    row: int
    column: int
    room_mm: float | None
    parts: tuple[str, ...]
    is_ruled: bool


def style_of_table(table: Any) -> str:
    return child_value(table.find(_PROPERTIES), w("tblStyle")) or ""


def cells_of(table: Any) -> Iterator[TableCell]:
    """Every cell of the rows that are not deleted, row by row."""
    rows = [row for row in inside(table, {TR}) if row.find(_DELETED) is None]
    edges = _edges(table.find(_LOOK))
    for row_number, row in enumerate(rows, start=1):
        cells = list(inside(row, {TC}))
        for column, cell in enumerate(cells, start=1):
            here = {
                "firstCol": column == 1,
                "lastCol": column == len(cells),
                "firstRow": row_number == 1,
                "lastRow": row_number == len(rows),
            }
            parts = tuple(name for name in edges if here[name])
            room = _room(table, cell)
            yield TableCell(cell, row_number, column, room, parts, _is_ruled(cell))


def _edges(look: Any) -> tuple[str, ...]:
    if look is None:
        return ()
    digits = look.get(w("val"), "0")
    bits = int(digits, 16) if digits.isalnum() and _is_hex(digits) else 0
    return tuple(
        part
        for attribute, bit, part in _EDGES
        if look.get(w(attribute), "1" if bits & bit else "0") in ("1", "true", "on")
    )


def _is_hex(digits: str) -> bool:
    return len(digits) <= 8 and all(digit in "0123456789abcdefABCDEF" for digit in digits)


def _room(table: Any, cell: Any) -> float | None:
    """The width of a cell without its padding; None where it is not told as a length."""
    width = cell.find(_WIDTH)
    if width is None or width.get(w("type"), "dxa") != "dxa" or not whole(width.get(w("w")), 0):
        return None
    padding = sum(_padding(table, cell, side) for side in (("left", "start"), ("right", "end")))
    return whole(width.get(w("w")), 0) * 25.4 / 1440 - padding


def _padding(table: Any, cell: Any, names: tuple[str, str]) -> float:
    for margins in (
        cell.find(f"{w('tcPr')}/{_MARGINS[0]}"),
        table.find(f"{_PROPERTIES}/{_MARGINS[1]}"),
    ):
        for name in names:
            side = None if margins is None else margins.find(w(name))
            told = None if side is None else mm_of(side.get(w("w")))
            if told is not None:
                return told
    return _USUAL_PADDING_MM


def _is_ruled(cell: Any) -> bool:
    borders = cell.find(_BORDERS)
    if borders is None:
        return False
    sides = (child_value(borders, w(side)) for side in ("top", "bottom"))
    return any(side not in (None, "nil", "none") for side in sides)
