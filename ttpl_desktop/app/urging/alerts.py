"""What presses: requests that units are late with, and letters to look at again."""

from __future__ import annotations

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.urging.records import Letter, Request
from ttpl_desktop.storage.registers.urging import LETTERS, REQUESTS

_ALL = 1_000


def late_requests(work: Workspace) -> tuple[Request, ...]:
    """The requests whose last day is over and that some unit has not answered, by that day."""
    query = Query(work.today(), (Condition("overdue"),))
    return work.table(REQUESTS).page(query, None, _ALL).rows


def letters_to_look_at(work: Workspace) -> tuple[Letter, ...]:
    """The letters whose day to look again has come and that were not answered in full."""
    query = Query(work.today(), (Condition("to_look_at"),))
    return work.table(LETTERS).page(query, None, _ALL).rows
