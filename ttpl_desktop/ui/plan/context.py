"""The right column of the plan tab: the real pages, and what other parts show beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.ui.plan.preview import Preview
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch

_LEAST_WIDTH = 280


class PlanContext(QWidget):
    """Pages first; `panels` are further views by their titles, in order.

    Without panels there is no switch. `needed` when a panel has something to show, also while the
    column is folded away.
    """

    needed = Signal()

    def __init__(self, preview: Preview, panels: dict[str, QWidget] | None = None) -> None:
        super().__init__()
        self.preview = preview
        self._panels = dict(panels or {})
        self.switch = ViewSwitch(("Trang", *self._panels))
        self.switch.setVisible(bool(self._panels))
        self._stack = QStackedWidget()
        for view in (preview, *self._panels.values()):
            self._stack.addWidget(view)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)

    @property
    def view(self) -> QWidget:
        """What is shown: the pages or a panel."""
        return self._stack.currentWidget()

    @property
    def choices(self) -> list[QAction]:
        """The actions that turn to each view."""
        return self.switch.choices

    def turn_to(self, view: QWidget) -> None:
        """Shows the pages or a panel."""
        self.switch.choose(self._stack.indexOf(view))
        self._stack.setCurrentWidget(view)
        if view is not self.preview:
            self.needed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            room = self.switch.sizeHint().width() if self._panels else 0
            self.setMinimumWidth(max(_LEAST_WIDTH, room))
