"""Ways out of the plan tab: a Word or PDF file, the printer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_papers
from ttpl_desktop.domain.plan import Plan, PlanKind
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers import outlets


def export(frame: Frame, parent: QWidget, plan: Plan, kind: dialogs.FileType) -> None:
    """Writes the plan as a file of that kind where the officer says, in the background."""
    write = partial(plan_papers.writing, frame.work, plan.id)
    outlets.export(frame, parent, file_name(plan), kind, write)


def print_pages(frame: Frame, parent: QWidget, plan: Plan) -> None:
    """Draws the pages for the printer in the background, then opens the print preview."""
    draw = partial(plan_papers.drawing, frame.work, plan.id)
    outlets.print_pages(frame, parent, file_name(plan), draw)


def file_name(plan: Plan) -> str:
    """What a file of the plan is called: `Kế hoạch năm 2026 bản 2`."""
    version = f" bản {plan.version}" if plan.version > 1 else ""
    kind = " triển khai thi hành" if plan.kind is PlanKind.IMPLEMENTATION else ""
    return f"Kế hoạch{kind} năm {plan.year}{version}"
