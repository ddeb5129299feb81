"""The scenes of Sang năm mới: the sample office's plan of 2026 becomes that of 2027."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_rolling, plans, sample
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.rolling.actions import RollingAct
from ttpl_desktop.ui.plan.rolling.panel import DROPPED
from ttpl_desktop.ui.plan.rolling.question import RollingQuestion, Wish
from ttpl_desktop.ui.plan.tab import PlanTab

NEXT_YEAR = sample.YEAR + 1


def plan_tab(window: MainWindow) -> PlanTab:
    tab = window.go_to(Place.PLAN)
    assert isinstance(tab, PlanTab)
    return tab


def ask(window: MainWindow) -> QWidget:
    sources = plan_rolling.sources(window.work, NEXT_YEAR)
    body = RollingQuestion(sources, Wish(sources[0].id, NEXT_YEAR))
    dialog = AskDialog(window, "Sang năm mới", body, do="Chuyển sang năm mới")
    dialog.setMinimumWidth(460)
    dialog.show()
    return dialog


def begin(window: MainWindow) -> None:
    plan_tab(window).reading.close()
    window.set_year(NEXT_YEAR)


def roll(window: MainWindow) -> None:
    plan_tab(window).rolling.starting.buttons[0].click()


def see(window: MainWindow, kind: MarkKind, *, into: bool = False) -> None:
    """Puts the cursor on the last mark of a kind, and goes to its place."""
    rolling = plan_tab(window).rolling
    mark = [each for each in rolling.waiting if each.mark.kind is kind][-1]
    rolling.panel.list.choose(mark.id)
    (rolling.panel.wanted if into else rolling.panel.looked).emit(mark.id)


def look_at_dropped(window: MainWindow) -> None:
    rolling = plan_tab(window).rolling
    rolling.panel.summary.open(DROPPED)
    see(window, MarkKind.DROPPED)


def try_to_issue(window: MainWindow) -> QWidget:
    from functools import partial

    from ttpl_desktop.app import plan_issue
    from ttpl_desktop.ui.plan.issue_dialog import IssueDialog

    tab = plan_tab(window)
    plan = tab.plan
    assert plan is not None
    dialog = IssueDialog(tab, plan, partial(plan_issue.issue, window.work, plan.id))
    dialog.fields.number.put("05")
    dialog.fields.issued_on.put(window.today())
    dialog.show()
    dialog.accept()
    return dialog


def review_all(window: MainWindow) -> None:
    plan_tab(window).rolling.actions[RollingAct.REVIEW_ALL].trigger()


def take_back(window: MainWindow) -> None:
    """Leaves no plan of the next year to the scenes that follow."""
    while plans.plans_of(window.work, NEXT_YEAR):
        window.work.undo()
    window.set_year(sample.YEAR)


SCENES: dict[str, Callable[[MainWindow], QWidget | None]] = {
    "hoi": ask,
    "bat-dau": begin,
    "xem-lai": roll,
    "thoi-han": lambda window: see(window, MarkKind.DATE, into=True),
    "cap-tren": lambda window: see(window, MarkKind.SUPERIOR, into=True),
    "de-nghi-bo": look_at_dropped,
    "chua-ban-hanh": try_to_issue,
    "da-xem": review_all,
    "nam-cu": take_back,
}
