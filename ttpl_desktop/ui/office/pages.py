"""The office's own pages, over the tabs: profile, units, working calendar, legal framework."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.office.calendar_view import CalendarView
from ttpl_desktop.ui.office.framework_view import FrameworkView
from ttpl_desktop.ui.office.profile_view import ProfileView
from ttpl_desktop.ui.office.units_view import UnitsView
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch


class OfficeView(Enum):
    """Which of the four pages; the value is its title."""

    PROFILE = "Cơ quan"
    UNITS = "Đơn vị"
    CALENDAR = "Lịch làm việc"
    FRAMEWORK = "Khung pháp lý"


_View: TypeAlias = "ProfileView | UnitsView | CalendarView | ChosenFramework"


class OfficePages(Tab):
    """`left` when the officer is done; Esc says so too."""

    shown_tables = frozenset({"office", "unit", "calendar_day", "setting"})
    left = Signal()

    def __init__(self, frame: Frame, view: OfficeView, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.switch = ViewSwitch([each.value for each in OfficeView])
        self.switch.chosen.connect(lambda index: self.show_view(list(OfficeView)[index]))
        self.profile = ProfileView(frame)
        self.units = UnitsView(frame)
        self.calendar = CalendarView(frame)
        self.framework = ChosenFramework(frame)
        self._views: dict[OfficeView, _View] = {
            OfficeView.PROFILE: self.profile,
            OfficeView.UNITS: self.units,
            OfficeView.CALENDAR: self.calendar,
            OfficeView.FRAMEWORK: self.framework,
        }
        self._shown = view
        self._stack = QStackedWidget()
        for page in self._views.values():
            self._stack.addWidget(page)
        self.header.add_before(self.switch)
        done = QAction("Xong", self)
        done.triggered.connect(lambda _checked: self.left.emit())
        self.header.add_action(done)
        self.body.addWidget(self._stack, 1)
        self.show_view(view)

    def show_view(self, view: OfficeView) -> None:
        """Turns to one of the four."""
        self.flush()
        self._shown = view
        self.switch.choose(list(OfficeView).index(view))
        self._stack.setCurrentWidget(self._views[view])
        self.header.put("", facts=_FACTS[view])
        self.refresh()

    def refresh(self) -> None:
        self._views[self._shown].refresh()

    def flush(self) -> None:
        self.profile.flush()
        self.units.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_FACTS = {
    OfficeView.PROFILE: "Đầu văn bản, người ký, nơi nhận; có ngày áp dụng",
    OfficeView.UNITS: "Những đơn vị được giao việc",
    OfficeView.CALENDAR: "Ngày nghỉ, ngày hoán đổi, ngày làm bù",
    OfficeView.FRAMEWORK: "Nội dung văn bản và mức đối chiếu",
}


class ChosenFramework(QWidget):
    """The framework of the window's year, or another one that is chosen."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._frameworks = frame.work.frameworks
        self.choice = CalmCombo()
        self.choice.setAccessibleName("Khung pháp lý")
        self.choice.addItems([framework.name for framework in self._frameworks])
        self.view = FrameworkView()
        self.choice.activated.connect(lambda index: self.view.put(self._frameworks[index]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.view, 1)

    def refresh(self) -> None:
        """Shows the framework of the window's year."""
        framework = self._frame.work.framework_of(self._frame.year)
        self.choice.setCurrentIndex(self._frameworks.index(framework))
        self.view.put(framework)
