"""The right column: real pages, the records of a figure, what is missing, last year's words."""

from __future__ import annotations

import enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.ui.papers.preview import PaperPreview
from ttpl_desktop.ui.report.actions import ReportActions
from ttpl_desktop.ui.report.figure_panel import FigurePanel
from ttpl_desktop.ui.report.last_year_panel import LastYearPanel
from ttpl_desktop.ui.report.missing_panel import MissingPanel
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch


class View(enum.IntEnum):
    """What the right column shows."""

    PAGES = 0
    FIGURE = 1
    MISSING = 2
    LAST_YEAR = 3


_LEAST_WIDTH = 280
_TITLES = ("Trang", "Số liệu", "Còn thiếu", "Năm trước")


class ReportContext(QWidget):
    """Four views over the same report and place; the switch is told in the tab's menu too.

    `needed` when one of them has something to show, also while the column is folded away.
    """

    needed = Signal()

    def __init__(
        self, actions: ReportActions, preview: PaperPreview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.preview = preview
        self.figure = FigurePanel(actions)
        self.missing = MissingPanel()
        self.last_year = LastYearPanel()
        self.switch = ViewSwitch(_TITLES)
        self._stack = QStackedWidget()
        for view in (self.preview, self.figure, self.missing, self.last_year):
            self._stack.addWidget(view)
        for number, action in enumerate(self.switch.choices, start=1):
            action.setShortcut(QKeySequence(f"Ctrl+Shift+{number}"))
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Keeps the names of the views readable in letters of any size."""
        self.setMinimumWidth(max(_LEAST_WIDTH, self.switch.sizeHint().width()))

    @property
    def view(self) -> View:
        """What is shown."""
        return View(self._stack.currentIndex())

    @property
    def choices(self) -> list[QAction]:
        """The actions that turn to each view."""
        return self.switch.choices

    def turn_to(self, view: View) -> None:
        """Shows another view."""
        self.switch.choose(view)
        self._stack.setCurrentIndex(view)
        if view is not View.PAGES:
            self.needed.emit()
