"""The five views of the tasks, each built when it is first wanted."""

from __future__ import annotations

import enum
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.table_view import Empty
from ttpl_desktop.ui.task.view import TaskView, Wanted

if TYPE_CHECKING:
    from ttpl_desktop.ui.task.agenda_view import AgendaView
    from ttpl_desktop.ui.task.list_view import ListView
    from ttpl_desktop.ui.task.month_view import MonthView
    from ttpl_desktop.ui.task.week_view import WeekView
    from ttpl_desktop.ui.task.year_view import YearView

View = TypeVar("View", bound=TaskView)


class Kind(enum.IntEnum):
    """The views in the order of the switch."""

    LIST = 0
    WEEK = 1
    MONTH = 2
    YEAR = 3
    AGENDA = 4


WORDS = ("Danh sách", "Tuần", "Tháng", "Năm", "Lịch trình")
KEYS = ("F4", "F5", "F6", "F7", "F8")


class Views(QStackedWidget):
    """The views over one filter; `added` is told of each when it is built."""

    def __init__(
        self, frame: Frame, wanted: Wanted, empty: Empty, added: Callable[[TaskView], object]
    ) -> None:
        super().__init__()
        self._frame, self._wanted = frame, wanted
        self._empty, self._tell = empty, added

    def at(self, kind: Kind) -> TaskView:
        """One of the views."""
        if kind is Kind.LIST:
            return self.list
        if kind is Kind.WEEK:
            return self.week
        if kind is Kind.MONTH:
            return self.month
        return self.year if kind is Kind.YEAR else self.agenda

    @cached_property
    def list(self) -> ListView:
        """The tasks as a table."""
        from ttpl_desktop.ui.task.list_view import ListView

        return self._added(ListView(self._frame, self._wanted, self._empty))

    @cached_property
    def week(self) -> WeekView:
        """The tasks on the days of a week."""
        from ttpl_desktop.ui.task.week_view import WeekView

        return self._added(WeekView(self._frame, self._wanted))

    @cached_property
    def month(self) -> MonthView:
        """The tasks on the days of a month."""
        from ttpl_desktop.ui.task.month_view import MonthView

        return self._added(MonthView(self._frame, self._wanted))

    @cached_property
    def year(self) -> YearView:
        """The tasks along the days of a year."""
        from ttpl_desktop.ui.task.year_view import YearView

        return self._added(YearView(self._frame, self._wanted, self._empty))

    @cached_property
    def agenda(self) -> AgendaView:
        """What is still to be done, day by day."""
        from ttpl_desktop.ui.task.agenda_view import AgendaView

        return self._added(AgendaView(self._frame, self._wanted, self._empty))

    def _added(self, view: View) -> View:
        self.addWidget(view)
        self._tell(view)
        for part in (view.steps, view.choices):
            if part is not None:
                self.currentChanged.connect(
                    lambda _index, part=part: part.setVisible(self.currentWidget() is view)
                )
        return view
