"""What can be done on the reading screen: words, keys, and when it is offered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct


class ReadingAct(NamedAct):
    """The actions by their names, in the order of the menu."""

    OPEN = "Đọc kế hoạch cấp trên", "Đọc kế hoạch cấp trên", "Ctrl+O"
    FILE = "Chọn tệp kế hoạch để đọc…", "Chọn tệp…", "Ctrl+Shift+O"
    CLIPBOARD = "Đọc từ bảng nhớ tạm", "Từ bảng nhớ tạm", "Ctrl+Shift+V"
    ACCEPT = "Nhận nhiệm vụ đã chọn", "Nhận nhiệm vụ", "Ctrl+Return"
    TICK = "Chọn mọi dòng đang hiện", "Chọn hết", "Ctrl+Shift+A"
    UNTICK = "Bỏ chọn mọi dòng đang hiện", "Bỏ chọn", "Ctrl+Shift+U"
    IMPORT = "Nhập thành kế hoạch của tôi…", "Nhập thành kế hoạch…", "Ctrl+Shift+I"
    FIND = "Tìm trong văn bản đã đọc", "Tìm", "Ctrl+F"
    CLOSE = "Đóng kế hoạch đang đọc", "Đóng", "Ctrl+W"


SOURCES = (ReadingAct.FILE, ReadingAct.CLIPBOARD)
_ON_TEXT = (ReadingAct.TICK, ReadingAct.UNTICK, ReadingAct.IMPORT, ReadingAct.FIND)
_MENU: tuple[tuple[ReadingAct, ...], ...] = (
    (ReadingAct.OPEN, *SOURCES),
    (ReadingAct.ACCEPT, *_ON_TEXT, ReadingAct.CLOSE),
)


class ReadingActions(ActionSet[ReadingAct]):
    """The actions of the reading screen; they are in the menu of the plan tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ReadingAct, {}, _MENU)
        self.allow(is_shown=False, has_text=False)

    def allow(self, *, is_shown: bool, has_text: bool) -> None:
        """Offers what fits: the screen in front or not, with a text on it or none."""
        self[ReadingAct.CLOSE].setEnabled(is_shown)
        for act in _ON_TEXT:
            self[act].setEnabled(is_shown and has_text)
        if not (is_shown and has_text):
            self.count(0, 0)

    def count(self, added: int, changed: int) -> None:
        """Says how many tasks would be accepted and how many brought up to date."""
        counts = ((added, f"Nhận {added} nhiệm vụ"), (changed, f"Cập nhật {changed} nhiệm vụ"))
        words = " · ".join(words for count, words in counts if count)
        self[ReadingAct.ACCEPT].setText(words or ReadingAct.ACCEPT.words)
        self[ReadingAct.ACCEPT].setEnabled(bool(words))
