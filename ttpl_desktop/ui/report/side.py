"""The left column: reports of the year, what can be done with their sections, and the outline."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.report import Report, ReportStatus
from ttpl_desktop.ui.papers.outline_buttons import outline_buttons
from ttpl_desktop.ui.papers.paper_list import PaperList, PaperRow
from ttpl_desktop.ui.report.actions import ADDING, MOVING, Act, ReportActions
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import MenuButton
from ttpl_desktop.ui.widgets.outline_model import OutlineModel
from ttpl_desktop.ui.widgets.outline_tree import OutlineTree

STATES = {
    ReportStatus.DRAFT: State.SOON,
    ReportStatus.SUBMITTED: State.OPEN,
    ReportStatus.ISSUED: State.DONE,
}


class ReportSide(QWidget):
    """Which report, and which place in it."""

    def __init__(self, actions: ReportActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reports = PaperList("Các báo cáo của năm")
        self.rows = OutlineModel()
        self.tree = OutlineTree(self.rows, "Các mục của báo cáo")
        self.tree.addAction(actions[Act.REMOVE_SECTION])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.reports)
        self.adding = MenuButton("Thêm", actions.button_menu(self, ADDING))
        acts = (*MOVING, Act.REMOVE_SECTION)
        column.addLayout(outline_buttons(self.adding, [actions[act] for act in acts]))
        column.addWidget(self.tree, 1)


def report_row(report: Report) -> PaperRow:
    """`Báo cáo năm · số 45` with its state."""
    name = report.kind.words
    shown = f"{name} · số {report.number}" if report.number else name
    return PaperRow(report.id, shown, STATES[report.status], report.status.words, report.title)
