"""What · the work · its context: up to three columns whose widths are remembered.

All widths are pixels at 10 points. The outer columns grow half as much as the letters, as far as
the middle keeps its room.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QWidget

from ttpl_desktop.ui.fonts import UI_POINTS
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import SPACE_12

_LEFT, _RIGHT = 260, 372
_LEFT_LEAST, _MIDDLE_LEAST, _RIGHT_LEAST = 200, 320, 280
_MIDDLE = 700


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
        self._name, self._settings = name, settings
        self._middle, self._right = middle, right
        self.setHandleWidth(SPACE_12)
        self.setChildrenCollapsible(False)
        plan = (
            (left, _LEFT, _LEFT_LEAST, 0),
            (middle, _MIDDLE, _MIDDLE_LEAST, 1),
            (right, _RIGHT, _RIGHT_LEAST, 0),
        )
        columns = [column for column in plan if column[0] is not None]
        for index, (widget, _width, least, stretch) in enumerate(columns):
            assert widget is not None
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(index, stretch)
        usual = [width for _widget, width, _least, _stretch in columns]
        self._widths = settings.splitter_widths(name) or usual
        self._follow_letters()
        self.fold_action = self._fold_action()
        if settings.text(f"{name}/folded"):
            self.fold(True)
        self.splitterMoved.connect(lambda _place, _index: self._keep())

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._follow_letters()

    @property
    def _growth(self) -> float:
        return (1 + self.font().pointSizeF() / UI_POINTS) / 2

    def _follow_letters(self) -> None:
        self._middle.setMinimumWidth(scaled(_MIDDLE_LEAST, self.font()))
        self.setSizes([round(width * self._growth) for width in self._widths])

    def _keep(self) -> None:
        self._widths = [round(width / self._growth) for width in self.sizes()]
        self._settings.keep_splitter_widths(self._name, self._widths)

    def _fold_action(self) -> QAction:
        action = QAction("Cột bên phải", self)
        action.setShortcut(QKeySequence(Qt.Key.Key_F9))
        action.setCheckable(True)
        action.setChecked(True)
        action.setEnabled(self._right is not None)
        action.triggered.connect(lambda shown: self.fold(not shown))
        self.addAction(action)
        return action
