"""Whatever is done to a plan's items, each step is taken back exactly, and done again."""

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.app.test_plans import SXD
from ttpl_desktop.app import office, plan_items, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.outline import indented, outdented, shifted
from ttpl_desktop.domain.plan import ItemKind, PlanItem

STEPS = st.lists(
    st.tuples(
        st.sampled_from(("below", "behind", "up", "down", "in", "out", "remove", "title")),
        st.integers(0, 5),
        st.sampled_from(ItemKind),
    ),
    max_size=12,
)


def do(work: Workspace, plan_id: int, step: tuple[str, int, ItemKind]) -> None:
    """One step of an officer at some item; at an empty plan each of them adds the first."""
    what, at, kind = step
    listed = [placed.node for placed in plans.arranged(work, plan_id)]
    if not listed:
        plan_items.add_below(work, plan_id, kind)
        return
    item = listed[at % len(listed)]
    moves = {
        "up": lambda nodes: shifted(nodes, item.id, -1),
        "down": lambda nodes: shifted(nodes, item.id, 1),
        "in": lambda nodes: indented(nodes, item.id),
        "out": lambda nodes: outdented(nodes, item.id),
    }
    if what in moves:
        plan_items.move(work, item.id, moves[what])
    elif what == "below":
        plan_items.add_below(work, plan_id, kind, item.id)
    elif what == "behind":
        plan_items.add_behind(work, item.id, kind)
    elif what == "remove":
        plan_items.remove(work, item.id)
    else:
        plan_items.change(work, item.id, "title", f"{item.title}x")


def shown(work: Workspace, plan_id: int) -> list[tuple[int, str, PlanItem]]:
    return [(each.depth, each.path, each.node) for each in plans.arranged(work, plan_id)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_every_step_is_taken_back_and_done_again(steps: list[tuple[str, int, ItemKind]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Workspace.open(Path(folder) / "du-lieu", today=lambda: dt.date(2026, 11, 23))
        office.set_up(work, SXD)
        plan_id = plans.create_empty(work, 2026).id
        before = [(work.undo_label, shown(work, plan_id))]
        for step in steps:
            try:
                do(work, plan_id, step)
            except UserFacingError:
                assert shown(work, plan_id) == before[-1][1]
            if shown(work, plan_id) != before[-1][1]:
                before.append((work.undo_label, shown(work, plan_id)))
        after = shown(work, plan_id)
        seen = set()
        while plans.plans_of(work, 2026):
            seen.add(tuple(shown(work, plan_id)))
            work.undo()
        assert seen <= {tuple(each) for _, each in before}
        while work.redo():
            pass
        assert shown(work, plan_id) == after
        work.close()
