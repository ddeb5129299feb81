"""The tasks as a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.columns import COLUMNS
from ttpl_desktop.ui.task.table_view import Empty, TableView
from ttpl_desktop.ui.task.view import Wanted
from ttpl_desktop.ui.widgets.filter_bar import ShortBox

_GROUPED = "tasks/grouped"
OFFERED = (Grouping.UNIT, Grouping.STATUS, Grouping.FIELD, Grouping.MONTH, Grouping.SECTION)


class ListView(TableView):
    """A sortable table of the year's tasks, in groups or not; `selected` may be many."""

    name = "tasks"
    accessible_name = "Danh sách nhiệm vụ"

    def __init__(self, frame: Frame, wanted: Wanted, empty: Empty) -> None:
        self.groups = GroupBox(frame, _GROUPED, "Không gộp", "")
        super().__init__(frame, wanted, empty, COLUMNS)
        self.choices = self.groups
        self.groups.chosen.connect(lambda: self.model.reload(keep=False))

    @property
    def grouping(self) -> Grouping | None:
        return self.groups.grouping

    @property
    def title(self) -> str:
        grouping = self.grouping
        by = f" theo {grouping.words.lower()}" if grouping else ""
        return f"Danh sách nhiệm vụ năm {self.frame.year}{by}"


class GroupBox(QWidget):
    """`Gộp theo đơn vị chủ trì ▾`, remembered between two runs."""

    chosen = Signal()

    def __init__(self, frame: Frame, key: str, none: str, default: str) -> None:
        super().__init__()
        self._settings, self._key = frame.settings, key
        self.box = ShortBox()
        self.box.setAccessibleName("Gộp theo")
        if none:
            self.box.addItem(none, "")
        for grouping in OFFERED:
            self.box.addItem(f"Gộp theo {grouping.words.lower()}", grouping.value)
        kept = self.box.findData(frame.settings.text(key, default))
        self.box.setCurrentIndex(max(kept, 0))
        self.box.activated.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)

    @property
    def grouping(self) -> Grouping | None:
        """What is chosen; None for no groups."""
        value = self.box.currentData()
        return Grouping(value) if value else None

    def put(self, grouping: Grouping | None) -> None:
        """Chooses as the officer would."""
        self.box.setCurrentIndex(self.box.findData(grouping.value if grouping else ""))
        self._choose()

    def _choose(self) -> None:
        self.box.updateGeometry()
        self._settings.keep(self._key, self.box.currentData())
        self.chosen.emit()
