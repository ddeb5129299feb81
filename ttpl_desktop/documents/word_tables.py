"""Ruled tables of a Word file: fixed widths, headings repeated, rows unbroken."""

from typing import Any

from ttpl_desktop.documents.form_styles import TABLE_STYLE, FormStyle, style_id, twips
from ttpl_desktop.documents.paper import Align, Run, Table, Text, runs_of
from ttpl_desktop.documents.word_elements import Pen, child, element, keep_with_next


def table_element(pen: Pen, table: Table, room: int) -> Any:
    """The table, no wider than `room` twips."""
    widths = fitted_widths(table, room)
    made = element("tbl")
    _write_properties(made, widths)
    headings = tuple(column.heading for column in table.columns)
    _write_row(pen, made, table, headings, widths, is_heading=True)
    for row in table.rows:
        _write_row(pen, made, table, row, widths)
    return made


def fitted_widths(table: Table, room: int) -> list[int]:
    """Column widths in twips, narrowed in proportion when they would leave the page."""
    wanted = [twips(column.width_mm) for column in table.columns]
    if sum(wanted) <= room:
        return wanted
    return [width * room // sum(wanted) for width in wanted]


def _write_properties(made: Any, widths: list[int]) -> None:
    properties = child(made, "tblPr")
    child(properties, "tblStyle", val=style_id(TABLE_STYLE))
    child(properties, "tblW", w=str(sum(widths)), type="dxa")
    child(properties, "jc", val="center")
    child(properties, "tblLayout", type="fixed")
    grid = child(made, "tblGrid")
    for width in widths:
        child(grid, "gridCol", w=str(width))


def _write_row(
    pen: Pen,
    made: Any,
    table: Table,
    cells: tuple[Text, ...],
    widths: list[int],
    *,
    is_heading: bool = False,
) -> None:
    row = child(made, "tr")
    properties = child(row, "trPr")
    child(properties, "cantSplit")
    if is_heading:
        child(properties, "tblHeader")
    for index, text in enumerate(cells):
        is_last = index == len(cells) - 1
        spanned = widths[index:] if is_last else widths[index : index + 1]
        cell = _cell_element(row, sum(spanned), len(spanned))
        style = FormStyle.TABLE_HEADING if is_heading else FormStyle.TABLE_CELL
        align = Align.CENTER if is_heading else _alignment(table, index, len(spanned))
        for line in lines_of(text):
            paragraph = pen.paragraph(style, line, explicit_size=True, align=align.value)
            cell.append(paragraph)
            if len(spanned) > 1:
                keep_with_next(paragraph)


def _alignment(table: Table, index: int, span: int) -> Align:
    """A cell that runs across several columns stands left, as a heading of rows."""
    return Align.LEFT if span > 1 else table.columns[index].align


def _cell_element(row: Any, width: int, span: int) -> Any:
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", w=str(width), type="dxa")
    if span > 1:
        child(properties, "gridSpan", val=str(span))
    child(properties, "vAlign", val="center")
    return cell


def lines_of(text: Text) -> list[Text]:
    """The paragraphs of a cell: plain words break at line feeds, runs stay together."""
    if isinstance(text, str):
        return list(text.split("\n"))
    return [runs_of(text)] if text else [(Run(""),)]
