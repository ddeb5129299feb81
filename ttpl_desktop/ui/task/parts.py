"""The parts of a task's sheet that stand under its form, in the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.actions import TaskActions


class SheetPart(QWidget):
    """One part of the sheet; it asks for what it shows by itself, and saves by itself."""

    def put(self, task: Task) -> None:
        """Shows what belongs to a task; a part that has nothing to say of it hides itself."""
        raise NotImplementedError

    def flush(self) -> None:
        """Saves what is still being typed."""


MakePart = Callable[[Frame, TaskActions], SheetPart]

PARTS: Sequence[MakePart] = ()
"""What makes each part, from the top of the sheet down."""
