"""What can be done on the page of the coverage: words, keys, and when it is offered."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.coverage import Matrix
from ttpl_desktop.domain.coverage import Coverage
from ttpl_desktop.domain.superior import Decision
from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct


class CoverageAct(NamedAct):
    """The actions by their names, in the order of the menu."""

    ACCEPT = "Nhận đề xuất nối", "Nhận đề xuất", "Ctrl+Return"
    LINK = "Nối với mục kế hoạch…", "Nối với mục…", "Ctrl+L"
    ADD = "Thêm vào kế hoạch…", "Thêm vào kế hoạch…", "Ctrl+Shift+K"
    TASK = "Tạo nhiệm vụ", "Tạo nhiệm vụ", "Ctrl+N"
    ASIDE = "Không áp dụng…", "Không áp dụng…", "Ctrl+Shift+X"
    BACK = "Tính lại nhiệm vụ này", "Tính lại", "Ctrl+Shift+J"
    SOURCE = "Xem trong kế hoạch cấp trên", "Xem nguồn", "Ctrl+Shift+G"
    ACCEPT_ALL = "Nhận mọi đề xuất nối", "Nhận mọi đề xuất", "Ctrl+Shift+Return"
    PRINT = "In…", "In…", "Ctrl+P"
    SHEET = "Xuất Excel…", "Xuất Excel…", "Ctrl+E"
    CLOSE = "Đóng", "Đóng", "Ctrl+W"


ON_DUTIES = (
    CoverageAct.ACCEPT,
    CoverageAct.LINK,
    CoverageAct.ADD,
    CoverageAct.TASK,
    CoverageAct.ASIDE,
    CoverageAct.BACK,
    CoverageAct.SOURCE,
)
"""Those that the menu of a row offers."""
_WHOLE = (
    CoverageAct.ACCEPT_ALL,
    CoverageAct.PRINT,
    CoverageAct.SHEET,
    CoverageAct.CLOSE,
)


class CoverageActions(ActionSet[CoverageAct]):
    """The actions of the page; their keys are alive while the page is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, CoverageAct, {}, (ON_DUTIES, _WHOLE))
        for act in CoverageAct:
            self[act].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            parent.addAction(self[act])

    def allow(self, matrix: Matrix, chosen: Sequence[Coverage]) -> None:
        """Offers what fits the chosen rows."""
        proposed = [row for row in chosen if row.id in matrix.proposed]
        refused = [row for row in chosen if row.duty.decision is Decision.REFUSED]
        counting = [row for row in chosen if not row.duty.is_set_aside]
        offered: dict[CoverageAct, Collection[object]] = {
            CoverageAct.ACCEPT: proposed,
            CoverageAct.LINK: chosen if matrix.items else (),
            CoverageAct.ADD: [row for row in counting if not row.items],
            CoverageAct.TASK: [row for row in counting if not row.has_task],
            CoverageAct.ASIDE: [row for row in counting if not row.is_served],
            CoverageAct.BACK: refused,
            CoverageAct.SOURCE: chosen,
            CoverageAct.ACCEPT_ALL: matrix.proposed,
            CoverageAct.PRINT: matrix.rows,
            CoverageAct.SHEET: matrix.rows,
        }
        for act, fitting in offered.items():
            self[act].setEnabled(bool(fitting))
        self[CoverageAct.BACK].setVisible(bool(refused))
        self[CoverageAct.ACCEPT].setVisible(bool(proposed))
        every = len(matrix.proposed)
        self[CoverageAct.ACCEPT_ALL].setVisible(every > 0)
        words = f"Nhận {every} đề xuất" if every > 1 else CoverageAct.ACCEPT_ALL.button
        self[CoverageAct.ACCEPT_ALL].setIconText(words)
        self[CoverageAct.ACCEPT_ALL].setText(words)
