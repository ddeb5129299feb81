"""What the strip over every tab offers: search in all registers, and the years that there are.

The registers are loaded by the first search: the window opens with those that it shows.
"""

from __future__ import annotations

import dataclasses

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.years import years

PER_REGISTER = 6
_LONGEST_TITLE = 140


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """The newest records of one register that a search found; `has_more`: there are others."""

    register: Register
    hits: tuple[Hit, ...]
    has_more: bool


def find(work: Workspace, words: str, limit: int = PER_REGISTER) -> tuple[Group, ...]:
    """Up to `limit` records of each register that hold all the words, titles on one short line.

    Words without marks find text with marks ("don doc" finds "đôn đốc"); words with marks are
    exact.
    """
    from ttpl_desktop.storage.search import search

    found: dict[str, list[Hit]] = {}
    for hit in search(work.store, words, limit + 1):
        found.setdefault(hit.register, []).append(_shortened(hit))
    return tuple(
        Group(Register(name), tuple(hits[:limit]), len(hits) > limit)
        for name, hits in found.items()
    )


def _shortened(hit: Hit) -> Hit:
    return dataclasses.replace(hit, title=shorten(hit.title, _LONGEST_TITLE))


def offered_years(work: Workspace) -> tuple[int, ...]:
    """The years with papers or tasks, this year and the next, newest first."""
    this_year = work.today().year
    return tuple(sorted({*years(work.store), this_year, this_year + 1}, reverse=True))


def year_of(work: Workspace, register: str, record_id: int) -> int | None:
    """The year under which a record is shown; None where its register knows no years."""
    from ttpl_desktop.storage.registers.every import spec_of
    from ttpl_desktop.storage.registers.plan import PLANS
    from ttpl_desktop.storage.registers.report import REPORTS
    from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS

    record = work.table(spec_of(register)).get(record_id)
    if register == Register.PLAN_ITEM:
        record = work.table(PLANS).get(record.plan_id) if record else None
    elif register == Register.SUPERIOR_ITEM:
        record = work.table(SUPERIOR_PLANS).get(record.superior_plan_id) if record else None
    elif register == Register.SECTION:
        record = work.table(REPORTS).get(record.report_id) if record else None
    return getattr(record, "year", None)
