"""A row of buttons of which one is down: Danh sách · Tuần · Tháng · Năm."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ttpl_desktop.ui.widgets.buttons import ActionButton


class ViewSwitch(QWidget):
    """Chooses one of several views; its actions can also be put in a menu with shortcuts."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for title in titles:
            self.add(title)
        self.choices[0].setChecked(True)
        self._group.triggered.connect(lambda action: self.chosen.emit(self._index_of(action)))

    def add(self, title: str) -> QAction:
        """Offers one view more, behind the others; its action can be hidden and renamed."""
        action = QAction(title, self._group)
        action.setCheckable(True)
        self._row.addWidget(ActionButton(action, kind="switch"))
        return action

    @property
    def choices(self) -> list[QAction]:
        """The actions in the order of the titles."""
        return self._group.actions()

    @property
    def index(self) -> int:
        """Which view is chosen, counted from 0."""
        return self._index_of(self._group.checkedAction())

    def choose(self, index: int) -> None:
        """Press a button without telling anyone."""
        self.choices[index].setChecked(True)

    def _index_of(self, action: QAction) -> int:
        return self.choices.index(action)
