"""The chains of many tasks at once, for lists; what plans them is read only where there is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.storage.registers.task import HOPS

if TYPE_CHECKING:
    from ttpl_desktop.app.chains import Chain

_AT_ONCE = 5_000
"""Tasks asked for in one question."""


def chains_of(work: Workspace, tasks: Iterable[Task]) -> Mapping[int, Chain]:
    """The chains of those tasks that have one, by task; one question for a page of a list."""
    by_id = {task.id: task for task in tasks}
    found: dict[int, list[Hop]] = {}
    ids = iter(by_id)
    while asked := list(islice(ids, _AT_ONCE)):
        wanted = Condition("task_id", "|".join(map(str, asked)))
        for hop in work.table(HOPS).every(Query(work.today(), (wanted,))):
            found.setdefault(hop.task_id, []).append(hop)
    if not found:
        return {}
    from ttpl_desktop.app.chains import planned

    return {task_id: planned(work, hops, by_id[task_id]) for task_id, hops in found.items()}
