"""The plan editor: typing and moving in a long plan, and how soon the pages follow."""

import datetime as dt
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtWidgets import QApplication

from tests.app.test_plans import SXD
from tests.benchmarks.measure import Ratio, best_of, compare, milliseconds
from tests.ui.fakes import FakeFrame
from ttpl_desktop.app import office, plan_items, plans, sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.outline import shifted
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.widgets.field import REST_MS as FIELD_REST_MS
from ttpl_desktop.ui.widgets.fields import TextField

TODAY = dt.date(2026, 11, 23)
LONG, SHORT, OF_A_SECTION = 500, 25, 25
LONGEST_WAIT_S = 20.0
SOON_MS = 1000.0
"""How soon after the last keystroke the pages are to show it."""


def run() -> list[Ratio]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        tabs = [_drafted(Path(folder) / str(count), count) for count in (LONG, SHORT)]
        ratios = [_typing(*tabs), _moving(*tabs), _following(application, Path(folder))]
        for tab in tabs:
            tab.work.close()
        return ratios


def _drafted(folder: Path, count: int) -> PlanTab:
    """A tab at an activity of a plan of so many items."""
    work = Workspace.open(folder, today=lambda: TODAY)
    office.set_up(work, SXD)
    plan = plans.create_empty(work, TODAY.year)
    with work.operation("Soạn"):
        for _ in range(count // OF_A_SECTION):
            section = plan_items.add_below(work, plan.id, ItemKind.SECTION)
            for number in range(1, OF_A_SECTION):
                _add(work, section, f"Hoạt động {number}")
    tab = _shown(work)
    activity = next(i for i in plans.items(work, plan.id) if i.kind is ItemKind.ACTIVITY)
    tab.side.tree.setCurrentIndex(tab.side.tree.rows.index_of(activity.id))
    return tab


def _add(work: Workspace, section: PlanItem, title: str) -> None:
    added = plan_items.add_below(work, section.plan_id, ItemKind.ACTIVITY, section.id)
    for name, words in (("title", title), ("time", "trước ngày 01/12/2026"), ("product", "Sổ")):
        plan_items.change(work, added.id, name, words)


def _shown(work: Workspace) -> PlanTab:
    frame = FakeFrame(work)
    tab = PlanTab(frame)
    tab.preview.hide()
    frame.attend(tab)
    tab.resize(1366, 700)
    tab.show()
    return tab


def _type(tab: PlanTab) -> None:
    field = tab.editor.items[ItemKind.ACTIVITY].field("title")
    assert isinstance(field, TextField)
    field.editor.setPlainText(f"{field.editor.toPlainText()[:40]} {time.perf_counter_ns()}")
    field.flush()


def _typing(long: PlanTab, short: PlanTab) -> Ratio:
    return compare(
        f"typing in a plan of {LONG} items",
        lambda: _type(long),
        lambda: _type(short),
        bar=1.6,
        repeats=15,
    )


def _moving(long: PlanTab, short: PlanTab) -> Ratio:
    """Down and up again; every item is numbered anew, so this one grows with the plan."""

    def move(tab: PlanTab) -> None:
        for by in (1, -1):
            tab.drafting.move_item(lambda nodes, key, by=by: shifted(nodes, key, by=by))  # type: ignore[misc]

    return compare(
        f"moving in a plan of {LONG} items", lambda: move(long), lambda: move(short), bar=9
    )


def _following(application: QApplication, folder: Path) -> Ratio:
    """The pages of the sample plan, from the last keystroke on."""
    work = Workspace.open(folder / "sample", today=lambda: TODAY)
    sample.fill(work)
    draft = plans.create(work, TODAY.year)
    tab = _shown(work)
    tab.show_record("plan", draft.id)
    tab.preview.show()
    activity = next(i for i in plans.items(work, draft.id) if i.kind is ItemKind.ACTIVITY)
    tab.show_record("plan_item", activity.id)
    _until_drawn(application, tab)

    def follow() -> float:
        return FIELD_REST_MS + milliseconds(lambda: _type_and_wait(application, tab))

    ours, _ = best_of(follow, lambda: SOON_MS, repeats=3)
    tab.frame.background.close()
    work.close()
    return Ratio("pages after the last keystroke", ours, SOON_MS, bar=1)


def _type_and_wait(application: QApplication, tab: PlanTab) -> None:
    _type(tab)
    _until_drawn(application, tab)


def _until_drawn(application: QApplication, tab: PlanTab) -> None:
    end = time.monotonic() + LONGEST_WAIT_S
    while tab.preview.is_behind and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.002)
