"""Lengths that grow with the letters; at 10 points they are the pixels of the design."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

from ttpl_desktop.ui.fonts import TITLE_POINTS, UI_POINTS

_ROW, _AROUND_LETTERS = 28, 10


def scaled(pixels: float, font: QFont) -> int:
    """A length of the design, in device-independent pixels, for letters of that size."""
    return round(pixels * font.pointSizeF() / UI_POINTS)


def row_height(font: QFont) -> int:
    """Height of a row of a table, list or tree: 28 pixels, more where the letters need it."""
    return max(_ROW, QFontMetrics(font).height() + _AROUND_LETTERS)


def title_points(font: QFont) -> float:
    """Size of a title over text of that size, in points."""
    return font.pointSizeF() * TITLE_POINTS / UI_POINTS
