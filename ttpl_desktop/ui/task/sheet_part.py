"""What the parts of a task's sheet have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.task import Task


class SheetPart(QWidget):
    """One part of the sheet; it asks for what it shows by itself, and saves by itself."""

    def put(self, task: Task) -> None:
        """Shows what belongs to a task; a part that has nothing to say of it hides itself."""
        raise NotImplementedError

    def flush(self) -> None:
        """Saves what is still being typed."""
