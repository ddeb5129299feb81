"""The right column: the chosen task on its sheet, or a word that none is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ttpl_desktop.ui.task.sheet import TaskSheet


class TaskDetails(QWidget):
    """Shows one task at most; its sheet is built for the first that is chosen, and `built` told."""

    built = Signal()

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._actions = frame, actions
        self._sheet: TaskSheet | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState("Chọn một nhiệm vụ để xem và sửa tại đây."))

    @property
    def task(self) -> Task | None:
        """The task that is shown."""
        return self._sheet.task if self._sheet else None

    @property
    def sheet(self) -> TaskSheet:
        """What shows the task; built now where it was not needed before."""
        if self._sheet is None:
            from ttpl_desktop.ui.task.sheet import TaskSheet

            self._sheet = TaskSheet(self._frame, self._actions)
            self._stack.addWidget(self._sheet)
            self.built.emit()
        return self._sheet

    def show_task(self, task: Task | None) -> None:
        """Shows a task; another one than before first has its typing saved."""
        if task is not None or self._sheet is not None:
            self.sheet.show_task(task)
        self._stack.setCurrentIndex(0 if task is None else 1)

    def flush(self) -> None:
        """Saves what is still being typed."""
        if self._sheet is not None:
            self._sheet.flush()

    def begin_naming(self) -> None:
        """Puts the cursor into the title with all of it selected, to be typed over."""
        self.sheet.begin_naming()
