"""The fonts of a file's theme."""

from __future__ import annotations

import dataclasses
from typing import Any

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USUAL = "Times New Roman"
"""What Word takes where a file names a font of a theme that it does not have."""


@dataclasses.dataclass(frozen=True, slots=True)
class Theme:
    """The font of headings and that of the text."""

    major: str = _USUAL
    minor: str = _USUAL

    def font(self, slot: str) -> str:
        """The font that a name as "minorHAnsi" stands for."""
        return self.major if slot.startswith("major") else self.minor


def read_theme(root: Any | None) -> Theme:
    """The theme of a file; the usual one where it has none."""
    if root is None:
        return Theme()
    return Theme(_latin(root, "majorFont"), _latin(root, "minorFont"))


def _latin(root: Any, kind: str) -> str:
    latin = next(root.iterfind(f".//{_DRAWING}{kind}/{_DRAWING}latin"), None)
    return (None if latin is None else latin.get("typeface")) or _USUAL
