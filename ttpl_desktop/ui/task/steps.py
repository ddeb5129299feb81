"""The way from one period to the next, over a view that shows days."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.view import TaskView
from ttpl_desktop.ui.widgets.buttons import IconButton, push_button
from ttpl_desktop.ui.widgets.labels import label


class PeriodSteps(QWidget):
    """`‹ Tháng 11 năm 2026 › Hôm nay`; `period` is the word for what is stepped over."""

    def __init__(self, view: TaskView, period: str) -> None:
        super().__init__()
        self._view = view
        self.title: QLabel = label("", "title")
        back = IconButton("chevron-left", f"{period} trước")
        back.clicked.connect(lambda: view.step(-1))
        on = IconButton("chevron-right", f"{period} sau")
        on.clicked.connect(lambda: view.step(1))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_4)
        for part in (back, self.title, on):
            self.row.addWidget(part)
        self.row.addWidget(push_button("Hôm nay", lambda: view.show_day(view.frame.today())))

    def follow(self) -> None:
        """Shows the period that the view shows."""
        self.title.setText(self._view.title)
