"""The actions of the tab: those of every register, those of each alone, and the way to each."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.intake.view import Place, RegisterView, ViewAction
from ttpl_desktop.ui.widgets.buttons import ActionButton

Do = Callable[[], object]


def _action(parent: QWidget, words: str, keys: str, do: Do) -> QAction:
    action = QAction(words, parent)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _checked: do())
    return action


class IntakeActions:
    """What can be done in the tab; `show` offers what suits a register and its chosen record."""

    def __init__(
        self,
        tab: QWidget,
        views: Sequence[RegisterView],
        doing: dict[str, Do],
        follow: Callable[[ViewAction], object],
        go_to: Callable[[int], object],
    ) -> None:
        self.new = _action(tab, "", "Ctrl+Shift+N", doing["new"])
        self.quick = _action(tab, "Dán thông tin mới", "Ctrl+Shift+P", doing["quick"])
        self.attach = _action(tab, "Đính kèm tệp…", "Ctrl+Shift+F", doing["attach"])
        self.remove = _action(tab, "Xoá", "Ctrl+Shift+Delete", doing["remove"])
        self.search = _action(tab, "Tìm trong sổ", "Ctrl+F", doing["search"])
        self.columns = _action(tab, "Chọn cột…", "Ctrl+Shift+G", doing["columns"])
        self._group = QActionGroup(tab)
        self.ways = [self._way(tab, place, view, go_to) for place, view in enumerate(views)]
        self._own: dict[ViewAction, QAction] = {}
        for each in dict.fromkeys(chain.from_iterable(view.actions for view in views)):
            do = functools.partial(follow, each)
            self._own[each] = _action(tab, each.words, each.keys, do)

    def _way(
        self, tab: QWidget, place: int, view: RegisterView, go_to: Callable[[int], object]
    ) -> QAction:
        way = _action(tab, view.title, f"Alt+{place + 1}", lambda: go_to(place))
        way.setCheckable(True)
        self._group.addAction(way)
        return way

    def menu(self) -> list[QAction | None]:
        """The tab's menu in order; None is a separator."""
        return [
            self.new, self.quick, None, *self._own.values(), None, self.attach, self.remove,
            None, *self.ways, None, self.search, self.columns,
        ]  # fmt: skip

    def for_head(self) -> list[QAction]:
        """The actions of all registers that stand in the page's head."""
        return [made for own, made in self._own.items() if own.place is Place.HEAD]

    def buttons_of(self, view: RegisterView) -> list[ActionButton]:
        """The buttons under the form of a register."""
        kinds = {Place.FORM: "", Place.FORM_PRIMARY: "primary"}
        return [
            ActionButton(self._own[each], kind=kinds[each.place])
            for each in view.actions
            if each.place in kinds
        ]

    def row_menu(self, view: RegisterView) -> list[QAction]:
        """What the menu of a row offers."""
        return [*(self._own[each] for each in view.actions), self.attach, self.remove]

    def show(self, view: RegisterView, record: Any | None) -> None:
        """Offers what can be done now."""
        self.new.setText(view.new_words)
        self.quick.setVisible(view.quick is not None)
        for each, made in self._own.items():
            made.setVisible(each in view.actions and (record is None or each.suits(record)))
            made.setEnabled(record is not None or not each.needs_record)
        for made in (self.attach, self.remove):
            made.setEnabled(record is not None)
