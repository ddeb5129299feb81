"""Ways out of the plan tab: a Word or PDF file, the printer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_papers
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.plan import printing
from ttpl_desktop.ui.plan.preview import grey

_FOLDER = "plan/folder"


def export(frame: Frame, parent: QWidget, plan: Plan, kind: dialogs.FileType) -> None:
    """Writes the plan as a file of that kind where the officer says, in the background."""
    name = f"{file_name(plan)}.{kind.endings[0]}"
    suggested = Path(frame.settings.text(_FOLDER)) / name
    out = dialogs.save_file(parent, "Xuất kế hoạch", [kind], suggested)
    if out is not None:
        frame.settings.keep(_FOLDER, str(out.parent))
        frame.run(plan_papers.writing(frame.work, plan.id, out), partial(_tell_of_file, frame))


def print_pages(frame: Frame, parent: QWidget, plan: Plan) -> None:
    """Draws the pages for the printer in the background, then opens the print preview."""

    def show(pages: tuple[QImage, ...]) -> None:
        printing.show_preview(parent, file_name(plan), pages)

    frame.run(plan_papers.drawing(frame.work, plan.id, printing.DPI, grey), show)


def file_name(plan: Plan) -> str:
    """What a file of the plan is called: `Kế hoạch năm 2026 bản 2`."""
    version = f" bản {plan.version}" if plan.version > 1 else ""
    return f"Kế hoạch năm {plan.year}{version}"


def _tell_of_file(frame: Frame, out: Path) -> None:
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(out)))
    frame.tell(f"Đã xuất {out.name}.", action=("Mở tệp", show))
