"""The clocks that run from a record, listed beside it with how far off they end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.standing import Standing
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

Clock = tuple[Task, Standing]


class ClocksBox(QWidget):
    """One line for each clock; `opened` carries the id of its task. Hidden where there is none."""

    opened = Signal(int)

    def __init__(self, title: str = "Thời hạn tính từ hồ sơ này") -> None:
        super().__init__()
        self.rows: list[ClockRow] = []
        self._shown: list[Clock] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        if title:
            column.addWidget(label(title, "heading"))
        column.addLayout(self._lines)
        self.hide()

    def put(self, clocks: Sequence[Clock]) -> None:
        """Shows the clocks of a record."""
        if list(clocks) != self._shown:
            for row in self.rows:
                self._lines.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [ClockRow(task, standing, self) for task, standing in clocks]
            for row in self.rows:
                self._lines.addWidget(row)
            self._shown = list(clocks)
        self.setVisible(bool(clocks))


class ClockRow(QWidget):
    """A clock: its title, its last day, how it stands, and a way to its task."""

    def __init__(self, task: Task, standing: Standing, box: ClocksBox) -> None:
        super().__init__(box)
        self.task = task
        self.title = ElidedLabel(task.title)
        self.chip = StateChip()
        self.chip.put(State(standing.sign.value), standing.words)
        day = f"đến {vn_date(task.last_day)}" if task.last_day else task.time
        self.day = ElidedLabel(day, "quiet")
        self.open = push_button("Mở", lambda: box.opened.emit(task.id), kind="link")
        self.open.setAccessibleName(f"Mở nhiệm vụ {task.title}")
        head, line = QHBoxLayout(), QHBoxLayout()
        for row in (head, line):
            row.setSpacing(SPACE_8)
        head.addWidget(self.title, 1)
        head.addWidget(self.open)
        line.addWidget(self.chip)
        line.addWidget(self.day, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addLayout(line)
