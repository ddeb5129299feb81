"""The tasks day by day from now on, and those without a day by the reason for that."""

from __future__ import annotations

from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.columns import AGENDA_COLUMNS
from ttpl_desktop.ui.task.table_view import Empty, TableView
from ttpl_desktop.ui.task.view import Wanted


class AgendaView(TableView):
    """Every task that is not closed, under its day; nothing is left out for having none."""

    name = "agenda"
    accessible_name = "Lịch trình nhiệm vụ"

    def __init__(self, frame: Frame, wanted: Wanted, empty: Empty) -> None:
        super().__init__(frame, wanted, empty, AGENDA_COLUMNS)
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setSectionsMovable(False)

    @property
    def grouping(self) -> Grouping:
        return Grouping.AGENDA

    @property
    def title(self) -> str:
        return f"Lịch trình nhiệm vụ năm {self.frame.year}"
