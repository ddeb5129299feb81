"""What a search in all registers finds, under the box of the strip; made at the first search."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.app.finding import Group
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.top_strip import PaletteBox

_HIT_ROLE = Qt.ItemDataRole.UserRole
_LEAST_WIDTH = 620
_MOST_ROWS = 16
_NOTHING = "Không thấy ở sổ nào. Thử bớt chữ, hoặc gõ không dấu."


class SearchPalette(QFrame):
    """The results under the box, by register; `chosen` carries the register and the record's id.

    The keyboard stays in the box: Down and Up choose, Enter opens, Esc closes.
    """

    chosen = Signal(str, int)

    def __init__(
        self, box: PaletteBox, find: Callable[[str], Sequence[Group]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._box, self._find, self._window = box, find, window
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        box.moved.connect(self.move_by)
        box.returnPressed.connect(self._open_current)
        box.left.connect(self.hide)
        self.hide()

    def search(self, words: str) -> None:
        """Shows what is found for the words; none closes the results."""
        if not words:
            self.hide()
            return
        self.list.clear()
        groups = self._find(words)
        for group in groups:
            self._add_group(group)
        if not groups:
            self._add_quiet(_NOTHING)
        self.move_by(1)
        self._place()

    def move_by(self, step: int) -> None:
        """Chooses the next (1) or previous (-1) result; headings are passed over."""
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count():
            if self.list.item(row).data(_HIT_ROLE) is not None:
                self.list.setCurrentRow(row)
                return
            row += step

    def _add_group(self, group: Group) -> None:
        heading = self._add_quiet(group.register.words)
        font = QFont(self.font())
        font.setBold(True)
        heading.setFont(font)
        for hit in group.hits:
            item = QListWidgetItem(f"    {hit.title}")
            item.setData(_HIT_ROLE, hit)
            item.setToolTip(hit.title)
            self.list.addItem(item)
        if group.has_more:
            self._add_quiet("    Còn nữa: gõ thêm chữ để thu hẹp.")

    def _add_quiet(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)
        return item

    def _place(self) -> None:
        window = self._window
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + SPACE_4))
        width = min(max(self._box.width(), _LEAST_WIDTH), window.width() - corner.x() - SPACE_4)
        row = max(self.list.sizeHintForRow(0), row_height(self.font()))
        rows = min(self.list.count(), _MOST_ROWS)
        height = min(rows * row + 4 * SPACE_4, window.height() - corner.y() - SPACE_4)
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.show()
        self.raise_()

    def _open_current(self) -> None:
        item = self.list.currentItem()
        if self.isVisible() and item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT_ROLE)
        if isinstance(hit, Hit):
            self.hide()
            self._box.put("")
            self.chosen.emit(hit.register, hit.record_id)
