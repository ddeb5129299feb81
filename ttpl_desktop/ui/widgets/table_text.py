"""Rows of a table on the clipboard, as Excel gives and takes them."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

Rows = Sequence[Sequence[str]]


def mime_of(rows: Rows) -> QMimeData:
    """The rows as tab-separated text, and as a table for programs that take one."""
    data = QMimeData()
    data.setText(as_text(rows))
    data.setHtml(as_html(rows))
    return data


def as_text(rows: Rows) -> str:
    """Tab-separated lines; a cell with a tab, a quote or a line break stands between quotes."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab").writerows(rows)
    return out.getvalue()


def as_html(rows: Rows) -> str:
    """A table whose cells are text: Excel turns no number or date of ours into its own."""
    cells = (
        "".join(f"<td style=\"mso-number-format:'\\@'\">{_escaped(cell)}</td>" for cell in row)
        for row in rows
    )
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def read_rows(text: str) -> list[list[str]]:
    """The cells of tab-separated lines, without those lines that are empty."""
    return [row for row in read_lines(text) if any(row)]


def read_lines(text: str) -> list[list[str]]:
    """The cells of tab-separated lines; empty lines keep the others in their places."""
    rows = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    return [[cell.strip() for cell in row] or [""] for row in rows]


def _escaped(cell: str) -> str:
    return html.escape(cell).replace("\n", "<br>")
