"""Who has to send, as a list to tick: single units, or a whole group at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.domain.text import fold
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.search_box import SearchBox

_SIZE = 520, 420
_GROUPS = "Đánh dấu cả nhóm…"
_NOTE = "Đơn vị bỏ dấu thì phần đã ghi của đơn vị đó vào thùng rác."
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class UnitChoice(QWidget):
    """Units with ticks, narrowed by words; `resolve` gives the units of a group."""

    def __init__(
        self,
        units: Sequence[str],
        asked: Sequence[str],
        groups: Sequence[str],
        resolve: Callable[[Iterable[str]], tuple[str, ...]],
    ) -> None:
        super().__init__()
        self._resolve = resolve
        self.search = SearchBox("Tìm đơn vị")
        self.groups = CalmCombo()
        self.groups.setAccessibleName("Nhóm đơn vị")
        self.groups.addItems([_GROUPS, *groups])
        self.list = QListWidget()
        self.list.setAccessibleName("Đơn vị phải gửi")
        self.count = label("", "quiet")
        for unit in dict.fromkeys([*asked, *units]):
            row = QListWidgetItem(unit)
            row.setCheckState(_CHECKED if unit in asked else _UNCHECKED)
            row.setSizeHint(QSize(0, row_height(self.font())))
            self.list.addItem(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        for part in (self.groups, self.search, self.list, self.count, label(_NOTE, "note")):
            column.addWidget(part)
        self.setMinimumSize(*(scaled(side, self.font()) for side in _SIZE))
        self.setFocusProxy(self.list)
        self.search.searched.connect(self.narrow)
        self.groups.activated.connect(self._tick_group)
        self.list.itemChanged.connect(lambda _row: self._count())
        self._count()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked units, in the order of the list."""
        return tuple(row.text() for row in self._rows() if row.checkState() is _CHECKED)

    def narrow(self, words: str) -> None:
        """Keeps the units in sight that hold all the words; ticked ones stay ticked."""
        wanted = fold(words).split()
        for row in self._rows():
            row.setHidden(not all(word in fold(row.text()) for word in wanted))

    def tick(self, units: Iterable[str]) -> None:
        """Ticks these units beside those that are ticked already."""
        wanted = set(units)
        for row in self._rows():
            if row.text() in wanted:
                row.setCheckState(_CHECKED)

    def _tick_group(self, index: int) -> None:
        if index:
            self.tick(self._resolve([self.groups.itemText(index)]))
        self.groups.setCurrentIndex(0)

    def _count(self) -> None:
        self.count.setText(f"{len(self.chosen)} đơn vị phải gửi")

    def _rows(self) -> list[QListWidgetItem]:
        return [self.list.item(number) for number in range(self.list.count())]


def choose_units(parent: QWidget, choice: UnitChoice) -> tuple[str, ...] | None:
    """Who has to send from now on; None when the officer thinks better of it."""
    is_done = dialogs.ask(parent, "Sửa các đơn vị phải gửi", choice, do="Ghi danh sách")
    return choice.chosen if is_done else None
