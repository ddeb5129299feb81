"""A Word file as a sheet, with the elements behind it so that their format can be mended."""

from __future__ import annotations

import dataclasses
from typing import Any

from ttpl_desktop.documents.layout.drawings import border_rule
from ttpl_desktop.documents.layout.lists import ListIndents
from ttpl_desktop.documents.layout.looks import ParaTold
from ttpl_desktop.documents.layout.paragraphs import Content, RunReader
from ttpl_desktop.documents.layout.sections import read_sections, section_elements
from ttpl_desktop.documents.layout.styles import NO_TABLE, Styles, TableLook
from ttpl_desktop.documents.layout.tables import TableCell, cells_of, style_of_table
from ttpl_desktop.documents.layout.theme import read_theme
from ttpl_desktop.documents.readers import word_styles
from ttpl_desktop.documents.readers.word_names import P_PR, TBL, P, inside, switch, w
from ttpl_desktop.documents.readers.word_numbers import Numbers
from ttpl_desktop.documents.readers.word_package import Package, damaged, too_large
from ttpl_desktop.documents.readers.word_text import MAX_LINES
from ttpl_desktop.domain.layout.finding import Story
from ttpl_desktop.domain.layout.sheet import (
    Align,
    Cell,
    Line,
    Para,
    Rule,
    Section,
    Setting,
    Sheet,
    Spacing,
)

_BLOCKS = frozenset({P, TBL})
_ALIGNED = {
    "center": Align.CENTER,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
}
_SECTION_END = f"{P_PR}/{w('sectPr')}"
_FRAME, _NEW_PAGE = f"{P_PR}/{w('framePr')}", w("pageBreakBefore")


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """The element of a paragraph, those of its runs, and the part of the package they are in."""

    part: str
    paragraph: Any
    runs: list[Any]


@dataclasses.dataclass(frozen=True, slots=True)
class WordSheet:
    """A sheet and where it comes from.

    `origins` are by paragraph, `sections` by section, `roots` the parts that were read, by name.
    """

    sheet: Sheet
    origins: list[Origin]
    sections: list[Any]
    roots: dict[str, Any]


@dataclasses.dataclass(frozen=True, slots=True)
class _Flow:
    """What is known of the place at hand: the story, its part, the cell, the room in mm."""

    story: Story
    part: str
    room: float | None = None
    cell: Cell | None = None
    table: TableLook = NO_TABLE
    is_ruled: bool = False
    section: int | None = None
    """That of a text box: it is read when the body is done."""


def read_sheet(package: Package) -> WordSheet:
    """The whole of a Word file but its notes.

    Raises UserFacingError for a file that is damaged or breaks a bound.
    """
    main = next(iter(package.related("", "officeDocument").values()), "word/document.xml")
    root = package.xml(main)
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise damaged(package.name)
    return _Reader(package, main, root, body).read()


