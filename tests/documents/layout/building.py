"""Small Word files in memory: a sound paper as named paragraphs, any of which can be spoilt."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from tests.documents.readers.making import archive, part, relations, types

LETTERHEAD_MM, FOOT_MM, ROOM_MM = (60, 105), (75, 90), 165


@dataclasses.dataclass(frozen=True)
class P:
    """A paragraph as direct format; lengths in mm, spaces in points.

    `rule_mm` makes it a thin empty paragraph whose border is that long in the room of its place.
    """

    text: str = ""
    size: float = 14
    bold: bool = False
    italic: bool = False
    caps: bool = False
    color: str = ""
    font: str = ""
    align: str = "both"
    first: float = 12.7
    left: float = 0
    before: float = 0
    after: float = 6
    line: int = 240
    line_rule: str = "auto"
    rule_mm: float = 0
    rule_kind: str = "single"
    field: str = ""
    more: str = ""
    boxed: str = ""

    def xml(self, room_mm: float = ROOM_MM) -> str:
        return f"<w:p><w:pPr>{self._setting(room_mm)}</w:pPr>{self._runs()}</w:p>"

    def _setting(self, room_mm: float) -> str:
        side = (room_mm - self.rule_mm) / 2 if self.rule_mm else self.left
        right = side if self.rule_mm else 0
        border = f'<w:pBdr><w:bottom w:val="{self.rule_kind}"/></w:pBdr>' if self.rule_mm else ""
        return (
            f'{border}<w:spacing w:before="{self.before * 20:g}" w:after="{self.after * 20:g}" '
            f'w:line="{self.line}" w:lineRule="{self.line_rule}"/>'
            f'<w:ind w:left="{twips(side)}" w:right="{twips(right)}" '
            f'w:firstLine="{twips(0 if self.rule_mm else self.first)}"/>'
            f'{self.more}<w:jc w:val="{self.align}"/>'
        )

    def _runs(self) -> str:
        if self.field:
            return self._field()
        box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{self.boxed}</w:txbxContent></v:textbox>"
        drawn = f"<w:r>{box}</v:shape></w:pict></w:r>" if self.boxed else ""
        lines = self.text.split("\n")
        runs = "<w:r><w:br/></w:r>".join(self._run(f"<w:t>{line}</w:t>") for line in lines)
        return drawn + (runs if self.text else "")

    def _field(self) -> str:
        parts = (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText> {self.field} </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
        return "".join(self._run(content) for content in parts)

    def _run(self, content: str) -> str:
        fonts = f'<w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}"/>' if self.font else ""
        switches = (("b", self.bold), ("i", self.italic), ("caps", self.caps))
        told = "".join(f"<w:{name}/>" for name, is_on in switches if is_on)
        color = f'<w:color w:val="{self.color}"/>' if self.color else ""
        sizes = f'<w:sz w:val="{self.size * 2:g}"/>'
        return f"<w:r><w:rPr>{fonts}{told}{color}{sizes}</w:rPr>{content}</w:r>"


@dataclasses.dataclass(frozen=True)
class Page:
    """A section; lengths in mm."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    own_first: bool = True
    start: int | None = 1
    number_format: str = "decimal"

    def xml(self) -> str:
        landscape = ' w:orient="landscape"' if self.width > self.height else ""
        start = "" if self.start is None else f' w:start="{self.start}"'
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
            '<w:footerReference w:type="default" r:id="footer"/>'
            f'<w:pgSz w:w="{twips(self.width)}" w:h="{twips(self.height)}"{landscape}/>'
            f'<w:pgMar w:top="{twips(self.top)}" w:right="{twips(self.right)}" '
            f'w:bottom="{twips(self.bottom)}" w:left="{twips(self.left)}" w:header="567" '
            f'w:footer="567" w:gutter="0"/><w:pgNumType{start} w:fmt="{self.number_format}"/>'
            f"{'<w:titlePg/>' if self.own_first else ''}</w:sectPr>"
        )


