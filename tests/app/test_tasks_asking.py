"""No view of the tasks reads the whole table: each question is answered from an index."""

import datetime as dt
from collections.abc import Callable

import pytest

from ttpl_desktop.app import task_groups, task_lists
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import DataWindow

YEAR = DataWindow(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
VIEWS: dict[str, Callable[[Workspace], object]] = {
    "list": lambda work: task_lists.page(work, 2026),
    "count": lambda work: task_lists.count(work, 2026),
    "grouped": lambda work: task_groups.page(work, 2026, by=Grouping.UNIT),
    "agenda": lambda work: task_groups.page(work, 2026, by=Grouping.AGENDA),
    "year": lambda work: task_groups.page(work, 2026, by=Grouping.SECTION, touching=YEAR),
    "month": lambda work: task_lists.between(work, dt.date(2026, 11, 2), dt.date(2026, 11, 29)),
    "alerts": task_lists.alerts,
}


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_asked_for_by_an_index(
    work: Workspace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    steps: list[str] = []
    ask = work.store.ask

    def explained(sql: str, values: object = ()) -> list[object]:
        plan = work.store.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        steps.extend(step["detail"] for step in plan)
        return ask(sql, values)

    monkeypatch.setattr(work.store, "ask", explained)
    VIEWS[name](work)
    assert any("task" in step for step in steps)
    assert [step for step in steps if step.startswith("SCAN task")] == []
