"""The actions of the tab, each with its words and its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

_WORDS = {
    "new": ("Thêm nhiệm vụ", "+ Nhiệm vụ", "Ctrl+Shift+N"),
    "back": ("Tháng trước", "", "Alt+PgUp"),
    "on": ("Tháng sau", "", "Alt+PgDown"),
    "today": ("Về hôm nay", "", "Alt+Home"),
    "complete": ("Hoàn thành nhiệm vụ…", "Hoàn thành…", "Ctrl+Shift+H"),
    "reopen": ("Mở lại nhiệm vụ", "Mở lại", "Ctrl+Shift+O"),
    "drop": ("Không thực hiện nhiệm vụ…", "Không thực hiện…", "Ctrl+Shift+K"),
    "event": ("Ghi ngày có quyết định, sự kiện…", "Đã có sự kiện…", "Ctrl+Shift+E"),
    "add_file": ("Thêm bằng chứng: tệp…", "+ Tệp…", "Ctrl+Shift+F"),
    "add_link": ("Thêm bằng chứng: liên kết hồ sơ…", "+ Liên kết…", "Ctrl+Shift+L"),
    "add_words": ("Thêm bằng chứng: lời ghi…", "+ Lời ghi…", "Ctrl+Shift+W"),
    "add_note": ("Ghi nhật ký nhiệm vụ…", "+ Ghi…", "Ctrl+Shift+G"),
    "remove": ("Xoá nhiệm vụ", "", "Ctrl+Shift+Delete"),
}
"""In the order of the menu: the words there, those of a button, and the keys."""


class TaskActions:
    """What can be done with tasks, by name."""

    def __init__(self, parent: QWidget) -> None:
        self._made = {name: _action(parent, *words) for name, words in _WORDS.items()}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def connect(self, doing: Mapping[str, Callable[[], object]]) -> None:
        """Say what each of these actions does."""
        for name, do in doing.items():
            self[name].triggered.connect(lambda _checked, do=do: do())

    def allow(self, *, is_chosen: bool, is_closed: bool) -> None:
        """Offer what fits the chosen task: nothing without one, reopening for a closed one."""
        for name in _WORDS:
            if name not in ("new", "back", "on", "today"):
                self[name].setEnabled(is_chosen)
        self["reopen"].setVisible(is_closed)
        for name in ("complete", "drop", "event"):
            self[name].setVisible(not is_closed)

    def menu(self, views: Sequence[QAction]) -> list[QAction | None]:
        """The tab's menu in order; None is a separator."""
        names = list(_WORDS)
        first, *months = (self[name] for name in names[:4])
        rest = (self[name] for name in names[4:])
        return [first, None, *views, None, *months, None, *rest]


def _action(parent: QWidget, words: str, button: str, keys: str) -> QAction:
    action = QAction(words, parent)
    if button:
        action.setIconText(button)
    action.setShortcut(QKeySequence(keys))
    return action