@dataclasses.dataclass(frozen=True)
class Doc:
    """A paper: named paragraphs, and which of them stand where.

    The areas are "left" and "right" (two cells of the letterhead), "left2" and "right2" (its
    second row), "body", "foot" and "signature" (two cells), "annex", "annex2" (sections of their
    own), "header" and "footer".
    """

    paras: Mapping[str, P]
    areas: Mapping[str, tuple[str, ...]]
    page: Page = Page()
    annex_page: Page = Page()
    styles: str = ""
    is_nation_left: bool = False
    date_row: int = 2
    foot_row: int = 1

    def with_(self, **changes: Any) -> Doc:
        """The paper with some paragraphs changed ({…}), replaced (P) or left out (None)."""
        paras = dict(self.paras)
        own = {name for name in changes if name in {f.name for f in dataclasses.fields(self)}}
        for name, change in changes.items():
            if name in own:
                continue
            if change is None:
                del paras[name]
            else:
                paras[name] = (
                    change if isinstance(change, P) else dataclasses.replace(paras[name], **change)
                )
        return dataclasses.replace(self, paras=paras, **{name: changes[name] for name in own})

    def inserted(self, area: str, before: str, **made: P) -> Doc:
        """The paper with new paragraphs in front of a named one."""
        names = self.areas[area]
        at = names.index(before)
        areas = dict(self.areas) | {area: (*names[:at], *made, *names[at:])}
        return dataclasses.replace(self, paras=dict(self.paras) | made, areas=areas)

    def data(self) -> bytes:
        """The .docx."""
        parts = {
            "[Content_Types].xml": types(),
            "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
            "word/document.xml": part("document", f"<w:body>{self._body()}</w:body>"),
            "word/_rels/document.xml.rels": relations(
                {name: f"{name}.xml" for name in ("styles", "header", "footer")}
            ),
            "word/styles.xml": part("styles", self.styles or STYLES),
            "word/header.xml": part("hdr", self._of("header") or "<w:p/>"),
            "word/footer.xml": part("ftr", self._of("footer") or "<w:p/>"),
        }
        return archive(parts)

    def _body(self) -> str:
        annexes = [area for area in ("annex", "annex2") if self.areas.get(area)]
        body = self._letterhead() + self._of("body") + self._foot()
        pages = [self.page, *(self.annex_page for _ in annexes)]
        for area, page in zip(annexes, pages, strict=False):
            body += f"<w:p><w:pPr>{page.xml()}</w:pPr></w:p>" + self._of(area)
        return body + pages[-1].xml()

    def _of(self, area: str, room_mm: float = ROOM_MM) -> str:
        names = self.areas.get(area, ())
        return "".join(self.paras[name].xml(room_mm) for name in names if name in self.paras)

    def _letterhead(self) -> str:
        left, right = LETTERHEAD_MM
        top = [self._of("left", left), self._of("right", right)]
        below = [self._of("left2", left), self._of("right2", right)]
        rows = [top, below]
        if self.date_row == 3:
            rows = [top, [below[0], ""], ["", below[1]]]
        if self.is_nation_left:
            return table([row[::-1] for row in rows], (right, left))
        return table(rows, LETTERHEAD_MM) if any(top) else ""

    def _foot(self) -> str:
        cells = [self._of("foot", FOOT_MM[0]), self._of("signature", FOOT_MM[1])]
        rows = [cells] if self.foot_row == 1 else [["", cells[1]], [cells[0], ""]]
        return table(rows, FOOT_MM) if any(cells) else ""


def table(rows: list[list[str]], widths_mm: tuple[float, ...]) -> str:
    """A table without borders and padding."""
    padding = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    made = ""
    for row in rows:
        cells = (
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>'
            f"{cell or '<w:p/>'}</w:tc>"
            for cell, width in zip(row, widths_mm, strict=True)
        )
        made += f"<w:tr>{''.join(cells)}</w:tr>"
    return f"<w:tbl><w:tblPr><w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>{made}</w:tbl>"


def twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)


FONT = "Times New Roman"
STYLES = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"/>'
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
