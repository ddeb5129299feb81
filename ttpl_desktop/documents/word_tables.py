"""Ruled tables of a Word file: fixed widths, headings repeated, rows unbroken.

A row that may be taller than a page is the exception: it must break, and dxpdf drops what does not
fit when the row says that it may not (Word and LibreOffice break it all the same).
"""

from typing import Any

from ttpl_desktop.documents.form_styles import TABLE_STYLE, FormStyle, twips
from ttpl_desktop.documents.paper import Align, Table, Text, runs_of
from ttpl_desktop.documents.word_elements import Pen, Room, child, element, keep_with_next, w

_LETTER = 10.8
"""A generous width of a letter, in twips for each point of its size."""
_LINE = 23
"""The height of a line, in twips for each point of its letters."""
_CELL_SIZE, _RECIPIENT_SIZE = 13, 11


def table_element(pen: Pen, table: Table, room: Room) -> Any:
    """The table, no wider than the room of its page."""
    widths = fitted_widths(table, room.width)
    made = element("tbl")
    _write_properties(made, pen.styles[TABLE_STYLE].id, widths)
    _write_heading(pen, made, table, widths)
    for cells in table.rows:
        spans = _spans(cells, widths)
        height = _height(cells, spans, _CELL_SIZE)
        row = _row_element(made, is_unbroken=height <= room.height // 2)
        for column, text, span in zip(table.columns, cells, spans, strict=False):
            _write_cell(pen, row, text, span, column.align)
    return made


def fitted_widths(table: Table, room: int) -> list[int]:
    """Column widths in twips, narrowed in proportion when they would leave the page."""
    wanted = [twips(column.width_mm) for column in table.columns]
    if sum(wanted) <= room:
        return wanted
    return [width * room // sum(wanted) for width in wanted]


def _write_properties(made: Any, style: str, widths: list[int]) -> None:
    properties = child(made, "tblPr")
    child(properties, "tblStyle", val=style)
    child(properties, "tblW", w=str(sum(widths)), type="dxa")
    child(properties, "jc", val="center")
    child(properties, "tblLayout", type="fixed")
    grid = child(made, "tblGrid")
    for width in widths:
        child(grid, "gridCol", w=str(width))


def _write_heading(pen: Pen, made: Any, table: Table, widths: list[int]) -> None:
    row = _row_element(made, is_unbroken=True)
    child(row.find(w("trPr")), "tblHeader")
    for column, width in zip(table.columns, widths, strict=True):
        cell = _cell_element(row, [width])
        cell.append(pen.paragraph(FormStyle.TABLE_HEADING, column.heading, explicit_size=True))


def _row_element(made: Any, *, is_unbroken: bool) -> Any:
    row = child(made, "tr")
    properties = child(row, "trPr")
    if is_unbroken:
        child(properties, "cantSplit")
    return row


def _spans(cells: tuple[Text, ...], widths: list[int]) -> list[list[int]]:
    """The widths of the columns that each cell covers; the last takes all that are left."""
    last = len(cells) - 1
    return [*([width] for width in widths[:last]), widths[last:]]


def _write_cell(pen: Pen, row: Any, text: Text, span: list[int], align: Align) -> None:
    """A cell across several columns heads the rows below it: it stands left and stays with them."""
    is_group = len(span) > 1
    cell = _cell_element(row, span)
    stands = Align.LEFT if is_group else align
    for line in lines_of(text):
        paragraph = pen.paragraph(
            FormStyle.TABLE_CELL, line, explicit_size=True, align=stands.value
        )
        cell.append(paragraph)
        if is_group:
            keep_with_next(paragraph)


def _cell_element(row: Any, span: list[int]) -> Any:
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", w=str(sum(span)), type="dxa")
    if len(span) > 1:
        child(properties, "gridSpan", val=str(len(span)))
    child(properties, "vAlign", val="center")
    return cell


def lines_of(text: Text) -> list[Text]:
    """The paragraphs of a cell: plain words break at line feeds, runs stay together."""
    if isinstance(text, str):
        return list(text.split("\n"))
    return [text]


def allow_tall_row(mark: Any, lines: list[str], room: Room) -> None:
    """Lets the row that holds `mark` break when these lines may be too many for a page.

    Half a page is not enough: recipients and signature stand in one unbroken block if it fits.
    """
    row = next(mark.iterancestors(w("tr")), None)
    height = _height(("\n".join(lines),), [[room.width * 15 // 32]], _RECIPIENT_SIZE)
    if row is None or height <= room.height * 0.85:
        return
    for unbroken in row.findall(f"{w('trPr')}/{w('cantSplit')}"):
        unbroken.getparent().remove(unbroken)


def _height(cells: tuple[Text, ...], spans: list[list[int]], size: int) -> float:
    """How tall a row with letters of `size` points may get, by a generous estimate, in twips."""
    letter = size * _LETTER
    lines = (_line_count(text, sum(span) / letter) for text, span in zip(cells, spans, strict=True))
    return max(lines) * size * _LINE


def _line_count(text: Text, letters: float) -> int:
    """How many lines the words take where a line holds that many letters."""
    words = "".join(run.text for run in runs_of(text))
    return sum(1 + int(len(line) / letters) for line in words.split("\n"))
