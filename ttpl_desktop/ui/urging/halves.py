"""A list beside the pages of what is chosen in it: both grow with the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.style_sheet import SPACE_12

_LEFT, _RIGHT = 880, 470
_LEFT_LEAST, _RIGHT_LEAST = 420, 280


class Halves(QSplitter):
    """Two columns whose widths are remembered under a name."""

    def __init__(self, name: str, settings: Settings, left: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._name, self._settings = name, settings
        self.setHandleWidth(SPACE_12)
        self.setChildrenCollapsible(False)
        for widget, least, share in ((left, _LEFT_LEAST, 2), (right, _RIGHT_LEAST, 1)):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(self.indexOf(widget), share)
        self.setSizes(settings.splitter_widths(name) or [_LEFT, _RIGHT])
        self.splitterMoved.connect(lambda _place, _index: self._keep())

    def _keep(self) -> None:
        self._settings.keep_splitter_widths(self._name, self.sizes())
