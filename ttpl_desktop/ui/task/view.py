"""What the three views of the tasks have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.task_lists import TaskFilter
from ttpl_desktop.ui.frame import Frame

Wanted = Callable[[], TaskFilter]
"""Gives the filter that all views share."""


class TaskView(QWidget):
    """One way to look at the tasks that the filter lets through.

    `chosen` carries the id of the task that the officer pointed at, or None; `opened` the id of
    one whose details are wanted.
    """

    chosen = Signal(object)
    opened = Signal(int)

    def __init__(self, frame: Frame, wanted: Wanted) -> None:
        super().__init__()
        self.frame = frame
        self.work = frame.work
        self.wanted = wanted

    def refresh(self) -> None:
        """Shows the tasks as they are now; the one pointed at stays so where it can."""
        raise NotImplementedError

    def point_at(self, task_id: int | None) -> bool:
        """Points at a task without telling anyone; False where the view does not show it."""
        raise NotImplementedError
