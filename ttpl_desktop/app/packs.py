"""The data packs that travel with the program: frameworks and days off."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from ttpl_desktop import paths
from ttpl_desktop.domain.calendar import WorkCalendar, from_tables
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.pack import read_packs

FRAMEWORKS = ("nd59-2012", "nd80-2025")


@cache
def frameworks() -> tuple[Framework, ...]:
    """The legal frameworks, oldest first."""
    return read_packs({name: _text(name) for name in FRAMEWORKS})


@cache
def holidays() -> dict[str, Any]:
    """The announced lists of days off, as parsed; `domain.calendar` reads them."""
    return tomllib.loads(_text("holidays"))


def plain_calendar() -> WorkCalendar:
    """The working calendar before any office corrected it."""
    return from_tables(holidays())


def _text(name: str) -> str:
    return paths.resource(f"packs/{name}.toml").read_text(encoding="utf-8")
