"""Paragraphs, runs and sections of a Word file, made in schema order."""

import copy
import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ttpl_desktop.documents.form_styles import FormStyle
from ttpl_desktop.documents.paper import Run, Style, Text, runs_of
from ttpl_desktop.documents.wording import clean

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NSMAP = {"w": NAMESPACE}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONGEST_BOOKMARK = 40


def w(name: str) -> str:
    """The name of an element or attribute in Word's main namespace."""
    return f"{{{NAMESPACE}}}{name}"


_VAL = w("val")
_P, _PPR, _PSTYLE = w("p"), w("pPr"), w("pStyle")
_R, _RPR, _T = w("r"), w("rPr"), w("t")

_SPECIAL_ELEMENTS = {"\n": w("br"), "\t": w("tab")}
_SPECIAL = re.compile("([\n\t])")


def element(name: str, /, **attributes: str) -> Any:
    """An element on its own; the attributes are of Word's namespace too."""
    made = etree.Element(w(name), nsmap=_NSMAP)
    for key, value in attributes.items():
        made.set(w(key), value)
    return made


def child(parent: Any, name: str, /, **attributes: str) -> Any:
    """A new last child of `parent`."""
    made = etree.SubElement(parent, w(name))
    for key, value in attributes.items():
        made.set(w(key), value)
    return made


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """What a run or paragraph needs of a named style: its id and its size in half-points."""

    id: str
    half_points: str | None


@dataclass(slots=True)
class Pen:
    """Writes with the styles of one form and remembers the bookmarks it has set."""

    styles: dict[str, StyleEntry]
    _bookmarks: dict[str, int] = field(default_factory=dict)

    def paragraph(
        self,
        style: Style | FormStyle,
        text: Text,
        *,
        explicit_size: bool = False,
        align: str | None = None,
    ) -> Any:
        """A paragraph in that style; `explicit_size` repeats the style's size on every run."""
        entry = self.styles[style.value]
        made = etree.Element(_P, nsmap=_NSMAP)
        properties = etree.SubElement(made, _PPR)
        etree.SubElement(properties, _PSTYLE).set(_VAL, entry.id)
        if align is not None:
            child(properties, "jc", val=align)
        size = entry.half_points if explicit_size else None
        for run in runs_of(text):
            self._run(made, run, size)
        return made

    def _run(self, parent: Any, run: Run, half_points: str | None) -> None:
        if run.bookmark is None:
            _write_run(parent, run, half_points)
            return
        number, name = self._next_bookmark(run.bookmark)
        child(parent, "bookmarkStart", id=number, name=name)
        _write_run(parent, run, half_points)
        child(parent, "bookmarkEnd", id=number)

    def _next_bookmark(self, wanted: str) -> tuple[str, str]:
        """A number and a name that are new to the document.

        Word allows 40 letters, digits and "_"; a figure shown again gets "_2", "_3", …
        """
        base = re.sub(r"\W", "_", wanted, flags=re.ASCII)[: _LONGEST_BOOKMARK - 4]
        times = self._bookmarks[base] = self._bookmarks.get(base, 0) + 1
        name = base if times == 1 else f"{base}_{times}"
        return str(sum(self._bookmarks.values())), name


def _write_run(parent: Any, run: Run, half_points: str | None) -> None:
    made = etree.SubElement(parent, _R)
    if half_points is not None or run.bold is not None or run.italic is not None:
        _write_run_properties(etree.SubElement(made, _RPR), run, half_points)
    text = clean(run.text)
    for piece in _SPECIAL.split(text) if _SPECIAL.search(text) else (text,):
        if special := _SPECIAL_ELEMENTS.get(piece):
            etree.SubElement(made, special)
        elif piece:
            _write_words(made, piece)


def _write_run_properties(properties: Any, run: Run, half_points: str | None) -> None:
    for wanted, names in ((run.bold, ("b", "bCs")), (run.italic, ("i", "iCs"))):
        if wanted is not None:
            for name in names:
                child(properties, name, val="1" if wanted else "0")
    if half_points is not None:
        child(properties, "sz", val=half_points)
        child(properties, "szCs", val=half_points)


def _write_words(run: Any, text: str) -> None:
    words = etree.SubElement(run, _T)
    words.text = text
    if text != text.strip() or "  " in text:
        words.set(_XML_SPACE, "preserve")


def keep_with_next(paragraph: Any) -> None:
    """Ties a paragraph to what follows it on the page."""
    properties = paragraph.find(w("pPr"))
    if properties.find(w("keepNext")) is None:
        properties.find(w("pStyle")).addnext(element("keepNext"))


def end_section(paragraph: Any, section: Any) -> None:
    """Makes `paragraph` the last of a section like `section`."""
    properties = paragraph.find(w("pPr"))
    properties.append(copy.deepcopy(section))


def turned(section: Any, *, landscape: bool) -> Any:
    """A copy of `section` with its page upright or lying on its long side."""
    made = copy.deepcopy(section)
    size = made.find(w("pgSz"))
    short, long = sorted((size.get(w("w")), size.get(w("h"))), key=int)
    size.set(w("w"), long if landscape else short)
    size.set(w("h"), short if landscape else long)
    if landscape:
        size.set(w("orient"), "landscape")
    else:
        size.attrib.pop(w("orient"), None)
    return made


@dataclass(frozen=True, slots=True)
class Room:
    """The space between the margins of a page, in twips."""

    width: int
    height: int


def room_of(section: Any) -> Room:
    """The space that the pages of a section give."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))

    def inner(whole: str, *edges: str) -> int:
        return int(size.get(w(whole))) - sum(int(margins.get(w(edge))) for edge in edges)

    return Room(inner("w", "left", "right"), inner("h", "top", "bottom"))