class _Reader:
    """Reads a file from its beginning to its end."""

    def __init__(self, package: Package, main: str, root: Any, body: Any) -> None:
        self._package, self._main, self._body = package, main, body
        styles, numbering = self._related("styles"), self._related("numbering")
        theme = read_theme(self._related("theme"))
        self._styles = Styles(styles, theme, ListIndents(numbering))
        self._list_looks = word_styles.Styles(styles)
        self._numbers = Numbers(numbering, styles)
        self._runs = RunReader(self._styles)
        self._elements = section_elements(body)
        self._pages = read_sections(self._elements, lambda _name, _id: ())
        self._roots = {main: root}
        self._running: dict[str, tuple[int, ...]] = {}
        self._paras: list[Para] = []
        self._origins: list[Origin] = []
        self._counts = dict.fromkeys(Story, 0)
        self._tables = self._section = 0
        self._boxes: list[tuple[Any, _Flow]] = []

    def read(self) -> WordSheet:
        self._blocks(self._body, _Flow(Story.BODY, self._main, self._page.room))
        for box, flow in self._boxes:
            self._blocks(box, flow)
        sections = read_sections(self._elements, self._running_paras)
        sheet = Sheet(tuple(self._paras), sections)
        return WordSheet(sheet, self._origins, self._elements, self._roots)

    @property
    def _at(self) -> int:
        return min(self._section, len(self._pages) - 1)

    @property
    def _page(self) -> Section:
        return self._pages[self._at]

    def _box(self, flow: _Flow) -> _Flow:
        section = self._at if flow.section is None else flow.section
        return _Flow(Story.BOX, flow.part, section=section)

    def _related(self, kind: str) -> Any | None:
        part = next(iter(self._package.related(self._main, kind).values()), None)
        return None if part is None else self._package.xml(part)

    def _blocks(self, parent: Any, flow: _Flow) -> None:
        for element in inside(parent, _BLOCKS):
            if element.tag == TBL:
                self._table(element, flow)
                continue
            self._paragraph(element, flow)
            if flow.cell is None and element.find(_SECTION_END) is not None:
                self._section += 1
                flow = dataclasses.replace(flow, room=self._page.room)

    def _table(self, element: Any, flow: _Flow) -> None:
        self._tables += 1
        table, style = self._tables, style_of_table(element)
        for each in cells_of(element):
            look = self._styles.table(style, each.parts)
            self._blocks(each.element, _within(flow, table, each, look))

    def _paragraph(self, element: Any, flow: _Flow) -> None:
        properties = element.find(P_PR)
        style = self._styles.style_of(properties)
        content = self._runs.read(element, style, flow.table)
        told = self._styles.para(style, properties, flow.table)
        lines = tuple(Line(tuple(spans)) for spans in content.lines)
        label = self._label(properties)
        setting = _setting(told, style, lines, label)
        rules = _rules(told, content, setting, flow)
        self._counts[flow.story] += 1
        self._boxes += [(box, self._box(flow)) for box in content.boxes]
        self._origins.append(Origin(flow.part, element, content.runs))
        self._paras.append(
            Para(
                len(self._paras),
                self._counts[flow.story],
                flow.story,
                lines,
                setting,
                self._at if flow.section is None else flow.section,
                flow.cell,
                label,
                rules,
                is_framed=element.find(_FRAME) is not None,
                begins_page=content.breaks_page or bool(switch(properties, _NEW_PAGE)),
            )
        )
        if len(self._paras) > MAX_LINES:
            raise too_large(self._package.name)

    def _label(self, properties: Any) -> str:
        style = self._list_looks.style_of(properties)
        number = self._numbers.next(self._list_looks.paragraph(style, properties), style)
        return number.text if number else ""

    def _running_paras(self, name: str, relation: str) -> tuple[int, ...]:
        """The paragraphs of a header or footer, read when it is first named."""
        part = self._package.related(self._main, name).get(relation, "")
        if part not in self._running:
            root = self._package.xml(part) if part else None
            first = len(self._paras)
            if root is not None:
                self._roots[part] = root
                story = Story.HEADER if name == "header" else Story.FOOTER
                self._boxes = []
                self._blocks(root, _Flow(story, part))
                for box, _flow in self._boxes:
                    self._blocks(box, _Flow(story, part))
            self._running[part] = tuple(range(first, len(self._paras)))
        return self._running[part]


def _within(flow: _Flow, table: int, cell: TableCell, look: TableLook) -> _Flow:
    place = Cell(table, cell.row, cell.column, cell.room_mm)
    return dataclasses.replace(
        flow, room=cell.room_mm, cell=place, table=look, is_ruled=cell.is_ruled
    )


def _setting(told: ParaTold, style: str, lines: tuple[Line, ...], label: str) -> Setting:
    left = told.left or 0
    starts_blank = not label and bool(lines) and lines[0].raw[:1].isspace()
    return Setting(
        align=_ALIGNED.get(told.align or "", Align.LEFT),
        left=left,
        right=told.right or 0,
        first_line=None if starts_blank else left + (told.first or 0),
        before=told.before or 0,
        after=told.after or 0,
        line=1 if told.line is None else told.line,
        spacing=_spacing(told.line_rule),
        joins_alike=bool(told.joins_alike),
        style=style,
    )


def _spacing(rule: str | None) -> Spacing:
    return Spacing(rule) if rule in ("exact", "atLeast") else Spacing.LINES


def _rules(told: ParaTold, content: Content, setting: Setting, flow: _Flow) -> tuple[Rule, ...]:
    """Lines drawn in the paragraph, its border, and that of its cell, whose length is open."""
    room = None if flow.room is None else flow.room - setting.left - setting.right
    border = border_rule(told.border, room)
    of_cell = (Rule(None),) if flow.is_ruled else ()
    return (*content.rules, *(() if border is None else (border,)), *of_cell)
