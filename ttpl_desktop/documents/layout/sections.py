"""The sections of a file: page, margins, page numbers, and which headers belong to each."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from ttpl_desktop.documents.layout.measures import mm_of
from ttpl_desktop.documents.readers.word_names import P_PR, switch, w, whole
from ttpl_desktop.domain.layout.sheet import Section

_SECTION = w("sectPr")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KINDS = ("default", "even", "first")

Running = Callable[[str, str], tuple[int, ...]]
"""The paragraphs of a header or footer, by "header" or "footer" and the id of its relation."""


def section_elements(body: Any) -> list[Any]:
    """The properties of every section in order; none in a file that tells nothing of its page."""
    inner = [each for each in body.iter(_SECTION) if each.getparent().tag == P_PR]
    last = body.find(_SECTION)
    return inner if last is None else [*inner, last]


def read_sections(elements: list[Any], running: Running) -> tuple[Section, ...]:
    """The sections; what headers and footers one does not name it has from the one before."""
    named: dict[tuple[str, str], tuple[int, ...]] = {}
    sections = []
    for element in elements:
        for name in ("header", "footer"):
            for reference in element.iterchildren(w(f"{name}Reference")):
                kind = reference.get(w("type"), "default")
                named[name, kind] = running(name, reference.get(_RELATION, ""))
        sections.append(_with_running(_page(element), named))
    return tuple(sections) or (Section(),)


def _with_running(section: Section, named: dict[tuple[str, str], tuple[int, ...]]) -> Section:
    def of(name: str, *kinds: str) -> tuple[int, ...]:
        return tuple(at for kind in kinds for at in named.get((name, kind), ()))

    return dataclasses.replace(
        section,
        heads=of("header", "default", "even"),
        feet=of("footer", "default", "even"),
        first_head=of("header", "first"),
        first_foot=of("footer", "first"),
    )


def _page(element: Any) -> Section:
    size, margins = element.find(w("pgSz")), element.find(w("pgMar"))
    numbers = element.find(w("pgNumType"))
    start = None if numbers is None else numbers.get(w("start"))
    return Section(
        width=_length(size, "w"),
        height=_length(size, "h"),
        top=_length(margins, "top"),
        bottom=_length(margins, "bottom"),
        left=_length(margins, "left"),
        right=_length(margins, "right"),
        gutter=_length(margins, "gutter") or 0,
        has_own_first=bool(switch(element, w("titlePg"))),
        start=None if start is None else whole(start, 1),
        number_format="decimal" if numbers is None else numbers.get(w("fmt"), "decimal"),
    )


def _length(element: Any, name: str) -> float | None:
    """A length of the page; Word writes a top margin that the header may not push as negative."""
    told = None if element is None else mm_of(element.get(w(name)))
    return None if told is None else abs(told)
