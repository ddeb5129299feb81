"""A part of a long sheet under a heading of its own that folds it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.icons import icon
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

_FOLDED, _OPEN = "folded", "open"


class FoldBox(QWidget):
    """A heading with a summary, and a body that can be folded away; `name` remembers which.

    `actions` are widgets at the right of the heading; they stay when the body is folded.
    `turned` tells that the officer opened or folded it.
    """

    turned = Signal()

    def __init__(
        self,
        settings: Settings,
        name: str,
        title: str,
        body: QWidget,
        actions: tuple[QWidget, ...] = (),
        *,
        is_open: bool = True,
    ) -> None:
        super().__init__()
        self._settings, self._key, self._title, self._body = settings, f"fold/{name}", title, body
        self.fold_button = IconButton("chevron-down", "")
        self.fold_button.clicked.connect(lambda: self.fold(not self.is_folded))
        self.summary = ElidedLabel(role="quiet")
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.fold_button)
        head.addWidget(label(title, "heading"))
        head.addWidget(self.summary, 1)
        for action in actions:
            head.addWidget(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(body)
        default = _OPEN if is_open else _FOLDED
        self._show(is_folded=settings.text(self._key, default) == _FOLDED)

    @property
    def is_folded(self) -> bool:
        """Whether only the heading is shown."""
        return self._body.isHidden()

    def fold(self, folded: bool) -> None:
        """Folds the body away or brings it back, and remembers it."""
        self._show(is_folded=folded)
        self._settings.keep(self._key, _FOLDED if folded else _OPEN)
        self.turned.emit()

    def _show(self, *, is_folded: bool) -> None:
        self._body.setHidden(is_folded)
        self.fold_button.setIcon(icon("chevron-right" if is_folded else "chevron-down"))
        meaning = f"{'Mở' if is_folded else 'Thu gọn'} mục {self._title}"
        self.fold_button.setToolTip(meaning)
        self.fold_button.setAccessibleName(meaning)
