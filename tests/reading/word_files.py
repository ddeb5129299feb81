"""A described plan as the .docx that an office would type."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.reading.description import Block, Description, Line, Merge, Numbers, Run, Table
from tests.reading.old_fonts import tcvn3
from tests.reading.word_numbers import Numbering

_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_NARROW_CM, _TEXT_CM = 1.2, 16.5
_SIDES_CM = (6.5, 10.0)


def write(plan: Description, path: Path) -> None:
    """Writes the plan; numbers that Word computes are checked against those described."""
    _Writer(plan).written().save(str(path))


class _Writer:
    """One document while it is being written."""

    def __init__(self, plan: Description) -> None:
        self._plan = plan
        self._document = Document()
        normal = self._document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(1.5)
        automatic = plan.numbers in (Numbers.AUTO, Numbers.STYLED)
        self._numbering = (
            Numbering(self._document, plan.levels, plan.numbers) if automatic else None
        )

    def written(self) -> Any:
        head, foot = self._plan.head, self._plan.foot
        self._side_by_side(
            [Run(line, bold=line == head.office) for line in head.left_lines()],
            [*(Run(line, bold=True) for line in _MOTTO), Run(head.date, italic=True)],
        )
        self._centred(head.type_name)
        for line in head.title.split("\n"):
            self._centred(line)
        for basis in head.bases:
            self._type(self._document.add_paragraph(), [Run(basis, italic=True)])
        if head.opening:
            self._type(self._document.add_paragraph(), [Run(head.opening)])
        self._add(self._plan.body)
        if foot.signature:
            self._side_by_side(
                [
                    Run("Nơi nhận:", bold=True, italic=True),
                    *(Run(f"- {r}") for r in foot.recipients),
                ],
                [
                    *(Run(s, bold=True) for s in foot.signature),
                    Run(""),
                    Run(foot.signer, bold=True),
                ],
            )
        if self._plan.annex:
            self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            self._add(self._plan.annex, numbered=False)
        return self._document

    def _centred(self, text: str) -> None:
        paragraph = self._document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._type(paragraph, [Run(text, bold=True)])

    def _side_by_side(self, left: Sequence[Run], right: Sequence[Run]) -> None:
        """Two cells without borders, as letterheads and signatures are set."""
        table = self._document.add_table(rows=1, cols=2)
        _set_widths(table, _SIDES_CM)
        for cell, runs in zip(table.rows[0].cells, (left, right), strict=True):
            for index, run in enumerate(runs):
                paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                self._type(paragraph, [run])
                for typed in paragraph.runs:
                    typed.font.size = Pt(12)

    def _add(self, blocks: Sequence[Block], *, numbered: bool = True) -> None:
        for block in blocks:
            if isinstance(block, Line):
                self._add_line(self._document.add_paragraph(), block, numbered=numbered)
            elif isinstance(block, Table):
                self._add_table(block)
            else:
                self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _add_line(self, paragraph: Any, line: Line, *, numbered: bool) -> None:
        if line.centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        runs = list(line.runs)
        automatic = self._numbering if numbered else None
        if automatic and line.label and automatic.number(paragraph, line.label):
            return self._type(paragraph, runs)
        if line.label and not (numbered and self._plan.numbers is Numbers.LOST):
            runs.insert(0, Run(f"{line.label} ", runs[0].bold, runs[0].italic))
        return self._type(paragraph, runs)

    def _add_table(self, described: Table) -> None:
        rows = described.rows
        table = self._document.add_table(rows=len(rows), cols=len(rows[0]))
        table.style = "Table Grid"
        heading = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(heading)
        for row, column, last_row, last_column in _areas(described):
            cell = table.cell(row, column)
            if (last_row, last_column) != (row, column):
                cell = cell.merge(table.cell(last_row, last_column))
            for index, line in enumerate(_own(described, row, column)):
                paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                self._add_line(paragraph, line, numbered=False)
        wide = (_TEXT_CM - _NARROW_CM) / (len(rows[0]) - 1)
        _set_widths(table, [_NARROW_CM, *[wide] * (len(rows[0]) - 1)])

    def _type(self, paragraph: Any, runs: Sequence[Run]) -> None:
        for run in runs:
            for text, font in self._in_fonts(run.text):
                typed = paragraph.add_run(text)
                typed.bold, typed.italic = run.bold or None, run.italic or None
                if font:
                    _set_font(typed, font)

    def _in_fonts(self, text: str) -> Iterator[tuple[str, str]]:
        damage = self._plan.damage
        if damage.tcvn3:
            capitals = text.isupper() and len(text) > 1
            yield tcvn3(text.lower() if capitals else text), ".VnTimeH" if capitals else ".VnTime"
        else:
            yield unicodedata.normalize("NFD", text) if damage.decomposed else text, ""


def _set_widths(table: Any, widths: Sequence[float]) -> None:
    """In the grid and in every cell: Word goes by the cells, LibreOffice by the grid."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _set_font(run: Any, name: str) -> None:
    """All four slots: the letters of the old fonts are Latin ones to Word."""
    run.font.name = name
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(slot), name)


def _areas(table: Table) -> Iterator[tuple[int, int, int, int]]:
    """Row and column of each cell's first place and of its last one."""
    rows = table.rows
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if not isinstance(cell, tuple):
                continue
            right, down = column, row
            while right + 1 < len(cells) and cells[right + 1] is Merge.LEFT:
                right += 1
            while down + 1 < len(rows) and rows[down + 1][column] is Merge.ABOVE:
                down += 1
            yield row, column, down, right


def _own(table: Table, row: int, column: int) -> tuple[Line, ...]:
    cell = table.rows[row][column]
    return cell if isinstance(cell, tuple) else ()
