"""The data packs that travel with the program: frameworks, clauses and days off.

What reads them is imported when they are first asked for: the window opens without them.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from ttpl_desktop import paths
from ttpl_desktop.domain.calendar import WorkCalendar, from_tables

if TYPE_CHECKING:
    from ttpl_desktop.domain.chain_paths import ChainPath
    from ttpl_desktop.domain.clauses import PackClause
    from ttpl_desktop.domain.framework import Framework
    from ttpl_desktop.domain.linting.passed import Passed

FRAMEWORKS = ("nd59-2012", "nd80-2025")


@cache
def frameworks() -> tuple[Framework, ...]:
    """The legal frameworks, oldest first."""
    from ttpl_desktop.domain.pack import read_packs

    return read_packs({name: _text(name) for name in FRAMEWORKS})


def framework_of(year: int, issued_on: dt.date | None = None) -> Framework:
    """The framework that a paper of that year and issue day stands on."""
    from ttpl_desktop.domain.framework import framework_for

    return framework_for(frameworks(), year=year, issued_on=issued_on)


@cache
def clauses() -> tuple[PackClause, ...]:
    """The clauses that came with the program, their placeholders still open."""
    import tomllib

    from ttpl_desktop.domain.clauses import read_clauses
    from ttpl_desktop.domain.pack_table import Table

    words = frozenset(word.key for framework in frameworks() for word in framework.words)
    return read_clauses(Table("clauses", "", tomllib.loads(_text("clauses"))), words)


@cache
def passed() -> Passed:
    """The bodies, events and parts of documents that are over."""
    import tomllib

    from ttpl_desktop.domain.linting.passed import read_passed

    return read_passed("passed.toml", tomllib.loads(_text("passed")))


@cache
def chain_paths() -> tuple[ChainPath, ...]:
    """The usual ways of a paper, by the level of the office."""
    import tomllib

    from ttpl_desktop.domain.chain_paths import read_paths

    return read_paths("chains.toml", tomllib.loads(_text("chains")))


@cache
def holidays() -> dict[str, Any]:
    """The announced lists of days off, as parsed; `domain.calendar` reads them."""
    import tomllib

    return tomllib.loads(_text("holidays"))


def plain_calendar() -> WorkCalendar:
    """The working calendar before any office corrected it."""
    return from_tables(holidays())


def _text(name: str) -> str:
    return paths.resource(f"packs/{name}.toml").read_text(encoding="utf-8")
