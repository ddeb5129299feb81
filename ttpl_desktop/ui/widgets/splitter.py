"""What · the work · its context: up to three columns whose widths are remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QWidget

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.style_sheet import SPACE_12

_LEFT, _RIGHT = 260, 372
_LEFT_LEAST, _MIDDLE_LEAST, _RIGHT_LEAST = 200, 320, 280


class Columns(QSplitter):
    """Left and right are optional; the middle takes what is left over.

    `fold_action` (F9) folds and opens the right column. It works while these columns are on
    screen; a menu should show it only then.
    """

    def __init__(
        self,
        name: str,
        settings: Settings,
        *,
        middle: QWidget,
        left: QWidget | None = None,
        right: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._name, self._settings, self._right = name, settings, right
        self.setHandleWidth(SPACE_12)
        self.setChildrenCollapsible(False)
        plan = (
            (left, _LEFT, _LEFT_LEAST, 0),
            (middle, 700, _MIDDLE_LEAST, 1),
            (right, _RIGHT, _RIGHT_LEAST, 0),
        )
        columns = [column for column in plan if column[0] is not None]
        for index, (widget, _width, least, stretch) in enumerate(columns):
            assert widget is not None
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(index, stretch)
        self.setSizes([width for _widget, width, _least, _stretch in columns])
        self.fold_action = self._fold_action()
        self._restore()
        self.splitterMoved.connect(lambda: settings.keep_splitter(name, self))

    @property
    def is_folded(self) -> bool:
        """Whether the right column is out of sight."""
        return self._right is not None and self._right.isHidden()

    def fold(self, folded: bool) -> None:
        """Fold or open the right column, and remember it."""
        if self._right is None:
            return
        self._right.setVisible(not folded)
        self.fold_action.setChecked(not folded)
        self._settings.keep(f"{self._name}/folded", "yes" if folded else "")

    def _fold_action(self) -> QAction:
        action = QAction("Cột bên phải", self)
        action.setShortcut(QKeySequence(Qt.Key.Key_F9))
        action.setCheckable(True)
        action.setChecked(True)
        action.setEnabled(self._right is not None)
        action.triggered.connect(lambda shown: self.fold(not shown))
        self.addAction(action)
        return action

    def _restore(self) -> None:
        self._settings.restore_splitter(self._name, self)
        if self._settings.text(f"{self._name}/folded"):
            self.fold(True)
