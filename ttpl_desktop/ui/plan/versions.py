"""The plans of a year: each version with its state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ttpl_desktop.domain.plan import Plan, PlanStatus
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import ROW_HEIGHT
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.labels import ElidedLabel

_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 4
_ROW_HEIGHT = ROW_HEIGHT + 8

STATES = {
    PlanStatus.DRAFT: State.SOON,
    PlanStatus.SUBMITTED: State.OPEN,
    PlanStatus.ISSUED: State.DONE,
    PlanStatus.SUPERSEDED: State.WAITING,
}


class Versions(QListWidget):
    """A list of plans; `chosen` is told only for what the officer did."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Các kế hoạch của năm")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.currentItemChanged.connect(self._tell)

    def put(self, plans: Sequence[Plan]) -> None:
        """Shows the plans; the chosen one stays, else the newest is chosen."""
        chosen = self.plan_id
        with QSignalBlocker(self):
            self.clear()
            for plan in plans:
                self._add(plan)
            self.choose(chosen if chosen in {plan.id for plan in plans} else None)
        rows = min(max(len(plans), 1), _MOST_ROWS)
        self.setFixedHeight(rows * _ROW_HEIGHT + 2 * self.frameWidth() + 2)

    @property
    def plan_id(self) -> int | None:
        """The chosen plan; None where there is none."""
        row = self.currentItem()
        return int(row.data(_ID_ROLE)) if row is not None else None

    def choose(self, plan_id: int | None) -> None:
        """Chooses a plan without telling anyone; None chooses the newest."""
        ids = [self.item(row).data(_ID_ROLE) for row in range(self.count())]
        with QSignalBlocker(self):
            self.setCurrentRow(ids.index(plan_id) if plan_id in ids else len(ids) - 1)

    def _add(self, plan: Plan) -> None:
        row = QListWidgetItem()
        row.setData(_ID_ROLE, plan.id)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name_of(plan)}, {plan.status.words}")
        row.setToolTip(plan.title)
        row.setSizeHint(QSize(0, _ROW_HEIGHT))
        self.addItem(row)
        line = QWidget()
        cells = QHBoxLayout(line)
        cells.setContentsMargins(8, 0, 8, 0)
        chip = StateChip()
        chip.put(STATES[plan.status], plan.status.words, marked=False)
        cells.addWidget(ElidedLabel(name_of(plan)), 1)
        cells.addWidget(chip)
        self.setItemWidget(row, line)

    def _tell(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.chosen.emit(row.data(_ID_ROLE))


def name_of(plan: Plan) -> str:
    """`Bản 1`, `Bản 2 · số 05`: a version of the year's plan by what tells it from the others."""
    name = f"Bản {plan.version}"
    return f"{name} · số {plan.number}" if plan.number else name
