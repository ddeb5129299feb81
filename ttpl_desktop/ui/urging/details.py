"""The right column of the matrix: the cell, the unit or the request that is pointed at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.urging.acts import Act
from ttpl_desktop.ui.urging.cell_panel import CellPanel
from ttpl_desktop.ui.urging.request_panel import RequestPanel
from ttpl_desktop.ui.urging.unit_panel import UnitPanel
from ttpl_desktop.ui.widgets.empty_state import EmptyState

_NOTHING = "Chọn một ô, một đơn vị hoặc một yêu cầu để xem chi tiết."


class Details(QStackedWidget):
    """One panel at a time; `letter_wanted` carries a letter's id, `dropped` files for a cell."""

    letter_wanted = Signal(int)
    record_wanted = Signal(str, int)
    dropped = Signal(object)

    def __init__(self, frame: Frame, actions: Mapping[Act, QAction]) -> None:
        super().__init__()
        self.cell = CellPanel(frame, actions[Act.TODAY], actions[Act.EXCUSE], actions[Act.ATTACH])
        self.request = RequestPanel(frame, actions[Act.UNITS], actions[Act.REMOVE])
        self.unit = UnitPanel()
        self.addWidget(EmptyState(_NOTHING))
        self._areas = {panel: _scrolled(panel) for panel in (self.cell, self.request, self.unit)}
        for area in self._areas.values():
            self.addWidget(area)
        self.cell.dropped.connect(self.dropped)
        self.cell.letter_wanted.connect(self.letter_wanted)
        self.unit.letter_wanted.connect(self.letter_wanted)
        self.request.record_wanted.connect(self.record_wanted)

    def show_cell(self, cell: Cell) -> None:
        """Shows a cell."""
        self.cell.put(cell)
        self.setCurrentWidget(self._areas[self.cell])

    def show_request(self, request: Request, matrix: Matrix) -> None:
        """Shows a request."""
        self.request.put(request, matrix)
        self.setCurrentWidget(self._areas[self.request])

    def show_unit(self, unit: str, matrix: Matrix) -> None:
        """Shows a unit."""
        self.unit.put(unit, matrix)
        self.setCurrentWidget(self._areas[self.unit])

    def show_nothing(self) -> None:
        """Says what can be shown here."""
        self.flush()
        self.setCurrentIndex(0)

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.cell.flush()
        self.request.flush()

    def take_keyboard(self) -> None:
        """Puts the cursor into the first field of what is shown."""
        for panel, name in ((self.cell, "sent_on"), (self.request, "title")):
            if self.currentWidget() is self._areas[panel]:
                panel.form.field(name).setFocus()


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
