"""A file's lines told apart, by their words and by where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ttpl_desktop.domain.layout.annexes import annex_at, is_annex_label, read_annexes
from ttpl_desktop.domain.layout.bodies import read_body
from ttpl_desktop.domain.layout.feet import read_foot
from ttpl_desktop.domain.layout.finding import Story
from ttpl_desktop.domain.layout.heads import read_head
from ttpl_desktop.domain.layout.parts import Part, Piece, Place, Recognised
from ttpl_desktop.domain.layout.patterns import ADDRESS, stamp_of
from ttpl_desktop.domain.layout.sheet import Line, Para, Sheet


def recognise(sheet: Sheet) -> Recognised:
    """What each line is. What is not surely one of the parts is OTHER, and is not judged as one."""
    places = [(para, line) for para in sheet.body for line in para.lines if line.text]
    if places and is_annex_label(places[0][1].text):
        annexes = read_annexes(places, 0)
        return Recognised(sheet, _pieces(places, annexes), is_attachment=True)
    head = read_head(places)
    foot = read_foot(places, head.end)
    told = head.parts | foot.parts
    limit = foot.first if foot.parts else annex_at(places, head.end)
    told |= read_body(places, head.end, limit, head.type_name)
    told |= _issued(places, foot.last) if foot.parts else {}
    told |= read_annexes(places, foot.last if foot.parts else limit)
    return Recognised(sheet, (*_pieces(places, told), *_elsewhere(sheet)), head.type_name)


def _issued(places: Sequence[Place], begin: int) -> dict[int, Part]:
    """The text of a paper that stands behind the decision that issues it (form 1.3)."""
    rest = places[begin:]
    head = read_head(rest)
    limit = annex_at(rest, 0)
    if not head.type_name or limit < head.end:
        return {}
    body = read_body(rest, head.end, limit, head.type_name)
    return {begin + at: part for at, part in body.items()}


def _pieces(places: Sequence[Place], told: dict[int, Part]) -> tuple[Piece, ...]:
    parts = [told.get(index, _unknown(para)) for index, (para, _) in enumerate(places)]
    alike: dict[tuple[int, Part], list[Line]] = defaultdict(list)
    for part, (para, line) in zip(parts, places, strict=True):
        alike[para.at, part].append(line)
    return tuple(
        Piece(part, para, line, tuple(alike[para.at, part]))
        for part, (para, line) in zip(parts, places, strict=True)
    )


def _unknown(para: Para) -> Part:
    return Part.CELL if para.cell else Part.OTHER


def _elsewhere(sheet: Sheet) -> tuple[Piece, ...]:
    """Stamps in frames, and the office's address at the foot of a page."""
    found = []
    for para in sheet.paras:
        for line in para.lines:
            part = _part_elsewhere(para, line)
            if part is not None:
                found.append(Piece(part, para, line))
    return tuple(found)


def _part_elsewhere(para: Para, line: Line) -> Part | None:
    if para.story is Story.BOX:
        return stamp_of(line.text)
    if para.story is Story.FOOTER and ADDRESS.search(line.text):
        return Part.ADDRESS
    return None
