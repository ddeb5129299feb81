"""Lines that are drawn: shapes, connectors and borders of paragraphs."""

from __future__ import annotations

import re
from typing import Any

from ttpl_desktop.documents.layout.measures import EMU_PER_MM, mm_of
from ttpl_desktop.domain.layout.sheet import Rule

_SHAPES = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_GROUP = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}wgp"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_LINES = ("line", "straightConnector1")
_OLD_LINE = "#_x0000_t32"
_THIN_MM = 1.5
_BROKEN = re.compile(r"dash|dot", re.IGNORECASE)
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*([\d.]+(?:pt|mm|cm|in)?)")


def rule_of(drawing: Any) -> Rule | None:
    """The line that a drawing shows; None for a picture, a frame or anything else."""
    extent = next(drawing.iter(f"{_PLACED}extent"), None)
    return _old_rule(drawing) if extent is None else _rule(drawing, extent)


def border_rule(kind: str | None, room_mm: float | None) -> Rule | None:
    """The border of a paragraph, as wide as the room that its indents leave."""
    if kind in (None, "nil", "none"):
        return None
    return Rule(room_mm, is_solid=not _BROKEN.search(kind or ""))


def _rule(drawing: Any, extent: Any) -> Rule | None:
    """A shape of the newer kind; what lines a group holds is not looked for."""
    width, height = mm_of(extent.get("cx"), EMU_PER_MM), mm_of(extent.get("cy"), EMU_PER_MM)
    if next(drawing.iter(_GROUP), None) is not None:
        return Rule(None, floats=True)
    geometry = next(drawing.iter(f"{_SHAPES}prstGeom"), None)
    is_line = geometry is not None and geometry.get("prst") in _LINES
    is_thin = height is not None and height < _THIN_MM
    if width is None or width <= _THIN_MM or not (is_thin or is_line):
        return None
    dash = next(drawing.iter(f"{_SHAPES}prstDash"), None)
    return Rule(width, is_solid=dash is None or dash.get("val", "solid") == "solid", floats=True)


def _old_rule(drawing: Any) -> Rule | None:
    """A shape in VML, of Word 2007 and before."""
    dashes = next((each.get("dashstyle") for each in drawing.iter(f"{_VML}stroke")), None)
    is_solid = dashes in (None, "solid")
    line = next(drawing.iter(f"{_VML}line"), None)
    if line is not None:
        return Rule(_between(line.get("from", ""), line.get("to", "")), is_solid, floats=True)
    shape = next((each for each in drawing.iter(f"{_VML}shape") if _is_line(each)), None)
    if shape is None:
        return None
    found = _WIDTH.search(shape.get("style", ""))
    return Rule(mm_of(found[1]) if found else None, is_solid, floats=True)


def _is_line(shape: Any) -> bool:
    is_connector: bool = shape.get(f"{_OFFICE}connectortype") == "straight"
    return is_connector or bool(shape.get("type") == _OLD_LINE)


def _between(start: str, end: str) -> float | None:
    """The horizontal way from "60pt,2.7pt" to another point."""
    first, last = mm_of(start.partition(",")[0]), mm_of(end.partition(",")[0])
    return None if first is None or last is None else abs(last - first)
