"""The bin: what was deleted, when, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import upkeep
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.style_sheet import SPACE_12, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_SIZE = 760, 460
_WHAT = "Những gì đã xoá nằm ở đây cho tới khi được lấy lại. Xoá cùng lúc thì lấy lại cùng lúc."


class BinDialog(QDialog):
    """Lists what was deleted and brings chosen lines back; each is one step of undo."""

    def __init__(self, parent: QWidget, work: Workspace, tell: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._work, self._tell = work, tell
        self.setWindowTitle("Thùng rác")
        self.resize(*_SIZE)
        self.table = RowTable(("Xoá lúc", "Loại", "Nội dung"), stretch=2)
        self.table.opened.connect(lambda _key: self.restore())
        self.table.chosen.connect(lambda _key: self._allow())
        self.restore_button = push_button("Lấy lại", self.restore, kind="primary")
        self.restore_button.setDefault(True)
        self._note = label(_WHAT, "quiet")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(label("Thùng rác", "title"))
        column.addWidget(self._note)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(push_button("Đóng", self.reject))
        buttons.addWidget(self.restore_button)
        column.addLayout(buttons)
        self.refresh()

    def refresh(self) -> None:
        """Lists what lies in the bin now, the newest first and chosen."""
        deleted = upkeep.deleted(self._work)
        self.table.put([(each.stamp, _row(each)) for each in deleted])
        self._note.setText(_WHAT if deleted else "Thùng rác trống.")
        self.table.select_row(0)
        self._allow()

    def restore(self) -> None:
        """Brings the chosen line back, or says here why it cannot come."""
        stamp = self.table.key
        if stamp is None:
            return
        words = self.table.words(1)
        try:
            upkeep.restore(self._work, str(stamp))
        except UserFacingError as error:
            self._note.setText(error.sentence)
            return
        self.refresh()
        self._tell(f"Đã lấy lại từ thùng rác: {words}.")

    def _allow(self) -> None:
        self.restore_button.setEnabled(self.table.key is not None)


def _row(deleted: upkeep.Deleted) -> tuple[str, str, str]:
    others = f" (và {deleted.count - 1} mục đi cùng)" if deleted.count > 1 else ""
    return f"{deleted.moment:%d/%m/%Y %H:%M}", deleted.kind, f"{deleted.words}{others}"
