"""Changes of format written into the XML of a Word file; no text is touched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from ttpl_desktop.documents.layout.measures import twips
from ttpl_desktop.documents.layout.reading import WordSheet
from ttpl_desktop.documents.readers.word_names import P_PR, R_PR, VAL, w
from ttpl_desktop.domain.layout.remedies import (
    Letters,
    Page,
    ParaRemedy,
    Remedy,
    RunRemedy,
    SectionRemedy,
    Setting,
)

_RUN_ORDER = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
    *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"),
    *("color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect"),
    *("bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout"),
    *("specVanish", "oMath"),
)
_PARA_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
    *("cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_SECTION_ORDER = (
    *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar"),
    *("paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign"),
    *("noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings"),
    "sectPrChange",
)
_FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEME_SLOTS = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")
_MARGINS = {Page.TOP: "top", Page.BOTTOM: "bottom", Page.LEFT: "left", Page.RIGHT: "right"}
_LINES = 240


def mend(word: WordSheet, remedies: Iterable[Remedy]) -> None:
    """Writes the changes into the parts of the file that was read."""
    for remedy in remedies:
        if isinstance(remedy, RunRemedy):
            origin = word.origins[remedy.para]
            for index in remedy.runs:
                _mend_run(origin.runs[index], remedy)
        elif isinstance(remedy, ParaRemedy):
            _mend_paragraph(word.origins[remedy.para].paragraph, remedy, word)
        else:
            _mend_section(word.sections[remedy.section], remedy)


def _mend_run(run: Any, remedy: RunRemedy) -> None:
    properties = _first(run, R_PR)
    value = remedy.value
    if remedy.what is Letters.FONT:
        fonts = _child(properties, "rFonts", _RUN_ORDER)
        for name in _THEME_SLOTS:
            fonts.attrib.pop(w(name), None)
        for name in _FONT_SLOTS:
            fonts.set(w(name), str(value))
    elif remedy.what is Letters.SIZE:
        for name in ("sz", "szCs"):
            _child(properties, name, _RUN_ORDER).set(VAL, str(round(float(value) * 2)))
    elif remedy.what is Letters.COLOR:
        color = _child(properties, "color", _RUN_ORDER)
        color.attrib.clear()
        color.set(VAL, "000000")
    else:
        for name in _SWITCHES[remedy.what]:
            _child(properties, name, _RUN_ORDER).set(VAL, "1" if value else "0")


_SWITCHES = {
    Letters.BOLD: ("b", "bCs"),
    Letters.ITALIC: ("i", "iCs"),
    Letters.CAPITALS: ("caps",),
}


def _mend_paragraph(paragraph: Any, remedy: ParaRemedy, word: WordSheet) -> None:
    properties = _first(paragraph, P_PR)
    if remedy.what is Setting.ALIGN:
        _child(properties, "jc", _PARA_ORDER).set(VAL, str(remedy.value))
    elif remedy.what is Setting.APART:
        _child(properties, "contextualSpacing", _PARA_ORDER).set(VAL, "0")
    elif remedy.what is Setting.FIRST_LINE:
        _mend_first_line(
            properties, float(remedy.value), word.sheet.paras[remedy.para].setting.left
        )
    elif remedy.what is Setting.LINES:
        spacing = _child(properties, "spacing", _PARA_ORDER)
        spacing.set(w("line"), str(round(float(remedy.value) * _LINES)))
        spacing.set(w("lineRule"), "auto")
    else:
        side = "before" if remedy.what is Setting.BEFORE else "after"
        spacing = _child(properties, "spacing", _PARA_ORDER)
        spacing.set(w(side), str(round(float(remedy.value) * 20)))
        for name in (f"{side}Autospacing", f"{side}Lines"):
            spacing.attrib.pop(w(name), None)


def _mend_first_line(properties: Any, wanted_mm: float, left_mm: float) -> None:
    """The first line moves and the others stay; a line that hung loses its hanging."""
    indent = _child(properties, "ind", _PARA_ORDER)
    for name in ("hanging", "firstLine", "hangingChars", "firstLineChars"):
        indent.attrib.pop(w(name), None)
    beyond = wanted_mm - left_mm
    indent.set(w("firstLine" if beyond >= 0 else "hanging"), twips(abs(beyond)))


def _mend_section(section: Any, remedy: SectionRemedy) -> None:
    what, value = remedy.what, remedy.value
    if what in (Page.WIDTH, Page.HEIGHT):
        name = "w" if what is Page.WIDTH else "h"
        _child(section, "pgSz", _SECTION_ORDER).set(w(name), twips(float(value)))
    elif what in _MARGINS:
        _child(section, "pgMar", _SECTION_ORDER).set(w(_MARGINS[what]), twips(float(value)))
    elif what is Page.OWN_FIRST:
        _child(section, "titlePg", _SECTION_ORDER).set(VAL, "1")
    else:
        name = "start" if what is Page.START else "fmt"
        _child(section, "pgNumType", _SECTION_ORDER).set(w(name), str(value))


def _first(parent: Any, name: str) -> Any:
    """The properties of a run or paragraph, made where there are none; they come first."""
    found = parent.find(name)
    if found is None:
        found = etree.Element(name)
        parent.insert(0, found)
    return found


def _child(parent: Any, name: str, order: tuple[str, ...]) -> Any:
    """The property by that name, made in its place in the order of the schema."""
    found = parent.find(w(name))
    if found is not None:
        return found
    before = {w(each) for each in order[: order.index(name)]}
    at = max((place for place, each in enumerate(parent, start=1) if each.tag in before), default=0)
    made = etree.Element(w(name))
    parent.insert(at, made)
    return made
