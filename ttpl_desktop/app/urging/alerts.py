"""What presses: units that are late, and letters whose day to look again has come.

The top strip asks when the window opens, so nothing more than the tables is imported here.
"""

from __future__ import annotations

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.urging.records import Letter, Request
from ttpl_desktop.storage.registers.urging import LETTERS, REQUESTS, SUBMISSIONS

_ALL = 1_000


def late_units(work: Workspace) -> tuple[str, ...]:
    """The units that have not sent something whose last day is over, of all years."""
    query = Query(work.today(), (Condition("overdue"),), grouped_by="unit")
    return tuple(sorted(work.table(SUBMISSIONS).counts(query)))


def late_requests(work: Workspace) -> tuple[Request, ...]:
    """The requests that those units have not answered, by their last day."""
    query = Query(work.today(), (Condition("overdue"),))
    return work.table(REQUESTS).page(query, None, _ALL).rows


def letters_to_look_at(work: Workspace) -> tuple[Letter, ...]:
    """The letters whose day to look again has come and that were not answered in full."""
    query = Query(work.today(), (Condition("to_look_at"),))
    return work.table(LETTERS).page(query, None, _ALL).rows
