"""Lengths as Word writes them."""

from __future__ import annotations

import re

TWIPS_PER_MM = 1440 / 25.4
POINTS_PER_MM = 72 / 25.4
EMU_PER_MM = 36_000
_UNITS_IN_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "pi": 25.4 / 6}
_WITH_UNIT = re.compile(r"(-?\d{1,8}(?:\.\d{1,8})?)(mm|cm|in|pt|pc|pi)?")


def mm_of(value: str | None, per_mm: float = TWIPS_PER_MM) -> float | None:
    """A length in mm: a bare number counts twentieths of a point (or `per_mm` to one mm).

    None where nothing is told or it is no length.
    """
    found = _WITH_UNIT.fullmatch((value or "").strip())
    if found is None:
        return None
    number = float(found[1])
    return round(number * _UNITS_IN_MM[found[2]] if found[2] else number / per_mm, 4)


def points_of(value: str | None, parts: int = 20) -> float | None:
    """A length in points; a bare number counts `parts` to the point."""
    length = mm_of(value, parts * POINTS_PER_MM)
    return None if length is None else round(length * POINTS_PER_MM, 2)


def twips(mm: float) -> str:
    """Millimetres as Word writes them."""
    return str(round(mm * TWIPS_PER_MM))
