"""What was done to the chosen task, by whom, and what it changed."""

from __future__ import annotations

from ttpl_desktop.app import record_history
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.history_box import HistoryBox


class HistoryPart(SheetPart):
    """The history of the task and of the lines that belong to it, folded at first."""

    def __init__(self, frame: Frame, _actions: TaskActions) -> None:
        super().__init__()
        self._work = frame.work
        self.box = HistoryBox(frame.settings, "task_history")
        self.lay(self.box)

    def put(self, task: Task) -> None:
        self.box.put(
            task.id,
            lambda limit: record_history.history(self._work, Register.TASK.value, task.id, limit),
        )
