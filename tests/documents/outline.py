"""A .docx told as lines that read like the document."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def outline(path: Path) -> list[str]:
    """One line per paragraph ("Style 'words'"), tables with their cells, sections with margins."""
    document = Document(str(path))
    lines = [_page(section) for section in document.sections]
    for block in document.element.body.iterchildren():
        if block.tag == qn("w:p"):
            lines += _paragraph(Paragraph(block, document))
        elif block.tag == qn("w:tbl"):
            lines += _table(Table(block, document))
    return lines


def _page(section: Any) -> str:
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    size = f"{section.page_width.mm:.0f}x{section.page_height.mm:.0f}"
    return f"page {size} margins {' '.join(f'{margin.mm:.0f}' for margin in margins)}"


def _paragraph(paragraph: Paragraph) -> list[str]:
    if not paragraph.text:
        return []
    return [f"{paragraph.style.name.removeprefix('TTPL ')} {paragraph.text!r}"]


def _table(table: Table) -> list[str]:
    lines = [f"table {len(table.rows)}x{len(table.columns)}"]
    for row in table._tbl.tr_lst:
        cells = ["/".join(p.text for p in cell.p_lst if p.text) for cell in row.tc_lst]
        lines.append("  | " + " | ".join(cells))
    return lines
