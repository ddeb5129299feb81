"""Who has to send, as a list to tick: single units, or a whole group at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.pick_list import Pick, PickList, TickList

_SIZE = 520, 420
_GROUPS = "Đánh dấu cả nhóm…"
_NOTE = "Đơn vị bỏ dấu thì phần đã ghi của đơn vị đó vào thùng rác."


class UnitChoice(PickList[str]):
    """Units with ticks, narrowed by words; `resolve` gives the units of a group."""

    def __init__(
        self,
        units: Sequence[str],
        asked: Sequence[str],
        groups: Sequence[str],
        resolve: Callable[[Iterable[str]], tuple[str, ...]],
    ) -> None:
        picks = [Pick(unit, unit) for unit in dict.fromkeys([*asked, *units])]
        super().__init__(TickList(picks, asked, "Đơn vị phải gửi"), "Tìm đơn vị")
        self._resolve = resolve
        self.groups = CalmCombo()
        self.groups.setAccessibleName("Nhóm đơn vị")
        self.groups.addItems([_GROUPS, *groups])
        self.count = label("", "quiet")
        self.column.insertWidget(0, self.groups)
        self.column.addWidget(self.count)
        self.column.addWidget(label(_NOTE, "note"))
        self.setMinimumSize(*(scaled(side, self.font()) for side in _SIZE))
        self.setFocusProxy(self.list)
        self.setTabOrder(self.groups, self.search)
        self.groups.activated.connect(self._tick_group)
        self.list.itemChanged.connect(lambda _row: self._count())
        self._count()

    def _tick_group(self, index: int) -> None:
        if index:
            self.list.tick(self._resolve([self.groups.itemText(index)]))
        self.groups.setCurrentIndex(0)

    def _count(self) -> None:
        self.count.setText(f"{len(self.chosen)} đơn vị phải gửi")


def choose_units(parent: QWidget, choice: UnitChoice) -> tuple[str, ...] | None:
    """Who has to send from now on; None when the officer thinks better of it."""
    is_done = dialogs.ask(parent, "Sửa các đơn vị phải gửi", choice, do="Ghi danh sách")
    return choice.chosen if is_done else None
