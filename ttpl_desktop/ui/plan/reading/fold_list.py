"""Short lists under a row of titles, of which one at most is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_12, look
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.icons import icon

_MOST_ROWS = 3


class FoldLists(QWidget):
    """Each list has a title that opens and closes it; one without rows has none.

    `chosen` carries the name of a list and the number of the row that the officer goes to.
    """

    chosen = Signal(str, int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles = {name: QToolButton() for name in names}
        self.lists = {name: _ShortList(name) for name in names}
        row = Flow(SPACE_12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(row)
        for name in names:
            title = self.titles[name]
            title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            look(title, kind="quiet")
            title.clicked.connect(partial(self._turn, name))
            self.lists[name].itemClicked.connect(partial(self._tell, name))
            self.lists[name].itemActivated.connect(partial(self._tell, name))
            row.addWidget(title)
            column.addWidget(self.lists[name])
        self.open(None)

    def put(self, name: str, title: str, rows: Sequence[str]) -> None:
        """Shows other rows in a list, under a title that counts them."""
        self.titles[name].setText(title)
        self.titles[name].setVisible(bool(rows))
        self.lists[name].put(rows)
        if not rows and self.opened == name:
            self.open(None)

    @property
    def opened(self) -> str | None:
        """The name of the list that is open."""
        return self._opened

    def open(self, name: str | None) -> None:
        """Opens a list and closes the others; None closes all."""
        self._opened = name
        for each, title in self.titles.items():
            is_open = each == name
            self.lists[each].setVisible(is_open)
            title.setIcon(icon("chevron-down" if is_open else "chevron-right"))
            title.setAccessibleDescription("đang mở" if is_open else "đang đóng")

    def _turn(self, name: str) -> None:
        self.open(None if self._opened == name else name)

    def _tell(self, name: str, item: QListWidgetItem) -> None:
        self.chosen.emit(name, self.lists[name].row(item))


class _ShortList(QListWidget):
    """As high as its rows, up to a few."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def put(self, rows: Sequence[str]) -> None:
        self.clear()
        for words in rows:
            item = QListWidgetItem(words)
            item.setToolTip(words)
            self.addItem(item)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(min(self.count(), _MOST_ROWS) * row_height(self.font()) + 4)
