"""The line of today, in the room that the tabs leave: it never moves anything."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_12
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.icons import icon
from ttpl_desktop.ui.widgets.labels import ElidedLabel


class _Words(ElidedLabel):
    """The words of the line; a click on them does what the button beside them does."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()


class TodayLine(QWidget):
    """What today brings in one line; `turned` asks to show or fold the list, `closed` to rest."""

    turned = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = _Words()
        self.words.clicked.connect(self.turned)
        self.fold_button = IconButton("chevron-down", "")
        self.fold_button.clicked.connect(self.turned)
        close = IconButton("close", "Đóng dòng Hôm nay đến ngày mai")
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, 0, SPACE_12, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(self.words, 1)
        row.addWidget(self.fold_button)
        row.addWidget(close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.put_open(is_open=False)

    def minimumSizeHint(self) -> QSize:
        """No height of its own, so that the row of the tabs stays as high as it is."""
        return QSize(super().minimumSizeHint().width(), 0)

    def put(self, words: str) -> None:
        """Says other words."""
        self.words.setText(words)
        self.words.setAccessibleName(words)

    def put_open(self, *, is_open: bool) -> None:
        """Shows what the button would do now."""
        self.fold_button.setIcon(icon("chevron-up" if is_open else "chevron-down"))
        meaning = "Thu gọn danh sách Hôm nay" if is_open else "Mở danh sách Hôm nay"
        self.fold_button.setToolTip(meaning)
        self.fold_button.setAccessibleName(meaning)
