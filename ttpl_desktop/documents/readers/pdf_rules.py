"""The ruling lines of a PDF page, and how much of it pictures cover."""

from __future__ import annotations

import ctypes
import dataclasses
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ttpl_desktop.documents.readers.pdf_words import moved

MAX_PAGE_OBJECTS = 20_000
"""Objects looked at on one page; Word draws about five for each cell of a table. A map or a
drawing has more, and no table that we could read."""

_MAX_DEPTH = 8
_MAX_SEGMENTS = 2_000
_THIN = 4.0
"""A filled rectangle that is thinner, in points, is a ruling line."""
_SHORTEST = 4.0
_STRAIGHT = 0.7

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal or vertical line: `at` is its place on the other axis, downwards, in points."""

    is_horizontal: bool
    at: float
    start: float
    end: float


@dataclasses.dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn on a page besides text; `pictured` is the greatest image's share of it."""

    rules: tuple[Rule, ...]
    pictured: float
    objects: int


def object_count(page: Any) -> int:
    """How many objects stand on a page, a form counted as one."""
    import pypdfium2.raw as pdfium

    count: int = pdfium.FPDFPage_CountObjects(page)
    return count


def page_drawing(page: Any, angle: float, area: float) -> Drawing:
    """Rules in the frame of text that runs at `angle`; `area` is the page's, in square points."""
    import pypdfium2.raw as pdfium

    rules: list[Rule] = []
    pictured, count = 0.0, 0
    for kind, item, matrix in _objects(page):
        count += 1
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured = max(pictured, _area(item) / area)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules += _rules(item, matrix, angle)
    return Drawing(tuple(rules), pictured, max(count, object_count(page)))


def _objects(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Kind, object and the matrix of the form it stands in, for every object of a page."""
    import pypdfium2.raw as pdfium

    waiting: list[tuple[Any, Any, Any, Matrix, int]] = [
        (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, page, (1, 0, 0, 1, 0, 0), 0)
    ]
    left = MAX_PAGE_OBJECTS
    while waiting:
        count, get, holder, matrix, depth = waiting.pop()
        for index in range(min(count(holder), left)):
            item = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(item)
            left -= 1
            if kind != pdfium.FPDF_PAGEOBJ_FORM:
                yield kind, item, matrix
            elif depth < _MAX_DEPTH:
                inner = _multiplied(_matrix(item), matrix)
                functions = (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
                waiting.append((*functions, item, inner, depth + 1))


def _rules(path: Any, outer: Matrix, angle: float) -> Iterator[Rule]:
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    matrix = _multiplied(_matrix(path), outer)
    for outline in _outlines(path):
        points = [moved(*_placed(point, matrix), angle) for point in outline]
        if stroke.value:
            yield from _strokes(points)
        else:
            yield from _thin_box(points)


def _outlines(path: Any) -> Iterator[list[Point]]:
    """The corners of each straight part of a path; a closed one ends where it begins."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    held: list[Point] = []
    is_curved = False
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if held and not is_curved:
                yield held
            held, is_curved = [], False
        is_curved |= kind == pdfium.FPDF_SEGMENT_BEZIERTO
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        held.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            held.append(held[0])
    if held and not is_curved:
        yield held


def _strokes(points: list[Point]) -> Iterator[Rule]:
    if rules := list(_thin_box(points)):
        yield from rules
        return
    for (x1, y1), (x2, y2) in pairwise(points):
        if abs(y1 - y2) <= _STRAIGHT and abs(x1 - x2) >= _SHORTEST:
            yield Rule(True, (y1 + y2) / 2, min(x1, x2), max(x1, x2))
        elif abs(x1 - x2) <= _STRAIGHT and abs(y1 - y2) >= _SHORTEST:
            yield Rule(False, (x1 + x2) / 2, min(y1, y2), max(y1, y2))


def _thin_box(points: list[Point]) -> Iterator[Rule]:
    across = sorted(x for x, _ in points)
    down = sorted(y for _, y in points)
    width, height = across[-1] - across[0], down[-1] - down[0]
    if len(points) < 4 or min(width, height) > _THIN:
        return
    if width >= height and width >= _SHORTEST:
        yield Rule(True, (down[0] + down[-1]) / 2, across[0], across[-1])
    elif height >= _SHORTEST:
        yield Rule(False, (across[0] + across[-1]) / 2, down[0], down[-1])


def _matrix(item: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _multiplied(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        *(a * g + b * i, a * h + b * j),
        *(c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def _placed(point: Point, matrix: Matrix) -> Point:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return x * a + y * c + e, x * b + y * d + f


def _area(item: Any) -> float:
    import pypdfium2.raw as pdfium

    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return max(0.0, right - left) * max(0.0, top - bottom)
