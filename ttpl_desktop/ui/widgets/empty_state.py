"""What an empty place says: what it is for, one thing to do, one place to look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.ui.style_sheet import SPACE_12, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label

Offer = tuple[str, Callable[[], object]]
"""Words of a button and what it does."""


class EmptyState(QWidget):
    """One sentence, at most one primary button and one link, in the middle of its place."""

    def __init__(
        self,
        sentence: str,
        action: Offer | None = None,
        link: Offer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addStretch()
        self.sentence = label(sentence, "quiet")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        for offer, kind in ((action, "primary"), (link, "link")):
            if offer is not None:
                button = push_button(*offer, kind=kind)
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._column = column

    def add(self, button: QWidget) -> None:
        """Offers one thing more under the others, where it can be done."""
        self._column.insertWidget(
            self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter
        )
