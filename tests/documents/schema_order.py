"""Word repairs a file whose properties stand in another order than the schema's; this finds them.

The orders are those of ISO/IEC 29500-1 (wml.xsd); groups that we never write are left out, and an
unknown name is an offence too.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader "
    "tblCellSpacing jc hidden",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
    "rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "r": "rPr t br tab fldChar instrText",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang",
}
FREELY_MIXED = {
    "r": {"t", "br", "tab"},
    "sectPr": {"headerReference", "footerReference"},
}
LISTS = {name: order.split() for name, order in ORDERS.items()}


def offences(docx: Path) -> list[str]:
    """What stands out of order in any part of the file; an empty list is a clean file."""
    with ZipFile(docx) as package:
        assert package.testzip() is None
        parts = {name: package.read(name) for name in package.namelist()}
    found = []
    for name, content in parts.items():
        root = etree.fromstring(content)
        found += [f"{name}: {offence}" for offence in _offences_under(root)]
    return found


def _offences_under(root: Any) -> Iterator[str]:
    for element in root.iter(*(W + name for name in LISTS)):
        name = element.tag.removeprefix(W)
        children = [child.tag.removeprefix(W) for child in element]
        if offence := order_offence(name, children):
            yield offence
    for cell in root.iter(W + "tc"):
        if cell[-1].tag != W + "p":
            yield "a cell does not end in a paragraph"


def order_offence(parent: str, children: list[str]) -> str | None:
    """Which child of `parent` is unknown or too late, if any."""
    order, mixed = LISTS[parent], FREELY_MIXED.get(parent, set())
    reached = 0
    for child in children:
        if child not in order:
            return f"{parent} may not hold {child}"
        place = min(order.index(other) for other in mixed) if child in mixed else order.index(child)
        if place < reached:
            return f"{child} stands too late in {parent}"
        reached = place
    return None
