"""The actions of the tab, each with its words and its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task

HAS_EVENT = frozenset({DeadlineKind.WAITING, DeadlineKind.COUNTED})
"""The deadlines that follow from the day of a decision or an event."""

_WORDS = {
    "new": ("+ Nhiệm vụ", "Ctrl+N"),
    "paste": ("Dán các dòng từ Excel thành nhiệm vụ", "Ctrl+V"),
    "print": ("In…", "Ctrl+P"),
    "back": ("Kỳ trước", "Alt+PgUp"),
    "on": ("Kỳ sau", "Alt+PgDown"),
    "today": ("Về hôm nay", "Alt+Home"),
    "zoom": ("Cả năm hoặc một quý", "Alt+Q"),
    "chain_warnings": ("Cảnh báo chuỗi thời hạn…", "Ctrl+Shift+B"),
    "complete": ("Hoàn thành…", "Ctrl+Shift+H"),
    "reopen": ("Mở lại", "Ctrl+Shift+J"),
    "drop": ("Không thực hiện…", "Ctrl+Shift+X"),
    "explain": ("Sửa kết quả, lý do…", "Ctrl+Shift+K"),
    "bulk": ("Sửa cùng lúc…", "Ctrl+Shift+S"),
    "add_occurrence": ("Thêm kỳ…", "Ctrl+Shift+D"),
    "review": ("Đã rà soát…", "Ctrl+Shift+R"),
    "add_line": ("Thêm việc con", "Ctrl+Shift+V"),
    "event": ("Đã có quyết định, sự kiện…", "Ctrl+Shift+Q"),
    "clock": ("Tính thời hạn từ việc này…", "Ctrl+Shift+T"),
    "chain": ("Lập chuỗi thời hạn từ phòng đến nơi nhận cuối", "Ctrl+Shift+L"),
    "ask": ("Gửi yêu cầu cho các đơn vị…", "Ctrl+Shift+Y"),
    "snooze": ("Hoãn nhắc…", "Ctrl+Shift+M"),
    "unsnooze": ("Nhắc lại", "Ctrl+Shift+A"),
    "add_file": ("Thêm tệp làm bằng chứng…", "Ctrl+Shift+F"),
    "add_link": ("Liên kết hồ sơ làm bằng chứng…", "Ctrl+Shift+I"),
    "add_words": ("Ghi bằng chứng bằng lời…", "Ctrl+Shift+W"),
    "add_note": ("Ghi nhật ký…", "Ctrl+Shift+G"),
    "remove": ("Xoá nhiệm vụ", "Ctrl+Shift+Delete"),
}
"""In the order of the menu: the words and the keys of each action."""

_OF_NONE = 8
"""How many of them, the first, need no chosen task."""

OF_CHOSEN = tuple(_WORDS)[_OF_NONE:]
"""The names of those that need one."""


class TaskActions:
    """What can be done with tasks, by name."""

    def __init__(self, parent: QWidget) -> None:
        self._made = {name: _action(parent, *words) for name, words in _WORDS.items()}
        # A text field beside the list pastes text.
        self["paste"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def connect(self, doing: Mapping[str, Callable[[], object]]) -> None:
        """Say what each of these actions does."""
        for name, do in doing.items():
            self[name].triggered.connect(lambda _checked, do=do: do())

    def allow(self, task: Task | None) -> None:
        """Offer what fits the chosen task: nothing without one, reopening for a closed one."""
        for name in OF_CHOSEN:
            self[name].setEnabled(task is not None)
        is_closed = task is not None and task.is_closed
        self["reopen"].setVisible(is_closed)
        self["explain"].setVisible(is_closed)
        self["complete"].setVisible(not is_closed)
        self["drop"].setVisible(not is_closed)
        self["snooze"].setVisible(not is_closed)
        is_put_off = task is not None and task.snoozed_until is not None
        self["unsnooze"].setVisible(not is_closed and is_put_off)
        self["event"].setVisible(task is not None and not is_closed and task.deadline in HAS_EVENT)
        is_open = task is not None and not is_closed
        goes_on = task is not None and task.deadline is DeadlineKind.CONTINUOUS
        self["add_occurrence"].setVisible(is_open and task is not None and task.is_series)
        self["review"].setVisible(is_open and goes_on)
        self["clock"].setVisible(task is not None and _has_clocks(task))

    def menu(self, views: Sequence[QAction]) -> list[QAction | None]:
        """The tab's menu in order; None is a separator."""
        names = list(_WORDS)
        new, paste, printing, *periods = (self[name] for name in names[:_OF_NONE])
        rest = (self[name] for name in names[_OF_NONE:])
        return [new, paste, printing, None, *views, None, *periods, None, *rest]


def _has_clocks(task: Task) -> bool:
    """Whether periods of the framework may run from the task; asked for a chosen one alone."""
    from ttpl_desktop.domain.clocks import rules_for

    return any(rules_for(Register.TASK, task))


def _action(parent: QWidget, words: str, keys: str) -> QAction:
    action = QAction(words, parent)
    action.setShortcut(QKeySequence(keys))
    return action
