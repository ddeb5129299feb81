"""The files of the chosen record: add, drop, open a copy, take off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.app.attachments import size_in_words
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.intake import Attachment
from ttpl_desktop.ui.intake.dropping import dropped_files
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.icons import icon
from ttpl_desktop.ui.widgets.labels import label

_MOST_ROWS = 5


class AttachmentsBox(QWidget):
    """Lists files; `opened` and `removed` carry an `Attachment`, `dropped` the paths of files."""

    opened = Signal(object)
    removed = Signal(object)
    dropped = Signal(object)

    def __init__(self, add: QAction) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._nothing = label("Chưa có tệp. Kéo tệp thả vào đây cũng được.", "note")
        self._nothing.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Tệp đính kèm")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self._tell(self.opened))
        self._add_menu()
        head = QHBoxLayout()
        head.addWidget(label("Tệp đính kèm", "heading"), 1)
        head.addWidget(ActionButton(add, kind="quiet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.list)

    @property
    def current(self) -> Attachment | None:
        """The file under the cursor."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def put(self, attached: Sequence[Attachment]) -> None:
        """Shows the files of a record; the cursor stays on the same file."""
        here = self.current
        self.list.clear()
        for each in attached:
            item = QListWidgetItem(icon("file"), f"{each.name}  ({size_in_words(each.size)})")
            item.setData(Qt.ItemDataRole.UserRole, each)
            item.setToolTip(f"{each.name}\nthêm ngày {vn_date(each.added_on)}")
            self.list.addItem(item)
            if here is not None and each.id == here.id:
                self.list.setCurrentItem(item)
        self.list.setFixedHeight(min(len(attached), _MOST_ROWS) * row_height(self.font()) + 4)
        self.list.setVisible(bool(attached))
        self._nothing.setVisible(not attached)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event.mimeData()))

    def _add_menu(self) -> None:
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        opening = QAction("Mở bản chỉ đọc", self)
        opening.triggered.connect(lambda: self._tell(self.opened))
        removing = QAction("Bỏ tệp này", self)
        removing.setShortcut(QKeySequence.StandardKey.Delete)
        removing.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        removing.triggered.connect(lambda: self._tell(self.removed))
        self.list.addActions([opening, removing])

    def _tell(self, signal: SignalInstance) -> None:
        if self.current is not None:
            signal.emit(self.current)
