"""A list as an Excel file: real days, filters, a head that stays, ready to print on A4."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.domain.text import normal

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | dt.date | None

_FONT = "Times New Roman"
_DAY_FORMAT = "dd/mm/yyyy"
_HEAD_GROUND = "FFE3EDF8"
_LINE = "FFB8C2CC"
_CENTRED = 12
"""Characters up to which a column is narrow enough to stand in the middle."""
_MARGIN, _FOOT = 0.4, 0.6
"""Inches; the foot leaves room for the page number."""


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """A column of the list; `width` is in characters."""

    title: str
    width: float


@dataclasses.dataclass(frozen=True, slots=True)
class ListPaper:
    """A list of an office; `facts` says under the title what is in it and of which day."""

    office: str
    title: str
    facts: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def write_list(paper: ListPaper, target: Path) -> None:
    """Writes the file whole or not at all. Raises UserFacingError where it cannot be written."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    book.properties.title, book.properties.creator = paper.title, paper.office
    head = _write_top(sheet, paper)
    _write_head(sheet, head, paper.columns)
    _write_rows(sheet, head + 1, paper)
    _prepare(sheet, head, paper)
    with replacing(target) as neighbour:
        book.save(neighbour)


def _write_top(sheet: Worksheet, paper: ListPaper) -> int:
    """Office, title and facts over the list; gives the row of its head."""
    from openpyxl.styles import Font

    fonts = (
        Font(name=_FONT, size=12, bold=True),
        Font(name=_FONT, size=14, bold=True),
        Font(name=_FONT, size=11, italic=True),
    )
    for row, (words, font) in enumerate(
        zip((paper.office, paper.title, paper.facts), fonts, strict=True), 1
    ):
        cell = sheet.cell(row, 1)
        _put(cell, words)
        cell.font = font
    return len(fonts) + 2


def _write_head(sheet: Worksheet, row: int, columns: Sequence[Column]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    font = Font(name=_FONT, size=11, bold=True)
    place = Alignment(horizontal="center", vertical="center", wrap_text=True)
    ground = PatternFill("solid", start_color=_HEAD_GROUND)
    for number, column in enumerate(columns, 1):
        cell = sheet.cell(row, number)
        _put(cell, column.title)
        cell.font, cell.alignment, cell.fill, cell.border = font, place, ground, _border()


def _write_rows(sheet: Worksheet, first: int, paper: ListPaper) -> None:
    from openpyxl.styles import Alignment, Font

    font, border = Font(name=_FONT, size=11), _border()
    centred = Alignment(horizontal="center", vertical="top", wrap_text=True)
    left = Alignment(horizontal="left", vertical="top", wrap_text=True)
    places = [centred if column.width <= _CENTRED else left for column in paper.columns]
    for number, row in enumerate(paper.rows, first):
        for column, (value, place) in enumerate(zip(row, places, strict=True), 1):
            cell = sheet.cell(number, column)
            _put(cell, value)
            cell.font, cell.alignment, cell.border = font, place, border


def _put(cell: Cell, value: Value) -> None:
    """Words stay words: what begins with = + - or @ is never reckoned, here or after an edit."""
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, dt.date):
            cell.number_format = _DAY_FORMAT
        return
    cell.value = normal(value)
    if value:
        cell.data_type = "s"
        cell.number_format = "@" if value[:1] in "=+-@\t" else "General"
        cell.quotePrefix = value[:1] in "=+-@\t"


def _border() -> object:
    from openpyxl.styles import Border, Side

    side = Side("thin", color=_LINE)
    return Border(side, side, side, side)


def _prepare(sheet: Worksheet, head: int, paper: ListPaper) -> None:
    """Filter, head that stays on screen and on each page, A4 across, page numbers."""
    from openpyxl.utils import get_column_letter

    last = get_column_letter(len(paper.columns))
    for number, column in enumerate(paper.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = f"A{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{last}{head + len(paper.rows)}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_area = f"A1:{last}{head + len(paper.rows)}"
    page = sheet.page_setup
    page.paperSize, page.orientation = sheet.PAPERSIZE_A4, sheet.ORIENTATION_LANDSCAPE
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom = _FOOT
    sheet.oddFooter.right.text = "Trang &P/&N"
