"""A paragraph of a Word file as lines of spans, every run's look resolved."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from ttpl_desktop.documents.layout.drawings import rule_of
from ttpl_desktop.documents.layout.looks import RunTold
from ttpl_desktop.documents.layout.styles import Styles, TableLook
from ttpl_desktop.documents.readers.word_fields import Fields, counts_pages
from ttpl_desktop.documents.readers.word_names import R_PR, TEXT_BOX, R, T, inside, w
from ttpl_desktop.domain.layout.sheet import Face, Rule, Span

_TAB, _BREAK, _RETURN = w("tab"), w("br"), w("cr")
_FIELD, _COMMAND, _SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
_DRAWINGS = (w("drawing"), w("pict"), w("object"))
_CHARACTERS = {_TAB: "\t", w("ptab"): "\t", w("noBreakHyphen"): "-"}
_RUNS = frozenset({R, _SIMPLE_FIELD})
_CONTENT = frozenset({T, _BREAK, _RETURN, _FIELD, _COMMAND, *_CHARACTERS, *_DRAWINGS})
_NEWER_RESULT = re.compile(r"\bPAGE\b", re.IGNORECASE)
_USUAL_FONT, _USUAL_SIZE = "Times New Roman", 10.0


@dataclasses.dataclass(slots=True)
class Content:
    """What the runs of a paragraph hold; `runs` are their elements, in the order of the spans."""

    lines: list[list[Span]] = dataclasses.field(default_factory=lambda: [[]])
    runs: list[Any] = dataclasses.field(default_factory=list)
    rules: list[Rule] = dataclasses.field(default_factory=list)
    boxes: list[Any] = dataclasses.field(default_factory=list)
    breaks_page: bool = False


class RunReader:
    """Reads the runs of paragraphs; fields may run from one paragraph to the next."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields = Fields()
        self._faces: dict[RunTold, Face] = {}
        self._in_page_field = False

    def read(self, paragraph: Any, style: str, table: TableLook) -> Content:
        content = Content()
        self._in_page_field = False
        self._read(paragraph, style, table, content, is_page_number=False)
        self._fields.end_paragraph()
        return content

    def _read(
        self, parent: Any, style: str, table: TableLook, content: Content, *, is_page_number: bool
    ) -> None:
        for element in inside(parent, _RUNS):
            if element.tag == R:
                self._run(element, style, table, content, is_page_number=is_page_number)
                continue
            counts = counts_pages(element.get(w("instr")))
            self._read(element, style, table, content, is_page_number=counts)

    def _run(
        self, element: Any, style: str, table: TableLook, content: Content, *, is_page_number: bool
    ) -> None:
        told = self._styles.run(style, element.find(R_PR), table)
        face, index = self._face(told), len(content.runs)
        content.runs.append(element)
        for part in inside(element, _CONTENT):
            if part.tag in _DRAWINGS:
                _draw(part, content)
            elif part.tag == _FIELD:
                self._see(part)
            elif part.tag == _COMMAND:
                self._fields.command(part.text)
                self._in_page_field |= bool(_NEWER_RESULT.search(part.text or ""))
            elif told.hidden:
                continue
            elif part.tag in (_BREAK, _RETURN):
                _break(part, content)
            elif is_page_number or (self._in_page_field and not self._fields.are_shown):
                content.lines[-1].append(Span("", face, index, is_page_number=True))
            elif self._fields.are_shown:
                text = _CHARACTERS.get(part.tag) or (part.text or "").replace("\n", " ")
                content.lines[-1].append(Span(text, face, index))

    def _see(self, mark: Any) -> None:
        kind = mark.get(w("fldCharType"))
        self._fields.see(kind)
        if kind == "end":
            self._in_page_field = False

    def _face(self, told: RunTold) -> Face:
        if told not in self._faces:
            self._faces[told] = Face(
                told.font or _USUAL_FONT,
                told.marked_font or _USUAL_FONT,
                told.size or _USUAL_SIZE,
                bool(told.bold),
                bool(told.italic),
                bool(told.capitals),
                bool(told.underlined),
                bool(told.raised),
                told.color or "",
            )
        return self._faces[told]


def _draw(drawing: Any, content: Content) -> None:
    """A drawing is a line, or holds text of its own, or is left."""
    boxes = list(inside(drawing, {TEXT_BOX}))
    content.boxes += boxes
    rule = None if boxes else rule_of(drawing)
    if rule is not None:
        content.rules.append(rule)


def _break(part: Any, content: Content) -> None:
    if part.get(w("type")) in ("page", "column"):
        content.breaks_page = True
    content.lines.append([])
