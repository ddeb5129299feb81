"""What can be done with a form: words, keys, and when it is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct


class Act(NamedAct):
    """The actions by their names, in the order of the menu."""

    OPEN = "Mở bằng Word…", "Mở bằng Word…", "Alt+W"
    TRY = "Xem thử một tệp mẫu…", "Xem thử…", "Alt+H"
    TAKE = "Nạp mẫu đã sửa…", "Nạp mẫu đã sửa…", "Alt+P"
    BACK = "Trả về mẫu gốc", "Trả về mẫu gốc", "Alt+G"
    DONE = "Xong", "Xong", "Alt+Return"


class FormActions(ActionSet[Act]):
    """The actions of the page; their keys work while it is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Act, {}, [tuple(Act)])
        for act in Act:
            self[act].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            parent.addAction(self[act])
