"""Numbers that Word computes: a multilevel list, used directly or through paragraph styles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.reading.description import Numbers
from ttpl_desktop.domain.numbering import roman

_LIST_ID = "77"
_FORMATS = {"I": "upperRoman", "A": "upperLetter", "1": "decimal", "a": "lowerLetter"}


class Numbering:
    """The list of one document.

    `levels` are the first labels of its levels ("I.", "1.", "a)", "-"). A level such as "1.1."
    holds the number of the level above it.
    """

    def __init__(self, document: Any, levels: Sequence[str], numbers: Numbers) -> None:
        self._levels = levels
        self._counts = [0] * len(levels)
        self._styles: list[Any] = []
        root = document.part.numbering_part.element
        abstract, number = _abstract(levels), _element("w:num", numId=_LIST_ID)
        number.append(_element("w:abstractNumId", val=_LIST_ID))
        root.insert(0, abstract)
        root.append(number)
        if numbers is Numbers.STYLED:
            self._styles = [_style(document, level) for level in range(len(levels))]

    def number(self, paragraph: Any, label: str) -> bool:
        """Puts the paragraph on the level of its label; False where no level is written so.

        A label that Word would not compute here raises ValueError.
        """
        level = next(
            (i for i, first in enumerate(self._levels) if _form(first) == _form(label)), -1
        )
        if level < 0:
            return False
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (len(self._levels) - level - 1)
        if self._computed(level) != label:
            raise ValueError(f"Word would count {self._computed(level)}, not {label}")
        if self._styles:
            paragraph.style = self._styles[level]
        else:
            paragraph._p.get_or_add_pPr().append(_numbered(level))
        return True

    def _computed(self, level: int) -> str:
        text = _level_text(self._levels, level)
        for above in range(level + 1):
            text = text.replace(f"%{above + 1}", _written(self._levels[above], self._counts[above]))
        return text


def _form(label: str) -> str:
    """The kind of a label: capitals, Roman numbers, letters and digits become one sign each."""
    plain = re.sub(r"\d+", "1", label)
    plain = re.sub(r"^[IVX]+\.$", "I.", plain)
    return re.sub(r"^[a-z]\)$", "a)", re.sub(r"^[A-H]\.$", "A.", plain))


def _written(first: str, count: int) -> str:
    sign = first.rstrip(".)")[-1:]
    if sign == "I":
        return roman(count)
    return chr(ord(sign) + count - 1) if sign in ("a", "A") else str(count)


def _level_text(levels: Sequence[str], level: int) -> str:
    first = levels[level]
    if first[0] in "-+*":
        return first
    parts = first.count("1.1") and [level, level + 1]
    if parts:
        return ".".join(f"%{part}" for part in parts) + ("." if first.endswith(".") else "")
    return re.sub(r"[IA1a](?=[.)])", f"%{level + 1}", first)


def _abstract(levels: Sequence[str]) -> Any:
    abstract = _element("w:abstractNum", abstractNumId=_LIST_ID)
    abstract.append(_element("w:multiLevelType", val="multilevel"))
    for level, first in enumerate(levels):
        part = _element("w:lvl", ilvl=str(level))
        form = _FORMATS.get(first.rstrip(".)")[-1:], "bullet")
        part.append(_element("w:start", val="1"))
        part.append(_element("w:numFmt", val=form))
        part.append(_element("w:suff", val="space"))
        part.append(_element("w:lvlText", val=_level_text(levels, level)))
        abstract.append(part)
    return abstract


def _style(document: Any, level: int) -> Any:
    style = document.styles.add_style(f"Mục cấp {level + 1}", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.element.get_or_add_pPr().append(_numbered(level))
    return style


def _numbered(level: int) -> Any:
    properties = _element("w:numPr")
    properties.append(_element("w:ilvl", val=str(level)))
    properties.append(_element("w:numId", val=_LIST_ID))
    return properties


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
