"""What the head of the page says of the chosen plan."""

from __future__ import annotations

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.plan import Plan, PlanStatus
from ttpl_desktop.ui.papers.facts import facts
from ttpl_desktop.ui.plan.versions import STATES
from ttpl_desktop.ui.widgets.page_header import PageHeader

ONLY_TO_READ = {
    PlanStatus.ISSUED: "Kế hoạch đã ban hành, chỉ để xem. Muốn đổi, hãy soạn bản điều chỉnh.",
    PlanStatus.SUPERSEDED: "Bản này đã được bản điều chỉnh thay thế, chỉ để xem.",
}


def show_header(header: PageHeader, work: Workspace, year: int, plan: Plan | None) -> None:
    """Year, state, number and day, framework and what of it nobody has checked."""
    title = f"Kế hoạch năm {year}"
    if plan is None:
        header.put(title)
        return
    state, word = STATES[plan.status], plan.status.words
    header.put(title, state=state, word=word, marked=False, facts=facts(work, plan))
