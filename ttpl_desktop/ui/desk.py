"""The four tabs as a stack: each is built when it is first shown and reloads when it is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.tab import Tab


class Desk(QWidget):
    """The row of tabs and the page of the chosen one."""

    built = Signal(object)
    turned = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._tabs: dict[Place, Tab] = {}
        self._front = Place.TASK
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for number, place in enumerate(Place, 1):
            self.bar.addTab(place.title)
            self.bar.setTabToolTip(place.index, f"{place.title} (Ctrl+{number})")
        self.bar.currentChanged.connect(lambda index: self.go_to(list(Place)[index]))
        self._stack = QStackedWidget()
        self._head = QHBoxLayout()
        self._head.addWidget(self.bar)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)

    @property
    def front(self) -> Place:
        """The tab that is seen."""
        return self._front

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The tabs that have been built so far."""
        return tuple(self._tabs.values())

    def put_beside(self, widget: QWidget) -> None:
        """Gives a widget the room that the tabs leave in their row, which gets no higher."""
        self._head.addWidget(widget, 1)

    def put_under(self, widget: QWidget) -> None:
        """Puts a widget between the row of the tabs and the page."""
        self._column.insertWidget(1, widget)

    def build(self, place: Place) -> Tab:
        """The tab, made now if it was never asked for."""
        if place not in self._tabs:
            tab = place.build(self._frame)
            self._tabs[place] = tab
            self._stack.addWidget(tab)
            self._frame.work.listen(tab.take_changes)
            self.built.emit(place)
        return self._tabs[place]

    def go_to(self, place: Place) -> Tab:
        """Brings a tab to the front; what was being typed in the other one is saved before."""
        self.flush()
        tab = self.build(place)
        self._front = place
        self.bar.setCurrentIndex(place.index)
        self._stack.setCurrentWidget(tab)
        if not tab.isAncestorOf(self.focusWidget() or self):
            tab.setFocus()
        self.turned.emit(place)
        return tab

    def flush(self) -> None:
        """Saves what is still being typed in any tab."""
        for tab in self.tabs:
            tab.flush()

    def reload(self) -> None:
        """Makes every tab show its records anew: after another year, or a bug of ours."""
        for tab in self.tabs:
            tab.mark_stale()
