"""The evidence of one task: what there is, and ways to add, open and take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from ttpl_desktop.app.task_evidence import Proof
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.widgets.buttons import MenuButton
from ttpl_desktop.ui.widgets.labels import label

_MOST_ROWS = 5


class ProofsBox(QWidget):
    """Lists evidence by kind and words; a double click or Enter opens it."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, adding: Sequence[QAction]) -> None:
        super().__init__()
        self._nothing = label("Chưa có bằng chứng.", "note")
        self.list = QListWidget()
        self.list.setAccessibleName("Bằng chứng")
        self.list.itemActivated.connect(lambda item: self.opened.emit(_proof_of(item)))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        head = QHBoxLayout()
        head.setSpacing(SPACE_4)
        head.addWidget(label("Bằng chứng", "heading"), 1)
        menu = QMenu(self)
        menu.addActions(list(adding))
        head.addWidget(MenuButton("Thêm", menu))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.list)

    @property
    def current(self) -> Proof | None:
        """The evidence under the cursor."""
        item = self.list.currentItem()
        return _proof_of(item) if item else None

    def put(self, proofs: Sequence[Proof]) -> None:
        """Show the evidence of a task; the cursor stays on the same piece."""
        here = self.current
        self.list.clear()
        for proof in proofs:
            item = QListWidgetItem(f"{proof.evidence.kind.words}: {proof.title}")
            item.setData(Qt.ItemDataRole.UserRole, proof)
            item.setToolTip(proof.title)
            # Without a width of its own a long title is elided, never scrolled.
            item.setSizeHint(QSize(0, row_height(self.font())))
            self.list.addItem(item)
            if here is not None and here.evidence.id == proof.evidence.id:
                self.list.setCurrentItem(item)
        self.list.setFixedHeight(min(len(proofs), _MOST_ROWS) * row_height(self.font()) + 4)
        self.list.setVisible(bool(proofs))
        self._nothing.setVisible(not proofs)

    def menu_of(self, proof: Proof) -> QMenu:
        """What can be done with a piece of evidence."""
        menu = QMenu(self)
        if proof.evidence.record_id is not None:
            menu.addAction("Mở").triggered.connect(lambda: self.opened.emit(proof))
        menu.addAction("Bỏ bằng chứng này").triggered.connect(lambda: self.removed.emit(proof))
        return menu

    def _open_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            menu = self.menu_of(_proof_of(item))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.list.viewport().mapToGlobal(place))


def _proof_of(item: QListWidgetItem) -> Proof:
    proof: Proof = item.data(Qt.ItemDataRole.UserRole)
    return proof
