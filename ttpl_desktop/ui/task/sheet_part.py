"""What the parts of a task's sheet have in common."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ttpl_desktop.domain.task import Task


class SheetPart(QWidget):
    """One part of the sheet; it asks for what it shows by itself, and saves by itself."""

    def lay(self, *boxes: QWidget) -> None:
        """Lays boxes under each other, without an edge of their own."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for box in boxes:
            column.addWidget(box)

    def put(self, task: Task) -> None:
        """Shows what belongs to a task; a part that has nothing to say of it hides itself."""
        raise NotImplementedError

    def flush(self) -> None:
        """Saves what is still being typed."""

    def come_into_sight(self) -> None:
        """Scrolls the sheet so that the part begins at its top, once it is laid out."""
        QTimer.singleShot(0, self, self._scroll_here)

    def _scroll_here(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        whole = area.widget() if area is not None else None
        if area is not None and whole is not None:
            area.verticalScrollBar().setValue(self.mapTo(whole, QPoint()).y())
