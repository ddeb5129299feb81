"""The right column of the plan tab: the real pages, or what the check found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.ui.plan.soat.actions import counted
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch

_PAGES, _SOAT = "Trang", "Soát"
_LEAST = 280


class SoatSide(QWidget):
    """A switch over the two; its second button carries the number of findings."""

    def __init__(self, pages: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = ViewSwitch((_PAGES, _SOAT))
        self._stack = QStackedWidget()
        for view in (pages, panel):
            self._stack.addWidget(view)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        self.switch.choices[1].setToolTip("Soát kế hoạch (F7)")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)

    def show_findings(self) -> None:
        """Brings the findings to the front."""
        self._turn(1)

    def show_pages(self) -> None:
        """Brings the pages to the front."""
        self._turn(0)

    def add(self, panel: QWidget, title: str) -> QAction:
        """A further view with a button of that title; gives its action."""
        self._stack.addWidget(panel)
        return self.switch.add(title)

    def show_view(self, panel: QWidget) -> None:
        """Brings a view to the front."""
        self._turn(self._stack.indexOf(panel))

    def shows(self, panel: QWidget) -> bool:
        """Whether a view is in front."""
        return self._stack.currentWidget() is panel

    def count(self, number: int | None) -> None:
        """Says on the button how many findings there are."""
        self.switch.choices[1].setText(counted(_SOAT, number))

    def _turn(self, index: int) -> None:
        self.switch.choose(index)
        self._stack.setCurrentIndex(index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setMinimumWidth(max(_LEAST, self.switch.sizeHint().width()))
