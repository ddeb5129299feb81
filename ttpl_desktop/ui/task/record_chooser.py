"""Choosing the record whose day is that of an event."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QListWidget, QListWidgetItem, QWidget

from ttpl_desktop.app import event_records
from ttpl_desktop.app.event_records import REGISTERS, EventRecord
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.fields import ChoiceField
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.search_box import SearchBox

_WIDTH, _LIST_HEIGHT = 640, 240


class RecordChooser(QWidget):
    """A register, words to search in it, and its records that tell a day."""

    def __init__(self, work: Workspace) -> None:
        super().__init__()
        self._work = work
        self.register = ChoiceField("register", "Sổ", dict(REGISTERS))
        self.register.put(next(iter(REGISTERS)))
        self.words = SearchBox("Tìm trong sổ đã chọn")
        self.hits = QListWidget()
        self.hits.setAccessibleName("Hồ sơ có ngày")
        self.hits.setMinimumHeight(scaled(_LIST_HEIGHT, self.font()))
        self.nothing = label("Không có hồ sơ nào có ngày và khớp với từ cần tìm.", "note")
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(SPACE_8)
        for part in (self.register, self.words, self.hits, self.nothing):
            rows.addRow(part)
        self.register.edited.connect(lambda _name: self._fill())
        self.words.searched.connect(lambda _words: self._fill())
        self._fill()

    @property
    def chosen(self) -> EventRecord | None:
        """The record under the cursor; None where there is none."""
        item = self.hits.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _fill(self) -> None:
        self.hits.clear()
        for record in event_records.offered(self._work, self.register.value(), self.words.words):
            day = vn_date(record.day) if record.day else ""
            item = QListWidgetItem(f"{day}   {record.title}")
            item.setData(Qt.ItemDataRole.UserRole, record)
            item.setToolTip(record.title)
            # Without a width of its own a long title is elided, never scrolled.
            item.setSizeHint(QSize(0, row_height(self.font())))
            self.hits.addItem(item)
        self.hits.setCurrentRow(0)
        self.nothing.setVisible(self.hits.count() == 0)


def ask_record(parent: QWidget, work: Workspace) -> EventRecord | None:
    """Which record the event is; None when the officer thinks better of it."""
    chooser = RecordChooser(work)
    dialog = AskDialog(parent, "Lấy ngày từ hồ sơ", chooser, do="Lấy ngày")
    dialog.hold_back(lambda: chooser.chosen is not None, chooser.hits.currentRowChanged)
    chooser.hits.itemActivated.connect(lambda _item: dialog.accept())
    dialog.resize(scaled(_WIDTH, dialog.font()), dialog.sizeHint().height())
    chooser.words.setFocus()
    return chooser.chosen if dialog.is_answered() else None
