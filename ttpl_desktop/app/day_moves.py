"""Which days an action moved, read from what it recorded: nothing that followed is left out."""

from __future__ import annotations

from collections.abc import Iterator

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.moves import DayName, Move, Shift, in_order
from ttpl_desktop.storage import record_changes
from ttpl_desktop.storage.record_changes import RowChange, Values
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.urging import REQUESTS

_SPECS = (TASKS, REQUESTS, INTAKE)
_TITLES = {TASKS.name: "title", REQUESTS.name: "title", INTAKE.name: "content"}


def start(work: Workspace) -> int:
    """Where an action starts that has not begun yet, for `since`."""
    return record_changes.last(work.store)


def since(work: Workspace, start: int) -> tuple[Move, ...]:
    """The tasks, requests and entries whose days became others, in the order of days.

    An occurrence that a rule no longer gives, or gives now, is among them: it lost or got its days.
    """
    changes = record_changes.since(work.store, start, _SPECS)
    return in_order(move for each in changes if (move := _move(each)).shifts)


def _move(change: RowChange) -> Move:
    values: Values = change.after or change.before or {}
    name = change.spec.name
    title = values.get(_TITLES[name], "")
    return Move(Register(name), change.row_id, title, tuple(_shifts(change)))


def _shifts(change: RowChange) -> Iterator[Shift]:
    """The days that differ; an advised day that moves as the last one does is not told twice."""
    before, after = change.before or {}, change.after or {}
    last = None
    for name in DayName:
        days = before.get(name.value), after.get(name.value)
        if days[0] != days[1] and not (name is DayName.ADVISED and days == last):
            yield Shift(name, *days)
        if name is DayName.LAST:
            last = days
