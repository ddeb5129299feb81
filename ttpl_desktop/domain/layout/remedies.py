"""Changes of format that mend a finding; none touches a word."""

from __future__ import annotations

import dataclasses
import enum
from typing import TypeAlias

from ttpl_desktop.domain.layout.sheet import Align


class Letters(enum.Enum):
    """A property of runs."""

    FONT = "font"
    SIZE = "size"
    BOLD = "bold"
    ITALIC = "italic"
    CAPITALS = "capitals"
    COLOR = "color"


class Setting(enum.Enum):
    """A property of a paragraph; lengths in mm, spaces in points, LINES in lines."""

    ALIGN = "align"
    FIRST_LINE = "first_line"
    BEFORE = "before"
    AFTER = "after"
    LINES = "lines"
    APART = "apart"


class Page(enum.Enum):
    """A property of a section; lengths in mm."""

    WIDTH = "width"
    HEIGHT = "height"
    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"
    OWN_FIRST = "own_first"
    START = "start"
    NUMBER_FORMAT = "number_format"


@dataclasses.dataclass(frozen=True, slots=True)
class RunRemedy:
    """Sets runs of a paragraph of the sheet; both by index."""

    para: int
    runs: tuple[int, ...]
    what: Letters
    value: float | bool | str


@dataclasses.dataclass(frozen=True, slots=True)
class ParaRemedy:
    para: int
    what: Setting
    value: float | bool | Align


@dataclasses.dataclass(frozen=True, slots=True)
class SectionRemedy:
    section: int
    what: Page
    value: float | bool | str


Remedy: TypeAlias = RunRemedy | ParaRemedy | SectionRemedy
