"""What the views of the tasks have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.task_lists import TaskFilter
from ttpl_desktop.ui.frame import Frame

Wanted = Callable[[], TaskFilter]
"""Gives the filter that all views share."""

Sheet = Callable[[QPainter], object]
"""Paints one page, from the origin on."""


class TaskView(QWidget):
    """One way to look at the tasks that the filter lets through.

    `chosen` carries the id of the task that the officer pointed at, or None; `opened` the id of
    one whose details are wanted. `moved` carries an id and a new last day, `resized` an id and new
    first and last days, `day_wanted` the day of a task that is to be added.
    """

    chosen = Signal(object)
    opened = Signal(int)
    moved = Signal(int, object)
    resized = Signal(int, object, object)
    day_wanted = Signal(object)

    def __init__(self, frame: Frame, wanted: Wanted) -> None:
        super().__init__()
        self.frame = frame
        self.work = frame.work
        self.wanted = wanted
        self.steps: QWidget | None = None
        self.choices: QWidget | None = None

    @property
    def is_dated(self) -> bool:
        """Whether it shows the days of a period, and can so go on to the next one."""
        return False

    @property
    def title(self) -> str:
        """What it shows: a list of some kind, or the days of a period."""
        raise NotImplementedError

    @property
    def paper_title(self) -> str:
        """What stands over it on paper: `Nhiệm vụ tháng 11 năm 2026`."""
        return f"Nhiệm vụ {self.title[:1].lower()}{self.title[1:]}" if self.is_dated else self.title

    def refresh(self) -> None:
        """Shows the tasks as they are now; the one pointed at stays so where it can."""
        raise NotImplementedError

    def point_at(self, task_id: int | None) -> bool:
        """Points at a task without telling anyone; False where the view does not show it."""
        raise NotImplementedError

    def show_day(self, day: dt.date) -> None:
        """Goes to the period of a day; nothing for a view without one."""

    def step(self, periods: int) -> None:
        """Goes so many periods on, or back; nothing for a view without them."""

    def sheets(self, size: QSize, font: QFont) -> Sequence[Sheet]:
        """The pages of the view on paper of this size, in letters of this font."""
        raise NotImplementedError
